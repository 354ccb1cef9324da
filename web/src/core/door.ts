/**
 * The core in this worker: the wasm module, loaded once, and its door with types that say what crosses it.
 * Refusals are thrown as names of codes (see `codeOf`). Only the leading worker has one.
 *
 * Bytes from outside can still trap the library below the core. A trapped module cannot go on: it is made anew, empty,
 * and whoever holds the door is told so (`lost`).
 */
import { CoreError } from './api';
import init, { Door as Wasm, __wbg_reset_state as renewCore } from './generated/tandem_web.js';
import type { Aside, Code, Command, DocumentId, Query, Reader, Role, TextField } from './generated/types';
import type { Contents, Store } from './store/store';
import type { Batch } from './store/page';

/** What the sync machine wants done; the same shapes as in the wasm crate's `effects.rs`. */
export type Effect =
  | ['post', frame: Uint8Array]
  | ['open']
  | ['send', frame: Uint8Array]
  | ['close']
  | ['sign', document: DocumentId, actor: Uint8Array, hash: string, message: Uint8Array<ArrayBuffer>]
  | [
      'store',
      number: number,
      Uint8Array,
      Batch['changes'],
      Batch['records'],
      Batch['acknowledged'],
      Batch['parcels'],
      Batch['pieces'],
    ]
  | ['apply', [document: DocumentId, changes: Uint8Array[]][]]
  | ['rebuild', DocumentId[]]
  | ['over']
  | ['wake', atMs: number]
  | ['hear', word: Uint8Array]
  | ['show', ...Shown];

type Shown = [
  waiting: number,
  exchanging: boolean,
  online: boolean,
  live: boolean,
  lastExchange: number | undefined,
  complete: boolean,
  clockAheadMs: number,
  problem: Code | undefined,
];

/** What happened that carries nothing with it. */
export type Signal = 'poke' | 'online' | 'offline' | 'failed' | 'opened' | 'closed' | 'hiding' | 'timer';

type Unacknowledged = Awaited<ReturnType<Store['unacknowledged']>>;

/** A change as the core hands it out. */
export interface Made {
  hash: string;
  bytes: Uint8Array;
}

/** What is done repeats what this person wrote, at this time in ms since 1970. */
export interface Behalf {
  person: string;
  at: number;
}

let module: Promise<unknown> | null = null;

/** Fetches and compiles the core; every later call waits for the same one, and tries again if it failed. */
export function loadCore(): Promise<unknown> {
  module ??= init({ module_or_path: new URL('./generated/tandem_web_bg.wasm', import.meta.url) }).catch(
    (cause: unknown) => {
      module = null;
      throw cause;
    },
  );
  return module;
}

function made(pairs: [string, Uint8Array][]): Made[] {
  return pairs.map(([hash, bytes]) => ({ hash, bytes }));
}

export class Door {
  #wasm: Wasm;
  /** Told when everything in the core's memory is gone: open documents and the sync machine. */
  lost: () => void = () => undefined;

  /** `loadCore` must have resolved. */
  constructor(private readonly person: string) {
    this.#wasm = new Wasm(person);
  }

  load(contents: Contents): void {
    const { entry, snapshot, changes, records } = contents;
    const bytes = changes.map((change) => change.bytes);
    this.#call((wasm) => wasm.load(entry.document, entry.actor, snapshot ?? undefined, bytes, records));
  }

  /** `packed`: all pieces together. `held`: those of `asked` that the whole holds. Throws when it is not sound. */
  adopt(
    document: DocumentId,
    hash: string,
    packed: Uint8Array,
    kept: Uint8Array | null,
    asked: string[],
  ): { bytes: Uint8Array; held: string[] } {
    const adopted = this.#call((wasm) => wasm.adopt(document, hash, packed, kept ?? undefined, asked));
    const [bytes, held] = adopted as [Uint8Array, string[]];
    return { bytes, held };
  }

  unload(document: DocumentId): void {
    this.#call((wasm) => wasm.unload(document));
  }

  /** True: the document holds what is to be left out from here on, and must be loaded anew. */
  note(document: DocumentId, record: Uint8Array): boolean {
    return this.#call((wasm) => wasm.note(document, record));
  }

