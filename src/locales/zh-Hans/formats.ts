import type { DurationUnit } from '../../model/durations.ts';
import type { Qualifier, Unit } from '../../model/vocabulary.ts';
import type { FormatWords } from '../words.ts';

/** What stands between a number and what is counted: measure word and noun. */
const COUNTED: Record<Unit, string> = {
  people: '人',
  accounts: '个账户',
  records: '条记录',
  items: '条数据',
  files: '份文件',
  organisations: '家机构',
  bytes: '字节',
};

const QUALIFIED: Record<Qualifier, (value: string) => string> = {
  exactly: (value) => value,
  about: (value) => `约${value}`,
  'more-than': (value) => `超过${value}`,
  'at-least': (value) => `至少${value}`,
  nearly: (value) => `近${value}`,
  'up-to': (value) => `至多${value}`,
};

const QUALIFIED_SHORT: Record<Qualifier, (value: string) => string> = {
  exactly: (value) => value,
  about: (value) => `约${value}`,
  'more-than': (value) => `>${value}`,
  'at-least': (value) => `≥${value}`,
  nearly: (value) => `近${value}`,
  'up-to': (value) => `≤${value}`,
};

const DURATIONS: Record<DurationUnit, string> = { day: '天', month: '个月', year: '年' };

/** Names of currencies as they stand behind a sum; others keep their code. */
const CURRENCIES: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  KRW: '韩元',
  HKD: '港元',
  TWD: '新台币',
  CAD: '加元',
  AUD: '澳元',
  NZD: '新西兰元',
  SGD: '新加坡元',
  INR: '印度卢比',
  IDR: '印尼盾',
  CHF: '瑞士法郎',
  SEK: '瑞典克朗',
  NOK: '挪威克朗',
  DKK: '丹麦克朗',
  BGN: '保加利亚列弗',
  MXN: '墨西哥比索',
  BRL: '巴西雷亚尔',
  RUB: '卢布',
  TRY: '土耳其里拉',
  THB: '泰铢',
  MYR: '林吉特',
  PHP: '菲律宾比索',
  VND: '越南盾',
  ZAR: '南非兰特',
  BTC: '枚比特币',
  ETH: '枚以太币',
  XMR: '枚门罗币',
};

/** Large numbers go by myriads: a word for every fourth power of ten. */
const MYRIADS: readonly (readonly [number, string])[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
];

export const formatWords: FormatWords = {
  compactSteps: MYRIADS,
  countSteps: MYRIADS,
  grouping: 'min2',
  countryNames: 'short',
  countries: { FK: '福克兰群岛' },
  counted: (unit, _value, text) => `${text}${COUNTED[unit]}`,
  countedAs: (what, text) => `${text}${what}`,
  quoted: (wording) => `“${wording}”`,
  rangeShort: (low, high) => `${low}–${high}`,
  inWords: (wording, least) => `“${wording}”（至少${least}）`,
  money: (currency, amount) =>
    Object.hasOwn(CURRENCIES, currency) ? `${amount}${CURRENCIES[currency]}` : `${amount} ${currency}`,
  roundMoneyFrom: 10_000,
  range: (low, high) => `${low}至${high}`,
  qualified: (qualifier, value) => QUALIFIED[qualifier](value),
  qualifiedShort: (qualifier, value) => QUALIFIED_SHORT[qualifier](value),
  monthOfYear: (month, year) => `${year}年${month}`,
  dayOfMonth: (day) => `${day}日`,
  // The year comes as `2010年`.
  decade: (year) => `${year}代`,
  span: (from, to) => `${from}至${to}之间`,
  until: (date) => `不晚于${date}`,
  since: (date) => `不早于${date}`,
  about: (text) => `约${text}`,
  uncertain: (text) => `${text}（存疑）`,
  duration: (unit, text) => `${text}${DURATIONS[unit]}`,
  durationRange: (unit, low, high) => `${low}至${high}${DURATIONS[unit]}`,
  durationUpTo: (length) => `至多${length}`,
  durationAtLeast: (length) => `至少${length}`,
  noCountry: '不限于一国',
};
