import { expect, test, whenComplete } from './site.ts';

/**
 * What the documents say from which the six core incidents were first told, each in words that both the page of the
 * incident and its details in the explorer must have, in English and Chinese.
 */
const FACTS: Readonly<Record<string, { readonly en: readonly string[]; readonly 'zh-Hans': readonly string[] }>> = {
  'alipay-2010': {
    en: [
      '20 GB',
      '2012',
      'November 2013',
      'three years',
      '590 million',
      '591 million',
      'piecemeal',
      'earns little',
      '500',
    ],
    'zh-Hans': ['20 GB', '2012年', '2013年11月', '三年', '5.9亿', '5.91亿', '500'],
  },
  'taobao-2019': {
    en: [
      '1.18 billion',
      '1.1 billion',
      '925 million',
      'coupons',
      'not meant for trafficking',
      '14 August 2020',
      'Henan',
      'Alibaba',
    ],
    'zh-Hans': ['11.8亿', '11亿', '9.25亿', '优惠券', '2020年8月14日', '河南'],
  },
  'exam-website-2013': {
    en: [
      'Pudong',
      'unemployed',
      'cultural communications company',
      'ten suspects',
      '320,000',
      'nearly 1 million',
      'mid-August',
    ],
    'zh-Hans': ['浦东', '无业', '文化传播', '32万', '8月中旬'],
  },
  'yto-express-2013': {
    en: [
      'transaction serial numbers',
      'suspected',
      'emergency measures',
      'internal investigation',
      'IT partners',
      'forge',
    ],
    'zh-Hans': ['上海', '2013年10月'],
  },
  'wuhan-tax-2013': {
    en: ['USB', 'QQ', '100,000', 'third', 'All three men', 'millions of items'],
    'zh-Hans': ['QQ', '10万', '数百万条'],
  },
  'shanghai-police-2021': {
    en: [
      'hundreds of millions',
      'at least 4 people',
      'more than a dozen',
      'vice president of Alibaba Cloud',
      '5.7 per cent',
      '750',
      '10 bitcoin',
      'biggest breaches in history',
      '1 July 2022',
      'Noticed January 2022 by an outsider',
    ],
    'zh-Hans': ['数亿', '至少4人', '副总裁', '5.7', '75万', '10枚比特币', '2022年7月1日', '由外部人员'],
  },
};

for (const [id, words] of Object.entries(FACTS)) {
  for (const lang of ['en', 'zh-Hans'] as const) {
    test(`${id} tells in ${lang} what its first documents say`, async ({ site }) => {
      const page = await site.open({ search: `?lang=${lang}&incident=${id}` });
      await whenComplete(page);
      const details = page.locator('breach-details');
      await details.locator('.sources').waitFor();
      const told = await details.evaluate((element) => {
        for (const each of element.shadowRoot?.querySelectorAll('details') ?? []) each.open = true;
        return element.shadowRoot?.querySelector('article')?.textContent ?? '';
      });
      await page.goto(`${site.address}incident/${id}/${lang === 'en' ? '' : 'zh-Hans.html'}`);
      const written = await page.locator('main').evaluate((element) => element.textContent ?? '');
      for (const text of [told, written]) {
        const flat = text.replace(/\s+/g, ' ');
        expect(words[lang].filter((word) => !flat.includes(word))).toEqual([]);
      }
    });
  }
}
