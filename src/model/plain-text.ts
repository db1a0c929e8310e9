/** What strangers' texts may hold that cannot be seen or that changes how the words around them are read. */

/** Embeddings, overrides and isolates of writing direction: unclosed, they turn round what follows them. */
const TURNS = '\\u202a-\\u202e\\u2066-\\u2069';

/**
 * What no reader sees: control characters, spaces without width, invisible operators, old format characters, tags and
 * halves of surrogate pairs. Joiners (U+200C, U+200D) are letters' business, unless nothing stands beside them.
 */
const HIDDEN = new RegExp(
  `[\\p{Cc}${TURNS}\\u00ad\\u180e\\u200b\\u2028\\u2029\\u2060-\\u2065\\u206a-\\u206f\\ufeff\\ufff9-\\ufffb\\p{Cs}\\u{e0000}-\\u{e007f}]`,
  'gu',
);
/** The tags of a flag such as Scotland's are part of one sign. */
const FLAG = /(\u{1f3f4}[\u{e0020}-\u{e007f}]+)/u;
const LOOSE_JOINERS = /(?<![\p{L}\p{M}\p{S}\p{N}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{S}\p{N}])/gu;

/** Blanks, and letters that draw nothing. */
const BLANK = /^[\s\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{DI}\u2800]*$/u;

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** A text of one line, such as a name, without what cannot be seen; line breaks and tabs are spaces. */
export function plainLine(text: string): string {
  return clean(text, (hidden) => (isBreak(hidden) ? ' ' : ''));
}

/** A text of several lines without what cannot be seen. */
export function plainText(text: string): string {
  return clean(text, (hidden) => (isBreak(hidden) ? hidden : ''));
}

/** What cannot be seen, as its code: `\u202e`. For messages about such text. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (hidden) => `\\u${(hidden.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

const isBreak = (hidden: string): boolean => /[\t-\r\u0085\u2028\u2029]/.test(hidden);

function clean(text: string, instead: (hidden: string) => string): string {
  // Nearly all texts have none of these.
  if (text.search(HIDDEN) < 0 && text.search(LOOSE_JOINERS) < 0) return text;
  return text
    .split(FLAG)
    .map((part) => (FLAG.test(part) ? part : cleanPart(part, instead)))
    .join('');
}

function cleanPart(text: string, instead: (hidden: string) => string): string {
  return text
    .replace(HIDDEN, (hidden) => (/\p{Cs}/u.test(hidden) ? '\ufffd' : instead(hidden)))
    .replace(LOOSE_JOINERS, '');
}
