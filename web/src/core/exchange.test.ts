import 'fake-indexeddb/auto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Door, type Effect } from './door';
import { Exchange } from './exchange';
import init from './generated/tandem_web.js';
import { Notebook } from './notebook';
import { Store } from './store/store';
import { Turns } from './turn';
import { wasmFile } from './wasm-file.js';

const document = '0123456789abcdef0123456789abcdef';
let people = 0;

beforeAll(async () => {
  await init({ module_or_path: wasmFile() });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** An exchange whose machine wants, each time it begins, the next of these. `changed` happens amid an `apply`. */
async function exchange(wanted: Effect[][], changed: (one: Exchange) => void) {
  people += 1;
  const store = await Store.open(`exchange-${people}`);
  const door = new Door('somebody');
  const start = vi.spyOn(door, 'start').mockImplementation(() => wanted.shift() ?? []);
  vi.spyOn(door, 'say').mockReturnValue([]);
  const signal = vi.spyOn(door, 'signal').mockReturnValue([]);
  const fetched = vi.fn(() => new Promise<Response>(() => undefined));
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('navigator', { onLine: true });
  const notebook: Notebook = new Notebook(door, store, new Turns(), {
    edited: () => undefined,
    changed: () => changed(one),
    loaded: () => undefined,
    watched: () => false,
    fenced: () => undefined,
  });
  const heard = {
    status: vi.fn(),
    reached: vi.fn(),
    counted: vi.fn(),
    stored: vi.fn(),
    heard: vi.fn(),
    fenced: vi.fn(),
  };
  const one: Exchange = new Exchange(door, notebook, () => Promise.reject(new Error('no key')), heard);
  return { one, store, notebook, door, start, signal, fetched, heard };
}

/** The real one, also while a test turns the clock. */
const later = globalThis.setTimeout;
const settled = () => new Promise((resolve) => later(resolve, 10));

describe('after the core trapped', () => {
  it('nothing the dead machine wanted is done, and a new one begins after the pause', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const apply: Effect = ['apply', [[document, []]]];
    const dead: Effect[] = [apply, ['wake', Date.now() + 60_000], ['post', new Uint8Array([1])]];
    const { one, start, fetched } = await exchange([dead, [['post', new Uint8Array([2])]]], (it) =>
      it.lost(),
    );
    await one.start();
    await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(1));
    await settled();
    expect(fetched).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2));
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
    one.stop();
  });
});

describe('a relay whose log is another one', () => {
  it('is offered what can be read, and one document that cannot is passed over', async () => {
    const { one, store, notebook, door, start } = await exchange([[['over']]], () => undefined);
    const entry = { label: '', role: null, actor: new Uint8Array(16), actors: [] };
    const good = 'fedcba9876543210fedcba9876543210';
    for (const name of [document, good]) notebook.entries.set(name, { ...entry, document: name });
    vi.spyOn(notebook, 'open').mockImplementation((name) =>
      name === document ? Promise.reject(new Error('unreadable')) : Promise.resolve(),
    );
    const mine = { hash: 'a'.repeat(64), bytes: new Uint8Array([1]) };
    vi.spyOn(door, 'written').mockReturnValue([[mine.hash, mine.bytes, true]]);
    await one.start();
    await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2));
    expect((await store.waiting()).map((change) => [change.document, change.hash])).toEqual([
      [good, mine.hash],
    ]);
    expect(notebook.waiting.get(mine.hash)).toBe(good);
    one.stop();
  });

  it('is tried again after a pause when the store refuses', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { one, store, start } = await exchange([[['over']]], () => undefined);
    const write = vi
      .spyOn(store, 'write')
      .mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    await one.start();
    while (write.mock.calls.length === 0) await settled();
    await settled();
    expect(start).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2));
    one.stop();
  });
});
