import { describe, expect, test } from 'vitest';
import { readDataFile } from '../../../src/data/read/read.ts';
import { importTable } from '../../../src/import/import.ts';
import { readTable } from '../../../src/import/read-table/read-table.ts';
import { readXlsx } from '../../../src/import/read-table/xlsx.ts';
import type { Table } from '../../../src/import/table.ts';
import { IMPORT_DAY, imported, tableOf } from '../../imported.ts';
import { rowsOf, type Sheet, workbook } from '../../workbook.ts';

/** Lists in shapes that are no plain table: what stands around the cells, and what several of them say together. */

/** What is drawn: name, events, size. */
const drawn = (table: Table) =>
  importTable(table, { day: IMPORT_DAY }).file.incidents.map(({ organisation, events, figures }) =>
    [
      organisation,
      events.map(({ kind, date }) => `${kind} ${date}`).join(' + '),
      figures.map(({ qualifier, value, unit }) => [qualifier, value, unit].filter(Boolean).join(' ')).join(' + '),
    ].join(', '),
  );
/** The one table of a workbook. */
const sheetOf = async (sheet: Sheet): Promise<Table> => {
  const read = await readXlsx(workbook([sheet]));
  if (read.kind === 'none') throw new Error(read.looksLike);
  return read.tables[0];
};
const ofText = (text: string) => drawn(tableOf(text));
const questionsOf = (text: string) =>
  imported(text).doubts.flatMap(({ kind, column, choice }) => (choice ? [`${kind}: ${column}`] : []));

describe('a row of units below the header', () => {
  const rows = 'Acorn,2019-05-04,1200\nBirch,2020-06-07,77\nCedar,2021-11-23,31\n';

  test.each([
    ['names of units and formats', ',YYYY-MM-DD,persons'],
    ['a dash where there is none', '-,yyyy/mm/dd,Number of people'],
    ['units in brackets, and types', 'text,date,(persons)'],
  ])('is %s, and says what its column counts', (_, units) => {
    const text = `Breaches we know of,,\nOrganisation,Breach date,Affected\n${units}\n${rows}`;
    expect(ofText(text)).toEqual([
      'Acorn, breach-start 2019-05-04, 1200 people',
      'Birch, breach-start 2020-06-07, 77 people',
      'Cedar, breach-start 2021-11-23, 31 people',
    ]);
    expect(imported(text).doubts).toEqual([]);
  });

  test('multiplies the numbers, also below a header of two rows', () => {
    const text =
      'Organisation,Dates,,Size\n,Breach,Disclosed,Affected\n,YYYY-MM-DD,YYYY-MM-DD,thousand people\nAcorn,2019-05-04,2019-05-05,12\nBirch,2020-06-07,2020-06-09,77\n';
    expect(ofText(text)).toEqual([
      'Acorn, breach-start 2019-05-04 + disclosure 2019-05-05, 12000 people',
      'Birch, breach-start 2020-06-07 + disclosure 2020-06-09, 77000 people',
    ]);
    expect(ofText('单位,日期,人数\n（名称）,年/月/日,万人\n甲公司,2019-05-04,12\n乙公司,2020-06-07,7\n')).toEqual([
      '甲公司, listed 2019-05-04, 120000 people',
      '乙公司, listed 2020-06-07, 70000 people',
    ]);
  });

  test('of types only says nothing, and is no incident', () => {
    const text = `Organisation,Breach date,Affected\nstring,date,integer\n${rows}`;
    expect(ofText(text)).toHaveLength(3);
    expect(questionsOf(text)).toEqual(['unit: Affected']);
  });

  test('is none where a word of it heads a part of the table', () => {
    const { file, leftOut } = imported(`Organisation,Breach date,Records\nCustomers,,\n${rows}`);
    expect(file.incidents.length + leftOut.length).toBe(4);
  });
});

