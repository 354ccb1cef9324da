/**
 * The tab that leads: who uses this device, and what every tab asks. It hands what concerns the notebook to the
 * person's desk, keeps the newest facts for tabs that arrive, and stops when another tab takes over.
 */
import type { IDBPDatabase } from 'idb';
import { CoreError, type Invitation, type Session } from './api';
import { Desk } from './desk';
import * as enrol from './enrol';
import type { DocumentId } from './generated/types';
import type { Answers, Ask, Down, Fact, Up } from './messages';
import { codeOf } from './refusal';
import { openDevice, type DeviceSchema } from './store/schema';

export interface LeaderHeard {
  post(tab: string, down: Down): void;
  all(down: Down): void;
  /** Another tab has opened the notebook for writing. */
  fenced(): void;
}

export class Leader {
  readonly #facts = new Map<Fact['name'], Fact>();
  /** Questions that were heard: a tab asks again when it is not sure of that. */
  readonly #asked = new Set<string>();
  #desk: Desk | null = null;
  #stopped = false;

  private constructor(
    private readonly device: IDBPDatabase<DeviceSchema>,
    private readonly heard: LeaderHeard,
  ) {}

  static async open(heard: LeaderHeard): Promise<Leader> {
    const leader = new Leader(await openDevice(), heard);
    try {
      const session = await leader.#who();
      if (session === null) leader.#show({ name: 'session', value: { state: 'out' } });
      else await leader.#sit(session, false);
    } catch (cause) {
      leader.stop();
      throw cause;
    }
    return leader;
  }

  /** Call when all tabs had time to say what they want. */
  async begin(): Promise<void> {
    await this.#desk?.begin();
  }

  take(tab: string, up: Up): void {
    if (this.#stopped) return;
    if (up.up === 'ask') void this.#answer(tab, up.request, up.ask);
    else if (up.tell.tell === 'arrived') for (const fact of this.#facts.values()) this.#post(tab, fact);
    else this.#desk?.take(tab, up.tell);
  }

  gone(tab: string): void {
    this.#desk?.gone(tab);
  }

  stop(): void {
    this.#stopped = true;
    this.#desk?.stop();
    this.device.close();
  }

  /** The person of this device; a device that lost its storage may still be known to the relay. */
  async #who(): Promise<enrol.SignedIn | null> {
    const kept = (await this.device.get('device', 'session')) as enrol.SignedIn | undefined;
    if (kept !== undefined) return kept;
    return enrol.session().then(
      async (session) => {
        await this.device.put('device', session, 'session');
        return session;
      },
      () => null,
    );
  }

  async #sit(session: enrol.SignedIn, anew: boolean): Promise<void> {
    this.#desk?.stop();
    this.#desk = await Desk.open(session, anew, {
      sign: enrol.signer(this.device),
      post: this.heard.post,
      show: (fact) => this.#show(fact),
      fenced: this.heard.fenced,
    });
    this.#show({ name: 'session', value: session satisfies Session });
  }

  async #answer(tab: string, request: string, ask: Ask): Promise<void> {
    if (this.#asked.has(request)) return;
    this.#asked.add(request);
    let answer: Extract<Down, { down: 'answer' }>['answer'];
    try {
      answer = { ok: true, value: await this.#do(ask, request) };
    } catch (cause) {
      const code = codeOf(cause);
      if (code === 'internal') console.error(ask.ask, cause);
      answer = { ok: false, code };
    }
    if (!this.#stopped) this.heard.post(tab, { down: 'answer', request, answer });
  }

  #do(ask: Ask, request: string): Promise<Answers[Ask['ask']]> {
    switch (ask.ask) {
      case 'look':
        return this.#look(ask.secret);
      case 'join':
        return this.#join(ask.secret, ask.deviceName);
      case 'found':
        return this.#found(ask.name);
      default:
        if (this.#desk === null) return Promise.reject(new CoreError('unknown_device'));
        return this.#desk.answer(ask, request);
    }
  }

  #look(secret: string): Promise<Invitation> {
    return enrol.look(secret);
  }

  async #join(secret: string, deviceName: string): Promise<null> {
    const session = await enrol.enrol(this.device, secret, deviceName);
    await this.#sit(session, true);
    // Every tab says again what it wants, now of this person's notebook.
    this.heard.all({ down: 'leader' });
    await this.begin();
    return null;
  }

  async #found(name: string): Promise<DocumentId> {
    const document = await enrol.found(name);
    this.#desk?.poke();
    return document;
  }

  #show(fact: Fact): void {
    this.#facts.set(fact.name, fact);
    this.heard.all({ down: 'fact', fact, cached: false });
  }

  #post(tab: string, fact: Fact): void {
    this.heard.post(tab, { down: 'fact', fact, cached: false });
  }
}
