import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Writing } from '../core/api';
import type { Splice } from '../core/generated/types';
import { apply, edits, moveCaret, single, type Edit } from '../core/edits';
import { TextSession, type Stand } from './session';

/** A core of one text, with others writing in it; versions count up. */
class Desk implements Writing {
  texts = [''];
  drafts: Splice[][] = [];
  commits: Splice[][] = [];
  closed = false;
  delay = 0;

  constructor(text: string) {
    this.texts = [text];
  }

  get stand(): Stand {
    return { text: this.texts.at(-1) ?? '', version: String(this.texts.length - 1) };
  }

  others(text: string): void {
    this.texts.push(text);
  }

  draft(_base: string, splices: Splice[]): void {
    this.drafts.push(splices);
  }

  async commit(base: string, splices: Splice[]) {
    this.commits.push(splices);
    if (this.delay) await new Promise((done) => setTimeout(done, this.delay));
    const from = this.texts[Number(base)] ?? '';
    const mine = apply(
      from,
      splices.map(({ index, del, ins }) => ({ at: index, del, ins })),
    );
    const theirs = edits(from, this.stand.text);
    const own = single(from, mine);
    const moved = theirs.map((edit) => ({
      ...edit,
      at: edit.at + (own && edit.at > own.at ? own.ins.length - own.del : 0),
    }));
    this.texts.push(apply(mine, moved));
    return { ok: true as const, ...this.stand };
  }

  close(): void {
    this.closed = true;
  }
}

function open(text: string) {
  const desk = new Desk(text);
  const field = { text, caret: text.length, refusals: [] as string[] };
  const session = new TextSession(
    desk,
    {
      paint(now: string, changes: readonly Edit[]) {
        field.caret = moveCaret(field.caret, changes);
        field.text = now;
      },
      refused: (code) => field.refusals.push(code),
    },
    desk.stand,
  );
  const type = (now: string) => {
    field.text = now;
    field.caret = now.length;
    session.typed(now);
  };
  return { desk, field, session, type };
}

describe('writing in a shared text', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps a draft at once and makes one change after a pause', async () => {
    const { desk, type } = open('');
    type('h');
    type('he');
    await vi.advanceTimersByTimeAsync(160);
    expect(desk.drafts).toEqual([[{ index: 0, del: 0, ins: 'he' }]]);
    expect(desk.commits).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    expect(desk.commits).toEqual([[{ index: 0, del: 0, ins: 'he' }]]);
  });

  it('makes a change after two seconds of writing without a pause', async () => {
    const { desk, type } = open('');
    for (let letter = 1; letter <= 24; letter += 1) {
      type('x'.repeat(letter));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(desk.commits).toHaveLength(1);
    expect(desk.commits[0]?.[0]?.ins.length).toBeGreaterThan(15);
  });

  it('makes no change while an input method composes, and keeps a draft all the same', async () => {
    const { desk, session, type } = open('');
    session.composing(true);
    type('か');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(desk.commits).toEqual([]);
    expect(desk.drafts).toEqual([[{ index: 0, del: 0, ins: 'か' }]]);
    session.composing(false);
    await vi.advanceTimersByTimeAsync(600);
    expect(desk.commits).toEqual([[{ index: 0, del: 0, ins: 'か' }]]);
  });

  it('keeps what was typed while a change was on its way, over what others wrote', async () => {
    const { desk, field, session, type } = open('plan');
    desk.delay = 100;
    type('plan A');
    const sent = session.commit();
    desk.others('Our plan');
    await vi.advanceTimersByTimeAsync(50);
    type('plan A!');
    await vi.advanceTimersByTimeAsync(60);
    await sent;
    expect(field.text).toBe('Our plan A!');
    expect(field.caret).toBe('Our plan A!'.length);
    await vi.advanceTimersByTimeAsync(700);
    expect(desk.stand.text).toBe('Our plan A!');
    expect(session.pending).toBe(false);
  });

  it('goes on with a word while others write at the same place', async () => {
    const { desk, field, type } = open('plan');
    desk.delay = 100;
    type('plan ear');
    await vi.advanceTimersByTimeAsync(560);
    desk.others('plan theirs');
    type('plan early');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(field.text).toContain('early');
    expect(field.text).toContain('theirs');
    expect(desk.stand.text).toBe(field.text);
  });

  it('shows what others wrote at once when nothing is pending, and the caret stays', () => {
    const { desk, field, session } = open('one two');
    field.caret = 3;
    desk.others('zero one two');
    session.shown(desk.stand);
    expect(field.text).toBe('zero one two');
    expect(field.caret).toBe(8);
  });

  it('makes its own change first when others wrote while something is pending', async () => {
    const { desk, field, session, type } = open('a');
    type('ab');
    desk.others('xa');
    session.shown(desk.stand);
    await vi.advanceTimersByTimeAsync(0);
    expect(field.text).toBe('xab');
    expect(desk.stand.text).toBe('xab');
  });

  it('does not fall back to an older view that arrives after its own change', async () => {
    const { desk, field, session, type } = open('a');
    const old = desk.stand;
    type('ab');
    await session.commit();
    session.shown({ ...old, version: 'older' });
    expect(field.text).toBe('ab');
    session.shown(desk.stand);
    await vi.advanceTimersByTimeAsync(400);
    expect(field.text).toBe('ab');
  });

  it('keeps what is pending before it closes', async () => {
    const { desk, session, type } = open('');
    type('last words');
    await session.close();
    expect(desk.stand.text).toBe('last words');
    expect(desk.closed).toBe(true);
  });

  it('says why it was refused, keeps the words and tries again', async () => {
    const { desk, field, session, type } = open('');
    const commit = desk.commit.bind(desk);
    vi.spyOn(desk, 'commit').mockResolvedValueOnce({ ok: false, code: 'no_storage' } as never);
    type('words');
    await session.commit();
    expect(field.refusals).toEqual(['no_storage']);
    expect(field.text).toBe('words');
    desk.commit = commit;
    await vi.advanceTimersByTimeAsync(5_100);
    expect(desk.stand.text).toBe('words');
  });
});
