/**
 * Carries out what the sync machine wants, in its order, and tells it what happened.
 *
 * Events are handled one by one; an effect that stores is awaited before the next event, so nothing is told to the
 * machine that is not durable. It decides nothing about the protocol.
 */
import { adopt, Unusable } from './adopt';
import type { Door, Effect, Made, Signal } from './door';
import type { Code, DocumentId } from './generated/types';
import type { Sign } from './enrol';
import type { Notebook } from './notebook';
import { Fenced, codeOf } from './refusal';
import { keepBatch, type Batch } from './store/page';
import { startOver, type Whole } from './store/renew';
import { Transport } from './transport';

/** How long after a trap, or a store that refuses, the exchange begins anew, ms. */
const RESTART_MS = 5_000;

/** The machine's own account of how things are. */
export interface Status {
  exchanging: boolean;
  online: boolean;
  complete: boolean;
  /** ms since 1970. */
  lastExchange: number | null;
  problem: Code | null;
}

export interface ExchangeHeard {
  status(status: Status): void;
  /** The relay answered, or could not be reached. */
  reached(yes: boolean): void;
  counted(up: number, down: number): void;
  /** Something was stored that engagements, parcels or the number of waiting changes depend on. */
  stored(): void;
  /** A word of presence of somebody else; null: the socket is closed. */
  heard(word: Uint8Array | null): void;
  fenced(): void;
}

interface Happened {
  effects: () => Effect[];
  /** The edit that it is about. */
  hash?: string;
  /** Told when everything that the machine wanted then is done. */
  done?: () => void;
}

export class Exchange {
  readonly #transport: Transport;
  #happened: Happened[] = [];
  #busy = false;
  #stopped = false;
  /** When the machine wants to be woken. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When a new machine is made; no effect of the old one may touch it. */
  #restart: ReturnType<typeof setTimeout> | undefined;
  /** Grows whenever the machine is lost: what an older one wanted is not done any more. */
  #generation = 0;
  /** Where this device's person is; told to every new machine. */
  #word: Uint8Array = new Uint8Array();

