import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../../src/build/edition.ts';
import { bestFigures, sizeOf } from '../../src/data/claims.ts';
import { readDataFile } from '../../src/data/read/read.ts';
import type { Status, Unit } from '../../src/data/vocabulary.ts';

type Size = readonly [value: number, unit: Unit, status: Status, max?: number];

/**
 * The size of each of the best-known incidents as its sources have it, written down from their pages and not from what
 * the rule prints. Nothing: no source that counts the whole can be relied on.
 */
const SIZES: readonly (readonly [id: string, size: Size | undefined])[] = [
  ['alipay-2010', undefined],
  ['taobao-2019', [1_180_000_000, 'items', 'court']],
  ['exam-website-2013', [1_000_000, 'items', 'reported']],
  ['yto-express-2013', [1_000_000, 'items', 'reported']],
  ['wuhan-tax-2013', [2_000_000, 'items', 'reported']],
  ['shanghai-police-2021', [1_000_000_000, 'people', 'claimed']],
  ['jpmorgan-chase-2014', [76_000_000, 'people', 'confirmed']],
  ['adobe-2013', [38_000_000, 'accounts', 'confirmed']],
  ['latitude-2023', [14_000_000, 'records', 'confirmed']],
  ['conduent-2024', [25_000_000, 'people', 'reported', 62_224_658]],
  ['certegy-2007', [5_900_000, 'records', 'confirmed']],
  ['auction-korea-2008', [18_630_000, 'people', 'confirmed']],
  ['netease-2015', [100_000_000, 'accounts', 'claimed', 500_000_000]],
  ['national-public-data-2023', [272_000_000, 'records', 'observed']],
  ['vtech-2015', [11_222_718, 'accounts', 'confirmed']],
  ['yahoo-2013', [3_000_000_000, 'accounts', 'confirmed']],
  ['yahoo-2014', [500_000_000, 'accounts', 'confirmed']],
  ['equifax-2017', [147_900_000, 'people', 'confirmed']],
  ['marriott-starwood-2014', [339_000_000, 'records', 'confirmed']],
  ['capital-one-2019', [106_000_000, 'people', 'confirmed']],
  ['target-2013', [110_000_000, 'people', 'reported']],
  ['home-depot-2014', [56_000_000, 'records', 'confirmed']],
  ['anthem-2014', [78_800_000, 'people', 'confirmed']],
  ['opm-2014', [22_100_000, 'people', 'confirmed']],
  ['sony-psn-2011', [77_000_000, 'accounts', 'confirmed']],
  ['tjx-2005', [45_700_000, 'records', 'confirmed']],
  ['heartland-2008', [130_000_000, 'records', 'reported']],
  ['linkedin-2012', [164_611_595, 'accounts', 'observed']],
  ['linkedin-2021', [700_000_000, 'accounts', 'claimed']],
  ['myspace-2013', [360_000_000, 'accounts', 'confirmed']],
  ['facebook-2018', [533_000_000, 'accounts', 'reported']],
  ['facebook-cambridge-analytica-2013', [87_000_000, 'people', 'confirmed']],
  ['friendfinder-2016', [412_214_295, 'accounts', 'observed']],
  ['ashley-madison-2015', [36_000_000, 'accounts', 'confirmed']],
  ['ebay-2014', [145_000_000, 'accounts', 'confirmed']],
  ['uber-2016', [57_000_000, 'people', 'confirmed']],
  ['t-mobile-2021', [76_600_000, 'people', 'confirmed']],
  ['att-2024', [109_000_000, 'accounts', 'confirmed']],
  ['att-2019', [51_226_382, 'people', 'confirmed']],
  ['ticketmaster-2024', [560_000_000, 'people', 'claimed']],
  ['change-healthcare-2024', [192_700_000, 'people', 'confirmed']],
  ['moveit-2023', [95_788_491, 'people', 'reported']],
  ['23andme-2023', [6_900_000, 'people', 'confirmed']],
  ['powerschool-2024', [70_000_000, 'people', 'reported']],
  ['aadhaar-2018', [1_000_000_000, 'people', 'claimed']],
  ['icmr-2023', [815_000_000, 'records', 'claimed']],
  ['first-american-2014', [800_000_000, 'files', 'confirmed']],
  ['exactis-2018', [340_000_000, 'records', 'observed']],
  ['optus-2022', [9_500_000, 'people', 'confirmed']],
  ['medibank-2022', [9_700_000, 'people', 'confirmed']],
  ['singhealth-2018', [1_500_000, 'people', 'confirmed']],
  ['korea-card-firms-2012', [20_000_000, 'people', 'confirmed']],
  ['coupang-2025', [37_600_000, 'people', 'confirmed']],
  ['sk-telecom-2022', [23_240_000, 'people', 'confirmed']],
  ['british-airways-2018', [429_612, 'people', 'confirmed']],
  ['hmrc-2007', [25_000_000, 'people', 'confirmed']],
  ['didi-2015', [64_709_000_000, 'items', 'confirmed']],
  ['weibo-2019', [538_000_000, 'accounts', 'claimed']],
  ['huazhu-2018', [130_000_000, 'people', 'claimed']],
  ['csdn-2010', [6_000_000, 'accounts', 'confirmed']],
  ['tianya-2011', [29_020_808, 'accounts', 'observed']],
  ['ctrip-2014', undefined],
  ['12306-2018', [4_700_000, 'people', 'confirmed']],
  ['yto-express-2020', [400_000, 'items', 'reported']],
  ['choicepoint-2004', [163_000, 'people', 'confirmed']],
  ['advocate-medical-2013', [4_029_530, 'people', 'confirmed']],
  ['rockyou-2009', [32_000_000, 'accounts', 'confirmed']],
  ['dropbox-2012', [68_000_000, 'accounts', 'confirmed']],
  ['twitter-2021', [5_400_000, 'accounts', 'confirmed']],
  ['zynga-2019', [173_000_000, 'accounts', 'observed']],
];

const { file } = readDataFile(JSON.stringify(readEdition(resolve('.')).file));

test.each(SIZES)('%s', (id, expected) => {
  const incident = file.incidents.find((each) => each.id === id);
  const best = incident && sizeOf(bestFigures(incident))?.best;
  const size = best && [best.value, best.unit, best.status, best.max ?? best.value];
  const wanted = expected && [expected[0], expected[1], expected[2], expected[3] ?? expected[0]];
  expect([incident?.id, size]).toEqual([id, wanted]);
});
