/**
 * Which tab leads. A Web Lock says so: its holder leads, and a tab that closes lets go of it by itself. A leader that
 * has been silent for three seconds (a frozen page keeps its lock) is taken over; what it still tries to write is
 * stopped by the store's fence.
 */
import type { Broadcast } from './messages';

const LOCK = 'tandem';
/** How often a follower asks whether somebody leads, ms. */
const PING_MS = 1_000;
/** Silence after which the lock is taken, ms. */
const SILENCE_MS = 3_000;

export interface ElectionHeard {
  /** This tab leads now. */
  elected(): void;
  /** It leads no more. */
  deposed(): void;
  /** Another tab leads now, and was not the one before. */
  following(): void;
  /** A follower's sign of life, for the leader. */
  alive(tab: string): void;
}

export class Election {
  #leading = false;
  #letGo: (() => void) | null = null;
  /** Waits for the lock. */
  #queued: AbortController | null = null;
  /** The leadership that was heard last. */
  #heardOf = '';
  #term = '';
  #silentSince = Date.now();
  #lastTick = Date.now();

  constructor(
    private readonly tab: string,
    private readonly channel: BroadcastChannel,
    private readonly heard: ElectionHeard,
  ) {}

  get leading(): boolean {
    return this.#leading;
  }

  start(): void {
    this.#stand(false);
    setInterval(() => this.#tick(), PING_MS);
  }

  /** A message of the channel; true when it was about who leads. */
  take(message: Broadcast): boolean {
    if (message.to === 'all' && 'leading' in message) {
      this.#silentSince = Date.now();
      if (this.#leading || message.leading === this.#heardOf) return true;
      this.#heardOf = message.leading;
      this.heard.following();
      return true;
    }
    if (message.to === 'leader' && 'ping' in message) {
      if (this.#leading) this.#announce();
      if (this.#leading) this.heard.alive(message.tab);
      return true;
    }
    return false;
  }

  /** Gives up leading: the store says that another tab leads. */
  resign(): void {
    if (!this.#leading) return;
    this.#leading = false;
    this.#letGo?.();
    this.heard.deposed();
    this.#stand(false);
  }

  #stand(steal: boolean): void {
    this.#queued?.abort();
    const queued = new AbortController();
    this.#queued = queued;
    const lead = () =>
      new Promise<void>((resolve) => {
        this.#queued = null;
        this.#letGo = resolve;
        this.#leading = true;
        this.#term = `${this.tab}-${Date.now()}`;
        this.#announce();
        this.heard.elected();
      });
    const how = steal ? { steal } : { signal: queued.signal };
    navigator.locks.request(LOCK, how, lead).catch(() => {
      // Rejected when somebody stole the lock from this tab; or given up for another try, which needs nothing.
      if (!queued.signal.aborted) this.resign();
    });
  }

  #announce(): void {
    this.channel.postMessage({ to: 'all', leading: this.#term } satisfies Broadcast);
  }

  #tick(): void {
    const now = Date.now();
    const frozen = now - this.#lastTick > 2 * PING_MS;
    this.#lastTick = now;
    if (this.#leading) return;
    if (frozen) {
      // The silence was this tab's own, and the leader may have taken it for gone.
      this.#silentSince = now;
      this.heard.following();
    }
    this.channel.postMessage({ to: 'leader', tab: this.tab, ping: true } satisfies Broadcast);
    if (now - this.#silentSince > SILENCE_MS) {
      this.#silentSince = now;
      this.#stand(true);
    }
  }
}
