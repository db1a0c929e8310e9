import { describe, expect, test } from 'vitest';
import { importing as en } from '../../../src/i18n/en/importing.ts';
import { EN } from '../../../src/i18n/index.ts';
import { sayDoubt } from '../../../src/i18n/say-import.ts';
import { importTable } from '../../../src/import/import.ts';
import { meaningOf, withChoice, withMeaning, withUse } from '../../../src/import/mapping.ts';
import { readTable } from '../../../src/import/read-table/read-table.ts';
import type { Imported } from '../../../src/import/result.ts';
import { IMPORT_DAY, imported, tableOf } from '../../imported.ts';

/** Spreadsheets as people make them for themselves, in English and Chinese; the incidents are made up. */

const said = ({ doubts }: Imported) => doubts.map((doubt) => sayDoubt(doubt, en, EN));
const incidentsOf = (text: string) => imported(text).file.incidents;
const figuresOf = (text: string) =>
  incidentsOf(text).map(({ figures: [figure] }) =>
    figure === undefined ? '' : `${figure.qualifier ?? ''} ${figure.value} ${figure.unit}`.trim(),
  );
const datesOf = (text: string) => incidentsOf(text).map(({ events }) => events.map(({ date }) => date).join(' '));
const bothOf = (text: string) => ({ table: tableOf(text), file: imported(text).file });
const namesOf = (text: string) => incidentsOf(text).map(({ organisation }) => organisation);

describe('what is counted', () => {
  test('may stand above the table', () => {
    expect(figuresOf('单位：万人,,\n企业,公布日期,人数\n甲,2021-03-04,30\n乙,2021-05-12,2.5\n')).toEqual([
      '300000 people',
      '25000 people',
    ]);
    expect(
      figuresOf(
        'Breaches (figures in thousands),,\nCompany,Announced,People\nAlder,2021-03-04,30\nBirch,2021-05-12,2.5\n',
      ),
    ).toEqual(['30000 people', '2500 people']);
  });

  test('may stand in a column of its own, which is not lost', () => {
    expect(figuresOf('victim,records,unit,date\nAlder,30,million,2021-03-04\nBirch,25,thousand,2021-05-12\n')).toEqual([
      '30000000 records',
      '25000 records',
    ]);
    expect(figuresOf('企业,数量,单位,日期\n甲,30,万条,2021-03-04\n乙,500,人,2021-05-12\n')).toEqual([
      '300000 records',
      '500 people',
    ]);
    expect(
      figuresOf('Company,Amount,Unit,Date\nAlder,30,million records,2021-03-04\nBirch,25,thousand people,2021-05-12\n'),
    ).toEqual(['30000000 records', '25000 people']);
    // Without numbers beside it, a unit is shown as it stands.
    expect(incidentsOf('Company,Unit,Date\nAlder,people,2021-03-04\nBirch,files,2021-05-12\n')[0]?.extra).toEqual({
      unit: 'people',
    });
  });

  test('is not the number of a row, of those who were arrested, of all customers or of pages', () => {
    expect(
      imported('No.,Firma,Datum,Liczba osób\n1,Alder,2021-03-04,300\n2,Birch,2021-05-12,2000\n').mapping.columns.size
        ?.column,
    ).toBe('Liczba osób');
    expect(
      imported('案件名称,日期,查获公民信息(万条),抓获人数\n甲案,2020-01-03,1200,23\n乙案,2020-01-04,300,12\n').mapping
        .columns.size?.column,
    ).toBe('查获公民信息(万条)');
    expect(
      imported('公司,日期,客户总数,泄露客户数\n甲,2020-01-03,9000,23\n乙,2020-01-04,8000,12\n').mapping.columns.size
        ?.column,
    ).toBe('泄露客户数');
    expect(
      imported('Company,Date,Page\nAlder,2020-01-03,12\nBirch,2020-02-03,45\n').mapping.columns.size,
    ).toBeUndefined();
  });

  test('is the whole before a part of it, whatever their order', () => {
    expect(
      figuresOf(
        'Organization,Date of Incident,Affected (Alberta),Affected Individuals (Total)\nAlder,2019-06-03,12,"4,500"\n',
      ),
    ).toEqual(['4500 people']);
    expect(
      figuresOf(
        'Company,Individuals affected\nAlder,696(523 in Maine)\nBirch,"75,000 affected individuals including 12 Wisconsin residents."\nCedar,662000 including 155 residents.\nDale,10万（其中儿童2万）\n',
      ),
    ).toEqual(['696 people', '75000 people', '662000 people', '100000 people']);
  });

  test('has a fraction before k, m and 万, whatever the column does; w is 万 in Chinese', () => {
    expect(
      figuresOf(
        'Company,Date announced,People affected\nAlder,2020-01-02,"1,5 k"\nBirch,2020-01-03,2.5k\nCedar,2020-01-03,"1,2 m"\n',
      ),
    ).toEqual(['1500 people', '2500 people', '1200000 people']);
    expect(figuresOf('公司,公布日期,人数\n甲,2018-08-28,30W\n乙,2021-03-04,2.5w\n丙,2021-03-05,1w+人\n')).toEqual([
      '300000 people',
      '25000 people',
      'at-least 10000 people',
    ]);
  });
});

