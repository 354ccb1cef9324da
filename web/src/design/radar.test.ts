import { describe, expect, it } from 'vitest';
import { corner, outline } from './radar';

describe('the radar', () => {
  it('begins at the top and goes round with the clock', () => {
    expect(corner(0, 4, 30)).toEqual({ x: 0, y: -84, side: 'middle' });
    expect(corner(1, 4, 30)).toEqual({ x: 84, y: 0, side: 'start' });
    expect(corner(3, 4, 30)).toEqual({ x: -84, y: 0, side: 'end' });
  });

  it('has its level 0 in the middle and its level 3 at the rim', () => {
    expect(corner(2, 5, 0)).toMatchObject({ x: 0, y: 0 });
    expect(outline([30, 0])).toBe('0,-84 0,0');
  });
});
