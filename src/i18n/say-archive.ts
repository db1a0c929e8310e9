import type { Archive, ArchivePeriod } from '../data/archive.ts';
import { dateOf } from '../data/dates.ts';
import type { ImportWords } from './importing.ts';
import type { Locale } from './locale.ts';

/** A period of an archive: `March 2019 to August 2019`. */
export function sayPeriod({ from, to }: ArchivePeriod, words: ImportWords, { format }: Locale): string {
  const [first, last] = [dateOf(from), dateOf(to)];
  if (!first || !last) return words.undated;
  return from === to ? format.date(first) : words.span(format.date(first), format.date(last));
}

/** How many rows an archive has, which of them are read, and how many are not. */
export function sayArchive({ rows, read, shown, column }: Archive, words: ImportWords, locale: Locale): string {
  const { format } = locale;
  const counted = (value: number) => ({ value, text: format.integer(value) });
  const period = sayPeriod(shown, words, locale);
  return words.together([
    words.archive(counted(rows), counted(read), period, format.integer(rows - read)),
    read < shown.rows ? words.longMonth(format.integer(read)) : '',
    column === '' ? '' : words.archiveBy(column),
  ]);
}
