import { describe, expect, test } from 'vitest';
import { importTable } from '../../../src/import/import.ts';
import { readMapping } from '../../../src/import/mapping.ts';
import { readTable, readTables } from '../../../src/import/read-table/read-table.ts';
import { readXlsx } from '../../../src/import/read-table/xlsx.ts';
import type { Table } from '../../../src/import/table.ts';
import { IMPORT_DAY, tableOf } from '../../imported.ts';
import { rowsOf, workbook } from '../../workbook.ts';

/** Pages, workbooks and files of programs as they are brought: what stands in them beside the table, and around its cells. */

/** What is drawn: name, first event, size. */
const drawn = (table: Table) =>
  importTable(table, { day: IMPORT_DAY }).file.incidents.map(({ organisation, events: [event], figures: [figure] }) =>
    [organisation, event && `${event.kind} ${event.date}`, figure && `${figure.value} ${figure.unit}`].join(', '),
  );
const ofText = (text: string) => drawn(tableOf(text));
const incidentsOf = (text: string) => importTable(tableOf(text), { day: IMPORT_DAY }).file.incidents;
const sheetsOf = async (sheets: Parameters<typeof workbook>[0]) => {
  const read = await readXlsx(workbook(sheets));
  if (read.kind === 'none') throw new Error(read.looksLike);
  return read.tables;
};

