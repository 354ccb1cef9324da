import { expect, test } from 'vitest';
import type { Gap, Register } from '../../core/generated/types';
import { priority, ranked, weighted } from './rank';

function register<T>(value: T): Register<T> {
  return { field: '', value, by: null, at: 0, differing: [] };
}

function gap(id: string, scores: [number | null, number | null, number | null]): Gap {
  const [criticality, risk, impact] = scores.map((score) => ({ ...register(score ?? 0), value: score }));
  const line = register('');
  return {
    gap: `gap/${id}`,
    what: line,
    domain: line,
    now: line,
    wanted: line,
    level_now: { ...register(0 as const), value: null },
    level_wanted: { ...register(0 as const), value: null },
    criticality: criticality as Register<number>,
    risk: risk as Register<number>,
    impact: impact as Register<number>,
    score: null,
    priority: null,
  };
}

// P1.5: the same table as the core's.
test.each([
  [[5, 4, 4], [40, 30, 30], 440, 'critical'],
  [[4, 4, 4], [40, 30, 30], 400, 'high'],
  [[3, 3, 3], [40, 30, 30], 300, 'medium'],
  [[2, 2, 2], [40, 30, 30], 200, 'low'],
  [[1, 5, 1], [0, 100, 0], 500, 'critical'],
])('the scores %j under the weights %j are %i: %s', (scores, shares, hundredths, meaning) => {
  expect(weighted(scores, shares)).toBe(hundredths);
  expect(priority(hundredths)).toBe(meaning);
});

test('a slider that moves ranks its gap anew before anything is kept', () => {
  const gaps = [gap('a', [3, 3, 3]), gap('b', [2, 2, 2]), gap('c', [null, 4, 4])];
  const order = (tried: Parameters<typeof ranked>[2]) =>
    ranked(gaps, [40, 30, 30], tried).map(({ gap: one, score }) => [one.gap, score]);
  expect(order(null)).toEqual([
    ['gap/a', 300],
    ['gap/b', 200],
    ['gap/c', null],
  ]);
  expect(order({ gap: 'gap/c', scores: { criticality: 5 } })).toEqual([
    ['gap/c', 440],
    ['gap/a', 300],
    ['gap/b', 200],
  ]);
});