describe('a header of two rows', () => {
  test('has names in the second where the first has groups, however few rows follow', () => {
    const text = `Incident,,When,,How many\nCompany,Cause,Breach,Disclosed,Records\nAcorn,Phishing,2019-05-04,2019-05-05,12\nBirch,Loss,2020-06-07,2020-06-09,77\n`;
    expect(ofText(text)).toEqual([
      'Acorn, breach-start 2019-05-04 + disclosure 2019-05-05, 12 records',
      'Birch, breach-start 2020-06-07 + disclosure 2020-06-09, 77 records',
    ]);
    expect(ofText('机构,时间,规模\nOrganisation,Disclosed,People affected\n甲公司,2019-05-04,12\n')).toEqual([
      '甲公司, disclosure 2019-05-04, 12 people',
    ]);
  });

  test('may name only what stands below its groups', () => {
    const text =
      'Dates,,Records lost,Organisation\nBegan,Published,,\n2019-05-04,2019-05-05,12,Acorn\n2020-06-07,2020-06-09,77,Birch\n';
    expect(ofText(text)).toEqual([
      'Acorn, breach-start 2019-05-04 + disclosure 2019-05-05, 12 records',
      'Birch, breach-start 2020-06-07 + disclosure 2020-06-09, 77 records',
    ]);
  });
});

describe('a size in one cell beside several names', () => {
  const shared = ['Acorn, disclosure 2019-05-04, up-to 900 people', 'Birch, disclosure 2019-05-05, up-to 900 people'];
  const own = 'Cedar, disclosure 2020-06-07, 77 people';
  const html =
    '<table><tr><th>Organisation<th>Disclosed<th>People affected</tr><tr><td>Acorn<td>2019-05-04<td rowspan="2">900</tr><tr><td>Birch<td>2019-05-05</tr><tr><td>Cedar<td>2020-06-07<td>77</tr></table>';

  test('is the most that each of them can have, until somebody says so', () => {
    expect(ofText(html)).toEqual([...shared, own]);
    expect(questionsOf(html)).toEqual(['shared-size: People affected']);
    const table = tableOf(html);
    const { mapping } = importTable(table, { day: IMPORT_DAY });
    const answered = (answer: string) =>
      importTable(table, {
        day: IMPORT_DAY,
        mapping: { ...mapping, choices: { 'shared-size:People affected': answer } },
      }).file.incidents.map(({ figures: [figure] }) => [figure?.qualifier, figure?.value]);
    expect(answered('each')).toEqual([
      [undefined, 900],
      [undefined, 900],
      [undefined, 77],
    ]);
    expect(answered('unknown')[0]).toEqual([undefined, undefined]);
  });

  test('is so in workbooks and pages of a wiki, too', async () => {
    const rows = rowsOf([
      ['Organisation', 'Disclosed', 'People affected'],
      ['Acorn', '2019-05-04', 900],
      ['Birch', '2019-05-05', ''],
      ['Cedar', '2020-06-07', 77],
    ]);
    const more = '<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>';
    expect(drawn(await sheetOf({ name: 'S', rows, more }))).toEqual([...shared, own]);
    expect(
      ofText(
        '{| class="wikitable"\n! Organisation !! Disclosed !! People affected\n|-\n| Acorn || 2019-05-04 || rowspan="2" | 900\n|-\n| Birch || 2019-05-05\n|-\n| Cedar || 2020-06-07 || 77\n|}',
      ),
    ).toEqual([...shared, own]);
  });

  test('is that of the name, where the name is in one cell as well', () => {
    const { doubts } = imported(html.replace('<td>Acorn', '<td rowspan="2">Acorn').replace('<td>Birch', ''));
    expect(doubts.map(({ kind }) => kind)).not.toContain('shared-size');
  });
});