describe('a web page', () => {
  test('has marks of notes behind its cells, which are no digits of them; a power of ten is a number', () => {
    const rows = [
      ['Acorn<sup>2</sup>', '4 May 2019<sup>3</sup>', '1,200<sup>4</sup>'],
      ['Birch<a href="#fn1">1</a>', '21<sup>st</sup> June 2020', '450<sup><a href="#n">a</a></sup>'],
      ['Cedar', '2021-11-23‡', '10<sup>6</sup>'],
    ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    expect(ofText(`<table><tr><th>Organisation<th>Disclosed<th>People affected</tr>${rows.join('')}</table>`)).toEqual([
      'Acorn, disclosure 2019-05-04, 1200 people',
      'Birch, disclosure 2020-06-21, 450 people',
      'Cedar, disclosure 2021-11-23, 1000000 people',
    ]);
  });

  test('says days, signs and pictures by its marks, and what only screen readers hear is no part of a cell', () => {
    const html = `<table><tr><th>Organisation<th>Country<th>Disclosed<th>Passwords<th>Names</tr>
<tr><td><span class="sr-only">Organisation: </span>Acorn<td><img alt="Germany" src="de.png"><td><time datetime="2023-05-14T10:00">3 days ago</time><td><i class="fa fa-check"></i><td><input type="checkbox"></tr>
<tr><td>Birch<td><img alt="flag of France" src="fr.png"> France<td><del>1 May 2023</del> <ins>2 May 2023</ins><td><i class="fa fa-times"></i><td><input type="checkbox" checked></tr>
</table>`;
    expect(incidentsOf(html)).toMatchObject([
      { organisation: 'Acorn', country: 'DE', events: [{ date: '2023-05-14' }], data: ['password'] },
      { organisation: 'Birch', country: 'FR', events: [{ date: '2023-05-02' }], data: ['name'] },
    ]);
  });

  test('may have a table for each incident, with its fields below each other', () => {
    const table = (name: string, date: string, people: number) =>
      `<table><tr><th>Organisation<td>${name}</tr><tr><th>Date of breach<td>${date}</tr><tr><th>People affected<td>${people}</tr><tr><th>Cause<td>Phishing</tr></table>`;
    expect(ofText(`<p>Two</p>${table('Acorn', '4 May 2019', 1200)}${table('Birch', '7 June 2020', 77)}`)).toEqual([
      'Acorn, breach-start 2019-05-04, 1200 people',
      'Birch, breach-start 2020-06-07, 77 people',
    ]);
  });

  test('has the year of its tables in their headings', () => {
    const table = (name: string, date: string) =>
      `<table><tr><th>Organisation<th>Disclosed</tr><tr><td>${name}<td>${date}</tr><tr><td>${name} 2<td>Dec</tr></table>`;
    expect(
      ofText(`<h2>2020</h2>${table('Acorn', 'March 4')}<h2>Breaches of 2021</h2>${table('Birch', '2 June')}`),
    ).toEqual([
      'Acorn, disclosure 2020-03-04, ',
      'Acorn 2, disclosure 2020-12, ',
      'Birch, disclosure 2021-06-02, ',
      'Birch 2, disclosure 2021-12, ',
    ]);
  });
});

describe('a header', () => {
  const below = 'Alder,2019-01-14,2019-03-14,100,200\nBirch,2020-01-14,2020-03-14,10,2000\n';

  test('of two rows has names that are merged downwards', () => {
    const text = `Organisation,Dates,,People affected,\nOrganisation,Breach,Disclosed,Minimum,Maximum\n${below}`;
    expect(ofText(text)).toEqual([
      'Alder, breach-start 2019-01-14, 100 people',
      'Birch, breach-start 2020-01-14, 10 people',
    ]);
  });

  test('of which a group counts people has the least and the most of people', () => {
    const text = `,Dates,,People affected,\nOrganisation,Breach,Disclosed,Minimum,Maximum\n${below}`;
    const { file, doubts } = importTable(tableOf(text), { day: IMPORT_DAY });
    expect(file.incidents[0].figures).toMatchObject([{ value: 100, max: 200, unit: 'people' }]);
    expect(doubts).toEqual([]);
  });

  test('of a year between the rows heads those below it', () => {
    expect(
      ofText(
        'Year 2019,,\nCompany,Disclosed,Records\nAlder,5 May,12\nYear 2020,,\nCompany,Disclosed,Records\nBirch,7 July,300\n',
      ),
    ).toEqual(['Alder, disclosure 2019-05-05, 12 records', 'Birch, disclosure 2020-07-07, 300 records']);
  });
});

describe('of several tables', () => {
  test('the one with names and dates is read, however long the others are, and all are named', () => {
    const options = Array.from({ length: 6 }, (_, at) => `| --option-${at} | what it does | none |`);
    const text = `# Tool\n\n| Option | Meaning | Default |\n|---|---|---|\n${options.join('\n')}\n\nThe data:\n\n| Organisation | Disclosed |\n|---|---|\n| Acorn | 2019-05-04 |\n| Birch | 2020-06-07 |\n`;
    expect(ofText(text)).toEqual(['Acorn, disclosure 2019-05-04, ', 'Birch, disclosure 2020-06-07, ']);
    expect(tableOf(text).remarks[0]).toMatchObject({
      kind: 'one-of-several',
      count: 2,
      examples: ['Organisation | Disclosed', 'Option | Meaning | Default'],
    });
  });

  test('of a portal those of its columns are none', () => {
    const fields = ['Organisation', 'Disclosed', 'People affected', 'Remark'];
    const values = [
      ['Acorn', '2019-05-04', 1200, ''],
      ['Birch', '2020-06-07', 77, ''],
    ];
    const records = values.map((row) => Object.fromEntries(fields.map((field, at) => [field, row[at]])));
    const ckan = { success: true, result: { fields: fields.map((id) => ({ id, type: 'text' })), records, total: 2 } };
    const socrata = {
      meta: { view: { name: 'x', columns: fields.map((name, id) => ({ id, name, dataTypeName: 'text' })) } },
      data: values,
    };
    const answer = ['Acorn, disclosure 2019-05-04, 1200 people', 'Birch, disclosure 2020-06-07, 77 people'];
    expect(ofText(JSON.stringify(ckan))).toEqual(answer);
    expect(ofText(JSON.stringify(socrata))).toEqual(answer);
  });
});

describe('JSON', () => {
  test('has countries and sectors of others than the victim', () => {
    const entry = (name: string) => ({
      regulator: { name: 'ICO', country: 'UK' },
      attacker: { name: 'Lock', country: 'Russia' },
      parent: { name: 'Holding', sector: 'Finance' },
      company: { name, country: 'France' },
      disclosed: '2020-01-02',
      sources: [{ type: 'news', url: 'https://n.example/1' }],
    });
    const [incident] = incidentsOf(JSON.stringify([entry('Acorn'), entry('Birch')]));
    expect(incident).toMatchObject({ organisation: 'Acorn', country: 'FR' });
    expect(incident.sector).toBeUndefined();
  });

  test('of MongoDB has its values in objects of their type, and kinds of data in one of answers', () => {
    const entry = (name: string, day: string) => ({
      _id: { $oid: 'a' },
      name,
      breachDate: { $date: `${day}T00:00:00Z` },
      accounts: { $numberLong: '1200' },
      data: { emails: true, passwords: false },
    });
    expect(incidentsOf(JSON.stringify([entry('Acorn', '2019-05-04'), entry('Birch', '2020-06-07')]))[0]).toMatchObject({
      events: [{ kind: 'breach-start', date: '2019-05-04' }],
      figures: [{ value: 1200, unit: 'accounts' }],
      data: ['email'],
    });
  });
});

describe('a workbook', () => {
  const head = ['Organisation', 'Disclosed', 'People affected'];

  test('shows of a day only what its format shows', async () => {
    const rows = rowsOf([
      head,
      ['Acorn', { xml: 's="3"><v>43599</v>' }, 100],
      ['Birch', { xml: 's="4"><v>43831</v>' }, 77],
      ['Cedar', { xml: 's="1"><v>43599</v>' }, 31],
    ]);
    const [table] = await sheetsOf([{ name: 'S', rows }]);
    expect(drawn(table)).toEqual([
      'Acorn, disclosure 2019-05, 100 people',
      'Birch, disclosure 2020, 77 people',
      'Cedar, disclosure 2019-05-14, 31 people',
    ]);
  });

  test('keeps a hidden sheet apart, and the year in the name of a sheet', async () => {
    const sheet = (name: string, organisation: string, state?: string) => ({
      name,
      state,
      rows: rowsOf([head, [organisation, 'Mar 4', 100], [`${organisation} 2`, 'Apr 5', 7]]),
    });
    const [table] = await sheetsOf([
      sheet('2020', 'Acorn'),
      sheet('2021', 'Birch'),
      sheet('2019', 'Withdrawn', 'veryHidden'),
    ]);
    expect(drawn(table)).toEqual([
      'Acorn, disclosure 2020-03-04, 100 people',
      'Acorn 2, disclosure 2020-04-05, 7 people',
      'Birch, disclosure 2021-03-04, 100 people',
      'Birch 2, disclosure 2021-04-05, 7 people',
    ]);
  });

  test('leads to the addresses of its formulas', async () => {
    const link = '><f>HYPERLINK("https://n.example/a?b=1&amp;c=2","Herald")</f><v>Herald</v>'.replaceAll('"', '&quot;');
    const rows = rowsOf([
      ['Organisation', 'Disclosed', 'Source'],
      ['Acorn', '2019-05-04', { xml: `t="str"${link}` }],
      ['Birch', '2020-05-04', ''],
    ]);
    const [table] = await sheetsOf([{ name: 'S', rows }]);
    expect(importTable(table, { day: IMPORT_DAY }).file.incidents[0].sources).toMatchObject({
      s1: { publisher: 'Herald', url: 'https://n.example/a?b=1&c=2' },
    });
  });
});

describe('a page of a wiki', () => {
  test('names countries by flags, and days and numbers by templates', () => {
    const text = `{| class="wikitable"
! Company !! Country !! Disclosed !! Records
|-
| {{ill|Acorn|de}} || {{flag|India}} || {{date|2020-06-15|dmy}} || {{val|2.5|u=million}}
|-
| Birch || {{USA}} || {{dts|2021|5|4}} || {{ntsh|30000}}30 thousand
|-
| Cedar || [[File:Flag.svg|20px]] [[France]] || 2022 || 12
|}`;
    expect(incidentsOf(text)).toMatchObject([
      { organisation: 'Acorn', country: 'IN', events: [{ date: '2020-06-15' }], figures: [{ value: 2_500_000 }] },
      { country: 'US', events: [{ date: '2021-05-04' }], figures: [{ value: 30_000 }] },
      { country: 'FR', figures: [{ value: 12 }] },
    ]);
  });
});

test('a grid that a program draws has its header above the double line', () => {
  const rule = '+-------+------------+---------+';
  const text = [
    rule,
    '| Name  | Disclosed  | Records |',
    rule.replaceAll('-', '='),
    '| Acorn | 2019-05-04 | 1200    |',
    rule,
    '| Birch | 2020-06-07 | 77      |',
    rule,
  ];
  expect(ofText(text.join('\n'))).toEqual([
    'Acorn, disclosure 2019-05-04, 1200 records',
    'Birch, disclosure 2020-06-07, 77 records',
  ]);
});

test('text that Excel keeps as a formula is text', () => {
  expect(readTable('Company,Code\n="Acorn",="0012"\n="Birch",="0013"\n')).toMatchObject({
    table: {
      rows: [
        ['Acorn', '0012'],
        ['Birch', '0013'],
      ],
    },
  });
  expect(readTables('Company,Code\n').kind).toBe('none');
});

describe('a text', () => {
  test('keeps the legal form of a name together with it, though a comma without quotes parts them', () => {
    expect(
      ofText('Entity,Disclosed,Records\nIris,2021-03-04,275000\nJade Ankle Center, Inc.,2021-03-05,156000\n'),
    ).toEqual([
      'Iris, disclosure 2021-03-04, 275000 records',
      'Jade Ankle Center, Inc., disclosure 2021-03-05, 156000 records',
    ]);
  });

  test('without names of columns keeps its first rows', () => {
    const rows =
      'Iris Oncology,2016,2200000,healthcare,hacked,[211]\nJade Health,2016,91000,healthcare,lost,[21]\nKale,2016,55000000,government,hacked,\n';
    expect(incidentsOf(rows).map(({ organisation }) => organisation)).toEqual(['Iris Oncology', 'Jade Health', 'Kale']);
    const blank = '| | | |\n|---|---|---|\n| 2017-May-12 | Iris | $Unknown |\n| 2017-Dec-06 | Jade | $62,000,000 |\n';
    expect(incidentsOf(blank).map(({ organisation }) => organisation)).toEqual(['Iris', 'Jade']);
  });

  test('in Markdown has links that are not closed, names nobody by “link”, and writes names as links of a wiki', () => {
    const table =
      '| Company | Disclosed | Source |\n|---|---|---|\n| [[Iris]] | 2023-03-06 | [link](https://a.example/1) [link](https://b.example/2) |\n| Jade | 2023-03-07 | <a href="https://c.example/3">The Post |\n';
    expect(incidentsOf(table)).toMatchObject([
      { organisation: 'Iris', sources: { s1: { publisher: 'a.example' }, s2: { publisher: 'b.example' } } },
      { organisation: 'Jade', sources: { s1: { publisher: 'The Post', url: 'https://c.example/3' } } },
    ]);
  });
});

describe('an object of JSON', () => {
  test('holds a list at any depth, also one of two entries', () => {
    const entries = [
      { company: 'Iris', disclosed: '2022-03-23' },
      { company: 'Jade', disclosed: '2022-02-02' },
    ];
    for (const whole of [{ data: { hacks: entries } }, { response: entries.map((Event) => ({ Event })) }])
      expect(ofText(JSON.stringify(whole))).toEqual(['Iris, disclosure 2022-03-23, ', 'Jade, disclosure 2022-02-02, ']);
  });

  test('says how many entries a group has, and nothing of the size of each', () => {
    const incidents = [
      { title: 'Leak of Iris', date: '2015-05-08' },
      { title: 'Leak of Jade', date: '2021-03-26' },
    ];
    expect(incidentsOf(JSON.stringify([{ country: 'Germany', count: 2, incidents }]))).toMatchObject([
      { country: 'DE', figures: [] },
      { country: 'DE', figures: [] },
    ]);
  });
});

test('the source of a wiki page may stop before the end of its table', () => {
  const wiki = '{| class="wikitable"\n! Company !! Disclosed\n|-\n| [[Iris]] || 2021-03-04\n|-\n| Jade || 2021-03-05\n';
  expect(ofText(wiki)).toEqual(['Iris, disclosure 2021-03-04, ', 'Jade, disclosure 2021-03-05, ']);
});

test('a name of a column is no longer than a mapping can hold', () => {
  const text = `Company,Disclosed,${'x'.repeat(600)},${'x'.repeat(601)}\nIris,2021-03-04,1,2\nJade,2021-03-05,3,4\n`;
  const { mapping } = importTable(tableOf(text), { day: IMPORT_DAY });
  expect(readMapping(JSON.stringify(mapping)).faults).toEqual([]);
});

test('an address with a name or a password in it is no link', () => {
  const text =
    'Company,Disclosed,Link\nIris,2021-03-04,https://bank.example:pw@evil.example/x\nJade,2021-03-05,https://a.example/1\n';
  const { file, doubts } = importTable(tableOf(text), { day: IMPORT_DAY });
  expect(file.incidents[0]).not.toHaveProperty('sources');
  expect(doubts).toMatchObject([{ kind: 'broken-link', count: 1 }]);
});
