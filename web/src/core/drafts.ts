/**
 * Typing on its way to becoming changes. What a field has typed is stored at most every 200 ms; a commit turns it into
 * one change and takes the draft away in the same transaction; what a vanished field left behind is committed for it.
 */
import { CoreError } from './api';
import type { Call, DocumentId, Query, TextField } from './generated/types';
import type { Answers, Ask } from './messages';
import type { Notebook } from './notebook';
import { Fenced } from './refusal';
import { keepDraft } from './store/edit';
import type { StoredDraft } from './store/schema';
import type { Views } from './views';

/** At most one store transaction per field in this time, ms. */
const STORE_MS = 200;

type Commit = Extract<Ask, { ask: 'commit' }>;

/** Which view shows a text. */
function queryOf(text: TextField): Query {
  const [, call = ''] = text.split('/');
  return { show: 'call', call };
}

export class Drafts {
  /** The newest typing of each field that is no change yet. */
  readonly #latest = new Map<string, StoredDraft>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Writer → tab of the fields that are open. */
  readonly #open = new Map<string, string>();
  /** What each field committed last was typed over this version. */
  readonly #committed = new Map<string, string>();

  constructor(
    private readonly notebook: Notebook,
    private readonly views: Views,
    /** Whether there is typing that is not a change yet. */
    private readonly writing: (yes: boolean) => void,
    private readonly fenced: () => void,
  ) {}

  opened(tab: string, writer: string): void {
    this.#open.set(writer, tab);
  }

  draft(draft: StoredDraft): void {
    // Sent before the answer to a commit was there: its letters are in that change already.
    if (this.#committed.get(draft.writer) === draft.base) return;
    this.#latest.set(draft.writer, draft);
    this.writing(true);
    if (this.#timers.has(draft.writer)) return;
    this.#timers.set(
      draft.writer,
      setTimeout(() => this.#store(draft.writer), STORE_MS),
    );
  }

  /** One change of what was typed; answers with the text as it stands then. Rejects with `CoreError`. */
  async commit(commit: Commit): Promise<Answers['commit']> {
    const { document, text, writer, base, splices } = commit;
    this.#forget(writer);
    const command = { do: 'write', text, base, splices } as const;
    // The same letters over the same version are the same change, however often they are handed in.
    const done = await this.notebook.run(document, command, { request: `${writer}|${base}`, writer });
    // What could not be kept is still only typed.
    if (!done.ok && !this.#latest.has(writer))
      this.#latest.set(writer, { writer, document, text, base, splices });
    this.writing(this.#latest.size > 0);
    if (!done.ok) throw new CoreError(done.code);
    if (splices.length > 0) this.#committed.set(writer, base);
    return this.#stand(document, text);
  }

  /** A field was closed; what it typed and did not commit is committed now. */
  closed(writer: string): void {
    this.#open.delete(writer);
    const left = this.#latest.get(writer);
    if (left !== undefined) void this.#finish(left);
    else this.#committed.delete(writer);
  }

  /** A tab is gone with all its fields. */
  gone(tab: string): void {
    for (const [writer, whose] of this.#open) if (whose === tab) this.closed(writer);
  }

  /** Commits what fields that are not open any more have left in the store. */
  async replay(): Promise<void> {
    for (const draft of await this.notebook.store.drafts()) {
      if (!this.#open.has(draft.writer)) await this.#finish(draft);
    }
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  async #finish(draft: StoredDraft): Promise<void> {
    const { writer } = draft;
    try {
      await this.commit({ ask: 'commit', ...draft });
    } catch (cause) {
      // It stays in the store and is tried again at the next start.
      console.error('typing that was left behind cannot be made a change', cause);
    }
    this.#forget(writer);
    this.#committed.delete(writer);
    this.writing(this.#latest.size > 0);
  }

  async #stand(document: DocumentId, text: TextField): Promise<Answers['commit']> {
    const json = await this.notebook.turns.take(() => this.views.compute(document, queryOf(text)));
    const call = json === null ? null : (JSON.parse(json) as Call);
    const prose = [call?.notes, call?.options].find((one) => one?.field === text);
    if (prose === undefined) throw new CoreError('not_found');
    return { text: prose.text, version: prose.version };
  }

  #store(writer: string): void {
    this.#timers.delete(writer);
    this.notebook.turns
      .take(async () => {
        // The newest at this moment: who types on while this waits for its turn must not push it back for ever. None
        // when it was committed meanwhile.
        const newest = this.#latest.get(writer);
        if (newest !== undefined) await keepDraft(this.notebook.store, newest);
      })
      .catch((cause: unknown) => {
        if (cause instanceof Fenced) this.fenced();
      });
  }

  #forget(writer: string): void {
    clearTimeout(this.#timers.get(writer));
    this.#timers.delete(writer);
    this.#latest.delete(writer);
  }
}
