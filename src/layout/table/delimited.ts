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

/** CSV as in RFC 4180: commas, CRLF, quotation marks doubled; with a byte order mark, by which spreadsheets know UTF-8. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map((value) => quoted(guarded(value))).join(','));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Tab-separated values, as spreadsheets take them from the clipboard; a tab or line break within a cell becomes a space. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => guarded(text.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n');
}
