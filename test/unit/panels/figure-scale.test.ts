import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCOPES, STATUSES, UNITS } from '../../../src/data/vocabulary.ts';
import { type FigureScale, figureScales } from '../../../src/panels/details/figures.ts';
import { readIncidents } from '../../incidents.ts';

function scalesOf(figures: readonly object[]) {
  const dataset = readIncidents([{ id: 'a', figures }]);
  return figureScales(dataset.incidents[0], dataset.figures(0));
}

const figure = (value: number, more: object = {}) => ({ value, unit: 'items', status: 'reported', ...more });
const valuesOf = ({ rows }: FigureScale) => rows.map((row) => row.figure.value);

describe('the scales of figures', () => {
  it('never put two units on one axis', () => {
    const { whole } = scalesOf([
      figure(10),
      figure(20, { unit: 'people' }),
      figure(30),
      figure(9e9, { unit: 'bytes', status: 'court' }),
    ]);
    expect(whole.map(({ unit }) => unit)).toEqual(['people', 'items', 'bytes']);
    for (const { unit, rows } of whole) expect(new Set(rows.map((row) => row.figure.unit))).toEqual(new Set([unit]));
  });

  it('set parts, samples and wider totals apart', () => {
    const { whole, parts } = scalesOf([
      figure(1000),
      figure(10, { scope: 'part' }),
      figure(5000, { scope: 'wider' }),
      figure(7, { status: 'sample' }),
    ]);
    expect(whole.map(valuesOf)).toEqual([[1000]]);
    expect(parts.map(valuesOf)).toEqual([[5000, 10, 7]]);
    expect(parts[0].rows.every(({ best }) => !best)).toBe(true);
  });

  it('lead with the best supported figure, then by status, then the larger', () => {
    const { whole } = scalesOf([
      figure(10),
      figure(30, { status: 'claimed' }),
      figure(20),
      figure(5, { status: 'court' }),
    ]);
    expect(valuesOf(whole[0])).toEqual([5, 20, 10, 30]);
    expect(whole[0].rows.map(({ best }) => best)).toEqual([true, false, false, false]);
  });

  it('have no axis where every figure says the same', () => {
    const { whole } = scalesOf([figure(500), figure(500)]);
    expect(whole[0].ticks).toEqual([]);
    expect(whole[0].rows[0].at).toBeUndefined();
  });

  it('are logarithmic between round numbers', () => {
    const { whole } = scalesOf([figure(1e9), figure(1.2e9, { status: 'court' })]);
    expect(whole[0].ticks.map(({ value }) => value)).toEqual([5e8, 1e9, 2e9]);
    expect(whole[0].ticks.map(({ at }) => at)).toEqual([0, 0.5, 1]);
    const [larger] = whole[0].rows;
    expect(larger.at).toBeCloseTo(0.5 + Math.log(1.2) / Math.log(4), 9);
  });

  it('span a range, and leave out zero, which no log axis has', () => {
    const { whole } = scalesOf([figure(100, { max: 400, status: 'court' }), figure(0)]);
    const [range, zero] = whole[0].rows;
    expect(range.to).toBeGreaterThan(range.at ?? 1);
    expect(zero.at).toBeUndefined();
  });

  it('keep every figure once, inside its axis, with two to four ticks in order', () => {
    const any = fc.record({
      value: fc.oneof(fc.nat(), fc.integer({ min: 0, max: 9e15 })),
      unit: fc.constantFrom(...UNITS),
      status: fc.constantFrom(...STATUSES),
      scope: fc.constantFrom(...SCOPES),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (figures) => {
        const { whole, parts } = scalesOf(figures);
        const rows = [...whole, ...parts].flatMap((scale) => scale.rows);
        expect(rows.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...figures.keys()]);
        for (const { at } of rows) expect(at ?? 0.5).toBeGreaterThanOrEqual(0);
        for (const { at } of rows) expect(at ?? 0.5).toBeLessThanOrEqual(1);
        for (const { ticks } of [...whole, ...parts]) {
          expect(ticks.length === 0 || (ticks.length >= 2 && ticks.length <= 4)).toBe(true);
          for (const [place, { at }] of ticks.entries()) expect(at).toBeGreaterThan(ticks[place - 1]?.at ?? -1e-9);
        }
      }),
    );
  });
});
