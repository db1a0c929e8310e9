import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { COLUMN_IDS, sortOf, writeSort } from '../../../src/state/columns.ts';
import { COLUMNS, columnById, NAME } from '../../../src/views/table/columns.ts';
import { blockLabels, nextSort, sortRows } from '../../../src/views/table/order.ts';
import { readIncidents } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';
import { syntheticFile } from '../../synthetic.ts';

const [EN] = LOCALES;
const MANY = buildDataset(readDataFile(syntheticFile(400, 7)));
const allRows = (dataset: Dataset) => Uint32Array.from(dataset.incidents.keys());
const anySort = fc.record({ column: fc.constantFrom(...COLUMN_IDS), descending: fc.boolean() });
const anyRows = fc.uniqueArray(fc.nat({ max: 399 })).map((rows) => Uint32Array.from(rows));

/** Ids in the order of a sort as the address writes it. */
function ordered(incidents: readonly object[], sort: string): string[] {
  const dataset = readIncidents(incidents);
  return [...sortRows(dataset, allRows(dataset), sortOf(sort), EN)].map((row) => dataset.incidents[row].id);
}

describe('the order of rows, whatever the column', () => {
  it('is the same rows, each once', () => {
    fc.assert(
      fc.property(anyRows, anySort, (rows, sort) => {
        expect([...sortRows(MANY, rows, sort, EN)].sort()).toEqual([...rows].sort());
      }),
    );
  });

  it('does not depend on the order in which they come', () => {
    fc.assert(
      fc.property(anyRows, anySort, (rows, sort) => {
        expect(sortRows(MANY, rows.slice().reverse(), sort, EN)).toEqual(sortRows(MANY, rows, sort, EN));
      }),
    );
  });

  it('puts unknown last in both directions', () => {
    fc.assert(
      fc.property(anyRows, anySort, fc.constantFrom(...LOCALES), (rows, sort, locale) => {
        const column = columnById(sort.column, MANY) ?? NAME;
        const unknown = [...sortRows(MANY, rows, sort, locale)].map(
          (row) => column.rank(MANY, row, locale) === undefined,
        );
        expect(unknown).toEqual([...unknown].sort());
      }),
    );
  });

  it('breaks ties by name, in both directions', () => {
    const dataset = MANY;
    for (const descending of [false, true]) {
      const rows = sortRows(dataset, allRows(dataset), { column: 'cause', descending }, EN);
      const { codes } = dataset.columns.action;
      for (let at = 1; at < rows.length; at += 1) {
        if (codes[rows[at - 1]] !== codes[rows[at]]) continue;
        const [before, after] = [rows[at - 1], rows[at]].map((row) => NAME.cell(dataset, row, EN).text);
        expect(EN.format.compare(before, after)).toBeLessThanOrEqual(0);
      }
    }
  });
});

describe('the order of rows', () => {
  const disclosed = (id: string, date?: string) => ({ id, events: date ? [{ kind: 'disclosure', date }] : [] });
  const counted = (id: string, value: number, unit: string) => ({
    id,
    figures: [{ value, unit, status: 'confirmed' }],
  });

  it('is the latest made public first when nobody has chosen; undated last', () => {
    const incidents = [disclosed('old', '2012'), disclosed('undated'), disclosed('new', '2020-05-04')];
    expect(ordered(incidents, '')).toEqual(['new', 'old', 'undated']);
    expect(ordered(incidents, 'published')).toEqual(['old', 'new', 'undated']);
  });

  it('counts an imprecise date by its middle', () => {
    const incidents = [disclosed('august', '2015-08'), disclosed('year', '2015'), disclosed('june', '2015-06-01')];
    expect(ordered(incidents, 'published')).toEqual(['june', 'year', 'august']);
  });

  it('never compares sizes in different units: the unit with most incidents first, in both directions', () => {
    const incidents = [
      counted('files', 9e9, 'files'),
      counted('few', 5, 'people'),
      counted('many', 7_000, 'people'),
      { id: 'unknown' },
    ];
    expect(ordered(incidents, '-size')).toEqual(['many', 'few', 'files', 'unknown']);
    expect(ordered(incidents, 'size')).toEqual(['few', 'many', 'files', 'unknown']);
    const dataset = readIncidents(incidents);
    const size = columnById('size', dataset) ?? NAME;
    expect(blockLabels(dataset, size, allRows(dataset), EN)).toEqual(['people', 'files']);
  });

  it('takes names as the language does', () => {
    const named = (id: string, name: string) => ({ id, names: { en: name } });
    const incidents = [named('z', 'Zoll'), named('a', 'Éclair'), named('b', 'eBay'), named('c', 'apple')];
    expect(ordered(incidents, 'name')).toEqual(['c', 'b', 'a', 'z']);
  });

  it('goes from best to least supported by certainty', () => {
    const standing = (id: string, status: string) => ({ id, figures: [{ value: 1, unit: 'people', status }] });
    const incidents = [standing('c', 'claimed'), standing('b', 'court'), standing('r', 'reported'), { id: 'u' }];
    expect(ordered(incidents, 'status')).toEqual(['b', 'r', 'c', 'u']);
  });
});

describe('a click on a heading', () => {
  it('turns the direction round, and leads back to the usual order', () => {
    for (const column of COLUMNS) {
      const first = nextSort({ column: 'none', descending: false }, column);
      const second = nextSort(first, column);
      expect(first.column).toBe(column.id);
      expect(second).toEqual({ column: column.id, descending: !first.descending });
      expect(nextSort(second, column)).toEqual(first);
      expect(sortOf(writeSort(first))).toEqual(first);
    }
    const published = columnById('published', MANY) ?? NAME;
    expect(writeSort(nextSort(sortOf('published'), published))).toBe('');
  });
});