describe('a year beside a part of it', () => {
  const dates = (header: string, ...rows: readonly string[]) =>
    imported(
      `Organisation,${header},Records\n${rows.map((row, at) => `Acorn ${at},${row},${at + 17}`).join('\n')}\n`,
    ).file.incidents.map(({ events: [event] }) => event?.date);

  test.each([
    ['Year,Quarter', ['2019,Q3', '2020,4'], ['2019-07/2019-09', '2020-10/2020-12']],
    ['Breach year,Month', ['2019,Jan-Feb', '2020,11', '2021,Sept'], ['2019-01/2019-02', '2020-11', '2021-09']],
    ['Year,Half', ['2019,H1', '2020,2'], ['2019-01/2019-06', '2020-07/2020-12']],
    ['Year,Season', ['2019,Spring', '2020,Autumn'], ['2019-03~/2019-05~', '2020-09~/2020-11~']],
    ['Year,Week', ['2019,12', '2020,W33'], ['2019-03-18/2019-03-24', '2020-08-10/2020-08-16']],
    ['Year,Month/Quarter', ['2019,Q3', '2020,May'], ['2019-07/2019-09', '2020-05']],
    ['年度,月份', ['2019,3', '2020年度,11月'], ['2019-03', '2020-11']],
    ['年度,季度', ['2019,第三季度', '2020,1'], ['2019-07/2019-09', '2020-01/2020-03']],
    ['年份,上/下半年', ['2019,上半年', '2020,下半年'], ['2019-01/2019-06', '2020-07/2020-12']],
  ])('is one date: %s', (header, rows, expected) => {
    expect(dates(header, ...rows)).toEqual(expected);
  });

  test('is no date of a Japanese 年度, which begins in April', () => {
    const { file } = imported(
      '会社名,年度,月,公表日,件数\n株式会社どんぐり,2019,3,2020-04-01,100\n白樺,2020,11,2021-01-02,200\n',
    );
    expect(file.incidents.flatMap(({ events }) => events.map(({ date }) => date))).not.toContain('2019-03');
  });

  test('raises no question of day and month, since ranges in EDTF are in one order only', () => {
    const { doubts } = imported(
      'Organisation,Disclosed,Records\nAcorn,2020-08-10/2020-08-16,12\nBirch,2020-03-04/2020-03-06,77\n',
    );
    expect(doubts).toEqual([]);
  });
});

describe('numbers of places or groups beside each other', () => {
  const sizes = (header: string) =>
    imported(
      `Organisation,Disclosed,${header}\nAcorn,2019-05-04,100,20\nBirch,2020-05-04,300,550\n`,
    ).file.incidents.map(({ figures: [figure] }) => figure && [figure.qualifier, figure.value]);

  test.each([
    'Mastercard users,Visa users',
    'iOS accounts,Android accounts',
    'Domestic customers,Overseas customers',
    'Affected in Europe,Affected in Asia',
    'Records (EU),Records (rest of world)',
    'Adults affected,Minors affected',
    '境内人数,境外人数',
    '学生人数,教师人数',
  ])('are parts, of which the larger is the least that the whole can be: %s', (header) => {
    const [first, second] = sizes(header);
    expect(first).toEqual(['at-least', 100]);
    expect(second?.[0]).toBe('at-least');
    const text = `Organisation,Disclosed,${header}\nAcorn,2019-05-04,100,20\n`;
    expect(imported(text).doubts.map(({ kind }) => kind)).toContain('part-counted');
  });

  test.each(['EU,UK', 'US,Non-US', 'Domestic,Overseas', 'Male,Female', '境内,境外', 'Inside state,Outside state'])(
    'are parts also once somebody has said what they count: %s',
    (header) => {
      const table = tableOf(`Organisation,Disclosed,${header}\nAcorn,2019-05-04,100,20\nBirch,2020-05-04,300,50\n`);
      const { mapping } = importTable(table, { day: IMPORT_DAY });
      const choices = { [`unit:${header.split(',')[0]}`]: 'people' };
      const { file } = importTable(table, { day: IMPORT_DAY, mapping: { ...mapping, choices } });
      expect(file.incidents[0].figures).toMatchObject([{ qualifier: 'at-least', value: 100, unit: 'people' }]);
    },
  );

  test.each([
    ['Records stolen,Records exposed', 100],
    ['Users (claimed),Users (confirmed)', 20],
    ['Individuals notified,Individuals affected', 20],
    ['泄露人数,通知人数', 100],
  ])('are none where the words tell how sure or of what kind a number is: %s', (header, value) => {
    expect(sizes(header)[0]).toEqual([undefined, value]);
  });

  test('stand behind the whole, where a column counts it', () => {
    const text = 'Organisation,Disclosed,EU,UK,Total\nAcorn,2019-05-04,100,20,150\nBirch,2020-05-04,300,50,350\n';
    expect(imported(text).mapping.columns.size?.column).toBe('Total');
  });
});

