/**
 * Typing on its way to becoming changes. What a field has typed is stored at once, or as soon as its draft before that
 * is on disk, whatever else is under way; a commit turns it into one change, and in the same transaction the draft becomes what was typed since, or
 * nothing; what a vanished field left behind is committed for it.
 */
import { CoreError } from './api';
import type { Call, DocumentId, Asked, TextField } from './generated/types';
import type { Answers, Ask } from './messages';
import type { Notebook } from './notebook';
import { Fenced } from './refusal';
import { keepDraft } from './store/edit';
import type { StoredDraft } from './store/schema';
import type { Views } from './views';

type Commit = Extract<Ask, { ask: 'commit' }>;

/** Which view shows a text. */
function queryOf(text: TextField): Asked {
  const [, call = ''] = text.split('/');
  return { show: 'call', call };
}

function same(one: StoredDraft | undefined, other: StoredDraft): boolean {
  return one?.base === other.base && JSON.stringify(one.splices) === JSON.stringify(other.splices);
}

export class Drafts {
  /** The newest typing of each field that is no change yet. */
  readonly #latest = new Map<string, StoredDraft>();
  /** Writer → the store transactions that are under way. */
  readonly #storing = new Map<string, Promise<void>>();
  /** Writers that have typed since theirs began. */
  readonly #again = new Set<string>();
  /** Writer → tab of the fields that are open. */
  readonly #open = new Map<string, string>();
  /** What each field committed last: a draft of it may have been sent before the answer was there. */
  readonly #committed = new Map<string, StoredDraft>();

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
    const { writer, splices } = draft;
    // Nothing that is not in a change already: an earlier draft of this field has nothing more to say either.
    if (splices.length === 0 || same(this.#committed.get(writer), draft)) this.#latest.delete(writer);
    else this.#latest.set(writer, draft);
    this.writing(this.#latest.size > 0);
    void this.#store(writer);
  }

  /** One change of what was typed; answers with the text as it stands then. Rejects with `CoreError`. */
  async commit(commit: Commit): Promise<Answers['commit']> {
    const { document, text, writer, base, splices } = commit;
    const draft = { document, text, writer, base, splices };
    this.draft(draft);
    const done = await this.notebook.write(draft, () => {
      if (this.#latest.get(writer) === draft) this.#latest.delete(writer);
      return this.#latest.get(writer);
    });
    if (done.ok) this.#committed.set(writer, draft);
    // What could not be kept is still only typed.
    else if (!this.#latest.has(writer)) this.draft(draft);
    this.writing(this.#latest.size > 0);
    if (!done.ok) throw new CoreError(done.code);
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

  async #finish(draft: StoredDraft): Promise<void> {
    const { writer } = draft;
    try {
      await this.commit({ ask: 'commit', ...draft });
    } catch (cause) {
      // It stays in the store and is tried again at the next start.
      console.error('typing that was left behind cannot be made a change', cause);
      await this.#store(writer);
      this.#latest.delete(writer);
      await keepDraft(this.notebook.store, writer, () => draft).catch(() => undefined);
    }
    if (!this.#open.has(writer)) this.#committed.delete(writer);
    this.writing(this.#latest.size > 0);
  }

  async #stand(document: DocumentId, text: TextField): Promise<Answers['commit']> {
    const json = await this.notebook.turns.take(() => this.views.compute(document, queryOf(text)));
    const call = json === null ? null : (JSON.parse(json) as Call);
    const prose = [call?.notes, call?.options].find((one) => one?.field === text);
    if (prose === undefined) throw new CoreError('not_found');
    return { text: prose.text, version: prose.version };
  }

  #store(writer: string): Promise<void> {
    this.#again.add(writer);
    let storing = this.#storing.get(writer);
    if (storing === undefined) {
      storing = this.#keep(writer).finally(() => this.#storing.delete(writer));
      this.#storing.set(writer, storing);
    }
    return storing;
  }

  async #keep(writer: string): Promise<void> {
    while (this.#again.delete(writer)) {
      try {
        // Not in a turn: typing is kept also while a long page is being taken in. What the transaction keeps is the
        // newest when it begins, so it is never older than a commit that came before it.
        await keepDraft(this.notebook.store, writer, () => this.#latest.get(writer));
      } catch (cause) {
        if (cause instanceof Fenced) this.fenced();
      }
    }
  }
}
