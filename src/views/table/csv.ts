import { csvFormatRow } from 'd3-dsv';
import type { Dataset } from '../../data/dataset.ts';
import { creditOf } from '../../i18n/credit.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Column, Field } from './column.ts';

/** A table as text for other programs. */

/**
 * What spreadsheets take for the beginning of a formula, in its full-width forms, too
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Text that no spreadsheet runs: where it would begin a formula, an apostrophe stands before it. That
 * makes the text longer by a sign, which is better than a name in somebody's data becoming a command.
 * Numbers are never touched.
 */
export function guarded(value: string | number): string {
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
}

/** CSV as in RFC 4180, with CRLF at the end of every line and a byte order mark, by which spreadsheets know UTF-8. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${csvFormatRow(row.map(guarded))}\r\n`).join('')}`;
}

/** Tab-separated values, as spreadsheets take them from the clipboard; a tab or line break within a cell becomes a space. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => guarded(text.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n');
}

/** Web addresses of the sources of an incident, as often as they are different. */
const addresses: Field = {
  heading: 'source-urls',
  value: (dataset, row) =>
    [...new Set(Object.values(dataset.incidents[row].sources).flatMap(({ url }) => url ?? []))].join(' '),
};

/** The table for reading: headings and cells in the reader's language, as they are shown. */
export function tableAsTsv(dataset: Dataset, rows: Uint32Array, columns: readonly Column[], locale: Locale): string {
  const lines = [columns.map((column) => column.label(locale))];
  for (const row of rows) lines.push(columns.map((column) => column.cell(dataset, row, locale).text));
  return writeTsv(lines);
}

/**
 * The table for programs: the same rows and columns in the same order, but codes, EDTF dates, days and
 * plain numbers, each number with its unit; what is unknown is empty. The addresses of the sources
 * close every row, and `more` fields after them. Only names are in the reader's language.
 */
export function tableAsCsv(
  dataset: Dataset,
  rows: Uint32Array,
  columns: readonly Column[],
  locale: Locale,
  more: readonly Field[] = [],
): string {
  const { headings, cells } = tableAsCells(dataset, rows, columns, locale, more);
  return writeCsv([headings, ...cells]);
}

/** What {@link tableAsCsv} writes, before it is text: the headings, and the cells of each row under them. */
export function tableAsCells(
  dataset: Dataset,
  rows: Uint32Array,
  columns: readonly Column[],
  locale: Locale,
  more: readonly Field[] = [],
): { readonly headings: readonly string[]; readonly cells: readonly (readonly (string | number)[])[] } {
  const fields = [...columns.flatMap((column) => column.fields), addresses, ...more];
  return {
    headings: fields.map(({ heading }) => heading),
    cells: Array.from(rows, (row) => fields.map((field) => field.value(dataset, row, locale))),
  };
}

/** Name of the downloaded file. CSV has no place for it, so the title, the day of the data and the licence stand here. */
export function csvFileName(dataset: Dataset, source: string, locale: Locale): string {
  const title = creditOf(dataset, source, locale).title.text;
  const name = [title, dataset.updated, dataset.license]
    .map((part) => part.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^[-.]+|[-.]+$/g, ''))
    .filter((part) => part !== '')
    .join('_');
  return `${name.slice(0, 120)}.csv`;
}
