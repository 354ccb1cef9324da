import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Details } from './details';
import { Door } from './door';
import init from './generated/tandem_web.js';
import type { Command } from './generated/types';
import { Notebook } from './notebook';
import { Offers } from './offers';
import { Orders } from './orders';
import { Parcels } from './parcels';
import { keepDraft } from './store/edit';
import { keepBatch, type Batch } from './store/page';
import { Store } from './store/store';
import { Turns } from './turn';
import { Views } from './views';
import { detailsFile, wasmFile } from './wasm-file.js';

const document = '0123456789abcdef0123456789abcdef';
const other = 'fedcba9876543210fedcba9876543210';
const command: Command = { do: 'set', field: 'profile/country', value: 'Kenya' };
let people = 0;

/** The relay, in a few lines: what it was asked, what it answers. */
const relay = {
  asked: [] as string[],
  orders: [] as { document: string; reason: string; renewed_as: string | null }[],
  revoked: false,
  takes: true,
};

function answer(method: string, path: string, body: unknown): [number, unknown] {
  relay.asked.push(`${method} ${path}`);
  if (path === '/orders') return [200, relay.orders];
  if (path.endsWith('/done')) return [200, []];
  if (path === '/parcels' && !relay.revoked) return [200, { mine: [], offered: [] }];
  if (method === 'PUT' && relay.takes)
    return [200, { ...(body as object), taken: null, by: null, settled: null }];
  return [401, { error: { code: relay.revoked ? 'revoked' : 'unknown_document' } }];
}

beforeAll(async () => {
  await init({ module_or_path: wasmFile() });
});

beforeEach(() => {
  Object.assign(relay, { asked: [], orders: [], revoked: false, takes: true });
  vi.stubGlobal('fetch', (path: string, { method, body }: { method: string; body?: string }) => {
    const [status, json] = answer(method, path, JSON.parse(body ?? 'null'));
    return Promise.resolve(new Response(JSON.stringify(json), { status }));
  });
});

afterEach(() => vi.unstubAllGlobals());

function records(role: 'editor' | '', ...documents: string[]): Batch {
  const all = documents.map((one): Batch['records'][number] => [one, new Uint8Array([0, 1, 65]), 'A', role]);
  return {
    number: 1,
    cursor: new Uint8Array([1]),
    changes: [],
    records: all,
    acknowledged: [],
    parcels: [],
    pieces: [],
  };
}

/** A device with two engagements and an edit in the first that the relay does not have. */
async function device() {
  const person = `told-${(people += 1)}`;
  const store = await Store.open(person);
  await keepBatch(store, records('editor', document, other), []);
  const heard = {
    edited: vi.fn(),
    changed: vi.fn(),
    loaded: vi.fn(),
    watched: () => false,
    fenced: vi.fn(),
  };
  const notebook = new Notebook(new Door(person), store, new Turns(), heard, new Details(detailsFile));
  await notebook.start();
  const parcels = new Parcels(notebook, new Views(notebook, person, () => undefined, heard.fenced));
  expect(await notebook.run(document, command)).toMatchObject({ ok: true });
  const moved = vi.fn();
  return {
    store,
    notebook,
    parcels,
    moved,
    orders: new Orders(notebook, new Offers(notebook, parcels), moved),
  };
}

/** Which stores still hold something of a document, in any form. */
async function left(store: Store, where: string): Promise<string[]> {
  const names = [...store.base.objectStoreNames].filter((name) => name !== 'meta');
  const holds = async (name: (typeof names)[number]) => {
    const rows = JSON.stringify([await store.base.getAllKeys(name), await store.base.getAll(name)]);
    return rows.includes(where) ? [name] : [];
  };
  return (await Promise.all(names.map(holds))).flat();
}

async function loses(store: Store, notebook: Notebook): Promise<void> {
  await keepBatch(store, records('', document), []);
  await notebook.renew();
}

