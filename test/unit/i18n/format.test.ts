import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../src/data/dates.ts';
import { formatWords } from '../../../src/i18n/en/core.ts';
import { compactNumber } from '../../../src/i18n/format.ts';
import { LOCALES } from '../../languages.ts';

const intl = (compactDisplay: 'short' | 'long') =>
  new Intl.NumberFormat('en', { notation: 'compact', compactDisplay, maximumSignificantDigits: 3 });
const [short, long] = [intl('short'), intl('long')];
const [en] = LOCALES;

test('short numbers are those of the platform, up to the last of them', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.double({ min: 0, max: 15, noNaN: true }).map((power) => Math.round(10 ** power)),
      ),
      (value) => {
        if (value >= 1e15) return;
        expect(compactNumber(value, formatWords.compactSteps)).toBe(short.format(value));
        expect(compactNumber(value, formatWords.countSteps)).toBe(long.format(value));
      },
    ),
    { numRuns: 2_000 },
  );
  expect(compactNumber(999_999, formatWords.compactSteps)).toBe('1M');
});

describe.each(LOCALES.map((locale) => [locale.tag, locale] as const))('in %s', (_, { format }) => {
  test('no number is written in the way of engineers, and none is lost', () => {
    for (const value of [0, 1, 93, 999, 1_000, 12_345, 1_180_000_000, 64_709_000_000]) {
      expect(format.count(value)).not.toMatch(/\dG|\dk\b/);
      expect(format.integer(value).replace(/[^0-9]/g, '')).toBe(String(value));
    }
  });

  test('a date is written at the precision that it has', () => {
    const written = (text: string) => {
      const date = parseEdtf(text);
      if (!date) throw new Error(text);
      return format.date(date);
    };
    expect(written('2019')).not.toMatch(/(?<!\d)(1|01)(?!\d)/);
    expect(written('2019-11')).not.toMatch(/(?<!\d)1(?!\d)/);
    expect(written('2019-11-05')).toMatch(/5/);
    for (const text of ['2012~', '2013?', '2012/2013', '../2018', '2018/..', '201X', '20XX']) {
      expect(new Set([written(text), written('2012')]).size).toBe(2);
    }
  });
});

describe.each(LOCALES.map((locale) => [locale.tag, locale] as const))('a broken number in %s', (_, { format }) => {
  const numberIn = (text: string) => Number(/[\d.,]+/.exec(text)?.[0].replaceAll(',', ''));
  const figure = { unit: 'records', status: 'reported', scope: 'whole', qualifier: 'exactly' } as const;

  test.each([0.5, 0.001, 2.5, 3.001, 1.0000001, 0.0000005, 1234.5])('is shown as it is: %d', (value) => {
    const broken = { ...figure, value, sources: [] };
    for (const text of [format.count(value), format.quantity(value, 'records'), format.figure(broken)])
      expect(numberIn(text)).toBe(value);
    expect(format.figureLabel(broken)).toBe(format.figure(broken));
  });

  test('and a sum of such numbers does not show how computers reckon', () => {
    const atLeast = (value: number) => format.figure({ ...figure, value, qualifier: 'at-least', sources: [] });
    expect(numberIn(atLeast(0.1 + 0.2))).toBe(0.3);
    expect(numberIn(atLeast(0.7 + 0.1))).toBe(0.8);
  });
});

