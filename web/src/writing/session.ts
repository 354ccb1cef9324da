/**
 * One person writing in one shared text: when to keep a draft, when to make a change of it, and how others' letters
 * come in without moving the caret. Knows timers and the core's `Writing`; it must not know the field on the screen.
 *
 * `base` is the text the core and we agree on, `text` is what stands in the field. Everything between them is
 * pending: it goes out as one splice against `base`, never while an input method is composing (a draft is kept even then).
 */
import type { Writing } from '../core/api';
import type { Code } from '../core/generated/types';
import { apply, edits, over, single, toSplices, type Edit } from '../core/edits';

/** At most one draft in this time, ms. */
export const DRAFT_MS = 100;
/** A change is made after a pause of this length, ms. */
export const PAUSE_MS = 500;
/** Or at the latest this long after the first letter, ms. */
export const LATEST_MS = 2_000;
/** After our own change its view may still be on its way: how long we wait before taking a view for newer, ms. */
const SETTLE_MS = 300;
/** How long after a refusal we try again, ms. */
const RETRY_MS = 5_000;

/** A text and the version that it is. */
export interface Stand {
  text: string;
  version: string;
}

export interface Field {
  /** Shows another text; `changes` say what happened to the one before, so that the caret can follow. */
  paint(text: string, changes: readonly Edit[]): void;
  refused(code: Code): void;
}

type Timer = ReturnType<typeof setTimeout> | undefined;

export class TextSession {
  #base: Stand;
  #text: string;
  /** The last view that came while our own change was on its way. */
  #later: Stand | null = null;
  #composing = false;
  #sending: Promise<void> | null = null;
  #draft: Timer;
  #pause: Timer;
  #latest: Timer;
  #settle: Timer;

  constructor(
    private readonly writing: Writing,
    private readonly field: Field,
    stand: Stand,
  ) {
    this.#base = stand;
    this.#text = stand.text;
  }

  get text(): string {
    return this.#text;
  }

  get pending(): boolean {
    return this.#text !== this.#base.text;
  }

  /** The person typed: this is the whole text now. */
  typed(text: string): void {
    this.#text = text;
    this.#keepSoon();
    if (!this.#composing) this.#schedule();
  }

  composing(on: boolean): void {
    this.#composing = on;
    if (!on && this.pending) this.#schedule();
  }

  /** The view shows this text now. */
  shown(stand: Stand): void {
    if (this.#sending !== null || this.#settle !== undefined) this.#later = stand;
    else if (stand.version === this.#base.version) return;
    else if (this.pending) void this.commit();
    else if (!this.#composing) this.#adopt(stand);
  }

  /** Makes a change of what is pending, now. Resolves when nothing is under way any more. */
  async commit(): Promise<void> {
    if (this.#sending !== null) await this.#sending;
    if (!this.pending || this.#composing) return;
    this.#stopTimers();
    this.#sending = this.#send().finally(() => (this.#sending = null));
    await this.#sending;
  }

  /** The field goes away: what is pending is kept first. */
  async close(): Promise<void> {
    this.#composing = false;
    await this.commit();
    this.#stopTimers();
    clearTimeout(this.#settle);
    this.writing.close();
  }

  async #send(): Promise<void> {
    const sent = this.#text;
    const own = single(this.#base.text, sent);
    const splices = toSplices(own);
    const answer = await this.writing.commit(this.#base.version, splices);
    if (!answer.ok) {
      this.field.refused(answer.code);
      this.#pause = setTimeout(() => void this.commit(), RETRY_MS);
      return;
    }
    this.#base = { text: answer.text, version: answer.version };
    const since = single(sent, this.#text);
    const goesOn = own !== null && since?.at === own.at + own.ins.length;
    this.#merge(edits(sent, answer.text), since, goesOn);
    this.#settleSoon();
    if (this.pending && !this.#composing) this.#schedule();
  }

  /** Takes others' edits into the field, over what was typed meanwhile. */
  #merge(theirs: Edit[], mine: Edit | null, goesOn: boolean): void {
    const moved = over(theirs, mine, goesOn);
    if (moved.length === 0) return;
    this.#text = apply(this.#text, moved);
    this.field.paint(this.#text, moved);
  }

  #adopt(stand: Stand): void {
    const changes = edits(this.#text, stand.text);
    this.#base = stand;
    this.#text = stand.text;
    if (changes.length > 0) this.field.paint(stand.text, changes);
  }

  #settleSoon(): void {
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => {
      this.#settle = undefined;
      const stand = this.#later;
      this.#later = null;
      if (stand !== null) this.shown(stand);
    }, SETTLE_MS);
  }

  /** A draft is only kept, so an input method's half-made words may be in it. */
  #keepSoon(): void {
    this.#draft ??= setTimeout(() => {
      this.#draft = undefined;
      this.writing.draft(this.#base.version, toSplices(single(this.#base.text, this.#text)));
    }, DRAFT_MS);
  }

  #schedule(): void {
    this.#keepSoon();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.commit(), PAUSE_MS);
    this.#latest ??= setTimeout(() => void this.commit(), LATEST_MS);
  }

  #stopTimers(): void {
    clearTimeout(this.#draft);
    clearTimeout(this.#pause);
    clearTimeout(this.#latest);
    this.#draft = this.#pause = this.#latest = undefined;
  }
}
