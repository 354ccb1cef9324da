import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { SyncState } from './api';
import { Pill } from './pill';
import { Store } from './store/store';

let people = 0;

/** A pill after an exchange that ended well, and the states that it has shown. */
async function exchanged() {
  const shown: SyncState['state'][] = [];
  people += 1;
  const pill = await Pill.open(await Store.open(`pill-${people}`), ({ state }) => shown.push(state));
  pill.status({ exchanging: false, online: true, complete: true, lastExchange: 1, problem: null });
  return { pill, shown };
}

describe('the pill', () => {
  it('says "done" only when it knows that nothing is held', async () => {
    const { pill, shown } = await exchanged();
    expect(shown.at(-1)).toBe('saved');
    pill.work(0, 0);
    expect(shown.at(-1)).toBe('done');
    pill.stop();
  });

  it('never says "done" between typing and sending', async () => {
    const { pill, shown } = await exchanged();
    pill.work(0, 0);
    pill.writing(true);
    pill.waiting(1);
    pill.writing(false);
    expect(shown.slice(shown.indexOf('writing'))).toEqual(['writing', 'writing', 'saved']);
    pill.stop();
  });

  it('never says "done" between refused work leaving the queue and the parcel being counted', async () => {
    const { pill, shown } = await exchanged();
    pill.work(1, 0);
    pill.waiting(0);
    expect(shown.at(-1)).toBe('saved');
    pill.work(0, 1);
    expect(shown.at(-1)).toBe('held');
    pill.stop();
  });
});
