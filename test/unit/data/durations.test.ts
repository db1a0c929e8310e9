import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lagParts } from '../../../src/data/dates.ts';

const days = fc.integer({ min: 0, max: 4_000_000 });
const approximately = { day: 1, month: 30.4375, year: 365.25 };

test.each([
  [0, 0, 'day'],
  [13, 13, 'day'],
  [45, 45, 'day'],
  [46, 2, 'month'],
  [244, 8, 'month'],
  [715, 23, 'month'],
  [716, 2, 'year'],
  [731, 2, 'year'],
  [914, 2.5, 'year'],
  [1_461, 4, 'year'],
])('%d days are %d %ss', (given, value, unit) => {
  expect(lagParts({ min: given, max: given })).toEqual({ min: value, max: value, unit });
});

test.each([
  ['a range in months', 214, 273, 7, 9, 'month'],
  ['two ends that round to one number', 730, 740, 2, 2, 'year'],
  ['exact days', 9, 9, 9, 9, 'day'],
  ['a short end told in the unit of the long one', 80, 1_096, 0, 3, 'year'],
  ['an open end in the unit of the known one', 100, Number.POSITIVE_INFINITY, 3, Number.POSITIVE_INFINITY, 'month'],
  ['nothing known', 0, Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 'day'],
])('%s', (_, min, max, shortest, longest, unit) => {
  expect(lagParts({ min, max })).toEqual({ min: shortest, max: longest, unit });
});

test('ends are off by no more than half a step of their unit, stay in order, and years come in halves', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [shorter, longer] = [Math.min(a, b), Math.max(a, b)];
      const { min, max, unit } = lagParts({ min: shorter, max: longer });
      const step = unit === 'day' ? 0 : unit === 'month' ? 0.5 : 0.25;
      expect(min).toBeLessThanOrEqual(max);
      for (const [given, value] of [
        [shorter, min],
        [longer, max],
      ]) {
        expect(Math.abs(value - given / approximately[unit])).toBeLessThanOrEqual(step + 1e-9);
        expect(Number.isInteger(unit === 'year' ? value * 2 : value)).toBe(true);
      }
    }),
  );
});

test('a length never grows smaller as time grows longer', () => {
  const inDays = (given: number) => {
    const { max, unit } = lagParts({ min: given, max: given });
    return max * approximately[unit];
  };
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(inDays(Math.min(a, b))).toBeLessThanOrEqual(inDays(Math.max(a, b)));
    }),
  );
});
