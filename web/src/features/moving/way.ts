/**
 * What the relay says of another address, and the way there for this device. Needs the relay; nothing of it is kept.
 */
import { call } from '../../core/ask';

export interface Told {
  /** Scheme, host and port that the notebook moves to; null: it stays, or this device has arrived. */
  to: string | null;
  /** This device has moved: another one took its place there. */
  gone: boolean;
}

/** Also for a device that was revoked. */
export const look = () => call<Told>('GET', '/move');

/** A link that makes this device one at the new address, within an hour. */
export const way = () => call<{ url: string }>('POST', '/move');
