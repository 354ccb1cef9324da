/**
 * What a screen asked the relay for: the answer, or why there is none; and doing something there, with its refusal in words.
 */
import { CoreError } from '../../core/api';
import type { Code } from '../../core/generated/types';
import type { App } from '../../state/app';

const codeOf = (cause: unknown): Code => (cause instanceof CoreError ? cause.code : 'internal');

export class Asked<T> {
  #answer = $state.raw<T | null>(null);
  #refused = $state<Code | null>(null);

  constructor(readonly question: () => Promise<T>) {
    void this.again();
  }

  get answer(): T | null {
    return this.#answer;
  }

  /** Why there is no answer; what was answered before stays. */
  get refused(): Code | null {
    return this.#refused;
  }

  async again(): Promise<void> {
    try {
      this.#answer = await this.question();
      this.#refused = null;
    } catch (cause) {
      this.#refused = codeOf(cause);
    }
  }
}

/** Does something at the relay and says how it went; answers with what came of it, or null. */
export async function attempt<T>(app: App, deed: () => Promise<T>, done?: string): Promise<{ of: T } | null> {
  const { t } = app.language;
  try {
    const of = await deed();
    if (done !== undefined) app.toasts.say(done);
    return { of };
  } catch (cause) {
    const code = codeOf(cause);
    app.toasts.warn(t(`error-${code}`), t(`error-${code}-next`));
    return null;
  }
}
