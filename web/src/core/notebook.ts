/**
 * The open documents of one person: opened from the store when first needed, edited in one durable step each, and
 * let go when many are open. It knows the core and the store, and nothing of the relay or of who looks.
 */
import type { Done, SetAside } from './api';
import type { Behalf, Door, Made } from './door';
import { remaining } from './edits';
import { Details } from './details';
import {
  details,
  type Asked,
  type Command,
  type Detail,
  type DocumentId,
  type Reader,
} from './generated/types';
import { Fenced, codeOf } from './refusal';
import { retryAside, salvage } from './salvage';
import { keepDraft, keepEdit, type Typing } from './store/edit';
import type { StoredDocument, StoredDraft } from './store/schema';
import type { Store } from './store/store';
import type { Turns } from './turn';

/** Most documents in memory at once; more are opened and closed as needed. */
const OPEN_MOST = 6;

export interface NotebookHeard {
  /** A change is durable here and waits for the relay. */
  edited(document: DocumentId, made: Made): void;
  /** What a document shows may be different now. */
  changed(document: DocumentId): void;
  /** A document was read from the store. */
  loaded(document: DocumentId): void;
  /** Somebody looks at it, so it stays open. */
  watched(document: DocumentId): boolean;
  fenced(): void;
}

/** What a command is part of. */
export interface Part {
  /** A question that may be asked again. */
  request?: string;
  typing?: Typing;
}

/** Whether the core's second module answers it. */
function isDetail(query: Asked): query is Detail {
  return details.has(query.show);
}

export class Notebook {
  /** Every engagement on this device. */
  readonly entries = new Map<DocumentId, StoredDocument>();
  /** Hash → document of each change that the relay has not acknowledged. */
  readonly waiting = new Map<string, DocumentId>();
  /** Documents in memory, the longest unused first. */
  readonly #open = new Set<DocumentId>();
  /** Stored changes that memory has not taken in yet. */
  readonly #behind = new Set<DocumentId>();
  /** Documents whose changes that were set aside had their new try since the start. */
  readonly #retried = new Set<DocumentId>();

  constructor(
    readonly door: Door,
    readonly store: Store,
    readonly turns: Turns,
    private readonly heard: NotebookHeard,
    /** The views behind the places. */
    readonly details = new Details(),
  ) {}

  async start(): Promise<void> {
    await this.renew();
    for (const change of await this.store.waiting()) this.waiting.set(change.hash, change.document);
  }

  /** Reads the list of engagements again. */
  async renew(): Promise<void> {
    for (const entry of await this.store.documents()) this.entries.set(entry.document, entry);
  }

  isOpen(document: DocumentId): boolean {
    return this.#open.has(document);
  }

  /** Memory holds all that the store holds. */
  isCurrent(document: DocumentId): boolean {
    return this.#open.has(document) && !this.#behind.has(document);
  }