describe('a line of JSON that is broken', () => {
  const line = (name: string) => JSON.stringify({ name, disclosed: '2019-05-04', records: 12, text: 'A story of it.' });

  test('is a row that is left out, with what stands there', () => {
    const { rows, file, leftOut } = imported(
      [line('Acorn'), '{"name":"Birch","disclosed":"2020', line('Cedar')].join('\n'),
    );
    expect(rows).toBe(3);
    expect(file.incidents.map(({ names = {}, organisation = '' }) => names.en ?? organisation)).toEqual([
      'Acorn',
      'Cedar',
    ]);
    expect(leftOut).toEqual([{ line: 2, reason: 'unreadable', text: '{"name":"Birch","disclosed":"2020' }]);
  });

  test('may be the first, where the file is a part of another', () => {
    const { rows, file, leftOut } = imported(
      [line('Acorn').slice(9), line('Birch'), line('Cedar'), line('Dill').slice(0, -4)].join('\n'),
    );
    expect([rows, file.incidents.length]).toEqual([4, 2]);
    expect(leftOut.map(({ line: at, reason }) => [at, reason])).toEqual([
      [1, 'unreadable'],
      [4, 'unreadable'],
    ]);
  });
});

describe('a timeline in JSON', () => {
  const entry = (name: string, timeline: readonly object[], others: object = {}) => ({
    organisation: name,
    records: 1200,
    ...others,
    timeline,
  });
  const event = (date: string, words: string) => ({ date, event: words });

  test('dates the events that its words name, each by itself, and is shown as it is', () => {
    const acorn = [
      event('2019-05-04', 'Breach discovered'),
      event('2019-03-01', 'Attack began'),
      event('2019-06-01', 'Customers notified'),
      event('2019-06-02', 'Reported to the ICO'),
      event('2020-01-02', 'Fined by the ICO'),
      event('2021-03-02', 'Second fine'),
    ];
    const text = JSON.stringify([entry('Acorn', acorn), entry('Birch', [event('2020-06-01', 'Public disclosure')])]);
    expect(ofText(text)).toEqual([
      'Acorn, discovery 2019-05-04 + breach-start 2019-03-01 + disclosure 2019-06-01 + report-to-authority 2019-06-02 + penalty 2020-01-02 + penalty 2021-03-02, 1200 records',
      'Birch, disclosure 2020-06-01, 1200 records',
    ]);
    const { file, doubts } = imported(text);
    expect(file.incidents[0].extra).toEqual({
      timeline: acorn.map(({ date, event: words }) => `${date}: ${words}`).join('; '),
    });
    expect(doubts).toEqual([]);
  });

  test('may name kinds of events by our own names, or in Chinese', () => {
    const own = [{ type: 'breach_start', date: '2019-05-04' }];
    const han = [{ 日期: '2020-05-04', 事件: '公开披露' }];
    expect(ofText(JSON.stringify([{ ...entry('Acorn', own) }, { ...entry('Birch', own) }]))[0]).toContain(
      'breach-start 2019-05-04',
    );
    expect(ofText(JSON.stringify([entry('Acorn', han), entry('Birch', han)]))[0]).toContain('disclosure 2020-05-04');
  });

  test.each([
    'CEO resigned',
    'No breach discovered',
    'Breach lawsuit settled',
    'Incident response firm hired',
    'Breach discovered and disclosed',
  ])('gives no date to what is none of our events, or to two of them: %s', (words) => {
    const others = { disclosed: '2019-01-02' };
    const entries = [entry('Acorn', [event('2019-05-04', words)], others), entry('Birch', [], others)];
    expect(ofText(JSON.stringify(entries))[0]).toBe('Acorn, disclosure 2019-01-02, 1200 records');
    expect(imported(JSON.stringify(entries)).file.incidents[0].extra).toEqual({ timeline: `2019-05-04: ${words}` });
  });

  test('is no list of sources with their dates', () => {
    const sources = [{ title: 'Breach discovered', date: '2019-05-04', url: 'https://n.example/1' }];
    const text = JSON.stringify([
      { organisation: 'Acorn', disclosed: '2019-01-02', sources },
      { organisation: 'Birch', disclosed: '2019-01-03', sources },
    ]);
    expect(ofText(text)[0]).not.toContain('discovery');
  });
});

