import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CoreError } from './api';
import { Details } from './details';
import { Door } from './door';
import { Drafts } from './drafts';
import init from './generated/tandem_web.js';
import type { Asked, Call, Command, GapsView, Partner } from './generated/types';
import { Notebook } from './notebook';
import { tidy } from './quiet';
import { keepBatch } from './store/page';
import { setAside } from './store/renew';
import { Store } from './store/store';
import { Turns } from './turn';
import { viewKey, Views } from './views';
import { detailsFile, wasmFile } from './wasm-file.js';

const document = '0123456789abcdef0123456789abcdef';
const PARTNER: Asked = { show: 'partner' };
const CALL: Asked = { show: 'call', call: 'c1' };
const country = (value: string): Command => ({ do: 'set', field: 'profile/country', value });
let people = 0;

beforeAll(async () => {
  await init({ module_or_path: wasmFile() });
});

async function desk(person: string) {
  const store = await Store.open(person);
  const heard = { edited: vi.fn(), changed: vi.fn(), loaded: vi.fn(), watched: () => false, fenced: vi.fn() };
  const notebook = new Notebook(new Door(person), store, new Turns(), heard, new Details(detailsFile));
  notebook.door.lost = () => notebook.lost();
  await notebook.start();
  const show = async <V>(query: Asked): Promise<V> => {
    const reader = { me: person, today: '2026-11-22', seen: '' };
    return JSON.parse((await notebook.view(document, query, reader)) ?? 'null') as V;
  };
  const views = new Views(notebook, person, () => undefined, heard.fenced);
  const drafts = new Drafts(notebook, views, () => undefined, heard.fenced);
  return { store, notebook, heard, show, drafts };
}

/** A desk of somebody who may edit the document. */
async function founded() {
  const person = `somebody-${(people += 1)}`;
  const store = await Store.open(person);
  // Records are the relay's; this one only has to be there: an engagement's label.
  const label = new Uint8Array([0, 1, 65]);
  const none = {
    number: 1,
    cursor: new Uint8Array([1]),
    changes: [],
    acknowledged: [],
    parcels: [],
    pieces: [],
  };
  await keepBatch(store, { ...none, records: [[document, label, 'A', 'editor']] }, []);
  store.close();
  return { person, ...(await desk(person)) };
}

/** A change with a right checksum that the core traps on, made of one of another device. */
async function poisoned(): Promise<Uint8Array> {
  const other = await founded();
  await other.notebook.run(document, country('Kenya'));
  const first = (await other.store.waiting())[0]?.bytes ?? new Uint8Array();
  for (let at = 12; at < first.length; at += 1) {
    for (const value of [1, 64, 120]) {
      const changed = await withChecksum(first, at, value);
      if (traps(changed)) return changed;
    }
  }
  throw new Error('no change was found that the core traps on');
}

/** The change with another byte in its body, and a checksum that is right. */
async function withChecksum(change: Uint8Array, at: number, value: number): Promise<Uint8Array> {
  const changed = change.slice();
  changed[at] = value;
  const sum = await crypto.subtle.digest('SHA-256', changed.slice(8));
  changed.set(new Uint8Array(sum, 0, 4), 4);
  return changed;
}

function traps(change: Uint8Array): boolean {
  const door = new Door('somebody');
  const lost = vi.fn();
  door.lost = lost;
  const entry = { document, label: '', role: null, actor: new Uint8Array(16), actors: [] };
  try {
    door.load({ entry, snapshot: null, changes: [{ document, hash: '', bytes: change }], records: [] });
  } catch {
    return lost.mock.calls.length > 0;
  }
  return false;
}

describe('an edit', () => {
  it('is in the store before it is announced, and there after a restart', async () => {
    const { person, notebook, heard, store } = await founded();
    expect(await notebook.run(document, country('Kenya'))).toMatchObject({ ok: true });
    expect(heard.edited).toHaveBeenCalledTimes(1);
    expect(notebook.waiting.size).toBe(1);
    store.close();
    const again = await desk(person);
    expect((await again.show<Partner>(PARTNER)).profile.country.value).toBe('Kenya');
    expect(again.notebook.waiting.size).toBe(1);
  });

  it('that cannot be stored is refused and not shown', async () => {
    const { person, notebook, heard, show } = await founded();
    await notebook.run(document, country('Kenya'));
    await Store.open(person);
    expect(await notebook.run(document, country('Tanzania'))).toMatchObject({ ok: false });
    expect(heard.fenced).toHaveBeenCalled();
    expect((await show<Partner>(PARTNER)).profile.country.value).toBe('Kenya');
    expect(notebook.waiting.size).toBe(1);
  });

  it('that the person may not make says so', async () => {
    const { notebook } = await founded();
    const entry = notebook.entries.get(document);
    if (entry !== undefined) entry.role = 'reader';
    await notebook.open(document);
    const stored = notebook.entries.get(document);
    if (stored !== undefined) stored.role = 'reader';
    expect(await notebook.run(document, country('Kenya'))).toEqual({ ok: false, code: 'outside_role' });
  });
});

