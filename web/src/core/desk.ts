/**
 * Everything of one person in the leading tab, put together: store, core, open documents, views, drafts, exchange.
 * It answers what tabs ask of the notebook; who signed in is the leader's business.
 */
import type { Parcel } from './api';
import { Door, loadCore } from './door';
import { Drafts } from './drafts';
import { Engagements } from './engagements';
import type { Sign, SignedIn } from './enrol';
import { Exchange } from './exchange';
import { fileOf } from './file';
import type { Answers, Ask, Down, Fact, Tell } from './messages';
import { Notebook } from './notebook';
import { Offers } from './offers';
import { Orders } from './orders';
import { Others, wordOf } from './others';
import { Parcels } from './parcels';
import { Pill } from './pill';
import { Quiet } from './quiet';
import { renewActors } from './store/renew';
import { Store } from './store/store';
import { Turns } from './turn';
import { Views } from './views';

/** Bytes that an ordinary notebook takes; until it is complete, progress approaches 1 by this measure. */
const USUAL_BYTES = 60_000;

export interface DeskHeard {
  sign: Sign;
  /** To one tab. */
  post(tab: string, down: Down): void;
  /** To all tabs. */
  show(fact: Fact): void;
  fenced(): void;
}

type Here = Extract<Tell, { tell: 'here' }>;
export type NotebookAsk = Exclude<Ask, { ask: 'look' | 'join' | 'found' }>;

export class Desk {
  readonly #notebook: Notebook;
  readonly #views: Views;
  readonly #drafts: Drafts;
  readonly #engagements: Engagements;
  readonly #parcels: Parcels;
  readonly #offers: Offers;
  readonly #orders: Orders;
  readonly #exchange: Exchange;
  readonly #quiet: Quiet;
  /** Parcels that were handed in, or tried to be. */
  readonly #handed = new Set<string>();
  /** Where each tab's person is, the newest last. */
  readonly #here = new Map<string, Here>();
  #fetched = 0;
  #revoked = false;
  #stopped = false;
  #complete: boolean;