  /** Runs a command as one durable edit; a question that was answered already is not carried out again. */
  run(document: DocumentId, command: Command, request?: string, of?: Behalf): Promise<Done> {
    return this.#take(async () => {
      if (request === undefined) return this.#run(document, command, {});
      if (await this.store.answered(request)) return { ok: true, undo: null };
      return this.#run(document, command, { request }, of);
    });
  }

  /**
   * Makes one durable change of what a field typed over one version. However often that typing is handed in, and in
   * however many stages, each letter is written once. `newer`: what the field has typed since.
   */
  write(draft: StoredDraft, newer: () => StoredDraft | undefined): Promise<Done> {
    return this.#take(async () => {
      const { document, writer, text, splices: taken } = draft;
      const request = `${writer}|${draft.base}`;
      const { base, splices } = await this.#unwritten(draft, request);
      const typing = { writer, taken, newer };
      if (splices.length > 0)
        return this.#run(document, { do: 'write', text, base, splices }, { request, typing });
      await keepDraft(this.store, writer, newer);
      return { ok: true, undo: null };
    });
  }

  /** What of a draft is in no change yet, and over which version it is to be written. */
  async #unwritten(draft: StoredDraft, request: string): Promise<Pick<StoredDraft, 'base' | 'splices'>> {
    const written = await this.store.answer(request);
    if (written === undefined) return draft;
    const { document, text, base, splices } = draft;
    await this.open(document);
    const [before, now] = [base, written.hash].map((at) => this.door.text(document, text, at));
    return {
      base: written.hash,
      splices: remaining(before ?? '', written.taken ?? [], splices, now ?? ''),
    };
  }

  #take(step: () => Promise<Done>): Promise<Done> {
    return this.turns.take(async () => {
      try {
        return await step();
      } catch (cause) {
        if (cause instanceof Fenced) this.heard.fenced();
        return { ok: false, code: codeOf(cause) };
      }
    });
  }

  async #run(document: DocumentId, command: Command, part: Part, of?: Behalf): Promise<Done> {
    await this.open(document);
    const json = JSON.stringify(command);
    const { undo, changes } = this.door.run(document, json, this.entries.get(document)?.role ?? null, of);
    if (changes.length === 0) {
      if (part.typing !== undefined) await keepDraft(this.store, part.typing.writer, part.typing.newer);
      return { ok: true, undo };
    }
    try {
      await keepEdit(this.store, { document, changes, command: json, ...part });
    } catch (cause) {
      // What is not durable must not be shown: memory goes back to what the store holds.
      await this.reload(document).catch(() => this.close(document));
      throw cause;
    }
    for (const change of changes) {
      this.waiting.set(change.hash, document);
      this.heard.edited(document, change);
    }
    this.heard.changed(document);
    return { ok: true, undo };
  }

  /** A view as JSON; `null` when there is no such thing here. In a turn only. */
  async view(document: DocumentId, query: Asked, reader: Reader): Promise<string | null> {
    try {
      await this.open(document);
      if (isDetail(query)) {
        const handOut = (lacking: Uint8Array) => this.door.handOut(document, lacking);
        return await this.details.view(document, query, reader, this.door.stamp(document), handOut);
      }
      return this.door.view(document, query, reader);
    } catch (cause) {
      const code = codeOf(cause);
      if (code === 'not_found' || code === 'unknown_document') return null;
      throw cause;
    }
  }

  /** Opens a document that is not open. In a turn only. Throws `unknown_document` when it is not on this device. */
  async open(document: DocumentId): Promise<void> {
    if (!this.#open.has(document)) await this.reload(document);
    this.#open.delete(document);
    this.#open.add(document);
    this.#letGo(document);
  }

  /** Reads a document from the store again. In a turn only. */
  async reload(document: DocumentId): Promise<void> {
    let contents = await this.store.contents(document);
    // Thrown as the core throws, a code by its name.
    if (contents === null) throw 'unknown_document';
    this.entries.set(document, contents.entry);
    if (!this.#retried.has(document)) {
      this.#retried.add(document);
      contents = await retryAside(this.door, this.store, contents);
    }
    try {
      this.door.load(contents);
    } catch {
      await salvage(this.door, this.store, contents);
    }
    this.#open.add(document);
    this.#behind.delete(document);
    this.heard.loaded(document);
  }

  /** The core's memory is gone: documents are opened again when they are needed. */
  lost(): void {
    this.#open.clear();
    this.#behind.clear();
  }

  close(document: DocumentId): void {
    this.door.unload(document);
    this.#open.delete(document);
    this.#behind.delete(document);
  }

  /** The document is not on this device any more. In a turn only. */
  forgotten(document: DocumentId): void {
    if (this.#open.has(document)) this.close(document);
    this.entries.delete(document);
    this.heard.changed(document);
  }

  /** New changes of this document are in the store; `apply` will follow. */
  stored(document: DocumentId): void {
    if (this.#open.has(document)) this.#behind.add(document);
  }

  /** Takes stored changes into memory. In a turn only. */
  async apply(document: DocumentId, changes: Uint8Array[]): Promise<void> {
    if (this.#open.has(document)) {
      try {
        this.door.apply(document, changes);
        this.#behind.delete(document);
      } catch {
        // One of them is not what it should be; the way from the store deals with that.
        await this.reload(document).catch(() => this.close(document));
      }
    }
    this.heard.changed(document);
  }

  /** Takes note of a record that is in the store. In a turn only. */
  async note(document: DocumentId, record: Uint8Array): Promise<void> {
    if (this.#open.has(document) && this.door.note(document, record)) return this.rebuild(document);
    this.heard.changed(document);
  }

  /** Whose work this device goes without, and in which engagement. */
  async aside(): Promise<SetAside[]> {
    const all: SetAside[] = [];
    for (const { document, label } of this.entries.values()) {
      await this.turns.take(async () => {
        const found = (await this.store.aside(document)).map(({ bytes }) => bytes);
        // One notebook that cannot be read does not hide the others.
        await this.open(document)
          .then(() => this.door.setAside(document, found))
          .then((list) => all.push(...list.map((one) => ({ ...one, document, label }))))
          .catch(() => undefined);
      });
    }
    return all;
  }

  /** The document in the store is another one than in memory. In a turn only. */
  async rebuild(document: DocumentId): Promise<void> {
    if (this.#open.has(document)) await this.reload(document).catch(() => this.close(document));
    this.heard.changed(document);
  }

  #letGo(keep: DocumentId): void {
    for (const document of this.#open) {
      if (this.#open.size <= OPEN_MOST) return;
      if (document !== keep && !this.heard.watched(document)) this.close(document);
    }
  }
}
