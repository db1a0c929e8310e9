import { plainSigns } from './text.ts';

/** How a column writes its numbers. */
export interface NumberStyle {
  /** The sign before the fraction; the other of the two, where it stands, groups digits. */
  readonly decimal: '.' | ',';
  /** Power of ten that the header gives, 6 for "in millions": for numbers without a multiplier of their own. */
  readonly exponent?: number;
  /** The header gives bytes, of which there are more than of anything else. */
  readonly isOfBytes?: true;
}

/** The style of a column, and how sure it is. */
interface NumberFindings extends NumberStyle {
  /** Both signs may be the one before the fraction: nothing decides, or cells speak against each other. */
  readonly isAmbiguous: boolean;
  /** Up to three cells that can be read both ways, or that speak against the others. */
  readonly examples: readonly string[];
}

/** A part of a number: its digits with a point before the fraction, and the power of ten that it stands for. */
interface Term {
  readonly digits: string;
  readonly exponent: number;
}

/** A number as it stands in a text, up to the index `end`. */
export interface Quantity {
  readonly terms: readonly Term[];
  /** It has a multiplier: 6 in "5 million", 4 in "5万"; undefined in "500", and where there are several. */
  readonly multiplier: number | undefined;
  /** 三百多万: more than what the terms say. */
  readonly isMore: boolean;
  /** 亿 or 万 alone, which is a number only after words such as 近 or 上. */
  readonly isBare: boolean;
  readonly end: number;
}

const NOT_INSIDE = "(?![.,' ]?\\d)";
const FRACTION_OF = { '.': '\\.', ',': ',' } as const;
const GROUP_OF = { '.': ",' ", ',': ".' " } as const;

function numberPattern(decimal: '.' | ','): RegExp {
  const fraction = FRACTION_OF[decimal];
  const inThrees = `[1-9]\\d{0,2}([${GROUP_OF[decimal]}])\\d{3}(?:\\2\\d{3})*`;
  // Only where the point is before the fraction do India and China group by commas.
  const inTwosOrFours = decimal === '.' ? '|[1-9]\\d?(?:,\\d\\d)+,\\d{3}|[1-9]\\d{0,3}(?:,\\d{4})+' : '';
  const integer = `(${inThrees}${inTwosOrFours}|0|[1-9]\\d*|(?=${fraction}\\d))`;
  return new RegExp(`${integer}(?:${fraction}(\\d+))?(?:e([+-]?\\d{1,3})(?![a-z]))?${NOT_INSIDE}`, 'iy');
}

const NUMBERS = { '.': numberPattern('.'), ',': numberPattern(',') } as const;

function scanDigits(text: string, from: number, style: NumberStyle): (Term & { readonly end: number }) | undefined {
  const pattern = NUMBERS[style.decimal];
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const integer = (match[1] ?? '').replace(/\D/g, '') || '0';
  return {
    digits: match[3] === undefined ? integer : `${integer}.${match[3]}`,
    exponent: Number(match[4] ?? 0),
    end: from + match[0].length,
  };
}

const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  (
    [
      [2, 'hundred'],
      [
        3,
        'k thousand thousands tsd tausend mille millier milliers mila duizend тыс тысяч тысячи тис ribu tys tysięcy tusen nghìn',
      ],
      [5, 'l lakh lakhs lac lacs'],
      [
        6,
        'm mn mln mio million millions millionen millones millón milhão milhões milione milioni miljoen млн миллион миллиона миллионов juta milion milionów milyon miljon miljoner triệu мільйон мільйонів',
      ],
      [7, 'cr crore crores'],
      [
        9,
        'b bn bln billion billions mrd mia md milliard milliards milliarde milliarden bilhão bilhões miliardo miliardi miljard млрд миллиард миллиарда миллиардов miliar milyar miliard mld miljarder tỷ',
      ],
      [12, 'trn trillion trillions bio billionen triliun'],
    ] as const
  ).flatMap(([exponent, words]) => words.split(' ').map((word) => [word, exponent] as const)),
);
/** Multipliers after which another may follow: hundred thousand, lakh crore. */
const FOLLOWED = new Set(['hundred', 'thousand', 'lakh']);

