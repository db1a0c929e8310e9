import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, formatIsoDay, isEdtf, parseEdtf } from '../../../src/data/dates.ts';

const YEAR_1 = -62_135_596_800_000;
const YEAR_10000 = 253_402_300_800_000;
const anyDay = fc.integer({ min: YEAR_1 / DAY, max: YEAR_10000 / DAY - 1 }).map((days) => days * DAY);
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** First and last possible day, as text. */
const daysOf = (text: string) => {
  const date = parseEdtf(text);
  return date && [formatIsoDay(date.earliest), formatIsoDay(date.latest - DAY)];
};

describe('bounds', () => {
  test.each([
    ['2019', '2019-01-01', '2019-12-31', 'year'],
    ['2019-11', '2019-11-01', '2019-11-30', 'month'],
    ['2019-12', '2019-12-01', '2019-12-31', 'month'],
    ['2020-02', '2020-02-01', '2020-02-29', 'month'],
    ['1900-02', '1900-02-01', '1900-02-28', 'month'],
    ['2014-01-04', '2014-01-04', '2014-01-04', 'day'],
    ['2000-02-29', '2000-02-29', '2000-02-29', 'day'],
    ['0001', '0001-01-01', '0001-12-31', 'year'],
    ['9999-12-31', '9999-12-31', '9999-12-31', 'day'],
    ['201X', '2010-01-01', '2019-12-31', 'decade'],
    ['20XX', '2000-01-01', '2099-12-31', 'century'],
    ['000X', '0001-01-01', '0009-12-31', 'decade'],
    ['2004-XX', '2004-01-01', '2004-12-31', 'year'],
    ['2004-XX-XX', '2004-01-01', '2004-12-31', 'year'],
    ['2004-06-XX', '2004-06-01', '2004-06-30', 'month'],
    ['2019-11-01T10:00:00Z', '2019-11-01', '2019-11-01', 'moment'],
    ['2019-11-01T23:30:00-10:30', '2019-11-01', '2019-11-01', 'moment'],
    ['2019-11-01T00:00:00', '2019-11-01', '2019-11-01', 'moment'],
    ['2019-11/2020-07', '2019-11-01', '2020-07-31', 'interval'],
    ['2018/2022', '2018-01-01', '2022-12-31', 'interval'],
    ['2004-06-01/2004', '2004-06-01', '2004-12-31', 'interval'],
    ['201X/2020-01-05', '2010-01-01', '2020-01-05', 'interval'],
  ])('%s means %s to %s, by %s', (text, first, last, precision) => {
    expect(daysOf(text)).toEqual([first, last]);
    expect(parseEdtf(text)).toMatchObject({ text, precision, openStart: false, openEnd: false });
  });

  test.each([
    ['2020/..', '2020-01-01', '..'],
    ['2020-03/', '2020-03-01', '..'],
    ['../2020', '..', '2020-12-31'],
    ['/2020-03-04', '..', '2020-03-04'],
  ])('%s is open on one side', (text, first, last) => {
    expect(daysOf(text)).toEqual([first, last]);
    expect(parseEdtf(text)).toMatchObject({ openStart: first === '..', openEnd: last === '..', precision: 'interval' });
  });

  test('days agree with the calendar for every day of 400 years', () => {
    for (let ms = Date.UTC(1800, 0, 1); ms < Date.UTC(2200, 0, 1); ms += DAY) {
      const date = parseEdtf(isoDay(ms));
      if (date?.earliest !== ms || date.latest !== ms + DAY) expect(date).toEqual(isoDay(ms));
    }
  });
});

describe('qualifiers', () => {
  test.each([
    ['2012', false, false],
    ['2012~', true, false],
    ['2012-06?', false, true],
    ['2012-06-05%', true, true],
    ['201X~', true, false],
    ['2012~/2013', true, false],
    ['2012/2013?', false, true],
    ['2012?/2013~', true, true],
    ['2012%/..', true, true],
  ])('%s: about %s, unsure %s', (text, approximate, uncertain) => {
    expect(parseEdtf(text)).toMatchObject({ approximate, uncertain });
  });

  test('do not widen the bounds', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(4, 7, 10), fc.constantFrom('~', '?', '%'), (ms, length, mark) => {
        const text = isoDay(ms).slice(0, length);
        expect(daysOf(text + mark)).toEqual(daysOf(text));
      }),
    );
  });
});

