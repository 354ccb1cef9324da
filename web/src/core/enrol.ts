/**
 * Becoming a device: looking at an invitation, using it with a fresh key pair, asking who this device is, and
 * founding an engagement. All of it needs the relay; the credential is a cookie that no script ever sees.
 */
import type { IDBPDatabase } from 'idb';
import { CoreError, type Invitation, type Session } from './api';
import { call } from './ask';
import type { DocumentId } from './generated/types';
import type { DeviceSchema, Enrolling } from './store/schema';

export type SignedIn = Extract<Session, { state: 'in' }>;

/** How the relay says who a device is. */
interface Who {
  person: string;
  name: string;
  device: string;
  device_name: string;
  may_create: boolean;
}

function signedIn(who: Who): SignedIn {
  const { person, name, device, device_name: deviceName, may_create: mayCreate } = who;
  return { state: 'in', person, name, device, deviceName, mayCreate };
}

/** Does not use the invitation up. */
export function look(secret: string): Promise<Invitation> {
  return call('POST', '/enrol/look', { secret });
}

/** Who the relay takes this device for; rejects with `unknown_device` when for nobody. */
export async function session(): Promise<SignedIn> {
  return signedIn(await call<Who>('GET', '/session'));
}

export async function found(name: string): Promise<DocumentId> {
  return (await call<{ document: DocumentId }>('POST', '/engagements', { name })).document;
}

/**
 * Uses an invitation. What is needed to send the very same request again is kept first, so that an answer lost on the
 * way costs nothing but another try.
 */
export async function enrol(
  device: IDBPDatabase<DeviceSchema>,
  secret: string,
  name: string,
): Promise<SignedIn> {
  const enrolling = await beginning(device, secret);
  const who = await call<Who>('POST', '/enrol', {
    secret,
    device_name: name,
    public_key: base64url(await crypto.subtle.exportKey('raw', enrolling.keys.publicKey)),
    attempt: enrolling.attempt,
  });
  const session = signedIn(who);
  const writing = device.transaction('device', 'readwrite', { durability: 'strict' });
  await Promise.all([
    writing.store.put(session, 'session'),
    writing.store.put(enrolling.keys, 'keys'),
    writing.store.delete('enrolling'),
  ]);
  await writing.done;
  return session;
}

/** Signs as this device. */
export type Sign = (message: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

export function signer(device: IDBPDatabase<DeviceSchema>): Sign {
  return async (message) => {
    const keys = (await device.get('device', 'keys')) as CryptoKeyPair | undefined;
    if (keys === undefined) throw new CoreError('unknown_device');
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    return new Uint8Array(await crypto.subtle.sign(how, keys.privateKey, message));
  };
}

async function beginning(device: IDBPDatabase<DeviceSchema>, secret: string): Promise<Enrolling> {
  const begun = (await device.get('device', 'enrolling')) as Enrolling | undefined;
  if (begun?.secret === secret) return begun;
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const attempt = base64url(crypto.getRandomValues(new Uint8Array(16)).buffer);
  const enrolling: Enrolling = { secret, attempt, keys };
  const writing = device.transaction('device', 'readwrite', { durability: 'strict' });
  await writing.store.put(enrolling, 'enrolling');
  await writing.done;
  return enrolling;
}

export function base64url(bytes: ArrayBuffer): string {
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
