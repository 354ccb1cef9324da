import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Fenced } from '../refusal';
import { keepDraft, keepEdit, keepSeen, keepUse, keepViews } from './edit';
import { keepBatch, type Batch } from './page';
import { compact, renewActors, setAside, startOver, tailOf, type Whole } from './renew';
import type { StoredDraft } from './schema';
import { Store } from './store';

const document = '0123456789abcdef0123456789abcdef';
const other = 'fedcba9876543210fedcba9876543210';
let people = 0;

/** A notebook that no other test knows. */
function fresh(): Promise<Store> {
  people += 1;
  return Store.open(`person-${people}`);
}

/** A change with this name; only the core looks into the bytes. */
function change(name: string, bytes = name): { hash: string; bytes: Uint8Array } {
  return { hash: name.padEnd(64, '0'), bytes: new TextEncoder().encode(bytes) };
}

function batch(parts: Partial<Batch>): Batch {
  const empty = {
    number: 1,
    cursor: new Uint8Array([1]),
    changes: [],
    records: [],
    acknowledged: [],
    parcels: [],
    pieces: [],
  };
  return { ...empty, ...parts };
}

function received(name: string, where = document): Batch['changes'][number] {
  const { hash, bytes } = change(name);
  return [where, hash, bytes];
}

/** The store knows the document. */
async function founded(store: Store): Promise<void> {
  await keepBatch(
    store,
    batch({ records: [[document, new Uint8Array([7]), 'Harbour Trust', 'editor']] }),
    [],
  );
}

const edit = (name: string) => ({ document, changes: [change(name)], command: `{"do":"${name}"}` });
const hashes = (list: { hash: string }[]) => list.map(({ hash }) => hash.replace(/0+$/, ''));

const draft: StoredDraft = { writer: 'w1', document, text: 'call/c1/notes', base: 'v', splices: [] };
const typing = { writer: 'w1', taken: [], newer: () => undefined };

describe('an edit', () => {
  it('waits with its command until the relay has it', async () => {
    const store = await fresh();
    await founded(store);
    await keepEdit(store, edit('e1'));
    await keepEdit(store, edit('e2'));
    expect((await store.waiting()).map((one) => [one.hash, one.command])).toEqual([
      [change('e1').hash, '{"do":"e1"}'],
      [change('e2').hash, '{"do":"e2"}'],
    ]);
    const kept = await keepBatch(store, batch({ acknowledged: [[document, change('e1').hash]] }), []);
    expect(kept.acknowledged).toEqual([change('e1').hash]);
    expect(hashes(await store.waiting())).toEqual(['e2']);
    expect((await store.contents(document))?.changes.map((one) => one.command)).toEqual([
      undefined,
      '{"do":"e2"}',
    ]);
  });

  it('that comes back from the relay is not kept twice and waits no more', async () => {
    const store = await fresh();
    await founded(store);
    await keepEdit(store, edit('e1'));
    await keepBatch(store, batch({ changes: [received('e1'), received('x'), received('x')] }), []);
    expect(await store.waiting()).toEqual([]);
    expect(hashes((await store.contents(document))?.changes ?? [])).toEqual(['e1', 'x']);
  });

  it('takes its draft away in the same transaction', async () => {
    const store = await fresh();
    await founded(store);
    await keepDraft(store, 'w1', () => draft);
    expect(await store.drafts()).toHaveLength(1);
    await keepEdit(store, { ...edit('e1'), request: 'w1|v', typing });
    expect(await store.drafts()).toEqual([]);
    expect(await store.answered('w1|v')).toBe(true);
    expect(await store.answered('w1|other')).toBe(false);
  });

  it('leaves what was typed since as the draft', async () => {
    const store = await fresh();
    await founded(store);
    await keepEdit(store, { ...edit('e1'), request: 'w1|v', typing: { ...typing, newer: () => draft } });
    expect(await store.drafts()).toEqual([draft]);
    expect(await store.answer('w1|v')).toMatchObject({ hash: change('e1').hash, taken: [] });
  });

  it('that cannot be kept leaves nothing behind', async () => {
    const store = await fresh();
    await founded(store);
    await keepDraft(store, 'w1', () => draft);
    const twice = { document, changes: [change('e1'), change('e1')], command: '{}', typing };
    await expect(keepEdit(store, twice)).rejects.toThrow();
    expect(await store.waiting()).toEqual([]);
    expect(await store.drafts()).toHaveLength(1);
  });
});

