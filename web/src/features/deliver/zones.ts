/**
 * Offsets of time zones by `Intl`, as the table that the core's rules take: `Europe/Berlin=60,29579100:120` (P3.1, P3.2).
 * Moments are minutes since 1970. Knows no session.
 */
const STEP = 7 * 24 * 60;
const MONTH = 30 * 24 * 60;

/** The offset of a zone at a moment, in minutes east of UTC. */
function offsetBy(format: Intl.DateTimeFormat, moment: number): number {
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  const parts = format.formatToParts(moment * 60_000);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round(local / 60_000) - moment;
}

function written(zone: string, from: number, to: number): string | null {
  let format: Intl.DateTimeFormat;
  try {
    const digits = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    } as const;
    format = new Intl.DateTimeFormat('en-u-nu-latn', { ...digits, hourCycle: 'h23', timeZone: zone });
  } catch {
    return null;
  }
  let known = offsetBy(format, from);
  let text = `${zone}=${String(known)}`;
  for (let at = from; at < to; at += STEP) {
    const next = Math.min(at + STEP, to);
    const then = offsetBy(format, next);
    if (then === known) continue;
    let [before, after] = [at, next];
    while (after - before > 1) {
      const middle = (before + after) >> 1;
      if (offsetBy(format, middle) === known) before = middle;
      else after = middle;
    }
    text += `,${String(after)}:${String(then)}`;
    known = then;
  }
  return text;
}

/** The table of these zones between two moments; a zone that this browser does not know is left out. */
export function zoneTable(zones: readonly string[], from: number, to: number): string {
  return zones
    .map((zone) => written(zone, from, to))
    .filter((text) => text !== null)
    .join(' ');
}

/** A year and a half back and a year ahead of today. */
export function zonesAround(zones: readonly string[], ms: number = Date.now()): string {
  const today = Math.floor(ms / 86_400_000) * 24 * 60;
  return zoneTable(zones, today - 18 * MONTH, today + 13 * MONTH);
}

/** The zone of this device. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
