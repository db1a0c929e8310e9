import { describe, expect, test } from 'vitest';
import { importTable } from '../../../src/import/import.ts';
import type { Imported } from '../../../src/import/result.ts';
import { IMPORT_DAY, imported, tableOf } from '../../imported.ts';

/** Headers and cells that look like something else than they are. */

const columnsOf = (text: string) => imported(text).mapping.columns;
const figuresOf = (text: string) => imported(text).file.incidents.map(({ figures }) => figures[0]);
const kindsOf = ({ doubts }: Imported) => doubts.map(({ kind }) => kind);

describe('what misleads:', () => {
  test('an order of day and month that another column has is told, and can be refused', () => {
    const text = 'Company,Date of breach,Date disclosed\nAlder,03/04/2021,14/05/2021\nBay,05/05/2021,23/07/2021\n';
    const table = tableOf(text);
    const { mapping, doubts } = imported(text);
    // 5 May is 5 May either way.
    expect(doubts).toMatchObject([{ kind: 'day-order', count: 1, examples: [{ text: '03/04/2021' }] }]);
    const datesBy = (answer: string) =>
      importTable(table, {
        day: IMPORT_DAY,
        mapping: { ...mapping, choices: { 'day-order:Date of breach': answer } },
      }).file.incidents.map(({ events }) => events[0].date);
    expect(datesBy('month-first')).toEqual(['2021-03-04', '2021-05-05']);
    expect(datesBy('either')).toEqual(['2021-03-04/2021-04-03', '2021-05-05']);
    // Days that can be read in one way only raise no question.
    expect(
      kindsOf(imported('Company,Date of breach,Disclosed\nAlder,2021-04-03,14/05/2021\nBay,4 May 2021,23/07/2021\n')),
    ).toEqual([]);
  });

  test('years of two digits in front are no order for years of four digits behind', () => {
    const result = imported('Company,Date of breach,Disclosed\nAlder,03/04/2021,21/05/14\nBay,05/06/2021,22/07/31\n');
    expect(result.file.incidents[0].events[0].date).toBe('2021-03-04/2021-04-03');
    expect(kindsOf(result)).toEqual(['day-order']);
  });

  test.each([
    'Affected Company',
    'Affected organisation',
    'Organization affected',
    'Company Impacted',
    'State Agency',
    'Name of affected entity',
  ])('“%s” heads names', (header) => {
    const rows = 'Alder,12,x,2021-01-02\nBay,77,y,2021-02-03\nCobalt,39,x,2021-03-04\n';
    expect(columnsOf(`${header},Number of people,Remark,Disclosed\n${rows}`).organisation).toBe(header);
  });

  test.each(['Students affected (K-12)', 'Patients (M/F)', 'Records (M&A)', 'Persons in K-12 schools'])(
    '“%s” counts in ones',
    (header) => {
      expect(figuresOf(`Company,${header}\nAlder,12\nBay,770\nCobalt,39\n`)).toMatchObject([
        { value: 12 },
        { value: 770 },
        { value: 39 },
      ]);
    },
  );

  test.each([
    'Records (k)',
    'Records (in K)',
    'Records, in thousands',
    "Records ('000)",
    'Records (thousands of people)',
  ])('“%s” counts in thousands', (header) => {
    expect(figuresOf(`Company,"${header}"\nAlder,12\nBay,770\nCobalt,39\n`)[0]?.value).toBe(12_000);
  });

  test('“Customers notified” holds days where its cells are days, and numbers where they are numbers', () => {
    expect(
      columnsOf('Company,Breach date,Customers notified\nAlder,2021-01-02,2021-03-04\nBay,2021-02-03,2021-05-06\n')
        .dates,
    ).toEqual([
      { column: 'Breach date', is: 'breach-start' },
      { column: 'Customers notified', is: 'disclosure' },
    ]);
    expect(columnsOf('Company,Customers notified\nAlder,2021\nBay,1200\nCobalt,2019\n')).toMatchObject({
      dates: [],
      size: { column: 'Customers notified' },
    });
  });

  test('loans, plans and scans are no people, and residents of a state are not the whole', () => {
    expect(columnsOf('Company,Loans affected\nAlder,1200\nBay,770\nCobalt,391\n').size?.unit).toBe('unsaid');
    expect(columnsOf('Company,Texans affected\nAlder,1200\nBay,770\nCobalt,391\n').size?.unit).toBe('people');
    expect(
      columnsOf('Company,Total residents affected,Total individuals affected\nAlder,12,1200\nBay,7,770\nCobalt,3,391\n')
        .size?.column,
    ).toBe('Total individuals affected');
  });

  test.each([
    'Texans affected',
    'Number of Maine residents affected',
    'Residents notified',
    'Individuals affected in Massachusetts',
    'People affected in the US',
  ])('“%s” counts those of one place: the whole is at least as many, which is told', (header) => {
    const { file, doubts } = imported(`Company,Date of breach,"${header}"\nAlder,2021-03-04,1200\nBay,2021-05-06,0\n`);
    const [alder, bay] = file.incidents;
    expect(alder?.figures).toMatchObject([{ value: 1200, qualifier: 'at-least', unit: 'people' }]);
    expect(Object.values(alder?.extra ?? {})).toEqual(['1200']);
    // None of one place says nothing of the whole.
    expect(bay?.figures).toEqual([]);
    expect(doubts.filter(({ kind }) => kind === 'part-counted').map(({ column }) => column)).toEqual([header]);
  });

  test('the most of one place is not the most of the whole', () => {
    const figures = (cell: string) =>
      imported(`Company,Date of breach,Texans affected\nAlder,2021-03-04,${cell}\nBay,2021-05-06,700\n`).file
        .incidents[0]?.figures;
    expect(figures('1000-5000')?.map(({ value, max, qualifier }) => [value, max, qualifier])).toEqual([
      [1000, undefined, 'at-least'],
    ]);
    expect(figures('up to 500')).toEqual([]);
  });

  test.each(['Total individuals affected', 'People affected', 'Veterans affected', 'Customers in total', 'Patients'])(
    '“%s” counts all of them',
    (header) => {
      const { file } = imported(`Company,Date of breach,"${header}"\nAlder,2021-03-04,1200\n`);
      expect(file.incidents[0]?.figures?.[0]?.qualifier ?? 'exactly').toBe('exactly');
    },
  );

  test('those of one group beside a column for another are not the whole; the staff of a firm are none of those affected', () => {
    const figures = (text: string) => imported(text).file.incidents.map(({ figures }) => figures[0]);
    expect(
      figures(
        'School,Date of breach,Students affected,Employees affected\nAlder,2021-03-04,1200,85\nBay,2021-05-06,340,\n',
      ),
    ).toMatchObject([
      { value: 1200, qualifier: 'at-least', unit: 'people' },
      { value: 340, qualifier: 'at-least', unit: 'people' },
    ]);
    expect(figures('学校,泄露日期,学生人数,教职工人数\n甲,2021-03-04,1200,85\n')).toMatchObject([
      { value: 1200, qualifier: 'at-least' },
    ]);
    const [figure] = figures('Company,Date of breach,Employees,Customers affected\nAlder,2021-03-04,5000,1200\n');
    expect(figure).toMatchObject({ value: 1200, unit: 'people' });
    expect(figure?.qualifier ?? 'exactly').toBe('exactly');
  });

  test('a sign of measure in the brackets of a Chinese header says what is counted', () => {
    expect(columnsOf('单位名称,泄露时间,泄露数量（条）\n甲,2021年3月,12万\n乙,2022年,3000\n').size?.unit).toBe(
      'records',
    );
    expect(columnsOf('单位名称,泄露时间,影响规模（人）\n甲,2021年3月,12万\n乙,2022年,3000\n').size?.unit).toBe(
      'people',
    );
  });

  test('the number of one state does not stand for that of the nation, though it is known more often', () => {
    expect(
      columnsOf(
        'Company,Year,Individuals affected nationwide,Individuals affected in this state\nAlder,2021,12000,45\nBay,2022,not reported,12\nCobalt,2023,,7\nDale,2020,,9\n',
      ).size?.column,
    ).toBe('Individuals affected nationwide');
  });
});
