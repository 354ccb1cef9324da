/**
 * Deleting a copy of an engagement from this device, all of it at once. Work that the relay does not have stays.
 */
import { newId } from '../api';
import type { DocumentId } from '../generated/types';
import type { StoredParcel } from './schema';
import { piecesOf, type Store } from './store';

const STORES = [
  'documents',
  'changes',
  'snapshots',
  'pieces',
  'records',
  'parcels',
  'drafts',
  'views',
  'seen',
] as const;

/**
 * Deletes everything of a document but refused work that the relay does not have; typing that is no change yet becomes
 * such. `now`: what the document goes on as, where it does: refused work goes along. A parcel of no changes tells of it.
 */
export function forget(store: Store, document: DocumentId, now: DocumentId | null): Promise<void> {
  return store.write([...STORES], async (writing) => {
    const label = (await writing.objectStore('documents').get(document))?.label ?? '';
    const at = Date.now();
    const made = { document: now ?? document, label, code: 'unknown_document', at } as const;
    const parcels = writing.objectStore('parcels');
    for (const parcel of await parcels.getAll()) {
      if (parcel.document !== document) continue;
      if (now === null && parcel.fate !== undefined) await parcels.delete(parcel.id);
      else await parcels.put({ ...parcel, document: made.document, label });
    }
    const drafts = writing.objectStore('drafts');
    const typed = (await drafts.getAll()).filter((draft) => draft.document === document);
    const changes: StoredParcel['changes'] = typed.map(({ writer, text, base, splices }) => {
      const command = JSON.stringify({ do: 'write', text, base, splices });
      return { hash: writer, bytes: new Uint8Array(), command };
    });
    for (const { writer } of typed) await drafts.delete(writer);
    if (changes.length > 0) await parcels.put({ ...made, id: newId(), changes });
    const told = { taken: null, by: null, settled: null };
    await parcels.put({ ...made, id: newId(), changes: [], fate: told });

    for (const name of ['changes', 'records'] as const) {
      const rows = writing.objectStore(name);
      for (const key of await rows.index('document').getAllKeys(document)) await rows.delete(key);
    }
    await Promise.all([
      writing.objectStore('documents').delete(document),
      writing.objectStore('snapshots').delete(document),
      writing.objectStore('pieces').delete(piecesOf(document)),
      writing.objectStore('seen').delete(document),
      writing.objectStore('views').delete(IDBKeyRange.bound(`${document}|`, `${document}|~`)),
    ]);
  });
}
