import { describe, expect, it } from 'vitest';
import { dateHere, Formats } from './formats';

const english = new Formats('en');

describe('formats', () => {
  it('write tenths as a score with one decimal', () => {
    expect(english.score(12)).toBe('1.2');
    expect(english.score(20)).toBe('2.0');
    expect(new Formats('fr').score(12)).toBe('1,2');
  });

  it('write a change with its sign', () => {
    expect(english.change(8)).toBe('+0.8');
    expect(english.change(-3)).toBe('-0.3');
    expect(english.change(0)).toBe('0.0');
  });

  it('say how far a date is', () => {
    expect(english.near('2026-11-22', '2026-11-22')).toBe('today');
    expect(english.near('2026-11-19', '2026-11-22')).toBe('3 days ago');
    expect(english.near('2026-12-20', '2026-11-22')).toBe('in 4 weeks');
    expect(english.near('2026-03-01', '2026-11-22')).toContain('2026');
  });

  it('write bytes as people say them', () => {
    expect(english.bytes(900)).toBe('900 byte');
    expect(english.bytes(1_500_000)).toBe('1.5 MB');
  });

  it('know the date where the device is', () => {
    expect(dateHere(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});
