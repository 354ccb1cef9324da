import { expect, it } from 'vitest';
import { readNumber } from './digits';

it('reads whole numbers in any digits and with separators', () => {
  expect(readNumber('45')).toBe(45);
  expect(readNumber('12 500')).toBe(12_500);
  expect(readNumber('12,500')).toBe(12_500);
  expect(readNumber('٤٥')).toBe(45);
  expect(readNumber('۴۵')).toBe(45);
});

it('refuses what is not a whole number', () => {
  for (const text of ['', 'many', '-3', '4a', '9999999999999']) expect(readNumber(text), text).toBeNull();
});