describe('what is hidden', () => {
  const head = ['Organisation', 'Disclosed', 'People affected', 'Remark'];
  const rows = rowsOf([
    head,
    ['Acorn', '2019-05-04', 900, 'secret'],
    ['Birch', '2019-05-05', 31, 'secret'],
    ['Cedar', '2020-06-07', 77, 'secret'],
  ]).replace('<row r="3"', '<row r="3" hidden="1"');

  test('in a sheet by a filter is left out, and asked about', async () => {
    const table = await sheetOf({ name: 'S', rows });
    const { rows: offered, file, leftOut, doubts, mapping } = importTable(table, { day: IMPORT_DAY });
    expect([offered, file.incidents.length]).toEqual([3, 2]);
    expect(leftOut).toEqual([{ line: 3, reason: 'hidden', text: 'Birch' }]);
    expect(doubts).toMatchObject([{ kind: 'hidden-rows', count: 1, choice: { chosen: 'leave-out' } }]);
    const kept = importTable(table, { day: IMPORT_DAY, mapping: { ...mapping, choices: { 'hidden-rows': 'keep' } } });
    expect(kept.file.incidents).toHaveLength(3);
  });

  test('of the columns of a sheet is passed over, and told', async () => {
    const before = '<cols><col min="1" max="3" width="9"/><col min="4" max="4" width="0" hidden="1"/></cols>';
    const table = await sheetOf({ name: 'S', rows, before });
    expect(table.columns).toEqual(head.slice(0, 3));
    expect(table.remarks).toEqual([{ kind: 'hidden-columns', count: 1, examples: ['Remark'] }]);
  });

  test('of the rows of a page is told, too, and was lost before', () => {
    const html =
      '<table><tr><th>Organisation<th>Disclosed</tr><tr><td>Acorn<td>2019-05-04</tr><tr style="display: none"><td>Birch<td>2019-05-05</tr><tr><td>Cedar<td>2020-06-07</tr></table>';
    const { rows: offered, file, leftOut } = imported(html);
    expect([offered, file.incidents.length, leftOut.map(({ reason }) => reason)]).toEqual([3, 2, ['hidden']]);
  });
});

describe('a print of pandas', () => {
  const answer = ['Acorn, disclosure 2019-05-04, 1200 records', 'Birch Trading Co, disclosure 2020-06-07, 77 records'];

  test('has columns that end below each other, some with one space between', () => {
    expect(
      ofText(
        `       organisation  disclosed  records
0             Acorn 2019-05-04     1200
1  Birch Trading Co 2020-06-07       77
`,
      ),
    ).toEqual(answer);
    expect(
      ofText(
        `    organisation  disclosed  records
           Acorn 2019-05-04     1200
Birch Trading Co 2020-06-07       77
`,
      ),
    ).toEqual(answer);
  });

  test('tells the rows and columns that it leaves out', () => {
    const text = `       organisation  disclosed  ... records
0             Acorn 2019-05-04  ...    1200
1  Birch Trading Co 2020-06-07  ...      77
..              ...        ...  ...     ...
9             Zebra 2022-01-01  ...       5

[10 rows x 7 columns]
`;
    expect(ofText(text)).toEqual([...answer, 'Zebra, disclosure 2022-01-01, 5 records']);
    expect(tableOf(text).remarks).toContainEqual({ kind: 'abridged', count: 7, examples: [] });
    expect(imported(text).leftOut).toEqual([]);
  });

  test('goes on below itself where it is wide', () => {
    const text = `       organisation   disclosed  \\
0             Acorn  2019-05-04
1  Birch Trading Co  2020-06-07

   records
0     1200
1       77
`;
    expect(ofText(text)).toEqual(answer);
  });

  test('is no table rather than one with two columns in a cell; a number stands to the right below a name to the left', () => {
    const text = `organisation      disclosed  records
Acorn             2019-05-04     1200
Birch Trading Co  2020-06-07       77
`;
    expect(ofText(text)).toEqual(answer);
    expect(
      readTable(`Organisation  Where and when  Records
Acorn         Bonn  2019         1200
Birch         Ulm   2020           77
Cedar         Rome  2021           31
`),
    ).toMatchObject({ kind: 'none' });
  });
});

