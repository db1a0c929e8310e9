import { describe, expect, test } from 'vitest';
import { importTable } from '../../../src/import/import.ts';
import { columnsOf, withUse } from '../../../src/import/mapping.ts';
import type { Imported } from '../../../src/import/result.ts';
import { IMPORT_DAY, imported, tableOf } from '../../imported.ts';

/** What a strict reader of a table would not forgive: a name that is none, a part as the whole, a claim as a fact. */

const kindsOf = ({ doubts }: Imported) => doubts.map(({ kind }) => kind);
const incidentsOf = (text: string) => imported(text).file.incidents;
const organisationsOf = (text: string) => incidentsOf(text).map(({ organisation }) => organisation);
const eventsOf = (text: string) =>
  incidentsOf(text).map(({ events }) => events.map(({ kind, date }) => `${kind} ${date}`).join(', '));
const sizesOf = (text: string) =>
  incidentsOf(text).map(({ figures: [figure] }) =>
    figure ? [figure.qualifier, figure.value, figure.unit].filter(Boolean).join(' ') : 'unknown',
  );
const answered = (text: string, choices: Record<string, string>) => {
  const { mapping } = imported(text);
  return importTable(tableOf(text), { day: IMPORT_DAY, mapping: { ...mapping, choices } });
};

describe('a name', () => {
  test('is no priority, person, gang, kind of defence or event', () => {
    expect(
      organisationsOf(`Issue key,Summary,Priority,Business unit,Date of incident,Affected individuals
PRIV-1,Email to wrong recipient,High,Brightwater Hospital,2022-01-11,35
PRIV-2,Lost laptop,Low,Larkspur Clinic,2022-02-11,12
`),
    ).toEqual(['Brightwater Hospital', 'Larkspur Clinic']);
    // Where nothing names a row, it is called by its day.
    const days = [{ names: { en: '2020-01-05' } }];
    expect(
      incidentsOf('Investigator,Urgency,Outcome,Date discovered,People affected\nA B,High,No action,2020-01-05,300\n'),
    ).toMatchObject(days);
    expect(organisationsOf('负责人,等级,发现时间,涉及人数\n王某,高,2020-01-05,300\n李某,低,2020-02-05,3000\n')).toEqual(
      [undefined, undefined],
    );
    expect(organisationsOf('group_name,post_title,discovered\nlock,Alder,2023-10-27\nclop,Birch,2023-06-15\n')).toEqual(
      ['Alder', 'Birch'],
    );
    expect(
      incidentsOf(`Country,Year,Attack Type,Number of Affected Users,Defense Mechanism Used
China,2019,Phishing,773169,VPN
India,2017,DDoS,605895,Firewall
`).map(({ organisation, names }) => [organisation, names?.en]),
    ).toEqual([
      [undefined, 'Phishing'],
      [undefined, 'DDoS'],
    ]);
    expect(organisationsOf('發生時間,機關名稱,事件類別,外洩筆數\n111年10月20日,甲局,個資外洩,2000萬筆\n')).toEqual([
      '甲局',
    ]);
  });

  test('is no year: a table of counts by year holds no incidents', () => {
    const { file, leftOut } = imported('Year,Number of breaches\n2020,300\n2021,30\n2022,3\n');
    expect([file.incidents.length, leftOut.length]).toEqual([0, 3]);
  });

  test('that no header tells of is told', () => {
    const bearers = imported('Bearer,Disclosed,Records\nAlder,2020-01-05,300\nBirch,2020-02-05,41\n');
    expect(bearers.file.incidents.map(({ organisation }) => organisation)).toEqual(['Alder', 'Birch']);
    expect(bearers.doubts).toMatchObject([{ kind: 'name-guessed', column: 'Bearer', count: 2 }]);
    expect(kindsOf(imported('Company,Disclosed,Records\nAlder,2020-01-05,300\n'))).toEqual([]);
  });

  test('above rows without one is asked about, and carried down where other cells were merged as well', () => {
    const text =
      'Organisation,Discovered,Patients affected\nAlder,2019-02-12,45\n,2019-05-03,1200\nBirch,2020-01-15,890\n';
    const asked = imported(text);
    expect(asked.doubts).toMatchObject([
      { kind: 'name-above', count: 1, choice: { chosen: 'unknown', isAnswered: false } },
    ]);
    expect(asked.leftOut).toMatchObject([{ line: 3, reason: 'no-name' }]);
    expect(
      answered(text, { 'name-above:Organisation': 'same' }).file.incidents.map(({ organisation }) => organisation),
    ).toEqual(['Alder', 'Alder', 'Birch']);
    const merged =
      'No,单位名称,事件类型,发现时间,影响人数\n1,甲,勒索病毒,2019-02-12,45\n,,黑客攻击,2019-05-03,1200\n2,乙,钓鱼,2020-01-15,890\n';
    expect(organisationsOf(merged)).toEqual(['甲', '甲', '乙']);
    // A word for what is not known is no empty cell.
    expect(kindsOf(imported('Company,Disclosed\nAlder,2019\nunknown,2020\n'))).toEqual([]);
  });

  test('of a private person is not shown, which is told, and can be chosen', () => {
    const text =
      'Your name,Email Address,School,When did it happen?,How many students were affected?\nA B,a@b.example,Alder,2020-03-04,12\n';
    const result = imported(text);
    expect(JSON.stringify(result.file)).not.toMatch(/A B|b\.example/);
    expect(result.doubts).toMatchObject([
      { kind: 'personal-column', column: 'Your name' },
      { kind: 'personal-column', column: 'Email Address' },
    ]);
    const shown = importTable(tableOf(text), {
      day: IMPORT_DAY,
      mapping: withUse(result.mapping, 'Your name', 'extra'),
    });
    expect(shown.file.incidents[0].extra).toMatchObject({ 'your-name': 'A B' });
    expect(shown.doubts).toMatchObject([{ column: 'Email Address' }]);
  });
});

