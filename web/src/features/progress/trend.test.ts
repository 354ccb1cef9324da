import { describe, expect, it } from 'vitest';
import { across, height, line } from './trend';

describe('the trend', () => {
  it('runs from the first round to the last, higher scores higher', () => {
    expect([across(0, 4), across(3, 4)]).toEqual([28, 306]);
    expect(across(0, 1)).toBe(167);
    expect(height(30)).toBe(12);
    expect(height(0)).toBe(142);
    expect(height(20)).toBeLessThan(height(12));
  });

  it('leaves out a round without a figure', () => {
    expect(line([12, null, 20])).toBe('28,90 306,55.3');
    expect(line([])).toBe('');
  });
});
