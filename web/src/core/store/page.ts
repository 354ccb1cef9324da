/**
 * Keeping what an exchange brought: one transaction for new changes, records, acknowledgements, refusals and the
 * cursor that stands for them.
 */
import { newId } from '../api';
import type { Code, DocumentId, Role } from '../generated/types';
import type { StoredChange, StoredDocument } from './schema';
import { freshActor, piecesOf, type Store, type Writing } from './store';

/** One store transaction as the sync machine asks for it. */
export interface Batch {
  number: number;
  cursor: Uint8Array;
  changes: [document: DocumentId, hash: string, bytes: Uint8Array][];
  /** `role`: mine from here on, `''` when it was taken away. */
  records: [
    document: DocumentId,
    bytes: Uint8Array,
    label: string | undefined,
    role: Role | '' | undefined,
  ][];
  acknowledged: [document: DocumentId, hash: string][];
  parcels: [document: DocumentId, code: Code, changes: [hash: string, bytes: Uint8Array][]][];
  /** Pieces of snapshots. */
  pieces: [document: DocumentId, hash: string, number: number, count: number, bytes: Uint8Array][];
}

/** A snapshot that is whole with a batch: what is kept in the place of the one before. */
export interface Adopted {
  document: DocumentId;
  bytes: Uint8Array;
  /** Changes in parcels, and changes that wait, that the relay has after all. */
  held: string[];
}

export interface Kept {
  /** A snapshot holds what waited here: the machine, which cannot know, is to begin again. */
  freed: boolean;
  /** Changes that wait no more: acknowledged, or received back from the relay. */
  acknowledged: string[];
  /** Changes that were moved into parcels, those of this very moment included. */
  moved: Set<string>;
  /** Documents that work was taken out of; they have a fresh actor. */
  rebuilt: DocumentId[];
}

const STORES = ['documents', 'changes', 'snapshots', 'pieces', 'records', 'parcels', 'views'] as const;

/**
 * All of the batch, durable when this resolves. `stale`: documents whose cached row is out of date from now on.
 * `adopted`: the snapshots whose last piece is in the batch.
 */
export function keepBatch(
  store: Store,
  batch: Batch,
  stale: DocumentId[],
  adopted: Adopted[] = [],
): Promise<Kept> {
  return store.write([...STORES], async (writing) => {
    const kept: Kept = { acknowledged: [], freed: false, moved: new Set(), rebuilt: [] };
    await keepDocuments(writing, batch);
    const records = writing.objectStore('records');
    await Promise.all([
      ...distinct(batch.changes).map((change) => keepChange(writing, change, kept)),
      ...batch.records.map(([document, bytes]) => records.add({ document, bytes })),
      ...batch.acknowledged.map(([document, hash]) => acknowledge(writing, document, hash, kept)),
      ...stale.map((document) => writing.objectStore('views').delete(rowKey(document))),
    ]);
    for (const piece of batch.pieces) await keepPiece(writing, piece);
    const told = kept.acknowledged.length;
    for (const { document, bytes, held } of adopted) {
      for (const hash of held) await acknowledge(writing, document, hash, kept);
      await writing.objectStore('snapshots').put({ document, bytes });
      await writing.objectStore('pieces').delete(piecesOf(document));
    }
    const taken = adopted.flatMap(({ document, held }) =>
      held.map((hash): [DocumentId, string] => [document, hash]),
    );
    kept.freed = kept.acknowledged.length > told;
    await takeOutOfParcels(writing, [...batch.changes, ...taken]);
    for (const parcel of batch.parcels) await moveAside(writing, parcel, kept);
    await writing.objectStore('meta').put(batch.cursor, 'cursor');
    return kept;
  });
}

/** Moves everything of a document that waits into a parcel. */
export function setAllAside(store: Store, document: DocumentId, code: Code): Promise<Kept> {
  return store.write([...STORES], async (writing) => {
    const kept: Kept = { acknowledged: [], freed: false, moved: new Set(), rebuilt: [] };
    const waiting = await writing.objectStore('changes').index('waiting').getAll(1);
    await moveAside(writing, [document, code, waiting.map(({ hash, bytes }) => [hash, bytes])], kept);
    return kept;
  });
}

function distinct(changes: Batch['changes']): Batch['changes'] {
  return [...new Map(changes.map((change) => [change[0] + change[1], change])).values()];
}

/** Where the row of Partners is cached. */
export function rowKey(document: DocumentId): string {
  return `${document}|{"show":"row"}`;
}

