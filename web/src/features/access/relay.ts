/**
 * What the relay tells of people, devices and itself, and what it is asked to change. Times are milliseconds since 1970.
 * All of it needs the relay now; nothing of it is kept on the device.
 */
import { call } from '../../core/ask';
import type { DocumentId, PersonId, Role } from '../../core/generated/types';

export interface Device {
  device: string;
  name: string;
  enrolled_ms: number;
  revoked_ms: number | null;
}

export interface Member {
  person: PersonId;
  name: string;
  role: Role;
  administrator: boolean;
  /** Empty where it is not this person's business. */
  devices: Device[];
}

/** An invitation that nobody has used. */
export interface Open {
  id: string;
  name: string;
  role: Role | null;
  expires_ms: number;
}

/** A device that is to forget the engagement, or did. */
export interface Order {
  name: string;
  device: string;
  device_name: string;
  at_ms: number;
  done_ms: number | null;
}

export interface Members {
  members: Member[];
  invitations: Open[];
  may: boolean;
  /** For those who may. */
  forgetting: Order[];
  known: { person: PersonId; name: string }[];
}

/** A link that was just made, with its QR code: `1` is dark. */
export interface Link {
  name: string;
  url: string;
  days: number;
  code: string[];
}

/** Somebody as the administrators see them. */
export interface Somebody {
  person: PersonId;
  name: string;
  administrator: boolean;
  access: [string, Role][];
  devices: Device[];
}

export interface Founded {
  document: DocumentId;
  label: string;
  members: number;
  created_ms: number;
}

/** How the relay fares. */
export interface State {
  version: string;
  started_ms: number;
  engagements: number;
  people: number;
  devices: number;
  changes: number;
  log_bytes: number;
  disk_free_bytes: number | null;
  connections: number;
  sockets: number;
  backup: { dir: boolean; every_ms: number | null; last_ms: number | null; stale: boolean; failed: boolean };
  https: boolean;
}

/** A line of the audit log: ids, with today's names beside them. */
export interface Noted {
  place: number;
  at_ms: number;
  deed: string;
  by: PersonId | null;
  by_name: string | null;
  person: PersonId | null;
  person_name: string | null;
  device_name: string | null;
  label: string | null;
  role: string | null;
}

/** How people come in besides by invitation: with accounts of this organisation, if any. */
export const ways = () => call<{ organisation: string | null }>('GET', '/enrol/ways');
export const members = (document: DocumentId) => call<Members>('GET', `/people/${document}`);
export const everybody = () => call<Somebody[]>('GET', '/people');
export const engagements = () => call<Founded[]>('GET', '/engagements');
export const state = () => call<State>('GET', '/state');
export const devices = () => call<Device[]>('GET', '/devices');

/** The newest lines before a place; of one engagement if one is named. */
export function audit(before: number | null, document: DocumentId | null): Promise<Noted[]> {
  const wish = new URLSearchParams();
  if (before !== null) wish.set('before', String(before));
  if (document !== null) wish.set('document', document);
  return call('GET', `/audit?${wish.toString()}`);
}

/** Another role, or (null) none; `forget`: the copies on their devices are to be deleted too. */
export const setRole = (document: DocumentId, person: PersonId, role: Role | null, forget = false) =>
  call<null>('POST', `/people/${document}/${person}`, { role, forget });

export const setAdministrator = (person: PersonId, administrator: boolean) =>
  call<null>('POST', `/administrators/${person}`, { administrator });

export interface Wish {
  name: string;
  /** Somebody who is known already: the link makes one more device of theirs. */
  person?: PersonId;
  /** None: to run the relay. */
  document?: DocumentId;
  role?: Role;
  days: number;
  /** Whoever proves to have it may use the invitation too. */
  email?: string;
}

export const invite = (wish: Wish) => call<Link>('POST', '/invitations', wish);
export const inviteOwn = (days: number) => call<Link>('POST', '/devices', { days });
export const withdraw = (invitation: string) => call<null>('POST', `/invitations/${invitation}/withdraw`);
/** What became of an engagement that was begun anew. */
export interface Renewal {
  document: DocumentId;
  /** Devices that were told to forget what it was. */
  devices: number;
  /** Nothing of it is left in the relay's file. */
  wiped: boolean;
}

export const renew = (document: DocumentId, without: PersonId | null) =>
  call<Renewal>('POST', `/engagements/${document}/renew`, { without });
export const rename = (device: string, name: string) =>
  call<null>('POST', `/devices/${device}/name`, { name });
export const revoke = (device: string, forget: boolean) =>
  call<null>('POST', `/devices/${device}/revoke`, { forget });