describe('a row', () => {
  test('that heads a part, or says who made the table, is none, and raises no question', () => {
    const result = imported(`Organisation,Date disclosed,Country,Number of individuals
Health sector,,,
Alder,2021-01-12,UK,1200
Finance,,,
Birch,2021-02-13,UK,300
(a) Figure revised in 2022.,,,
n = 3,,,
Prepared by: A. Clerk,12/07/2022,,
`);
    expect(result.file.incidents).toHaveLength(2);
    expect(result.leftOut.map(({ reason }) => reason)).toEqual(['note', 'note', 'note', 'note', 'note']);
    expect(result.doubts).toEqual([]);
  });

  test('with a thousand that no quotes hold together is put together; where that is open, it is told', () => {
    const text =
      'Company,Disclosed,People,Cause\nAlder,2020-01-05,1,500,hacking\nBirch,2020-03-07,230,theft\nCedar,2020-03-08,7,theft\n';
    expect(sizesOf(text)).toEqual(['1500 people', '230 people', '7 people']);
    expect(tableOf(text).remarks).toEqual([]);
    const open = 'Company,People,Files,Cause\nAlder,1,500,300,theft\nBirch,1,2,theft\nCedar,3,4,theft\n';
    expect(tableOf(open).remarks).toMatchObject([{ kind: 'uneven-rows', examples: ['2'] }]);
  });
});

test('whose first cell begins a note is one, wherever the names stand', () => {
  const { file, leftOut } = imported(
    'Year,Name,Records lost\n2020,Alder,1200\n2021,Birch,77\n*,estimate,\nSource:,Wikipedia,\n',
  );
  expect([file.incidents.length, leftOut.map(({ reason }) => reason)]).toEqual([2, ['note', 'note']]);
});

