/** Where things stand in the trend: rounds from the first to the last, 30 tenths at the top. Pure geometry. */
export const TREND = { width: 320, height: 168, start: 28, end: 14, top: 12, bottom: 26 } as const;

export function across(place: number, count: number): number {
  const room = TREND.width - TREND.start - TREND.end;
  const at = count < 2 ? 0.5 : place / (count - 1);
  return Math.round((TREND.start + at * room) * 10) / 10;
}

export function height(tenths: number): number {
  const room = TREND.height - TREND.top - TREND.bottom;
  return Math.round((TREND.top + (1 - tenths / 30) * room) * 10) / 10;
}

/** The line through the rounds that have a figure, as SVG points. */
export function line(figures: (number | null)[]): string {
  return figures
    .map((tenths, place) => (tenths === null ? null : `${across(place, figures.length)},${height(tenths)}`))
    .filter((point) => point !== null)
    .join(' ');
}
