import { type Mapping, type Use, useOf } from '../import/mapping.ts';
import type { Doubt, ImportReport, LeftOut, Misfits } from '../import/result.ts';
import type { ImportWords, MisfitReason } from './importing.ts';
import type { Locale } from './locale.ts';
import type { Counted } from './parts.ts';

/** A number as it is written, for words whose plurals follow it. */
export const counted = (value: number, { format }: Pick<Locale, 'format'>): Counted => ({
  value,
  text: format.integer(value),
});

/** A doubt in a sentence, such as `448 of 459 days in “date” are the first of a month.` */
export function sayDoubt({ kind, column, value, count, of }: Doubt, words: ImportWords, locale: Locale): string {
  return words.doubts[kind]({
    column: column ?? '',
    value: value ?? '',
    count: counted(count, locale),
    of: counted(of, locale),
  });
}

/** Where something stands in the table, and what: `line 4: Acme: as line 2`. */
export function sayExample(
  { line, text }: Doubt['examples'][number],
  words: ImportWords,
  { format }: Pick<Locale, 'format'>,
): string {
  // The checks know no words; they write of the row above as here.
  const said = text.replace(/(?<=[:,] )as line (\d+)/, (_all, above: string) => words.asLine(above));
  return words.example(format.integer(line), said);
}

/** An option of a doubt in words; the option itself where there are none, such as a code. */
export function sayOption({ kind }: Doubt, option: string, { options }: ImportWords): string {
  return options[kind]?.[option] ?? options.all?.[option] ?? option;
}

/** Why a row is left out: `Line 12, “Total”: is a sum of others`. */
export function sayLeftOut({ line, text, reason }: LeftOut, words: ImportWords, { format }: Locale): string {
  return words.leftOutRow(format.integer(line), text, words.reasons[reason]);
}

/** Columns that the mapping names and the table lacks; '' where there are none. */
export function sayMissing({ missing }: ImportReport, words: ImportWords, { format }: Locale): string {
  return missing.length === 0
    ? ''
    : words.missing(format.list(missing.map((column) => words.quoted(column))), missing.length);
}

/** Rows in, shown and left out. */
export function saySum({ rows, lines, leftOut, doubts }: ImportReport, words: ImportWords, locale: Locale): string {
  const all = counted(rows, locale);
  const sum =
    leftOut.length === 0
      ? words.sumAll(all)
      : words.sum(counted(lines.length, locale), all, locale.format.integer(leftOut.length));
  const undated = doubts.find(({ kind }) => kind === 'no-date')?.count ?? 0;
  return words.together([sum, undated === 0 ? '' : words.sumUndated(counted(undated, locale))]);
}

/** What a column was taken for, in words. */
export function sayUse(use: Use, { extra, unused, roles }: ImportWords): string {
  return use === 'extra' ? extra : use === 'unused' ? unused : roles[use];
}

/** Why cells do not fit their column, such as `no date`. */
export function sayMisfit(misfits: Misfits, mapping: Mapping, { misfits: words }: ImportWords): string {
  return words[reasonOf(misfits, mapping)].cell;
}

/** How many cells of a column do not fit it: `3 of 459 are no date`. */
export function sayMisfits(
  misfits: Misfits,
  rows: number,
  mapping: Mapping,
  { misfits: words }: ImportWords,
  locale: Locale,
): string {
  return words[reasonOf(misfits, mapping)].sum(counted(misfits.lines.length, locale), counted(rows, locale));
}

/** What was not understood, by what it was to be. */
function reasonOf({ kind, column }: Misfits, mapping: Mapping): MisfitReason {
  const use = useOf(mapping, column);
  return kind === 'misfit' && (use === 'date' || use === 'size') ? use : kind;
}
