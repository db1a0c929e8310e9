import { expect, test } from 'vitest';
import { likelyMeant } from '../../../src/entries/likely.ts';

const KNOWN = ['adobe-2013', 'alipay-2010', 'anthem-2014', 'taobao-2019', 'taobao-2021', 'yahoo-2013'];

test.each([
  ['alipay', 'alipay-2010'],
  ['alipay_2010', 'alipay-2010'],
  ['Alipay-2011', 'alipay-2010'],
  ['taobao-20I9', 'taobao-2019'],
  ['adbe-2013', 'adobe-2013'],
])('%s was meant to be %s', (asked, meant) => {
  expect(likelyMeant(asked, KNOWN, 5)[0]).toBe(meant);
});

test.each(['', 'x', '%', 'index', '数据'])('nothing is near “%s”', (asked) => {
  expect(likelyMeant(asked, KNOWN, 5)).toEqual([]);
});

test('no more are named than asked for', () => {
  expect(likelyMeant('taobao', KNOWN, 1)).toHaveLength(1);
});
