/**
 * A page's link to its worker: questions with answers, standing wishes (what it watches, which fields are open) that
 * are said again to every new leader, and the newest facts. It knows messages, not what they mean.
 */
import { CoreError, newId, type Stop } from './api';
import type { DocumentId } from './generated/types';
import type { AnswerOf, Ask, Down, Fact, Facts, Tell, Up } from './messages';

interface Asked {
  ask: Ask;
  resolve: (value: never) => void;
  reject: (cause: CoreError) => void;
}

interface Watching {
  tell: Tell;
  show: (json: string | null) => void;
  last: string | null | undefined;
  /** The core itself has answered; the cache has nothing more to say. */
  real: boolean;
}

interface Known {
  /** Absent until somebody said it. */
  value?: Facts[keyof Facts];
  real: boolean;
  shows: Set<(value: never) => void>;
}

export class Link {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'tandem' });
  readonly #asked = new Map<string, Asked>();
  readonly #watching = new Map<string, Watching>();
  readonly #fields = new Map<string, Tell>();
  readonly #facts = new Map<keyof Facts, Known>();
  #here: Extract<Tell, { tell: 'here' }> = { tell: 'here', document: null, field: '' };

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Down>) => this.#hear(data);
    this.#worker.onerror = ({ message }) => console.error('the worker failed', message);
  }

  ask<A extends Ask>(ask: A): Promise<AnswerOf<A>> {
    const request = newId();
    return new Promise<AnswerOf<A>>((resolve, reject) => {
      this.#asked.set(request, { ask, resolve, reject });
      this.#send({ up: 'ask', request, ask });
    });
  }

  tell(tell: Tell): void {
    this.#send({ up: 'tell', tell });
  }

  /** Opens a field until the answer is called; every leader hears of it. */
  field(writer: string): Stop {
    const tell: Tell = { tell: 'writing', writer };
    this.#fields.set(writer, tell);
    this.tell(tell);
    return () => {
      this.#fields.delete(writer);
      this.tell({ tell: 'closed', writer });
    };
  }

  here(document: DocumentId | null, field: string): void {
    if (this.#here.document === document && this.#here.field === field) return;
    this.#here = { tell: 'here', document, field };
    this.tell(this.#here);
  }

  watch(
    of: Omit<Extract<Tell, { tell: 'watch' }>, 'tell' | 'watch'>,
    show: (json: string | null) => void,
  ): Stop {
    const watch = newId();
    const tell: Tell = { tell: 'watch', watch, ...of };
    this.#watching.set(watch, { tell, show, last: undefined, real: false });
    this.tell(tell);
    return () => {
      this.#watching.delete(watch);
      this.tell({ tell: 'unwatch', watch });
    };
  }

  /** Shows a fact now, if it is known, and whenever it changes. */
  fact<N extends keyof Facts>(name: N, show: (value: Facts[N]) => void): Stop {
    const known = this.#known(name);
    const one = show as (value: never) => void;
    known.shows.add(one);
    if (known.value !== undefined) show(known.value as Facts[N]);
    return () => void known.shows.delete(one);
  }

  #send(up: Up): void {
    this.#worker.postMessage(up);
  }

  #known(name: keyof Facts): Known {
    const known = this.#facts.get(name) ?? { real: false, shows: new Set() };
    this.#facts.set(name, known);
    return known;
  }

  #hear(down: Down): void {
    switch (down.down) {
      case 'answer':
        return this.#answer(down);
      case 'view':
        return this.#view(down);
      case 'fact':
        return this.#fact(down.fact, down.cached);
      case 'leader':
        return this.#sayAgain();
    }
  }

  #answer({ request, answer }: Extract<Down, { down: 'answer' }>): void {
    const asked = this.#asked.get(request);
    this.#asked.delete(request);
    if (answer.ok) asked?.resolve(answer.value as never);
    else asked?.reject(new CoreError(answer.code));
  }

  #view({ watch, json, cached }: Extract<Down, { down: 'view' }>): void {
    const watching = this.#watching.get(watch);
    if (watching === undefined || (cached && watching.real)) return;
    // For those who measure how long opening takes.
    if (!cached && !watching.real) performance.mark('tandem:own');
    watching.real ||= !cached;
    if (json === watching.last) return;
    watching.last = json;
    watching.show(json);
  }

  #fact({ name, value }: Fact, cached: boolean): void {
    const known = this.#known(name);
    if (cached && known.real) return;
    known.real ||= !cached;
    known.value = value;
    for (const show of known.shows) show(value as never);
  }

  #sayAgain(): void {
    this.tell({ tell: 'arrived' });
    this.tell(this.#here);
    for (const tell of this.#fields.values()) this.tell(tell);
    for (const { tell } of this.#watching.values()) this.tell(tell);
    for (const [request, { ask }] of this.#asked) this.#send({ up: 'ask', request, ask });
  }
}
