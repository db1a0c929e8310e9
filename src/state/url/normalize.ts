import { isExtra } from '../../data/dataset.ts';
import { isSafeLink } from '../../data/links.ts';

/**
 * The normal form of each part of the state. Actions and the address both write through these, so
 * that whatever reaches the state can be written into an address and read back unchanged.
 */

/** Longest text search, in UTF-16 units. */
const QUERY_LENGTH = 200;

/** UTC ms within which a window lies, [from, to): dates in an address have years of four digits. */
export const WRITABLE: readonly [number, number] = [Date.UTC(1000, 0, 1), Date.UTC(10_000, 0, 1)];

/** Codes of incidents and of facet values, as a data file may use them. */
const CODE = /^[A-Za-z0-9-]{1,80}$/;

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/;

/** A text search of at most `QUERY_LENGTH` units; half characters, which no address can hold, are replaced. */
export function normalQuery(text: string): string {
  return text
    .slice(0, QUERY_LENGTH + 1)
    .replace(/\p{Cs}/gu, '\ufffd')
    .slice(0, QUERY_LENGTH)
    .replace(/\p{Cs}$/u, '');
}

/**
 * Whether text can be the id of an incident, also as other collections write them: with capitals, blanks, dots, in any
 * script. What cannot be seen, brackets of markup, and a comma, which stands between ids, are refused.
 */
export function isId(text: string): boolean {
  return text.trim() !== '' && text.length <= 200 && !/[,<>\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);
}

export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** Longest list of columns. */
const MOST_COLUMNS = 40;

/** Ids of columns, each once, in the order given. */
export function normalList(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].filter(isColumn).slice(0, MOST_COLUMNS);
}

/** A column of ours, or one of a file's own. */
const isColumn = (id: string): boolean => isCode(id) || isExtraName(id);

/** Whether a name can be that of a column of a file's own: `x.state`. */
export const isExtraName = (name: string): boolean => isExtra(name) && /^[a-z0-9][a-z0-9-]{0,79}$/.test(name.slice(2));

/** Ids of incidents, each once, in the order given; no more than `most`. */
export function normalIds(values: Iterable<string>, most: number): readonly string[] {
  return [...new Set(values)].filter(isId).slice(0, most);
}

/** Whether text names a column, with `-` before it for the largest first. */
export function isSort(text: string): boolean {
  return isColumn(text.replace(/^-/, ''));
}

/** Sorted, each once, and codes only. */
export function normalValues(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].filter(isCode).sort();
}

/** Whether text has the form of a BCP 47 tag, such as `en` or `zh-Hans`. */
export function isLanguageTag(text: string): boolean {
  return LANGUAGE_TAG.test(text);
}

/**
 * Whether text can name a data file: a relative path, or an http or https address. Whether that
 * address may be read is decided elsewhere. Backslashes, control characters, outer spaces and
 * `//host` are refused, since browsers read them as something other than what they look like.
 */
export function isSource(text: string): boolean {
  if (text === '' || text.length > 2_000) return false;
  if (text !== text.trim() || /[\p{Cc}\p{Cs}\\]/u.test(text)) return false;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return isSafeLink(text);
  return !text.startsWith('//');
}
