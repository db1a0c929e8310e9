import { plainDigits } from './json.ts';

/** What the format of a cell adds to its number: 12 that is shown as “12 GB”, “€12” or “<12”. */

/** A part of a format, which is for some numbers only. */
interface Section {
  /** What stands before and behind the digits. */
  readonly before: string;
  readonly after: string;
  readonly hasDigits: boolean;
  /** The number is shown as so many hundredths, and as so many thousands, millions. */
  readonly isPercent: boolean;
  readonly thousands: number;
  /** How many digits are shown behind the point. */
  readonly decimals: number;
  readonly holds: ((value: number) => boolean) | undefined;
}

/** Formats that Excel knows by number and whose signs say something: per cent and dollars. */
export const KNOWN_FORMATS: ReadonlyMap<string, string> = new Map([
  ['5', '"$"#,##0'],
  ['6', '"$"#,##0'],
  ['7', '"$"#,##0.00'],
  ['8', '"$"#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['42', '"$"#,##0'],
  ['44', '"$"#,##0.00'],
]);

/** Words of a format in quotes or behind a backslash, signs of currencies, conditions, places that are left free, and signs. */
const TOKENS =
  /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[([<>=]{1,2})(-?[\d.]+)\]|\[[^\]]*\]|[_*].|General|E[+-]|[#0?][#0?.,/ ]*|./giu;

function sectionOf(code: string): Section {
  let [before, after, condition] = ['', '', undefined as Section['holds']];
  let [hasDigits, isPercent, thousands, decimals] = [false, false, 0, 0];
  for (const [token, quoted, escaped, currency, sign, limit] of code.matchAll(TOKENS)) {
    const words = quoted ?? escaped ?? currency ?? (/^[^#0?@_*[\]\d]$/u.test(token) ? token : undefined);
    if (sign !== undefined) condition = comparison(sign, Number(limit));
    else if (/^(?:[#0?]|General)/i.test(token)) {
      hasDigits = true;
      thousands = /,*$/.exec(token.trim())?.[0].length ?? 0;
      decimals = /\.([#0?]*)/.exec(token)?.[1].length ?? 0;
    } else if (token === '%') isPercent = true;
    else if (words !== undefined && hasDigits) after += words;
    else if (words !== undefined) before += words;
  }
  return {
    before,
    after: isPercent ? `%${after}` : after,
    hasDigits,
    isPercent,
    thousands,
    decimals,
    holds: condition,
  };
}

function comparison(sign: string, limit: number): Section['holds'] {
  switch (sign) {
    case '<':
      return (value) => value < limit;
    case '<=':
      return (value) => value <= limit;
    case '>':
      return (value) => value > limit;
    case '>=':
      return (value) => value >= limit;
    case '<>':
      return (value) => value !== limit;
    default:
      return (value) => value === limit;
  }
}

/** The sections of a format, which semicolons part: those of numbers above, below and at zero, unless they say for which they are. */
function sectionsOf(code: string): readonly Section[] {
  const parts = code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|(?<=;|^)(?=;|$)/gu) ?? [];
  const sections = parts.slice(0, 3).map(sectionOf);
  if (sections.some(({ holds }) => holds !== undefined)) return sections;
  const [first, second, third] = sections;
  return [
    ...(second ? [{ ...second, holds: (value: number) => value < 0 }] : []),
    ...(third ? [{ ...third, holds: (value: number) => value === 0 }] : []),
    ...(first ? [{ ...first, holds: undefined }] : []),
  ];
}

/** Excel keeps no longer formats, in characters. */
const LONGEST = 255;

const POWERS = ['', ' thousand', ' million', ' billion'];

/**
 * How a format shows numbers, where it adds words or signs to them, or takes thousands from them; undefined where it adds
 * none, and for formats of dates.
 */
export function shownBy(format: string): ((digits: string) => string) | undefined {
  const code = format.slice(0, LONGEST);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, '');
  if (/[dhmsy]/i.test(bare.replace(/E[+-]/g, ''))) return undefined;
  const sections = sectionsOf(code);
  const isPlain = ({ before, after, thousands, hasDigits }: Section) =>
    hasDigits && before.trim() === '' && after.trim() === '' && thousands === 0;
  if (
    sections.every(
      (section) => isPlain(section) || (!section.hasDigits && `${section.before}${section.after}`.trim() === ''),
    )
  )
    return undefined;
  return (digits) => {
    const value = Number(digits);
    const section = sections.find(({ holds }) => holds === undefined || holds(value)) ?? sections.at(-1);
    if (section === undefined || isPlain(section)) return digits;
    const { before, after, hasDigits, isPercent, thousands, decimals } = section;
    // A format that hides a number says nothing of it.
    if (!hasDigits) return before.trim() === '' ? digits : before.trim();
    const raised = (isPercent ? 2 : 0) - 3 * Math.min(thousands, POWERS.length - 1);
    const shown = raised === 0 ? digits : plainDigits(Number(Number(`${value}e${raised}`).toPrecision(15)));
    // 120 as “0k” is no number that somebody wanted to show.
    if (thousands > 0 && Number(Number(shown).toFixed(decimals)) === 0) return digits;
    // Taken thousands that no sign tells are told by a word.
    const behind = after.trim() === '' && thousands > 0 ? POWERS[Math.min(thousands, POWERS.length - 1)] : after;
    // A section for those below zero has a sign of its own.
    const isSigned = /[-(]/.test(before);
    const minus = shown.startsWith('-') && !isSigned ? '-' : '';
    return `${minus}${before}${shown.replace('-', '')}${behind}`.trim();
  };
}