test('"at least" and "more than" never say more than the number, "up to" never less', () => {
  const steps = new Map(formatWords.countSteps.map(([value, word]) => [word.trim(), value]));
  const readValue = (text: string) => {
    const [, digits = '', word = ''] = /([\d.,]+) (\w+)/.exec(text) ?? [];
    return Number(digits.replaceAll(',', '')) * (steps.get(word) ?? 1);
  };
  const values = fc.oneof(
    fc.double({ min: 0.001, max: 5_000, noNaN: true }),
    fc.double({ min: 0, max: 14, noNaN: true }).map((power) => Math.round(10 ** power)),
  );
  fc.assert(
    fc.property(values, (value) => {
      const say = (qualifier: 'more-than' | 'up-to') =>
        readValue(
          en.format.figureLabel({ value, qualifier, unit: 'people', status: 'reported', scope: 'whole', sources: [] }),
        );
      expect(say('more-than')).toBeLessThanOrEqual(value * (1 + 1e-11));
      expect(say('up-to')).toBeGreaterThanOrEqual(value * (1 - 1e-11));
    }),
  );
  expect(en.format.quantity(1_999_600, 'people')).toBe('2 million people');
});

test('a length of time keeps its range, and says about where its dates do', () => {
  const lag = (min: number, max: number, approximate = false) => en.format.lag({ min, max, approximate });
  expect(lag(8, 8)).toBe('8 days');
  expect(lag(1, 1)).toBe('1 day');
  expect(lag(214, 273)).toBe('7 to 9 months');
  expect(lag(0, 365)).toBe('up to 12 months');
  expect(lag(0, 365, true)).toBe('up to about 12 months');
  expect(lag(400, Number.POSITIVE_INFINITY)).toBe('at least 13 months');
});

test('whole numbers are written as Intl writes them', () => {
  for (const { tag, format } of LOCALES) {
    const useGrouping = tag === 'en' ? 'auto' : 'min2';
    for (const value of [0, 7, 999, 1_000, 1_005, 9_999, 10_000, 123_456])
      expect(format.integer(value)).toBe(new Intl.NumberFormat(tag, { useGrouping }).format(value));
  }
});

test('days are written as Intl writes them: any day', () => {
  const DAY = 86_400_000;
  const days = fc.integer({ min: Date.UTC(-1, 0) / DAY, max: Date.UTC(9999, 11, 31) / DAY });
  for (const { tag, format } of LOCALES) {
    const dateTag = tag === 'en' ? 'en-GB' : tag;
    const intl = new Intl.DateTimeFormat(dateTag, { dateStyle: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(days, (day) => {
        expect(format.day(day * DAY)).toBe(intl.format(day * DAY));
      }),
    );
    for (let month = 0; month < 12; month += 1)
      expect(format.day(Date.UTC(2026, month, 9))).toBe(intl.format(Date.UTC(2026, month, 9)));
  }
});

test('volumes are written as Intl writes them, with three digits', () => {
  for (const { tag, format } of LOCALES)
    for (const [unit, size] of [
      ['kilobyte', 1e3],
      ['megabyte', 1e6],
      ['gigabyte', 1e9],
      ['terabyte', 1e12],
    ] as const)
      for (const value of [1, 1.18, 20, 999, 999.4]) {
        const options = { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 } as const;
        expect(format.quantity(value * size, 'bytes')).toBe(new Intl.NumberFormat(tag, options).format(value));
      }
});

test('money, volumes and figures keep their unit, qualifier and the wording of the source', () => {
  expect(en.format.money(8_026_000_000, 'CNY')).toMatch(/^CNY 8\.03 billion$/);
  expect(en.format.money(500, 'CNY')).toBe('CNY 500');
  expect(en.format.money(100_000, 'CNY', 'more-than')).toBe('more than CNY 100,000');
  expect(en.format.quantity(20_000_000_000, 'bytes')).toBe('20 GB');
  const figure = {
    value: 1_180_000_000,
    qualifier: 'more-than',
    unit: 'items',
    status: 'court',
    scope: 'whole',
    sources: [],
  } as const;
  expect(en.format.figure({ ...figure, sources: [] })).toBe('more than 1.18 billion items');
  const worded = { ...figure, words: 'millions', value: 1_000_000, sources: [] };
  expect(en.format.figure(worded)).toContain('“millions”');
  expect(en.format.figureLabel(worded)).toBe('“millions”');
});
