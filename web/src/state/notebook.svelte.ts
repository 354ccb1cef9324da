/**
 * One engagement as the screens use it: views that stay up to date, commands that can be undone.
 *
 * Knows the core's door and how to say what happened; it must not know any rule of the engagement itself.
 */
import { createContext } from 'svelte';
import type { Command, DocumentId, Field, Named, Asked, Role, Value, ViewOf } from '../core/generated/types';
import type { App } from './app';
import { Outside } from './outside';

/** What a person may change, by role; the core refuses the rest anyway. */
export type Concern = 'frame' | 'work' | 'say';

export class Notebook {
  constructor(
    readonly app: App,
    readonly document: DocumentId,
  ) {}

  /** Null while the engagement's first page is on its way, or when nothing is known of it. */
  get role(): Role | null {
    return this.app.engagements.current?.find((one) => one.document === this.document)?.role ?? null;
  }

  /** `frame`: profile, sites, people, rounds. `work`: ratings, checklists, calls. `say`: signatures and comments. */
  may(concern: Concern): boolean {
    const role = this.role;
    if (concern === 'say') return role !== null && role !== 'reader';
    return role === 'editor' || (role === 'contributor' && concern === 'work');
  }

  view<Q extends Asked>(query: Q): Outside<ViewOf<Q> | null> {
    return new Outside<ViewOf<Q> | null>(null, (show) => this.app.core.watch(this.document, query, show));
  }

  /** Runs a command; `said` is shown with Undo. Answers whether it was accepted. */
  async run(command: Command, said: string | null = null): Promise<boolean> {
    const done = await this.app.core.run(this.document, command);
    const { t } = this.app.language;
    if (!done.ok) {
      this.app.toasts.warn(t(`error-${done.code}`), t(`error-${done.code}-next`));
      return false;
    }
    if (said !== null) {
      const { undo } = done;
      this.app.toasts.say(said, undo && (() => void this.run(undo, t('undone'))));
    }
    return true;
  }

  set(field: Field, value: Value, said: string | null = null): Promise<boolean> {
    return this.run({ do: 'set', field, value }, said);
  }
}

export const [useNotebook, provideNotebook] = createContext<Notebook>();

/** Says who a person is, from what the shown view knows. */
export type Naming = (person: string | null) => string;

export const [useNaming, provideNaming] = createContext<Naming>();

/** Names from a view's list of people; I am "you". */
export function naming(app: App, people: () => Named[]): Naming {
  return (person) => {
    if (person !== null && person === app.me) return app.language.t('you');
    return people().find((one) => one.person === person)?.name ?? app.language.t('somebody');
  };
}
