import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawTimeAxis } from '../../../src/chart/axis.ts';
import { overlap } from '../../../src/chart/label-grid.ts';
import { createTimeScale } from '../../../src/chart/scales.ts';
import { gatheringStep, timeTicks } from '../../../src/chart/ticks.ts';
import { EN } from '../../../src/i18n/index.ts';
import { labelsOf, measure } from '../../measure.ts';

const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;
const ROOM = { year: 44, month: 36, day: 24 } as const;

/** From a week to five hundred years, as likely short as long, across any width. */
const windows = fc
  .record({
    from: fc.integer({ min: Date.UTC(1600, 0, 1) / DAY, max: Date.UTC(2100, 0, 1) / DAY }),
    part: fc.integer({ min: 0, max: DAY - 1 }),
    width: fc.double({ min: Math.log(7 * DAY), max: Math.log(500 * YEAR), noNaN: true }),
    pixels: fc.integer({ min: 240, max: 2_400 }),
  })
  .map(({ from, part, width, pixels }) => {
    const start = from * DAY + part;
    return { from: start, to: start + Math.round(Math.exp(width)), pixels };
  });

describe('ticks', () => {
  test('grow, lie inside the window, and have room for their labels', () => {
    fc.assert(
      fc.property(windows, ({ from, to, pixels }) => {
        const { ticks, unit } = timeTicks(from, to, pixels);
        const scale = createTimeScale(from, to, 0, pixels);
        expect(ticks.every((time) => time >= from && time < to)).toBe(true);
        for (let at = 1; at < ticks.length; at += 1) {
          // A month of 28 days is a tenth narrower than the mean, and so is a year of a step of many.
          expect(scale(ticks[at]) - scale(ticks[at - 1])).toBeGreaterThanOrEqual(ROOM[unit] * 0.9);
        }
        expect(ticks.length).toBeLessThanOrEqual(pixels / (ROOM[unit] * 0.9) + 1);
      }),
      { numRuns: 400 },
    );
  });

  test('stand at beginnings: of years, of months, of days', () => {
    fc.assert(
      fc.property(windows, ({ from, to, pixels }) => {
        const { ticks, unit, context, contextUnit } = timeTicks(from, to, pixels);
        const ends = { year: '-01-01T00:00:00.000Z', month: '-01T00:00:00.000Z', day: 'T00:00:00.000Z' };
        for (const time of ticks) expect(new Date(time).toISOString().endsWith(ends[unit])).toBe(true);
        for (const time of context)
          expect(new Date(time).toISOString().endsWith(ends[contextUnit ?? 'day'])).toBe(true);
        if (contextUnit === undefined) expect(unit).toBe('year');
        else expect(context[0]).toBeLessThanOrEqual(from);
      }),
    );
  });

  test('of a window are there at all, from a week to millennia', () => {
    fc.assert(
      fc.property(windows, ({ from, to, pixels }) => timeTicks(from, to, pixels).ticks.length > 0 || pixels < 400),
    );
    for (const [from, to] of [
      [1, 10_000],
      [1, 2030],
      [2015, 9_999],
    ]) {
      const start = new Date(0).setUTCFullYear(from, 0, 1);
      const { ticks } = timeTicks(start, Date.UTC(to, 0, 1), 1_000);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(24);
    }
  });
});

describe('the axis', () => {
  const drawn = ({ from, to, pixels }: { from: number; to: number; pixels: number }) =>
    labelsOf(
      drawTimeAxis(
        createTimeScale(from, to, 128, 128 + pixels),
        { x: 128, y: 68, width: pixels, height: 400 },
        measure,
        EN,
      ),
    );

  test('always shows a year, whatever the window', () => {
    fc.assert(
      fc.property(windows, (window) => {
        expect(drawn(window).some(({ text }) => /\b\d{4}\b/.test(text))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('says the year of its left edge there, when it shows months or days', () => {
    fc.assert(
      fc.property(windows, (window) => {
        const { contextUnit, context } = timeTicks(window.from, window.to, window.pixels);
        if (contextUnit === undefined) return;
        const years = drawn(window).filter(({ font }) => font === 'axis-strong');
        const leftmost = years.reduce((a, b) => (b.x < a.x ? b : a));
        // The one that covers the edge, or the next when that has come so close that it took its place.
        const expected = context.slice(0, 2).map((time) => EN.format.year(time));
        expect(expected).toContain(leftmost.text.slice(-4));
        expect(leftmost.x).toBeLessThan(128 + 90);
      }),
      { numRuns: 400 },
    );
  });

  test('has no two labels that overlap', () => {
    fc.assert(
      fc.property(windows, (window) => {
        const labels = drawn(window);
        const clash = labels.find((label, at) => labels.slice(at + 1).some((other) => overlap(label.box, other.box)));
        expect(clash).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });
});

test('the steps into which incidents are gathered are at least as wide as they must be, to a tenth', () => {
  fc.assert(
    fc.property(windows, ({ from, to, pixels }) => {
      const step = gatheringStep(from, to, pixels, 10);
      const start = step.floor(new Date(from));
      const width = ((Number(step.offset(start, 1)) - Number(start)) / (to - from)) * pixels;
      expect(width).toBeGreaterThanOrEqual(9);
    }),
  );
});
