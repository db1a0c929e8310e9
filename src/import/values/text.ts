import { isSafeLink } from '../../data/links.ts';

/** Named characters that turn up in tables; others keep their name. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  yen: '¥',
  times: '×',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ccedil: 'ç',
  ntilde: 'ñ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    return isCharacter ? String.fromCodePoint(point) : ' ';
  });
}

/** A tag begins with a letter or a slash: "a < b" is none. Within quotes it may hold any sign. */
const TAG = /<\/?([a-z][a-z\d-]*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?\/?>/gi;
/** Tags whose quotes do not match, as they stand in lists that people write. */
const BROKEN_TAG =
  /<\/?(?:a|abbr|b|blockquote|br|cite|code|div|em|font|i|img|li|ol|p|small|span|strong|sub|sup|u|ul)(?:\s[^<>]*)?>/gi;
const BLOCKS = new Set(['p', 'br', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);

/** Text without what stands from one sign to another, or to the end where the other is missing. */
function without(text: string, from: RegExp, to: RegExp): string {
  const [first = '', ...others] = text.split(from);
  return others.reduce((kept, each) => {
    const end = to.exec(each);
    return end === null ? kept : kept + each.slice(end.index + end[0].length);
  }, first);
}

/** What a cell with HTML in it says: no tags, entities as the signs they stand for, a line for each block. */
export function textOfHtml(html: string): string {
  const seen = without(without(html, /<!--/, /-->/), /<(?:script|style)\b/i, /<\/(?:script|style)\s*>/i);
  const bare = seen
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(TAG, (_, name: string) => (BLOCKS.has(name.toLowerCase()) ? '\n' : ''))
    .replace(BROKEN_TAG, '');
  return decoded(bare)
    .split('\n')
    .map((line) => line.replace(/[ \u00a0\t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Web addresses in a cell, each once, in their order: those behind words of HTML, and those that stand there. */
export function linksIn(text: string): readonly string[] {
  const found = new Set<string>();
  const links = /<a\s[^<>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')|(https?:\/\/[^\s<>"'（）「」，。；、]+)/gi;
  for (const match of text.matchAll(links)) {
    const standing = match[3]?.replace(/[.,;:!?]+$/, '');
    // A bracket at the end closes one of the sentence, unless it was opened within.
    const bare = standing?.includes('(') ? standing : standing?.replace(/[)\]]+$/, '');
    const link = decoded(bare ?? match[1] ?? match[2] ?? '').trim();
    if (isSafeLink(link)) found.add(link);
  }
  return Array.from(found);
}