  apply(document: DocumentId, changes: Uint8Array[]): void {
    this.#call((wasm) => wasm.apply(document, changes));
  }

  /** `command` as JSON. */
  run(
    document: DocumentId,
    command: string,
    role: Role | null,
    of?: Behalf,
  ): { undo: Command | null; changes: Made[] } {
    const at = Date.now() / 1000;
    const written = (of?.at ?? 0) / 1000;
    const [undo, changes] = this.#call((wasm) =>
      wasm.run(document, command, role ?? undefined, at, of?.person, written),
    ) as [string | null, [string, Uint8Array][]];
    return { undo: undo === null ? null : (JSON.parse(undo) as Command), changes: made(changes) };
  }

  /** JSON. */
  view(document: DocumentId, query: Query, reader: Reader): string {
    return this.#call((wasm) =>
      wasm.view(document, JSON.stringify(query), reader.me, reader.today, reader.seen),
    );
  }

  /** Another text whenever anything that a view of the document reads may be another. */
  stamp(document: DocumentId): string {
    return this.#call((wasm) => wasm.stamp(document));
  }

  /** What tables lack, for them to take in. */
  handOut(document: DocumentId, lacking: Uint8Array): Uint8Array {
    return this.#call((wasm) => wasm.hand_out(document, lacking));
  }

  /** A shared text as it stood at a version. */
  text(document: DocumentId, text: TextField, version: string): string {
    return this.#call((wasm) => wasm.text(document, text, version));
  }

  save(document: DocumentId): Uint8Array {
    return this.#call((wasm) => wasm.save(document));
  }

  /** Whose work the document goes without; `found`: changes that could not be taken here. */
  setAside(document: DocumentId, found: Uint8Array[]): Aside[] {
    return JSON.parse(this.#call((wasm) => wasm.set_aside(document, found))) as Aside[];
  }

  /** All changes, as `[hash, bytes, whether they are of one of these actors]`. */
  written(document: DocumentId, actors: Uint8Array[]): [string, Uint8Array, boolean][] {
    return this.#call((wasm) => wasm.written(document, actors)) as [string, Uint8Array, boolean][];
  }

  start(cursor: Uint8Array, { changes, records }: Unacknowledged): Effect[] {
    const pending = changes.map(({ document, hash, bytes, waiting }) => [
      document,
      hash,
      bytes,
      waiting === 2,
    ]);
    const known = records.map(({ document, bytes }) => [document, bytes]);
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    return this.#call((wasm) => wasm.start(cursor, pending, known, seed, Date.now())) as Effect[];
  }

  edited(document: DocumentId, { hash, bytes }: Made): Effect[] {
    return this.#call((wasm) => wasm.edited(document, hash, bytes, Date.now())) as Effect[];
  }

  /** Where this device's person is. */
  say(word: Uint8Array): Effect[] {
    return this.#call((wasm) => wasm.carry(word, true, Date.now())) as Effect[];
  }

  received(frame: Uint8Array): Effect[] {
    return this.#call((wasm) => wasm.carry(frame, false, Date.now())) as Effect[];
  }

  stored(number: number, durable: boolean): Effect[] {
    return this.#call((wasm) => wasm.stored(number, durable, Date.now())) as Effect[];
  }

  signed(document: DocumentId, actor: Uint8Array, hash: string, signature: Uint8Array): Effect[] {
    return this.#call((wasm) => wasm.signed(document, actor, hash, signature, Date.now())) as Effect[];
  }

  signal(signal: Signal): Effect[] {
    return this.#call((wasm) => wasm.signal(signal, Date.now())) as Effect[];
  }

  free(): void {
    this.#wasm.free();
  }

  #call<T>(work: (wasm: Wasm) => T): T {
    try {
      return work(this.#wasm);
    } catch (cause) {
      if (!(cause instanceof WebAssembly.RuntimeError || cause instanceof RangeError)) throw cause;
      console.error('the core trapped and is made anew', cause);
      renewCore();
      this.#wasm = new Wasm(this.person);
      this.lost();
      throw new CoreError('internal', { cause });
    }
  }
}