describe('a size', () => {
  test('of one country is the least of all, unless all are counted, too', () => {
    expect(sizesOf('Company,Disclosed,No. of UK customers affected\nAlder,2020-01-05,1000\n')).toEqual([
      'at-least 1000 people',
    ]);
    const both = 'Company,Disclosed,No. of UK customers affected,No. worldwide\nAlder,2020-01-05,"133,827",1.2M\n';
    expect(sizesOf(both)).toEqual(['1200000 people']);
    expect(sizesOf('公司,披露时间,中国用户受影响人数,全球受影响人数\n甲,2020-01-05,1000,90000\n')).toEqual([
      '90000 people',
    ]);
    const total = 'Total number of persons affected (including residents)';
    expect(sizesOf(`Entity,Disclosed,${total},Maine residents affected\nAlder,2020-01-02,16924071,69434\n`)).toEqual([
      '16924071 people',
    ]);
    expect(sizesOf('Company,Disclosed,Total affected,No. of MD residents\nAlder,2020-01-02,1200,12\n')).toEqual([
      '1200 people',
    ]);
  });

  test('is at least that of one place where that of all is not told', () => {
    const text =
      'Entity,Disclosed,Total affected,Texans affected\nAlder,2020-01-02,1200,12\nBirch,2020-01-03,,77\nCedar,2020-01-04,pending,0\n';
    expect(sizesOf(text)).toEqual(['1200 people', 'at-least 77 people', 'unknown']);
    expect(imported(text).doubts).toContainEqual(
      expect.objectContaining({ kind: 'part-counted', column: 'Texans affected' }),
    );
  });

  test('of several groups is at least that of the largest that is told', () => {
    const text =
      'Company,Disclosed,Users affected,Employees affected\nAlder,2020-01-05,,1000\nBirch,2020-02-05,2000,30\n';
    expect(sizesOf(text)).toEqual(['at-least 1000 people', 'at-least 2000 people']);
    expect(kindsOf(imported(text))).toEqual(['part-counted']);
  });

  test('in an object of JSON is a count before a volume', () => {
    const entries = [
      { name: 'Alder', disclosedAt: '2023-03-01', impact: { accounts: 1_200_000, sizeGb: 340 } },
      { name: 'Birch', disclosedAt: '2023-06-11', impact: { accounts: 45_000, sizeGb: 12.5 } },
    ];
    expect(sizesOf(JSON.stringify(entries))).toEqual(['1200000 accounts', '45000 accounts']);
  });

  test.each([
    ['3 billion accounts!!', '3000000000 accounts'],
    ['1 account (mine)', '1 accounts'],
    ['2,200 (of whom 300 in France)', '2200 people'],
    ['5 personnes et moins', 'up-to 5 people'],
    ['约580億円相当', 'unknown'],
    ['N/A (ongoing)', 'unknown'],
  ])('%s', (cell, size) => {
    expect(
      sizesOf(`Company,Disclosed,People affected\nAlder,2020,"${cell}"\nBirch,2021,77\nCedar,2022,7751\n`)[0],
    ).toBe(size);
  });

  test('“N/A (ongoing)” is a word for what is not known, and “7,7oo” says nothing of other numbers', () => {
    const { doubts } = imported(
      'Company,Disclosed,Records\nA,2020,N/A (ongoing)\nB,2021,"1,250,000"\nC,2021,"7,77oo"\n',
    );
    expect(doubts).toMatchObject([{ kind: 'misfit', count: 1, examples: [{ text: '7,77oo' }] }]);
  });
});

