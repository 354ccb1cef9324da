/** The words for interest and influence (P0.5), from much to little. */
export const WEIGHTS = ['high', 'medium', 'low'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What a corner of the picture asks for. */
export function manner(influence: Weight, interest: Weight): 'close' | 'content' | 'informed' | 'watch' {
  if (influence === 'high') return interest === 'low' ? 'content' : 'close';
  if (influence === 'medium' && interest === 'high') return 'close';
  return interest === 'high' ? 'informed' : 'watch';
}
