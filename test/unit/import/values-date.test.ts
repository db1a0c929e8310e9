import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIsoDay, isEdtf } from '../../../src/data/dates.ts';
import { type DateStyle, dateStyleOf, readDate } from '../../../src/import/values/date.ts';

const OPEN: DateStyle = { order: 'open', latestYear: 2026 };
const DAY_FIRST: DateStyle = { order: 'day-first', latestYear: 2026 };
const MONTH_FIRST: DateStyle = { order: 'month-first', latestYear: 2026 };

function edtfOf(text: string, style: DateStyle = OPEN): string {
  const reading = readDate(text, style);
  if (reading.kind !== 'value') return reading.kind;
  return reading.value.edtf + (reading.value.isOrderOpen ? ' open' : '');
}

function expectDates(cases: Readonly<Record<string, string>>, style = OPEN) {
  const texts = Object.keys(cases);
  expect(Object.fromEntries(texts.map((text) => [text, edtfOf(text, style)]))).toEqual(cases);
}

describe('a date in a cell', () => {
  it('is EDTF as it is', () => {
    expectDates({
      '2019': '2019',
      '2019-11': '2019-11',
      '2019-11-03': '2019-11-03',
      '2019~': '2019~',
      '2019-11?': '2019-11?',
      '201X': '201X',
      '2019-11/2020-07': '2019-11/2020-07',
      '../2019': '../2019',
    });
  });

  it('with a time is the civil day that is written there', () => {
    expectDates({
      '2023-10-23 00:00:00': '2023-10-23',
      '2023-10-23T04:00:00Z': '2023-10-23',
      '2023-10-23T23:30:00.000-08:00': '2023-10-23',
      '10/23/2023 12:00:00 AM': '2023-10-23',
      'Mon, 03 Mar 2014 10:00:00 +0000': '2014-03-03',
      'Mon Mar 03 2014 00:00:00 GMT+0100 (CET)': '2014-03-03',
      '2019年1月3日 12:00': '2019-01-03',
    });
  });

  it('is written in numbers', () => {
    expectDates({
      '201911': '2019-11',
      '20191103': '2019-11-03',
      '03/14/2025': '2025-03-14',
      '14.03.2025': '2025-03-14',
      '14. 3. 2025': '2025-03-14',
      '14/3/2025': '2025-03-14',
      '2014.3.5': '2014-03-05',
      '2014/03/05': '2014-03-05',
      '11/2019': '2019-11',
      '2019.0': '2019',
      '2019-05-00': '2019-05',
    });
  });

  it('is written with the name of a month, in English, French, German or Spanish', () => {
    expectDates({
      '14-Mar-2025': '2025-03-14',
      'Mar 14, 2025': '2025-03-14',
      '14 March 2025': '2025-03-14',
      'Friday, March 14th, 2025': '2025-03-14',
      'the 3rd of March 2014': '2014-03-03',
      'March 2025': '2025-03',
      'Oct 2019': '2019-10',
      "Sept '23": '2023-09',
      '14-Mar-25': '2025-03-14',
      '1er août 2019': '2019-08-01',
      '14. März 2025': '2025-03-14',
      '14 de marzo de 2025': '2025-03-14',
    });
  });

  it('is Chinese', () => {
    expectDates({
      '2014年1月3日': '2014-01-03',
      '2014年1月': '2014-01',
      '2014年': '2014',
      二〇一四年: '2014',
      二〇一四年十一月二十三日: '2014-11-23',
      '2014年初': '2014-01/2014-04~',
      '2014年底': '2014-09~/2014-12',
      '2014年上半年': '2014-01/2014-06',
      '2014年第三季度': '2014-07/2014-09',
      '2014年3月上旬': '2014-03-01/2014-03-10',
      '2014年3月至5月': '2014-03/2014-05',
      '2014年3月1日至5日': '2014-03-01/2014-03-05',
      '2014年左右': '2014~',
      '2014年以前': '../2014',
      自2014年起: '2014/..',
    });
  });

  it('is a part of a year or a decade', () => {
    expectDates({
      'Q3 2019': '2019-07/2019-09',
      '2019 Q3': '2019-07/2019-09',
      'H1 2019': '2019-01/2019-06',
      'early 2019': '2019-01/2019-04~',
      'mid-2019': '2019-05~/2019-08~',
      'late 2019': '2019-09~/2019-12',
      'late February 2019': '2019-02-21~/2019-02-28',
      'spring 2019': '2019-03~/2019-05~',
      'winter 2019/20': '2019-12~/2020-02~',
      'winter 2019': '2019~',
      '2010s': '201X',
    });
  });

  it('is a range whose ends share what they need not repeat', () => {
    expectDates({
      '2014 and 2015': '2014/2015',
      '2014-2015': '2014/2015',
      '2014–16': '2014/2016',
      'between 2014 and 2016': '2014/2016',
      'March–May 2019': '2019-03/2019-05',
      '14–16 March 2019': '2019-03-14/2019-03-16',
      'March 14-16, 2019': '2019-03-14/2019-03-16',
      'March 14 to April 2, 2019': '2019-03-14/2019-04-02',
      '14–16.03.2019': '2019-03-14/2019-03-16',
      '2019-03-01 to 2019-04-05': '2019-03-01/2019-04-05',
      'late 2018 to early 2019': '2018-09~/2019-04~',
      '2014 - present': '2014/..',
    });
  });

  it('keeps doubts and open ends', () => {
    expectDates({
      'circa 2019': '2019~',
      '~2019': '2019~',
      'September 2018 (approx.)': '2018-09~',
      '2019?': '2019?',
      'possibly 2019': '2019?',
      'before 2013-08': '../2013-08',
      'by May 2019': '../2019-05',
      'since March 2014': '2014-03/..',
      'after May 2019': '2019-05/..',
    });
  });

  it('says where it can be read in two ways, and is then all days from one meaning to the other', () => {
    expectDates({
      '03/04/2021': '2021-03-04/2021-04-03 open',
      '03/03/2021': '2021-03-03',
      'Sept-23': '2023-09 open',
      'Sept 23': 'misfit',
      'Sept 31': 'misfit',
      'Mar-25': '2025-03 open',
      // Either 25 March 2014 or 14 March 2025.
      '25-03-14': '2014-03-25/2025-03-14 open',
    });
    expectDates({ '03/04/2021': '2021-04-03', '03/04/21': '2021-04-03', '03/14/2021': 'misfit' }, DAY_FIRST);
    expectDates({ '03/04/2021': '2021-03-04', '03/04/21': '2021-03-04', '14/03/2021': 'misfit' }, MONTH_FIRST);
    expectDates({ '21/04/03': '2021-04-03' }, { order: 'year-first', latestYear: 2026 });
  });

  it('with a two-digit year lies in the hundred years that end with the latest', () => {
    expectDates({ '31/12/25': '2025-12-31', '31/12/99': '1999-12-31' }, { order: 'day-first', latestYear: 2025 });
    expectDates({ '31/12/25': '1925-12-31' }, { order: 'day-first', latestYear: 2024 });
  });

  it('may be the number of a day in a spreadsheet, where the column has such', () => {
    expectDates({ '43831': '2020-01-01', '43831.5': '2020-01-01' }, { ...OPEN, serials: 1900 });
    expectDates({ '42369': '2020-01-01' }, { ...OPEN, serials: 1904 });
    expectDates({ '43831': 'misfit' });
  });

  it('is a misfit where it does not exist, has no year or is not wholly understood', () => {
    for (const text of [
      '31 February 2020',
      '2020-02-31',
      '30.02.2020',
      '2019-02-29',
      '2020-13-01',
      '13/13/2020',
      '14/3',
      'Mar',
      '25-Mar',
      '13 May',
      'Aug 31',
      '12:30',
      '2010–12',
      'May 2019 to March 2019',
      'recently',
    ]) {
      expect([text, edtfOf(text)]).toEqual([text, 'misfit']);
    }
    for (const text of ['', 'n/a', 'unknown', '未知', '0000-00-00'])
      expect([text, edtfOf(text)]).toEqual([text, 'unknown']);
  });

  it('of any day, in any usual form, is read back as that day', () => {
    const days = fc
      .integer({ min: Date.UTC(1970, 0, 1) / 86_400_000, max: Date.UTC(2026, 11, 31) / 86_400_000 })
      .map((day) => day * 86_400_000);
    const written = (ms: number): readonly (readonly [string, DateStyle])[] => {
      const iso = formatIsoDay(ms);
      const [year = '', month = '', day = ''] = iso.split('-');
      const inWords = (tag: string, options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(ms);
      return [
        [iso, OPEN],
        [`${iso}T00:00:00Z`, OPEN],
        [`${iso} 00:00:00`, OPEN],
        [`${year}${month}${day}`, OPEN],
        [`${year}/${Number(month)}/${Number(day)}`, OPEN],
        [`${month}/${day}/${year}`, MONTH_FIRST],
        [`${Number(month)}/${Number(day)}/${year.slice(2)}`, MONTH_FIRST],
        [`${day}.${month}.${year}`, DAY_FIRST],
        [`${day}-${month}-${year}`, DAY_FIRST],
        [`${year}年${Number(month)}月${Number(day)}日`, OPEN],
        ...['en-US', 'en-GB', 'de', 'fr', 'es', 'zh'].map(
          (tag) => [inWords(tag, { dateStyle: 'long' }), OPEN] as const,
        ),
        ...['en-US', 'en-GB', 'fr'].map((tag) => [inWords(tag, { dateStyle: 'medium' }), OPEN] as const),
        [inWords('en-US', { dateStyle: 'full' }), OPEN],
        [String(ms / 86_400_000 + 25_569), { ...OPEN, serials: 1900 }],
      ];
    };
    fc.assert(
      fc.property(days, (ms) => {
        for (const [text, style] of written(ms)) expect([text, edtfOf(text, style)]).toEqual([text, formatIsoDay(ms)]);
      }),
    );
  });

  it('is always EDTF, whatever is in the cell', () => {
    const pieces = fc.constantFrom(
      ...'2019 2020 19 03 14 31 02 00 1 - / . ~ ? – X .. , March Sept Feb to and early mid late before since Q3 年 月 日 初 至 二〇一四 T10:00:00Z 43831 spring winter 2010s 以前 about of the'.split(
        ' ',
      ),
      ' ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')),
    );
    const styles = fc.constantFrom<DateStyle>(OPEN, DAY_FIRST, MONTH_FIRST, { ...OPEN, serials: 1904 });
    fc.assert(
      fc.property(texts, styles, (text, style) => {
        const reading = readDate(text, style);
        if (reading.kind === 'value') expect(isEdtf(reading.value.edtf)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the date style of a column', () => {
  it('has the day first or the month first by its parts above 12', () => {
    expect(dateStyleOf(['03/04/2021', '14/04/2021'], 2026)).toMatchObject({ order: 'day-first', open: { count: 0 } });
    expect(dateStyleOf(['03/04/2021', '04/14/2021'], 2026)).toMatchObject({ order: 'month-first' });
    expect(dateStyleOf(['04/03/2021 10:00', '04/14/2021'], 2026)).toMatchObject({ order: 'month-first' });
  });

  it('stays open where nothing decides, and says for how many cells', () => {
    expect(dateStyleOf(['03/04/2021', '03/03/2021', '2019-05-07'], 2026)).toMatchObject({
      order: 'open',
      open: { count: 1, examples: ['03/04/2021'] },
      dates: 3,
    });
    expect(dateStyleOf(['21-03-04', '19-12-25'], 2026)).toMatchObject({ order: 'open', open: { count: 2 } });
  });

  it('puts two-digit years first where no other order gives dates', () => {
    expect(dateStyleOf(['21-03-04', '19-12-29', '20-05-31'], 2026)).toMatchObject({ order: 'year-first' });
  });

  it('tells of cells that only another order can read', () => {
    expect(dateStyleOf(['14/04/2021', '15/04/2021', '04/16/2021'], 2026)).toMatchObject({
      order: 'day-first',
      contrary: { count: 1, examples: ['04/16/2021'] },
    });
  });

  it('knows numbers of spreadsheets and dates that cannot be', () => {
    expect(dateStyleOf(['43831', '2020-01-02', '1900-01-01', '2125-01-01'], 2026)).toMatchObject({
      serials: 1900,
      serialNumbers: { count: 1, examples: ['43831'] },
      implausible: { count: 2, examples: ['1900-01-01', '2125-01-01'] },
    });
    expect(dateStyleOf(['2020-01-02'], 2026).serials).toBeUndefined();
  });

  it('counts the days that look more exact than they are', () => {
    expect(dateStyleOf(['2019-01-01', '2019-02-01', '2009-05-09', '2019-03', 'unknown'], 2026)).toMatchObject({
      dates: 4,
      days: 3,
      firstOfMonth: 2,
      firstOfYear: 1,
      dayIsYear: 1,
      commonestDay: { day: 1, count: 2 },
    });
  });
});
