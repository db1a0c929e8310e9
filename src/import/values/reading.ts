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
  |to be determined|to be announced|to be confirmed|pending|no data|no information|missing|blank
  |#value!|#ref!|#name?|#null!|unbekannt|keine angabe|k.a.|k. a.|inconnu|inconnue|desconocido|desconocida
  |未知|不详|不明|不清楚|不知|未公布|未公开|未披露|未透露|未说明|未提及|未报告|无|没有|暂无|暂无数据|无数据|待定|待查|空
  |未知數|不詳|未公佈|未公開|未披露|無|沒有`
    .split('|')
    .map((word) => word.trim()),
);

/** Whether a cell says that its value is not known: empty, a dash, question marks, or a word for it. */
export function isUnknown(text: string): boolean {
  const plain = plainSigns(text)
    .toLowerCase()
    .replace(/^["'([{<]+|["')\]}>]+$/g, '')
    .trim();
  return plain === '' || /^[-?.*/\\_~\u2026\s]+$/.test(plain) || UNKNOWN_WORDS.has(plain);
}
