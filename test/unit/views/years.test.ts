import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoverageChange } from '../../../src/data/coverage.ts';
import { parseEdtf } from '../../../src/data/dates.ts';
import { COVERAGE_EFFECTS, COVERAGE_KINDS } from '../../../src/data/vocabulary.ts';
import { startOf } from '../../../src/views/years/counts.ts';
import {
  bars,
  glyphOf,
  placeChanges,
  roundTicks,
  slotOf,
  stack,
  stagger,
  wholeScale,
} from '../../../src/views/years/layout.ts';

const EXTENT = [startOf(2003), startOf(2027)] as const;
const scale = wholeScale(EXTENT, 1_000, { x: 120, width: 840 });

describe('the room of a year', () => {
  test('lies within the plot; years follow each other without touching', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 2_000 }), fc.integer({ min: 1900, max: 2020 }), (width, first) => {
        const narrow = wholeScale([startOf(first), startOf(2027)], width, undefined);
        let end = Number.NEGATIVE_INFINITY;
        for (let year = first; year < 2027; year += 1) {
          const slot = slotOf(year, narrow);
          expect(slot).toBeDefined();
          if (!slot) continue;
          expect(slot.width).toBeGreaterThanOrEqual(1);
          expect(slot.x).toBeGreaterThanOrEqual(narrow.range()[0]);
          if (slot.width > 1) expect(slot.x).toBeGreaterThanOrEqual(end);
          end = slot.x + slot.width;
        }
        expect(end).toBeLessThanOrEqual(narrow.range()[1] + 1);
      }),
    );
  });

  test('is none outside the time that is drawn', () => {
    expect([slotOf(2002, scale), slotOf(2027, scale)]).toEqual([undefined, undefined]);
  });

  test('stands where the overview has it: under the plot, else within the margins of the width', () => {
    expect([scale.range()[0], scale.range()[1]]).toEqual([120, 960]);
    expect([wholeScale(EXTENT, 1_000, undefined).range()[0], wholeScale(EXTENT, 390, undefined).range()[0]]).toEqual([
      128, 16,
    ]);
  });
});

describe('bars', () => {
  const of = (values: readonly number[]) =>
    bars(
      values.map((value, at) => ({ year: 2010 + at, value })),
      ({ value }) => value,
      scale,
      { bottom: 100, height: 80, most: 40 },
    );

  test('stand on their line, as high as their value is large', () => {
    expect(of([40, 20, 10]).map(({ y, height }) => [y, height])).toEqual([
      [20, 80],
      [60, 40],
      [80, 20],
    ]);
  });

  test('a little can be seen, nothing is not drawn', () => {
    expect(of([0.001, 0]).map(({ height }) => height)).toEqual([1.5]);
  });
});

test('a stack fills its room, in its order from the bottom, without empty parts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }), (values) => {
      const parts = stack(
        values.map((value, at) => [`p${at}`, value] as const),
        10,
        30,
      );
      expect(parts.map(({ part }) => part)).toEqual(values.flatMap((value, at) => (value > 0 ? [`p${at}`] : [])));
      if (parts.length === 0) return;
      expect(parts[0].y + parts[0].height).toBeCloseTo(30);
      expect(parts[parts.length - 1].y).toBeCloseTo(10);
      parts.slice(1).forEach((part, at) => {
        expect(part.y + part.height).toBeCloseTo(parts[at].y);
      });
    }),
  );
});

test('an axis is linear and round, ends at or above the most, and has room for its words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e13 }), (most) => {
      const ticks = roundTicks(most);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(3);
      expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(most);
      expect(ticks[ticks.length - 1] - ticks[0]).toBeLessThanOrEqual(most);
      expect(String(ticks[0])).toMatch(/^[125]0*$/);
      for (const [at, tick] of ticks.entries()) expect(tick).toBe(ticks[0] * (at + 1));
    }),
  );
  expect(roundTicks(0)).toEqual([]);
});

test('numbers on the same line never touch', () => {
  const places = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }).map((xs) => xs.sort((a, b) => a - b));
  fc.assert(
    fc.property(places, (xs) => {
      const lines = stagger(xs, 18);
      xs.forEach((x, a) => {
        xs.forEach((other, b) => {
          if (a < b && lines[a] === lines[b]) expect(other - x).toBeGreaterThanOrEqual(18);
        });
      });
      expect(Math.max(0, ...lines)).toBeLessThan(Math.max(1, xs.length));
    }),
  );
});

describe('changes of coverage', () => {
  const change = (text: string): CoverageChange => {
    const date = parseEdtf(text);
    if (!date) throw new Error(text);
    return { id: text, kind: 'source', effect: 'begins', date, label: {}, note: undefined, sources: [] };
  };

  test('keep the numbers of the list where some lie outside the time that is drawn', () => {
    const placed = placeChanges(
      [change('1999'), change('2010-06-01'), change('2010-06-20'), change('2030')],
      scale,
      18,
    );
    expect(placed.map(({ number, line }) => [number, line])).toEqual([
      [2, 0],
      [3, 1],
    ]);
  });

  test('what begins, ends and shrinks does not look alike, nor do laws and sources', () => {
    const looks = new Set(
      COVERAGE_KINDS.flatMap((kind) => COVERAGE_EFFECTS.map((effect) => JSON.stringify(glyphOf({ kind, effect })))),
    );
    // Full and hollow triangle, full and hollow disc, cross.
    expect(looks.size).toBe(5);
    expect(glyphOf({ kind: 'law', effect: 'begins' })).not.toEqual(
      glyphOf({ kind: 'notification-law', effect: 'begins' }),
    );
  });
});
