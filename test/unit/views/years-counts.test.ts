import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveRelations } from '../../../src/data/relations.ts';
import { SOURCE_KINDS, type SourceKind, UNITS } from '../../../src/data/vocabulary.ts';
import {
  compareEnds,
  countByYear,
  FAMILIES,
  standingOf,
  sumByYear,
  type UnitSums,
  withoutLargest,
} from '../../../src/views/years/counts.ts';
import { datasetOf, type Row } from '../../datasets.ts';

const inYear = (year: number, rest: Row = {}): Row => ({ anchor: Date.UTC(year, 5, 15), ...rest });
const sourced = (...kinds: (SourceKind | undefined)[]): Row => ({
  sources: Object.fromEntries(kinds.map((kind, at) => [`s${at}`, { publisher: 'P', link: false, kind }])),
});
const every = (rows: readonly Row[]) => Uint32Array.from(rows.keys());
const countsOf = (rows: readonly Row[]) => countByYear(datasetOf(rows), every(rows));
const sumsOf = (rows: readonly Row[], unit = '') => sumByYear(datasetOf(rows), every(rows), unit);

const anyRow: fc.Arbitrary<Row> = fc.record(
  {
    anchor: fc.integer({ min: Date.UTC(1998, 0, 1), max: Date.UTC(2027, 0, 1) - 1 }),
    size: fc.integer({ min: 0, max: 1e10 }),
    sizeUnit: fc.constantFrom(...UNITS.filter((unit) => unit !== 'bytes')),
    summable: fc.boolean(),
    sources: fc
      .array(fc.constantFrom(undefined, ...SOURCE_KINDS), { maxLength: 4 })
      .map((kinds) => sourced(...kinds).sources ?? {}),
  },
  { requiredKeys: ['size', 'sizeUnit', 'sources'] },
);
const anyRows = fc.array(anyRow, { maxLength: 40 });
const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

describe('counts by year', () => {
  test('years and the undated add up to the selection', () => {
    fc.assert(
      fc.property(anyRows, fc.func(fc.boolean()), (rows, isChosen) => {
        const chosen = every(rows).filter((row) => isChosen(row));
        const { years, undated } = countByYear(datasetOf(rows), chosen);
        expect(total(years.map(({ count }) => count)) + undated).toBe(chosen.length);
        expect(years.map(({ year }) => year)).toEqual(
          [...new Set(years.map(({ year }) => year))].sort((a, b) => a - b),
        );
      }),
    );
  });

  test('in every year each incident is in one family, and in a kind at most once', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { count, families, kinds } of countsOf(rows).years) {
          expect(total(FAMILIES.map((family) => families[family]))).toBe(count);
          for (const kind of SOURCE_KINDS) expect(kinds[kind]).toBeLessThanOrEqual(count);
        }
      }),
    );
  });

  test('the year is that of the calendar at Greenwich', () => {
    const rows = [{ anchor: Date.UTC(2018, 11, 31, 23, 59) }, { anchor: Date.UTC(2019, 0, 1) }];
    expect(countsOf(rows).years.map(({ year }) => year)).toEqual([2018, 2019]);
  });

  test('two sources of a kind count once; the family is that of the most official source', () => {
    const rows = [
      inYear(2018, sourced('press', 'press', 'other')),
      inYear(2018, sourced('trade-press', 'court')),
      inYear(2018, sourced('law-firm')),
      inYear(2018, sourced(undefined)),
    ];
    const [{ kinds, families }] = countsOf(rows).years;
    expect(kinds).toMatchObject({ press: 1, other: 1, 'trade-press': 1, court: 1, 'law-firm': 1, authority: 0 });
    expect(families).toEqual({ official: 1, press: 1, others: 1, unsaid: 1 });
  });
});

