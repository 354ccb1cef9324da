/**
 * The larger turns in a notebook's life: compacting a document, beginning again with a relay whose log is another
 * one, going on as a newly enrolled device, and setting aside what the core cannot take.
 */
import type { DocumentId } from '../generated/types';
import type { StoredChange } from './schema';
import { freshActor, type Store } from './store';

/** So many changes that were typed stay beside a snapshot. */
const TYPED_KEPT = 40;

/** Where a document's raw changes stood when its snapshot was made. */
export interface Tail {
  /** The newest change's order. */
  through: number;
  /** How many raw changes there are. */
  length: number;
  /** Some of them wait for the relay. */
  waiting: boolean;
}

export async function tailOf(store: Store, document: DocumentId): Promise<Tail> {
  const reading = store.base.transaction('changes', 'readonly');
  const [length, newest, waiting] = await Promise.all([
    reading.store.index('document').count(document),
    reading.store.index('document').openKeyCursor(document, 'prev'),
    reading.store.index('waiting').getAll(),
  ]);
  return {
    through: newest?.primaryKey ?? 0,
    length,
    waiting: waiting.some((change) => change.document === document),
  };
}

/**
 * Puts a snapshot in the place of the raw changes that it covers. Refused (false) when something of the document
 * waits: what may still be refused must not become part of a snapshot. Changes that were set aside stay beside it, and
 * the newest ones that were typed: a field that was frozen meanwhile may hand its typing in once more.
 */
export function compact(
  store: Store,
  document: DocumentId,
  bytes: Uint8Array,
  through: number,
): Promise<boolean> {
  return store.write(['changes', 'snapshots'], async (writing) => {
    const changes = writing.objectStore('changes');
    const waiting = await changes.index('waiting').getAll();
    if (waiting.some((change) => change.document === document)) return false;
    const all = await changes.index('document').getAll(document);
    const typed = all.filter((change) => change.taken !== undefined).slice(-TYPED_KEPT);
    for (
      let at = await changes.index('document').openCursor(document);
      at !== null;
      at = await at.continue()
    ) {
      if (at.primaryKey > through) break;
      if (at.value.aside !== undefined || typed.some(({ order }) => order === at?.primaryKey)) continue;
      await at.delete();
    }
    await writing.objectStore('snapshots').put({ document, bytes });
    return true;
  });
}

/** Every document's changes, as the core finds them in its memory: `[hash, bytes, whether it is one's own]`. */
export type Whole = Map<DocumentId, [string, Uint8Array, boolean][]>;

/**
 * The relay's log is another one: everything waits again, others' work too, and the cursor is at the beginning. What was
 * waiting already stays what it is; the rest remembers that a relay had it (`acknowledged`).
 */
export async function startOver(store: Store, whole: Whole): Promise<void> {
  await store.write(['changes'], async (writing) => {
    const changes = writing.objectStore('changes');
    for (const [document, list] of whole) {
      for (const [hash, bytes, own] of list) {
        // Taken out and put in again, so that parents come before children in the new order too.
        const known = await changes.index('hash').get([document, hash]);
        if (known?.order !== undefined) await changes.delete(known.order);
        const again: StoredChange = known ?? { document, hash, bytes };
        delete again.order;
        if (again.waiting === undefined) again.acknowledged = true;
        await changes.add({ ...again, waiting: own ? 1 : 2 });
      }
    }
    await writing.objectStore('meta').delete('cursor');
  });
}

/** This device was enrolled anew: the relay gives it new actors only. */
export async function renewActors(store: Store): Promise<void> {
  await store.write(['documents'], async (writing) => {
    const documents = writing.objectStore('documents');
    for (const entry of await documents.getAll()) {
      entry.actor = freshActor();
      entry.actors.push(entry.actor);
      await documents.put(entry);
    }
  });
}

/** The core cannot take this change: it is kept, but not loaded any more. */
export async function setAside(store: Store, order: number): Promise<void> {
  await store.write(['changes'], async (writing) => {
    const changes = writing.objectStore('changes');
    const change = await changes.get(order);
    if (change !== undefined) await changes.put({ ...change, aside: true });
  });
}

/** The core takes this change after all: it is loaded again from here on. */
export async function takeBack(store: Store, order: number): Promise<void> {
  await store.write(['changes'], async (writing) => {
    const changes = writing.objectStore('changes');
    const change = await changes.get(order);
    if (change === undefined) return;
    delete change.aside;
    await changes.put(change);
  });
}
