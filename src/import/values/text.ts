import { isSafeLink } from '../../data/links.ts';

/** What a cell was understood as. `unknown`: the cell says that nobody knows; `misfit`: it says something else. */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'misfit' };

export const UNKNOWN: Reading<never> = { kind: 'unknown' };
export const MISFIT: Reading<never> = { kind: 'misfit' };

/**
 * Text in the plainest forms of its signs: full-width letters and digits become ordinary ones, all dashes a hyphen,
 * curly quotes straight ones, spaces of any kind one space. Invisible signs go. Letters and their case stay.
 */
export function plainSigns(text: string): string {
  return PLAIN.test(text) ? text : inPlainSigns(text);
}

/** Most cells: signs of ASCII but the backtick, with single spaces between. */
const PLAIN = /^(?:[!-_a-~]+(?: [!-_a-~]+)*)?$/;

function inPlainSigns(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\u202a-\u202e\ufeff]|\u200c|\u200d/g, '')
    .replace(/[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u2032\u00b4`]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u301c\u223c\u02dc]/g, '~')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Signs of Traditional Chinese in words of lists, each with its simplified form; whole words are not needed here. */
const TRADITIONAL = new Map(
  Array.from(
    '發发現现報报導导佈布開开資资料料來来產产業业機机構构單单種种類类數数據据記记錄录筆笔駭黑內内為为擊击釣钓魚鱼郵邮軟软體体網网絡络設设備备遺遗竊窃盜盗誤误員员顧顾戶户帳账號号碼码證证護护電电話话醫医療疗衛卫學学銀银險险運运輸输遊游戲戏視视聞闻黨党關关誰谁國国區区時时間间狀状態态處处罰罚損损額额註注說说況况經经過过簡简標标題题稱称廠厂組组織织億亿萬万餘余約约幾几兩两張张個个條条響响範范圍围洩泄訊讯獲获蹤踪預预衝冲帶带統统計计賠赔償偿會会'.match(
      /../gu,
    ) ?? [],
    ([traditional, simplified]) => [traditional, simplified] as const,
  ),
);

/** Text in Simplified Chinese, as far as the words of lists need it. */
export const simplified = (text: string): string =>
  /\p{Script=Han}/u.test(text) ? text.replace(/\p{Script=Han}/gu, (sign) => TRADITIONAL.get(sign) ?? sign) : text;

/** Which Chinese a text is in; undefined for one without Han letters. */
export function chineseOf(text: string): 'zh-Hans' | 'zh-Hant' | undefined {
  if (!/\p{Script=Han}/u.test(text)) return undefined;
  return simplified(text) === text ? 'zh-Hans' : 'zh-Hant';
}

/** Letters without accents, in lower case. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

const UNKNOWN_WORDS = new Set(
  `n/a|na|#n/a|n.a.|n.a|n/k|nk|none|null|nil|nan|nat|undefined|unknown|unkown|uncertain|unclear|undetermined|unspecified
  |undisclosed|unreported|unconfirmed|not available|not applicable|not disclosed|not known|not reported|not specified
  |not stated|not public|not given|not yet known|unknown number|undisclosed number|unknown amount|tbd|tba|tbc|t.b.d.
  |not found|to be determined|to be announced|to be confirmed|pending|no data|no information|missing|blank
  |#value!|#ref!|#name?|#null!|unbekannt|keine angabe|k.a.|k. a.|inconnu|inconnue|desconocido|desconocida
  |未知|不详|不明|不清楚|不知|未公布|未公开|未披露|未透露|未说明|未提及|未报告|无|没有|暂无|暂无数据|无数据|待定|待查|空
  |unkn|nicht bekannt|nicht angegeben|non communiqué|non précisé|non renseigné|no disponible|sin datos|não informado|não divulgado|desconhecido
  |desconhecida|sconosciuto|non noto|onbekend|неизвестно|нет данных|調査中|非公表|未公表|確認中|미상|불명|모름|미확인|확인중|확인 중|알 수 없음
  |不知道|不确定|不確定|不记得|不記得|记不清|不了解|don't know|dont know|do not know|i don't know|idk|dunno|not sure|can't remember
  |weiß nicht|weiss nicht|weiß ich nicht|je ne sais pas|ne sait pas|no sé|no lo sé|não sei|non so|weet ik niet|не знаю|わからない|分からない|不明確|모르겠음|모름
  |н/д|н.д.|нет информации|не указано|не раскрыто|не раскрывается|не известно|недоступно|tidak diketahui|nie podano|ej känt|nije poznato
  |n.d.|n.d|nd|s/d|no consta|sin información|brak danych|nieznana|bilinmiyor|невідомо|okänt
  |未知數|不詳|未公佈|未公開|未披露|無|沒有`
    .split('|')
    .map((word) => word.trim()),
);

/** No word for what is not known is longer, in characters. */
const LONGEST_UNKNOWN = 40;

/** Whether a cell says that its value is not known: empty, a dash, question marks, or a word for it. */
export function isUnknown(text: string): boolean {
  if (text.length > LONGEST_UNKNOWN && /[\p{L}\d]/u.test(text)) return false;
  const plain = plainSigns(text)
    .toLowerCase()
    .replace(/^["'([{<]+|["')\]}>]+$/g, '')
    .trim();
  // What is struck out nobody says any more.
  return plain === '' || /^~~[^~]*~~$/.test(plain) || /^[-?.*/\\_~\u2026\s]+$/.test(plain) || UNKNOWN_WORDS.has(plain);
}

/** Whether a cell says that its value is not known, and why: N/A (ongoing), unknown - see note. */
export function saysUnknown(text: string): boolean {
  const bare = /^([^(（]{1,40}?)\s*(?:[(（][^\d]*|\s[-–—]\s[^\d]*)$/.exec(text)?.[1];
  return bare !== undefined && /\p{L}/u.test(bare) && isUnknown(bare);
}

/** Whether an answer or a mark says yes: ✓, x, yes, 是. */
export const isYes = (cell: string): boolean =>
  /^(?:yes|y|true|t|x|1|[✓✔☑✅●•○◯√]\ufe0f?|oui|ja|s[ií]|sim|да|是|有|はい|예)$/iu.test(cell.trim());

/** Whether an answer or a mark says no: ✗, no, 否. */
export const isNo = (cell: string): boolean =>
  /^(?:no|n|false|0|[✗✘❌☐×]\ufe0f?|non|nein|nee|n[aã]o|нет|否|未|无|無|いいえ|아니오)$/iu.test(cell.trim());

/** Marks of footnotes, as a pattern: [12], [a], [note 3], [citation needed], †, ⁴. */
export const NOTE_MARK = '\\s?\\[(?:\\d{1,3}|[a-z]|(?:note|nb) \\d+|citation needed)\\]|\\s?[*†‡§¹²³⁰-⁹①-⑳]';

/** Letters of a text that stand for it where it has no name. */
const BEGINNING = 80;

/** The first sentence of a text, or as many of its words as a name may have. */
export function beginningOf(text: string): string {
  // “Mar 2019. A researcher …” begins behind its month.
  const told = text.replace(/^\p{L}{3,9}\.? \d{4}\. (?=\S)/u, '');
  const [first] = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(told);
  const sentence = (first?.segment ?? '').trim().replace(/[.。]$/, '');
  const letters = Array.from(sentence);
  if (letters.length <= BEGINNING) return sentence;
  const cut = letters.slice(0, BEGINNING).join('');
  return `${cut.replace(/(?<=.{20})\s+\S*$/, '')}…`;
}

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
  // Most cells have no tags, entities or breaks.
  if (!/[<&\u00a0\t\r\n]| {2}/.test(html)) return html.trim();
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

/** An address without its beginning: bbc.example/2, t.me/leaks. */
const BARE_ADDRESS = /^(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}(?::\d{2,5})?(?:[/?#]\S*)$/i;
const BARE_HOST = /^(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}\/?$/i;
/** Endings of files, which are no domains. */
const A_FILE = /\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|html?|zip|png|jpe?g|gif|eml|msg|json|xml)$/i;

/** Whether a word is a web address, with its beginning or without, but no name of a host alone. */
export const isAddress = (word: string): boolean =>
  /^(?:https?:\/\/|www\.)\S+$/i.test(word) || (word.length < 2_000 && BARE_ADDRESS.test(word) && !/^\d/.test(word));

/**
 * The address that a word of a column of addresses is, with its beginning; undefined for any other word. The name of a host is
 * one as well there.
 */
export function addressOf(word: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(word)) return word;
  return isAddress(word) || (BARE_HOST.test(word) && !A_FILE.test(word)) ? `https://${word}` : undefined;
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