describe('names in several languages', () => {
  const entry = (en: string, zh: string) => ({ name: { en, zh }, disclosed: '2019-05-04', records: 100 });

  test.each([
    ['objects of JSON', JSON.stringify([entry('Acorn', '橡子公司'), entry('Birch', '白桦')])],
    ['two columns', 'Name (EN),名称,Disclosed,Records\nAcorn,橡子公司,2019-05-04,100\nBirch,白桦,2020-05-04,200\n'],
    ['a name of each', 'Name_en,Name_zh,Disclosed,Records\nAcorn,橡子公司,2019-05-04,100\nBirch,白桦,2020-05-04,200\n'],
    [
      'codes in brackets',
      'Organisation [en],Organisation [cn],Disclosed\nAcorn,橡子公司,2019-05-04\nBirch,白桦,2020-05-04\n',
    ],
  ])('are names in those languages: %s', (_, text) => {
    const { file, doubts } = imported(text);
    expect(file.incidents).toMatchObject([
      { organisation: 'Acorn', names: { en: 'Acorn', 'zh-Hans': '橡子公司' } },
      { organisation: 'Birch', names: { en: 'Birch', 'zh-Hans': '白桦' } },
    ]);
    expect(doubts).toEqual([]);
    expect(readDataFile(JSON.stringify(file), IMPORT_DAY).problems).toEqual([]);
  });

  test('are a name where only one of them is told', () => {
    const { file, leftOut } = imported('Company,公司,Disclosed\nAcorn,橡子公司,2019-05-04\n,白桦,2020-05-04\n');
    expect(file.incidents.map(({ organisation }) => organisation)).toEqual(['Acorn', '白桦']);
    expect(leftOut).toEqual([]);
  });

  test('are none of a case beside an organisation', () => {
    const [incident] = imported('Company,事件名称,Disclosed\nAcorn,橡子泄露事件,2019-05-04\n').file.incidents;
    expect(incident).toMatchObject({ organisation: 'Acorn', names: { 'zh-Hans': '橡子泄露事件' } });
    expect(Object.keys(incident.names ?? {})).toHaveLength(1);
  });
});

