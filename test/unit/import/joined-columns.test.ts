import { describe, expect, test } from 'vitest';
import { columnsOf, readMapping, useOf, withUse } from '../../../src/import/mapping.ts';
import { imported } from '../../imported.ts';

/** Dates and sizes that stand in several columns. */

const datesOf = (text: string) =>
  imported(text).file.incidents.map(({ events }) => events.map(({ kind, date }) => `${kind} ${date}`).join(', '));
const figuresOf = (text: string) =>
  imported(text).file.incidents.map(({ figures }) =>
    figures.map(({ value, max = '', qualifier = '' }) => `${qualifier} ${value} ${max}`.trim()).join(),
  );
const misfitsOf = (text: string) => imported(text).misfits.map(({ column, lines }) => `${column}: ${lines.join(', ')}`);

describe('year, month and day in columns of their own', () => {
  test('are one date, as exact as they are known', () => {
    const text = `Company,Year,Month,Day,Records
Alder,2019,5,17,1200
Bay,2020,11,0,77
Cobalt,2018,unknown,,33000
Dune,2021,0,30,501
Elm,2022,December,3,12
`;
    expect(datesOf(text)).toEqual([
      'listed 2019-05-17',
      'listed 2020-11',
      'listed 2018',
      'listed 2021',
      'listed 2022-12-03',
    ]);
    const { mapping, file } = imported(text);
    expect(mapping.columns.dates).toEqual([{ column: 'Year', month: 'Month', day: 'Day', is: 'unsaid' }]);
    expect(mapping.extra).toEqual([]);
    expect(file.extra).toBeUndefined();
    expect(imported(text).doubts[0]).toMatchObject({
      kind: 'date-meaning',
      examples: [{ text: '2019-05-17' }, {}, {}],
    });
  });

  test('may be called in other ways and in other languages', () => {
    expect(datesOf('Company,Year of Breach,Month\nAlder,2019,May\nBay,2020,Sept.\nCobalt,2018,1\n')).toEqual([
      'breach-start 2019-05',
      'breach-start 2020-09',
      'breach-start 2018-01',
    ]);
    expect(datesOf('eventid,iyear,imonth,iday,target\n1,2019,5,17,Alder\n2,2020,0,0,Bay\n')).toEqual([
      'listed 2019-05-17',
      'listed 2020',
    ]);
    expect(datesOf('公司,年,月,日,记录数\n甲,2019,5月,17日,1200\n乙,2020,11,,77\n')).toEqual([
      'listed 2019-05-17',
      'listed 2020-11',
    ]);
    expect(datesOf('Firma;Jahr;Monat;Tag\nAlder;2019;März;17\nBay;2020;Dez;3\n')).toEqual([
      'listed 2019-03-17',
      'listed 2020-12-03',
    ]);
  });

  test('may be a year and a quarter, which is a date within three months', () => {
    expect(datesOf('Company,Year,Quarter\nAlder,2019,Q3\nBay,2020,1st quarter\nCobalt,2018,\nDune,2021,4\n')).toEqual([
      'listed 2019-07/2019-09',
      'listed 2020-01/2020-03',
      'listed 2018',
      'listed 2021-10/2021-12',
    ]);
    expect(datesOf('公司,年份,季度\n甲,2019,第三季度\n乙,2020,1\n')).toEqual([
      'listed 2019-07/2019-09',
      'listed 2020-01/2020-03',
    ]);
    expect(datesOf('Entreprise;Année;Trimestre\nAlder;2019;T2\nBay;2020;4e trimestre\n')).toEqual([
      'listed 2019-04/2019-06',
      'listed 2020-10/2020-12',
    ]);
    const { mapping } = imported('Company,Year,Quarter\nAlder,2019,3\nBay,2020,1\n');
    expect(mapping.columns.dates).toEqual([{ column: 'Year', quarter: 'Quarter', is: 'unsaid' }]);
    expect(mapping.extra).toEqual([]);
    // A quarter that is none is told; a financial year may begin in April, and a month says more.
    expect(misfitsOf(`Company,Year,Quarter\n${'Alder,2019,3\n'.repeat(12)}Bay,2020,7\n`)).toEqual(['Quarter: 14']);
    expect(datesOf('Company,Fiscal year,Quarter\nAlder,2019,3\n')).toEqual(['listed 2019']);
    expect(datesOf('Company,Year,Quarter,Month\nAlder,2019,3,8\n')).toEqual(['listed 2019-08']);
    expect(datesOf('Company,Date of breach,Year,Quarter\nAlder,2019-08-14,2019,Q3\nBay,2020-02-03,2020,Q1\n')).toEqual([
      'breach-start 2019-08-14',
      'breach-start 2020-02-03',
    ]);
  });

  test('of two dates are kept apart by the words of their headers', () => {
    expect(
      datesOf(`Company,incident_year,incident_month,incident_day,disclosure_year,disclosure_month
Alder,2019,5,17,2019,8
Bay,2020,11,3,2021,1
`),
    ).toEqual(['breach-start 2019-05-17, disclosure 2019-08', 'breach-start 2020-11-03, disclosure 2021-01']);
    expect(
      datesOf('Company,Start year,End year,Start month,End month\nAlder,2019,2020,5,8\nBay,2020,2020,11,12\n'),
    ).toEqual(['breach-start 2019-05, breach-end 2020-08', 'breach-start 2020-11, breach-end 2020-12']);
    // Whose month is it?
    expect(datesOf('Company,Start year,End year,Month\nAlder,2019,2020,5\nBay,2020,2021,11\n')).toEqual([
      'breach-start 2019, breach-end 2020',
      'breach-start 2020, breach-end 2021',
    ]);
  });

  test('that are no date are told', () => {
    const text = 'Company,Disclosed year,Month,Day\nA1,2019,2,31\nB2,2020,13,3\nC3,2021,5,6\n'.concat(
      ...Array.from({ length: 12 }, (_, at) => `D${at},2022,4,${at + 2}\n`),
    );
    expect(datesOf(text).slice(0, 3)).toEqual(['disclosure 2019-02', 'disclosure 2020', 'disclosure 2021-05-06']);
    expect(misfitsOf(text)).toEqual(['Day: 2', 'Month: 3']);
  });

  test('that say no more than a date in one column are passed over', () => {
    const { mapping } = imported(`name,event_date,year,month
Alder,2023-01-11,2023,1
Bay,2023-02-12,2023,2
Cobalt,2023-03-13,2023,3
`);
    expect(mapping.columns.dates).toEqual([{ column: 'event_date', is: 'unsaid' }]);
    expect(mapping.extra).toEqual([]);
    // Two dates of one year are two dates.
    expect(
      datesOf('name,breach year,breach month,disclosed\nAlder,2023,1,2023-03-11\nBay,2023,2,2023-06-12\n'),
    ).toEqual(['breach-start 2023-01, disclosure 2023-03-11', 'breach-start 2023-02, disclosure 2023-06-12']);
  });

  test('are no parts of years of something else', () => {
    expect(datesOf('Company,Disclosed,Year founded,Month\nAlder,2020,1999,5\nBay,2021,1980,6\n')[0]).not.toMatch(/-05/);
    expect(datesOf('Company,Fiscal year,Month\nAlder,2020,5\nBay,2021,6\n')).toEqual(['listed 2020', 'listed 2021']);
  });

  test('are no spans of time, days of the week or whole dates', () => {
    expect(datesOf('Company,Year,Months to detect\nAlder,2019,5\nBay,2020,11\n')).toEqual([
      'listed 2019',
      'listed 2020',
    ]);
    expect(datesOf('Company,Year,Day of week\nAlder,2019,5\nBay,2020,Monday\n')).toEqual([
      'listed 2019',
      'listed 2020',
    ]);
    expect(datesOf('Company,Year,Month\nAlder,2019,2019-05\nBay,2020,2020-06\n')).toEqual([
      'listed 2019-05',
      'listed 2020-06',
    ]);
  });
});

