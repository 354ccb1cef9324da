/**
 * What is done when nothing else happens: a document whose tail of raw changes grew long is kept as one snapshot, and
 * what the places show first is computed ahead, so that no first paint waits for the core.
 */
import type { DocumentId, Asked } from './generated/types';
import type { Notebook } from './notebook';
import { compact, tailOf } from './store/renew';
import type { Views } from './views';

/** A longer tail than this is worth a snapshot. */
const TAIL_CHANGES = 200;
/** How long nothing must have happened, ms. */
const QUIET_MS = 2_500;
/** What the places show before anything in them is chosen. */
const FIRST: Asked[] = [
  { show: 'today' },
  { show: 'assess', assessment: null },
  { show: 'checklists' },
  { show: 'mentoring' },
  { show: 'partner' },
  { show: 'actions' },
];

export class Quiet {
  readonly #changed = new Set<DocumentId>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly notebook: Notebook,
    private readonly views: Views,
  ) {}

  /** The document was opened or changed. */
  touched(document: DocumentId): void {
    this.#changed.add(document);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tidy(), QUIET_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #tidy(): Promise<void> {
    const documents = [...this.#changed];
    this.#changed.clear();
    for (const document of documents) {
      await this.#turn(() => tidy(this.notebook, document));
      // A turn each: a command never waits for more than one view.
      for (const query of FIRST) await this.#turn(() => this.views.ahead(document, query));
    }
    // What the screens behind the places need is on its way before somebody opens one.
    await this.notebook.details.load().catch(() => undefined);
  }

  /** Housekeeping that fails (full storage, another tab leads) has changed nothing. */
  async #turn(step: () => Promise<unknown>): Promise<void> {
    await this.notebook.turns.take(step).catch(() => undefined);
  }
}

/** Puts a snapshot in the place of a long tail. In a turn only. True when it did. */
export async function tidy(notebook: Notebook, document: DocumentId): Promise<boolean> {
  // Only what memory holds may be taken away from the store.
  if (!notebook.isCurrent(document)) return false;
  const tail = await tailOf(notebook.store, document);
  if (tail.length <= TAIL_CHANGES || tail.waiting) return false;
  return compact(notebook.store, document, notebook.door.save(document), tail.through);
}