  private constructor(
    door: Door,
    private readonly store: Store,
    private readonly pill: Pill,
    private readonly session: SignedIn,
    private readonly heard: DeskHeard,
  ) {
    this.#complete = pill.complete;
    door.lost = () => {
      this.#notebook.lost();
      this.#exchange.lost();
    };
    this.#notebook = new Notebook(door, store, new Turns(), {
      edited: (document, made) => {
        this.#exchange.edited(document, made);
        this.#work();
      },
      changed: (document) => {
        this.#views.changed(document);
        this.#engagements.changed(document);
        this.#quiet.touched(document);
      },
      loaded: (document) => this.#quiet.touched(document),
      watched: (document) => this.#views.isWatched(document),
      fenced: heard.fenced,
    });
    this.#views = new Views(this.#notebook, session.person, heard.post, heard.fenced);
    this.#drafts = new Drafts(this.#notebook, this.#views, (yes) => pill.writing(yes), heard.fenced);
    this.#engagements = new Engagements(this.#notebook, this.#views, (value) =>
      heard.show({ name: 'engagements', value }),
    );
    this.#parcels = new Parcels(this.#notebook, this.#views);
    this.#offers = new Offers(this.#notebook, this.#parcels);
    this.#orders = new Orders(this.#notebook, this.#offers, () => this.#exchange.lost());
    this.#quiet = new Quiet(this.#notebook, this.#views);
    const others = new Others(session.person, (value) => heard.show({ name: 'others', value }));
    this.#exchange = new Exchange(door, this.#notebook, heard.sign, {
      status: (status) => {
        pill.status(status);
        if (status.problem !== null) this.#revoked = status.problem === 'revoked';
        this.#look();
        if (status.complete && !this.#complete) {
          this.#complete = true;
          this.#showProgress();
        }
      },
      reached: (yes) => pill.reached(yes),
      counted: (up, down) => {
        pill.counted(up, down);
        this.#fetched += down;
        if (!this.#complete) this.#showProgress();
      },
      stored: () => this.#work(),
      heard: (word) => others.hear(word),
      fenced: heard.fenced,
    });
  }

  /** Opens a person's notebook and fences off whoever led before. `anew`: this device was just enrolled. */
  static async open(session: SignedIn, anew: boolean, heard: DeskHeard): Promise<Desk> {
    const [store] = await Promise.all([Store.open(session.person), loadCore()]);
    if (anew) await renewActors(store);
    const pill = await Pill.open(store, (value) => heard.show({ name: 'sync', value }));
    const desk = new Desk(new Door(session.person), store, pill, session, heard);
    await desk.#notebook.start();
    await desk.#engagements.start();
    return desk;
  }

  /** Begins to talk to the relay, and finishes what vanished fields have left. Call when all tabs have spoken. */
  async begin(): Promise<void> {
    this.#work();
    this.#showProgress();
    await this.#drafts.replay();
    await this.#exchange.start();
  }

  async answer(ask: NotebookAsk, request: string): Promise<Answers[NotebookAsk['ask']]> {
    switch (ask.ask) {
      case 'run':
        return this.#notebook.run(ask.document, ask.command, request);
      case 'commit':
        return this.#drafts.commit(ask);
      case 'unpack': {
        const done = await this.#offers.unpack(ask.parcel);
        this.#work();
        return done;
      }
      case 'dismiss':
        return this.#parcels.dismiss(ask.parcel).finally(() => this.#work());
      case 'offered':
        return this.#offers.exchange().finally(() => this.#work());
      case 'take_in':
        return this.#offers.takeIn(ask.offered).finally(() => this.#work());
      case 'decline':
        return this.#offers.decline(ask.offered);
      case 'aside':
        return this.#notebook.aside();
      case 'file':
        return fileOf(this.#notebook, this.session.person, ask.parcel);
    }
  }

  take(tab: string, tell: Tell): void {
    switch (tell.tell) {
      case 'watch':
        return this.#views.watch(tab, tell.watch, tell.document, tell.query);
      case 'unwatch':
        return this.#views.unwatch(tell.watch);
      case 'writing':
        return this.#drafts.opened(tab, tell.writer);
      case 'draft': {
        const { document, text, writer, base, splices } = tell;
        return this.#drafts.draft({ document, text, writer, base, splices });
      }
      case 'closed':
        return this.#drafts.closed(tell.writer);
      case 'here':
        return this.#attend(tab, tell);
      case 'seen':
        return void this.#views.seen(tell.document, tell.version).catch(() => undefined);
      case 'line':
        this.#views.newDay();
        return this.#exchange.signal(tell.line);
      case 'storage':
        return void this.pill.estimate().catch(() => undefined);
      case 'arrived':
        return;
    }
  }

  /** A tab is gone. */
  gone(tab: string): void {
    this.#views.gone(tab);
    this.#drafts.gone(tab);
    this.#attend(tab);
  }

  /** An exchange now: something happened at the relay on this device's behalf. */
  poke(): void {
    this.#exchange.signal('poke');
  }

  stop(): void {
    this.#stopped = true;
    this.#exchange.stop();
    this.#views.stop();
    this.#engagements.stop();
    this.#quiet.stop();
    this.pill.stop();
    this.store.close();
    this.#notebook.door.free();
  }

  /** A tab's person is there now, or nowhere: the newest tab in which somebody writes speaks for this device. */
  #attend(tab: string, here?: Here): void {
    this.#here.delete(tab);
    if (here?.document != null) this.#here.set(tab, here);
    const all = [...this.#here.values()];
    const one = all.findLast(({ field }) => field !== '') ?? all.at(-1);
    this.#exchange.say(wordOf(one?.document ?? '', one?.field ?? ''));
  }

  /** The numbers of waiting and held changes, the parcels, the list of engagements. */
  #work(): void {
    // Before anything is awaited: an edit that was just stored must never stand beside "done".
    this.pill.waiting(this.#notebook.waiting.size);
    this.#engagements.refresh();
    this.#look();
    void this.#parcels
      .list()
      .then((value) => {
        const mine = value.filter(({ fate }) => fate?.taken !== true);
        const held = mine.reduce((sum, parcel) => sum + parcel.changes, 0);
        this.pill.work(this.#notebook.waiting.size, held);
        this.heard.show({ name: 'parcels', value });
        this.#handIn(value);
      })
      .catch((cause: unknown) => {
        // A notebook that was closed meanwhile has nothing to show.
        if (!this.#stopped) console.warn('parcels cannot be read', cause);
      });
  }

  /** Asks whether a copy is to be deleted, where access is gone. */
  #look(): void {
    void this.#orders.look(this.#revoked).then((done) => {
      if (done && !this.#stopped) this.#work();
    });
  }

  /** Hands in what lies here only. What the relay cannot be asked now is tried again when something happens next. */
  #handIn(parcels: Parcel[]): void {
    const here = parcels.filter(({ id, from, fate }) => !from && !fate && !this.#handed.has(id));
    if (here.length === 0) return;
    for (const { id } of here) this.#handed.add(id);
    this.#offers.exchange().then(
      () => this.#work(),
      () => here.forEach(({ id }) => this.#handed.delete(id)),
    );
  }

  #showProgress(): void {
    const progress = this.#complete ? 1 : this.#fetched / (this.#fetched + USUAL_BYTES);
    this.heard.show({ name: 'notebook', value: { complete: this.#complete, progress } });
  }
}
