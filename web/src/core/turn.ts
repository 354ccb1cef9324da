/**
 * One thing after the other: whatever touches an open document together with the store takes a turn, so an edit never
 * meets a half-stored page, and a view never shows what is not durable yet.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `step` when all earlier ones are done, whether they succeeded or not. */
  take<T>(step: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(step, step);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
