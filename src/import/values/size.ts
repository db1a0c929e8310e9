import type { Qualifier, Unit } from '../../data/vocabulary.ts';
import { countedBy } from './counted.ts';
import { type NumberStyle, type Quantity, scanQuantity, wholeNumberOf } from './numbers.ts';
import { isUnknown, MISFIT, plainSigns, type Reading, UNKNOWN } from './reading.ts';

export { type NumberFindings, type NumberStyle, numberStyleOf } from './numbers.ts';

/** A size as a cell gives it. */
export interface Size {
  /** A whole number, 0 or more. */
  readonly value: number;
  /** Upper end of a range, more than `value`. */
  readonly max?: number;
  /** Absent: the cell gives the bare number. */
  readonly qualifier?: Qualifier;
  /** Only where the cell's own words say it. */
  readonly unit?: Unit;
  /**
   * Where the cell gives no digits, its wording ("millions of users"), with `isWorded`. Else what is counted, where
   * that is none of the units: "stores" in "63 stores".
   */
  readonly words?: string;
  /** The cell says the size in words only; `value` is their smallest plain reading, the plural as two. */
  readonly isWorded?: true;
}

/** Percent, money, fractions, times of day, addresses. */
const NO_SIZE =
  /[%‰$€£¥₹₽₩#@:\\/]|\b(?:per ?cent|percentage|dollars?|euros?|pounds?|yen|rupees?|yuan|rmb|usd|eur|gbp|cny|hkd|inr|jpy|krw|aud|cad|chf)\b|[\d万亿千百十余多][美欧日港英]?[元円镑]|百分之|人民币/i;
const A_DATE = /^(?:\d{1,2}-(?:19|20)\d\d|(?:19|20)\d\d ?- ?(?:19|20)\d\d)$/;

type Sign = Qualifier | 'none';
type Signs = readonly (readonly [RegExp, Sign])[];

const signs = (table: readonly (readonly [Sign, string])[], pattern: (words: string) => RegExp): Signs =>
  table.map(([sign, words]) => [pattern(words), sign]);

const BEFORE = signs(
  [
    ['nearly', 'nearly|almost|close to|just (?:under|below|short of)|approaching|knapp|fast|presque|près de|casi'],
    [
      'more-than',
      '>(?![=])|(?:well |just |slightly )?(?:over|above)|(?:more|greater|larger) than|in excess of|exceed(?:s|ing)',
    ],
    ['more-than', 'upwards? of|mehr als|über|plus de|más de'],
    [
      'at-least',
      '>=|≥|⩾|at least|(?:no|not) (?:fewer|less) than|(?:a )?minimum(?: of)?|min\\.|mindestens|au moins|al menos',
    ],
    [
      'up-to',
      '<=?|≤|⩽|up to|as many as|at most|(?:no|not) more than|(?:fewer|less) than|under|below|(?:a )?max(?:imum|\\.)?(?: of)?',
    ],
    ['up-to', "bis zu|weniger als|jusqu'à|hasta"],
    [
      'about',
      '~|≈|about|around|approx(?:imately|\\.)?|circa|ca\\.?|c\\.|roughly|some|(?:an )?estimated|est\\.|(?:an )?estimate of',
    ],
    ['about', 'etwa|rund|environ|env\\.|unos|unas'],
    ['none', 'exactly|(?:a )?total(?: of)?'],
  ],
  (words) => new RegExp(`^(?:${words})(?![a-z])[ ]*`, 'i'),
).concat(
  signs(
    [
      ['nearly', '将近|接近|近'],
      ['up-to', '不超过|不超過|不到|不足|少于|低于|小于|最多|至多|多达|多達|高达|高達'],
      ['at-least', '不少于|不低于|至少|起码|最少|上(?=[十百千万亿])'],
      ['more-than', '超过|超過|超出|超|逾|多于|高于|大于|突破|过(?=[\\d一二两三四五六七八九十百千万亿])'],
      ['about', '大约|约为|约|約|大概|估计'],
      ['none', '共计|总计|合计|累计|总共|共有|共'],
    ],
    (words) => new RegExp(`^(?:${words})[ ]*`),
  ),
);

const AFTER: readonly (readonly [Sign, string])[] = [
  ['at-least', '\\+|plus|(?:or|and) (?:more|above|over)|at least|min(?:imum|\\.)?|以上'],
  ['up-to', '(?:or|and) (?:less|fewer|below)|at most|max(?:imum|\\.)?|以下|以内|之内'],
  ['about', 'or so|approx(?:imately|\\.)?|est(?:imated|\\.)?|左右|上下'],
];
const AFTER_NUMBER = signs(AFTER, (words) => new RegExp(`^[ ]*(?:${words})(?![a-z])`, 'i')).concat([
  [/^[多余餘]/, 'more-than'],
]);
const AFTER_ALL = signs(AFTER, (words) => new RegExp(`(?<![a-z])(?:${words})$`, 'i'));

/** The qualifier that several signs come to: 'about' yields to any other; undefined where they disagree. */
function together(found: readonly Sign[]): Sign | undefined {
  const stated = new Set(found.filter((sign) => sign !== 'none'));
  if (stated.size > 1) stated.delete('about');
  if (stated.size > 1 && stated.has('more-than')) stated.delete('at-least');
  const [only = 'none'] = stated;
  return stated.size > 1 ? undefined : only;
}

const A_THING = 'hundred|thousand|million|billion';
const PLURALS = new RegExp(
  `^(?:(tens|dozens|hundreds) of )?(?:(hundred|thousand|million|billion)s|(dozens))(?: of (.+))?$|^(?:several|a few|many|multiple|some|a couple(?: of)?) (hundred )?(${A_THING})s?(?: of)?(?: (.+))?$`,
);
const POWERS: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  hundreds: 100,
  'hundred ': 100,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const HAN_PLURAL = /^(?:数以|數以|[数數几幾])([十百千]?)([万萬亿億]?)[多余]?([计計]的?)?(.*)$/;
const HAN_POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** A size in words without a number: "hundreds of thousands of users", 数百万. */
function worded(text: string): Size | undefined {
  const plain = text.toLowerCase().replace(/^(?:potentially |possibly |many )/, '');
  const english = PLURALS.exec(plain);
  const han = HAN_PLURAL.exec(plain);
  let value = 2;
  let noun = '';
  if (english !== null) {
    for (const power of english.slice(1, 4).concat(english.slice(5, 7))) value *= power ? (POWERS[power] ?? 1) : 1;
    noun = english[4] ?? english[7] ?? '';
  } else if (han !== null) {
    for (const power of han.slice(1, 3)) value *= power ? (HAN_POWERS[power] ?? 1) : 1;
    if (value === 2 || plain.startsWith('数以') !== (han[3] !== undefined)) return undefined;
    noun = han[4] ?? '';
  } else return undefined;
  const counted = countedBy(noun, false);
  if (counted === undefined || counted.kind === 'bytes') return undefined;
  return { value, ...(counted.kind === 'unit' ? { unit: counted.unit } : {}), words: text, isWorded: true };
}

const RANGE = /^ ?(?:-|~|to |through |bis |至|到)[ ]*/i;

/** Low and high end with the multiplier of the high end, where only that has one: "5-7 million". */
function ends(low: Quantity, high: Quantity | undefined, exponent: number): readonly [number, number] {
  if (high === undefined) {
    const value = wholeNumberOf(low, exponent);
    return [value, value];
  }
  const shared = low.multiplier === undefined && low.terms.length === 1 ? (high.multiplier ?? 0) : 0;
  return [wholeNumberOf(low, shared + exponent), wholeNumberOf(high, exponent)];
}

function sizeOf(text: string, style: NumberStyle): Size | undefined {
  const found: Sign[] = [];
  let rest = text;
  let isBetween = false;
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const [pattern, sign] of BEFORE) {
      const match = pattern.exec(rest);
      if (match === null) continue;
      found.push(sign);
      rest = rest.slice(match[0].length);
      isMore = true;
    }
  }
  const between = /^(?:between |from |介于|在(?=.*之间$))/i.exec(rest);
  if (between !== null) {
    isBetween = true;
    rest = rest.slice(between[0].length).replace(/ ?(?:之间|之間|不等)$/, '');
  }
  const low = scanQuantity(rest, 0, style);
  if (low === undefined || (low.isBare && together(found) === 'none')) return undefined;
  if (low.isMore) found.push('more-than');
  rest = rest.slice(low.end);

  let high: Quantity | undefined;
  const separator = RANGE.exec(rest) ?? (isBetween ? /^ and /i.exec(rest) : null);
  if (separator !== null) {
    high = scanQuantity(rest, separator[0].length, style);
    if (high === undefined || high.isMore || high.isBare) return undefined;
    rest = rest.slice(high.end);
  } else if (isBetween) return undefined;

  for (const [pattern, sign] of AFTER_NUMBER) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    found.push(sign);
    rest = rest.slice(match[0].length);
  }
  for (const [pattern, sign] of AFTER_ALL) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    found.push(sign);
    rest = rest.slice(0, match.index);
  }

  const qualifier = together(found);
  if (qualifier === undefined || (high !== undefined && qualifier !== 'none' && qualifier !== 'about'))
    return undefined;
  const isOne = high === undefined && wholeNumberOf(low) === 1;
  const counted = countedBy(rest, isOne);
  if (counted === undefined || (counted.kind === 'other' && /^[a-z]/i.test(rest))) return undefined;
  const hasOwn = (high ?? low).multiplier !== undefined || (high ?? low).terms.length > 1;
  const isBytes = counted.kind === 'bytes';
  const byHeader = hasOwn || isBytes ? 0 : (style.exponent ?? 0);
  const [value, max] = ends(low, high, byHeader + (isBytes ? counted.exponent : 0));
  if (!Number.isSafeInteger(value) || !Number.isSafeInteger(max) || max < value) return undefined;
  return {
    value,
    ...(max > value ? { max } : {}),
    ...(qualifier === 'none' ? {} : { qualifier }),
    ...(isBytes ? { unit: 'bytes' as const } : {}),
    ...(counted.kind === 'unit' ? { unit: counted.unit } : {}),
    ...(counted.kind === 'other' ? { words: counted.words } : {}),
  };
}

/**
 * Reads how much or how many: "6.9m", "5–7 million accounts", "over 2,000", "235 GB", 三百多万人. What is not wholly
 * understood is a misfit, also a number that is not whole, a percentage, a sum of money or a date.
 */
export function readSize(text: string, style: NumberStyle): Reading<Size> {
  if (/^[1-9]\d{0,14}$/.test(text) && style.exponent === undefined)
    return { kind: 'value', value: { value: Number(text) } };
  if (isUnknown(text)) return UNKNOWN;
  const plain = plainSigns(text)
    // Marks of notes: [12], [citation needed], *.
    .replace(/(?: ?\[(?:\d{1,3}|[a-z]|(?:note|nb) \d+|citation needed)\]| ?[*†‡])+$/i, '')
    .replace(/^["'](.*)["']$/, '$1')
    .replace(/[()]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  if (plain.length > 120 || NO_SIZE.test(plain) || A_DATE.test(plain)) return MISFIT;
  const size = worded(plain) ?? sizeOf(plain, style);
  return size === undefined ? MISFIT : { kind: 'value', value: size };
}
