import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { fileName } from '../../../src/publish/save.ts';
import { selectionCsv, selectionJson } from '../../../src/publish/selection.ts';
import { readIncidents, selectionOf } from '../../incidents.ts';
import { contextOf, edition } from './contexts.ts';

const linesOf = (csv: string) =>
  csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');

test('a selection written as data is read back without problems, and says exactly the same', () => {
  const rows = fc.uniqueArray(fc.nat(edition.incidents.length - 1), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(rows, (chosen) => {
      const context = contextOf({}, { selection: selectionOf(chosen) });
      const { file, problems } = readDataFile(selectionJson(context));
      expect(problems).toEqual([]);
      const inOrder = [...chosen].sort((a, b) => a - b);
      expect(file.incidents).toEqual(inOrder.map((row) => edition.incidents[row]));
      const back = buildDataset({ file, problems, offered: file.incidents.length });
      expect(back.context).toEqual(edition.context);
      expect(back.coverage).toEqual(edition.coverage);
      expect([back.version, back.license, back.updated, back.title]).toEqual([
        edition.version,
        edition.license,
        edition.updated,
        edition.title,
      ]);
      inOrder.forEach((row, place) => {
        expect(back.life(place)).toEqual(edition.life(row));
        expect(back.figures(place)).toEqual(edition.figures(row));
      });
    }),
    { numRuns: 25 },
  );
});

test('it says what was taken and from where', () => {
  const { file } = readDataFile(selectionJson(contextOf({ choices: { country: ['CN'] } })));
  expect(file.selection?.en).toContain('Filters: Country: China.');
  expect(file.origin).toBe('https://example.org/?country=CN');
  expect(readDataFile(selectionJson(contextOf({}, { page: '' }))).file.origin).toBeUndefined();
});

test('a comparison leaves with what is compared, a table in its order', () => {
  const compared = contextOf({ view: 'compare', compare: ['taobao-2019', 'alipay-2010', 'cn-population-2020'] });
  expect(readDataFile(selectionJson(compared)).file.incidents.map(({ id }) => id)).toEqual([
    'alipay-2010',
    'taobao-2019',
  ]);
  const [, first] = linesOf(selectionCsv(contextOf({ view: 'table', sort: '-size', choices: { country: ['CN'] } })));
  const [, otherWay] = linesOf(selectionCsv(contextOf({ view: 'table', sort: 'size', choices: { country: ['CN'] } })));
  expect(first.split(',')[0]).not.toBe(otherWay.split(',')[0]);
});

test('rows say the selection, licence, version and address, each of them', () => {
  const context = contextOf({ choices: { country: ['CN'] } });
  const [headings, ...rows] = linesOf(selectionCsv(context));
  expect(headings.endsWith(',selection,licence,data-version,address')).toBe(true);
  expect(rows).toHaveLength(context.selection.inWindow.length);
  for (const row of rows)
    expect(row.endsWith(`,${edition.license},${edition.version},https://example.org/?country=CN`)).toBe(true);
});

test('what would be a formula is none', () => {
  const own = readIncidents([{ organisation: '=1+1', date: '2019', records: 5 }], { license: '@SUM(A1)' });
  const csv = selectionCsv(contextOf({ source: 'own.json' }, { dataset: own }));
  expect(csv).toContain("'=1+1");
  expect(csv).toContain("'@SUM(A1)");
  expect(csv).not.toMatch(/(^|,)[=@]/m);
  expect(csv).not.toContain('CC BY');
});

test('names of files say view and day, and are safe anywhere', () => {
  expect(fileName(contextOf({ view: 'scale' }), 'png')).toBe('breach-timeline-scale-2026-11-28.png');
  const name = fileName(contextOf({ source: '../a b/own:"data".json' }), 'svg');
  expect(name).toBe('own-data-timeline-2026-11-28.svg');
});
