/**
 * The ranking of gaps while a slider moves (P1.5): the view's own order with the scores that are being tried. The view
 * says what counts in the end; this shows it before it is kept.
 */
import type { Entry, Gap, Priority } from '../../core/generated/types';

export const SCORES = ['criticality', 'risk', 'impact'] as const;
export type Score = (typeof SCORES)[number];

/** Scores of one gap that are being tried. */
export interface Tried {
  gap: Entry;
  scores: Partial<Record<Score, number>>;
}

export interface Ranked {
  gap: Gap;
  /** In hundredths: 440 is 4.4; null until all three scores are given. */
  score: number | null;
  priority: Priority | null;
}

/** Weighted by shares of a hundred: criticality, risk, impact. */
export function weighted(scores: (number | null)[], shares: number[]): number | null {
  let sum = 0;
  for (const [place, score] of scores.entries()) {
    if (score === null || score < 1 || score > 5) return null;
    sum += score * (shares[place] ?? 0);
  }
  return sum;
}

export function priority(hundredths: number): Priority {
  if (hundredths > 400) return 'critical';
  if (hundredths > 300) return 'high';
  return hundredths > 200 ? 'medium' : 'low';
}

/** By score, those without one last, equal ones in the order in which they came. */
export function ranked(gaps: Gap[], shares: number[], tried: Tried | null): Ranked[] {
  const one = (gap: Gap): Ranked => {
    const trying = tried?.gap === gap.gap ? tried.scores : {};
    const score = weighted(
      SCORES.map((name) => trying[name] ?? gap[name].value),
      shares,
    );
    return { gap, score, priority: score === null ? null : priority(score) };
  };
  return gaps.map(one).sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
}
