/**
 * The words for the state of this device's work: calm, true, and the same wherever they stand.
 */
import type { SyncState } from '../core/api';
import type { Code } from '../core/generated/types';
import type { App } from '../state/app';

/** Refusals that mean: this person may no longer write there. */
const ACCESS: Code[] = ['read_only', 'unknown_document', 'unknown_device', 'revoked'];

/** What people call the thing in their hands. */
export function deviceKind(): 'phone' | 'computer' {
  return matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer';
}

export function syncWords(app: App, state: SyncState | null): string {
  const { t, formats } = app.language;
  if (state === null) return '';
  const device = deviceKind();
  const count = state.waiting;
  const moment = (ms: number | null) => (ms === null ? null : formats.moment(ms, Date.now()));
  switch (state.state) {
    case 'writing':
      return t('sync-writing');
    case 'saved':
      return t('sync-saved', { device, count });
    case 'sending':
      return t('sync-sending');
    case 'done': {
      const time = moment(state.lastExchange);
      return time === null ? t('sync-done') : t('sync-done-at', { time });
    }
    case 'offline': {
      const time = moment(state.offlineSince);
      const words = time === null ? t('sync-offline') : t('sync-offline-since', { time });
      return count > 0 ? t('sync-and-waiting', { words, count }) : words;
    }
    case 'held': {
      const taken = app.parcels.current.some((parcel) => ACCESS.includes(parcel.code));
      return t(taken ? 'sync-taken' : 'sync-held', { count: state.held });
    }
    case 'out':
      return count > 0 ? t('sync-out-waiting', { count }) : t('sync-out');
  }
}