describe('a view behind the places', () => {
  const gap = (id: string, what: string): Command => ({
    do: 'add',
    what: `gap/${id}`,
    fields: [{ field: `gap/${id}/what`, value: what }],
  });

  it('is computed by the second module over what the core hands out', async () => {
    const { notebook, show } = await founded();
    await notebook.run(document, gap('g1', 'No restore was ever tried'));
    const named = async () => (await show<GapsView>({ show: 'gaps' })).gaps.map((one) => one.what.value);
    expect(await named()).toEqual(['No restore was ever tried']);
    await notebook.run(document, gap('g2', 'A shared password'));
    expect(await named()).toEqual(['A shared password', 'No restore was ever tried']);
  });
});

describe('typing', () => {
  const text = 'call/c1/notes';
  const typed = (ins: string) => [{ index: 0, del: 0, ins }];
  const call: Command = { do: 'add_call', call: 'c1', date: '2026-11-22', issue: null, people: [] };

  it('becomes one change, however often it is handed in', async () => {
    const { notebook, drafts, show, store } = await founded();
    await notebook.run(document, call);
    const base = (await show<Call>(CALL)).notes.version;
    const commit = { ask: 'commit', document, text, writer: 'w', base, splices: typed('Hello') } as const;
    const stand = await drafts.commit(commit);
    expect(stand.text).toBe('Hello');
    expect(await drafts.commit(commit)).toEqual(stand);
    expect(await store.waiting()).toHaveLength(2);
  });

  it('that goes on while a commit is under way is kept whole, and written once', async () => {
    const { person, notebook, drafts, show, store } = await founded();
    await notebook.run(document, call);
    const base = (await show<Call>(CALL)).notes.version;
    const draft = { document, text, writer: 'w', base } as const;
    const commit = drafts.commit({ ask: 'commit', ...draft, splices: typed('Hel') });
    drafts.draft({ ...draft, splices: typed('Hello') });
    await commit;
    expect(await store.drafts(), 'the tab may go at this moment').toEqual([
      { ...draft, splices: typed('Hello') },
    ]);
    store.close();
    const again = await desk(person);
    await again.drafts.replay();
    expect((await again.show<Call>(CALL)).notes.text).toBe('Hello');
    expect(await again.store.waiting()).toHaveLength(3);
  });

  it('beyond a draft that was committed for its field goes behind it, also among letters of others', async () => {
    const { notebook, drafts, show, store } = await founded();
    await notebook.run(document, call);
    const base = (await show<Call>(CALL)).notes.version;
    const draft = { document, text, writer: 'w', base } as const;
    const splices = [{ index: 0, del: 0, ins: 'Others. ' }];
    await notebook.run(document, { do: 'write', text, base, splices });
    drafts.draft({ ...draft, splices: typed('Hel') });
    drafts.closed('w');
    await vi.waitFor(async () => expect((await show<Call>(CALL)).notes.text).toContain('Hel'));
    for (const again of ['Hel', 'Hello', 'Hello']) {
      await drafts.commit({ ask: 'commit', ...draft, splices: typed(again) });
    }
    const { text: whole } = (await show<Call>(CALL)).notes;
    expect(whole.replace('Others. ', '')).toBe('Hello');
    await vi.waitFor(async () => expect(await store.drafts()).toEqual([]));
  });

  it('that came back to what is written already leaves no draft', async () => {
    const { notebook, drafts, show, store } = await founded();
    await notebook.run(document, call);
    const base = (await show<Call>(CALL)).notes.version;
    const draft = { document, text, writer: 'w', base } as const;
    await drafts.commit({ ask: 'commit', ...draft, splices: typed('Hel') });
    drafts.draft({ ...draft, splices: typed('Help') });
    drafts.draft({ ...draft, splices: typed('Hel') });
    await vi.waitFor(async () => expect(await store.drafts()).toEqual([]));
  });

  it('that its tab left behind is committed at the next start, once', async () => {
    const { person, notebook, drafts, show, store } = await founded();
    await notebook.run(document, call);
    const base = (await show<Call>(CALL)).notes.version;
    drafts.draft({ writer: 'w', document, text, base, splices: typed('Hello') });
    await vi.waitFor(async () => expect(await store.drafts()).toHaveLength(1));
    store.close();
    const again = await desk(person);
    await again.drafts.replay();
    await again.drafts.replay();
    expect((await again.show<Call>(CALL)).notes.text).toBe('Hello');
    expect(await again.store.drafts()).toEqual([]);
  });

  it('in a field that is open is left to that field', async () => {
    const { notebook, drafts, show, store } = await founded();
    await notebook.run(document, call);
    const base = (await show<Call>(CALL)).notes.version;
    drafts.opened('tab', 'w');
    drafts.draft({ writer: 'w', document, text, base, splices: typed('Hello') });
    await vi.waitFor(async () => expect(await store.drafts()).toHaveLength(1));
    await drafts.replay();
    expect((await show<Call>(CALL)).notes.text).toBe('');
    drafts.gone('tab');
    await vi.waitFor(async () => expect((await show<Call>(CALL)).notes.text).toBe('Hello'));
  });
});

