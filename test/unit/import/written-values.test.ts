import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importTable } from '../../../src/import/import.ts';
import { decode } from '../../../src/import/read-table/decode.ts';
import { shownBy } from '../../../src/import/read-table/number-format.ts';
import { readTables } from '../../../src/import/read-table/read-table.ts';
import { readXlsx } from '../../../src/import/read-table/xlsx.ts';
import { readDate } from '../../../src/import/values/date.ts';
import { readSize } from '../../../src/import/values/size.ts';
import { IMPORT_DAY, imported, tableOf } from '../../imported.ts';
import { rowsOf, workbook } from '../../workbook.ts';

/** What cells and rows say in the words of those who write them, and what must not be made of it. */

/** What is drawn: name, first event, size with how sure it is. */
const drawn = (text: string) =>
  imported(text).file.incidents.map(({ organisation, events: [event], figures: [figure] }) =>
    [
      organisation,
      event && `${event.kind} ${event.date}`,
      figure && `${figure.qualifier ?? ''} ${figure.value} ${figure.unit}`.trim(),
    ].join(', '),
  );
const leftOut = (text: string) => imported(text).leftOut.map(({ reason, text: shown }) => `${shown}: ${reason}`);
const doubtsOf = (text: string) => imported(text).doubts.map(({ kind, column = '' }) => `${kind} ${column}`.trim());
const incidentsOf = (text: string) => imported(text).file.incidents;
const answered = (text: string, choices: Readonly<Record<string, string>>) => {
  const table = tableOf(text);
  const { mapping } = importTable(table, { day: IMPORT_DAY });
  return importTable(table, { day: IMPORT_DAY, mapping: { ...mapping, choices } }).file.incidents;
};

const dated = (text: string) => {
  const reading = readDate(text, { order: 'open', latestYear: 2026 });
  return reading.kind === 'value' ? reading.value.edtf : reading.kind;
};

describe('a cell that says “same as above”', () => {
  const text = '公司,泄露日期,人数,来源\n甲,2021-03-04,1200,新华社\n同上,2021-04-11,300,同上\n乙,2021-06-01,90,〃\n';

  test('has what stands above it, in whatever column, and that is asked', () => {
    expect(incidentsOf(text).map(({ organisation }) => organisation)).toEqual(['甲', '甲', '乙']);
    expect(incidentsOf(text).map(({ sources }) => sources?.s1.publisher)).toEqual(['新华社', '新华社', '新华社']);
    expect(doubtsOf(text)).toEqual(['ditto']);
  });

  test('has nothing where that was chosen', () => {
    expect(
      answered(text, { ditto: 'unknown' }).map(({ organisation, sources }) => [organisation, sources?.s1]),
    ).toEqual([
      ['甲', { publisher: '新华社' }],
      ['乙', undefined],
    ]);
  });

  test('with nothing above it is told, and shown as it stands', () => {
    const alone = 'Company,Date of breach,Records,Source\nIris,2021-04-05,5000,同上\nJade,2021-06-15,7000,新华社\n';
    const { file, doubts } = imported(alone);
    expect(file.incidents[0]).toMatchObject({ organisation: 'Iris', extra: { source: '同上' } });
    expect(file.incidents[0].sources).toBeUndefined();
    expect(file.extra).toEqual([{ key: 'source', label: { en: 'Source' } }]);
    expect(doubts.map(({ kind, count, examples }) => [kind, count, examples[0].text])).toEqual([['ditto', 1, '同上']]);
  });

  test.each([
    'ditto',
    'dito',
    'dto.',
    'ebd.',
    '"',
    'ibid.',
    'see above',
    '- " -',
    'siehe oben',
    '(as above)',
    'там же',
  ])('%s', (mark) => {
    const quoted = `"${mark.replaceAll('"', '""')}"`;
    expect(drawn(`Company,Disclosed\nIris,2021-03-04\n${quoted},2021-04-11\nJade,2021-05-05\n`)).toEqual([
      'Iris, disclosure 2021-03-04, ',
      'Iris, disclosure 2021-04-11, ',
      'Jade, disclosure 2021-05-05, ',
    ]);
  });
});