describe('a grid that a program draws', () => {
  const told = (text: string) =>
    imported(text).file.incidents.map(({ organisation, names, summary }) => [organisation ?? names, summary]);
  const rule = '+-----------+------------+---------+------------+';
  const head = '| Name      | Disclosed  | Records | Details    |';

  test('has cells of several lines, where lines part its rows', () => {
    const rows = [
      '| Acorn     | 2019-05-04 | 1200    | They were  |',
      '| Holdings  |            |         | hacked     |',
      rule,
      '| Birch     | 2020-06-07 | 77      | A loss     |',
    ];
    const text = [rule, head, rule.replaceAll('-', '='), ...rows, rule].join('\n');
    const answer = [
      ['Acorn Holdings', { en: 'They were hacked' }],
      ['Birch', { en: 'A loss' }],
    ];
    expect(told(text)).toEqual(answer);
    const boxes = text.replaceAll('|', '│').replaceAll('-+', '─┼').replaceAll('=', '═');
    expect(told(boxes.replaceAll('+', '┼'))).toEqual(answer);
  });

  test('goes on in the next line with words below words, and begins a row with a date below a date', () => {
    const rows = [
      '| Acorn     | 2019-05-04 | 1200    | They were  |',
      '|           |            |         | hacked     |',
      '|           | 2020-06-07 | 77      | A loss     |',
    ];
    const text = [rule, head, rule, ...rows, rule].join('\n');
    expect(tableOf(text).rows).toEqual([
      ['Acorn', '2019-05-04', '1200', 'They were hacked'],
      ['', '2020-06-07', '77', 'A loss'],
    ]);
    // In Markdown each line is a row.
    const markdown = [head, '|---|---|---|---|', ...rows].join('\n');
    expect(tableOf(markdown).rows).toHaveLength(3);
  });

  test('may have lines between parts of it, which each have several rows', () => {
    const rows = [
      '| Acorn     | 2019-05-04 | 1200    | They were  |',
      '| Birch     | 2020-05-04 | 12      | hacked     |',
      rule,
      '| Cedar     | 2020-06-07 | 77      | A loss     |',
    ];
    expect(tableOf([rule, head, rule, ...rows, rule].join('\n')).rows.map(([name]) => name)).toEqual([
      'Acorn',
      'Birch',
      'Cedar',
    ]);
  });

  test('of psql has no bars at its sides, and marks what goes on', () => {
    const text = ` name  | disclosed  | records | details
-------+------------+---------+------------
 Acorn | 2019-05-04 |    1200 | They were +
       |            |         | hacked
 Birch | 2020-06-07 |      77 |
(2 rows)
`;
    expect(tableOf(text).rows).toEqual([
      ['Acorn', '2019-05-04', '1200', 'They were hacked'],
      ['Birch', '2020-06-07', '77', ''],
    ]);
    expect(tableOf(text).remarks).toEqual([]);
  });

  test('of polars has the types of its columns below their names', () => {
    const text = `┌──────────────┬────────────┬─────────┐
│ organisation ┆ disclosed  ┆ records │
│ ---          ┆ ---        ┆ ---     │
│ str          ┆ date       ┆ i64     │
╞══════════════╪════════════╪═════════╡
│ Acorn        ┆ 2019-05-04 ┆ 1200    │
│ Birch        ┆ 2020-06-07 ┆ 77      │
└──────────────┴────────────┴─────────┘
`;
    expect(ofText(text)).toEqual([
      'Acorn, disclosure 2019-05-04, 1200 records',
      'Birch, disclosure 2020-06-07, 77 records',
    ]);
  });
});

describe('cells in single quotes', () => {
  test('are cells, with commas, apostrophes and breaks in them', () => {
    const text =
      "'Organisation','Disclosed','Records','Details'\n'Acme, Inc.','2019-05-04',1200,'It''s \"lost\"'\n'O\\'Neil; Sons', '2020-06-07',77,'two\nlines'\n";
    expect(tableOf(text)).toMatchObject({
      columns: ['Organisation', 'Disclosed', 'Records', 'Details'],
      rows: [
        ['Acme, Inc.', '2019-05-04', '1200', 'It\'s "lost"'],
        ["O'Neil; Sons", '2020-06-07', '77', 'two\nlines'],
      ],
    });
  });

  test('are none where an apostrophe begins a word', () => {
    const text =
      "Organisation,Disclosed,Records\n't Hooft,2019-05-04,1200\n'Acorn,2020-06-07,77\nDogs',2020-06-07,77\n";
    expect(tableOf(text).rows.map(([name]) => name)).toEqual(["'t Hooft", "'Acorn", "Dogs'"]);
  });
});

test.each(['Episode', 'Article title', 'Headline', '标题', 'Podcast episode'])(
  'titles of texts are no organisations, and are told: %s',
  (header) => {
    const { file, doubts } = imported(
      `${header},Disclosed,Length\nAcorn hacked by Lock,2019-05-04,45 min\nBirch loses data,2020-06-07,50 min\n`,
    );
    expect(file.incidents.map(({ organisation }) => organisation)).toEqual([undefined, undefined]);
    expect(file.incidents.map(({ names = {} }) => Object.values(names)[0])).toEqual([
      'Acorn hacked by Lock',
      'Birch loses data',
    ]);
    expect(doubts).toContainEqual(expect.objectContaining({ kind: 'name-guessed', column: header, count: 2 }));
  },
);

