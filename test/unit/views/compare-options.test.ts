import { expect, test } from 'vitest';
import { compareOptions } from '../../../src/views/compare/options.ts';
import { readIncidents } from '../../incidents.ts';
import { LOCALES } from '../../languages.ts';

const [EN, ZH] = LOCALES;
const dataset = readIncidents(
  [
    {
      id: 'pay',
      names: { en: 'Alipay insider theft', 'zh-Hans': '支付宝内鬼案' },
      organisation: 'Alipay',
      featured: true,
      people: 9,
    },
    { id: 'shop', names: { en: 'Shop case' }, organisation: 'Café Été', parent: 'Pay Group', date: '2019' },
    { id: 'other', names: { en: 'Other' } },
  ],
  {
    context: [
      {
        id: 'cn',
        kind: 'quantity',
        value: 1.4e9,
        unit: 'people',
        asOf: '2020-11',
        label: { en: 'China population', 'zh-Hans': '中国人口' },
      },
      { id: 'law', kind: 'law', label: { en: 'A law on payment' } },
    ],
  },
);
const ids = (query: string, taken: string[] = [], most = 8) =>
  compareOptions(dataset, query, taken, most, EN).options.map(({ id }) => id);

test('finds incidents and quantities by name in any language, whatever case, accents and width', () => {
  expect(ids('ALIPAY')).toEqual(['pay']);
  expect(ids('支付宝')).toEqual(['pay']);
  expect(ids('cafe ete')).toEqual(['shop']);
  expect(ids('人口')).toEqual(['cn']);
  expect(ids('ｃｈｉｎａ')).toEqual(['cn']);
});

test('what begins with the query comes first; laws and what is taken are no options', () => {
  expect(ids('pay')).toEqual(['pay', 'shop']);
  expect(ids('pay', ['pay'])).toEqual(['shop']);
  expect(ids('law')).toEqual([]);
});

test('without a query it offers some of both', () => {
  expect(ids('', [], 2)).toEqual(['pay', 'cn']);
  expect(compareOptions(dataset, '', [], 2, EN).count).toBe(4);
});

test('says what each is', () => {
  expect(compareOptions(dataset, 'shop', [], 8, EN).options[0]).toMatchObject({ detail: 'incident, 2019' });
  expect(compareOptions(dataset, '人口', [], 8, ZH).options[0]).toMatchObject({
    name: { text: '中国人口（2020年11月）' },
    detail: '参照数量：14亿人',
  });
});
