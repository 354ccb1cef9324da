import { describe, expect, it } from 'vitest';
import { zoneTable } from './zones';

// `tests/src/zones.rs` has the same table out of the IANA database.
describe('zones', () => {
  it('change their clocks in the minute in which they do', () => {
    const [from, to] = [20_454 * 1_440, 20_819 * 1_440];
    for (const [zone, written] of [
      ['Africa/Dar_es_Salaam', 'Africa/Dar_es_Salaam=180'],
      ['Europe/Berlin', 'Europe/Berlin=60,29579100:120,29881500:60'],
      ['America/New_York', 'America/New_York=-300,29549220:-240,29891880:-300'],
      ['Asia/Kathmandu', 'Asia/Kathmandu=345'],
      ['Mars/Olympus', ''],
    ] as const) {
      expect(zoneTable([zone], from, to), zone).toBe(written);
    }
  });
});
