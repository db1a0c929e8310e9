import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLogScale, powersOfTen } from '../../../src/chart/scales.ts';

const scales = fc
  .record({
    low: fc.integer({ min: 0, max: 8 }),
    span: fc.integer({ min: 2, max: 14 }),
    height: fc.integer({ min: 160, max: 1_000 }),
  })
  .map(({ low, span, height }) => ({ scale: createLogScale(low, low + span, 40 + height, 40), height, low, span }));

test('has at least three labels, all round and inside, at every height', () => {
  fc.assert(
    fc.property(scales, ({ scale, low, span, height }) => {
      const ticks = powersOfTen(scale, 26);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      for (const value of ticks) {
        expect(String(value)).toMatch(/^1(0*|e\+\d+)$/);
        expect(value >= 10 ** low && value <= 10 ** (low + span)).toBe(true);
        expect(scale(value) >= 40 - 1e-9 && scale(value) <= 40 + height + 1e-9).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('keeps room for every label, where there is room for more than three', () => {
  fc.assert(
    fc.property(scales, ({ scale, height }) => {
      const places = powersOfTen(scale, 26).map((value) => scale(value));
      if (height < 26 * 4) return;
      for (let at = 1; at < places.length; at += 1) expect(places[at - 1] - places[at]).toBeGreaterThanOrEqual(16);
    }),
  );
});

test('every step of ten is as high as every other, larger upwards', () => {
  fc.assert(
    fc.property(scales, ({ scale, low, span, height }) => {
      for (let power = low; power < low + span; power += 1) {
        expect(scale(10 ** power) - scale(10 ** (power + 1))).toBeCloseTo(height / span, 6);
      }
    }),
  );
});