describe('an order to forget', () => {
  it('is asked for where access is gone only', async () => {
    const { orders, store, notebook } = await device();
    expect(await orders.look(false)).toBe(false);
    expect(relay.asked).toEqual([]);
    await loses(store, notebook);
    await orders.look(false);
    await orders.look(false);
    expect(relay.asked, 'once').toEqual(['GET /orders']);
    expect(notebook.entries.has(document), 'nobody said so').toBe(true);
  });

  it('is obeyed after what waits was handed in, and the copy is gone whole', async () => {
    const { orders, store, notebook, parcels } = await device();
    await loses(store, notebook);
    relay.orders = [{ document, reason: 'removed', renewed_as: null }];
    expect(await orders.look(false)).toBe(true);
    expect(relay.asked.map((one) => one.replace(/[a-z0-9]{12}$/, 'id'))).toEqual([
      'GET /orders',
      'GET /parcels',
      'PUT /parcels/id',
      `POST /orders/${document}/done`,
    ]);
    expect(await left(store, document)).toEqual(['parcels']);
    expect(await left(store, other)).toContain('documents');
    expect([...notebook.entries.keys()]).toEqual([other]);
    expect([...notebook.waiting.keys()]).toEqual([]);
    const page: Batch = {
      ...records('editor', other),
      changes: [[other, 'a'.repeat(64), new Uint8Array([1])]],
    };
    await keepBatch(store, page, []);
    const [told, ...more] = await parcels.list();
    expect([told?.label, told?.changes, more]).toEqual(['A', 0, []]);
    await parcels.dismiss(told?.id ?? '');
    expect(await left(store, document)).toEqual([]);
  });

  it('leaves here what the relay does not take, with what was only typed', async () => {
    const { orders, store, notebook, parcels } = await device();
    await loses(store, notebook);
    const draft = {
      writer: 'w1',
      document,
      text: 'call/c1/notes',
      base: 'v',
      splices: [{ index: 0, del: 0, ins: 'x' }],
    };
    await keepDraft(store, 'w1', () => draft);
    relay.orders = [{ document, reason: 'removed', renewed_as: null }];
    relay.takes = false;
    await orders.look(false);
    const kept = (await store.parcels()).flatMap(({ changes }) => changes.map(({ command }) => command));
    expect(kept).toContain(JSON.stringify(command));
    expect(kept.filter((one) => one?.includes('"ins":"x"'))).toHaveLength(1);
    expect(kept).toHaveLength(2);
    expect(await left(store, document)).toEqual(['parcels']);
    expect((await parcels.list()).filter(({ changes }) => changes > 0).every(({ left }) => left)).toBe(true);
  });

  it('of an engagement that was renewed takes refused work along to the new one', async () => {
    const { orders, store, notebook } = await device();
    await loses(store, notebook);
    relay.orders = [{ document, reason: 'renewed', renewed_as: other }];
    await orders.look(false);
    const parcel = (await store.parcels()).find(({ changes }) => changes.length > 0);
    expect([parcel?.document, parcel?.fate?.taken]).toEqual([other, null]);
    expect(await left(store, document)).toEqual([]);
  });
});

describe('a revoked device', () => {
  it('keeps what waits in parcels, hands it in and stays readable', async () => {
    const { orders, store, notebook, parcels, moved } = await device();
    relay.revoked = true;
    expect(await orders.look(true)).toBe(true);
    expect([moved.mock.calls.length, notebook.waiting.size]).toEqual([1, 0]);
    const [parcel] = await parcels.list();
    expect(parcel).toMatchObject({ code: 'revoked', changes: 1, left: true, fate: { taken: null } });
    expect(notebook.entries.has(document)).toBe(true);
    expect(await store.contents(document)).toMatchObject({ changes: [] });
    await notebook.run(document, command);
    await orders.look(true);
    expect((await parcels.list()).length, 'what is written later too').toBe(2);
  });
});