test('the name is not that of a pupil, a clerk or a reporter, nor a number, a price or a grade', () => {
  expect(
    namesOf('Pupil,Breach I chose,When it happened,How big\nAmy,Alder,2015,157k people\nBob,Birch,2013,3 billion\n'),
  ).toEqual(['Alder', 'Birch']);
  expect(namesOf('责任人,时间,涉事方,人数\n张三,2021-03-04,甲公司,300\n李四,2021-03-05,乙公司,500\n')).toEqual([
    '甲公司',
    '乙公司',
  ]);
  expect(namesOf('Checked by,School,Date\nKL,Alder Primary,2021-03-04\nMN,Birch Primary,2021-03-05\n')).toEqual([
    'Alder Primary',
    'Birch Primary',
  ]);
  expect(namesOf('Price,Wallet,Date\n$1m,Alder,2021-03-04\n$2m,Birch,2021-03-05\n')).toEqual(['Alder', 'Birch']);
  expect(
    namesOf('案号,被告人,日期\n(2021)沪01刑终1号,甲公司,2021-03-04\n(2021)沪01刑终2号,乙公司,2021-03-05\n'),
  ).toEqual(['甲公司', '乙公司']);
  const grades =
    'Country,Year,Attack Type,Severity,Number of Affected Users\nChina,2019,Phishing,High,773\nUK,2024,DDoS,Low,659\nUK,2023,Malware,High,75\n';
  expect(namesOf(grades)).toEqual([undefined, undefined, undefined]);
});

describe('a date without its year', () => {
  test('has that of a column, of a row above or of the title', () => {
    expect(datesOf('Company,Year,Date\nAlder,2019,March 12\nBirch,2020,July 25\n')).toEqual([
      '2019-03-12',
      '2020-07-25',
    ]);
    expect(datesOf('月份,公司,规模\n2019年,,\n1月,甲,7.73亿条\n3月4日,乙,3亿条\n2020年,,\n2月,丙,5千万条\n')).toEqual([
      '2019-01',
      '2019-03-04',
      '2020-02',
    ]);
    expect(datesOf('Breaches in 2021,,\nDay,Company,People\n4 March,Alder,12\n5 May,Birch,13\n')).toEqual([
      '2021-03-04',
      '2021-05-05',
    ]);
  });

  test('is told where there is none, and gets no invented one', () => {
    const result = imported('Company,Date\nAlder,March 12\nBirch,Mar 12\nCedar,Dec 25\n');
    expect(result.file.incidents.map(({ events, extra }) => [events.length, extra?.date])).toEqual([
      [0, 'March 12'],
      [0, 'Mar 12'],
      [0, 'Dec 25'],
    ]);
    expect(said(result)).toContain('Not understood, in “Date”: 3 cells. Taken as unknown.');
  });
});

test('a year of two digits is last with slashes and dots, and first in Chinese', () => {
  expect(datesOf('Company,Date announced\nAlder,20/6/19\nBirch,15/1/21\n')).toEqual(['2019-06-20', '2021-01-15']);
  expect(datesOf('公司,公布日期\n甲,19/6/20\n乙,21/1/15\n')).toEqual(['2019-06-20', '2021-01-15']);
});

