import { describe, expect, test } from 'vitest';
import { readTable, readTables } from '../../../src/import/read-table/read-table.ts';
import type { Table } from '../../../src/import/table.ts';

function tableIn(text: string, name?: string): Table {
  const read = readTable(text, { name });
  if (read.kind === 'none') throw new Error(`no table, but ${read.looksLike}`);
  return read.table;
}

const remarksOf = (table: Table) =>
  Object.fromEntries(table.remarks.map(({ kind, count, examples }) => [kind, [count, ...examples]]));

describe('text with delimiters', () => {
  test.each([
    ['commas', 'csv', ','],
    ['semicolons', 'semicolon', ';'],
    ['tabs', 'tsv', '\t'],
    ['pipes', 'pipe', '|'],
  ])('%s part the cells', (_, format, mark) => {
    const text = [
      ['name', 'date', 'size'],
      ['Shop', '2019', '5'],
      ['Bank', '2020', '7'],
    ]
      .map((row) => row.join(mark))
      .join('\n');
    expect(tableIn(text)).toMatchObject({
      columns: ['name', 'date', 'size'],
      rows: [
        ['Shop', '2019', '5'],
        ['Bank', '2020', '7'],
      ],
      lines: [2, 3],
      format,
      encoding: 'utf-8',
      remarks: [],
    });
  });

  test('decimal commas do not part what semicolons part', () => {
    const table = tableIn('Firma;Anteil;Summe\nLaden;1,5;2,5\nBank;3,5;4,5\nAmt;5,5;6,5\n');
    expect(table.columns).toEqual(['Firma', 'Anteil', 'Summe']);
    expect(table.rows[0]).toEqual(['Laden', '1,5', '2,5']);
  });

  test('lists with semicolons in a cell do not part what commas part', () => {
    const table = tableIn('name,what\nShop,names; cards\nBank,names; addresses\n"Office","mail; cards"\n');
    expect(table.columns).toEqual(['name', 'what']);
    expect(table.rows).toHaveLength(3);
  });

  test.each(['\n', '\r\n', '\r'])('lines may end in %j, and rows know their line', (end) => {
    const table = tableIn(['a,b', '"x\ny",1', '', 'z,2', ''].join(end));
    expect(table.rows).toEqual([
      ['x\ny', '1'],
      ['z', '2'],
    ]);
    expect(table.lines).toEqual([2, 5]);
    expect(remarksOf(table)).toEqual({ 'empty-rows': [1, '4'] });
  });

  test('the line of Excel that names the delimiter is none of the rows', () => {
    const table = tableIn('sep=;\r\nname;size\r\n"A, B";5\r\n');
    expect(table).toMatchObject({ columns: ['name', 'size'], rows: [['A, B', '5']], lines: [3] });
  });

  test('byte order marks are no part of the first name', () => {
    expect(tableIn('\ufeff\ufeffname,size\nA,5\n').columns).toEqual(['name', 'size']);
  });

  test('quotes inside quotes, spaces around quotes and quotes inside words lose no letter', () => {
    const table = tableIn(
      [
        'name,what,size',
        '"The ""Shop""", "names, cards" ,1',
        '"Shop" and others,27" screens,2',
        '"the "big" one",x,3',
      ].join('\n'),
    );
    expect(table.rows).toEqual([
      ['The "Shop"', 'names, cards', '1'],
      ['"Shop" and others', '27" screens', '2'],
      ['the "big" one', 'x', '3'],
    ]);
  });

  test('a quote that is never closed is told, and swallows no row', () => {
    const table = tableIn('name,what,size\nA,"names,1\nB,cards,2\n"C","x, y",3\nD,"z,4\n');
    expect(table.rows.map(([name]) => name)).toEqual(['A', 'B', 'C', 'D']);
    expect(table.rows[2]).toEqual(['C', 'x, y', '3']);
    expect(remarksOf(table)).toEqual({ 'unclosed-quote': [2, '2', '5'] });
  });

  test('what is copied from a spreadsheet has tabs, and line breaks in quotes', () => {
    const table = tableIn('Firma\tWas\tZahl\r\nLaden\t"Namen\nKarten"\t1.200\r\nBank, AG\t\t5\r\n');
    expect(table).toMatchObject({ format: 'tsv', lines: [2, 4] });
    expect(table.rows).toEqual([
      ['Laden', 'Namen\nKarten', '1.200'],
      ['Bank, AG', '', '5'],
    ]);
  });

  test('too few and too many cells are told; what is more stays with the last cell', () => {
    const table = tableIn('a,b,c\n1,2,x, y\n3,4,z\n5,6,\n7\n8,9,w,,\n');
    expect(table.rows).toEqual([
      ['1', '2', 'x, y'.replace(' ', '')],
      ['3', '4', 'z'],
      ['5', '6', ''],
      ['7', '', ''],
      ['8', '9', 'w'],
    ]);
    expect(remarksOf(table)).toEqual({ 'uneven-rows': [2, '2', '5'] });
  });

  test('notes under the table stay rows, since the reader of rows says why they are left out', () => {
    const table = tableIn('name,size\nA,5\nB,6\n\nSource: our own count\n');
    expect(table.rows.at(-1)).toEqual(['Source: our own count', '']);
  });

  test('thousands of empty columns behind the last one are not columns', () => {
    const tail = ','.repeat(15_000);
    expect(tableIn(`a,b${tail}\n1,x${tail}\n2,y${tail}\n`).columns).toEqual(['a', 'b']);
  });
});

