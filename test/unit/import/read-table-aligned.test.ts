import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/import/read-table/read-table.ts';
import { imported } from '../../imported.ts';

const cellsOf = (text: string) => {
  const read = readTable(text);
  return read.kind === 'table'
    ? { format: read.table.format, columns: read.table.columns, rows: read.table.rows }
    : read;
};

describe('a text whose columns stand below each other', () => {
  test('is a table, with commas in its numbers, spaces in its names and cells left empty', () => {
    const text = `
Company name    Disclosed    Records
--------------  ----------  --------
Alder           2020-01-02     4,000
Bay & Sons      2021-03-04
Cobalt          2021-05-04       900
`;
    expect(cellsOf(text)).toEqual({
      format: 'aligned',
      columns: ['Company name', 'Disclosed', 'Records'],
      rows: [
        ['Alder', '2020-01-02', '4,000'],
        ['Bay & Sons', '2021-03-04', ''],
        ['Cobalt', '2021-05-04', '900'],
      ],
    });
    const { file, leftOut } = imported(text);
    expect(file.incidents.map(({ organisation, figures }) => [organisation, figures[0]?.value])).toEqual([
      ['Alder', 4_000],
      ['Bay & Sons', undefined],
      ['Cobalt', 900],
    ]);
    expect(leftOut).toEqual([]);
  });

  test('is none where a delimiter stands in its header, where it is prose, or where a cell reaches into the next', () => {
    expect(cellsOf('Company,  Records\nAlder,  5\nBay,  7\n')).toMatchObject({ format: 'csv' });
    expect(cellsOf('Some words.  And more of them.\nNothing is below here\nor stands in columns at all.\n')).toEqual({
      kind: 'none',
      looksLike: 'a text without columns',
    });
    expect(cellsOf('Company  Records\nA very long name 5\nBay      7\n')).toMatchObject({ kind: 'none' });
  });

  test('is none where it has too many cells to have been printed', () => {
    const wide = Array.from({ length: 2_000 }, (_, at) => `c${at % 10}`).join('  ');
    expect(readTable(`${wide}\n${'a\n'.repeat(10_000)}`)).toMatchObject({ kind: 'none' });
    expect(readTable(`a  b\n${'c'.repeat(20_000)}\nd  e\n`)).toMatchObject({ kind: 'none' });
  });

  test('gives each cell back: any table', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9,.']{0,8} )?[A-Za-z0-9,.']{0,8}[a-z0-9]$/);
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const header = rows[0].map((_, column) => `Column ${String.fromCharCode(65 + column)}`);
        const all = [header, ...rows];
        const widths = header.map((_, column) => Math.max(...all.map((row) => row[column].length)));
        const text = all.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ')).join('\n');
        expect(cellsOf(text)).toMatchObject({ format: 'aligned', columns: header, rows });
      }),
    );
  });
});