describe('rows that are no incidents', () => {
  const rows = 'Company,Date of breach,People\nIris,2021-03-04,1200\nJade,2021-04-11,300\n';

  test.each(['(continued)', 'Continued on next page', '接上页', '(Fortsetzung)', 'cont’d'])(
    'say that the table goes on: %s',
    (words) => {
      expect(leftOut(`${rows}${words},,\nKale,2021-05-11,30\n`)).toEqual([`${words}: note`]);
    },
  );

  test.each([
    'AÑO 2021',
    'Anno 2021',
    'Sector privado',
    'Sector público',
    'Secteur public',
    'Sector salud',
    'Retail & hospitality',
    'Health care',
    '二、医疗行业',
    '（三）金融',
    'March 2021',
    '[Apr 2021]',
    '2021年3月',
  ])('head a part of the table: %s', (heading) => {
    expect(leftOut(`${rows}${heading},,\nKale,2021-05-11,30\n`)).toEqual([`${heading}: note`]);
  });

  test('are none where a name only begins like a heading', () => {
    expect(leftOut(`${rows}Sector Alarm,,\nMarch 2021 Ltd,,\n三、二一公司,,\nKale,2021-05-11,30\n`)).toEqual([]);
  });

  test('hold the largest, the smallest or the number of the others', () => {
    expect(leftOut(`${rows}Max,,1200\nMin,,300\nCount,2,\n`)).toEqual(['Max: total', 'Min: total', 'Count: total']);
    expect(leftOut(`${rows}标准差,,450\n`)).toEqual(['标准差: total']);
    // Max is a service as well.
    expect(drawn(`${rows}Max,2021-05-01,5000\n`)).toContain('Max, breach-start 2021-05-01, 5000 people');
    expect(drawn(`${rows}Max,,500\n`)).toContain('Max, , 500 people');
  });

  test.each([
    ['审核：李四,日期：2021-12-31,', '审核：李四'],
    ['校对人：王五,,', '校对人：王五'],
    ['Approved by: A. Lee,Date: 31/12/2021,Tel: 1', 'Approved by: A. Lee'],
    ['Geprüft von: A. Lee,,', 'Geprüft von: A. Lee'],
  ])('say who signed: %s', (row, shown) => {
    expect(leftOut(`${rows}${row}\n`)).toEqual([`${shown}: note`]);
  });

  test('were asked, and the answer is that nobody knows', () => {
    expect(leftOut('公司,泄露日期\n甲,2021-03-04\n不知道,2021-04-11\n')).toEqual(['不知道: no-name']);
    expect(leftOut("Company,Disclosed\nIris,2021-03-04\nDon't know,2021-04-11\n")).toEqual(["Don't know: no-name"]);
  });

  test('have a name that is struck out', () => {
    const html =
      '<table><tr><th>Company<th>Disclosed<th>People</tr><tr><td>Iris<td>2021-03-04<td><del>1200</del> 300</tr><tr><td><del>Jade</del><td>2021-06-01<td>90</tr></table>';
    expect(drawn(html)).toEqual(['Iris, disclosure 2021-03-04, 300 people']);
    expect(leftOut(html)).toEqual(['~~Jade~~: no-name']);
    expect(doubtsOf(html)).toEqual([]);
    expect(
      drawn(
        '| Company | Disclosed | People |\n|---|---|---|\n| Iris | 2021-03-04 | ~~1~~ 300 |\n| Kale | 2021 | 5 |\n',
      )[0],
    ).toBe('Iris, disclosure 2021-03-04, 300 people');
  });
});

