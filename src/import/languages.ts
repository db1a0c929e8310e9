import { plainLine } from '../data/read/problems.ts';
import { wordsOf } from './counts.ts';
import { SPEAKS_OF } from './headers.ts';
import type { Mapping } from './mapping.ts';
import type { Table } from './table.ts';
import { chineseOf, isUnknown } from './values/text.ts';

/** Columns that say the same in several languages: “Name (EN)” beside “Name (ZH)” or 名称, `name.en` beside `name.zh`. */

/** Languages by how headers name them. Other codes of two letters are words as well: it, no, id. */
const LANGUAGES: readonly (readonly [string, string])[] = [
  ['en', 'en|eng|english|英文|英语|英語'],
  ['zh-Hans', 'zh|zho|cn|zh[-_]?(?:hans|cn|sg)|chinese|simplified chinese|中文|汉语|简体(?:中文)?'],
  ['zh-Hant', 'zh[-_]?(?:hant|tw|hk)|tc|traditional chinese|繁[體体](?:中文)?|正體'],
  ['de', 'de|deu|german|deutsch|德文'],
  ['fr', 'fr|fra|french|français|法文'],
  ['es', 'es|spa|spanish|español'],
  ['pt', 'pt|por|portuguese|português'],
  ['ja', 'ja|jp|jpn|japanese|日本語|日文'],
  ['ko', 'ko|kr|kor|korean|한국어|韩文'],
  ['ru', 'ru|rus|russian|русский|俄文'],
];
const TAILS = LANGUAGES.map(
  ([tag, names]) =>
    [tag, new RegExp(`(?:[._-](?:${names})|\\s?[([（【](?:in )?(?:${names})[)\\]）】])$`, 'iu')] as const,
);

/** A header without what it says of the language, and that language (BCP 47), where it says it. */
function partsOf(column: string): { readonly stem: string; readonly lang?: string } {
  for (const [lang, tail] of TAILS) {
    const stem = column.replace(tail, '');
    if (stem !== column && stem !== '') return { stem, lang };
  }
  return { stem: column };
}

/** A header without what it says of the language: “Name” of “Name (EN)”, `summary` of `summary.en`. */
export const withoutLanguage = (column: string): string => partsOf(column).stem;

/** Of longer names only the beginning is kept, in characters. */
const LONGEST_NAME = 300;

const HAN = /\p{Script=Han}/u;
/** Headers of names in Chinese, and in English beside them. */
const NAMES_HAN = /^(?:机关|机构|单位|公司|企业|组织)(?:名称|名)?$|^名(?:称|字)$/;
const isNameIn = (column: string): boolean => {
  const header = wordsOf(withoutLanguage(column));
  return NAMES_HAN.test(header) || SPEAKS_OF.name.test(header) || /^name$/i.test(header);
};

/** A column with a language in which it says what another one says. */
export interface Translation {
  readonly column: string;
  /** Undefined where only the cells tell it. */
  readonly lang: string | undefined;
}

/** Columns that hold in other languages what a column of names holds. */
export function translationsOf(column: string, columns: readonly string[]): readonly Translation[] {
  const own = partsOf(column);
  return columns.flatMap((other) => {
    if (other === column) return [];
    const { stem, lang } = partsOf(other);
    const isSameStem = stem.toLowerCase() === own.stem.toLowerCase() && lang !== own.lang;
    const isOtherScript = HAN.test(stem) !== HAN.test(own.stem) && isNameIn(column) && isNameIn(other);
    return isSameStem || isOtherScript ? [{ column: other, lang: lang ?? (HAN.test(stem) ? undefined : 'en') }] : [];
  });
}

/** The names of each row in several languages, by the columns of a mapping; empty where there is one name. */
export function namesInLanguages(
  { columns: all, rows }: Table,
  { columns: { organisation, name }, lang }: Mapping,
): (row: number) => Readonly<Record<string, string>> {
  const column = name ?? organisation;
  const others = column === undefined ? [] : translationsOf(column, all);
  if (column === undefined || others.length === 0) return () => ({});
  const own = partsOf(column).lang;
  const places = [{ column, lang: own }, ...others].map((each) => {
    const at = all.indexOf(each.column);
    // Which Chinese it is, the signs of all names say together.
    const isChinese = each.lang?.startsWith('zh') ?? HAN.test(each.column);
    const chinese = isChinese ? chineseOf(rows.map((cells) => cells[at]).join('')) : undefined;
    return { at, language: chinese ?? each.lang ?? lang };
  });
  return (row) => {
    const names = new Map<string, string>();
    for (const { at, language } of places) {
      const text = plainLine(rows[row][at] ?? '').slice(0, LONGEST_NAME);
      // Of two in one language that of the mapping stands first.
      if (!isUnknown(text) && !names.has(language)) names.set(language, text);
    }
    return Object.fromEntries(names);
  };
}