describe('days below a row of their month', () => {
  test.each([
    [
      'Date,Company,Records\n[Aug 2021],,\n13th,Iris,500\n15th,Jade,600\n[Sept 2021],,\n3rd,Kale,70\n',
      '2021-08-13',
      '2021-09-03',
    ],
    [
      '时间,公司,条数\n2023年1月,,\n16日,Iris,500\n17日,Jade,600\n2023年2月,,\n1日,Kale,70\n',
      '2023-01-16',
      '2023-02-01',
    ],
    [
      'Company,Date,Records\nMarch 2020,,\nIris,14,500\nJade,15,600\nApril 2020,,\nKale,15,70\n',
      '2020-03-14',
      '2020-04-15',
    ],
    [
      'Firma;Datum;Datensätze\nMärz 2020;;\nIris;14.;500\nJade;15.;600\nApril 2020;;\nKale;15.;70\n',
      '2020-03-14',
      '2020-04-15',
    ],
  ])('are days of it: %j', (text, first, last) => {
    expect(ofText(text)).toEqual([
      `Iris, listed ${first}, 500 records`,
      expect.stringMatching(/^Jade/),
      `Kale, listed ${last}, 70 records`,
    ]);
    expect(imported(text).leftOut.map(({ reason }) => reason)).toEqual(['note', 'note']);
  });

  test('are none of a month that another year has ended, and none without a month', () => {
    const text = 'Date,Company,Records\nMarch 2020,,\n14,Iris,500\n15,Jade,600\n2021,,\n3 May,Kale,70\n16,Lime,80\n';
    expect(ofText(text)).toEqual([
      'Iris, listed 2020-03-14, 500 records',
      'Jade, listed 2020-03-15, 600 records',
      'Kale, listed 2021-05-03, 70 records',
      'Lime, , 80 records',
    ]);
  });
});

describe('a table with a row for each event of a case', () => {
  const text =
    'Company,Event,Date\nIris,Breach began,2021-05-04\nIris,Breach discovered,2021-06-04\nIris,Shares fell,2021-07-04\nJade,Breach began,2021-07-04\nJade,Public disclosure,2021-08-04\n';

  test('has the events that its words name, and the cases of one name are told', () => {
    expect(ofText(text)).toEqual([
      'Iris, breach-start 2021-05-04, ',
      'Iris, discovery 2021-06-04, ',
      'Iris, listed 2021-07-04, ',
      'Jade, breach-start 2021-07-04, ',
      'Jade, disclosure 2021-08-04, ',
    ]);
    const { file, doubts } = imported(text);
    expect(file.incidents[2]).toMatchObject({ extra: { event: 'Shares fell' } });
    expect(file.incidents[2].names).toBeUndefined();
    expect(doubts.map(({ kind, count }) => [kind, count])).toEqual([
      ['duplicate', 3],
      ['date-meaning', 1],
    ]);
  });

  test('has the meaning of its dates that somebody has chosen', () => {
    const table = tableOf(text);
    const { mapping } = importTable(table, { day: IMPORT_DAY });
    const chosen = { ...mapping, choices: { 'date-meaning:Date': 'disclosure' } };
    const { incidents } = importTable(table, { day: IMPORT_DAY, mapping: chosen }).file;
    expect(new Set(incidents.flatMap(({ events }) => events.map(({ kind }) => kind)))).toEqual(new Set(['disclosure']));
  });

  test('is none where its words name cases', () => {
    const [first] = imported(
      'Company,Event,Date\nIris,Iris hack,2021-05-04\nIris,Breach of mails,2021-06-04\nJade,Ransom,2021-07-04\n',
    ).file.incidents;
    expect(first.names).toEqual({ en: 'Iris hack' });
  });
});
