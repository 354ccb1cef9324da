/** The kinds of a round of assessing, in the order of an engagement (P6.1, P6.2, P7.1, P8.1). */
export const KINDS = ['baseline', 'quarterly', 'midpoint', 'final'] as const;
export type Kind = (typeof KINDS)[number];
