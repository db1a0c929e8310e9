import { ANY_SIZE, ONLY_UNKNOWN, type SizeRange } from './state.ts';

/**
 * Limits on size, as text: `1000..5000`, `1000..`, `..5000`, `0..` (any known size), each with
 * `,unknown` where incidents of unknown size pass as well; `unknown` alone lets only those pass.
 */

const RANGE = /^(\d{0,16})\.\.(\d{0,16})(,unknown)?$/;

export function sameSize(a: SizeRange, b: SizeRange): boolean {
  return a.min === b.min && a.max === b.max && a.unknown === b.unknown;
}

/**
 * Whole numbers, `min` rounded down and `max` up, exchanged where they stand the wrong way round,
 * within 0 and `Number.MAX_SAFE_INTEGER` (above which there is no limit). What is no number sets no limit.
 */
export function normalSize({ min, max, unknown }: SizeRange): SizeRange {
  if (min === Infinity && unknown) return ONLY_UNKNOWN;
  const low = Number.isNaN(min) ? 0 : Math.min(min, Number.isNaN(max) ? Infinity : max);
  const high = Number.isNaN(max) ? Infinity : Math.max(max, Number.isNaN(min) ? 0 : min);
  const floor = Math.min(Math.max(Math.floor(low), 0), Number.MAX_SAFE_INTEGER);
  const ceiling = Math.max(Math.ceil(high), 0);
  return { min: floor, max: ceiling > Number.MAX_SAFE_INTEGER ? Infinity : ceiling, unknown };
}

/** '' for any size. */
export function writeSize(size: SizeRange): string {
  if (sameSize(size, ANY_SIZE)) return '';
  if (size.min === Infinity) return 'unknown';
  const min = size.min === 0 && size.max < Infinity ? '' : String(size.min);
  const max = size.max === Infinity ? '' : String(size.max);
  return `${min}..${max}${size.unknown ? ',unknown' : ''}`;
}

export function readSize(text: string): SizeRange | undefined {
  if (text === 'unknown') return ONLY_UNKNOWN;
  const match = RANGE.exec(text);
  if (!match) return undefined;
  const min = Number(match[1]);
  const max = match[2] === '' ? Infinity : Number(match[2]);
  const readable = Number.isSafeInteger(min) && (max === Infinity || Number.isSafeInteger(max));
  return readable && min <= max ? { min, max, unknown: match[3] !== undefined } : undefined;
}
