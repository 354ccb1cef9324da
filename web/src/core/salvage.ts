/**
 * Loading a document of which some change cannot be taken: the change is found by halving, set aside in the store, and
 * the document goes on with the rest. What stands on it stays in the document's queue and is not shown. A change that
 * was set aside is tried again once per start; a want of memory is no change's fault and sets nothing aside.
 */
import { CoreError } from './api';
import type { Door } from './door';
import type { StoredChange } from './store/schema';
import { setAside, takeBack } from './store/renew';
import type { Contents, Store } from './store/store';

/** Loads what can be loaded. Throws when not even the snapshot can be read, or when there is no memory for it now. */
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
  } catch (cause) {
    if (wantsMemory(cause)) throw cause;
    return false;
  }
}

/** Heap or stack ran out: the same change may load well another time. */
function wantsMemory(thrown: unknown): boolean {
  const cause = thrown instanceof CoreError && thrown.cause !== undefined ? thrown.cause : thrown;
  return cause instanceof RangeError || (cause instanceof Error && /out of memory/i.test(cause.message));
}

/** Tries what was set aside once more; answers with what is to be loaded from now on. What the core holds is open. */
export async function retryAside(door: Door, store: Store, contents: Contents): Promise<Contents> {
  const aside = await store.aside(contents.entry.document);
  // All together first: mostly they failed for one reason that is gone.
  const tries = aside.length > 1 ? [aside, ...aside.map((change) => [change])] : [aside];
  for (const again of aside.length > 0 ? tries : []) {
    const changes = [...contents.changes, ...again].sort(
      (one, other) => (one.order ?? 0) - (other.order ?? 0),
    );
    const more = { ...contents, changes };
    try {
      if (!loads(door, more)) continue;
    } catch {
      return contents;
    }
    for (const { order } of again) if (order !== undefined) await takeBack(store, order);
    if (again === aside) return more;
    contents = more;
  }
  return contents;
}
