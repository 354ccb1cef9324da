// An engagement of three years in the core for browsers, as a phone fetches it, here in Node: what opening it, a
// command, a view and a batch of somebody else's changes take. `cargo xtask bench years` makes the engagement (see
// tests/benches/years.rs) and runs this: `node web/core/measure.mjs FOLDER`. Prints JSON; medians in milliseconds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import * as core from '../src/core/generated/tandem_web.js';
import * as behind from '../src/core/generated/tandem_details.js';

const TIMES = 15;
const id = Buffer.from('three years long').toString('hex');
const [person, today] = ['p1', '2028-12-20'];
const folder = argv[2] ?? '.';
const module = (name) => readFileSync(new URL(`../src/core/generated/${name}_bg.wasm`, import.meta.url));
core.initSync({ module: module('tandem_web') });
behind.initSync({ module: module('tandem_details') });

const saved = new Uint8Array(readFileSync(join(folder, 'document.bin')));
const batch = JSON.parse(readFileSync(join(folder, 'batch.json'), 'utf8')).map((bytes) => new Uint8Array(bytes));
const views = JSON.parse(readFileSync(join(folder, 'views.json'), 'utf8'));

const rounded = (ms) => Math.round(ms * 100) / 100;
function once(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}
function timed(work) {
  const took = Array.from({ length: TIMES }, (_, n) => once(() => work(n))).sort((a, b) => a - b);
  return rounded(took[TIMES >> 1]);
}

const door = new core.Door(person);
const open = () => door.load(id, new Uint8Array(16).fill(7), saved, [], []);
const first = rounded(once(open));
const opening = timed(() => {
  door.unload(id);
  open();
});

function shown(details, view) {
  if (['row', 'today', 'checklists', 'assess', 'mentoring'].includes(view.show)) {
    return door.view(id, JSON.stringify(view), person, today, '').length;
  }
  details.at(door.stamp(id));
  for (let tries = 0; tries < 12; tries++) {
    const tried = details.view(JSON.stringify(view), person, today, '');
    if (typeof tried === 'string') return tried.length;
    details.take(door.hand_out(id, tried));
  }
  throw new Error(`${view.show} never has what it needs`);
}

const seen = {};
for (const view of views) {
  const details = new behind.Details();
  const firstTime = rounded(once(() => shown(details, view)));
  seen[view.show] = { first_ms: firstTime, ms: timed(() => shown(details, view)) };
}

let at = 1_830_000_000;
const run = (command) => door.run(id, JSON.stringify(command), 'editor', at++, undefined, 0);
const ticking = timed((n) => run({ do: 'set', field: `action/c${90 + n}/x1/done`, value: false }));
const writing = timed((n) =>
  run({ do: 'write', text: 'call/c499/notes', base: '', splices: [{ index: 0, del: 0, ins: `More ${n}. ` }] }),
);
const details = new behind.Details();
shown(details, { show: 'actions' });
// What a person feels after a tap: the command, and the view of the screen anew.
const both = timed((n) => {
  run({ do: 'set', field: `action/c${190 + n}/x1/done`, value: false });
  shown(details, { show: 'call', call: `c${190 + n}` });
});
const applying = rounded(once(() => door.apply(id, batch)));
console.log(
  JSON.stringify(
    {
      wasm: {
        first_open_ms: first,
        open_ms: opening,
        command_ms: ticking,
        writing_ms: writing,
        command_and_view_ms: both,
        batch_ms: applying,
        batch_changes: batch.length,
        views: seen,
      },
    },
    null,
    2,
  ),
);
