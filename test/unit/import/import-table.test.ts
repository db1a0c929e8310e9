import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDataFile } from '../../../src/data/read/read.ts';
import { importTable } from '../../../src/import/import.ts';
import { type Mapping, readMapping } from '../../../src/import/mapping.ts';
import { readTable } from '../../../src/import/read-table/read-table.ts';
import type { Doubt, Imported } from '../../../src/import/result.ts';
import { USES, useOf, withChoice, withMeaning, withUse } from '../../../src/import/roles.ts';
import type { Table } from '../../../src/import/table.ts';

const DAY = '2026-11-29';

function tableOf(text: string): Table {
  const read = readTable(text);
  if (read.kind !== 'table') throw new Error(`no table: ${read.looksLike}`);
  return read.table;
}

const imported = (text: string, mapping?: Mapping): Imported => importTable(tableOf(text), { mapping, day: DAY });

const doubt = ({ doubts }: Imported, kind: Doubt['kind']) => doubts.find((each) => each.kind === kind);

/** A class has looked up ten cases. */
const CLASS = `Our class list of data breaches
collected in room 12

Company,Country,When was it made public?,People affected,How,Where we read it
Northwind Bank,USA,14/03/2021,1.2 million,hacked,https://news.example/northwind
Blue Market,United Kingdom,02/11/2019,"45,000",lost laptop,https://paper.example/blue
Mountain Clinic,Germany,30/06/2020,over 300 thousand,ransomware,www.clinic.example/letter
City Library,France,2022,unknown,hacked,
Total,,,1545000,,
`;

const NEWSPAPER_ZH = `企业名称\t国家\t公开日期\t影响人数\t泄露原因\t来源链接
蓝海快递\t中国\t2019年3月\t约120万\t内鬼\thttps://news.example/a
北方医院\t中国\t2021年7月12日\t超过3万人\t黑客攻击\thttps://news.example/b
云端网盘\t美国\t2020年\t不详\t误操作\thttps://news.example/c
`;

describe('a table from a spreadsheet', () => {
  test('is understood by its headers and cells, below lines that are none of it', () => {
    const result = imported(CLASS);
    expect(result.mapping.columns).toMatchObject({
      organisation: 'Company',
      country: 'Country',
      dates: [{ column: 'When was it made public?', is: 'disclosure' }],
      size: { column: 'People affected', unit: 'people' },
      cause: { column: 'How' },
      links: ['Where we read it'],
    });
    const [first, second, third, fourth] = result.file.incidents;
    expect(first).toMatchObject({
      organisation: 'Northwind Bank',
      country: 'US',
      action: 'hacking',
      events: [{ kind: 'disclosure', date: '2021-03-14' }],
      figures: [{ value: 1_200_000, unit: 'people', status: 'reported' }],
    });
    expect(second).toMatchObject({ country: 'GB', action: 'physical', events: [{ date: '2019-11-02' }] });
    expect(third).toMatchObject({ figures: [{ value: 300_000, qualifier: 'more-than' }] });
    expect(fourth).toMatchObject({ events: [{ date: '2022' }], figures: [] });
  });

  test('leaves out a sum, and says so; rows in are incidents and rows left out', () => {
    const result = imported(CLASS);
    expect(result.leftOut.map(({ reason, text }) => [reason, text])).toEqual([['total', 'Total']]);
    expect(result.rows).toBe(result.file.incidents.length + result.leftOut.length);
  });

  test('is understood in Chinese', () => {
    const result = imported(NEWSPAPER_ZH);
    expect(result.mapping.lang).toBe('zh-Hans');
    expect(result.file.incidents).toMatchObject([
      { organisation: '蓝海快递', country: 'CN', action: 'misuse', events: [{ kind: 'disclosure', date: '2019-03' }] },
      { figures: [{ value: 30_000, qualifier: 'more-than', unit: 'people' }], action: 'hacking' },
      { country: 'US', events: [{ date: '2020' }], figures: [], action: 'error' },
    ]);
  });

  test('is a data file that the reader of data files accepts whole', () => {
    for (const text of [CLASS, NEWSPAPER_ZH]) {
      const result = imported(text);
      const { file, problems } = readDataFile(JSON.stringify(result.file), DAY);
      expect(problems).toEqual([]);
      expect(file.incidents).toHaveLength(result.file.incidents.length);
    }
  });
});

