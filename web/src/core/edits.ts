/**
 * What changed between two texts, and how two changes of one text go together. Offsets are UTF-16 units, as the core
 * counts them; no edit ever splits a surrogate pair. Pure: knows no field, no worker, no clock.
 */
import type { Splice } from './generated/types';

/** One change of a text: at `at` of the old text take away `del` units and put `ins`. */
export interface Edit {
  at: number;
  del: number;
  ins: string;
}

/** Beyond this many differing letters one edit spans all of them: exactness is not worth the time. */
const MOST_STEPS = 300;

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** The smallest single edit that makes `after` of `before`; null when they are equal. */
export function single(before: string, after: string): Edit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (splitsPair(before, start) || splitsPair(after, start)) start -= 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end -= 1;
  return { at: start, del: before.length - start - end, ins: after.slice(start, after.length - end) };
}

/** The edits, in order and apart from each other, that make `after` of `before`; all offsets are of `before`. */
export function edits(before: string, after: string): Edit[] {
  const whole = single(before, after);
  if (whole === null) return [];
  if (whole.del === 0 || whole.ins === '') return [whole];
  const old = Array.from(before.slice(whole.at, whole.at + whole.del));
  const path = trace(old, Array.from(whole.ins));
  return path === null ? [whole] : gather(path, whole.at);
}

/** A letter kept, taken away or put. */
interface Step {
  kind: 'keep' | 'del' | 'ins';
  letter: string;
}

/** The shortest way from one row of letters to the other (Myers' greedy search); null when it is too long. */
function trace(old: string[], now: string[]): Step[] | null {
  const fronts: Map<number, number>[] = [];
  let front = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= MOST_STEPS; steps += 1) {
    fronts.push(new Map(front));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = goesDown(front, diagonal, steps);
      let x = down ? (front.get(diagonal + 1) ?? 0) : (front.get(diagonal - 1) ?? 0) + 1;
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1;
      front.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return walkBack(fronts, old, now);
    }
    front = new Map(front);
  }
  return null;
}

function goesDown(front: Map<number, number>, diagonal: number, steps: number): boolean {
  if (diagonal === -steps) return true;
  return diagonal !== steps && (front.get(diagonal - 1) ?? -1) < (front.get(diagonal + 1) ?? -1);
}

function walkBack(fronts: Map<number, number>[], old: string[], now: string[]): Step[] {
  const path: Step[] = [];
  let x = old.length;
  let y = now.length;
  for (let steps = fronts.length - 1; steps >= 0; steps -= 1) {
    const front = fronts[steps] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = goesDown(front, diagonal, steps);
    const from = down ? diagonal + 1 : diagonal - 1;
    const startX = front.get(from) ?? 0;
    const startY = startX - from;
    while (x > Math.max(startX, 0) && y > Math.max(startY, 0)) {
      if (steps === 0 || !(x === startX + (down ? 0 : 1) && y === startY + (down ? 1 : 0))) {
        path.push({ kind: 'keep', letter: old[x - 1] ?? '' });
        x -= 1;
        y -= 1;
      } else break;
    }
    if (steps === 0) break;
    if (down) path.push({ kind: 'ins', letter: now[y - 1] ?? '' });
    else path.push({ kind: 'del', letter: old[x - 1] ?? '' });
    x = startX;
    y = startY;
  }
  return path.reverse();
}

function gather(path: Step[], offset: number): Edit[] {
  const found: Edit[] = [];
  let at = offset;
  let open: Edit | null = null;
  for (const step of path) {
    if (step.kind === 'keep') {
      open = null;
    } else {
      if (open === null) {
        open = { at, del: 0, ins: '' };
        found.push(open);
      }
      if (step.kind === 'ins') open.ins += step.letter;
      else open.del += step.letter.length;
    }
    if (step.kind !== 'ins') at += step.letter.length;
  }
  return found;
}

/** The text with the edits made. */
export function apply(text: string, changes: readonly Edit[]): string {
  let made = '';
  let read = 0;
  for (const { at, del, ins } of changes) {
    made += text.slice(read, at) + ins;
    read = at + del;
  }
  return made + text.slice(read);
}

/**
 * Their edits of a text, moved onto the text with my edit in it. What I put stays, what they put stays, what either
 * took away is gone. Put at the same place, theirs comes first, unless my edit goes on with letters of mine before it
 * (`goesOn`): whoever writes on at the end of a text is not cut in the middle of a word.
 */
export function over(theirs: readonly Edit[], mine: Edit | null, goesOn = false): Edit[] {
  if (mine === null) return [...theirs];
  const { at: from, del, ins } = mine;
  const to = from + del;
  const moved: Edit[] = [];
  for (const edit of theirs) {
    const end = edit.at + edit.del;
    if (goesOn && edit.at === from && edit.del === 0) {
      moved.push({ at: from + ins.length, del: 0, ins: edit.ins });
    } else if (end < from || (end === from && (edit.del > 0 || edit.at === from))) {
      moved.push(edit);
    } else if (edit.at >= to) {
      moved.push({ ...edit, at: edit.at + ins.length - del });
    } else {
      const before = Math.max(0, from - edit.at);
      const after = Math.max(0, end - to);
      if (edit.at <= from) {
        moved.push({ at: edit.at, del: before, ins: edit.ins });
        if (after > 0) moved.push({ at: from + ins.length, del: after, ins: '' });
      } else {
        moved.push({ at: from + ins.length, del: after, ins: edit.ins });
      }
    }
  }
  return joined(moved);
}

/** Edits that ended up at the same place become one, so that they stay apart from each other. */
function joined(moved: Edit[]): Edit[] {
  const found: Edit[] = [];
  for (const edit of moved) {
    const last = found.at(-1);
    if (last && last.at + last.del >= edit.at) {
      last.del = Math.max(last.at + last.del, edit.at + edit.del) - last.at;
      last.ins += edit.ins;
    } else if (edit.del > 0 || edit.ins !== '') {
      found.push({ ...edit });
    }
  }
  return found;
}

/** Where a caret stands after edits of others: it stays with the letter before it. */
export function moveCaret(caret: number, changes: readonly Edit[]): number {
  let moved = caret;
  for (const { at, del, ins } of changes) {
    if (at >= caret) break;
    moved += at + del <= caret ? ins.length - del : ins.length - (caret - at);
  }
  return moved;
}

/** The edit as the core takes it. */
export function toSplices(edit: Edit | null): Splice[] {
  return edit === null ? [] : [{ index: edit.at, del: edit.del, ins: edit.ins }];
}

/** The text after the core's splices, one after the other. */
function withSplices(text: string, splices: readonly Splice[]): string {
  return splices.reduce((now, { index, del, ins }) => apply(now, [{ at: index, del, ins }]), text);
}

/**
 * What is still to be written of `wanted`, when `taken` (both are splices of `base`) stands in `now` already, perhaps
 * with others' letters: splices of `now`.
 */
export function remaining(
  base: string,
  taken: readonly Splice[],
  wanted: readonly Splice[],
  now: string,
): Splice[] {
  const before = withSplices(base, taken);
  const after = withSplices(base, wanted);
  const whole = apply(after, over(edits(before, now), single(before, after), true));
  return before === after ? [] : toSplices(single(now, whole));
}
