/**
 * A value that lives outside the screens (in the core, in the browser) and is read as if it were local state.
 *
 * It starts listening when the first screen reads it and stops when the last one goes. It must not know what the
 * value means.
 */
import { createSubscriber } from 'svelte/reactivity';

export type Stop = () => void;

export class Outside<T> {
  #value: T;
  readonly #listen: () => void;

  /** `start` calls its argument with each value and answers with a way to stop. */
  constructor(first: T, start: (show: (value: T) => void) => Stop) {
    this.#value = first;
    this.#listen = createSubscriber((update) => {
      let started = false;
      const stop = start((value) => {
        this.#value = value;
        if (started) update();
      });
      started = true;
      return stop;
    });
  }

  /** The value as it stands; reading it in a component or effect keeps that one up to date. */
  get current(): T {
    this.#listen();
    return this.#value;
  }
}
