import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { COLUMN_IDS } from '../../../src/state/columns.ts';
import { FACETS } from '../../../src/state/facets.ts';
import { COLUMNS, chosenColumns, columnById, NAME, shownColumns } from '../../../src/views/table/columns.ts';
import { csvFileName, tableAsCsv, tableAsTsv } from '../../../src/views/table/csv.ts';
import { columnWidths } from '../../../src/views/table/rows.ts';
import { readIncidents } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';

const [EN] = LOCALES;
const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const OURS = buildDataset(readDataFile(JSON.stringify(readEdition(ROOT).file)));
const rows = (ids: readonly number[]) => Uint32Array.from(ids);

/** What a cell of a column says of an incident. */
function said(column: string, incident: object): string {
  const dataset = readIncidents([{ id: 'a', ...incident }]);
  return (columnById(column, dataset) ?? NAME).cell(dataset, 0, EN).text;
}

describe('the columns', () => {
  it('are those that an address may name, in the order in which they are offered', () => {
    expect(COLUMNS.map(({ id }) => id)).toEqual(COLUMN_IDS);
    expect(new Set(COLUMN_IDS).size).toBe(COLUMN_IDS.length);
  });

  it('have every facet among them', () => {
    for (const { id } of FACETS) expect(COLUMN_IDS).toContain(id);
  });

  it.each(LOCALES)('say something of every incident of ours in $name', (locale) => {
    const labels = COLUMNS.map((column) => column.label(locale));
    expect(new Set(labels).size).toBe(COLUMNS.length);
    for (const column of COLUMNS) {
      expect(column.label(locale), column.id).not.toBe('');
      for (let row = 0; row < OURS.incidents.length; row += 1) {
        const { text } = column.cell(OURS, row, locale);
        expect(text.trim(), `${column.id} of ${OURS.incidents[row].id}`).not.toBe('');
        expect(text, `${column.id} of ${OURS.incidents[row].id}`).not.toMatch(/undefined|NaN|Infinity|\[object/);
      }
    }
  });

  it('know what they can be sorted by exactly where they know something', () => {
    for (const column of COLUMNS) {
      for (let row = 0; row < OURS.incidents.length; row += 1) {
        const { known } = column.cell(OURS, row, EN);
        expect(column.rank(OURS, row, EN) !== undefined, `${column.id} of ${OURS.incidents[row].id}`).toBe(known);
      }
    }
  });

  it('say dates and sizes as imprecisely as they are known', () => {
    const events = [
      { kind: 'breach-start', date: '2012~' },
      { kind: 'disclosure', date: '2013-03' },
    ];
    const figures = [{ value: 2e6, unit: 'people', status: 'claimed', qualifier: 'more-than' }];
    expect(said('began', { events })).toBe('about 2012');
    expect(said('published', { events })).toBe('March 2013');
    expect(said('size', { figures })).toBe('more than 2 million people');
    expect(said('unpublished', { events })).toMatch(/^about .* months$/);
  });

  it('tell what nobody knows from what there is not', () => {
    expect(said('hidden', {})).toBe('unknown');
    const noticed = [
      { kind: 'breach-start', date: '2012-01-01' },
      { kind: 'discovery', date: '2012-02-01' },
      { kind: 'disclosure', date: '2012-03-01' },
    ];
    expect(said('hidden', { events: noticed })).toBe('31 days');
    expect(said('unpublished', { events: noticed })).toBe('does not apply');
    const tooLate = [
      { kind: 'disclosure', date: '2012-03-01' },
      { kind: 'discovery', date: '2012-04-01' },
    ];
    expect(said('known', { events: tooLate })).toBe('does not apply');
    expect(said('published', { events: [{ kind: 'arrest', date: '2013' }] })).toBe('unknown');
  });

  it('put figures that disagree side by side, and average nothing', () => {
    const figure = (value: number) => ({ value, unit: 'people', status: 'reported' });
    expect(said('range', { figures: [figure(5e6)] })).toBe('5 million people; one figure');
    expect(said('range', { figures: [figure(5e6), figure(5e6)] })).toBe('5 million people; 2 figures, all the same');
    const text = said('range', { figures: [figure(5e6), figure(8e6)] });
    expect(text).toBe('5 million to 8 million people; 2 figures, which differ');
  });
});

describe('the columns shown', () => {
  it('are the usual ones until some are chosen, fewer on a phone', () => {
    expect(shownColumns([], true, OURS).length).toBeLessThan(shownColumns([], false, OURS).length);
    expect(shownColumns(['unit', 'name', 'cause'], false, OURS)).toEqual(['unit', 'cause']);
  });

  it('are written only where they are not the usual ones, and none at all can be chosen', () => {
    expect(chosenColumns(shownColumns([], false, OURS), false, OURS)).toEqual([]);
    const reversed = [...shownColumns([], false, OURS)].reverse();
    expect(shownColumns(chosenColumns(reversed, false, OURS), false, OURS)).toEqual(reversed);
    expect(shownColumns(chosenColumns([], false, OURS), false, OURS)).toEqual([]);
  });

  it('are wide enough for a long word and two lines, and never endless', () => {
    const long = readIncidents([{ id: 'a', names: { en: 'Incident '.repeat(200) } }, { id: 'b' }]);
    const [endless] = columnWidths(long, rows([0, 1]), [NAME], 2, EN);
    const [plain] = columnWidths(long, rows([1]), [NAME], 2, EN);
    expect(plain).toBeLessThan(endless);
    expect(endless).toBeLessThan(600);
  });
});

describe('what is taken away', () => {
  const dataset = readIncidents(
    [
      {
        id: 'a',
        names: { en: '=HYPERLINK("http://evil.example")', 'zh-Hans': '甲' },
        action: 'hacking',
        country: 'CN',
        events: [
          { kind: 'breach-start', date: '2019-11/2020-07' },
          { kind: 'disclosure', date: '2021-06~' },
        ],
        figures: [{ value: 1.18e9, unit: 'items', status: 'court', qualifier: 'about' }],
        sources: { s1: { publisher: 'P', url: 'https://example.org/1' }, s2: { publisher: 'Q' } },
      },
      { id: 'b' },
    ],
    { title: { en: 'A / title: "x"' }, license: 'CC-BY-4.0', updated: '2026-11-21' },
  );
  const columns = ['name', 'cause', 'began', 'published', 'size'].flatMap((id) => columnById(id, dataset) ?? []);

  it('has codes, EDTF dates, plain numbers with their unit, and addresses of sources', () => {
    expect(tableAsCsv(dataset, rows([1, 0]), columns, EN).split('\r\n')).toEqual([
      '\ufeffid,name,cause,began,published,size,size-max,size-qualifier,size-unit,size-status,source-urls',
      'b,b,,,,,,,,,',
      `a,"'=HYPERLINK(""http://evil.example"")",hacking,2019-11/2020-07,2021-06~,1180000000,,about,items,court,https://example.org/1`,
      '',
    ]);
  });

  it.each(LOCALES)('is copied as it is read in $name, with headings', (locale) => {
    const lines = tableAsTsv(dataset, rows([0]), columns, locale).split('\n');
    expect(lines[0].split('\t')).toEqual(columns.map((column) => column.label(locale)));
    expect(lines[1].split('\t')[3]).toBe(columns[3].cell(dataset, 0, locale).text);
    expect(lines.length).toBe(2);
  });

  it('never has two fields of the same name', () => {
    const [headings] = tableAsCsv(dataset, rows([]), COLUMNS, EN).split('\r\n');
    const names = headings.split(',');
    expect(new Set(names).size).toBe(names.length);
  });

  it('bears the title, the day of the data and the licence in its name', () => {
    expect(csvFileName(dataset, 'own.json', EN)).toBe('A-title-x_2026-11-21_CC-BY-4.0.csv');
    expect(csvFileName(readIncidents([{ id: 'a' }]), 'own.json', EN)).toMatch(/^[\p{L}-]+\.csv$/u);
  });
});
