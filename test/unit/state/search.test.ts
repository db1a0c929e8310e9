import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, type Search } from '../../../src/state/search.ts';
import { datasetOf } from '../../datasets.ts';

const dataset = datasetOf([
  {
    id: 'alipay-2013',
    names: { en: 'Alipay', 'zh-Hans': '支付宝' },
    organisation: 'Alipay',
    parent: 'Alibaba Group',
    summary: { en: 'An employee sold the data of users.' },
    data: ['e-mail'],
  },
  { names: { en: 'Taobao' }, summary: { en: 'A developer was scraping for 8 months.', 'zh-Hans': '淘宝网爬虫' } },
  { names: { en: 'Café Crème' }, dataWords: { en: 'names, phone numbers' } },
  { names: { en: 'AT&T' }, summary: { ru: 'Утечка данных' } },
  { names: { en: 'ＡＢＣ Bank' }, summary: { en: 'McDonald’s (C++) 😀' } },
]);
const search = createSearch(dataset);
/** Rows that a query finds, in the order of the file; null where nothing is looked for. */
const rowsOf = (finder: Search, query: string) => {
  const found = finder.find(query);
  return found && [...found.ranks].flatMap((rank, row) => (rank > 0 ? [row] : []));
};
const found = (query: string) => rowsOf(search, query);

describe('search', () => {
  it.each([
    ['alipay', [0]],
    ['ALIPAY', [0]],
    ['支付宝', [0]],
    ['付宝', [0]],
    ['宝', [0, 1]],
    ['支付网', []],
    ['支付宝alipay', [0]],
    ['alipya', [0]],
    ['aliapy', [0]],
    ['alpay', [0]],
    ['alippay', [0]],
    ['lipya', []],
    ['alikay', [0]],
    ['alipay-2013', [0]],
    ['alibaba', [0]],
    ['alibaba, "employee"', [0]],
    ['e-mail', [0]],
    ['taobao scraping', [1]],
    ['scraping taobao', [1]],
    ['scrapping  taobao', [1]],
    ['taobao employee', []],
    ['Cafe', [2]],
    ['Café', [2]],
    ['cafe\u0301 CREME', [2]],
    ['phone', [2]],
    ['at&t', [3]],
    ['утечка', [3]],
    ['утчека', [3]],
    ['abc', [4]],
    ['ＡＢＣ　bank', [4]],
    ["mcdonald's", [4]],
    ['c++', [4]],
    ['abd', []],
    ['2014', []],
    ['eexxaacctt', []],
    ['constructor', []],
  ])('finds %s', (query, rows) => {
    expect(found(query)).toEqual(rows);
  });

  it.each(['', '   ', '\n\t', '.*[(', '"', '-- ?!', '+$^|'])('looks for nothing in %j', (query) => {
    expect(search.find(query)).toBeNull();
  });

  it('in a part whose descriptions are still to come finds what is written there, and nothing that the whole does not', () => {
    const part = datasetOf(
      dataset.incidents.map((incident) => ({ ...incident, summary: {}, host: undefined, dataWords: undefined })),
    );
    const early = createSearch(part, true);
    const foundEarly = (query: string) => rowsOf(early, query);
    expect(foundEarly('alipay')).toEqual([0]);
    expect(foundEarly('a')?.every((row) => found('a')?.includes(row))).toBe(true);
    // Nothing is told before it is sure: with the descriptions these find something else, or something at all.
    for (const query of ['alipya', 'employee', 'taobao scraping', 'nothing like it', '   '])
      expect(foundEarly(query)).toBeNull();
  });

  it('takes signs of regular expressions as they are', () => {
    expect(found('.*[(alipay')).toEqual([0]);
    expect(found('alip.*zz')).toEqual([]);
    expect(found('[abc]')).toEqual([4]);
    expect(found('ali(pay')).toEqual([0]);
  });

  it('cuts what is longer than 200 characters', () => {
    expect(found(`alipay${' '.repeat(200)}taobao`)).toEqual([0]);
    expect(found('alipay '.repeat(10_000))).toEqual([0]);
    expect(found('x'.repeat(100_000))).toEqual([]);
  });

  it('prefers what is written to what is near', () => {
    const near = datasetOf([{ organisation: 'Bank' }, { organisation: 'Back' }]);
    const finder = createSearch(near);
    expect(rowsOf(finder, 'bank')).toEqual([0]);
    expect(rowsOf(finder, 'baxk')).toEqual([0, 1]);
  });

  it('remembers the last query', () => {
    expect(search.find('taobao')).toBe(search.find('Taobao'));
    expect(search.find('taobao')).not.toBe(search.find('alipay'));
    expect(found('taobao')).toEqual([1]);
  });

  it('answers any text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeéßİ支Ꭰ𐐨ก็あ한ﬁ’\'"-&.*+(\\ 12'), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 220 }), letters), (query) => {
        const answer = search.find(query);
        expect(answer === null || answer.ranks.length === 5).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
