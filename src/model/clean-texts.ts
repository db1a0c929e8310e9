import { shorten } from './issues.ts';
import { isBlank, plainLine, plainText } from './plain-text.ts';
import type { Problem } from './problems.ts';

/** Fields of several lines; all others are of one. */
const PROSE = ['summary', 'method', 'note', 'notes', 'says', 'about', 'evidenceNote', 'dataWords', 'what', 'selection'];
/** Fields that name something. A name that cannot be seen is none. */
const NAMES = ['name', 'names', 'organisation', 'parent', 'publisher', 'label', 'title', 'via', 'per', 'words', 'by'];
/** Addresses are no words: they are right as they stand, or they are refused. */
const ADDRESSES = ['url', 'origin', '$schema'];

/**
 * A data file with all its texts without what cannot be seen, or turns the words around it; once, where they enter, so
 * that no sentence, picture or table need think of it. A name of which nothing can be seen is left out. Both are told.
 */
export function cleanTexts(value: unknown, problems: Problem[]): unknown {
  return cleaned(value, '', '', problems);
}

function cleaned(value: unknown, field: string, path: string, problems: Problem[]): unknown {
  if (typeof value === 'string') return cleanedText(value, field, path, problems);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      const next = cleaned(entry, field, `${path}[${index}]`, problems);
      if (next !== entry) value[index] = next;
    }
    return value;
  }
  for (const [key, entry] of Object.entries(value)) {
    // Texts per language stand under the language: what they are says the field above.
    const inner = /^[A-Za-z]{2,3}(-|$)/.test(key) && (NAMES.includes(field) || PROSE.includes(field)) ? field : key;
    const next = cleaned(entry, inner, `${path}${path === '' ? '' : '.'}${key.slice(0, 80)}`, problems);
    if (next === entry) continue;
    if (next === undefined) Reflect.deleteProperty(value, key);
    else Reflect.defineProperty(value, key, { value: next, enumerable: true, configurable: true, writable: true });
  }
  return value;
}

function cleanedText(text: string, field: string, path: string, problems: Problem[]): string | undefined {
  if (ADDRESSES.includes(field)) return text;
  if (text !== '' && NAMES.includes(field) && isBlank(text)) {
    problems.push(doubt(path, text, 'a name that can be seen; a blank one counts as none'));
    return undefined;
  }
  const plain = PROSE.includes(field) ? plainText(text) : plainLine(text);
  if (plain !== text) {
    problems.push(doubt(path, text, 'no line breaks, and no characters that are hidden or turn words round; left out'));
  }
  return plain;
}

function doubt(path: string, found: string, expected: string): Problem {
  return { path, found: shorten(found), expected, effect: 'doubt' };
}