function scanMultiplier(text: string, from: number): { readonly exponent: number; readonly end: number } | undefined {
  let end = from;
  let exponent = 0;
  const word = /[ ]?(\p{L}+)(?![\p{L}\d'])\.?/iuy;
  for (let follows = true; follows; ) {
    word.lastIndex = end;
    const match = word.exec(text);
    const name = match?.[1]?.toLowerCase() ?? '';
    const power = MULTIPLIERS.get(name);
    if (match === null || power === undefined) break;
    exponent += power;
    end += match[0].length;
    follows = FOLLOWED.has(name);
  }
  return end === from ? undefined : { exponent, end };
}

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, place) => [word, (place + 2) * 10] as const),
]);

/** English number words: "two hundred and fifty thousand", "half a million". */
function scanWords(text: string, from: number): Quantity | undefined {
  const half = /half (?:a |an )?(?=[a-z])/iy;
  half.lastIndex = from;
  const halved = half.exec(text);
  const article = /an? (?=[a-z])/iy;
  article.lastIndex = from;
  const opening = halved ?? article.exec(text);
  if (opening !== null) {
    const after = scanMultiplier(text, from + opening[0].length);
    if (after === undefined || !/[a-z]{4}/i.test(text.slice(from + opening[0].length, after.end))) return undefined;
    const terms = [{ digits: halved === null ? '1' : '0.5', exponent: after.exponent }];
    return { terms, multiplier: after.exponent, isMore: false, isBare: false, end: after.end };
  }

  const terms: Term[] = [];
  let current = 0;
  let end = from;
  let last = Number.POSITIVE_INFINITY;
  const word = /(?:[ -]|, )?(?:and )?([a-z]+)(?![a-z\d'])/iy;
  for (;;) {
    word.lastIndex = end;
    const match = word.exec(text);
    const name = match?.[1]?.toLowerCase() ?? '';
    const value = NUMBER_WORDS.get(name);
    const power = MULTIPLIERS.get(name);
    if (match === null || (end === from && value === undefined)) break;
    if (value !== undefined) {
      const fits = value < 10 ? current % 10 === 0 && current % 100 !== 10 : current % 100 === 0;
      if (!fits) return undefined;
      current += value;
    } else if (name === 'hundred' && current > 0 && current < 10) {
      current *= 100;
    } else if (power !== undefined && name.length > 3 && current > 0 && power < last) {
      terms.push({ digits: String(current), exponent: power });
      current = 0;
      last = power;
    } else break;
    end += match[0].length;
  }
  if (end === from) return undefined;
  const multiplier = terms.length === 1 && current === 0 ? terms[0]?.exponent : undefined;
  if (current > 0 || terms.length === 0) terms.push({ digits: String(current), exponent: 0 });
  return { terms, multiplier, isMore: false, isBare: false, end };
}

/** Chinese numerals from 0 to 9, with their variants, by their sign. */
export const HAN_DIGITS = new Map(Array.from('零一二三四五六七八九', (sign, value) => [sign, value] as const));
HAN_DIGITS.set('〇', 0).set('两', 2).set('兩', 2);
const HAN_TENS: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['백', 2],
  ['천', 3],
]);
const HAN_MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
  ['만', 4],
  ['억', 8],
]);
const HAN_UNIT = /[十百千万萬亿億백천만억]/;
const HAN_MORE = /[多余餘几幾여]/;

const raised = (terms: readonly Term[], by: number): Term[] =>
  terms.map(({ digits, exponent }) => ({ digits, exponent: exponent + by }));