describe('a page', () => {
  it('brings documents with label, role, an actor of their own, and the cursor', async () => {
    const store = await fresh();
    await founded(store);
    const [entry] = await store.documents();
    expect(entry).toMatchObject({ document, label: 'Harbour Trust', role: 'editor' });
    expect(entry?.actor).toHaveLength(16);
    expect(await store.meta('cursor')).toEqual(new Uint8Array([1]));
    await keepBatch(store, batch({ records: [[document, new Uint8Array([8]), undefined, '']] }), []);
    const contents = await store.contents(document);
    expect(contents?.entry).toMatchObject({ label: 'Harbour Trust', role: null });
    expect(contents?.entry.actor).toEqual(entry?.actor);
    expect(contents?.records).toEqual([new Uint8Array([7]), new Uint8Array([8])]);
  });

  it('with refused work moves it aside with all that stands on it, and what others wait for stays', async () => {
    const store = await fresh();
    await founded(store);
    await keepBatch(store, batch({ changes: [received('there', other)] }), []);
    for (const name of ['e1', 'e2', 'e3']) await keepEdit(store, edit(name));
    await keepEdit(store, { ...edit('o1'), document: other });
    const before = (await store.contents(document))?.entry.actor;
    const refused: Batch['parcels'] = [[document, 'read_only', [[change('e2').hash, change('e2').bytes]]]];
    const kept = await keepBatch(store, batch({ parcels: refused }), []);
    expect([...kept.moved].map((hash) => hash.slice(0, 2))).toEqual(['e2', 'e3']);
    expect(kept.rebuilt).toEqual([document]);
    expect(hashes(await store.waiting())).toEqual(['e1', 'o1']);
    const [parcel] = await store.parcels();
    expect(parcel).toMatchObject({ document, code: 'read_only' });
    expect(parcel?.changes.map((one) => one.command)).toEqual(['{"do":"e2"}', '{"do":"e3"}']);
    const entry = (await store.contents(document))?.entry;
    expect(entry?.actor).not.toEqual(before);
    expect(entry?.actors).toEqual([before, entry?.actor]);
  });
});

describe('a change that comes back while it lies in a parcel', () => {
  it('leaves the parcel, which goes when nothing is left in it', async () => {
    const store = await fresh();
    await founded(store);
    for (const name of ['e1', 'e2']) await keepEdit(store, edit(name));
    const refused: Batch['parcels'] = [[document, 'read_only', [[change('e1').hash, change('e1').bytes]]]];
    await keepBatch(store, batch({ parcels: refused }), []);
    await keepBatch(store, batch({ changes: [received('e1'), received('e2', other)] }), []);
    const [parcel] = await store.parcels();
    expect(hashes(parcel?.changes ?? []), 'the same hash elsewhere is another change').toEqual(['e2']);
    await keepBatch(store, batch({ changes: [received('e2')] }), []);
    expect(await store.parcels()).toEqual([]);
    expect(hashes((await store.contents(document))?.changes ?? [])).toEqual(['e1', 'e2']);
  });
});

describe('the fence', () => {
  it('stops a leader from before: it writes nothing any more', async () => {
    const person = `person-${(people += 1)}`;
    const old = await Store.open(person);
    await founded(old);
    const next = await Store.open(person);
    await expect(keepEdit(old, edit('late'))).rejects.toBeInstanceOf(Fenced);
    await expect(keepSeen(old, document, 'v')).rejects.toBeInstanceOf(Fenced);
    await expect(keepBatch(old, batch({ changes: [received('x')] }), [])).rejects.toBeInstanceOf(Fenced);
    expect(await next.waiting()).toEqual([]);
    expect(await next.seen(document)).toBe('');
    await keepEdit(next, edit('e1'));
    expect(hashes(await next.waiting())).toEqual(['e1']);
  });
});

describe('compacting', () => {
  it('puts a snapshot in the place of what it covers, and leaves what came after', async () => {
    const store = await fresh();
    await founded(store);
    await keepBatch(store, batch({ changes: ['a', 'b', 'c'].map((name) => received(name)) }), []);
    await setAside(store, (await store.contents(document))?.changes[1]?.order ?? 0);
    const tail = await tailOf(store, document);
    expect(tail).toMatchObject({ length: 3, waiting: false });
    await keepBatch(store, batch({ changes: [received('later')] }), []);
    expect(await compact(store, document, new Uint8Array([9]), tail.through)).toBe(true);
    const contents = await store.contents(document);
    expect(contents?.snapshot).toEqual(new Uint8Array([9]));
    expect(hashes(contents?.changes ?? [])).toEqual(['later']);
    expect(await store.base.count('changes'), 'what was set aside is still kept').toBe(2);
  });

  it('is refused while something of the document waits', async () => {
    const store = await fresh();
    await founded(store);
    await keepEdit(store, edit('e1'));
    const tail = await tailOf(store, document);
    expect(tail.waiting).toBe(true);
    expect(await compact(store, document, new Uint8Array([9]), tail.through)).toBe(false);
    expect(await store.contents(document)).toMatchObject({ snapshot: null });
    expect(hashes(await store.waiting())).toEqual(['e1']);
  });
});