describe('what a table does not say', () => {
  test('is asked: what a date is of, and what is counted; the answers are kept', () => {
    const text = 'Name,Date,Size\nAcme,2019-05-04,1200\nBolt,2020-06-07,3400\n';
    const before = imported(text);
    expect(before.file.incidents[0]).toMatchObject({ events: [{ kind: 'listed' }], figures: [{ unit: 'records' }] });
    const meaning = doubt(before, 'date-meaning')?.choice;
    const unit = doubt(before, 'unit')?.choice;
    expect([meaning?.isAnswered, unit?.isAnswered]).toEqual([false, false]);
    if (!meaning || !unit) throw new Error('nothing is asked');
    const answered = withChoice(withChoice(before.mapping, meaning.key, 'discovery'), unit.key, 'people');
    const after = imported(text, answered);
    expect(after.file.incidents[0]).toMatchObject({ events: [{ kind: 'discovery' }], figures: [{ unit: 'people' }] });
    expect(after.doubts.filter(({ choice }) => choice && !choice.isAnswered)).toEqual([]);
  });

  test('03/04/2021 is drawn as imprecise until somebody decides, and a day above 12 decides for all', () => {
    const open = imported('Company,Disclosed\nAcme,03/04/2021\nBolt,05/06/2020\n');
    expect(open.file.incidents).toMatchObject([
      { events: [{ date: '2021-03-04/2021-04-03' }] },
      { events: [{ date: '2020-05-06/2020-06-05' }] },
    ]);
    expect(doubt(open, 'day-order')?.count).toBe(2);
    const key = doubt(open, 'day-order')?.choice?.key ?? '';
    const american = imported(
      'Company,Disclosed\nAcme,03/04/2021\nBolt,05/06/2020\n',
      withChoice(open.mapping, key, 'month-first'),
    );
    expect(american.file.incidents[0]).toMatchObject({ events: [{ date: '2021-03-04' }] });
    const decided = imported('Company,Disclosed\nAcme,03/04/2021\nBolt,25/06/2020\n');
    expect(decided.file.incidents[0]).toMatchObject({ events: [{ date: '2021-04-03' }] });
    expect(doubt(decided, 'day-order')).toBeUndefined();
  });

  test('days that are nearly all the first of a month are months, and 1 January is a year', () => {
    const rows = ['2019-02-01', '2019-05-01', '2020-01-01', '2021-01-01', '2018-01-01', '2020-07-01', '2020-08-14'];
    const text = `Company,Disclosed\n${rows.map((date, n) => `Firm ${n},${date}`).join('\n')}\n`;
    const result = imported(text);
    const dates = result.file.incidents.flatMap(({ events }) =>
      Array.isArray(events) ? events.map(({ date }) => date) : [],
    );
    expect(dates).toEqual(['2019-02', '2019-05', '2020', '2021', '2018', '2020-07', '2020-08-14']);
    expect(doubt(result, 'first-of-month')).toMatchObject({ count: 3, of: 7 });
    expect(doubt(result, 'first-of-year')).toMatchObject({ count: 3, of: 7 });
  });

  test('a zero is unknown, and a number that stands there too often is asked about', () => {
    const rows = [0, 999_999, 999_999, 999_999, 12_345, 8_000_000, 77_000];
    const result = imported(
      `Company,Disclosed,Records\n${rows.map((size, n) => `Firm ${n},2019-0${n + 1}-12,${size}`).join('\n')}\n`,
    );
    expect(result.file.incidents.map(({ figures }) => (Array.isArray(figures) ? figures.length : 0))).toEqual([
      0, 0, 0, 0, 1, 1, 1,
    ]);
    const placeholders = result.doubts.filter(({ kind }) => kind === 'placeholder');
    expect(placeholders.map(({ value, count }) => [value, count])).toEqual(
      expect.arrayContaining([
        ['999999', 3],
        ['0', 1],
      ]),
    );
  });

  test('the same name within a year is told, kept unless the author says otherwise, and then left out with its reason', () => {
    const text = 'Company,Disclosed\nAcme,2019-05\nacme.,2019-11\nAcme,2023-01\n';
    const kept = imported(text);
    expect(doubt(kept, 'duplicate')).toMatchObject({ count: 1 });
    expect(kept.file.incidents).toHaveLength(3);
    const without = imported(text, withChoice(kept.mapping, 'duplicate', 'leave-out'));
    expect(without.leftOut).toMatchObject([{ line: 3, reason: 'duplicate' }]);
    expect(without.rows).toBe(without.file.incidents.length + without.leftOut.length);
  });

  test('a word that is none of ours is kept beside them, a date to come is told, a broken address is left out', () => {
    const result = imported(
      'Company,Disclosed,Method,Link\nAcme,2019-05,moon rays,http://bad address\nBolt,2099-01,hacked,https://ok.example/\n',
    );
    expect(doubt(result, 'own-word')).toMatchObject({ value: 'moon rays' });
    expect(result.file.incidents[0]).toMatchObject({ extra: { method: 'moon rays' } });
    expect(doubt(result, 'future-date')?.count).toBe(1);
  });
});

