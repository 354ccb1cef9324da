/**
 * Who looks at what: views are computed again after a change, and sent only to the tabs that watch one whose JSON is
 * another one than before.
 */
import type { DocumentId, Asked } from './generated/types';
import type { Down } from './messages';
import type { Notebook } from './notebook';
import { Fenced } from './refusal';
import { keepSeen, keepViews } from './store/edit';
import type { StoredView } from './store/schema';

/** Changes that come close together are shown together, ms. */
const TOGETHER_MS = 12;
/** How long after the last change shown views are kept for the next first paint, ms. */
const KEEP_AFTER_MS = 1_500;
/** A view that this start has not kept yet does not wait that long, ms. */
const KEEP_FIRST_MS = 50;

/** The date where this device is. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The same view has the same key; the cache uses it too. */
export function viewKey(document: DocumentId, query: Asked): string {
  return `${document}|${JSON.stringify(query)}`;
}

interface Watched {
  document: DocumentId;
  query: Asked;
  /** `undefined`: not computed yet. */
  json: string | null | undefined;
  /** Watch → tab. */
  watches: Map<string, string>;
}

export class Views {
  readonly #watched = new Map<string, Watched>();
  readonly #seen = new Map<DocumentId, string>();
  readonly #dirty = new Set<DocumentId>();
  readonly #unkept = new Map<string, StoredView>();
  /** Keys of views that were kept since the start. */
  readonly #kept = new Set<string>();
  /** Keys of views that show their document as it is. */
  readonly #fresh = new Map<DocumentId, Set<string>>();
  #soon: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #day = today();

  constructor(
    private readonly notebook: Notebook,
    private readonly me: string,
    private readonly post: (tab: string, down: Down) => void,
    private readonly fenced: () => void,
  ) {}

  watch(tab: string, watch: string, document: DocumentId, query: Asked): void {
    const key = viewKey(document, query);
    const watched = this.#watched.get(key) ?? { document, query, json: undefined, watches: new Map() };
    this.#watched.set(key, watched);
    watched.watches.set(watch, tab);
    if (watched.json !== undefined)
      this.post(tab, { down: 'view', watch, json: watched.json, cached: false });
    else this.changed(document);
  }

  unwatch(watch: string): void {
    for (const [key, watched] of this.#watched) {
      if (watched.watches.delete(watch) && watched.watches.size === 0) this.#watched.delete(key);
    }
  }

  /** A tab is gone with all its watches. */
  gone(tab: string): void {
    const watches = [...this.#watched.values()].flatMap((watched) => [...watched.watches]);
    for (const [watch, whose] of watches) if (whose === tab) this.unwatch(watch);
  }

  isWatched(document: DocumentId): boolean {
    return [...this.#watched.values()].some((watched) => watched.document === document);
  }

  /** What the document shows may be different now. */
  changed(document: DocumentId): void {
    this.#fresh.delete(document);
    this.#dirty.add(document);
    this.#soon ??= setTimeout(() => this.#refresh(), TOGETHER_MS);
  }

  /** Asked when the app is looked at again: the date may be another one. */
  newDay(): void {
    if (this.#day === today()) return;
    this.#day = today();
    for (const { document } of this.#watched.values()) this.changed(document);
  }

  async seen(document: DocumentId, version: string): Promise<void> {
    if (this.notebook.entries.has(document)) await keepSeen(this.notebook.store, document, version);
    this.#seen.set(document, version);
    this.changed(document);
  }

  /** A view as JSON, kept for the next first paint. In a turn only. */
  async compute(document: DocumentId, query: Asked): Promise<string | null> {
    const seen = this.#seen.get(document) ?? (await this.notebook.store.seen(document));
    this.#seen.set(document, seen);
    const json = await this.notebook.view(document, query, { me: this.me, today: this.#day, seen });
    // What was found is nothing to paint first at the next start.
    if (json !== null && query.show !== 'search') {
      const key = viewKey(document, query);
      this.#fresh.set(document, (this.#fresh.get(document) ?? new Set()).add(key));
      this.#unkept.set(key, { key, document, json, day: this.#day, at: Date.now() });
      clearTimeout(this.#keeping);
      this.#keeping = setTimeout(() => this.#keep(), this.#kept.has(key) ? KEEP_AFTER_MS : KEEP_FIRST_MS);
      this.#kept.add(key);
    }
    return json;
  }

  /** Has a view ready for the next first paint, also when nobody looks at it. In a turn only. */
  async ahead(document: DocumentId, query: Asked): Promise<void> {
    if (!this.#fresh.get(document)?.has(viewKey(document, query))) await this.compute(document, query);
  }

  stop(): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#keeping);
    this.#watched.clear();
  }

  #refresh(): void {
    this.#soon = undefined;
    const dirty = [...this.#dirty];
    this.#dirty.clear();
    void this.notebook.turns.take(async () => {
      for (const watched of [...this.#watched.values()]) {
        if (dirty.includes(watched.document)) await this.#renew(watched);
      }
    });
  }

  async #renew(watched: Watched): Promise<void> {
    let json: string | null;
    try {
      json = await this.compute(watched.document, watched.query);
    } catch (cause) {
      console.error('a view cannot be computed', watched.query.show, cause);
      return;
    }
    if (json === watched.json) return;
    watched.json = json;
    for (const [watch, tab] of watched.watches) this.post(tab, { down: 'view', watch, json, cached: false });
  }

  #keep(): void {
    // What was deleted from this device meanwhile is not kept.
    const views = [...this.#unkept.values()].filter(({ document }) => this.notebook.entries.has(document));
    this.#unkept.clear();
    keepViews(this.notebook.store, views).catch((cause: unknown) => {
      // A cache that cannot be written costs a slower first paint, nothing else.
      if (cause instanceof Fenced) this.fenced();
    });
  }
}