describe('how sure a case is', () => {
  test('is what a column says of each row; what is made up is left out', () => {
    const result = imported(`Company,Disclosed,Accounts,Status
Alder,2020-01-05,100,Alleged
Birch,2020-01-06,1771,Denied
Cedar,2020-01-07,31002,False claim
Dune,2020-01-08,41003,Confirmed
`);
    expect(result.file.incidents.map(({ figures }) => figures[0].status)).toEqual(['claimed', 'claimed', 'confirmed']);
    expect(result.leftOut).toMatchObject([{ line: 4, reason: 'fabricated' }]);
    expect(result.doubts).toMatchObject([{ kind: 'unverified', count: 2 }]);
    expect(
      incidentsOf('Company,Disclosed,Accounts,Verified\nAlder,2020,1000,No\nBirch,2021,77,Yes\n').map(
        ({ figures }) => figures[0].status,
      ),
    ).toEqual(['claimed', 'reported']);
    expect(
      incidentsOf('公司,披露时间,账号数,是否属实\n甲,2020,100,是\n乙,2021,2200,待查\n').map(
        ({ figures }) => figures[0].status,
      ),
    ).toEqual(['reported', 'claimed']);
    expect(imported('Company,Disclosed,Fake?\nAlder,2020,yes\nBirch,2021,no\n').leftOut).toMatchObject([{ line: 2 }]);
    const own = imported('Company,Disclosed,Status\nA,2020,Confirmed\nB,2021,Alleged\nC,2021,Under investigation\n');
    expect(own.file.incidents[2].extra).toEqual({ status: 'Under investigation' });
    expect(
      imported('Company,Disclosed,Claim status\nA,2020,Denied\nB,2021,Confirmed\n').mapping.columns.status,
    ).toBeUndefined();
    // Open and closed say nothing of it.
    expect(
      imported('Company,Disclosed,Accounts,Status\nAlder,2020,1000,Open\nBirch,2021,77,Closed\n').mapping.columns
        .status,
    ).toBeUndefined();
  });
});

