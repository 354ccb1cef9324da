/**
 * The page's side of the core: what `Core` promises, said in messages to whichever tab leads. Nothing is decided here.
 */
import {
  CoreError,
  newId,
  type Core,
  type Done,
  type Readiness,
  type Stop,
  type SyncState,
  type Writing,
} from './api';
import type { Code, DocumentId, TextField, ViewOf } from './generated/types';
import { keepWords } from './kept';
import { Link } from './link';

/** Opens the core. Once per page. */
export function openCore(): Core {
  const link = new Link();
  followLine(link);
  return {
    ...work(link),
    session: (show) => link.fact('session', show),
    look: (secret) => link.ask({ ask: 'look', secret }),
    join: async (secret, deviceName) => void (await link.ask({ ask: 'join', secret, deviceName })),
    readiness: (show) => readiness(link, show),
    engagements: (show) => link.fact('engagements', show),
    found: (name) => link.ask({ ask: 'found', name }),
    watch: (document, query, show) =>
      link.watch({ document, query }, (json) =>
        show(json === null ? null : (JSON.parse(json) as ViewOf<typeof query>)),
      ),
    write: (document, text) => new Field(link, document, text),
    seen: (document, version) => link.tell({ tell: 'seen', document, version }),
    here: (document, field) => link.here(document, field),
    others: (show) => link.fact('others', show),
    syncNow: () => link.tell({ tell: 'line', line: 'poke' }),
    parcels: (show) => link.fact('parcels', show),
    unpack: (parcel) => link.ask({ ask: 'unpack', parcel }).catch(refused),
    dismiss: async (parcel) => void (await link.ask({ ask: 'dismiss', parcel })),
    offered: () => link.ask({ ask: 'offered' }),
    takeIn: (offered) => link.ask({ ask: 'take_in', offered }).catch(refused),
    decline: (offered) => link.ask({ ask: 'decline', offered }).catch(refused),
    aside: () => link.ask({ ask: 'aside' }),
    saveFile: async (parcel) =>
      new Blob([await link.ask({ ask: 'file', parcel })], { type: 'application/json' }),
    persist: async () => {
      const promised = await navigator.storage.persist();
      link.tell({ tell: 'storage' });
      return promised;
    },
  };
}

function codeOf(cause: unknown): Code {
  return cause instanceof CoreError ? cause.code : 'internal';
}

function refused(cause: unknown): Done {
  return { ok: false, code: codeOf(cause) };
}

/** Commands, and the state of this device's work: from the moment of a command until its answer it is "writing". */
function work(link: Link): Pick<Core, 'run' | 'sync'> {
  let running = 0;
  let say: (() => void) | undefined;
  return {
    run: async (document, command) => {
      running++;
      say?.();
      const done = await link.ask({ ask: 'run', document, command }).catch(refused);
      running--;
      say?.();
      return done;
    },
    // The last listener is the one: the page has a single state.
    sync: (show) => {
      let state: SyncState | undefined;
      say = () => state && show(running > 0 ? { ...state, state: 'writing' } : state);
      return link.fact('sync', (value) => {
        state = value;
        say?.();
      });
    },
  };
}

/** A shared text that is open for writing. */
class Field implements Writing {
  readonly #writer = newId();
  readonly #closed: Stop;

  constructor(
    private readonly link: Link,
    private readonly document: DocumentId,
    private readonly text: TextField,
  ) {
    this.#closed = link.field(this.#writer);
  }

  draft: Writing['draft'] = (base, splices) => {
    this.link.tell({ tell: 'draft', ...this.#place(), base, splices });
  };

  commit: Writing['commit'] = async (base, splices) => {
    try {
      const stand = await this.link.ask({ ask: 'commit', ...this.#place(), base, splices });
      return { ok: true, ...stand };
    } catch (cause) {
      return { ok: false, code: codeOf(cause) };
    }
  };

  close: Writing['close'] = () => this.#closed();

  #place() {
    return { document: this.document, text: this.text, writer: this.#writer };
  }
}

/** Tells the leader what the page hears of the network, and when it is looked at. */
function followLine(link: Link): void {
  addEventListener('online', () => link.tell({ tell: 'line', line: 'online' }));
  addEventListener('offline', () => link.tell({ tell: 'line', line: 'offline' }));
  document.addEventListener('visibilitychange', () => {
    const line = document.visibilityState === 'visible' ? 'poke' : 'hiding';
    link.tell({ tell: 'line', line });
  });
}

/** The app counts as kept with its words: its service worker is active only with every other file stored. */
function readiness(link: Link, show: (readiness: Readiness) => void): Stop {
  let app = import.meta.env.DEV;
  let notebook = { complete: false, progress: 0 };
  let stopped = false;
  const refresh = () => {
    if (stopped) return;
    const progress = (app ? 0.4 : 0) + 0.6 * notebook.progress;
    show({ app, notebook: notebook.complete, progress });
  };
  const stop = link.fact('notebook', (value) => {
    notebook = value;
    refresh();
  });
  void keepWords(document.documentElement.lang).then(() => {
    app = true;
    refresh();
  });
  refresh();
  return () => {
    stopped = true;
    stop();
  };
}