describe('the header', () => {
  test('stands below titles, notes and empty rows', () => {
    const table = tableIn(
      'Breaches in our country,,,\n"Updated:",2020-01-02,,\n,,,\nName,Date,Size,Source\nA,2019,5,x\nB,2020,6,y\n',
    );
    expect(table.columns).toEqual(['Name', 'Date', 'Size', 'Source']);
    expect(table.lines).toEqual([5, 6]);
    expect(remarksOf(table)).toEqual({ 'above-header': [2, '1', '2'], 'empty-rows': [1, '3'] });
  });

  test('stands below a title in Chinese', () => {
    const table = tableIn(
      '数据泄露事件统计表（2023年）\n公司,日期,规模,来源\n某网店,2019年3月,120万条,新闻\n某银行,2020年,3亿,法院\n',
    );
    expect(table.columns).toEqual(['公司', '日期', '规模', '来源']);
    expect(table.rows).toHaveLength(2);
  });

  test('is missing where the first row is like the others', () => {
    const table = tableIn('Shop,2019-03-01,500\nBank,2020-01-02,7000\nOffice,unknown,\n');
    expect(table.columns).toEqual(['Column 1', 'Column 2', 'Column 3']);
    expect(table.rows).toHaveLength(3);
    expect(remarksOf(table)).toEqual({ 'no-header': [1, '1'] });
  });

  test('is missing where words of the first row come again below', () => {
    const table = tableIn('Shop,hacked,retail\nBank,lost,finance\nStore,hacked,retail\n');
    expect(table.rows).toHaveLength(3);
    expect(remarksOf(table)).toHaveProperty('no-header');
  });

  test('of words only is the first row', () => {
    const table = tableIn('company,what\nShop,names\nBank,cards\n');
    expect(table.columns).toEqual(['company', 'what']);
  });

  test('may hold years as names of columns', () => {
    expect(tableIn('Land,2019,2020\nFR,15,700\nDE,31,85\n').columns).toEqual(['Land', '2019', '2020']);
  });

  test('of two rows is the last of them', () => {
    const groups = tableIn(',When,,How much,\nName,begin,public,from,to\nA,2019,2020,5,6\nB,2018,2020,7,8\n');
    expect(groups.columns).toEqual(['Name', 'begin', 'public', 'How much from', 'How much to']);
    expect(remarksOf(groups)).toEqual({ 'above-header': [1, '1'] });
    const languages = tableIn('名称,日期,规模\nname,date,size\n甲,2019,5\n乙,2020,6\n丙,2021,7\n');
    expect(languages.columns).toEqual(['name', 'date', 'size']);
  });

  test('whose second row fills the gaps of merged cells has names under the heading of their group', () => {
    const table = tableIn('Name,Date,Size,\n,,from,to\nA,2019,5,6\nB,2018,7,8\n');
    expect(table.columns).toEqual(['Name', 'Date', 'Size from', 'Size to']);
    expect(table.rows).toHaveLength(2);
  });

  test('is not the first row of data because that row knows neither date nor size', () => {
    const table = tableIn('name,date,size\nA,unknown,undisclosed\nB,2019,5\nC,2020,6\nD,2021,7\n');
    expect(table.columns).toEqual(['name', 'date', 'size']);
    expect(table.rows).toHaveLength(4);
  });

  test('that comes again inside the table is left out and told', () => {
    const table = tableIn('name,size\nA,5\nName,Size\nB,6\n');
    expect(table.rows.map(([name]) => name)).toEqual(['A', 'B']);
    expect(remarksOf(table)).toEqual({ 'repeated-header': [1, '3'] });
  });

  test('names each column once, by its number where there is no name or two are the same', () => {
    const table = tableIn(',name,Source,source,Source,__proto__,\n1,A,x,y,z,p,\n2,B,x,y,w,q,\n');
    expect(table.columns).toEqual(['Column 1', 'name', 'Source', 'source', 'Source (5)', 'Column 6']);
    expect(remarksOf(table)).toEqual({ 'renamed-columns': [3, 'Column 1', 'Source (5)', 'Column 6'] });
  });
});

