/**
 * Snapshots from the relay: put together when their last piece is here, and looked at before they are kept. One that is
 * not what it should be, or that the core cannot take, is dropped, and from then on this device asks for the changes
 * one by one: nothing from outside makes a notebook unreadable.
 */
import type { Door } from './door';
import type { DocumentId } from './generated/types';
import { codeOf } from './refusal';
import type { Adopted, Batch } from './store/page';
import { piecesOf, type Store } from './store/store';

/** Before a cursor: this device wants no snapshots from here on. */
const WITHOUT_SNAPSHOTS = 0;

/** A snapshot was dropped; the exchange begins again from what is stored. */
export class Unusable extends Error {}

/** The snapshots that are whole with this batch. Throws `Unusable` after dropping one that is not sound. */
export async function adopt(door: Door, store: Store, batch: Batch): Promise<Adopted[]> {
  const adopted: Adopted[] = [];
  for (const document of new Set(batch.pieces.map(([document]) => document))) {
    const last = batch.pieces.filter(([of]) => of === document).at(-1);
    const pieces = new Map<number, Uint8Array>();
    for (const { hash, number, bytes } of await store.pieces(document))
      if (hash === last?.[1]) pieces.set(number, bytes);
    for (const [of, hash, number, , bytes] of batch.pieces)
      if (of === document && hash === last?.[1]) pieces.set(number, bytes);
    if (last !== undefined && pieces.size === last[3])
      adopted.push(await whole(door, store, document, last[1], pieces));
  }
  return adopted;
}

async function whole(
  door: Door,
  store: Store,
  document: DocumentId,
  hash: string,
  pieces: Map<number, Uint8Array>,
): Promise<Adopted> {
  const ordered = [...pieces].sort(([one], [other]) => one - other).map(([, bytes]) => bytes);
  const packed = new Uint8Array(await new Blob(ordered as BlobPart[]).arrayBuffer());
  const parcels = (await store.parcels()).filter((parcel) => parcel.document === document);
  const waiting = (await store.unacknowledged()).changes.filter((change) => change.document === document);
  const asked = [...parcels.flatMap((parcel) => parcel.changes), ...waiting].map((change) => change.hash);
  const kept = await store.snapshot(document);
  try {
    return { document, ...door.adopt(document, hash, packed, kept, asked) };
  } catch (cause) {
    console.error('a snapshot is not what it should be; the changes are asked for one by one', codeOf(cause));
    await store.write(['pieces'], async (writing) => {
      await writing.objectStore('pieces').delete(piecesOf(document));
      const meta = writing.objectStore('meta');
      const cursor = ((await meta.get('cursor')) as Uint8Array | undefined) ?? [];
      const place = cursor[0] === WITHOUT_SNAPSHOTS ? cursor.slice(1) : cursor;
      await meta.put(new Uint8Array([WITHOUT_SNAPSHOTS, ...place]), 'cursor');
    });
    throw new Unusable();
  }
}