describe('a size between two columns', () => {
  test.each([
    ['Affected (min)', 'Affected (max)'],
    ['min_records', 'max_records'],
    ['Low estimate', 'High estimate'],
    ['最小人数', '最大人数'],
  ])('%s and %s is a range; of one end alone, at least or at most', (low, high) => {
    const rows = 'Alder,100,1000\nBay,200,\nCobalt,,3000\nDune,400,400\nElm,0,70\nFir,,\nGum,500,about 800\n';
    const answer = ['100 1000', 'at-least 200', 'up-to 3000', '400', 'up-to 70', '', 'about 500 800'];
    expect(figuresOf(`Company,${low},${high}\n${rows}`)).toEqual(answer);
    const turned = rows.replaceAll(/,(.*),(.*)/g, ',$2,$1');
    expect(figuresOf(`Company,${high},${low}\n${turned}`)).toEqual(answer);
    const { mapping } = imported(`Company,${low},${high}\n${rows}`);
    expect(mapping.columns.size).toMatchObject({ column: low, max: high });
    expect(mapping.extra).toEqual([]);
  });

  test('of which the most is less than the least is told', () => {
    const text = 'Company,min people,max people\nAlder,100,1000\nBay,200,20\nCobalt,30,50\n';
    expect(figuresOf(text)).toEqual(['100 1000', 'at-least 200', '30 50']);
    expect(misfitsOf(text)).toEqual(['max people: 3']);
  });

  test('is not taken where a column tells the number itself, or where the ends are of something else', () => {
    const { mapping } = imported('Company,Affected,Affected (min),Affected (max)\nAlder,500,100,1000\nBay,60,20,90\n');
    expect(mapping.columns.size).toEqual({ column: 'Affected', unit: 'unsaid', status: 'reported' });
    expect(
      imported('Company,min records,max fine ($)\nAlder,500,100\nBay,60,20\n').mapping.columns.size?.max,
    ).toBeUndefined();
  });
});

test('a mapping keeps what stands in several columns, and what is left of it when one of them is something else', () => {
  const { mapping } = imported(
    'Company,Year,Month,Day,min records,max records\nAlder,2019,5,17,100,1000\nBay,2020,11,3,200,300\n',
  );
  expect(readMapping(JSON.stringify(mapping)).mapping).toEqual(mapping);
  expect(columnsOf(mapping)).toEqual(
    expect.arrayContaining(['Company', 'Year', 'Month', 'Day', 'min records', 'max records']),
  );
  expect(['Month', 'Day', 'max records'].map((column) => useOf(mapping, column))).toEqual(['date', 'date', 'size']);
  expect(withUse(mapping, 'Day', 'unused').columns.dates).toEqual([{ column: 'Year', month: 'Month', is: 'unsaid' }]);
  expect(withUse(mapping, 'Month', 'extra').columns.dates).toEqual([{ column: 'Year', is: 'unsaid' }]);
  expect(withUse(mapping, 'max records', 'unused').columns.size).toMatchObject({ column: 'min records' });
  expect(withUse(mapping, 'min records', 'unused').columns.size).toMatchObject({ column: 'max records' });
  expect(useOf(withUse(mapping, 'min records', 'unused'), 'min records')).toBe('unused');
});
