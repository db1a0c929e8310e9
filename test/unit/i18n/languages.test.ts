import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../src/data/dates.ts';
import type { Qualifier, Unit } from '../../../src/data/vocabulary.ts';
import { compactNumber } from '../../../src/i18n/format.ts';
import { inLanguage, inOneForm } from '../../../src/i18n/locale.ts';
import { formatWords } from '../../../src/i18n/zh-Hans/core.ts';
import { LOCALES } from '../../languages.ts';
import { wordsIn } from './every-word.ts';

const [en, ...others] = LOCALES;
const zh = LOCALES.find(({ tag }) => tag === 'zh-Hans') ?? en;

/** What is written in Latin letters in every language: keys, formats, licences, standards, and names of their own. */
const LATIN =
  /\b(Ctrl|Shift|Enter|Esc|Page Up|Page Down|Home|End|Mac|CC BY|BibTeX|RIS|CSL|CSV|JSON|SVG|PNG|HTML|JavaScript|GB\/T)\b/g;
/** Names of others' programs, and what stands in code. */
const PROGRAMS =
  /\b(WordPress|Ghost|Notion|Medium|Substack|Google|PowerPoint|reveal\.js|Quarto|Moodle|Canvas|embed|iframe|data-src|data-preload|host=slides)\b/g;
/** What became of parts that did not suit a word. */
const UNSUITED = /true|false|undefined|null|NaN/g;
/** Titles of works stay in the language that they were written in. */
const WORKS: readonly string[] = ['/later/delay/method/source'];

describe.each(others.map((locale) => [locale.tag, locale] as const))('in %s', (_, locale) => {
  const own = wordsIn({ words: locale.words, later: locale.lazy });
  const english = wordsIn({ words: en.words, later: en.lazy });

  test('there is every word that there is in English', () => {
    expect(own.size).toBeGreaterThan(300);
    expect([...own.keys()]).toEqual([...english.keys()]);
  });
});

