/** A wall clock in one zone as a moment, so that both sides of a call see their own time (P4.1). Knows `Intl` only. */

/** Minutes by which a zone's clock is ahead of UTC at a moment. */
function ahead(zone: string, ms: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(ms);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const there = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((there - ms) / 60_000);
}

/** `2026-11-24` at `14:30` in a zone, in ms since 1970; null where one of them is none. */
export function momentOf(date: string, time: string, zone: string): number | null {
  if (!/^\d{2}:\d{2}$/u.test(time)) return null;
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) return null;
  try {
    // The offset at the wall time itself, then at the moment that it gives: right on both sides of a change.
    const near = wall - ahead(zone, wall) * 60_000;
    return wall - ahead(zone, near) * 60_000;
  } catch {
    return null;
  }
}
