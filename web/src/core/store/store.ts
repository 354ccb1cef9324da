/**
 * One person's notebook on this device: reading it, and the one way of writing it.
 *
 * Every write is one transaction with strict durability that first checks the fencing number: when another tab has
 * opened the notebook for writing since, nothing is written and `Fenced` is thrown. It knows nothing of the core.
 */
import type { IDBPTransaction, StoreNames } from 'idb';
import type { DocumentId } from '../generated/types';
import { Fenced } from '../refusal';
import {
  openNotebook,
  type Meta,
  type NotebookBase,
  type NotebookSchema,
  type StoredChange,
  type StoredDocument,
  type StoredPiece,
  type StoredRecord,
  type StoredUse,
  type StoredView,
} from './schema';

type Name = StoreNames<NotebookSchema>;

/** A write transaction that has passed the fence. */
export type Writing = IDBPTransaction<NotebookSchema, Name[], 'readwrite'>;

/** What a document is rebuilt from. */
export interface Contents {
  entry: StoredDocument;
  snapshot: Uint8Array | null;
  /** In the order of arrival, without those that were set aside. */
  changes: StoredChange[];
  records: Uint8Array[];
}

/** The keys of all pieces of a document. */
export function piecesOf(document: DocumentId): IDBKeyRange {
  return IDBKeyRange.bound([document, 0], [document, Infinity]);
}

/** 16 random bytes: what an incarnation of the store writes as. */
export function freshActor(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16));
}

export class Store {
  private constructor(
    readonly base: NotebookBase,
    readonly fence: number,
  ) {}

  /** Opens a person's notebook for writing. Whoever wrote it before is fenced off. */
  static async open(person: string): Promise<Store> {
    const base = await openNotebook(person);
    const transaction = base.transaction('meta', 'readwrite', { durability: 'strict' });
    const fence = (((await transaction.store.get('fence')) as number | undefined) ?? 0) + 1;
    await transaction.store.put(fence, 'fence');
    await transaction.done;
    return new Store(base, fence);
  }

  close(): void {
    this.base.close();
  }

  /** All of `work` in one durable transaction, or nothing. */
  async write<T>(names: Name[], work: (writing: Writing) => Promise<T>): Promise<T> {
    const all = [...new Set<Name>(['meta', ...names])];
    const writing = this.base.transaction(all, 'readwrite', { durability: 'strict' });
    try {
      if ((await writing.objectStore('meta').get('fence')) !== this.fence) throw new Fenced();
      const result = await work(writing);
      await writing.done;
      return result;
    } catch (cause) {
      // The transaction's own end is awaited too, so that its rejection is not left unheard.
      const ended = writing.done.catch(() => undefined);
      try {
        writing.abort();
      } catch {
        // It has ended by itself.
      }
      await ended;
      throw cause;
    }
  }

  async meta<K extends keyof Meta>(key: K): Promise<Meta[K] | undefined> {
    return (await this.base.get('meta', key)) as Meta[K] | undefined;
  }

  documents(): Promise<StoredDocument[]> {
    return this.base.getAll('documents');
  }

  async contents(document: DocumentId): Promise<Contents | null> {
    const reading = this.base.transaction(['documents', 'snapshots', 'changes', 'records'], 'readonly');
    const [entry, snapshot, changes, records] = await Promise.all([
      reading.objectStore('documents').get(document),
      reading.objectStore('snapshots').get(document),
      reading.objectStore('changes').index('document').getAll(document),
      reading.objectStore('records').index('document').getAll(document),
    ]);
    if (entry === undefined) return null;
    return {
      entry,
      snapshot: snapshot?.bytes ?? null,
      changes: changes.filter((change) => change.aside === undefined),
      records: records.map((record) => record.bytes),
    };
  }

  /** The pieces of a snapshot of this document that have come, in their order. */
  pieces(document: DocumentId): Promise<StoredPiece[]> {
    return this.base.getAll('pieces', piecesOf(document));
  }

  async snapshot(document: DocumentId): Promise<Uint8Array | null> {
    return (await this.base.get('snapshots', document))?.bytes ?? null;
  }

  /** Changes of a document that were set aside, in the order of arrival. */
  async aside(document: DocumentId): Promise<StoredChange[]> {
    const changes = await this.base.getAllFromIndex('changes', 'document', document);
    return changes.filter((change) => change.aside !== undefined);
  }

  /** Unacknowledged changes of this device in all documents, parents before children. */
  waiting(): Promise<StoredChange[]> {
    return this.base.getAllFromIndex('changes', 'waiting', 1);
  }

  /** Everything that the relay may lack, in the order of arrival, and the records of documents with others' work in it. */
  async unacknowledged(): Promise<{ changes: StoredChange[]; records: StoredRecord[] }> {
    const changes = await this.base.getAllFromIndex('changes', 'waiting');
    changes.sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
    const documents = new Set(changes.filter(({ waiting }) => waiting === 2).map(({ document }) => document));
    const records = [...documents].map((document) =>
      this.base.getAllFromIndex('records', 'document', document),
    );
    return { changes, records: (await Promise.all(records)).flat() };
  }

  /** Whether this question was carried out already. */
  async answered(request: string): Promise<boolean> {
    return (await this.base.countFromIndex('changes', 'request', request)) > 0;
  }

  /** The newest change that answered this question. */
  async answer(request: string): Promise<StoredChange | undefined> {
    return (await this.base.getAllFromIndex('changes', 'request', request)).at(-1);
  }

  parcels() {
    return this.base.getAll('parcels');
  }

  drafts() {
    return this.base.getAll('drafts');
  }

  view(key: string): Promise<StoredView | undefined> {
    return this.base.get('views', key);
  }

  async seen(document: DocumentId): Promise<string> {
    return (await this.base.get('seen', document)) ?? '';
  }

  async use(): Promise<StoredUse> {
    const month = new Date().toISOString().slice(0, 7);
    const kept = await this.meta('use');
    const fresh = {
      month,
      up: 0,
      down: 0,
      lastExchange: kept?.lastExchange ?? null,
      complete: kept?.complete ?? false,
    };
    return kept?.month === month ? kept : fresh;
  }
}
