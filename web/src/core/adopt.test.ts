import 'fake-indexeddb/auto';
import { beforeAll, expect, it, vi } from 'vitest';
import { adopt, Unusable } from './adopt';
import { Door } from './door';
import init from './generated/tandem_web.js';
import { keepBatch, type Batch } from './store/page';
import { Store } from './store/store';
import { wasmFile } from './wasm-file.js';

const document = '0123456789abcdef0123456789abcdef';

beforeAll(async () => {
  await init({ module_or_path: wasmFile() });
});

/** A snapshot of a document that holds one change more than its first, in two pieces. */
async function snapshot(spoil = false) {
  const door = new Door('amina');
  const entry = {
    document,
    label: 'A',
    role: 'editor' as const,
    actor: new Uint8Array(16).fill(7),
    actors: [],
  };
  door.load({ entry, snapshot: null, changes: [], records: [] });
  door.run(
    document,
    JSON.stringify({ do: 'add_site', site: 's1', name: 'Clinic', zone: null, kbps: null }),
    'editor',
  );
  const deflated = new Blob([door.save(document) as BlobPart])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array([0, ...new Uint8Array(await new Response(deflated).arrayBuffer())]);
  if (spoil) packed[packed.length - 9] = (packed.at(-9) ?? 0) ^ 0x55;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', packed));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const middle = packed.byteLength >> 1;
  const [one, two] = [packed.slice(0, middle), packed.slice(middle)];
  const pieces: Batch['pieces'] = [
    [document, hash, 0, 2, one],
    [document, hash, 1, 2, two],
  ];
  return pieces;
}

function batch(cursor: number, pieces: Batch['pieces']): Batch {
  const nothing = { changes: [], records: [], acknowledged: [], parcels: [] };
  return { number: 1, cursor: new Uint8Array([cursor]), pieces, ...nothing };
}

/** Two batches that bring one piece each. */
function batches(pieces: Batch['pieces']): [Batch, Batch] {
  return [batch(5, pieces.slice(0, 1)), batch(6, pieces.slice(1))];
}

it('keeps pieces until a snapshot is whole, then the whole in their place', async () => {
  const store = await Store.open('adopt-whole');
  const door = new Door('ben');
  const pieces = await snapshot();
  const [one, two] = batches(pieces);
  expect(await adopt(door, store, one)).toEqual([]);
  await keepBatch(store, one, []);
  expect(await store.pieces(document)).toHaveLength(1);
  const adopted = await adopt(door, store, two);
  await keepBatch(store, two, [], adopted);
  expect(await store.pieces(document)).toEqual([]);
  const contents = await store.contents(document);
  if (contents === null) throw new Error('the document is here');
  door.load(contents);
  expect(new TextDecoder('latin1').decode(door.save(document))).toContain('s1/name');
});

it('drops a snapshot that is not what it should be, and asks for the changes one by one', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const other = (await snapshot()).map(([of, , ...rest]): Batch['pieces'][number] => [
    of,
    'a'.repeat(64),
    ...rest,
  ]);
  const bad: [string, Batch['pieces']][] = [
    ['spoiled', await snapshot(true)],
    ['misnamed', other],
  ];
  for (const [name, pieces] of bad) {
    const store = await Store.open(`adopt-${name}`);
    const [one, two] = batches(pieces);
    await keepBatch(store, one, []);
    await expect(adopt(new Door('ben'), store, two)).rejects.toThrow(Unusable);
    expect(await store.pieces(document)).toEqual([]);
    expect(await store.meta('cursor')).toEqual(new Uint8Array([0, 5]));
  }
});