test.each([
  '',
  ' ',
  '~',
  '/',
  '..',
  '../..',
  '/..',
  '../',
  '19',
  '201',
  '20199',
  'Y20190',
  '-0044',
  '0000',
  'XXXX',
  '2XXX',
  '20X1',
  '201x',
  '2019-1',
  '2019-00',
  '2019-13',
  '2019-21',
  '2019-1X',
  '201X-05',
  '2019-XX-05',
  '2019-02-29',
  '1900-02-29',
  '2019-04-31',
  '2019-01-00',
  '2019-01-32',
  '2019-01-01-01',
  '2019/01/01',
  '2019 ',
  ' 2019',
  '2019-11 / 2020-07',
  '~2019',
  '2019~?',
  '2019-~',
  '2019-11~-05',
  '2020/2019',
  '2020-01-02/2020-01-01',
  '2019/2020/2021',
  '2019-11-01T',
  '2019-11-01T24:00:00',
  '2019-11-01T10:60:00Z',
  '2019-11-01T10:00Z',
  '2019-11-01 10:00:00Z',
  '2019-11-XXT10:00:00Z',
  '2019-11-01T10:00:00Z/2020',
  '２０１９',
  'November 2019',
])('refuses %j', (text) => {
  expect(parseEdtf(text)).toBeUndefined();
  expect(isEdtf(text)).toBe(false);
});

describe('for any input', () => {
  const alphabet = fc.string({ unit: fc.constantFrom(...'0123456789X-/.~?%TZ: '), maxLength: 24 });

  test('never throws, and what it reads has its bounds in order at UTC midnights', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), alphabet), (text) => {
        const date = parseEdtf(text);
        expect(isEdtf(text)).toBe(date !== undefined);
        if (date === undefined) return;
        expect(date.earliest).toBeLessThan(date.latest);
        expect([date.openStart, date.openEnd]).toEqual([date.earliest === -Infinity, date.latest === Infinity]);
        for (const bound of [date.earliest, date.latest]) {
          if (Number.isFinite(bound)) expect(Math.abs(bound % DAY)).toBe(0);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('every way of writing a day has bounds that hold the day', () => {
    const written = anyDay.chain((ms) => {
      const iso = isoDay(ms);
      const coarser = [iso, iso.slice(0, 7), iso.slice(0, 4), `${iso.slice(0, 3)}X`, `${iso.slice(0, 2)}XX`];
      const masked = [`${iso.slice(0, 7)}-XX`, `${iso.slice(0, 4)}-XX`, `${iso.slice(0, 4)}-XX-XX`];
      const mark = fc.constantFrom('', '~', '?', '%');
      const one = fc.tuple(fc.constantFrom(...coarser, ...masked), mark).map((parts) => parts.join(''));
      const end = fc.oneof(one, fc.constantFrom('', '..'));
      const interval = fc.oneof(
        fc.tuple(one, end).map((ends) => ends.join('/')),
        fc.tuple(end, one).map((ends) => ends.join('/')),
      );
      return fc.record({ ms: fc.constant(ms), text: fc.oneof(one, interval, fc.constant(`${iso}T23:59:59Z`)) });
    });
    fc.assert(
      fc.property(written, ({ ms, text }) => {
        const date = parseEdtf(text);
        expect(date?.text).toBe(text);
        expect(date?.earliest).toBeLessThanOrEqual(ms);
        expect(date?.latest).toBeGreaterThanOrEqual(ms + DAY);
      }),
      { numRuns: 2_000 },
    );
  });

  test('an interval is read exactly when it does not run backwards', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(isEdtf(`${isoDay(a)}/${isoDay(b)}`)).toBe(a <= b);
      }),
    );
  });
});

describe('formatIsoDay', () => {
  test('writes back every day it can read', () => {
    fc.assert(
      fc.property(anyDay, (ms) => {
        expect(formatIsoDay(ms)).toBe(isoDay(ms));
      }),
      { numRuns: 3_000 },
    );
  });

  test('writes the days around leap days, centuries and the ends of the range', () => {
    const days = ['0001-01-01', '0004-02-29', '1600-02-29', '1900-02-28', '1900-03-01', '2000-02-29', '9999-12-31'];
    for (const day of days) expect(formatIsoDay(parseEdtf(day)?.earliest ?? Number.NaN)).toBe(day);
    expect(formatIsoDay(YEAR_10000)).toBe('10000-01-01');
  });

  test('writes open ends as two dots and refuses what is no time', () => {
    expect([formatIsoDay(-Infinity), formatIsoDay(Infinity)]).toEqual(['..', '..']);
    expect(() => formatIsoDay(Number.NaN)).toThrow(RangeError);
  });
});
