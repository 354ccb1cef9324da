/**
 * Keeping what a person does here: edits, drafts, the position up to which they have seen, cached views.
 */
import type { DocumentId, Splice } from '../generated/types';
import type { StoredDraft, StoredUse, StoredView } from './schema';
import type { Store, Writing } from './store';

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
  /** What it makes true of a field's typing. */
  typing?: Typing;
}

/** Typing that becomes a change. */
export interface Typing {
  writer: string;
  /** All that is in the text by then of what was typed over this version. */
  taken: Splice[];
  /** What the field typed since, to be kept in the place of its draft; asked inside the transaction. */
  newer: () => StoredDraft | undefined;
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
          ...(place === last && edit.typing !== undefined && { taken: edit.typing.taken }),
        }),
      ),
      ...(edit.typing === undefined ? [] : [putDraft(writing, edit.typing.writer, edit.typing.newer())]),
    ]);
  });
}

/** Keeps what is typed in one field in the place of its earlier draft; nothing: takes that away. */
export async function keepDraft(
  store: Store,
  writer: string,
  newest: () => StoredDraft | undefined,
): Promise<void> {
  await store.write(['drafts'], (writing) => putDraft(writing, writer, newest()));
}

async function putDraft(writing: Writing, writer: string, draft: StoredDraft | undefined): Promise<void> {
  const drafts = writing.objectStore('drafts');
  if (draft === undefined) await drafts.delete(writer);
  else await drafts.put(draft);
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