test('dates in Chinese may say what happened then', () => {
  expect(datesOf('公司,时间\n甲,2018年8月28日曝光\n乙,2021年3月4号晚\n丙,2021年3月5日凌晨\n')).toEqual([
    '2018-08-28',
    '2021-03-04',
    '2021-03-05',
  ]);
});

test('one day in many rows is one event, and no habit of typing', () => {
  const rows = ['2024-05-24', '2024-05-24', '2024-05-24', '2024-05-23', '2024-05-22', '2024-05-21'];
  const result = imported(`Date disclosed,Company\n${rows.map((day, at) => `${day},Company ${at}`).join('\n')}\n`);
  expect(result.file.incidents[0]?.events[0]?.date).toBe('2024-05-24');
  expect(result.doubts.map(({ kind }) => kind)).not.toContain('day-is-year');
});

describe('sources', () => {
  test('in words stay where others of the column are addresses, and addresses among words are links', () => {
    const sourcesOf = (text: string) =>
      incidentsOf(text).map(({ sources = {} }) =>
        Object.values(sources).map(({ publisher, url }) => `${publisher} ${url ?? ''}`.trim()),
      );
    expect(sourcesOf('公司,日期,来源\n甲,2021-03-04,人民日报\n乙,2021-07-08,http://a.example/c\n')).toEqual([
      ['人民日报'],
      ['a.example http://a.example/c'],
    ]);
    expect(
      sourcesOf(
        'Company,Date,Source\nAlder,2021-03-04,Daily\nBirch,2021-05-06,Weekly https://a.example/c\nCedar,2021-05-07,Monthly\n',
      ),
    ).toEqual([['Daily'], ['Weekly https://a.example/c'], ['Monthly']]);
  });

  test('that all rows have are the list itself, and no sign of anything', () => {
    const rows = Array.from({ length: 6 }, (_, at) => `Company ${at},2021-03-0${at + 1},https://list.example/`);
    expect(imported(`Company,Disclosed,Source\n${rows.join('\n')}\n`).doubts.map(({ kind }) => kind)).not.toContain(
      'same-address',
    );
  });
});

test('parts of a sum and notes are no incidents', () => {
  const result = imported('公司,公布日期,人数\n甲,2021-03-04,12000\n其中：儿童,,200\n本页小计,,45000\n');
  expect(result.file.incidents).toHaveLength(1);
  expect(result.leftOut.map(({ line }) => line)).toEqual([3, 4]);
});

test('Traditional Chinese is read as Simplified, with years of the Republic', () => {
  const { mapping, file, doubts } = imported(
    '公司,發生日期,通報日期,受影響人數,原因\n甲,112/3/5,112年3月8日,15000,駭客入侵\n乙,民國110年6月,110.7.1,1200,內鬼\n',
  );
  expect(mapping.lang).toBe('zh-Hant');
  expect(file.incidents).toMatchObject([
    {
      organisation: '甲',
      action: 'hacking',
      events: [
        { kind: 'breach-start', date: '2023-03-05' },
        { kind: 'listed', date: '2023-03-08' },
      ],
      figures: [{ value: 15_000, unit: 'people' }],
    },
    { action: 'misuse', events: [{ date: '2021-06' }, { date: '2021-07-01' }] },
  ]);
  // 通報 is to an authority in Taiwan, and to the public on the mainland: asked.
  expect(doubts).toMatchObject([{ kind: 'date-meaning', column: '通報日期' }]);
});

test('a country may be one Chinese sign', () => {
  expect(
    incidentsOf('公司,国家,时间\n甲,中,2018年\n乙,美,2019年\n丙,英,2020年\n').map(({ country }) => country),
  ).toEqual(['CN', 'US', 'GB']);
});

test('kinds of data in a sentence are found one by one', () => {
  expect(
    incidentsOf(
      'Company,Disclosed,Data stolen\nAlder,2024-03-04,"Names, passwords, and phone numbers."\nBirch,2024-03-07,names and addresses\n',
    ).map(({ data }) => data),
  ).toEqual([
    ['name', 'password', 'phone'],
    ['name', 'postal-address'],
  ]);
});