describe('a date', () => {
  test('with dots has the day first, and says nothing of dates with slashes', () => {
    const dots = 'Company,Breach date\nIris,04.05.2021\nJade,06.07.2021\n';
    expect(drawn(dots)).toEqual(['Iris, breach-start 2021-05-04, ', 'Jade, breach-start 2021-07-06, ']);
    expect(doubtsOf(dots)).toEqual([]);
    expect(drawn('Company,Breach date\nIris,03/25/2021\nJade,04.05.2021\n')[1]).toBe('Jade, breach-start 2021-05-04, ');
    const slashes = 'Company,Breach date\nIris,13.03.2021\nJade,04/11/2021\n';
    expect(drawn(slashes)[1]).toBe('Jade, breach-start 2021-04-11/2021-11-04, ');
    expect(doubtsOf(slashes)).toEqual(['day-order Breach date']);
  });

  test('with dots has the month first where a cell of its column decides it', () => {
    expect(drawn('Company,Breach date\nIris,03.25.2021\nJade,04.05.2021\n')).toEqual([
      'Iris, breach-start 2021-03-25, ',
      'Jade, breach-start 2021-04-05, ',
    ]);
  });

  test.each([
    ['2021年7月6日(火)', '2021-07-06'],
    ['2021년 7월 6일(화)', '2021-07-06'],
    ['Dienstag, 6. Juli 2021', '2021-07-06'],
    ['2021年3-4月', '2021-03/2021-04'],
    ['2021年春节前后', '2021-01~/2021-02~'],
    ['民国一一〇年三月四日', '2021-03-04'],
    ['令和五年四月', '2023-04'],
    ['2021-04-11 00:30 UTC+8', '2021-04-11'],
    ['11.IV.2021', '2021-04-11'],
    ['2022 г.', '2022'],
    ['4 mrt 2021', '2021-03-04'],
    ['15 paź 2020', '2020-10-15'],
    ['courant été 2021', '2021-06~/2021-08~'],
    ['2º tri 2021', '2021-04/2021-06'],
    ['T1 2021', '2021-01/2021-03'],
    ['4T 2020', '2020-10/2020-12'],
    ['Spring term 2020', '2020-01~/2020-05~'],
    ['Im Juni 2021', '2021-06'],
    ['31.02.2021', 'misfit'],
    ['V.2021', 'misfit'],
  ])('%s is %s', (text, edtf) => {
    expect(dated(text)).toBe(edtf);
  });

  test('of a term or a period needs no header that says so', () => {
    const text = 'Société;Période;Comptes\nA SA;T1 2021;1,2 M\nB SARL;fin 2020;300 k\n';
    expect(drawn(text)).toEqual([
      'A SA, listed 2021-01/2021-03, 1200000 accounts',
      'B SARL, listed 2020-09~/2020-12, 300000 accounts',
    ]);
    expect(drawn('School,Term,How many pupils\nHill,Autumn 2019,about 430\nDale,Spring term 2020,27\n')).toEqual([
      'Hill, listed 2019-09~/2019-11~, about 430 people',
      'Dale, listed 2020-01~/2020-05~, 27 people',
    ]);
  });

  test('on which a form was sent is no event', () => {
    const text =
      '提交时间,您知道哪家公司泄露过数据？,大概哪一年？\n2023/5/6 12:03,滴滴,2022\n2023/5/6 12:10,乙公司,2014\n';
    expect(incidentsOf(text).map(({ events }) => events.map(({ date }) => date))).toEqual([['2022'], ['2014']]);
  });
});

