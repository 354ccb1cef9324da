/**
 * The list of Partners: a row per engagement. Rows of documents that nobody has open are computed one by one in quiet
 * moments, each kept for the next start.
 */
import type { Engagement } from './api';
import type { DocumentId, Asked, Row } from './generated/types';
import type { Notebook } from './notebook';
import { rowKey } from './store/page';
import { today, type Views } from './views';

const ROW: Asked = { show: 'row' };
/** The first rows wait until what the person looks at is painted, ms. */
const QUIET_MS = 400;

export class Engagements {
  readonly #rows = new Map<DocumentId, string>();
  /** Documents whose row is missing or out of date. */
  readonly #stale = new Set<DocumentId>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = '';

  constructor(
    private readonly notebook: Notebook,
    private readonly views: Views,
    private readonly show: (engagements: Engagement[]) => void,
  ) {}

  async start(): Promise<void> {
    for (const document of this.notebook.entries.keys()) {
      const kept = await this.notebook.store.view(rowKey(document));
      if (kept !== undefined) this.#rows.set(document, kept.json);
      if (kept?.day !== today()) this.#stale.add(document);
    }
    this.refresh();
    this.#later();
  }

  changed(document: DocumentId): void {
    this.#stale.add(document);
    this.#later();
  }

  /** Shows the list if it is another one than before. */
  refresh(): void {
    const list = this.list();
    const json = JSON.stringify(list);
    if (json === this.#shown) return;
    this.#shown = json;
    this.show(list);
  }

  list(): Engagement[] {
    const waiting = new Map<DocumentId, number>();
    for (const document of this.notebook.waiting.values())
      waiting.set(document, (waiting.get(document) ?? 0) + 1);
    return [...this.notebook.entries.values()].map(({ document, role, label }) => {
      const row = this.#rows.get(document);
      return {
        document,
        role,
        label,
        row: row === undefined ? null : (JSON.parse(row) as Row),
        waiting: waiting.get(document) ?? 0,
      };
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #later(): void {
    // While pages are coming in, every one begins the wait anew.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#next().finally(() => {
        if (this.#stale.size > 0) this.#later();
      });
    }, QUIET_MS);
  }

  async #next(): Promise<void> {
    const [document] = this.#stale;
    if (document === undefined) return;
    this.#stale.delete(document);
    await this.notebook.turns.take(async () => {
      const json = await this.views.compute(document, ROW).catch(() => null);
      if (json === null) this.#rows.delete(document);
      else this.#rows.set(document, json);
    });
    this.refresh();
  }
}
