import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../src/import/read-table/xlsx.ts';
import { rowsOf, workbook } from '../../workbook.ts';

async function tablesIn(file: ArrayBuffer) {
  const read = await readXlsx(file);
  if (read.kind === 'none') throw new Error(read.looksLike);
  return read.tables;
}

const SMALL = rowsOf([
  ['Key', 'Meaning'],
  ['a', 'b'],
]);

describe('an Excel file', () => {
  test('gives dates as days, with a time where there is one, and numbers in plain digits', async () => {
    const [table] = await tablesIn(
      workbook([
        {
          name: '事件',
          rows: rowsOf([
            ['Breaches'],
            [],
            ['公司', 'Date', 'Told', 'Size', 'Id', 'Sure'],
            [
              '某网店',
              { xml: 's="1"><v>43831</v>' },
              { xml: 's="2"><v>43831.604166666664</v>' },
              500,
              '1e5',
              { xml: 't="b"><v>1</v>' },
            ],
            [
              'Bank',
              { xml: 's="1"><v>43861</v>' },
              '',
              { xml: '><v>1.2E7</v>' },
              '2',
              { xml: '><v>0.30000000000000004</v>' },
            ],
          ]),
        },
      ]),
    );
    expect(table).toMatchObject({
      columns: ['公司', 'Date', 'Told', 'Size', 'Id', 'Sure'],
      rows: [
        ['某网店', '2020-01-01', '2020-01-01T14:30', '500', '1e5', 'true'],
        ['Bank', '2020-01-31', '', '12000000', '2', '0.3'],
      ],
      lines: [4, 5],
      format: 'xlsx',
    });
    expect(table.remarks.map(({ kind }) => kind)).toEqual(['above-header', 'empty-rows']);
  });

  test('has a table a sheet: the fullest first, hidden ones last, empty ones left out', async () => {
    const full = rowsOf([
      ['Name', 'Size'],
      ['Shop', 5],
      ['Bank', 6],
    ]);
    const larger = rowsOf([['x', 'y'], ...Array.from({ length: 9 }, (_, at) => [`n${at}`, at])]);
    const tables = await tablesIn(
      workbook([
        { name: 'Key', rows: SMALL },
        { name: 'Empty', rows: '' },
        { name: 'Lists', rows: larger, state: 'hidden' },
        { name: 'Data', rows: full },
      ]),
    );
    expect(tables.map(({ columns }) => columns[0])).toEqual(['Name', 'Key', 'x']);
    expect(tables[0].remarks).toEqual([{ kind: 'one-of-several', count: 3, examples: ['Data', 'Key', 'Lists'] }]);
  });

  test('keeps hyperlinks beside their row, and cells that are merged downwards', async () => {
    const [table] = await tablesIn(
      workbook([
        {
          name: 'Data',
          rows: rowsOf([
            ['Name', 'What', 'Source'],
            ['Shop', 'names', 'Paper'],
            ['', 'cards', 'x'],
          ]),
          more: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells><hyperlinks><hyperlink ref="C2" r:id="rId1"/><hyperlink ref="C3" r:id="rId2"/></hyperlinks>',
          relations:
            '<Relationship Id="rId1" Type="t" Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"/><Relationship Id="rId2" Type="t" Target="file:///secret" TargetMode="External"/>',
        },
      ]),
    );
    expect(table.rows.map(([name]) => name)).toEqual(['Shop', 'Shop']);
    expect([...table.links]).toEqual([[0, ['https://example.org/a?b=1&c=2']]]);
  });

  test('of many rows is read as a whole', async () => {
    const rows = rowsOf([['Name', 'Size'], ...Array.from({ length: 20_000 }, (_, at) => [`Shop ${at}`, at])]);
    expect(rows.length).toBeGreaterThan(1_000_000);
    const [table] = await tablesIn(workbook([{ name: 'Data', rows }]));
    expect(table.rows).toHaveLength(20_000);
  });

  test.each<[what: string, file: () => ArrayBuffer, looksLike: RegExp]>([
    ['no bytes', () => new ArrayBuffer(0), /cannot be read/],
    ['the first bytes only', () => workbook([{ name: 'A', rows: SMALL }]).slice(0, 300), /cannot be read/],
    ['an archive of other things', () => new Uint8Array(zipSync({ 'a.txt': strToU8('x') })).buffer, /ZIP/],
    ['OpenDocument', () => new Uint8Array(zipSync({ 'content.xml': strToU8('<x/>') })).buffer, /ODS/],
    ['no table', () => workbook([{ name: 'A', rows: rowsOf([['only']]) }]), /XLSX.* one column/],
    [
      'a sheet of endless size',
      () => workbook([{ name: 'A', rows: '<row r="999999999"><c r="A999999999"><v>1</v></c></row>' }]),
      /broken sheet, A/,
    ],
    [
      'a sheet of one cell in its last corner',
      () => workbook([{ name: 'A', rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }]),
      /16384 columns/,
    ],
  ])('with %s is told', async (_, file, looksLike) => {
    expect(await readXlsx(file())).toMatchObject({ kind: 'none', looksLike: expect.stringMatching(looksLike) });
  });
});