describe('a long tail', () => {
  it('becomes a snapshot that opens as the same document, once nothing waits', async () => {
    const { person, notebook, store, show } = await founded();
    for (let at = 0; at < 201; at += 1) await notebook.run(document, country(`Country ${at}`));
    expect(await tidy(notebook, document), 'everything waits').toBe(false);
    const all = (await store.waiting()).map((change): [string, string] => [document, change.hash]);
    const parts = {
      number: 1,
      cursor: new Uint8Array([1]),
      changes: [],
      records: [],
      parcels: [],
      pieces: [],
    };
    await keepBatch(store, { ...parts, acknowledged: all }, []);
    expect(await tidy(notebook, document)).toBe(true);
    const before = await show<Partner>(PARTNER);
    store.close();
    const again = await desk(person);
    expect(await again.show<Partner>(PARTNER)).toEqual(before);
    expect((await again.store.contents(document))?.changes).toEqual([]);
  });
});

describe('a change that the core cannot take', () => {
  it('is set aside, and the document goes on with the rest', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const poison = await poisoned();
    const { person, notebook, store, show } = await founded();
    await notebook.run(document, country('Kenya'));
    const received: [string, string, Uint8Array][] = [[document, 'f'.repeat(64), poison]];
    const parts = {
      number: 1,
      cursor: new Uint8Array([1]),
      records: [],
      acknowledged: [],
      parcels: [],
      pieces: [],
    };
    await keepBatch(store, { ...parts, changes: received }, []);
    await notebook.turns.take(() => notebook.apply(document, [poison]));
    expect((await show<Partner>(PARTNER)).profile.country.value).toBe('Kenya');
    expect(await notebook.run(document, country('Tanzania'))).toMatchObject({ ok: true });
    store.close();
    const again = await desk(person);
    expect((await again.show<Partner>(PARTNER)).profile.country.value).toBe('Tanzania');
    expect(await again.store.base.count('changes'), 'it is kept beside the document').toBe(3);
    quiet.mockRestore();
  });

  it('is tried again once at the next start, and shown when it can be taken then', async () => {
    const { person, notebook, store } = await founded();
    await notebook.run(document, country('Kenya'));
    await setAside(store, (await store.waiting())[0]?.order ?? 0);
    store.close();
    const again = await desk(person);
    expect((await again.show<Partner>(PARTNER)).profile.country.value).toBe('Kenya');
    expect(await again.store.aside(document)).toEqual([]);
  });

  it('for want of memory is not set aside', async () => {
    const { person, notebook, store } = await founded();
    await notebook.run(document, country('Kenya'));
    store.close();
    const again = await desk(person);
    const { door } = again.notebook;
    const load = door.load.bind(door);
    const full = vi.spyOn(door, 'load').mockImplementation((contents) => {
      if (contents.changes.length > 0) throw new CoreError('internal', { cause: new RangeError('full') });
      load(contents);
    });
    await expect(again.show<Partner>(PARTNER)).rejects.toThrow('internal');
    full.mockRestore();
    expect((await again.show<Partner>(PARTNER)).profile.country.value).toBe('Kenya');
  });
});

describe('what a place shows first', () => {
  it('is kept ahead for the next first paint, and computed again only after a change', async () => {
    const { store, notebook } = await founded();
    const views = new Views(notebook, 'somebody', vi.fn(), vi.fn());
    const assess: Asked = { show: 'assess', assessment: null };
    const view = vi.spyOn(notebook, 'view');
    const ahead = () => notebook.turns.take(() => views.ahead(document, assess));
    await ahead();
    await vi.waitFor(async () => expect(await store.view(viewKey(document, assess))).toBeDefined());
    await ahead();
    expect(view).toHaveBeenCalledTimes(1);
    views.changed(document);
    await ahead();
    expect(view).toHaveBeenCalledTimes(2);
    views.stop();
  });
});