describe('beginning again', () => {
  const whole = (...names: string[]): Whole =>
    new Map([
      [document, names.map((name) => [change(name).hash, change(name).bytes, name.startsWith('mine')])],
    ]);

  it('lets everything wait, ours and others’, parents first, and forgets the cursor', async () => {
    const store = await fresh();
    await founded(store);
    await keepBatch(store, batch({ changes: [received('theirs'), received('mine-2')] }), []);
    await startOver(store, whole('mine-1', 'theirs', 'mine-2', 'mine-3'));
    expect(hashes(await store.waiting())).toEqual(['mine-1', 'mine-2', 'mine-3']);
    const { changes, records } = await store.unacknowledged();
    expect(changes.map((one) => [...hashes([one]), one.waiting])).toEqual([
      ['mine-1', 1],
      ['theirs', 2],
      ['mine-2', 1],
      ['mine-3', 1],
    ]);
    expect(records).toHaveLength(1);
    expect(await store.meta('cursor')).toBeUndefined();
    expect((await store.contents(document))?.changes).toHaveLength(4);
    await keepBatch(store, batch({ changes: [received('theirs')] }), []);
    expect(hashes((await store.unacknowledged()).changes)).toEqual(['mine-1', 'mine-2', 'mine-3']);
  });

  it('keeps what is known of an edit that was waiting already: its command and its question', async () => {
    const store = await fresh();
    await founded(store);
    await keepEdit(store, { ...edit('mine-2'), request: 'asked' });
    await startOver(store, whole('mine-1', 'mine-2'));
    expect((await store.waiting()).map((one) => [one.command, one.acknowledged])).toEqual([
      [undefined, true],
      ['{"do":"mine-2"}', undefined],
    ]);
    expect(await store.answered('asked')).toBe(true);
  });

  it('never puts into a parcel what a relay had before, only what is new', async () => {
    const store = await fresh();
    await founded(store);
    await startOver(store, whole('mine-1'));
    const refused = (name: string): Batch['parcels'] => [
      [document, 'unknown_document', [[change(name).hash, change(name).bytes]]],
    ];
    const first = await keepBatch(store, batch({ parcels: refused('mine-1') }), []);
    expect([first.moved.size, first.rebuilt]).toEqual([0, []]);
    expect(hashes(await store.waiting())).toEqual(['mine-1']);
    await keepEdit(store, edit('new'));
    await keepBatch(store, batch({ parcels: refused('mine-1') }), []);
    expect(hashes(await store.waiting())).toEqual(['mine-1']);
    expect((await store.parcels()).map((parcel) => hashes(parcel.changes))).toEqual([['new']]);
    await keepBatch(store, batch({ acknowledged: [[document, change('mine-1').hash]] }), []);
    const [kept] = (await store.contents(document))?.changes ?? [];
    expect([kept?.waiting, kept?.acknowledged]).toEqual([undefined, undefined]);
  });

  it('as a new device writes as new actors and remembers the old ones', async () => {
    const store = await fresh();
    await founded(store);
    const before = (await store.contents(document))?.entry.actor;
    await renewActors(store);
    const entry = (await store.contents(document))?.entry;
    expect(entry?.actor).not.toEqual(before);
    expect(entry?.actors[0]).toEqual(before);
  });
});

describe('what is only a convenience', () => {
  it('stays bounded: the oldest views go', async () => {
    const store = await fresh();
    const view = (at: number) => ({ key: `${document}|${at}`, document, json: '{}', day: '2026-11-22', at });
    await keepViews(
      store,
      Array.from({ length: 130 }, (_, at) => view(at)),
    );
    expect(await store.base.count('views')).toBe(120);
    expect(await store.view(`${document}|9`)).toBeUndefined();
    expect(await store.view(`${document}|129`)).toBeDefined();
  });

  it('counts bytes by the month and keeps the last exchange', async () => {
    const store = await fresh();
    await keepUse(store, { month: '2020-01', up: 5, down: 6, lastExchange: 7, complete: true });
    expect(await store.use()).toMatchObject({ up: 0, down: 0, lastExchange: 7, complete: true });
  });
});
