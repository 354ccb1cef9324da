/**
 * Keeping what a person does here: edits, drafts, the position up to which they have seen, cached views.
 */
import type { DocumentId } from '../generated/types';
import type { StoredDraft, StoredUse, StoredView } from './schema';
import type { Store } from './store';

/** Most views that are kept for the first paint. */
const VIEWS_KEPT = 120;

/** What one command did. */
export interface Edit {
  document: DocumentId;
  changes: { hash: string; bytes: Uint8Array }[];
  /** The command as JSON. */
  command: string;
  /** The question that asked for it, if it may be asked again. */
  request?: string;
  /** The draft that it makes true. */
  writer?: string;
}

/** Appends an edit; when this resolves it is durable. */
export async function keepEdit(store: Store, edit: Edit): Promise<void> {
  await store.write(['changes', 'drafts'], async (writing) => {
    const changes = writing.objectStore('changes');
    const last = edit.changes.length - 1;
    await Promise.all([
      ...edit.changes.map(({ hash, bytes }, place) =>
        changes.add({
          document: edit.document,
          hash,
          bytes,
          waiting: 1,
          ...(place === last && { command: edit.command }),
          ...(place === last && edit.request !== undefined && { request: edit.request }),
        }),
      ),
      ...(edit.writer === undefined ? [] : [writing.objectStore('drafts').delete(edit.writer)]),
    ]);
  });
}

/** Keeps what is typed in one field; replaces that field's earlier draft. */
export async function keepDraft(store: Store, draft: StoredDraft): Promise<void> {
  await store.write(['drafts'], (writing) => writing.objectStore('drafts').put(draft));
}

export async function dropDraft(store: Store, writer: string): Promise<void> {
  await store.write(['drafts'], (writing) => writing.objectStore('drafts').delete(writer));
}

export async function keepSeen(store: Store, document: DocumentId, version: string): Promise<void> {
  await store.write(['seen'], (writing) => writing.objectStore('seen').put(version, document));
}

/** Keeps views for the next first paint, and lets the oldest go. */
export async function keepViews(store: Store, views: StoredView[]): Promise<void> {
  await store.write(['views'], async (writing) => {
    const kept = writing.objectStore('views');
    await Promise.all(views.map((view) => kept.put(view)));
    let surplus = (await kept.count()) - VIEWS_KEPT;
    for (let oldest = await kept.index('at').openCursor(); oldest !== null && surplus > 0; surplus -= 1) {
      await oldest.delete();
      oldest = await oldest.continue();
    }
  });
}

export async function keepUse(store: Store, use: StoredUse): Promise<void> {
  await store.write([], (writing) => writing.objectStore('meta').put(use, 'use'));
}