describe('a number', () => {
  test('that a cell calls alleged is a claim, whatever the words', () => {
    const text =
      'Company,Disclosed,People affected\nIris,2021-03-04,1200 (alleged)\nJade,2021-04-11,300\nKale,2021-04-11,hackers claim 90k\nLime,2021-05-11,45 confirmed\n';
    expect(incidentsOf(text).map(({ figures: [{ value, status }] }) => `${value} ${status}`)).toEqual([
      '1200 claimed',
      '300 reported',
      '90000 claimed',
      '45 confirmed',
    ]);
    expect(doubtsOf(text)).toEqual(['unverified']);
    expect(
      incidentsOf('企业,披露日期,规模\n甲,2021-03-04,5亿用户\n乙,2021-04-11,3千万（疑似）\n')[1].figures,
    ).toMatchObject([{ value: 30_000_000, unit: 'records', status: 'claimed' }]);
    // Of insurance there are claims, too.
    expect(readSize('5000 claims', { decimal: '.' })).toMatchObject({ value: { value: 5000, words: 'claims' } });
  });

  test('of so many is the first of two', () => {
    expect(readSize('12,000 of 3 million customers', { decimal: '.' })).toMatchObject({
      value: { value: 12_000, unit: 'people' },
    });
    expect(readSize('3 of 5 servers', { decimal: '.' })).toMatchObject({ value: { value: 3, words: 'servers' } });
    expect(readSize('all 45000', { decimal: '.' })).toMatchObject({ value: { value: 45_000 } });
  });

  test.each([
    ['91 juta', 91e6],
    ['300 ribu', 300e3],
    ['2 mld', 2e9],
    ['12 тис', 12e3],
    ['5 milyon', 5e6],
  ])('%s has the multiplier of its language', (text, value) => {
    expect(readSize(text, { decimal: '.' })).toMatchObject({ value: { value } });
  });

  test('of gigabytes is no kind of data, and GB is no country in a header of numbers', () => {
    const volumes = 'Victim,Disclosed,Data (GB)\nIris,2021-03-04,500\nJade,2021-04-11,12\n';
    expect(drawn(volumes)).toEqual([
      'Iris, disclosure 2021-03-04, 500000000000 bytes',
      'Jade, disclosure 2021-04-11, 12000000000 bytes',
    ]);
    const beside = 'Company,Disclosed,GB,Persons affected\nAlpha,2021-03-04,45,3400\nBeta,2021-04-11,12,n/a\n';
    expect(drawn(beside)).toEqual(['Alpha, disclosure 2021-03-04, 3400 people', 'Beta, disclosure 2021-04-11, ']);
    expect(doubtsOf(beside)).toEqual([]);
  });

  test('with a decimal comma that nobody quoted is put together, or told', () => {
    const text =
      'Компания,Дата утечки,Записей,Страна\nАльфа,04.03.2021,1,2 млн,Россия\nБета,11.04.2021,300 тыс.,Казахстан\n';
    expect(incidentsOf(text).map(({ figures: [figure], country }) => [figure.value, country])).toEqual([
      [1_200_000, 'RU'],
      [300_000, 'KZ'],
    ]);
    const open =
      'Company,Disclosed,Records,Country\nAlfa,2021-03-04,1,5,Spain\nBeta,2021-04-11,300,France\nGama,2021-04-11,30,France\n';
    expect(drawn(open)[0]).toBe('Alfa, disclosure 2021-03-04, ');
    expect(doubtsOf(open)).toContain('misfit Records');
  });

  test('that says what it counts needs no header that does', () => {
    expect(drawn('企业,泄露日期,泄露数量\n甲,2021-03-04,5亿条\n乙,2021-03-05,3千万条\n')).toEqual([
      '甲, breach-start 2021-03-04, 500000000 records',
      '乙, breach-start 2021-03-05, 30000000 records',
    ]);
    const impact = 'Company,Disclosed,Impact\nIris,2021-03-04,3B accounts\nJade,2021-04-11,885M files\n';
    expect(drawn(impact)[0]).toBe('Iris, disclosure 2021-03-04, 3000000000 accounts');
    expect(doubtsOf(impact)).toEqual([]);
    // All that a firm has is no breach.
    const staff = 'Company,Disclosed,Company size\nIris,2021-03-04,500 employees\nJade,2021-04-11,20 employees\n';
    expect(drawn(staff)[0]).toBe('Iris, disclosure 2021-03-04, ');
    expect(doubtsOf(staff)).toEqual(['unit Company size']);
  });

  test('has a unit in whatever brackets its header has', () => {
    expect(drawn('企业,披露日期,泄露信息（万条）\n甲,2021-03-04,12.5\n乙,2021-04-11,3\n')[0]).toBe(
      '甲, disclosure 2021-03-04, 125000 records',
    );
    expect(doubtsOf('企业,泄露日期,泄漏量/条\n甲,2021-03-04,50000\n乙,2021-03-05,3000\n')).toEqual([]);
  });

  test('that nobody could read is told, where its header says that it counts', () => {
    const text =
      'Company,Disclosed,Affected\nIris,2021-03-04,less than 1%\nJade,2021-04-11,10%\nLime,2021-07-02,5 to 10%\n';
    expect(doubtsOf(text)).toEqual(['misfit Affected']);
    expect(incidentsOf(text)[0].extra).toEqual({ affected: 'less than 1%' });
  });

  test('that is not known has the range that stands beside it', () => {
    const text =
      'company,year,records,records_min,records_max\nIris,2019,~,1000,5000\nJade,2020,2000,2000,2000\nKale,2020,,2000,\n';
    expect(incidentsOf(text).map(({ figures: [figure] }) => figure)).toMatchObject([
      { value: 1000, max: 5000, unit: 'records' },
      { value: 2000 },
      { value: 2000, qualifier: 'at-least' },
    ]);
  });
});

