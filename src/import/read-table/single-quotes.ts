/** Tables whose cells stand in single quotes: 'Acme, Inc.','2019'. */

/** So many first lines, and letters, are looked at. */
const SAMPLE_LINES = 200;
const SAMPLE = 200_000;
/** Share of the lines that must have such a cell. */
const MOST = 0.6;
/** A cell is no longer; what opens a longer one is an apostrophe. */
const LONGEST_CELL = 20_000;

const isDelimiter = (sign: string | undefined): boolean =>
  sign === ',' || sign === ';' || sign === '\t' || sign === '|';
const isBreak = (sign: string | undefined): boolean => sign === '\n' || sign === '\r' || sign === undefined;

/** A cell in single quotes that opens at an index: its text, and where it ends. */
function quotedAt(text: string, start: number): { readonly cell: string; readonly end: number } | undefined {
  const most = Math.min(text.length, start + LONGEST_CELL);
  for (let at = start + 1; at < most; at++) {
    if (text[at] === '\\' && text[at + 1] === "'") at++;
    else if (text[at] === "'" && text[at + 1] === "'" && !isDelimiter(text[at + 2])) at++;
    else if (text[at] === "'") {
      let end = at + 1;
      while (text[end] === ' ') end++;
      if (!isDelimiter(text[end]) && !isBreak(text[end])) continue;
      const cell = text.slice(start + 1, at).replace(/\\'|''/g, "'");
      return { cell, end };
    }
  }
  return undefined;
}

/** Whether most lines below the first have a cell in single quotes, and none of the first has one in double quotes. */
function hasSingleQuotes(text: string): boolean {
  const [header = '', ...lines] = text
    .slice(0, SAMPLE)
    .split(/\r\n|\r|\n/, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  if (lines.length === 0 || /(?:^|[,;\t|])\s?"/.test(header)) return false;
  const quoted = lines.filter((line) => /(?:^|[,;\t|]) ?'[^']{0,1000}' ?(?:[,;\t|]|$)/.test(line));
  return quoted.length >= MOST * lines.length;
}

/** A text with its cells in double quotes, as the standard has them, where they stand in single ones; else as it is. */
export function inDoubleQuotes(text: string): string {
  if (!hasSingleQuotes(text)) return text;
  const pieces: string[] = [];
  let copied = 0;
  let isCellDue = true;
  // Looking for the end may be in vain; where it is so too often, quotes are apostrophes from there on.
  let budget = 4 * text.length + LONGEST_CELL;
  for (let at = 0; at < text.length && budget > 0; at++) {
    if (isCellDue && text[at] === ' ') continue;
    const found = isCellDue && text[at] === "'" ? quotedAt(text, at) : undefined;
    if (isCellDue && text[at] === "'") budget -= found ? found.end - at : LONGEST_CELL;
    if (found) {
      pieces.push(text.slice(copied, at), `"${found.cell.replaceAll('"', '""')}"`);
      copied = found.end;
      at = found.end;
    }
    isCellDue = isDelimiter(text[at]) || isBreak(text[at]);
  }
  pieces.push(text.slice(copied));
  return pieces.join('');
}
