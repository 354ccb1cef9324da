import { describe, expect, it } from 'vitest';
import { apply, edits, moveCaret, over, remaining, single, toSplices } from './edits';

/** A small seeded generator, so that a failing case comes back. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const letters = ['a', 'b', ' ', '\n', 'é', '😀', '😁', 'ع'];

function someText(next: (below: number) => number, most: number): string {
  return Array.from({ length: next(most) }, () => letters[next(letters.length)] ?? '').join('');
}

/** The text with one random stretch replaced, between letters. */
function changed(text: string, next: (below: number) => number): string {
  const row = Array.from(text);
  const at = next(row.length + 1);
  row.splice(at, next(3), ...Array.from(someText(next, 4)));
  return row.join('');
}

function lone(text: string): boolean {
  return /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

describe('one edit', () => {
  it('is the smallest that makes the new text', () => {
    expect(single('hello', 'hello')).toBeNull();
    expect(single('hello', 'help')).toEqual({ at: 3, del: 2, ins: 'p' });
    expect(single('aa', 'aaa')).toEqual({ at: 2, del: 0, ins: 'a' });
    expect(single('', 'x')).toEqual({ at: 0, del: 0, ins: 'x' });
    expect(toSplices(single('x', ''))).toEqual([{ index: 0, del: 1, ins: '' }]);
  });

  it('never splits a pair of surrogates', () => {
    expect(single('😀', '😁')).toEqual({ at: 0, del: 2, ins: '😁' });
    expect(single('a😀b', 'a😁b')).toEqual({ at: 1, del: 2, ins: '😁' });
    expect(single('😀😀', '😀')).toEqual({ at: 2, del: 2, ins: '' });
  });

  it('makes the new text and cuts between letters, whatever the texts', () => {
    for (let seed = 0; seed < 3_000; seed += 1) {
      const next = chance(seed);
      const before = someText(next, 12);
      const after = seed % 2 ? changed(before, next) : someText(next, 12);
      const edit = single(before, after);
      expect(apply(before, edit ? [edit] : []), `seed ${String(seed)}`).toBe(after);
      if (edit) expect(lone(edit.ins) || lone(before.slice(edit.at, edit.at + edit.del))).toBe(false);
    }
  });
});

describe('several edits', () => {
  it('find changes at both ends apart from each other', () => {
    expect(edits('hello', 'Xhello Y')).toEqual([
      { at: 0, del: 0, ins: 'X' },
      { at: 5, del: 0, ins: ' Y' },
    ]);
  });

  it('make the new text, whatever the texts', () => {
    for (let seed = 0; seed < 3_000; seed += 1) {
      const next = chance(seed);
      const before = someText(next, 16);
      const after = seed % 3 ? changed(changed(before, next), next) : someText(next, 16);
      const found = edits(before, after);
      expect(apply(before, found), `seed ${String(seed)}`).toBe(after);
      for (const edit of found) expect(lone(edit.ins), `seed ${String(seed)}`).toBe(false);
    }
  });

  it('give up exactness, not truth, on texts that share little', () => {
    const before = 'ab'.repeat(2_000);
    const after = 'cd'.repeat(2_000);
    expect(apply(before, edits(before, after))).toBe(after);
  });
});

describe('two changes of one text', () => {
  const table: [string, string, string, string, string][] = [
    ['apart', 'hello world', 'hello, world', 'hello world!', 'hello, world!'],
    ['the same place', 'ab', 'a1b', 'a2b', 'a21b'],
    ['mine inside what they took', 'a [long] text', 'a [so long] text', 'a  text', 'a so  text'],
    ['theirs inside what I took', 'one [two] three', 'one  three', 'one [twXo] three', 'one X three'],
    ['both took the same', 'abc', 'ac', 'ac', 'ac'],
    ['theirs around mine', 'abc', 'abXc', '(abc)', '(abXc)'],
  ];
  for (const [name, base, mine, theirs, both] of table) {
    it(`go together: ${name}`, () => {
      expect(apply(mine, over(edits(base, theirs), single(base, mine)))).toBe(both);
    });
  }

  it('do not cut a word that goes on with letters of mine', () => {
    const [sent, mine, theirs] = ['plan ear', 'plan early', 'plan ear theirs'];
    const go = (on: boolean) => apply(mine, over(edits(sent, theirs), single(sent, mine), on));
    expect(go(true)).toBe('plan early theirs');
    expect(go(false)).toBe('plan ear theirsly');
  });

  it('keep every letter that either put, whatever the texts', () => {
    for (let seed = 0; seed < 3_000; seed += 1) {
      const next = chance(seed);
      const base = someText(next, 14);
      const mine = changed(base, next);
      const theirs = changed(changed(base, next), next);
      const own = single(base, mine);
      const moved = over(edits(base, theirs), own, seed % 2 === 0);
      const both = apply(mine, moved);
      expect(lone(both), `seed ${String(seed)}`).toBe(false);
      for (const letter of letters) {
        const count = (text: string) => text.split(letter).length - 1;
        const kept = Math.min(count(own?.ins ?? ''), count(mine));
        expect(count(both), `seed ${String(seed)}`).toBeGreaterThanOrEqual(kept);
      }
      if (own === null) expect(both).toBe(theirs);
      if (theirs === base) expect(both).toBe(mine);
    }
  });
});

describe('what is still to be written', () => {
  const put = (ins: string, index = 0) => [{ index, del: 0, ins }];

  it('is what goes beyond the letters that were taken', () => {
    expect(remaining('', put('Hel'), put('Hello'), 'Hel')).toEqual(put('lo', 3));
    expect(remaining('ab', put('X', 1), put('XY', 1), 'Others aXb')).toEqual(put('Y', 9));
    expect(remaining('ab', [], put('X', 1), 'ab')).toEqual(put('X', 1));
  });

  it('is nothing when all was taken', () => {
    expect(remaining('ab', put('X', 1), put('X', 1), 'aXb and more')).toEqual([]);
  });

  it('takes away again what was taken too much', () => {
    expect(remaining('', put('Help'), put('Hel'), 'Help')).toEqual([{ index: 3, del: 1, ins: '' }]);
  });
});

describe('a caret', () => {
  it('stays with the letter before it', () => {
    const insert = edits('hello world', 'oh hello world');
    expect(moveCaret(5, insert)).toBe(8);
    expect(moveCaret(0, insert)).toBe(0);
    expect(moveCaret(5, edits('hello world', 'hello big world'))).toBe(5);
    expect(moveCaret(5, [{ at: 2, del: 6, ins: '' }])).toBe(2);
    expect(moveCaret(8, [{ at: 2, del: 6, ins: 'xy' }])).toBe(4);
  });

  it('never leaves the text', () => {
    for (let seed = 0; seed < 2_000; seed += 1) {
      const next = chance(seed);
      const before = someText(next, 12);
      const after = changed(before, next);
      const caret = moveCaret(next(before.length + 1), edits(before, after));
      expect(caret).toBeGreaterThanOrEqual(0);
      expect(caret).toBeLessThanOrEqual(after.length);
    }
  });
});