describe('a date', () => {
  test('that a case was closed or settled on is no event, and told to one’s own officer it is no report to an authority', () => {
    expect(
      eventsOf('Company,Discovered,Date Closed,Settlement date\nAlder,2020-01-05,2020-03-05,2021-03-05\n'),
    ).toEqual(['discovery 2020-01-05']);
    for (const header of ['Reported to DPO', 'Reported to insurer', 'Reported to HR'])
      expect(kindsOf(imported(`Company,${header}\nAlder,2020-01-05\n`))).toEqual(['date-meaning']);
  });

  test.each([
    ['Reported date to regulator', 'report-to-authority'],
    ['ICO report date', 'report-to-authority'],
    ['Date Notified ND AG', 'report-to-authority'],
    ['Notified customers on', 'disclosure'],
    ['When did it happen?', 'breach-start'],
    ['通报网信办时间', 'report-to-authority'],
    ['通報主管機關日期', 'report-to-authority'],
    ['Reported to customers', 'disclosure'],
    ['事发时间', 'breach-start'],
    ['外洩日期', 'breach-start'],
  ])('“%s” says what it is of', (header, kind) => {
    expect(eventsOf(`Company,${header}\nAlder,2020-01-05\nBirch,2020-02-06\n`)[0]).toBe(`${kind} 2020-01-05`);
  });

  test('of a decision is that of a fine only where fines are told', () => {
    expect(kindsOf(imported('Company,Date of decision,Outcome\nAlder,2020-03-04,Warning\n'))).toEqual(['date-meaning']);
    expect(eventsOf('Company,Date of decision,Fine\nAlder,2020-03-04,£5000\n')).toEqual(['penalty 2020-03-04']);
  });

  test('that is none of these is shown as it is, where that is chosen', () => {
    const [incident] = answered('Company,Date\nAlder,2020-03-04\n', { 'date-meaning:Date': 'none' }).file.incidents;
    expect(incident).toMatchObject({ events: [], extra: { date: '2020-03-04' } });
  });

  test('until now begins with its first day', () => {
    expect(eventsOf('Company,Date of breach\nA,2017 to present\nB,July 2019 - ongoing\nC,since 2018\n')).toEqual([
      'breach-start 2017',
      'breach-start 2019-07',
      'breach-start 2018',
    ]);
  });

  test('below “From” and “To” of one heading is of its beginning and its end, and so are sizes', () => {
    const text =
      'Company,Breach,,Affected,\n,From,To,From,To\nAlder,2021-03-04,2021-04-05,1200,1500\nBirch,2021-03-05,2021-04-06,77,80\n';
    expect(eventsOf(text)[0]).toBe('breach-start 2021-03-04, breach-end 2021-04-05');
    expect(incidentsOf(text)[0].figures).toMatchObject([{ value: 1200, max: 1500 }]);
  });

  test('of which the year is merged over several months has it in all of them', () => {
    expect(eventsOf('Year,Month,Company\n2023,Aug,Alder\n,Sep,Birch\n2024,Jan,Cedar\n')).toEqual([
      'listed 2023-08',
      'listed 2023-09',
      'listed 2024-01',
    ]);
  });

  test.each([
    ['Dec 2014 - Jan 2015', '2014-12/2015-01'],
    ['December 5, 2014 – January 8, 2015', '2014-12-05/2015-01-08'],
    ['Dezember 2014 bis Januar 2015', '2014-12/2015-01'],
    ['2021/02/11 00:00:00+00', '2021-02-11'],
    ['25/08/2566', '2023-08-25'],
    ['民国111年5月3日', '2022-05-03'],
    ['March 1, 2023 → March 9, 2023', '2023-03-01/2023-03-09'],
    ['2012 or 2013', '2012/2013'],
    ['2005, 2007', '2005/2007'],
    ['Q2 2020 / Q3 2020', '2020-04/2020-09'],
    ['du 18 au 24 avril 2014', '2014-04-18/2014-04-24'],
    ['10 a 12 de março de 2022', '2022-03-10/2022-03-12'],
    ['final de 2020', '2020-09~/2020-12'],
    ['vor 2020', '../2020'],
    ['1 кв. 2021', '2021-01/2021-03'],
    ['weekend of 3-4 July 2021', '2021-07-03/2021-07-04'],
    ['2024/03.18', '2024-03-18'],
    ['11/16/ 2023', '2023-11-16'],
    ["Apr'21", '2021-04'],
  ])('%s', (cell, date) => {
    expect(eventsOf(`Company,Disclosed\nAlder,"${cell}"\nBirch,2020-05-14\nCedar,2020-06-14\n`)[0]).toBe(
      `disclosure ${date}`,
    );
  });

  test('of the Thai calendar is told', () => {
    expect(kindsOf(imported('Company,Disclosed\nAlder,25/08/2566\nBirch,2020-05-14\n'))).toEqual(['buddhist-year']);
  });

  test('with slashes has no order from dates with dots', () => {
    expect(eventsOf('Company,Breach,Disclosed\nAlder,31.12.2021,5/9/22\n')).toEqual([
      'breach-start 2021-12-31, disclosure 2022-05-09/2022-09-05',
    ]);
  });

  test('of 1 January is a month, too, where the first of a month is one', () => {
    const firsts = ['2017-07-01', '2017-04-01', '2018-07-01', '2019-01-01', '2017-05-13'];
    expect(eventsOf(`Company,Disclosed\n${firsts.map((day, at) => `Firm ${at},${day}`).join('\n')}\n`)).toContain(
      'disclosure 2019-01',
    );
  });

  test('in words does not take its column away', () => {
    const text = '公司,哪一年\n甲,2018年8月\n乙,2020年3月\n丙,上个月\n丁,2017年5月到7月\n';
    expect(imported(text).doubts).toMatchObject([{ kind: 'date-meaning', count: 3 }, { kind: 'misfit', count: 1 }, {}]);
  });

  test('without its year has that of the heading of a Markdown table', () => {
    expect(
      eventsOf('# Data breaches of 2023\n\n| Company | Disclosed |\n|---|---|\n| A | Jan 5 |\n| B | Feb 7 |\n'),
    ).toEqual(['disclosure 2023-01-05', 'disclosure 2023-02-07']);
  });

  test('in parts below one heading is of that heading', () => {
    expect(
      eventsOf(
        'No,Organisation,Occurred,,Disclosed,Records\n,,Year,Month,,\n1,A,2022,3,2022-03-15,1250\n2,B,2022,4,2022-05-16,77\n',
      ),
    ).toEqual(['breach-start 2022-03, disclosure 2022-03-15', 'breach-start 2022-04, disclosure 2022-05-16']);
  });
});

