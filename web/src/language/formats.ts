/**
 * Dates, times, numbers and lists as the chosen language writes them. Pure; "today" is an argument.
 *
 * Calendar dates are `2026-11-22`, moments are seconds since 1970, scores are tenths (P6.1).
 */
export class Formats {
  readonly #tag: string;
  readonly #kept = new Map<string, Intl.DateTimeFormat>();

  constructor(tag: string) {
    this.#tag = tag;
  }

  /** `22 Nov 2026`. */
  date(day: string): string {
    return this.#dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(utc(day));
  }

  /** Day and month apart, for the margin of a list. */
  dayAndMonth(day: string): { day: string; month: string; year: string } {
    const parts = this.#dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    const found = parts.formatToParts(utc(day));
    const of = (type: Intl.DateTimeFormatPartTypes) => found.find((part) => part.type === type)?.value ?? '';
    return { day: of('day'), month: of('month'), year: of('year') };
  }

  /** "today", "3 days ago", "in 2 weeks"; beyond two months the date itself. */
  near(day: string, today: string): string {
    const days = Math.round((utc(day).getTime() - utc(today).getTime()) / 86_400_000);
    if (Math.abs(days) > 60) return this.date(day);
    const relative = new Intl.RelativeTimeFormat(this.#tag, { numeric: 'auto' });
    return Math.abs(days) < 14 ? relative.format(days, 'day') : relative.format(Math.round(days / 7), 'week');
  }

  /** `10:42` of today, else day and time. `ms` since 1970, shown in the device's zone. */
  moment(ms: number, now: number): string {
    const sameDay = new Date(ms).toDateString() === new Date(now).toDateString();
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return this.#dates(sameDay ? time : { day: 'numeric', month: 'short', ...time }).format(ms);
  }

  /** The time of a moment in another zone. */
  timeIn(zone: string, ms: number): string {
    return this.#dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(ms);
  }

  /** `Mon 14:00`: the weekday and time of a moment in another zone. */
  momentIn(zone: string, ms: number): string {
    return this.#dates({
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    }).format(ms);
  }

  /** The day of a moment, in the device's zone. */
  day(ms: number): string {
    return this.#dates({ day: 'numeric', month: 'short', year: 'numeric' }).format(ms);
  }

  /** 12 tenths are `1.2`. */
  score(tenths: number): string {
    return this.number(tenths / 10, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  /** A change in tenths, with its sign: `+0.8`. */
  change(tenths: number): string {
    return this.number(tenths / 10, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    });
  }

  number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return new Intl.NumberFormat(this.#tag, options).format(value);
  }

  /** Bytes as kB or MB. */
  bytes(count: number): string {
    const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
    let step = 0;
    let value = count;
    while (value >= 1000 && step < steps.length - 1) {
      value /= 1000;
      step += 1;
    }
    return this.number(value, {
      style: 'unit',
      unit: steps[step] ?? 'byte',
      maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
    });
  }

  list(parts: string[]): string {
    return new Intl.ListFormat(this.#tag, { type: 'conjunction' }).format(parts);
  }

  #dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    const kept = this.#kept.get(key) ?? new Intl.DateTimeFormat(this.#tag, options);
    this.#kept.set(key, kept);
    return kept;
  }
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The calendar date where this device is. */
export function dateHere(now: Date = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