describe('a country', () => {
  test('may have its place behind it in Chinese; what is not understood is told and shown', () => {
    const text =
      '公司,国家,泄露日期\n戊,英国伦敦,2021-03-08\n丙,台湾地区,2021-03-09\n甲,中国上海,2021-03-09\n丁,火星某地,2021-03-10\n';
    expect(incidentsOf(text).map(({ country, extra }) => [country, extra?.['column-2']])).toEqual([
      ['GB', '英国伦敦'],
      ['TW', undefined],
      ['CN', '中国上海'],
      [undefined, '火星某地'],
    ]);
    expect(doubtsOf(text)).toEqual(['country 国家']);
    // In a column of names they are none.
    const names = '名称,泄露日期\n中国银行,2021-03-08\n美国运通,2021-03-09\n英国航空,2021-03-09\n';
    expect(incidentsOf(names).map(({ organisation, country }) => [organisation, country])).toEqual([
      ['中国银行', undefined],
      ['美国运通', undefined],
      ['英国航空', undefined],
    ]);
    expect(doubtsOf(text)).toEqual(['country 国家']);
  });

  test('keeps the place that stands before it', () => {
    const [london] = incidentsOf('Company,Country,Disclosed\nIris,"London, UK",2021-03-04\nJade,France,2021-03-05\n');
    expect(london).toMatchObject({ country: 'GB', extra: { country: 'London, UK' } });
  });

  test('beside a subject does not make a column of tags one of countries', () => {
    const text =
      'Company,Tags,Disclosed\nMarlin,"finance, UK",2021-03-04\nTuna,"travel, FR",2021-04-11\nCod,"gaming, DE",2021-06-02\n';
    const [, , { country, extra }] = incidentsOf(text);
    expect([country, extra?.tags]).toEqual([undefined, 'gaming, DE']);
  });
});

describe('a source', () => {
  test('is an address without its beginning, too, and a file is told', () => {
    const text =
      'Company,Disclosed,URL\nIris,2021-03-04,bbc.example/1\nJade,2021-04-11,https://bbc.example/2\nKale,2021-04-12,t.me/leaks\nLime,2021-04-13,report.pdf\n';
    expect(incidentsOf(text).map(({ sources }) => sources?.s1?.url)).toEqual([
      'https://bbc.example/1',
      'https://bbc.example/2',
      'https://t.me/leaks',
      undefined,
    ]);
    expect(doubtsOf(text)).toEqual(['broken-link URL']);
  });

  test('has its words and its address in the forms of Jira, Slack and spreadsheets', () => {
    const text =
      'Company;Disclosed;Source\nIris;2021-04-11;[AP|https://ap.example/2], [BBC|https://bbc.example/2]\nJade;2021-04-12;<https://x.example/3|The Post>\nKale;2021-04-13;"=HYPERLINK(""https://y.example/4"",""Times"")"\n';
    expect(incidentsOf(text).map(({ sources }) => Object.values(sources ?? {}))).toMatchObject([
      [
        { publisher: 'AP', url: 'https://ap.example/2' },
        { publisher: 'BBC', url: 'https://bbc.example/2' },
      ],
      [{ publisher: 'The Post', url: 'https://x.example/3' }],
      [{ publisher: 'Times', url: 'https://y.example/4' }],
    ]);
  });
});

