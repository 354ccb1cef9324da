/**
 * Loading a document of which some change cannot be taken: the change is found by halving, set aside in the store for
 * good, and the document goes on with the rest. What stands on it stays in the document's queue and is not shown.
 */
import type { Door } from './door';
import type { StoredChange } from './store/schema';
import { setAside } from './store/renew';
import type { Contents, Store } from './store/store';

/** Loads what can be loaded. Throws when not even the snapshot can be read. */
export async function salvage(door: Door, store: Store, contents: Contents): Promise<void> {
  const good: StoredChange[] = [];
  door.load({ ...contents, changes: good });
  const parts: StoredChange[][] = [contents.changes];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    if (loads(door, { ...contents, changes: [...good, ...part] })) {
      good.push(...part);
    } else if (part.length === 1) {
      for (const { order, hash } of part) {
        console.error('a change cannot be taken and is set aside', contents.entry.document, hash);
        if (order !== undefined) await setAside(store, order);
      }
    } else {
      // The earlier half is tried first: a change comes after its parents.
      parts.push(part.slice(part.length / 2), part.slice(0, part.length / 2));
    }
  }
  door.load({ ...contents, changes: good });
}

function loads(door: Door, contents: Contents): boolean {
  try {
    door.load(contents);
    return true;
  } catch {
    return false;
  }
}
