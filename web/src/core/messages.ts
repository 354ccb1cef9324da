/**
 * What pages, their workers and the leading worker say to each other. The same messages go through a worker's port
 * and over the BroadcastChannel; only the envelope differs. No behaviour here.
 */
import type {
  Done,
  Engagement,
  Invitation,
  Offered,
  Other,
  Parcel,
  Session,
  SetAside,
  SyncState,
} from './api';
import type { Code, Command, DocumentId, Asked, Splice, TextField } from './generated/types';

/** A question that is answered once, by whichever tab leads then. */
export type Ask =
  | { ask: 'look'; secret: string }
  | { ask: 'join'; secret: string; deviceName: string }
  | { ask: 'found'; name: string }
  | { ask: 'run'; document: DocumentId; command: Command }
  | { ask: 'commit'; document: DocumentId; text: TextField; writer: string; base: string; splices: Splice[] }
  | { ask: 'unpack'; parcel: string }
  | { ask: 'dismiss'; parcel: string }
  | { ask: 'offered' }
  | { ask: 'take_in'; offered: Offered }
  | { ask: 'decline'; offered: string }
  | { ask: 'aside' }
  | { ask: 'file'; parcel: string | null };

/** What each question is answered with. */
export interface Answers {
  look: Invitation;
  join: null;
  found: DocumentId;
  run: Done;
  commit: { text: string; version: string };
  unpack: Done;
  dismiss: null;
  offered: Offered[];
  take_in: Done;
  decline: Done;
  aside: SetAside[];
  file: string;
}

export type AnswerOf<A extends Ask> = Answers[A['ask']];

/** What a tab lets the leader know; there is no answer. */
export type Tell =
  | { tell: 'watch'; watch: string; document: DocumentId; query: Asked }
  | { tell: 'unwatch'; watch: string }
  /** A field is open for writing; its drafts are its own until it closes or its tab is gone. */
  | { tell: 'writing'; writer: string }
  | { tell: 'draft'; document: DocumentId; text: TextField; writer: string; base: string; splices: Splice[] }
  | { tell: 'closed'; writer: string }
  /** Where the tab's person is: an engagement (null: none) and a field of it (empty: none). */
  | { tell: 'here'; document: DocumentId | null; field: string }
  | { tell: 'seen'; document: DocumentId; version: string }
  | { tell: 'line'; line: 'online' | 'offline' | 'poke' | 'hiding' }
  | { tell: 'storage' }
  /** All that the tab wants is said again: it has a new leader. */
  | { tell: 'arrived' };

/** Page or tab → leader. `request` is unique over all tabs and the same when it is asked again of the next leader. */
export type Up = { up: 'ask'; request: string; ask: Ask } | { up: 'tell'; tell: Tell };

/** What every tab shows, sent whenever it changes. */
export interface Facts {
  session: Session;
  engagements: Engagement[];
  notebook: { complete: boolean; progress: number };
  sync: SyncState;
  parcels: Parcel[];
  others: Other[];
}

export type Fact = { [Name in keyof Facts]: { name: Name; value: Facts[Name] } }[keyof Facts];

/** Leader → tab. */
export type Down =
  | {
      down: 'answer';
      request: string;
      answer: { ok: true; value: Answers[keyof Answers] } | { ok: false; code: Code };
    }
  /** A view as JSON; `null`: there is no such thing (yet). `cached`: from the last time, until the core is ready. */
  | { down: 'view'; watch: string; json: string | null; cached: boolean }
  | { down: 'fact'; fact: Fact; cached: boolean }
  /** Another tab leads from now on: say again what you want. */
  | { down: 'leader' };

/** On the channel between the tabs' workers. */
export type Broadcast =
  | { to: 'leader'; tab: string; up: Up }
  | { to: 'tab'; tab: string; down: Down }
  | { to: 'all'; down: Down }
  /** Is somebody leading? */
  | { to: 'leader'; tab: string; ping: true }
  /** I lead; the number grows with every leadership. */
  | { to: 'all'; leading: string };
