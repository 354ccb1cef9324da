/**
 * What the screens may know of the core: one object, `Core`, that answers from this device.
 *
 * Everything behind it (worker, wasm, IndexedDB, socket, the other tabs) is invisible here. No promise of this file
 * waits for a network, except where it says so.
 */
import type {
  Aside,
  Code,
  Command,
  DocumentId,
  PersonId,
  Asked,
  Role,
  Row,
  Splice,
  TextField,
  ViewOf,
} from './generated/types';
import type { Fate } from './store/schema';

/** What became of a parcel at the relay. */
export type { Fate };

export type Stop = () => void;

/** Who uses this device. */
export type Session =
  | { state: 'out' }
  | { state: 'in'; person: PersonId; name: string; device: string; deviceName: string; mayCreate: boolean };

/** What an invitation says before it is used. Needs the relay. */
export interface Invitation {
  /** Who is invited. */
  name: string;
  /** To which engagement; null: to run the relay as its administrator. */
  engagement: string | null;
  role: Role | null;
  /** Who invites, if a person did. */
  from: string | null;
  /** Seconds since 1970. */
  expires: number;
  /** It leads a device that is known to another address of the relay. */
  moves: boolean;
}

/** How far "Ready to work without a connection" is. */
export interface Readiness {
  /** The app itself is stored on this device. */
  app: boolean;
  /** The engagements were fetched whole at least once. */
  notebook: boolean;
  /** Between 0 and 1. */
  progress: number;
}

/** A row of Partners. `row` is null until the engagement's first page has arrived. */
export interface Engagement {
  document: DocumentId;
  role: Role | null;
  label: string;
  row: Row | null;
  waiting: number;
}

/** The true state of this device's work. */
export interface SyncState {
  /** writing: typed letters are not stored yet; saved: stored here, n changes wait; sending: an exchange is under way;
   *  done: all is on the relay; offline: no connection; held: refused work is kept here; out: this device was signed out. */
  state: 'writing' | 'saved' | 'sending' | 'done' | 'offline' | 'held' | 'out';
  /** Changes that the relay has not acknowledged. */
  waiting: number;
  /** Changes that were refused for good and are kept in parcels. */
  held: number;
  /** Last exchange that ended well, ms since 1970. */
  lastExchange: number | null;
  /** Offline since, ms since 1970. */
  offlineSince: number | null;
  /** Bytes this month, both directions, as the app counted them. */
  bytesUp: number;
  bytesDown: number;
  /** Storage used and allowed, bytes; null when the browser does not say. */
  storageUsed: number | null;
  storageQuota: number | null;
  /** Whether the browser promised not to clear it. */
  persistent: boolean;
  /** Why the last try failed, if it did. */
  problem: Code | null;
}

/** Somebody else who has an engagement open just now. */
export interface Other {
  document: DocumentId;
  person: PersonId;
  name: string;
  /** The field that they are writing in; empty: none. */
  field: string;
}

/** Refused work that is kept on this device. */
export interface Parcel {
  id: string;
  document: DocumentId;
  label: string;
  code: Code;
  changes: number;
  /** ms since 1970. */
  at: number;
  /** Access to its engagement was taken away. */
  left: boolean;
  /** The name of whose work it is, where somebody else's is being taken in. */
  from: string | null;
  /** What became of it at the relay; null: it is here only. */
  fate: Fate | null;
}

/** Refused work of somebody else that may be taken in here. */
export interface Offered {
  id: string;
  document: DocumentId;
  label: string;
  person: string;
  name: string;
  changes: number;
  /** ms since 1970. */
  written: number;
}

/** Somebody's work that no replica of this version can take. */
export interface SetAside extends Aside {
  document: DocumentId;
  label: string;
}

/** What came of a command: `undo` is the command that takes it back, if one does. */
export type Done = { ok: true; undo: Command | null } | { ok: false; code: Code };

/** A shared text that is open for writing: the field component drives it (see `TextSession` in core/writing.ts). */
export interface Writing {
  /** Stores what is typed but not yet a change, so that closing the tab loses at most half a second. */
  draft(base: string, splices: Splice[]): void;
  /** Makes one change of it; answers with the text as it stands then. */
  commit(
    base: string,
    splices: Splice[],
  ): Promise<{ ok: true; text: string; version: string } | { ok: false; code: Code }>;
  close(): void;
}

export class CoreError extends Error {
  constructor(
    readonly code: Code,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

export interface Core {
  session(show: (session: Session) => void): Stop;
  /** Needs the relay. Rejects with CoreError. */
  look(secret: string): Promise<Invitation>;
  /** Uses the invitation for this device. Needs the relay. Rejects with CoreError. */
  join(secret: string, deviceName: string): Promise<void>;
  readiness(show: (readiness: Readiness) => void): Stop;

  engagements(show: (engagements: Engagement[]) => void): Stop;
  /** Founds an engagement with this person as its editor. Needs the relay. Rejects with CoreError. */
  found(name: string): Promise<DocumentId>;

  /** Shows a view now (from the cache if the core is not ready yet) and again whenever it changes. */
  watch<Q extends Asked>(document: DocumentId, query: Q, show: (view: ViewOf<Q> | null) => void): Stop;
  run(document: DocumentId, command: Command): Promise<Done>;
  write(document: DocumentId, text: TextField): Writing;
  /** Remembers that the person has seen this version (Today.version). */
  seen(document: DocumentId, version: string): void;

  /** Says where the person of this tab is: in which engagement (null: in none) and field (empty: none). */
  here(document: DocumentId | null, field: string): void;
  /** Everybody else who is somewhere now, in all engagements; nobody while the relay cannot tell. */
  others(show: (others: Other[]) => void): Stop;

  sync(show: (state: SyncState) => void): Stop;
  syncNow(): void;
  parcels(show: (parcels: Parcel[]) => void): Stop;
  /** Applies a parcel's commands as new edits; what no longer fits stays in the parcel. */
  unpack(parcel: string): Promise<Done>;
  /** Takes away a parcel that somebody took in. */
  dismiss(parcel: string): Promise<void>;
  /** Refused work of others that may be taken in; hands in what lies here. Needs the relay. Rejects with CoreError. */
  offered(): Promise<Offered[]>;
  /** Needs the relay. */
  takeIn(offered: Offered): Promise<Done>;
  /** Needs the relay. */
  decline(offered: string): Promise<Done>;
  /** What could not be read and is set aside, oldest first in each engagement. */
  aside(): Promise<SetAside[]>;
  /** A parcel or everything of this device as a file to keep. */
  saveFile(parcel: string | null): Promise<Blob>;
  /** Asks the browser to keep the storage. */
  persist(): Promise<boolean>;
}

/** A fresh id for a thing that a command makes: 12 letters and digits, 62 bits of chance. */
export function newId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  let id = '';
  while (id.length < 12) {
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
      if (byte < 252 && id.length < 12) id += letters[byte % 36];
    }
  }
  return id;
}