  constructor(
    private readonly door: Door,
    private readonly notebook: Notebook,
    private readonly sign: Sign,
    private readonly heard: ExchangeHeard,
  ) {
    this.#transport = new Transport({
      received: (frame) => {
        this.heard.reached(true);
        return new Promise((done) => this.#take({ effects: () => this.door.received(frame), done }));
      },
      failed: () => {
        this.heard.reached(false);
        this.signal('failed');
      },
      opened: () => this.signal('opened'),
      closed: () => this.signal('closed'),
      counted: (up, down) => this.heard.counted(up, down),
    });
  }

  async start(): Promise<void> {
    await this.#begin();
    // A fresh machine takes the network for granted.
    if (!navigator.onLine) this.signal('offline');
  }

  /** The core's memory is gone, the machine with it: a new one begins, after a pause that keeps a trap from spinning. */
  lost(): void {
    this.#generation += 1;
    // The new machine learns from the store what waits, and asks the relay again for everything else.
    this.#happened = [];
    clearTimeout(this.#timer);
    this.#transport.abandon();
    this.#later(() => void this.start().catch((cause: unknown) => this.#unstarted(cause)));
  }

  signal(signal: Signal): void {
    this.#take({ effects: () => this.door.signal(signal) });
  }

  edited(document: DocumentId, made: Made): void {
    this.#take({ effects: () => this.door.edited(document, made), hash: made.hash });
  }

  say(word: Uint8Array): void {
    this.#word = word;
    this.#take({ effects: () => this.door.say(word) });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#restart);
    this.#transport.abandon();
  }

  #later(what: () => void): void {
    clearTimeout(this.#restart);
    if (!this.#stopped) this.#restart = setTimeout(what, RESTART_MS);
  }

  /** What the machine begins from could not be read: it is tried again. */
  #unstarted(cause: unknown): void {
    if (this.#stopped) return;
    console.warn('the exchange cannot begin yet', codeOf(cause));
    this.lost();
  }

  /** A fresh machine from what the store holds now. */
  async #begin(): Promise<void> {
    await this.notebook.turns.take(async () => {
      const { store } = this.notebook;
      const [cursor, waiting] = await Promise.all([store.meta('cursor'), store.unacknowledged()]);
      // Edits that were announced to the old machine are among the waiting ones.
      this.#happened = this.#happened.filter((event) => event.hash === undefined);
      this.#happened.unshift(
        { effects: () => this.door.start(cursor ?? new Uint8Array(), waiting) },
        { effects: () => this.door.say(this.#word) },
      );
    });
    this.#take();
  }

  #take(event?: Happened): void {
    if (event !== undefined) this.#happened.push(event);
    if (this.#busy || this.#stopped) return;
    this.#busy = true;
    void this.#work();
  }

  async #work(): Promise<void> {
    try {
      for (
        let event = this.#happened.shift();
        event !== undefined && !this.#stopped;
        event = this.#happened.shift()
      )
        await this.#react(event);
    } finally {
      // In the same breath as the queue was found empty, so that nothing that happens now is left lying.
      this.#busy = false;
    }
  }

  /** Tells the machine and does what it wants then, unless it is lost meanwhile. */
  async #react(event: Happened): Promise<void> {
    const generation = this.#generation;
    let effects: Effect[] = [];
    try {
      effects = event.effects();
    } catch (cause) {
      console.error('the exchange stops until the core is made anew', codeOf(cause));
    }
    for (const effect of effects) {
      if (this.#generation === generation) await this.#perform(effect);
    }
    event.done?.();
  }

  async #perform(effect: Effect): Promise<void> {
    switch (effect[0]) {
      case 'post':
        return this.#transport.post(effect[1]);
      case 'open':
        return this.#transport.open();
      case 'send':
        return this.#transport.send(effect[1]);
      case 'close':
        return this.#transport.close();
      case 'sign':
        return this.#sign(effect);
      case 'wake':
        return this.#wake(effect[1]);
      case 'store': {
        const [, number, cursor, changes, records, acknowledged, parcels, pieces] = effect;
        return this.#store({ number, cursor, changes, records, acknowledged, parcels, pieces });
      }
      case 'apply':
        return this.notebook.turns.take(async () => {
          for (const [document, changes] of effect[1]) await this.notebook.apply(document, changes);
        });
      case 'rebuild':
        // Done in the very turn that stored the parcels, so that no edit could come between.
        return;
      case 'over':
        return this.#startOver();
      case 'hear':
        return this.heard.heard(effect[1]);
      case 'show':
        return this.#show(effect);
    }
  }

  #show(effect: Extract<Effect, ['show', ...unknown[]]>): void {
    const [, , exchanging, online, live, lastExchange, complete, , problem] = effect;
    if (!live) this.heard.heard(null);
    this.heard.status({
      exchanging,
      online,
      complete,
      lastExchange: lastExchange ?? null,
      problem: problem ?? null,
    });
  }

  /** Not awaited: the exchange goes on meanwhile. A device without its key signs nothing. */
  #sign([, document, actor, hash, message]: Extract<Effect, ['sign', ...unknown[]]>): void {
    void this.sign(message).then(
      (signature) => this.#take({ effects: () => this.door.signed(document, actor, hash, signature) }),
      (cause: unknown) => console.warn('this device cannot sign its work', codeOf(cause)),
    );
  }

  #wake(atMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.signal('timer'), Math.max(0, atMs - Date.now()));
  }

  async #store(batch: Batch): Promise<void> {
    const generation = this.#generation;
    let durable = true;
    try {
      const freed = await this.notebook.turns.take(() => this.#keep(batch));
      if (freed && this.#generation === generation) this.lost();
    } catch (cause) {
      if (cause instanceof Fenced) this.heard.fenced();
      // After a trap the machine is lost, and another one begins in any case.
      if (cause instanceof Unusable && this.#generation === generation) return this.lost();
      durable = false;
    }
    if (this.#generation === generation)
      this.#happened.unshift({ effects: () => this.door.stored(batch.number, durable) });
    this.heard.stored();
  }

  /** True: the machine is to begin again. */
  async #keep(batch: Batch): Promise<boolean> {
    const { notebook } = this;
    const adopted = await adopt(this.door, notebook.store, batch);
    const whole = adopted.map(({ document }) => document);
    const changed = new Set([
      ...[...batch.changes, ...batch.records].map(([document]) => document),
      ...whole,
    ]);
    const stale = [...changed].filter((document) => !notebook.isOpen(document));
    const kept = await keepBatch(notebook.store, batch, stale, adopted);
    for (const hash of [...kept.acknowledged, ...kept.moved]) notebook.waiting.delete(hash);
    // An edit that was set aside in this very moment is no news for the machine.
    this.#happened = this.#happened.filter(({ hash }) => hash === undefined || !kept.moved.has(hash));
    for (const [document] of batch.changes) notebook.stored(document);
    for (const [document, record] of batch.records) await notebook.note(document, record);
    if (changed.size > 0 || kept.rebuilt.length > 0) await notebook.renew();
    for (const document of new Set([...whole, ...kept.rebuilt])) await notebook.rebuild(document);
    return kept.freed;
  }

  /** The relay's log is another one: offer it everything again. Tried again later when that cannot be kept. */
  async #startOver(): Promise<void> {
    try {
      await this.notebook.turns.take(() => this.#offerAgain());
      this.heard.stored();
      await this.#begin();
    } catch (cause) {
      if (cause instanceof Fenced) return this.heard.fenced();
      console.warn('cannot begin again with this relay yet', codeOf(cause));
      this.#later(() => this.#take({ effects: () => [['over']] }));
    }
  }

  async #offerAgain(): Promise<void> {
    const { notebook } = this;
    const whole: Whole = new Map();
    for (const { document, actors } of notebook.entries.values()) {
      try {
        await notebook.open(document);
        whole.set(document, this.door.written(document, actors));
      } catch (cause) {
        // One document that cannot be read keeps nobody from exchanging the others.
        console.error('a document cannot be offered again', document, codeOf(cause));
      }
    }
    await startOver(notebook.store, whole);
    for (const change of await notebook.store.waiting()) notebook.waiting.set(change.hash, change.document);
  }
}
