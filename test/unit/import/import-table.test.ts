import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDataFile } from '../../../src/data/read/read.ts';
import { importTable } from '../../../src/import/import.ts';
import {
  type Mapping,
  readMapping,
  USES,
  useOf,
  withChoice,
  withMeaning,
  withUse,
} from '../../../src/import/mapping.ts';
import { readTableSource } from '../../../src/import/read-source.ts';
import { readTable } from '../../../src/import/read-table/read-table.ts';
import type { Doubt, Imported } from '../../../src/import/result.ts';
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

  test.each([
    'Total, Grand total, Totals:, Total (12), Total records, Average, Subtotal',
    'Summe, Gesamt, Gesamtsumme, Insgesamt, Zwischensumme, Summe der Datensätze, Gesamt: 12, Durchschnitt',
    'Total général, Sous-total, Somme, Total des personnes, Moyenne, TOTAL',
    'Total general, Suma, Subtotal, Total de los registros, Promedio, Totale',
    '合计, 总计, 小计, 共计, 总数, 总和, 累计, 合计人数, 总计：3起, 共120条, 合計, 總計',
  ])('leaves out rows that are sums: %s', (names) => {
    const rows = names.split(', ').map((name) => `${name},,5000`);
    const { leftOut } = imported(`Company,Disclosed,Records\nAcme,2019-05-04,1200\n${rows.join('\n')}\n`);
    expect(leftOut.map(({ reason, text }) => `${text} ${reason}`)).toEqual(
      names.split(', ').map((name) => `${name} total`),
    );
  });

  test.each([
    'Total System Services',
    'Total Bank',
    'Totally Free Games',
    'Sumitomo',
    'Summen AG',
    'Gesamtverband der Versicherer',
    'Gesamtschule Nord',
    'Sommerfeld',
    'Somme Tourisme',
    'Suma Wholefoods',
    'Media 24',
    'Total Energies',
    '平均律科技',
    '总统府',
    '总部在线',
    '共享单车公司',
    '共3科技',
    '全部网络',
  ])('keeps %s, which is a name', (name) => {
    expect(imported(`Company,Disclosed,Records\n${name},2019-05-04,1200\nBolt,2020-01-03,77\n`).leftOut).toEqual([]);
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

describe('what happened', () => {
  const happened = (header: string, cells: readonly string[]) =>
    imported(
      `Company,Disclosed,${header}\n${cells.map((cell, n) => `Firm ${n},2019-05-0${n + 1},${cell}`).join('\n')}\n`,
    );

  test.each(['What happened', 'Details', 'Notes', '经过'])('in a few words under “%s” is the cause', (header) => {
    const { mapping, file } = happened(header, ['hacked', 'phishing', 'lost laptop', 'left it open on a bench']);
    expect(mapping.columns).toMatchObject({ cause: { column: header } });
    expect(mapping.columns.summary).toBeUndefined();
    expect(file.incidents.map(({ action }) => action).slice(0, 3)).toEqual(['hacking', 'social', 'physical']);
    // What is no cause that we know is kept beside them.
    expect(Object.values(file.incidents[3].extra ?? {})).toEqual(['left it open on a bench']);
  });

  test('in sentences is a text, and beside a column of causes, too', () => {
    const story = 'Somebody hacked the shop in the night and took the addresses of all who had bought a lamp there';
    expect(happened('What happened', [story, story, story]).mapping.columns).toMatchObject({
      summary: 'What happened',
    });
    const both = happened('Cause,What happened', [
      'hacked,phishing mail',
      'phishing,phishing mail',
      'error,hacked site',
    ]);
    expect(both.mapping.columns).toMatchObject({ cause: { column: 'Cause' }, summary: 'What happened' });
  });
});

describe('a column of dates', () => {
  test.each([
    ['Made public', 'disclosure'],
    ['Announced', 'disclosure'],
    ['Became known', 'disclosure'],
    ['First reported', 'unsaid'],
    ['Breach began', 'breach-start'],
    ['Began', 'breach-start'],
    ['Started', 'breach-start'],
    ['Hacked', 'breach-start'],
    ['Ended', 'breach-end'],
    ['Noticed', 'discovery'],
    ['Found out', 'discovery'],
    ['Regulator notified', 'report-to-authority'],
    ['Reported to ICO', 'report-to-authority'],
    ['When', 'unsaid'],
    ['公开时间', 'disclosure'],
    ['何时曝光', 'disclosure'],
    ['报道', 'disclosure'],
    ['察觉', 'discovery'],
    ['得知', 'discovery'],
    ['开始', 'breach-start'],
    ['上报', 'report-to-authority'],
  ])('“%s” is one beside another, for its cells are dates, and is of %s', (header, is) => {
    const { mapping } = imported(
      `Company,Date added,${header},Records\nAcme,2019-05-04,2018-01-12,1200\nBolt,2020-06-07,2019-11-30,3400\nCove,2020-07-09,Oct 2019,560\n`,
    );
    expect(mapping.columns.dates).toEqual([
      { column: 'Date added', is: 'listed' },
      { column: header, is },
    ]);
  });

  test('is none where the cells are none, or the header is of something else', () => {
    const { mapping } = imported(
      'Company,Disclosed,Noticed by,Founded,Hacked records\nAcme,2019-05-04,a customer,1987,2000\nBolt,2020-06-07,police,2001,3400\nCove,2020-07-09,staff,1999,1990\n',
    );
    expect(mapping.columns.dates).toEqual([{ column: 'Disclosed', is: 'disclosure' }]);
    expect(mapping.columns.size?.column).toBe('Hacked records');
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

  test.each([
    ['the same size', 'Acme,2019-05,1200,', 'ACME,2020-02,"1,200",', 1],
    ['the same day', 'Acme,2019-05-14,1200,', 'Acme,14 May 2019,3400,', 1],
    ['the same address', 'Acme,2019-05,1200,https://news.example/a', 'Acme,2019-06,,https://news.example/a', 1],
    ['nothing but the name', 'Acme,2019-05,1200,https://news.example/a', 'Acme,2019-06,1300,https://news.example/b', 0],
    ['the same month, and no size', 'Acme,2019-05,,', 'Acme,2019-05,,', 0],
    ['the same size years later', 'Acme,2019-05,1200,', 'Acme,2022-05,1200,', 0],
  ])('two rows of one name with %s', (_, first, second, count) => {
    const result = imported(
      `Company,Disclosed,Records,Link\n${first}\n${second}\nBolt,2018-02-13,77,https://news.example/c\n`,
    );
    expect(doubt(result, 'duplicate')?.count ?? 0).toBe(count);
  });

  test('an address that many rows cite is a report of many cases, and no sign of one', () => {
    const rows = Array.from(
      { length: 9 },
      (_, n) => `Veterans Office,2019-0${n + 1},${100 + n},https://news.example/report`,
    );
    const result = imported(`Company,Disclosed,Records,Link\n${rows.join('\n')}\n`);
    expect(doubt(result, 'duplicate')).toBeUndefined();
  });

  test('the same name and size within a year is told, kept unless the author says otherwise, and then left out with its reason', () => {
    const text = 'Company,Disclosed,Records\nAcme,2019-05,1200\nacme.,2019-11,1200\nAcme,2023-01,1200\n';
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

  test('holds what the author chose, and nothing that was taken for want of an answer: that is asked again', () => {
    const text = 'Name,Date,Size\nAcme,03/04/2019,1200\nBolt,05/06/2020,3400\n';
    const first = imported(text);
    expect(first.doubts.filter(({ choice }) => choice).map(({ kind }) => kind)).toEqual([
      'date-meaning',
      'day-order',
      'unit',
    ]);
    expect(first.mapping.choices).toEqual({});
    const second = imported(text, first.mapping);
    expect(second.file).toEqual(first.file);
    expect(second.doubts).toEqual(first.doubts);
    const chosen = imported(text, withChoice(first.mapping, 'unit:Size', 'people'));
    expect(chosen.mapping.choices).toEqual({ 'unit:Size': 'people' });
    expect(chosen.doubts.filter(({ choice }) => choice && !choice.isAnswered)).toHaveLength(2);
  });

  test('tells the columns that it names and the table lacks, once each, and reads the others', async () => {
    const { mapping } = imported(CLASS);
    const renamed = imported(CLASS.replace('Company', 'Firm').replace('Country', 'State'), mapping);
    expect(renamed.missing).toEqual(['Company', 'Country']);
    expect(renamed.file.incidents).toEqual([]);
    expect(imported(CLASS, mapping).missing).toEqual([]);
    const shown = { ...mapping, extra: ['How', 'Gone', 'Gone'] };
    expect(imported(CLASS, shown).missing).toEqual(['Gone']);
    const source = { text: CLASS };
    const read = await readTableSource({ source, name: 'class.csv', mapping: JSON.stringify(shown), day: DAY });
    const told = read?.problems ?? [];
    expect(told.filter(({ path }) => path === 'mapping.columns')).toMatchObject([
      { found: expect.stringContaining('Gone') },
    ]);
  });

  test('a file that is none is refused with the place and what would be right', () => {
    expect(readMapping('{').faults).toHaveLength(1);
    expect(readMapping('{"format":"breach-timeline-mapping/1","importer":"table","colums":{}}').faults).toMatchObject([
      { path: 'colums' },
    ]);
    const { faults } = readMapping('{"format":"other","importer":"table"}');
    expect(faults).toMatchObject([{ path: 'format', expected: '"breach-timeline-mapping/1"' }]);
  });

  test.each([
    ['{"format":"breach-timeline-mapping/1","importer":"table","colums":{}}', 'colums', 'columns'],
    [
      '{"format":"breach-timeline-mapping/1","importer":"table","columns":{"organization":"A"}}',
      'columns.organization',
      'organisation',
    ],
    ['{"format":"breach-timeline-mapping/1","importer":"table","columns":{"date":[]}}', 'columns.date', 'dates'],
    [
      '{"format":"breach-timeline-mapping/1","importer":"table","header":{"licence":"CC0"}}',
      'header.licence',
      'license',
    ],
    [
      '{"format":"breach-timeline-mapping/1","importer":"table","columns":{"dates":[{"column":"A","is":"listed","unt":1}]}}',
      'columns.dates.0.unt',
      undefined,
    ],
  ])('with a key that the format does not have is told so, and what was perhaps meant: %s', (text, path, meant) => {
    const { mapping, faults } = readMapping(text);
    expect(mapping).toBeUndefined();
    expect(faults).toMatchObject([{ path }]);
    expect(faults[0].expected).toBe(
      `a key of the format; this one is not read${meant === undefined ? '' : ` (perhaps ${meant}?)`}`,
    );
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
      // The full run takes most of a minute: with FULL in the environment.
      { numRuns: process.env.FULL ? 10_000 : 1_500 },
    );
  }, 120_000);
});
