/**
 * What every screen can ask for, handed down by typed context: the core's live values, the route, the language.
 */
import { createContext } from 'svelte';
import type { Core, Engagement, Other, Parcel, Readiness, Session, SyncState } from '../core/api';
import type { Language } from '../language/language.svelte';
import { Outside } from './outside';
import type { Place } from './place';
import { Route } from './route.svelte';
import { read, Theme, write } from './theme.svelte';
import { Toasts } from './toast.svelte';
import { Version } from './version.svelte';

const LAST = 'tandem-last';
/** Screens of the device and the relay, around which the engagement stands where the person was last. */
const AROUND: Place['at'][] = ['settings', 'sync', 'devices', 'relay', 'relay-record'];

export class App {
  readonly route = new Route();
  readonly toasts = new Toasts();
  readonly theme = new Theme();
  readonly version = new Version();
  /** Null until the core has answered for the first time. */
  readonly session: Outside<Session | null>;
  readonly engagements: Outside<Engagement[] | null>;
  readonly readiness: Outside<Readiness | null>;
  readonly sync: Outside<SyncState | null>;
  readonly parcels: Outside<Parcel[]>;
  readonly #others: Outside<Other[]>;

  constructor(
    readonly core: Core,
    readonly language: Language,
  ) {
    this.session = new Outside<Session | null>(null, (show) => core.session(show));
    this.engagements = new Outside<Engagement[] | null>(null, (show) => core.engagements(show));
    this.readiness = new Outside<Readiness | null>(null, (show) => core.readiness(show));
    this.sync = new Outside<SyncState | null>(null, (show) => core.sync(show));
    this.#others = new Outside<Other[]>([], (show) => core.others(show));
    this.parcels = new Outside<Parcel[]>([], (show) => core.parcels(show));
  }

  /**
   * The engagement that the person is in, or was last.
   */
  get engagement(): Engagement | undefined {
    const { place } = this.route;
    const all = this.engagements.current ?? [];
    if ('document' in place) return all.find((one) => one.document === place.document);
    if (!AROUND.includes(place.at)) return undefined;
    const last = read(LAST);
    return all.find((one) => one.document === last) ?? all[0];
  }

  /** Who else has the engagement open that the person is in. */
  get others(): Other[] {
    const here = this.engagement?.document;
    return this.#others.current.filter((one) => one.document === here);
  }

  /** Remembers where the person was last. */
  visit(document: string): void {
    write(LAST, document);
  }

  /** The person who uses this device; empty before anybody signed in. */
  get me(): string {
    const session = this.session.current;
    return session?.state === 'in' ? session.person : '';
  }
}

export const [useApp, provideApp] = createContext<App>();
