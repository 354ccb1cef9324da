import { expect, it } from 'vitest';
import { momentOf } from './zone';

it('knows the moment of a wall clock, in summer and in winter', () => {
  const table: [string, string, string, string | null][] = [
    ['2026-11-24', '14:30', 'Africa/Dar_es_Salaam', '2026-11-24T11:30:00.000Z'],
    ['2026-07-01', '09:00', 'Europe/Paris', '2026-07-01T07:00:00.000Z'],
    ['2026-12-01', '09:00', 'Europe/Paris', '2026-12-01T08:00:00.000Z'],
    ['2026-10-25', '00:30', 'Europe/Paris', '2026-10-24T22:30:00.000Z'],
    ['2026-10-25', '12:00', 'Europe/Paris', '2026-10-25T11:00:00.000Z'],
    ['2026-11-24', '00:15', 'Asia/Kolkata', '2026-11-23T18:45:00.000Z'],
    ['2026-11-24', 'noon', 'Asia/Kolkata', null],
    ['2026-11-24', '12:00', 'Nowhere/At_all', null],
  ];
  for (const [date, time, zone, moment] of table) {
    const found = momentOf(date, time, zone);
    expect(found === null ? null : new Date(found).toISOString(), `${date} ${time} ${zone}`).toBe(moment);
  }
});