describe('tables drawn with pipes', () => {
  test('Markdown has no row of dashes, and its links are kept', () => {
    const table = tableIn(
      [
        '# Breaches',
        '',
        'All *that we know*.',
        '',
        '| Name | Size | Source |',
        '|:-----|-----:|--------|',
        '| Shop \\| Co | 5 | [Paper](https://example.org/a) |',
        '| "Bank" Ltd | 6 | [x](javascript:alert) |',
        '',
        'The end.',
      ].join('\n'),
    );
    expect(table).toMatchObject({ columns: ['Name', 'Size', 'Source'], format: 'pipe', lines: [7, 8] });
    expect(table.rows).toEqual([
      ['Shop | Co', '5', 'Paper'],
      ['"Bank" Ltd', '6', 'x'],
    ]);
    expect([...table.links]).toEqual([[0, ['https://example.org/a']]]);
  });

  test('the frames that data bases draw are not rows', () => {
    const text =
      '+------+------+\n| name | size |\n+------+------+\n| A    | 5    |\n| B    | -    |\n+------+------+\n';
    expect(tableIn(text)).toMatchObject({
      columns: ['name', 'size'],
      rows: [
        ['A', '5'],
        ['B', '-'],
      ],
    });
  });

  test('of several tables the longest is first', () => {
    const read = readTables('|a|b|\n|-|-|\n|1|2|\n\n|c|d|\n|-|-|\n|1|2|\n|3|4|\n');
    if (read.kind === 'none') throw new Error(read.looksLike);
    expect(read.tables.map(({ columns }) => columns)).toEqual([
      ['c', 'd'],
      ['a', 'b'],
    ]);
    expect(read.tables[0].remarks[0]).toMatchObject({ kind: 'one-of-several', count: 2 });
  });
});

describe('what is no table', () => {
  test.each([
    ['', /empty/],
    [' \n\ufeff\n', /empty/],
    ['%PDF-1.7 …', /PDF/],
    ['PK\u0003\u0004…', /XLSX/],
    ['ÐÏ\u0011à¡±', /XLS/],
    ['\u001f‹\b\0\0', /gzip/],
    ['<?xml version="1.0"?><rss><item>&lt;table></item></rss>', /RSS/],
    ['<?xml version="1.0"?><a><b>1</b></a>', /XML/],
    ['<!doctype html><p>Hello, world</p>', /HTML/],
    ['{"name": "A", "size": [1, ', /JSON/],
    ['[{"name": "A"}, {"name"', /JSON/],
    ['"A"', /without columns/],
    ['one\ntwo\nthree\n', /without columns/],
    ['name,date,size\n', /header without rows/],
    ['Dear reader,\nall is well here, and we hope\nthat it is so with you, too.\n\nYours\n', /without columns/],
  ])('%j is told to be what it looks like', (text, looksLike) => {
    const read = readTables(text);
    expect(read).toMatchObject({ kind: 'none', looksLike: expect.stringMatching(looksLike) });
  });
});

test('the source of a wiki page is a table, with the addresses of its footnotes', () => {
  const read = readTable(`Breaches:
{| class="wikitable sortable"
|+ List of breaches
! scope="col" | Entity !! Year !! Records !! Sources
|-
| [[Alder (company)|Alder]] || rowspan="2" | {{dts|2019|3|4}} || 42,000,000 || <ref>{{cite web
|url=https://n.example/1|title=A}}</ref>
|-
| '''Bay'''
| {{nts|1200000}}<!-- as told -->
| <ref name="x" />
|-
| Cobalt || 2015 || unknown || [https://n.example/3 News]
|}
`);
  if (read.kind !== 'table') throw new Error(read.looksLike);
  expect(read.table.columns).toEqual(['Entity', 'Year', 'Records', 'Sources']);
  expect(read.table.rows).toEqual([
    ['Alder', '2019-03-04', '42,000,000', ''],
    ['Bay', '2019-03-04', '1200000', ''],
    ['Cobalt', '2015', 'unknown', 'News'],
  ]);
  expect(read.table.lines).toEqual([6, 9, 13]);
  expect([...read.table.links]).toEqual([
    [0, ['https://n.example/1']],
    [2, ['https://n.example/3']],
  ]);
});
