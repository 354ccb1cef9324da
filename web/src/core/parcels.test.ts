import 'fake-indexeddb/auto';
import { beforeAll, expect, it, vi } from 'vitest';
import { Details } from './details';
import { Door } from './door';
import init from './generated/tandem_web.js';
import type { Asked, Call, Command, Partner } from './generated/types';
import { Notebook } from './notebook';
import { Parcels } from './parcels';
import { keepBatch, type Batch } from './store/page';
import { Store } from './store/store';
import { Turns } from './turn';
import { Views } from './views';
import { detailsFile, wasmFile } from './wasm-file.js';

const document = '0123456789abcdef0123456789abcdef';
const text = 'call/c1/notes';
const CALL: Asked = { show: 'call', call: 'c1' };

beforeAll(async () => {
  await init({ module_or_path: wasmFile() });
});

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

/** A desk whose relay has a call with the note "Agreed." and acknowledged it. */
async function agreed(person: string) {
  const store = await Store.open(person);
  const label = new Uint8Array([0, 1, 65]);
  await keepBatch(store, batch({ records: [[document, label, 'A', 'editor']] }), []);
  const heard = {
    edited: vi.fn(),
    changed: vi.fn(),
    loaded: vi.fn(),
    watched: () => false,
    fenced: vi.fn(),
  };
  const notebook = new Notebook(new Door(person), store, new Turns(), heard, new Details(detailsFile));
  await notebook.start();
  const views = new Views(notebook, person, () => undefined, heard.fenced);
  const parcels = new Parcels(notebook, views);
  const show = async <V>(query: Asked) => JSON.parse((await views.compute(document, query)) ?? 'null') as V;
  const notes = async () => (await show<Call>(CALL)).notes;
  const country = async () => (await show<Partner>({ show: 'partner' })).profile.country.value;
  const write = async (index: number, ins: string, del = 0) => {
    const command: Command = {
      do: 'write',
      text,
      base: (await notes()).version,
      splices: [{ index, del, ins }],
    };
    expect(await notebook.run(document, command)).toMatchObject({ ok: true });
  };
  /** All that waits is refused. */
  const refuse = async () => {
    const [first] = await store.waiting();
    await notebook.turns.take(async () => {
      const refused: Batch['parcels'] = [
        [document, 'read_only', [[first?.hash ?? '', first?.bytes ?? new Uint8Array()]]],
      ];
      const kept = await keepBatch(store, batch({ parcels: refused }), []);
      for (const rebuilt of kept.rebuilt) await notebook.rebuild(rebuilt);
    });
  };

  await notebook.run(document, { do: 'add_call', call: 'c1', date: '2026-11-22', issue: null, people: [] });
  await write(0, 'Agreed.');
  const acknowledged = (await store.waiting()).map((change): [string, string] => [document, change.hash]);
  await keepBatch(store, batch({ acknowledged }), []);
  return { notebook, store, parcels, notes, country, write, refuse };
}

it('refused work leaves the document, and does all again as new edits once it is allowed', async () => {
  const { notebook, store, parcels, notes, country, write, refuse } = await agreed('somebody');
  await write(7, ' Then offline.');
  await write(21, ' And more.');
  await notebook.run(document, { do: 'set', field: 'profile/country', value: 'Kenya' });
  await refuse();
  expect((await notes()).text).toBe('Agreed.');
  expect(await country()).toBeNull();
  const [parcel] = await parcels.list();
  expect(parcel).toMatchObject({ document, code: 'read_only', changes: 3, label: 'A' });

  expect(await parcels.unpack(parcel?.id ?? '')).toEqual({ ok: true, undo: null });
  expect((await notes()).text).toBe('Agreed. Then offline. And more.');
  expect(await country()).toBe('Kenya');
  expect(await parcels.list()).toEqual([]);
  expect(await store.waiting()).toHaveLength(3);
});

it('a deletion whose version is gone stays in the parcel and is told of', async () => {
  const { store, parcels, notes, write, refuse } = await agreed('somebody-else');
  await write(7, ' Then offline.');
  await write(20, '', 1);
  await refuse();
  const [parcel] = await parcels.list();
  expect(await parcels.unpack(parcel?.id ?? '')).toEqual({ ok: false, code: 'not_found' });
  expect((await notes()).text).toBe('Agreed. Then offline.');
  expect(await parcels.list()).toMatchObject([{ id: parcel?.id, changes: 1 }]);
  expect(await store.waiting()).toHaveLength(1);
});
