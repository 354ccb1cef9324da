/**
 * The clock of the call that is being held on this device (P4.1): which part of the agenda, since when. Kept in this
 * browser only, so that a closed tab loses no minute; never in the notebook.
 */
import type { CallId } from '../../core/generated/types';
import { read, write } from '../../state/theme.svelte';

const KEY = 'tandem-call';
/** A call that was begun so long ago is over, ms. */
const LONGEST_MS = 4 * 3_600_000;
/** How often the minutes are looked at, ms. */
const LOOK_MS = 5_000;

/** The parts of the standing agenda, in order. */
export const PARTS = ['progress', 'challenges', 'planning', 'actions'] as const;

interface Running {
  call: CallId;
  /** ms since 1970. */
  begun: number;
  part: number;
  /** Since when it is this part, ms since 1970. */
  since: number;
}

function kept(): Running | null {
  try {
    const one = JSON.parse(read(KEY) ?? 'null') as Running | null;
    return one !== null && Date.now() - one.begun < LONGEST_MS ? one : null;
  } catch {
    return null;
  }
}

/** A call begins to run on this device. */
export function begin(call: CallId): void {
  const now = Date.now();
  write(KEY, JSON.stringify({ call, begun: now, part: 0, since: now } satisfies Running));
}

export class Clock {
  #running = $state.raw<Running | null>(null);
  #now = $state(Date.now());

  constructor(private readonly call: CallId) {
    const one = kept();
    this.#running = one?.call === call ? one : null;
    $effect(() => {
      if (this.#running === null) return;
      const timer = setInterval(() => (this.#now = Date.now()), LOOK_MS);
      return () => clearInterval(timer);
    });
  }

  /** The part of the agenda, or null when no clock runs. */
  get part(): number | null {
    return this.#running?.part ?? null;
  }

  /** Whole minutes of this part. */
  get ofPart(): number {
    return this.#minutes(this.#running?.since);
  }

  /** Whole minutes of the call. */
  get inAll(): number {
    return this.#minutes(this.#running?.begun);
  }

  begin(): void {
    begin(this.call);
    this.#running = kept();
    this.#now = Date.now();
  }

  /** Goes to a part of the agenda. */
  to(part: number): void {
    if (this.#running === null) return;
    this.#now = Date.now();
    this.#running = { ...this.#running, part, since: this.#now };
    write(KEY, JSON.stringify(this.#running));
  }

  /** Ends the call: how many minutes it took, at least one. */
  end(): number {
    this.#now = Date.now();
    const minutes = Math.max(1, this.inAll);
    this.#running = null;
    write(KEY, 'null');
    return minutes;
  }

  #minutes(since: number | undefined): number {
    return since === undefined ? 0 : Math.max(0, Math.floor((this.#now - since) / 60_000));
  }
}