async function keepDocuments(writing: Writing, batch: Batch): Promise<void> {
  const documents = writing.objectStore('documents');
  const named = new Set([...batch.changes, ...batch.records, ...batch.pieces].map(([document]) => document));
  for (const document of named) {
    const known = await documents.get(document);
    const entry: StoredDocument = known ?? newDocument(document);
    for (const [, , label, role] of batch.records.filter(([which]) => which === document)) {
      if (label !== undefined) entry.label = label;
      if (role !== undefined) entry.role = role === '' ? null : role;
    }
    await documents.put(entry);
  }
}

function newDocument(document: DocumentId): StoredDocument {
  const actor = freshActor();
  return { document, label: '', role: null, actor, actors: [actor] };
}

async function keepChange(writing: Writing, change: Batch['changes'][number], kept: Kept): Promise<void> {
  const [document, hash, bytes] = change;
  if (await acknowledge(writing, document, hash, kept)) return;
  await writing.objectStore('changes').add({ document, hash, bytes });
}

/** A piece of another snapshot than the last one ends that one. */
async function keepPiece(writing: Writing, piece: Batch['pieces'][number]): Promise<void> {
  const [document, hash, number, count, bytes] = piece;
  const pieces = writing.objectStore('pieces');
  for (const other of await pieces.getAll(piecesOf(document)))
    if (other.hash !== hash) await pieces.delete([document, other.number]);
  await pieces.put({ document, hash, number, count, bytes });
}

/** A change that the relay has after all is in the document again: doing it once more from a parcel would double it. */
async function takeOutOfParcels(
  writing: Writing,
  received: [document: DocumentId, hash: string, ...unknown[]][],
): Promise<void> {
  if (received.length === 0) return;
  const parcels = writing.objectStore('parcels');
  const here = new Set(received.map(([document, hash]) => document + hash));
  for (const parcel of await parcels.getAll()) {
    const changes = parcel.changes.filter(({ hash }) => !here.has(parcel.document + hash));
    if (changes.length === parcel.changes.length) continue;
    if (changes.length === 0) await parcels.delete(parcel.id);
    else await parcels.put({ ...parcel, changes });
  }
}

/** True when the change is here; it waits no more. */
async function acknowledge(
  writing: Writing,
  document: DocumentId,
  hash: string,
  kept: Kept,
): Promise<boolean> {
  const changes = writing.objectStore('changes');
  const found = await changes.index('hash').get([document, hash]);
  if (found === undefined) return false;
  if (found.waiting !== undefined) {
    delete found.waiting;
    delete found.command;
    delete found.acknowledged;
    kept.acknowledged.push(hash);
    await changes.put(found);
  }
  return true;
}

/** Moves refused work, and all that was made on top of it meanwhile, out of the document. */
async function moveAside(writing: Writing, parcel: Batch['parcels'][number], kept: Kept): Promise<void> {
  const [document, code, refused] = parcel;
  const changes = writing.objectStore('changes');
  const waiting = (await changes.index('waiting').getAll(1)).filter((change) => change.document === document);
  const named = new Set(refused.map(([hash]) => hash));
  const first = waiting.findIndex((change) => named.has(change.hash));
  if (first < 0) return;
  const moving = waiting.slice(first).filter((change) => !notNow(change, code));
  if (moving.length === 0) return;
  await Promise.all(moving.map((change: StoredChange) => changes.delete(change.order ?? 0)));
  moving.forEach((change) => kept.moved.add(change.hash));
  await writing.objectStore('parcels').put({
    id: newId(),
    document,
    code,
    at: Date.now(),
    changes: moving.map(({ hash, bytes, command }) => ({
      hash,
      bytes,
      ...(command !== undefined && { command }),
    })),
  });
  await writeAsAnother(writing, document);
  kept.rebuilt.push(document);
}

/**
 * Another relay had this change and this one only lacks the document or the permission: it goes on waiting, and is
 * offered again when the exchange next begins. A snapshot may hold it, so a parcel would show it twice.
 */
function notNow({ acknowledged }: StoredChange, code: Code): boolean {
  return acknowledged === true && (code === 'unknown_document' || code === 'read_only');
}

/** From here on the document is written as a fresh actor. */
async function writeAsAnother(writing: Writing, document: DocumentId): Promise<void> {
  const documents = writing.objectStore('documents');
  const entry = await documents.get(document);
  if (entry === undefined) return;
  entry.actor = freshActor();
  entry.actors.push(entry.actor);
  await documents.put(entry);
}