describe('a file', () => {
  test('of fields below each other, with an empty corner, has its incidents beside each other', () => {
    expect(drawn(',甲公司,乙公司\n泄露时间,2021-03-04,2021-04-11\n影响人数,1200,300\n')).toEqual([
      '甲公司, breach-start 2021-03-04, 1200 people',
      '乙公司, breach-start 2021-04-11, 300 people',
    ]);
    expect(drawn(',Iris,Jade\nWhen,2021-03-04,April 2021\nWhere,London,Paris\n')).toEqual([
      'Iris, listed 2021-03-04, ',
      'Jade, listed 2021-04, ',
    ]);
    expect(drawn(',Date,People\nIris,2021-03-04,1200\nJade,2021-04-11,300\n')[0]).toBe(
      'Iris, listed 2021-03-04, 1200 people',
    );
  });

  test('of a spreadsheet has numbers as their format shows them', () => {
    const shown = (format: string, digits: string) => shownBy(format)?.(digits);
    expect(shown('0" GB"', '12')).toBe('12 GB');
    expect(shown('[$€-2] #,##0', '4500')).toBe('€ 4500');
    expect(shown('"<"0', '300')).toBe('<300');
    expect(shown('0" million"', '500')).toBe('500 million');
    expect(shown('0%', '0.5')).toBe('50%');
    // Thousands that are taken away are told by a word, unless the format has its own.
    expect(shown('0.0,,"M"', '1234567')).toBe('1.234567M');
    expect(shown('#,##0,', '1200000')).toBe('1200 thousand');
    expect(shown('#,##0,"k"', '120')).toBe('120');
    expect(shown('[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', '2500')).toBe('2.5K');
    expect(shown('0;-0;"unknown"', '0')).toBe('unknown');
    expect(shown('_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', '1200')).toBe('1200');
    for (const plain of ['General', '#,##0', '0.00', '00000', 'yyyy-mm-dd', ';;;', '@'])
      expect(shownBy(plain)).toBeUndefined();
  });

  test('of a spreadsheet says so in its cells', async () => {
    const share = { xml: 's="1"><v>0.12</v>' };
    const plain = workbook([
      {
        name: 'S',
        rows: rowsOf([
          ['Company', 'Disclosed', 'Share of users'],
          ['Iris', '2021-03-04', share],
        ]),
      },
    ]);
    const parts = unzipSync(new Uint8Array(plain));
    // Style 1 is a share there, and no date.
    const styles = strFromU8(parts['xl/styles.xml']).replace('numFmtId="14"', 'numFmtId="9"');
    const read = await readXlsx(new Uint8Array(zipSync({ ...parts, 'xl/styles.xml': strToU8(styles) })).buffer);
    if (read.kind === 'none') throw new Error(read.looksLike);
    expect(read.tables[0].rows[0][2]).toBe('12%');
  });

  test('of a spreadsheet with a pivot table has its list in another sheet', async () => {
    const pivot = rowsOf([
      ['Row Labels', 'Sum of Records', 'Count of Company'],
      ['2020', 1500, 2],
      ['2021', 90, 1],
      ['Grand Total', 1590, 3],
    ]);
    const list = rowsOf([
      ['Company', 'Year', 'Records'],
      ['Iris', 2020, 1200],
      ['Jade', 2021, 90],
    ]);
    const read = await readXlsx(
      workbook([
        { name: 'Pivot', rows: pivot },
        { name: 'Data', rows: list },
      ]),
    );
    if (read.kind === 'none') throw new Error(read.looksLike);
    expect(read.tables[0].columns).toEqual(['Company', 'Year', 'Records']);
  });

  test('in Shift JIS may be too short for kana', () => {
    // 会社名,公表日,件数 / 甲社,2021年3月4日,約3万件
    const hex = '89ef8ed096bc2c8cf6955c93fa2c8c8f90940a8d628ed02c32303231944e338c8e3493fa2c96f133969c8c8f0a';
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    expect(decode(bytes)).toEqual({ text: '会社名,公表日,件数\n甲社,2021年3月4日,約3万件\n', encoding: 'shift_jis' });
  });

  test('of a board has its cards, and no incident that is the whole board', () => {
    const board = {
      lists: [
        { id: 'L1', name: 'Confirmed' },
        { id: 'L2', name: 'Rumours' },
      ],
      cards: [
        { name: 'Iris leak', idList: 'L1', dateLastActivity: '2021-05-01' },
        { name: 'Jade leak', idList: 'L2', dateLastActivity: '2021-05-02' },
      ],
      members: [{ fullName: 'Tom Poe', username: 'tp' }],
    };
    const read = readTables(JSON.stringify(board));
    if (read.kind === 'none') throw new Error(read.looksLike);
    expect(read.tables[0].rows.map(([name]) => name)).toEqual(['Iris leak', 'Jade leak']);
    expect(read.tables[0].remarks).toMatchObject([{ kind: 'one-of-several', count: 3 }]);
  });
});