describe('sums by year', () => {
  const figure = (year: number, size: number, sizeUnit: string, summable = true) =>
    inYear(year, { size, sizeUnit, summable });

  test('never mix units, and take only what may be summed', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const sums = sumsOf(rows);
        expect(new Set(sums.map(({ unit }) => unit)).size).toBe(sums.length);
        for (const unit of UNITS) {
          const members = rows.filter(
            ({ summable, sizeUnit, anchor }) => summable && sizeUnit === unit && anchor !== undefined,
          );
          const found = sums.find((each) => each.unit === unit);
          expect(found?.counted ?? 0).toBe(members.length);
          expect(found?.total ?? 0).toBe(total(members.map(({ size }) => size ?? 0)));
          expect(total(found?.years.map(({ sum }) => sum) ?? [])).toBe(found?.total ?? 0);
        }
      }),
    );
  });

  test('a figure that another one of the same event contains is not added to it, nor left when that goes', () => {
    const rows = [figure(2018, 5e6, 'people'), figure(2018, 3e6, 'people'), figure(2019, 10, 'people')];
    const relation = {
      id: 'r',
      kind: 'supplier' as const,
      names: {},
      members: ['incident-0', 'incident-1'],
      whole: 'incident-0',
      sources: [],
    };
    const dataset = datasetOf(rows);
    const relations = resolveRelations([relation], dataset.rowOf);
    const [people] = sumByYear({ ...dataset, relations }, every(rows), '');
    expect([people.total, people.counted]).toEqual([5e6 + 10, 2]);
    expect(withoutLargest(people)).toMatchObject({ total: 10, counted: 1, years: [{ year: 2019, sum: 10 }] });
  });

  test('come in the unit with most incidents first, and in the wanted one before it', () => {
    const rows = [figure(2018, 9e9, 'accounts'), figure(2018, 1, 'people'), figure(2019, 1, 'people')];
    const units = (wanted: string) => sumsOf(rows, wanted).map(({ unit }) => unit);
    expect(units('')).toEqual(['people', 'accounts']);
    expect(units('accounts')).toEqual(['accounts', 'people']);
    expect(units('files')).toEqual(['people', 'accounts']);
  });

  test('without the largest, exactly that one is gone', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const sums of sumsOf(rows)) {
          const rest = withoutLargest(sums);
          const { row, value } = sums.largest;
          expect(
            Math.max(
              ...rows
                .filter((each) => each.sizeUnit === sums.unit && each.summable && each.anchor !== undefined)
                .map(({ size }) => size ?? 0),
            ),
          ).toBe(value);
          const others = rows.map((each, at) => (at === row ? { ...each, summable: false } : each));
          const expected = sumsOf(others).find(({ unit }) => unit === sums.unit);
          const said = (each: UnitSums | undefined) => [each?.total ?? 0, each?.counted ?? 0, each?.years ?? []];
          expect(said(rest)).toEqual(said(expected));
        }
      }),
    );
  });
});

describe('how far a year can be counted on', () => {
  test.each([
    [2024, '2026-11-21', 'settled'],
    [2025, '2026-11-21', 'recent'],
    [2026, '2026-11-21', 'unfinished'],
    [2027, '2026-11-21', 'unfinished'],
    [2026, '2026-12-31', 'recent'],
    [2026, '2026', 'recent'],
    [2026, '', 'settled'],
  ] as const)('%i, for data as of “%s”, is %s', (year, updated, standing) => {
    expect(standingOf(year, updated)).toBe(standing);
  });

  test('first and last full years are compared, the unfinished one is not among them', () => {
    const rows = [2001, 2001, 2003, 2010, 2012, 2012, 2012, 2013].map((year) => inYear(year));
    expect(compareEnds(countsOf(rows).years, '2013-03')).toEqual([
      { from: 2001, to: 2005, count: 3 },
      { from: 2008, to: 2012, count: 4 },
    ]);
  });

  test('too few years are not compared', () => {
    const rows = [2001, 2002, 2003].map((year) => inYear(year));
    expect(compareEnds(countsOf(rows).years, '')).toBeUndefined();
    expect(compareEnds([], '')).toBeUndefined();
    expect(compareEnds(countsOf([...rows, inYear(2004)]).years, '')).toEqual([
      { from: 2001, to: 2002, count: 2 },
      { from: 2003, to: 2004, count: 2 },
    ]);
  });
});