describe('in Chinese', () => {
  const words = [...wordsIn({ words: zh.words, later: zh.lazy })].flatMap(([path, said]) =>
    said.map((text) => ({ path, text })),
  );

  test('no word is left in English', () => {
    const left = words.filter(
      ({ path, text }) =>
        !WORKS.includes(path) &&
        /[A-Za-z]{2}/.test(text.replace(UNSUITED, '').replace(LATIN, '').replace(PROGRAMS, '')),
    );
    expect(left.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });

  test('punctuation is as wide as the characters', () => {
    const narrow = words.filter(({ text }) =>
      /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}|\p{Script=Han}\./u.test(text),
    );
    expect(narrow.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });

  test('no space parts characters from characters', () => {
    const apart = words.filter(({ text }) => /\p{Script=Han} \p{Script=Han}/u.test(text));
    expect(apart.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });

  test('short numbers are those of the platform', () => {
    const platform = new Intl.NumberFormat('zh-Hans', {
      notation: 'compact',
      maximumSignificantDigits: 3,
      useGrouping: false,
    });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 15, noNaN: true }).map((power) => Math.round(10 ** power)),
        (value) => {
          if (value >= 1e15) return;
          expect(compactNumber(value, formatWords.compactSteps)).toBe(platform.format(value));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('numbers go by 万 and 亿, and long ones are divided', () => {
    const { format } = zh;
    expect(format.count(1_180_000_000)).toBe('11.8亿');
    expect(format.compact(20_000_000)).toBe('2000万');
    expect(format.compact(1_230_000_000_000)).toBe('1.23万亿');
    expect(format.integer(1_180_000_000)).toBe('1,180,000,000');
    expect(format.integer(9_480)).toBe('9480');
  });

  test.each<[Unit, number, string]>([
    ['people', 470, '470人'],
    ['accounts', 20_000_000, '2000万个账户'],
    ['records', 1_180_000_000, '11.8亿条记录'],
    ['items', 1_180_000_000, '11.8亿条数据'],
    ['files', 12_000, '1.2万份文件'],
    ['organisations', 18_000, '1.8万家机构'],
  ])('%s have their measure word', (unit, value, text) => {
    expect(zh.format.quantity(value, unit)).toBe(text);
  });

  test.each<[Qualifier, string]>([
    ['exactly', '2000万人'],
    ['about', '约2000万人'],
    ['more-than', '超过2000万人'],
    ['nearly', '近2000万人'],
    ['up-to', '至多2000万人'],
  ])('a number is qualified: %s', (qualifier, text) => {
    const figure = { value: 20_000_000, unit: 'people', status: 'claimed', scope: 'whole', sources: [] } as const;
    expect(zh.format.figure({ ...figure, qualifier, sources: [] })).toBe(text);
  });

  test.each([
    ['2014', '2014年'],
    ['2014-01', '2014年1月'],
    ['2014-01-05', '2014年1月5日'],
    ['201X', '2010年代'],
    ['2012~', '约2012年'],
    ['2013?', '2013年（存疑）'],
    ['2019-11/2020-07', '2019年11月至2020年7月之间'],
    ['../2018', '不晚于2018年12月31日'],
    ['2018/..', '不早于2018年1月1日'],
  ])('%s is written at its precision', (date, text) => {
    const parsed = parseEdtf(date);
    expect(parsed && zh.format.date(parsed)).toBe(text);
  });

  test('a length of time keeps its range', () => {
    const lag = (min: number, max: number, approximate = false) => zh.format.lag({ min, max, approximate });
    expect(lag(8, 8)).toBe('8天');
    expect(lag(214, 273)).toBe('7至9个月');
    expect(lag(0, 365)).toBe('至多12个月');
    expect(lag(0, 365, true)).toBe('至多约12个月');
    expect(lag(400, Number.POSITIVE_INFINITY)).toBe('至少13个月');
    expect(lag(1_278, 1_278)).toBe('3.5年');
  });

  test('lists, months and sums of money are written as in Chinese', () => {
    const { format } = zh;
    expect(format.list(['姓名', '住址', '电话'])).toBe('姓名、住址和电话');
    expect(format.month(Date.UTC(2019, 7))).toBe('8月');
    expect(format.monthOfYear(Date.UTC(2019, 7))).toBe('2019年8月');
    expect(format.money(500_000, 'CNY')).toBe('50万元');
    expect(format.money(340_187.68, 'CNY')).toBe('340,187.68元');
    expect(format.money(700_000_000, 'USD')).toBe('7亿美元');
    expect(format.money(12, 'XAU')).toBe('12 XAU');
  });

  test('names are sorted by pinyin', () => {
    expect(['英国', '中国', '澳大利亚', '美国'].sort(zh.format.compare)).toEqual(['澳大利亚', '美国', '英国', '中国']);
  });
});

test('in English names are sorted by the alphabet, whatever their case and accents', () => {
  expect(['zebra', 'Århus', 'apple', 'Beta'].sort(en.format.compare)).toEqual(['apple', 'Århus', 'Beta', 'zebra']);
  expect(en.format.monthOfYear(Date.UTC(2019, 7))).toBe('Aug 2019');
  expect(en.format.money(500_000, 'USD')).toBe('USD 500,000');
});

test('a text is given in the wanted language, else in what covers it, else in English, with its tag', () => {
  expect(inLanguage({ en: 'Case', 'zh-Hans': '案' }, 'zh-Hans')).toEqual({ text: '案', lang: 'zh-Hans' });
  expect(inLanguage({ en: 'Case', zh: '案' }, 'zh-Hans')).toEqual({ text: '案', lang: 'zh' });
  expect(inLanguage({ fr: 'Cas', en: 'Case' }, 'zh-Hans')).toEqual({ text: 'Case', lang: 'en' });
  expect(inLanguage({ fr: 'Cas' }, 'zh-Hans')).toEqual({ text: 'Cas', lang: 'fr' });
  expect(inLanguage({}, 'zh-Hans')).toBeUndefined();
});

test('a text that is there in one form only is marked by its script', () => {
  expect(inOneForm('Alibaba Group').lang).toBe('en');
  expect(inOneForm('阿里巴巴').lang).toBe('zh');
  expect(inOneForm('ベネッセ').lang).toBe('ja');
});