/** Chinese, Japanese and Korean numbers, also with digits before the units: 1.2万, 3亿5000万, 三百多万. */
function scanHan(text: string, from: number, style: NumberStyle): Quantity | undefined {
  let at = from;
  let sum: Term[] = [];
  let section: Term[] = [];
  let lastTens = Number.POSITIVE_INFINITY;
  let lastMyriad = Number.POSITIVE_INFINITY;
  let hasZero = false;
  let isMore = false;
  let hasUnit = false;
  let unitsAlone = 0;

  while (at < text.length) {
    const sign = text.charAt(at);
    const myriad = HAN_MYRIADS.get(sign);
    if (myriad !== undefined) {
      if (myriad === lastMyriad) return undefined;
      if (sum.length + section.length === 0) {
        section = [{ digits: '1', exponent: 0 }];
        unitsAlone += 1;
      } else if (section.length === 0 && myriad < lastMyriad) return undefined;
      if (myriad > lastMyriad) sum = raised([...sum, ...section], myriad);
      else sum.push(...raised(section, myriad));
      section = [];
      lastTens = Number.POSITIVE_INFINITY;
      lastMyriad = myriad;
      hasZero = false;
      hasUnit = true;
      at += 1;
      continue;
    }
    const isEmpty = sum.length + section.length === 0;
    if (HAN_MORE.test(sign) && !isEmpty && HAN_UNIT.test(text.charAt(at + 1))) {
      isMore = true;
      at += 1;
      continue;
    }
    if (/[零〇]/.test(sign) && !isEmpty) {
      hasZero = true;
      at += 1;
      continue;
    }
    const arabic = scanDigits(text, at, style);
    const han = HAN_DIGITS.get(sign);
    const start = at;
    if (arabic !== undefined) at = arabic.end;
    else if (han !== undefined) at += 1;
    if (at > start && text.charAt(at) === ' ' && HAN_UNIT.test(text.charAt(at + 1))) at += 1;
    if (HAN_MORE.test(text.charAt(at)) && at > start && HAN_TENS.has(text.charAt(at + 1))) {
      isMore = true;
      at += 1;
    }
    const tens = HAN_TENS.get(text.charAt(at));
    if (at === start && tens === undefined) break;
    if (at === start) unitsAlone += 1;
    if (isMore && at > start && !isEmpty) return undefined;
    if (tens !== undefined) {
      if (tens >= lastTens || (at === start && tens !== 1 && !isEmpty)) return undefined;
      lastTens = tens;
      hasUnit = true;
      at += 1;
    } else if (!HAN_MYRIADS.has(text.charAt(at)) && !HAN_MORE.test(text.charAt(at)) && !isEmpty) {
      // 三百五 is 350 in speech and 3亿5 means nothing: a last digit counts ones only after tens or a zero.
      // In Japan and Korea 12万4,010 is 124,010.
      const isRest = lastMyriad === 4 && section.length === 0 && /^\d{3,4}$/.test(arabic?.digits ?? '');
      if (!isRest && (arabic !== undefined || (lastTens !== 1 && !hasZero))) return undefined;
    }
    section.push({
      digits: arabic?.digits ?? (han === undefined ? '1' : String(han)),
      exponent: (arabic?.exponent ?? 0) + (tens ?? 0),
    });
    if (tens === undefined && HAN_DIGITS.has(text.charAt(at))) return undefined;
  }
  const terms = [...sum, ...section];
  if (terms.length === 0 || (!hasUnit && !HAN_DIGITS.has(text.charAt(from)))) return undefined;
  const multiplier = hasUnit && terms.length === 1 ? terms[0]?.exponent : undefined;
  return { terms, multiplier, isMore, isBare: at - from === 1 && unitsAlone === 1, end: at };
}

/** The number that stands in a text at an index: digits, with a multiplier or without, or words of number. */
export function scanQuantity(text: string, from: number, style: NumberStyle): Quantity | undefined {
  const han = scanHan(text, from, style);
  if (han !== undefined) return han;
  const number = scanDigits(text, from, style);
  if (number === undefined) return scanWords(text, from);
  // "100+ million" is more than 100 million.
  const isMore = /^\+ ?\p{L}/u.test(text.slice(number.end, number.end + 3));
  const multiplier = scanMultiplier(text, number.end + (isMore ? 1 : 0));
  if (isMore && multiplier === undefined)
    return { terms: [number], multiplier: undefined, isMore: false, isBare: false, end: number.end };
  return {
    terms: raised([number], multiplier?.exponent ?? 0),
    multiplier: multiplier?.exponent,
    isMore,
    isBare: false,
    end: multiplier?.end ?? number.end,
  };
}

