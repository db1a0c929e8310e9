import { type ImportWords, importing } from './en/importing.ts';
import { type Overlay, overlaid } from './handed-in.ts';

declare global {
  /** Words of bringing one's own data that are handed in, by their BCP 47 tags; set where the site is, see `site.ts`. */
  var breachTimelineImportWords: Readonly<Record<string, Overlay>> | undefined;
}

/**
 * What is brought as a table and is none, as the readers of tables say it: they know no words. What they name stands in a place,
 * and may be one of these itself.
 */
export const LOOKS = {
  emptyFile: 'an empty file',
  emptyTable: 'an empty table',
  emptyList: 'an empty list',
  emptyObjects: 'a list of empty objects',
  binary: 'a binary file',
  noColumns: 'a text without columns',
  oneColumn: 'a text of one column',
  onlyHeader: 'a header without rows',
  onlyValues: 'a list of values without columns',
  tooWide: 'a table of {1} columns; at most {2} are read',
  tooLarge: 'a table of {1} columns and {2} rows, more than is read at once',
  oneValue: 'one value in JSON',
  noList: 'one JSON object without a list',
  lines: 'one JSON object a line (NDJSON)',
  faultyJson: 'JSON with a mistake in it, or a part of it',
  utf16: 'text in UTF-16; save it in UTF-8',
  deepPage: 'an HTML page with too many elements in each other',
  noTableInPage: 'an HTML page without a table',
  inPage: 'an HTML page with {1}',
  page: 'an HTML page',
  feed: 'an RSS or Atom feed',
  xml: 'an XML file',
  pdf: 'a PDF file',
  rtf: 'a text of a word processor (RTF)',
  picture: 'a picture',
  sql: 'a dump of an SQL data base; save the table as CSV',
  program: 'the code of a program; save its list as JSON',
  bibtex: 'a BibTeX file; save its list as CSV',
  latex: 'a LaTeX file; save the table as CSV',
  yaml: 'a YAML file; save its list as JSON',
  sqlite: 'an SQLite data base',
  gzip: 'a compressed file (gzip)',
  tabs: 'a table with tabs (TSV)',
  semicolons: 'a table (CSV, with semicolons)',
  commas: 'a table (CSV)',
  otherList: 'a list of another format',
  excelOrZip: 'an Excel file (XLSX) or a ZIP archive; save the table as CSV',
  zip: 'a ZIP archive that is no Excel file (XLSX)',
  oldExcel: 'an old Excel file (XLS)',
  noTableInExcel: 'an Excel file (XLSX) without a table',
  largeExcel: 'an Excel file (XLSX) that is too large when it is unpacked',
  unreadExcel: 'an Excel file (XLSX) that cannot be read',
  faultyExcel: 'an Excel file (XLSX) that cannot be read: {1}',
  brokenSheet: 'an Excel file (XLSX) with a broken sheet, {1}',
  inSheet: 'an Excel file (XLSX) with {1}, in the sheet {2}',
  inExcel: 'an Excel file (XLSX) with {1}',
  openDocument: 'an OpenDocument file (ODS); save the table as XLSX or CSV',
  noRowsInParquet: 'a Parquet file without rows',
  falseRowsInParquet: 'a Parquet file that says it has {1} rows where it has {2}',
  largeGroupInParquet: 'a Parquet file with a row group of {1} rows; at most {2} are read at once',
  largePageInParquet: 'a Parquet file with a page of {1} bytes',
  inParquet: 'a Parquet file with {1}',
  largeParquet: 'a Parquet file of more than {1} rows',
  scatteredParquet: 'a Parquet file whose columns lie in other files',
  packedParquet: 'a Parquet file packed with {1}; write it anew with Zstandard, Snappy, LZ4 or gzip, or unpacked',
  cutParquet: 'a Parquet file that is cut off or broken',
  brokenParquet: 'a Parquet file that is cut off or broken: {1}',
  unreadParquet: 'a Parquet file that cannot be read',
  faultyParquet: 'a Parquet file that cannot be read: {1}',
  parquet: 'a Parquet file',
} as const;

/** The phrases as patterns, with the keys of what is said for them. */
const PATTERNS = Object.entries(LOOKS).map(([key, phrase]) => {
  const escaped = phrase.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '(.+?)');
  return { key, pattern: new RegExp(`^${escaped}$`, 's') };
});

/** What a file looks like, in words that are handed in; what none of them says stays as it is. */
function said(text: string, looks: Readonly<Record<string, string>>): string {
  for (const { key, pattern } of PATTERNS) {
    const found = pattern.exec(text);
    if (found) return looks[key].replace(/\{(\d)\}/g, (_all, place: string) => said(found[Number(place)] ?? '', looks));
  }
  return text;
}

/** The words of bringing one's own data in a language that was handed in; undefined for any other. */
export function handedInImportWords(tag: string): ImportWords | undefined {
  const given = globalThis.breachTimelineImportWords?.[tag];
  if (given === undefined) return undefined;
  const words = overlaid(importing, given, 'importing', tag);
  const { looks } = overlaid({ looks: LOOKS }, given, 'importing', tag);
  return { ...words, none: (looksLike) => words.none(said(looksLike, looks)) };
}
