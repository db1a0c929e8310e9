import type { Doubt, Imported, LeftOut } from '../import/result.ts';
import type { ImportWords } from './importing.ts';
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
export function sayMissing({ missing }: Imported, words: ImportWords, { format }: Locale): string {
  return missing.length === 0
    ? ''
    : words.missing(format.list(missing.map((column) => words.quoted(column))), missing.length === 1);
}

/** Rows in, shown and left out. */
export function saySum({ rows, lines, leftOut }: Imported, words: ImportWords, { format }: Locale): string {
  return leftOut.length === 0
    ? words.sumAll(format.integer(rows))
    : words.sum(format.integer(lines.length), format.integer(rows), format.integer(leftOut.length));
}
