import { describe, expect, it } from 'vitest';
import { nextMonday, proposed } from './skeleton';

const places = Array.from({ length: 32 }, (_, index) => `h${String(index + 10)}1`);
const gap = (id: string) => ({ id, what: `Gap ${id}`, wanted: null });
const make = (gaps: ReturnType<typeof gap>[]) => {
  let ids = 0;
  const wanted = { plan: 'p', title: 'Plan', start: '2026-03-02', gaps, places, mentor: 'esther' };
  return proposed(
    wanted,
    (id, args) => `${id} ${String(args?.['aim'] ?? '')}`,
    () => `id${String((ids += 1))}`,
  );
};
const added = (commands: ReturnType<typeof make>, kind: string) =>
  commands.flatMap((one) => (one.do === 'add' && one.what.startsWith(`${kind}/`) ? [one] : []));
const value = (one: ReturnType<typeof added>[number], key: string) =>
  one.fields.find((set) => set.field === `${one.what}/${key}`)?.value;

describe('a proposed plan', () => {
  it('takes the time of the example (P2.5): a learner 14 hours, five weeks of activities', () => {
    const activities = added(make([gap('g1')]), 'activity');
    const minutes = activities
      .filter((one) => value(one, 'kind') !== 'call')
      .reduce((sum, one) => sum + Number(value(one, 'minutes')), 0);
    expect(minutes).toBe(14 * 60);
    expect(Math.max(...activities.map((one) => Number(value(one, 'week'))))).toBe(5);
  });

  it('works on one gap after the other, with prerequisites of its own', () => {
    const commands = make([gap('g1'), gap('g2')]);
    const [first] = commands;
    expect(first).toMatchObject({ do: 'add', what: 'plan/p' });
    const second = added(commands, 'activity').filter((one) => value(one, 'gap') === 'g2');
    expect(Math.min(...second.map((one) => Number(value(one, 'week'))))).toBe(5);
    const own = new Set(second.map((one) => one.what.split('/')[2]));
    for (const one of second) {
      const after = value(one, 'after');
      if (after !== undefined) expect(own.has(String(after))).toBe(true);
    }
    expect(added(commands, 'objective')).toHaveLength(6);
  });

  it('is a plan alone where no gap was chosen', () => {
    expect(make([])).toHaveLength(1);
  });

  it('begins on the next Monday', () => {
    expect(nextMonday(new Date(2026, 10, 27))).toBe('2026-11-30');
    expect(nextMonday(new Date(2026, 10, 30))).toBe('2026-12-07');
  });
});
