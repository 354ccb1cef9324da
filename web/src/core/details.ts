/**
 * The views behind the places: a second wasm module, fetched after the first screen, that works over plain tables which
 * the core hands out. It knows neither the core's module nor the store.
 */
import type * as Module from './generated/tandem_details.js';
import type { Detail, DocumentId, Reader } from './generated/types';

type Wasm = typeof Module;
type Tables = Module.Details;

/** Documents whose tables are kept; those of the longest unused go. */
const KEPT_MOST = 4;
/** A view that lacks something so many times in a row is a defect. */
const TRIES_MOST = 12;

export class Details {
  #module: Promise<Wasm> | null = null;
  readonly #tables = new Map<DocumentId, Tables>();

  /** `bytes`: where tests, which run in Node, have the module's bytes from. */
  constructor(private readonly bytes?: () => BufferSource) {}

  /** Fetches the module; every later call waits for the same one, and tries again if it failed. */
  load(): Promise<Wasm> {
    this.#module ??= fetched(this.bytes?.()).catch((cause: unknown) => {
      this.#module = null;
      throw cause;
    });
    return this.#module;
  }

  /**
   * A view as JSON. `stamp`: the core's word on what the document is just now; `handOut` asks the core for what is
   * lacking. Throws codes by name.
   */
  async view(
    document: DocumentId,
    detail: Detail,
    reader: Reader,
    stamp: string,
    handOut: (lacking: Uint8Array) => Uint8Array,
  ): Promise<string> {
    const { Details: Empty } = await this.load();
    const tables = this.#tables.get(document) ?? new Empty();
    this.#tables.delete(document);
    try {
      tables.at(stamp);
      for (let tries = 0; tries < TRIES_MOST; tries += 1) {
        const tried: unknown = tables.view(JSON.stringify(detail), reader.me, reader.today, reader.seen);
        if (typeof tried === 'string') {
          this.#keep(document, tables);
          return tried;
        }
        tables.take(handOut(tried as Uint8Array));
      }
    } catch (cause) {
      // A trapped module cannot go on; one that only said no can.
      if (cause instanceof WebAssembly.RuntimeError) {
        this.#module = null;
        this.#tables.clear();
      } else {
        this.#keep(document, tables);
      }
      throw cause;
    }
    throw new Error(`${detail.show} never has what it needs`);
  }

  #keep(document: DocumentId, tables: Tables): void {
    this.#tables.set(document, tables);
    for (const [oldest] of this.#tables) {
      if (this.#tables.size <= KEPT_MOST) break;
      this.#tables.get(oldest)?.free();
      this.#tables.delete(oldest);
    }
  }
}

async function fetched(bytes?: BufferSource): Promise<Wasm> {
  const module = await import('./generated/tandem_details.js');
  await module.default({
    module_or_path: bytes ?? new URL('./generated/tandem_details_bg.wasm', import.meta.url),
  });
  return module;
}