describe('a column that says that it counts', () => {
  test.each([
    ['# of users', 'withheld'],
    ['Nb of people', 'NC'],
    ['# customers', 'n.c.'],
    ['No of data subjects', 'under review'],
    ['用户数', '企业未回应'],
    ['涉及学生', '未说'],
  ])('%s holds sizes, and what nobody can read is told: %s', (header, words) => {
    const text = `Company,Breach date,${header}\nIris,2023-01-02,5000\nJade,2023-02-02,${words}\nKale,2023-03-05,300\n`;
    expect(drawn(text)).toEqual([
      'Iris, breach-start 2023-01-02, 5000 people',
      'Jade, breach-start 2023-02-02, ',
      'Kale, breach-start 2023-03-05, 300 people',
    ]);
    expect(doubtsOf(text)).toEqual([`misfit ${header}`]);
  });

  test.each([
    ['Customer mobile', '5551234567'],
    ['Customer since', '2019'],
    ['User ID', '10023'],
    ['Account number', '10023'],
  ])('is none where its numbers are of one person: %s', (header, cell) => {
    const text = `Company,Disclosed,${header}\nIris,2023-01-02,${cell}\nJade,2023-02-02,${cell}\nKale,2023-03-05,${cell}\nLime,2023-03-06,${cell}\n`;
    expect(incidentsOf(text).flatMap(({ figures }) => figures)).toEqual([]);
  });

  test.each(['No of data subjects', 'Data subjects', 'Range of people', 'Students'])(
    '%s repeats its bands',
    (header) => {
      const rows = Array.from({ length: 12 }, (_, at) => `Org ${at}x,2023-0${1 + (at % 9)}-1${at % 8},10 to 99`);
      const { incidents } = imported(`Name,Submission Date,${header}\n${rows.join('\n')}\n`).file;
      expect(incidents.map(({ figures }) => figures)).toEqual(
        rows.map(() => [{ value: 10, max: 99, unit: 'people', status: 'reported' }]),
      );
    },
  );

  test.each([
    ['kRecords', 15_000, 'records'],
    ['k_records', 15_000, 'records'],
    ['Thousands of records', 15_000, 'records'],
    ['Recs (M)', 15_000_000, 'records'],
    ['mRecords', 15, 'records'],
  ])('%s multiplies', (header, value, unit) => {
    const [{ figures }] = incidentsOf(`Company,Date of breach,${header}\nIris,2021-03-04,15\nJade,2021-03-05,15\n`);
    expect(figures).toMatchObject([{ value, unit }]);
  });

  test('best, among an estimate at the least and at the most', () => {
    expect(
      drawn(
        'Company,Date of breach,Best estimate of people,Low,High\nIris,2021-05-04,5000,4000,6000\nJade,2021-05-05,700,600,900\n',
      ),
    ).toEqual(['Iris, breach-start 2021-05-04, 5000 people', 'Jade, breach-start 2021-05-05, 700 people']);
    const [, second] = incidentsOf(
      'Company,Date of breach,Best estimate,Low estimate,High estimate\nIris,2021-05-04,5000,4000,6000\nJade,2021-05-05,,600,900\n',
    );
    expect(second.figures).toMatchObject([{ value: 600, max: 900 }]);
  });
});

describe('what cells say that they count', () => {
  test('is that of each where a column without a name counts several things', () => {
    const text =
      '2013-08-01,Yahoo,3 billion accounts\n2014-07-01,Inns,383 million guests\n2017-05-13,Iris,147 million people\n';
    expect(drawn(text)).toEqual([
      'Yahoo, listed 2013-08-01, 3000000000 accounts',
      'Inns, listed 2014-07-01, 383000000 people',
      'Iris, listed 2017-05-13, 147000000 people',
    ]);
  });

  test('of all is that of a part beside it', () => {
    const text =
      'Entity,Date of breach,No. of Australians affected,Total no. affected\nIris,2021-05-04,300,\nJade,2021-05-05,20,5000\n';
    expect(drawn(text)).toEqual([
      'Iris, breach-start 2021-05-04, at-least 300 people',
      'Jade, breach-start 2021-05-05, 5000 people',
    ]);
  });

  test('are bytes in French, too, and no kinds of data', () => {
    expect(
      drawn('Société;Date de la fuite;Volume de données\nIris;02/01/2021;50 Go\nJade;13/01/2021;1,2 To\n'),
    ).toEqual([
      'Iris, breach-start 2021-01-02, 50000000000 bytes',
      'Jade, breach-start 2021-01-13, 1200000000000 bytes',
    ]);
    expect(drawn('Société;Date de divulgation;Taille (Go)\nIris;04/05/2021;1,5\nJade;14/05/2021;12\n')[0]).toContain(
      '1500000000 bytes',
    );
    const [first, second] = incidentsOf(
      'Company,Data,Date of breach\nIris,50 GB,2021-01-02\nJade,"names, 2 To, emails",2021-01-03\nKale,emails,2021-02-03\n',
    );
    expect(first).toMatchObject({ extra: { data: '50 GB' } });
    expect(first.data).toBeUndefined();
    expect(second).toMatchObject({ data: ['name', 'emails'], extra: { data: 'names, 2 To, emails' } });
  });

  test('in a column without a unit may be anything: accounts, items, bytes', () => {
    expect(
      drawn(
        'Société;Date de divulgation;Volume\nIris;04/05/2021;1,5 million de comptes\nJade;14/05/2021;12 000 dossiers\nKale;15/05/2021;non communiqué\nLys;16/05/2021;65 Go\n',
      ),
    ).toEqual([
      'Iris, disclosure 2021-05-04, 1500000 accounts',
      'Jade, disclosure 2021-05-14, 12000 items',
      'Kale, disclosure 2021-05-15, ',
      'Lys, disclosure 2021-05-16, 65000000000 bytes',
    ]);
  });

  test.each([
    ['3 to 5', 3],
    ['3 To 5', 3],
    ['5 mo', 'misfit'],
    ['50 Mo', 50_000_000],
  ])('%s', (text, value) => {
    const reading = readSize(text, { decimal: '.' });
    expect(reading.kind === 'value' ? reading.value.value : reading.kind).toBe(value);
  });
});

