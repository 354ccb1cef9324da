/**
 * The true state of this device's work, put together from what the machine, the store, the fields and the browser
 * say. It shows nothing that is not so: "done" needs an exchange that ended well with nothing waiting.
 */
import type { SyncState } from './api';
import type { Status } from './exchange';
import { keepUse } from './store/edit';
import type { StoredUse } from './store/schema';
import type { Store } from './store/store';

/** How often the browser is asked for storage, ms. */
const ESTIMATE_MS = 30_000;
/** How long after an exchange its bytes are written down, ms. */
const KEEP_MS = 3_000;

export class Pill {
  #status: Status = { exchanging: false, online: true, complete: false, lastExchange: null, problem: null };
  #writing = false;
  #reached = true;
  #offlineSince: number | null = null;
  #waiting = 0;
  /** Unknown until the store has been asked. */
  #held: number | null = null;
  #storage: Pick<SyncState, 'storageUsed' | 'storageQuota' | 'persistent'> = {
    storageUsed: null,
    storageQuota: null,
    persistent: false,
  };
  #estimated = 0;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #shown = '';

  private constructor(
    private readonly store: Store,
    private readonly use: StoredUse,
    private readonly show: (state: SyncState) => void,
  ) {}

  static async open(store: Store, show: (state: SyncState) => void): Promise<Pill> {
    return new Pill(store, await store.use(), show);
  }

  /** Everything was here once. */
  get complete(): boolean {
    return this.use.complete;
  }

  status(status: Status): void {
    this.#status = status;
    if (status.lastExchange !== null) this.use.lastExchange = status.lastExchange;
    if (status.complete && !this.use.complete) {
      this.use.complete = true;
      this.#keepSoon();
    }
    this.#refresh();
  }

  writing(yes: boolean): void {
    this.#writing = yes;
    this.#refresh();
  }

  reached(yes: boolean): void {
    this.#reached = yes;
    this.#refresh();
  }

  /**
   * So many changes wait from this moment on. A rise shows at once; a fall shows with the next `work`, because what
   * waits no more may have gone into a parcel.
   */
  waiting(count: number): void {
    this.#waiting = Math.max(this.#waiting, count);
    this.#refresh();
  }

  /** `waiting`: unacknowledged changes; `held`: changes in parcels. */
  work(waiting: number, held: number): void {
    this.#waiting = waiting;
    this.#held = held;
    this.#refresh();
  }

  counted(up: number, down: number): void {
    const month = new Date().toISOString().slice(0, 7);
    if (this.use.month !== month) Object.assign(this.use, { month, up: 0, down: 0 });
    this.use.up += up;
    this.use.down += down;
    this.#keepSoon();
    this.#refresh();
  }

  /** Asks the browser how much storage there is, now. */
  async estimate(): Promise<void> {
    this.#estimated = Date.now();
    const [{ usage, quota }, persistent] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    this.#storage = { storageUsed: usage ?? null, storageQuota: quota ?? null, persistent };
    this.#refresh();
  }

  stop(): void {
    clearTimeout(this.#keeping);
  }

  #keepSoon(): void {
    this.#keeping ??= setTimeout(() => {
      this.#keeping = undefined;
      // Losing a count is harmless; a fenced tab is told so by its next edit.
      keepUse(this.store, this.use).catch(() => undefined);
    }, KEEP_MS);
  }

  #refresh(): void {
    const offline = !this.#status.online || !this.#reached;
    this.#offlineSince = offline ? (this.#offlineSince ?? Date.now()) : null;
    const state: SyncState = {
      state: this.#word(offline),
      waiting: this.#waiting,
      held: this.#held ?? 0,
      lastExchange: this.use.lastExchange,
      offlineSince: this.#offlineSince,
      bytesUp: this.use.up,
      bytesDown: this.use.down,
      ...this.#storage,
      problem: this.#status.problem,
    };
    const json = JSON.stringify(state);
    if (json === this.#shown) return;
    this.#shown = json;
    this.show(state);
    if (Date.now() - this.#estimated > ESTIMATE_MS) void this.estimate().catch(() => undefined);
  }

  #word(offline: boolean): SyncState['state'] {
    const { exchanging, complete, problem } = this.#status;
    if (problem === 'unknown_device' || (problem === 'revoked' && this.#held === 0)) return 'out';
    if (this.#writing) return 'writing';
    if (offline) return 'offline';
    if (exchanging && (this.#waiting > 0 || !complete)) return 'sending';
    if (this.#held === null) return 'saved';
    if (this.#held > 0) return 'held';
    return this.#waiting > 0 || this.use.lastExchange === null || problem !== null ? 'saved' : 'done';
  }
}