/**
 * What a quantity comes to, raised by a power of ten; NaN where that is no whole number, or none that can be told
 * exactly. Half a record is a sign that the cell was not understood.
 */
export function wholeNumberOf({ terms }: Pick<Quantity, 'terms'>, raisedBy = 0): number {
  let value = 0;
  // Powers of ten are written into the text, so that 1.15 hundred million gives no fraction.
  for (const { digits, exponent } of terms) value += Number(`${digits}e${exponent + raisedBy}`);
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

/** Years, months and days in Chinese numerals become digits: 二〇一四年十一月 is 2014年11月. */
export function hanDateDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]+(?=[年月日号號])/g, (numeral) => {
    if (!numeral.includes('十')) return Array.from(numeral, (sign) => HAN_DIGITS.get(sign) ?? '').join('');
    const match = /^([二三])?十([一二三四五六七八九])?$/.exec(numeral);
    if (match === null) return numeral;
    const tens = match[1] === undefined ? 1 : (HAN_DIGITS.get(match[1]) ?? 0);
    return String(tens * 10 + (match[2] === undefined ? 0 : (HAN_DIGITS.get(match[2]) ?? 0)));
  });
}

/** Whether what stands behind a number multiplies it, as “million” and GB do: then it may have a fraction. */
const isMultiplied = (after: string): boolean => {
  const word = /^\s*(\p{L}+)/u.exec(after)?.[1]?.toLowerCase();
  return word !== undefined && (MULTIPLIERS.has(word) || /^[kmgtp]i?b$|^[十百千万萬亿億백천만억]/.test(word));
};

/** Which sign a number with points or commas has before its fraction; undefined where both can be. */
function decimalOf(number: string): '.' | ',' | 'either' | undefined {
  const signs = number.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last !== '.' && last !== ',') return undefined;
  const other = last === '.' ? ',' : '.';
  const fits = (decimal: '.' | ',') => {
    const pattern = NUMBERS[decimal];
    pattern.lastIndex = 0;
    return pattern.exec(number)?.[0] === number;
  };
  if (!fits(last)) return fits(other) ? other : undefined;
  // 1,2345 is 12,345 in China, or a fraction.
  return fits(other) ? 'either' : last;
}

/**
 * The number style of a column, by its cells: "1,234.5" and "6.9" have a point before the fraction, "1.234.567" and
 * "6,9" a comma. "1.234" can be both. A column of which all such numbers have a comma ("1,234") is taken to group.
 */
export function numberStyleOf(texts: Iterable<string>): NumberFindings {
  const counts = { '.': 0, ',': 0 };
  const examples: Record<'.' | ',' | 'either', string[]> = { '.': [], ',': [], either: [] };
  let hasPointInDoubt = false;
  let isWhole = false;
  const keep = (list: string[], text: string) => {
    if (list.length < 3 && !list.includes(text)) list.push(text);
  };
  for (const cell of texts) {
    // Mistyped numbers such as 7,7oo tell nothing.
    for (const number of plainSigns(cell).match(/(?<!\d)\d+(?:[.,]\d+)+(?![\do])/gi) ?? []) {
      const decimal = decimalOf(number);
      if (decimal === undefined) continue;
      if (decimal !== 'either') counts[decimal] += 1;
      else if (number.includes('.')) {
        hasPointInDoubt = true;
        isWhole ||= !isMultiplied(cell.slice(cell.indexOf(number) + number.length));
      }
      keep(examples[decimal], cell.trim());
    }
  }
  const decimal = counts[','] > counts['.'] ? ',' : '.';
  const against = examples[decimal === '.' ? ',' : '.'];
  if (against.length > 0) return { decimal, isAmbiguous: true, examples: against };
  const isAmbiguous = counts[decimal] === 0 && hasPointInDoubt;
  // There is no half of a record: alone, 1.234 is rather a thousand; 1.234 million may be either.
  if (isAmbiguous && isWhole) return { decimal: ',', isAmbiguous, examples: examples.either };
  return { decimal, isAmbiguous, examples: isAmbiguous ? examples.either : [] };
}