describe('a number', () => {
  test('that counts the rows is no size, nor is one of which no header says that it counts anything', () => {
    const text = 'Lp.,Firma,Disclosed,Liczba\n1,Bank A,2021-03-04,16000\n2,Bank B,2021-03-05,1600\n';
    const { file, doubts } = imported(text);
    expect(file.incidents.map(({ figures }) => figures)).toEqual([[], []]);
    expect(doubts).toMatchObject([
      { kind: 'unit', column: 'Liczba', choice: { chosen: 'none' } },
      { kind: 'name-guessed' },
    ]);
    expect(answered(text, { 'unit:Liczba': 'people' }).file.incidents[1].figures).toMatchObject([{ value: 1600 }]);
    const coded = 'id,org,yr,mo,n_records\n1,Alder,2015,3,12000\n2,Birch,2015,4,-99\n3,Cedar,2016,4,77\n';
    expect(sizesOf(coded)).toEqual(['12000 records', 'unknown', '77 records']);
    expect(eventsOf(coded)[0]).toBe('listed 2015-03');
  });

  test('of all that stands beside those of countries is the size', () => {
    expect(sizesOf('Company,Disclosed,Germany,Austria,Sum\nAlder,2021,1200,5,1205\nBirch,2022,300,5,305\n')).toEqual([
      '1205 records',
      '305 records',
    ]);
    expect(sizesOf('公司,披露时间,国内用户数\n甲,2020-01-02,100\n')).toEqual(['at-least 100 people']);
  });

  test('that is confirmed comes before one that is claimed, and its header says so', () => {
    const text = 'Company,Disclosed,Affected (claimed),Affected (confirmed)\nAlder,2020,11.2m,9.8m\nBirch,2021,,9.7m\n';
    expect(incidentsOf(text).map(({ figures: [{ value, status }] }) => [value, status])).toEqual([
      [9_800_000, 'confirmed'],
      [9_700_000, 'confirmed'],
    ]);
  });

  test('of pupils is no part of one of teachers, whose column names them', () => {
    const { file, doubts } = imported(
      'School,Teacher,Incident date,Pupils\nAlder,Ms A,2021-03-04,120\nBirch,Ms B,2021-03-05,12\n',
    );
    expect(file.incidents[0].figures).toMatchObject([{ value: 120, unit: 'people' }]);
    expect(doubts).toMatchObject([{ kind: 'personal-column', column: 'Teacher' }]);
  });

  test('that may be parted in several ways is unknown', () => {
    const open = imported('Company,Disclosed,Records,Staff\nA,2021,12,500,100\nB,2022,45,50\nC,2022,900,45\n');
    expect(open.file.incidents.map(({ figures }) => figures.length)).toEqual([0, 1, 1]);
    const most = 'Company,Disclosed,Records,Staff\nA,2021,1,200,30\nB,2022,45,000,500\nC,2022,900,45\n';
    expect(sizesOf(most)).toEqual(['1200 records', '45000 records', '900 records']);
  });
});

describe('a list of judgments', () => {
  test('is called by its cases, and names nobody who was judged', () => {
    const { file, doubts } = imported(
      '案件名称,被告人,判决时间,涉案条数\n甲案,张某,2020-03-04,12000\n乙案,李某某,2020-03-05,1200\n',
    );
    expect(JSON.stringify(file)).not.toMatch(/张某|李某/);
    expect(file.incidents[0]).toMatchObject({ names: { 'zh-Hans': '甲案' }, events: [{ kind: 'verdict' }] });
    expect(doubts).toMatchObject([{ kind: 'personal-column' }]);
  });
});

test('two words with capitals beside a company are a person, and those of an incident are not', () => {
  const persons = imported('Name,Company,Disclosed\nAnn Lee,Alder,2020-01-02\nBo Kim,Birch,2020-01-03\n');
  expect(persons.file.incidents.map(({ names }) => names)).toEqual([undefined, undefined]);
  expect(persons.doubts).toMatchObject([{ kind: 'personal-column', column: 'Name' }]);
  expect(incidentsOf('Name,Company,Disclosed\nAlder Breach,Alder,2020\nBirch Leak,Birch,2021\n')[0].names).toEqual({
    en: 'Alder Breach',
  });
});

