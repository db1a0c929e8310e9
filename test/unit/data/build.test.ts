import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { isExact } from '../../../src/data/claims.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { delayOf, NO_DELAYS } from '../../../src/data/life.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { EVENT_KINDS } from '../../../src/data/vocabulary.ts';

const build = (incidents: readonly object[], header: object = {}) =>
  buildDataset(readDataFile(JSON.stringify({ ...header, incidents })));
const years = ({ extent }: Dataset) => extent.map((time) => new Date(time).toISOString());
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const isYearStart = (time: number) => /-01-01T00:00:00.000Z$/.test(new Date(time).toISOString());
const disclosed = (...dates: string[]) => dates.map((date) => ({ organisation: 'Acme', date }));

const dates = fc.oneof(
  fc.constantFrom('2019', '2019-11', '2019-11-02', '201X', '20XX', '2019~', '2019?', '2018/2020', '../2015', '2015/..'),
  fc.constantFrom('0001', '0019-05-02', '9999-12-31', '0001/9999', '/2020-03', '2020-03/', '2012-06-05T10:00:00Z'),
  fc
    .integer({ min: day('1990-01-01') / 86_400_000, max: day('2030-01-01') / 86_400_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
);
const incidents = fc.array(
  fc.record({
    events: fc.array(fc.record({ kind: fc.constantFrom(...EVENT_KINDS), date: dates }), { maxLength: 6 }),
    featured: fc.boolean(),
    figures: fc.array(
      fc.record({
        value: fc.integer({ min: 0 }),
        unit: fc.constantFrom('people', 'bytes'),
        status: fc.constant('court'),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 12 },
);

describe('columns', () => {
  test('an incident of which nothing is said is unknown in all of them, and zero in none', () => {
    const { columns } = build([{ id: 'bare' }]);
    expect([columns.first[0], columns.anchor[0], columns.last[0], columns.size[0]]).toEqual([NaN, NaN, NaN, NaN]);
    for (const name of ['action', 'actor', 'sector', 'country', 'status', 'unit'] as const) {
      expect([name, columns[name].values[columns[name].codes[0]]]).toEqual([name, 'unknown']);
    }
    expect(columns.nature.values[columns.nature.codes[0]]).toBe('breach');
    expect(columns.summable[0]).toBe(0);
  });

  test('the disc stands in the middle of what the date allows, and on its known side where one is open', () => {
    const { columns } = build(disclosed('2019-11-02', '2020', '../2015', '2015/..'));
    expect([...columns.anchor]).toEqual([
      day('2019-11-02') + 43_200_000,
      day('2020-07-02'),
      day('2016-01-01'),
      day('2015-01-01'),
    ]);
  });

  test('a volume is no size', () => {
    const figure = { value: 9, unit: 'bytes', status: 'court' };
    const { columns } = build([{ id: 'a', figures: [figure] }]);
    expect(columns.size[0]).toBeNaN();
    expect(columns.unit.values[columns.unit.codes[0]]).toBe('unknown');
  });

  test('a word of the file that no vocabulary knows has a code of its own, and code 0 is unknown', () => {
    const { columns } = build([{ id: 'a', sector: 'space' }, { id: 'b' }, { id: 'c', sector: 'space' }]);
    expect([...columns.sector.codes]).toEqual([1, 0, 1]);
    expect(columns.sector.values).toEqual(['unknown', 'space']);
  });

  test('first, disc and last are in order and known together, whatever the dates', () => {
    fc.assert(
      fc.property(incidents, (list) => {
        const dataset = build(list);
        const { first, anchor, last } = dataset.columns;
        for (let row = 0; row < list.length; row += 1) {
          const { anchor: moment } = dataset.life(row);
          if (list[row].events.length === 0) expect(first[row] + anchor[row] + last[row]).toBeNaN();
          else expect([row, first[row] <= anchor[row], anchor[row] <= last[row]]).toEqual([row, true, true]);
          if (moment) expect(anchor[row]).toBeGreaterThanOrEqual(moment.earliest);
          if (moment) expect(anchor[row]).toBeLessThanOrEqual(moment.latest);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('columns of lives and figures', () => {
  test('say of every row what its life and its figures say', () => {
    const dated = fc.constantFrom('2012', '2012-03', '2012-03-04', '2012-03~', '../2013', '2011/2014', '');
    const incident = fc.record({
      kind: fc.constantFrom('breach-start', 'discovery'),
      begins: dated,
      known: dated,
      qualifier: fc.constantFrom('exactly', 'about', 'at-least'),
    });
    fc.assert(
      fc.property(fc.array(incident, { minLength: 1, maxLength: 8 }), (given) => {
        const incidents = given.map(({ kind, begins, known, qualifier }, at) => ({
          id: `i${at}`,
          organisation: 'Somebody',
          events: [
            ...(begins === '' ? [] : [{ kind, date: begins }]),
            ...(known === '' ? [] : [{ kind: 'disclosure', date: known }]),
          ],
          figures: [{ value: 1_200, unit: 'people', status: 'reported', qualifier }],
        }));
        const data = buildDataset(readDataFile(JSON.stringify({ incidents })));
        const { columns } = data;
        data.incidents.forEach((_, row) => {
          const life = data.life(row);
          const delay = delayOf(life, 'breach');
          expect(columns.anchorEarliest[row]).toBe(life.anchor?.earliest ?? Number.NaN);
          expect(columns.anchorLatest[row]).toBe(life.anchor?.latest ?? Number.NaN);
          expect(columns.delayMin[row]).toBe(typeof delay === 'string' ? Number.NaN : delay.min);
          expect(columns.delayMax[row]).toBe(typeof delay === 'string' ? Number.NaN : delay.max);
          expect(NO_DELAYS[columns.withoutDelay[row] - 1]).toBe(typeof delay === 'string' ? delay : undefined);
          expect(columns.delayApproximate[row] === 1).toBe(typeof delay !== 'string' && delay.approximate);
          expect(columns.exact[row] === 1).toBe(isExact(data.figures(row)[0].best));
        });
      }),
    );
  });
});

describe('priority', () => {
  test('featured incidents come first, then larger ones, then earlier ones', () => {
    const { priority, incidents } = build([
      { id: 'small', date: '2001', people: 10 },
      { id: 'unsized-late', date: '2003' },
      { id: 'large', date: '2002', people: 1_000 },
      { id: 'featured', featured: true, date: '2009' },
      { id: 'unsized-early', date: '2002' },
      { id: 'featured-early', featured: true, date: '2008', people: 1 },
    ]);
    const order = ['featured-early', 'featured', 'large', 'small', 'unsized-early', 'unsized-late'];
    expect([...priority].map((row) => incidents[row].id)).toEqual(order);
  });

  test('every row is in it once', () => {
    fc.assert(
      fc.property(incidents, (list) => {
        expect([...build(list).priority].sort((a, b) => a - b)).toEqual([...list.keys()]);
      }),
    );
  });
});

describe('extent', () => {
  test('has a width where the only moment is a new year', () => {
    expect(years(build(disclosed('2015/..')))).toEqual(['2015-01-01T00:00:00.000Z', '2016-01-01T00:00:00.000Z']);
  });

  test('is whole years around every life', () => {
    expect(years(build(disclosed('2011-05-03', '2019-12-31')))).toEqual([
      '2011-01-01T00:00:00.000Z',
      '2020-01-01T00:00:00.000Z',
    ]);
    expect(years(build(disclosed('2019')))).toEqual(['2019-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z']);
  });

  test('reaches to the day of the data', () => {
    expect(years(build(disclosed('2011-05-03'), { updated: '2026-11-21' }))[1]).toBe('2027-01-01T00:00:00.000Z');
    expect(years(build(disclosed('2011-05-03'), { updated: '2002' }))[1]).toBe('2012-01-01T00:00:00.000Z');
  });

  test('is not stretched by a mistyped year long after the day of the data', () => {
    const [, to] = years(build(disclosed('2011-05-03', '9999'), { updated: '2026-11-21' }));
    expect(Number(to.slice(0, 4))).toBeLessThanOrEqual(2038);
  });

  test('takes the years of antiquity for what they are', () => {
    expect(years(build(disclosed('0001', '0019')))).toEqual(['0001-01-01T00:00:00.000Z', '0020-01-01T00:00:00.000Z']);
    expect(years(build(disclosed('9999')))[1]).toBe('+010000-01-01T00:00:00.000Z');
  });

  test('without any date is some years, so that there is an axis', () => {
    for (const list of [[], [{ id: 'a' }]]) {
      const [from, to] = build(list).extent;
      expect(to).toBeGreaterThan(from);
    }
  });

  test('is finite, in order, at new years, and holds every life where no day of the data limits it', () => {
    fc.assert(
      fc.property(incidents, fc.option(dates, { nil: undefined }), (list, updated) => {
        const { extent, columns } = build(list, { updated });
        expect(extent[0]).toBeLessThan(extent[1]);
        expect(extent.map(isYearStart)).toEqual([true, true]);
        for (let row = 0; row < list.length; row += 1) {
          expect(columns.first[row] < extent[0]).toBe(false);
          if (updated === undefined) expect(columns.last[row] > extent[1]).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('lookup', () => {
  test('finds a row by its id, and nothing by what is none', () => {
    const { rowOf } = build([{ id: 'a' }, { id: 'b' }]);
    expect([rowOf('b'), rowOf('c'), rowOf(''), rowOf('constructor')]).toEqual([1, undefined, undefined, undefined]);
  });
});