describe('a date', () => {
  const rows = 'Iris,44264,9864\nJade,42645,494107\nKale,43666,810\n';

  test.each(['Date of breach', 'Incident date', 'Breached on'])('may be days of a spreadsheet only: %s', (header) => {
    expect(drawn(`Company,${header},Accounts\n${rows}`)[0]).toBe('Iris, breach-start 2021-03-09, 9864 accounts');
    expect(doubtsOf(`Company,${header},Accounts\n${rows}`)).toEqual([`serial-dates ${header}`]);
  });

  test('is no number below a header that counts', () => {
    expect(drawn(`Company,Breached accounts,Files\n${rows}`)[0]).toBe('Iris, , 44264 accounts');
  });

  test.each([
    ['入侵时间', 'breach-start'],
    ['Exposed since', 'breach-start'],
  ])('below “%s” is of the beginning', (header, kind) => {
    const [{ events }] = incidentsOf(
      `Company,${header},Disclosed\nIris,2021-01-02,2021-02-02\nJade,2021-01-03,2021-03-03\n`,
    );
    expect(events.map((event) => event.kind)).toEqual([kind, 'disclosure']);
  });

  test.each([
    ['Société,Date de la fuite,Statut,Personnes', 'breach-start'],
    ['Entreprise,Date de la fuite,Statut,Nombre', 'breach-start'],
    ['Unternehmen,Zeitpunkt der Verletzung,Status,Personen', 'breach-start'],
  ])('is read in the language of its headers: %s', (header, kind) => {
    const [{ events }] = incidentsOf(`${header}\nIris,2021-01-02,x,5000\nJade,2021-03-04,y,600\n`);
    expect(events).toMatchObject([{ kind }]);
  });

  test.each(['处置完成时间', 'Containment date', 'Frist', 'Meldefrist', 'Date acquired'])(
    'below “%s” is no event of a case',
    (header) => {
      const [{ events, extra }] = incidentsOf(
        `Company,Disclosed,${header}\nIris,2021-01-02,2021-02-02\nJade,2021-01-03,2021-03-03\n`,
      );
      expect(events.map((event) => event.kind)).toEqual(['disclosure']);
      expect(Object.values(extra ?? {})).toEqual(['2021-02-02']);
    },
  );
});

describe('a state', () => {
  test('is told by its full name in however few rows', () => {
    const text = (header: string, state: string) =>
      `Agency,${header},Date of breach,Individuals\nDOR,${state},2012-08-27,3800000\n`;
    expect(incidentsOf(text('State', 'South Carolina'))[0].country).toBe('US');
    expect(doubtsOf(text('State', 'South Carolina'))).toEqual(['us-state State']);
    expect(incidentsOf(text('Province', 'Ontario'))[0].country).toBe('CA');
    // A country as well.
    expect(doubtsOf(text('State', 'Georgia'))).toEqual([]);
  });
});