describe('a mapping', () => {
  test('reads the same table the same way', () => {
    const first = imported(CLASS);
    const { mapping, faults } = readMapping(JSON.stringify(first.mapping));
    expect(faults).toEqual([]);
    const second = imported(CLASS, mapping);
    expect(second.file).toEqual(first.file);
    expect(second.mapping).toEqual(first.mapping);
  });

  test('a file that is none is refused with the place and what would be right', () => {
    expect(readMapping('{').faults).toHaveLength(1);
    expect(readMapping('{"format":"breach-timeline-mapping/1","importer":"table","colums":{}}').faults).toMatchObject([
      { path: 'colums' },
    ]);
    const { faults } = readMapping('{"format":"other","importer":"table"}');
    expect(faults).toMatchObject([{ path: 'format', expected: '"breach-timeline-mapping/1"' }]);
  });

  test('gives a column any use, and takes it from the column that had it', () => {
    const { mapping } = imported(CLASS);
    for (const use of USES) {
      const changed = withUse(mapping, 'How', use);
      expect(useOf(changed, 'How')).toBe(use);
      expect(() => importTable(tableOf(CLASS), { mapping: changed, day: DAY })).not.toThrow();
    }
    const swapped = withUse(mapping, 'How', 'organisation');
    expect(useOf(swapped, 'Company')).toBe('unused');
    const meant = withMeaning(mapping, 'When was it made public?', 'discovery');
    expect(imported(CLASS, meant).file.incidents[0]).toMatchObject({ events: [{ kind: 'discovery' }] });
  });
});

describe('any table', () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("http://evil.example","x")',
      '__proto__',
      'constructor',
      'javascript:alert(1)',
      '1e999',
      '-5',
      '2019-02-30',
      '\u202Egnp.exe',
      '𝟙𝟚𝟛',
      '9'.repeat(400),
      '99999999999999999999 million',
      '0000-00-00',
    ),
    fc.constantFrom('2019', '12/13/2020', '5 million', 'Acme', 'hacked', 'China', 'https://a.example/'),
  );
  const column = fc.oneof(
    hostile,
    fc.constantFrom('Company', 'Date', 'Records', 'Country', 'Cause', 'Link', 'Sector', 'id'),
  );
  const table = fc
    .integer({ min: 1, max: 7 })
    .chain((width) =>
      fc.tuple(
        fc.uniqueArray(column, { minLength: width, maxLength: width }),
        fc.array(fc.array(hostile, { minLength: width, maxLength: width }), { maxLength: 12 }),
      ),
    )
    .map(
      ([columns, rows]): Table => ({
        columns,
        rows,
        lines: rows.map((_, at) => at + 2),
        links: new Map(),
        format: 'csv',
        encoding: 'utf-8',
        remarks: [],
      }),
    );

  test('gives as many incidents and rows left out as it has rows, and nothing that the reader of data files drops', () => {
    fc.assert(
      fc.property(table, (each) => {
        const result = importTable(each, { day: DAY });
        expect(result.file.incidents.length + result.leftOut.length).toBe(each.rows.length);
        expect(result.lines).toHaveLength(result.file.incidents.length);
        const { file, problems } = readDataFile(JSON.stringify(result.file), DAY);
        expect(file.incidents).toHaveLength(result.file.incidents.length);
        expect(problems.filter(({ effect }) => effect !== 'doubt')).toEqual([]);
        const again = importTable(each, { mapping: result.mapping, day: DAY });
        expect(again.file).toEqual(result.file);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);
});