test('columns of marks are kinds of data', () => {
  const text = 'Company,Disclosed,Names,Emails,SSN exposed?\nAlder,2020,✓,✗,Yes\nBirch,2021,✓,x,No\n';
  const { file, mapping } = imported(text);
  expect(file.incidents.map(({ data }) => data)).toEqual([['name', 'national-id'], ['name']]);
  expect(mapping.columns.marked).toEqual(['Names', 'Emails', 'SSN exposed?']);
  expect(columnsOf(mapping)).toContain('Emails');
  expect(withUse(mapping, 'Emails', 'unused').columns.marked).toEqual(['Names', 'SSN exposed?']);
});

test('the link of a name is no source that another column names', () => {
  const text =
    '| Company | Disclosed | Source |\n|---|---|---|\n| [Alder](https://w.example/a) | 2020 | [NYT](https://n.example/1) |\n| Birch | 2021 | [BBC](https://b.example/1) |\n';
  expect(incidentsOf(text)[0].sources).toMatchObject({ s1: { publisher: 'w.example' }, s2: { publisher: 'NYT' } });
});

test('a site is the name where nothing else is', () => {
  expect(
    organisationsOf(
      'Website,Breach date,Accounts\nalder.example,2013-10-03,153000000\nbirch.example,2014-10-04,1530\n',
    ),
  ).toEqual(['alder.example', 'birch.example']);
});

test('each source has its own name, and one that names nobody that of its site', () => {
  const sourcesOf = (text: string) => incidentsOf(text).map(({ sources }) => Object.values(sources ?? {}));
  const cells = [
    '[link](https://a.example/1)',
    '[BBC](https://b.example/1), [Wired](https://c.example/2)',
    '[10][citation needed]',
  ];
  const told = [
    [{ publisher: 'a.example', url: 'https://a.example/1' }],
    [
      { publisher: 'BBC', url: 'https://b.example/1' },
      { publisher: 'Wired', url: 'https://c.example/2' },
    ],
    [],
  ];
  expect(
    sourcesOf(`Company,Disclosed,Source\n${cells.map((cell, at) => `Firm ${at},2020,"${cell}"`).join('\n')}\n`),
  ).toMatchObject(told);
  expect(
    sourcesOf(
      `| Company | Disclosed | Source |\n|---|---|---|\n${cells.map((cell, at) => `| Firm ${at} | 2020 | ${cell} |`).join('\n')}\n`,
    ),
  ).toMatchObject(told);
});

test('a column of states with a country among them is one of states', () => {
  expect(
    incidentsOf('Organization,State,Disclosed\nAlder,CA,2022\nBirch,MN,2023\nCedar,MA,2018\nDune,US,2024\n').map(
      ({ country }) => country,
    ),
  ).toEqual(['US', 'US', 'US', 'US']);
});

test('flags are countries', () => {
  expect(
    incidentsOf('Company,Disclosed,Country\nA,2020,🇩🇪\nB,2021,🇯🇵 JP\nC,2021,🇫🇷 France\n').map(({ country }) => country),
  ).toEqual(['DE', 'JP', 'FR']);
});

test('text in columns is parted where a cell reaches up to the next column', () => {
  const text = `Name    Disclosed   Records      Country
Alder   2020-01-05  880 thousand US
Birch   2020-02-05  12           UK
Cedar   2020-02-05  1200         France
`;
  expect(sizesOf(text)).toEqual(['880000 records', '12 records', '1200 records']);
});

test('Japanese headers in signs of their own are known', () => {
  const { mapping } = imported(
    '公表日,会社名,業種,件数,原因,備考\n2023年10月17日,甲社,金融,900万,内部不正,委託先の元社員が顧客の情報を持ち出した\n',
  );
  expect(mapping.columns).toMatchObject({ sector: { column: '業種' }, summary: '備考' });
});
