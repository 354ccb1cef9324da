/**
 * Words of presence: where this device's person is, and who else is where as long as the socket is open. The machine
 * decides when they travel; nothing here is stored.
 */
import type { Other } from './api';
import type { DocumentId } from './generated/types';

/** Others that are kept; more are not shown. */
const MOST = 32;
/** What every word begins with: the version of the protocol, and that it is a word. */
const BEGINNING = [2, 4];

/** The word for this device's person; an empty document: nowhere. */
export function wordOf(document: DocumentId, field: string): Uint8Array {
  return new Uint8Array([...BEGINNING, ...new TextEncoder().encode(`${document}\0${field}`)]);
}

export class Others {
  readonly #here = new Map<string, Other>();

  constructor(
    private readonly me: string,
    private readonly show: (others: Other[]) => void,
  ) {
    show([]);
  }

  /** Somebody came, moved or left; null: the socket is closed, everybody is gone. */
  hear(word: Uint8Array | null): void {
    if (word === null) return this.#clear();
    const texts = new TextDecoder().decode(word.subarray(BEGINNING.length)).split('\0');
    const [document = '', person = '', name = '', field] = texts;
    if (person === this.me) return;
    const key = document + person;
    if (field === undefined) this.#here.delete(key);
    else if (this.#here.size < MOST || this.#here.has(key))
      this.#here.set(key, { document, person, name, field });
    this.show([...this.#here.values()]);
  }

  #clear(): void {
    if (this.#here.size === 0) return;
    this.#here.clear();
    this.show([]);
  }
}
