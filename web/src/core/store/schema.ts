/**
 * What this device keeps, in IndexedDB. Two kinds of databases: `tandem` names who uses the device; `tandem-<person>`
 * holds that person's notebook, so two people on one phone never see each other's work.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Session } from '../api';
import type { Code, DocumentId, Role, Splice, TextField } from '../generated/types';

/** A change; `order` rises in the order of arrival, which puts parents before children. */
export interface StoredChange {
  order?: number;
  document: DocumentId;
  /** 64 hexadecimal digits. */
  hash: string;
  bytes: Uint8Array;
  /**
   * Not acknowledged: 1 made on this device, 2 others' work that another relay had. Absent otherwise, so that the index
   * holds the waiting ones only.
   */
  waiting?: 1 | 2;
  /** Waits again, for a relay whose log is another one. A snapshot may hold it, so it cannot be taken out any more. */
  acknowledged?: true;
  /** The command that made it, as JSON, while it waits: refused work can be done again. */
  command?: string;
  /** The question that it answers: a question asked twice is done once. */
  request?: string;
  /** Where the question was typing over one version: all of that typing that is in the text with this change. */
  taken?: Splice[];
  /** Set aside: the core could not take it. Tried again once at every start. */
  aside?: true;
}

/** An engagement on this device. */
export interface StoredDocument {
  document: DocumentId;
  label: string;
  /** Mine, as the log says; null: none, or taken away. */
  role: Role | null;
  /** What this incarnation of the store writes as: 16 random bytes. */
  actor: Uint8Array;
  /** All actors of this store, the newest last. */
  actors: Uint8Array[];
}

export interface StoredSnapshot {
  document: DocumentId;
  /** The whole document, compact; holds acknowledged changes only. */
  bytes: Uint8Array;
}

/** A piece of a snapshot that is being fetched from the relay. */
export interface StoredPiece {
  document: DocumentId;
  /** Of the whole snapshot: 64 hexadecimal digits. */
  hash: string;
  /** Which piece, from 0. */
  number: number;
  /** How many there are. */
  count: number;
  bytes: Uint8Array;
}

export interface StoredRecord {
  document: DocumentId;
  /** As it came with its effect; only the core reads it. */
  bytes: Uint8Array;
}

export interface StoredParcel {
  id: string;
  document: DocumentId;
  /** What that is called, where it is not here any more. */
  label?: string;
  code: Code;
  /** ms since 1970. */
  at: number;
  /** None: the copy of the document was deleted, and this tells of it. */
  changes: { hash: string; bytes: Uint8Array; command?: string }[];
  /** Whose work it is, where it is somebody else's that is being taken in. */
  from?: { person: string; name: string };
  /** What the relay said of it last, once it was handed in. */
  fate?: Fate;
}

/** What became of a parcel at the relay. */
export interface Fate {
  /** null: it is offered; false: declined. */
  taken: boolean | null;
  /** The name of who took it in, or is at it. */
  by: string | null;
  /** ms since 1970. */
  settled: number | null;
}

/** Typing that is not yet a change. */
export interface StoredDraft {
  writer: string;
  document: DocumentId;
  text: TextField;
  base: string;
  splices: Splice[];
}

/** A view as it was shown last, for the first paint. */
export interface StoredView {
  key: string;
  document: DocumentId;
  json: string;
  /** The day for which it was computed. */
  day: string;
  /** ms since 1970. */
  at: number;
}

/** Bytes and times of exchanges. */
export interface StoredUse {
  /** `2026-11`. */
  month: string;
  up: number;
  down: number;
  lastExchange: number | null;
  /** The relay had nothing more for this device, once. */
  complete: boolean;
}

/** The keys of `meta` and what they hold. */
export interface Meta {
  fence: number;
  cursor: Uint8Array;
  use: StoredUse;
}

export interface NotebookSchema extends DBSchema {
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
  documents: { key: DocumentId; value: StoredDocument };
  changes: {
    key: number;
    value: StoredChange;
    indexes: { hash: [string, string]; document: string; waiting: number; request: string };
  };
  snapshots: { key: DocumentId; value: StoredSnapshot };
  pieces: { key: [DocumentId, number]; value: StoredPiece };
  records: { key: number; value: StoredRecord; indexes: { document: string } };
  parcels: { key: string; value: StoredParcel };
  drafts: { key: string; value: StoredDraft };
  views: { key: string; value: StoredView; indexes: { at: number } };
  seen: { key: DocumentId; value: string };
}

export type NotebookBase = IDBPDatabase<NotebookSchema>;

export function openNotebook(person: string): Promise<NotebookBase> {
  return openDB<NotebookSchema>(`tandem-${person}`, 2, {
    upgrade(base, before) {
      if (before < 2) base.createObjectStore('pieces', { keyPath: ['document', 'number'] });
      if (before > 0) return;
      base.createObjectStore('meta');
      base.createObjectStore('documents', { keyPath: 'document' });
      const changes = base.createObjectStore('changes', { keyPath: 'order', autoIncrement: true });
      changes.createIndex('hash', ['document', 'hash'], { unique: true });
      changes.createIndex('document', 'document');
      changes.createIndex('waiting', 'waiting');
      changes.createIndex('request', 'request');
      base.createObjectStore('snapshots', { keyPath: 'document' });
      base.createObjectStore('records', { autoIncrement: true }).createIndex('document', 'document');
      base.createObjectStore('parcels', { keyPath: 'id' });
      base.createObjectStore('drafts', { keyPath: 'writer' });
      base.createObjectStore('views', { keyPath: 'key' }).createIndex('at', 'at');
      base.createObjectStore('seen');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** Who uses this device, and an enrolment under way. */
export interface DeviceSchema extends DBSchema {
  device: {
    key: 'session' | 'keys' | 'enrolling';
    value: Extract<Session, { state: 'in' }> | CryptoKeyPair | Enrolling;
  };
}

/** Kept until the answer is here: the same attempt, with the same keys, may be sent again. */
export interface Enrolling {
  secret: string;
  /** base64url of 16 random bytes. */
  attempt: string;
  keys: CryptoKeyPair;
}

export function openDevice(): Promise<IDBPDatabase<DeviceSchema>> {
  return openDB<DeviceSchema>('tandem', 1, {
    upgrade: (base) => void base.createObjectStore('device'),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}
