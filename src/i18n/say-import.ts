import type { Mapping } from '../import/mapping.ts';
import { type Use, useOf } from '../import/mapping.ts';
import type { Doubt, ImportReport, LeftOut, Misfits } from '../import/result.ts';
import type { ImportWords, MisfitReason } from './importing.ts';
import type { Locale } from './locale.ts';

/** A doubt in a sentence, such as `448 of 459 days in “date” are the first of a month.` */
export function sayDoubt({ kind, column, value, count, of }: Doubt, words: ImportWords, { format }: Locale): string {
  return words.doubts[kind]({
    column: column ?? '',
    value: value ?? '',
    count: format.integer(count),
    of: format.integer(of),
  });
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
    : words.missing(format.list(missing.map((column) => words.quoted(column))), missing.length === 1);
}

/** Rows in, shown and left out. */
export function saySum({ rows, lines, leftOut }: ImportReport, words: ImportWords, { format }: Locale): string {
  return leftOut.length === 0
    ? words.sumAll(format.integer(rows))
    : words.sum(format.integer(lines.length), format.integer(rows), format.integer(leftOut.length));
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
  { format }: Locale,
): string {
  return words[reasonOf(misfits, mapping)].sum(format.integer(misfits.lines.length), format.integer(rows));
}

/** What was not understood, by what it was to be. */
function reasonOf({ kind, column }: Misfits, mapping: Mapping): MisfitReason {
  const use = useOf(mapping, column);
  return kind === 'misfit' && (use === 'date' || use === 'size') ? use : kind;
}