test('a list in a text is no table', () => {
  expect(
    readTable('1. Alder Inc. – 1,600 – Unknown\n2. Birch – 2,146 – Unknown\n3. Cedar – 8,100 – Hacking\n').kind,
  ).toBe('none');
  expect(
    readTable('- **Alder** (March 2024): 5,000 people, hacked\n- **Birch** (May 2024): 6,000 people, lost\n').kind,
  ).toBe('none');
});

test('headers of SharePoint are decoded; a table that only looks like the HHS portal is read as any other', () => {
  expect(
    figuresOf(
      'Date_x0020_Received,Business_x0020_Name,No_x0020_of_x0020_Maryland_x0020_Residents\n2024-03-04,Alder,23\n',
    ),
  ).toEqual(['at-least 23 people']);
  const { mapping, leftOut } = imported(
    'Name of Entity,Individuals Affected,Location of Breached Information,Reported Date\nAlder Clinic,456,laptop,2019-01-09\nBirch Clinic,567,server,2019-02-09\n',
  );
  expect(mapping.importer).toBe('table');
  expect(leftOut).toEqual([]);
});

test('a list whose names were given up is called by what tells its rows apart', () => {
  const text = 'Reference,Sector,Cause,Date\nET-1,Health,Phishing,2021-03-04\nET-2,Finance,Theft,2021-03-05\n';
  const { mapping } = imported(text);
  const other = withUse(mapping, mapping.columns.name ?? '', 'extra');
  const { file, leftOut } = importTable(tableOf(text), { day: IMPORT_DAY, mapping: other });
  expect(leftOut).toEqual([]);
  expect(file.incidents.map(({ names }) => names)).toEqual([{ en: 'Phishing' }, { en: 'Theft' }]);
});

test('an answer to what dates are of is what the table of columns says, until it is taken back', () => {
  const { mapping } = imported('Company,Date\nAlder,2021-03-04\nBirch,2021-03-05\n');
  const answered = withChoice(mapping, 'date-meaning:Date', 'disclosure');
  expect(meaningOf(answered, 'Date')).toBe('disclosure');
  expect(meaningOf(withMeaning(answered, 'Date', 'unsaid'), 'Date')).toBe('unsaid');
});

test('a table on its side is set upright, which is told; a list whose organisations are called by such words is not', () => {
  const { table, file } = bothOf(
    ',Alder Ltd,Birch plc,Cedar GmbH\nDate disclosed,2021-03-04,2021-05-11,2022-01-19\nPeople affected,1200,340,41\nCause,Hacking,Lost laptop,Phishing\n',
  );
  expect(table.remarks.map(({ kind }) => kind)).toContain('on-its-side');
  expect(file.incidents.map(({ organisation, action, figures }) => [organisation, action, figures[0]?.value])).toEqual([
    ['Alder Ltd', 'hacking', 1200],
    ['Birch plc', 'physical', 340],
    ['Cedar GmbH', 'social', 41],
  ]);
  const chinese = bothOf(
    '单位名称,甲公司,乙医院\n公开日期,2021年3月4日,2022年5月6日\n影响人数,12万,3000\n原因,黑客攻击,内部人员\n',
  );
  expect(chinese.file.incidents.map(({ organisation }) => organisation)).toEqual(['甲公司', '乙医院']);
  const usual = bothOf(
    'Company,Year,Records\nDate Systems,2021,1200\nCause & Co,2020,340\nCountry Garden,2019,77\nPeople Inc,2018,5\n',
  );
  expect(usual.table.remarks).toEqual([]);
  expect(usual.file.incidents).toHaveLength(4);
});

test('answers to a form are about the school, not about who sent them in', () => {
  const [incident] = incidentsOf(
    'Timestamp,Your name,School,What happened?,How many students were affected?*\n11/30/2026 10:12:33,Ms A,Alder School,Lost laptop,around 30\n11/30/2026 10:15:02,Mr B,Birch School,Phishing,12\n',
  );
  expect(incident).toMatchObject({
    organisation: 'Alder School',
    action: 'physical',
    figures: [{ value: 30, qualifier: 'about', unit: 'people' }],
  });
});

test('a column of units is used where the least and the most stand in two columns, too', () => {
  expect(
    figuresOf(
      'Victim,Year,affected_min,affected_max,affected_unit\nAlder,2021,1000,5000,accounts\nBirch,2020,200,,people\n',
    ),
  ).toEqual(['1000 accounts', 'at-least 200 people']);
});
