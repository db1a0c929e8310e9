import { dsvFormat } from 'd3-dsv';
import { isSafeLink } from '../../data/links.ts';
import type { TableFormat } from '../table.ts';
import { isValue, mode } from './header.ts';
import { none, type RawRows, remark, type TableRead, tableOfRows, underTitle } from './rows.ts';
import { inDoubleQuotes } from './single-quotes.ts';

/** Tables whose cells stand apart by a comma, a semicolon, a tab or a pipe, and those that are drawn with pipes. */

const FORMATS: Readonly<Record<string, TableFormat>> = { '\t': 'tsv', ';': 'semicolon', ',': 'csv', '|': 'pipe' };

/** The delimiter is chosen by so many first letters and rows. */
const SAMPLE = 200_000;
const SAMPLE_ROWS = 500;

/**
 * The table of a text, by the delimiter that gives the most even one.
 *
 * @param name Name of the file, whose ending decides where two delimiters are equal.
 */
export function readDelimited(text: string, encoding: string, name = ''): TableRead {
  // Excel writes the delimiter into a first line of its own, and so do others for Excel.
  const told = /^sep=([,;\t|:^~])[ \t,;]*(?:\r\n|\r|\n)/i.exec(text.slice(0, 40));
  const body = inDoubleQuotes(told ? text.slice(told[0].length) : text);
  if (told === null && isListOfLines(body)) return none('a text without columns');
  const delimiter = told?.[1] ?? chooseDelimiter(body, name);
  if (delimiter === undefined) return none('a text without columns');
  const { rows, lines, unclosed } = split(body, delimiter, told ? 2 : 1);
  return tableOfRows(
    {
      rows: delimiter === ',' ? withThousands(rows) : rows,
      lines,
      between: delimiter === '\t' ? ' ' : delimiter,
    },
    { format: FORMATS[delimiter] ?? 'csv', encoding, remarks: remark('unclosed-quote', unclosed) },
  );
}

/** Whether most lines begin with a dot, a dash or a number, as a list in a text has it. */
function isListOfLines(text: string): boolean {
  const lines = text
    .slice(0, SAMPLE)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '');
  const items = lines.filter((line) => /^\s*(?:[-*•–]\s+|\d{1,3}[.)]\s+)\S/.test(line));
  return items.length > 1 && items.length >= 0.6 * lines.length && !items.some((line) => /\t/.test(line));
}

/** Rows by one delimiter, the line at which each begins, and the lines with a quote that is never closed. */
function split(text: string, delimiter: string, firstLine: number) {
  const mended = mendQuotes(text, delimiter);
  const rows = dsvFormat(delimiter).parseRows(mended.text);
  const lines: number[] = [];
  let line = firstLine;
  for (const row of rows) {
    lines.push(line);
    line += 1;
    for (const cell of row) line += breaksIn(cell, 0, cell.length);
  }
  return { rows, lines, unclosed: mended.unclosed.map((breaks) => firstLine + breaks) };
}

/** How many line breaks (CRLF, CR or LF) stand between two indexes. */
function breaksIn(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) breaks++;
  }
  return breaks;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

/** The delimiter of the most even table. */
function chooseDelimiter(text: string, name: string): string | undefined {
  const sample = text.length > SAMPLE ? text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1 || SAMPLE) : text;
  const ending = /\.(tsv|tab)$/i.test(name) ? '\t' : /\.psv$/i.test(name) ? '|' : '';
  const tried = ['\t', ';', ',', '|'].flatMap((delimiter) => {
    if (!sample.includes(delimiter)) return [];
    const found = evennessOf(sample, delimiter);
    return found ? [{ ...found, delimiter, score: found.score + (delimiter === ending ? 0.3 : 0) }] : [];
  });
  const best = Math.max(...tried.map(({ score }) => score));
  // Decimal commas make an even table as well, but of a header that is not split.
  return tried
    .filter(({ score }) => score >= 0.75 * best)
    .sort((a, b) => a.first - b.first || b.score - a.score)
    .at(0)?.delimiter;
}

/** How even a table is, and at which row it begins; undefined where the text is none by this delimiter. */
function evennessOf(sample: string, delimiter: string): { score: number; first: number } | undefined {
  const rows = split(sample, delimiter, 1)
    .rows.filter((row) => row.some((cell) => cell.trim() !== ''))
    .slice(0, SAMPLE_ROWS);
  const widths = new Map<number, number>();
  let parted = 0;
  for (const { length } of rows) {
    if (length < 2) continue;
    parted++;
    widths.set(length, (widths.get(length) ?? 0) + 1);
  }
  if (parted < 2 && rows.length > 1) return undefined;
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (parted * 2 < rows.length || width === 0) return undefined;
  if (delimiter === ',' && width < 4 && count < rows.length && isProse(sample)) return undefined;
  return {
    score: ((count + 0.25 * parted) / rows.length) * Math.log2(1 + width),
    first: rows.findIndex(({ length }) => length === width),
  };
}

/** In sentences nearly each comma has a space behind it, and several words before it. */
function isProse(sample: string): boolean {
  const parts = sample.split(/[,\r\n]+/);
  const words = parts.reduce((sum, part) => sum + part.trim().split(/\s+/).length, 0);
  const commas = sample.split(',');
  const spaced = commas.filter((part, at) => at > 0 && /^\s/.test(part)).length;
  return spaced >= 0.8 * (commas.length - 1) && words >= 2.5 * parts.length;
}

interface Mended {
  readonly text: string;
  /** For each quote that is never closed, how many line breaks stand before it. */
  readonly unclosed: readonly number[];
}

/**
 * Text in which quotes are as RFC 4180 wants them, since the splitter takes each quote at the beginning of a cell for
 * the opening one, and drops the letter behind the closing one. A quoted cell ends where a delimiter or a line break
 * follows; spaces around it go; quotes amid it, and one that is never closed, become letters.
 */
function mendQuotes(text: string, delimiter: string): Mended {
  if (!text.includes('"')) return { text, unclosed: [] };
  const pieces: string[] = [];
  const unclosed: number[] = [];
  const mark = delimiter.charCodeAt(0);
  const line = { start: 0, end: 0 };
  let counted = 0;
  let breaks = 0;
  let copied = 0;
  // Looking ahead may be in vain; where it is so too often, quotes are letters from there on.
  let budget = 4 * text.length + 1_000;
  let isOpen = true;
  let at = 0;
  while (at < text.length) {
    let start = at;
    while (text.charCodeAt(start) === SPACE) start++;
    let end: number;
    if (text.charCodeAt(start) !== QUOTE) {
      end = endOfCell(text, start, mark);
    } else {
      const found = isOpen ? closingQuote(text, start, mark, line) : undefined;
      budget -= (found?.seen ?? start) - start;
      if (found?.kind === 'closed') {
        end = found.end;
        if (start > at || end > found.quote + 1 || found.amid.length > 0) {
          pieces.push(text.slice(copied, at), doubled(text, start, found.quote, found.amid));
          copied = end;
        }
      } else {
        if (found?.kind === 'unclosed') {
          breaks += breaksIn(text, counted, start);
          counted = start;
          unclosed.push(breaks);
        }
        if ((found?.kind === 'unclosed' && found.seen === text.length) || budget < 0) isOpen = false;
        end = endOfCell(text, start, mark);
        if (start === at) {
          pieces.push(text.slice(copied, at), `"${text.slice(start, end).replaceAll('"', '""')}"`);
          copied = end;
        }
      }
    }
    at = end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
  }
  pieces.push(text.slice(copied));
  return { text: pieces.join(''), unclosed };
}

function endOfCell(text: string, from: number, mark: number): number {
  let at = from;
  while (at < text.length && !isEnd(text, at, mark)) at++;
  return at;
}

function isEnd(text: string, at: number, mark: number): boolean {
  const code = text.charCodeAt(at);
  return at >= text.length || code === mark || code === LF || code === CR;
}

/** The cell from its opening to its closing quote, the quotes amid it doubled. */
function doubled(text: string, start: number, quote: number, amid: readonly number[]): string {
  const parts = [...amid, quote].map((to, at) => text.slice(at === 0 ? start : amid[at - 1], to));
  return `${parts.join('"')}"`;
}

type Closing =
  | {
      readonly kind: 'closed';
      readonly quote: number;
      readonly end: number;
      readonly amid: readonly number[];
      readonly seen: number;
    }
  /** Words begin with a quoted one. */
  | { readonly kind: 'letters'; readonly seen: number }
  | { readonly kind: 'unclosed'; readonly seen: number };

/** @param line The line on which an end was looked for last, so that nothing is looked for twice. */
function closingQuote(text: string, start: number, mark: number, line: { start: number; end: number }): Closing {
  const amid: number[] = [];
  let lineEnd = text.length;
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1 && amid.length === 0) return { kind: 'unclosed', seen: text.length };
    if (quote === -1 || quote > lineEnd) return { kind: 'letters', seen: lineEnd };
    if (text.charCodeAt(quote + 1) === QUOTE) {
      from = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text.charCodeAt(end) === SPACE) end++;
    if (isEnd(text, end, mark)) return { kind: 'closed', quote, end, amid, seen: end };
    // A quote that opens another cell: the first was never closed, or it opened a word and not the cell.
    if (quote > start + 1 && isEnd(text, quote - 1, mark)) {
      return { kind: amid.length === 0 ? 'unclosed' : 'letters', seen: quote };
    }
    if (amid.length === 0) {
      if (quote < line.start || quote >= line.end) {
        line.start = quote;
        line.end = quote;
        while (line.end < text.length && text.charCodeAt(line.end) !== LF && text.charCodeAt(line.end) !== CR)
          line.end++;
      }
      lineEnd = line.end;
    }
    amid.push(quote);
    from = quote + 1;
  }
}

/** The ways, two at most, to join cells of a row to numbers with thousands or fractions, so that it has so many cells less. */
function waysToJoin(row: readonly string[], over: number): string[][] {
  if (over === 0) return [[...row]];
  const joinable = row.filter((cell) => THREE_DIGITS.test(cell) || FRACTION.test(cell)).length;
  if (over > MOST_JOINED.parts || row.length > MOST_JOINED.cells || joinable < over) return [];
  const found: string[][] = [];
  for (const [at, cell] of row.entries()) {
    if (!/(?<![\d.,/:-])[1-9]\d{0,2}$/.test(cell)) continue;
    // Two ways are as many as need be known.
    if (found.length > 1) break;
    // 1,2 million: behind a fraction nothing follows of the number.
    if (FRACTION.test(row[at + 1] ?? ''))
      for (const rest of waysToJoin(row.slice(at + 2), over - 1))
        found.push([...row.slice(0, at), `${cell},${row[at + 1]}`, ...rest]);
    let number = cell;
    for (let parts = 1; parts <= over && THREE_DIGITS.test(row[at + parts] ?? ''); parts += 1) {
      number += `,${row[at + parts]}`;
      // What follows is joined further on, so that each way is found once.
      for (const rest of waysToJoin(row.slice(at + parts + 1), over - parts))
        found.push([...row.slice(0, at), number, ...rest]);
    }
  }
  return found;
}

/** The end of a number with a fraction, which something multiplies: no row has such a cell by itself. */
const FRACTION =
  /^\d{1,2}\s?(?:%|[kmg]b?|bn|mn|mio|mln|mrd|mld|md|tsd|тыс|млн|млрд|thousand|million|billion|mil(?:li?|h)(?:o|ion|õe|ã)[a-zà-ú]{0,4}|lakhs?|crores?|juta|ribu|[万萬亿億만억])(?!\p{L}{4})/iu;
const THREE_DIGITS = /^\d{3}(?![\d/:-])/;
/** Rows of more cells, or with more cells too many, are not put together. */
const MOST_JOINED = { cells: 60, parts: 6 };

/**
 * Joins what a comma without quotes has parted: 1,500 in a row that has a cell more than its header. Only where there is
 * one way to do it.
 */
function withThousands(rows: string[][]): string[][] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const usual = mode(filled.map(({ length }) => length));
  const [header = []] = filled;
  // Where most rows are parted, the header tells how many cells there should be.
  const width = header.length > 1 && !header.some(isValue) ? Math.min(usual, header.length) : usual;
  const even = filled.filter(({ length }) => length === width);
  const holdsNumbers = (column: number) => even.filter((row) => /^\d+$/.test(row[column])).length * 2 >= even.length;
  const startsWithDigits = (column: number) =>
    even.filter((row) => /^\s*\d/.test(row[column])).length * 2 >= even.length;
  const isCommon = filled.filter(({ length }) => length > width).length * 2 >= filled.length;
  const joined: string[][] = [];
  for (const parted of rows) {
    const row = parted.length > width ? withLegalForms(parted) : parted;
    const over = row.length - width;
    const exact = over > 0 ? waysToJoin(row, over) : [row];
    // A text with commas of its own stands last; two columns of numbers may stand side by side.
    const partly = exact.length > 0 ? [] : waysToJoin(row, 1);
    const sure = exact.length > 0 ? exact : partly.filter((way) => !holdsNumbers(firstChange(way, row) + 1));
    // What stands before a cell of a number where others have words may be the beginning of it: 1,2.
    const isBegun = (at: number) =>
      over > 0 &&
      at + 1 < width &&
      /^\d{1,3}$/.test(row[at]) &&
      /^\d{1,2}(?![\d./:-])/.test(row[at + 1]) &&
      !startsWithDigits(at + 1);
    if (sure.length === 1) joined.push(sure[0]);
    // Where most rows are longer and one of them cannot be put together, the header is shorter than its table.
    else if (isCommon) return rows;
    // Which of several ways it is nobody can tell: then none of the numbers is one.
    else joined.push(row.map((cell, at) => (isBegun(at) || exact.some((way) => way[at] !== cell) ? `${cell}?` : cell)));
  }
  return joined;
}

/** A row with the legal forms of names that a comma without quotes has parted from them: Acme, Inc. */
const withLegalForms = (row: readonly string[]): string[] =>
  row.reduce<string[]>((cells, cell) => {
    const before = cells.at(-1);
    if (before !== undefined && LEGAL_FORM.test(cell) && /\p{L}/u.test(before))
      cells[cells.length - 1] = `${before},${cell}`;
    else cells.push(cell);
    return cells;
  }, []);

const LEGAL_FORM =
  /^ {0,2}(?:inc|llc|l\.l\.c|ltd|plc|corp|co|l\.?p|llp|p\.?c|p\.?a|n\.?a|pllc|m\.?d|d\.?d\.?s|gmbh|s\.?a|s\.?p\.?a)\.? {0,2}$/i;

const firstChange = (way: readonly string[], row: readonly string[]): number =>
  way.findIndex((cell, at) => cell !== row[at]);

const { parseRows } = dsvFormat('|');

/** Of a line above a table so many letters are looked at. */
const LONGEST_TITLE = 200;

/** All tables that a text draws with pipes, as Markdown, psql and mysql write them; none where no line of dashes parts a header from rows. */
export function readMarkdown(text: string, encoding: string): TableRead[] {
  const found: TableRead[] = [];
  const defined = new Map(
    [...text.matchAll(/^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*<?([^\s<>]+)/gm)].map(([, label, to]) => [
      label.toLowerCase(),
      to,
    ]),
  );
  let block: DrawnLine[] = [];
  /** The last heading, or line before a table. */
  let title = '';
  const end = (): void => {
    // The row above the line of dashes is the header; mysql draws a line above that one, too, and one at the end.
    // In a grid each row has a line below it: that of the header is doubled.
    const doubled = block.findIndex(({ line }) => /^\s*\+[=+]{3,}\+\s*$/.test(line));
    const rule = doubled > 0 ? doubled : block.findIndex(({ line }, at) => at > 0 && rules(line, block[at - 1].line));
    const grid = rowsOfGrid(withOuterBars(block, rule), rule);
    if (rule > 0 && grid.rows.length > 1) {
      const read = tableOfRows(rowsOf(grid.rows, grid.header, defined), { format: 'pipe', encoding });
      found.push(read.kind === 'table' ? { ...read, table: underTitle(read.table, title) } : read);
    }
    block = [];
  };
  for (const [index, line] of withPlainLines(text)
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.includes('|') || isRule(line)) block.push({ line, number: index + 1 });
    else {
      end();
      if (line.trim() !== '') title = line.replace(/^#+\s*/, '').slice(0, LONGEST_TITLE);
    }
  }
  end();
  return found;
}

/** A line of a table, with its number. */
interface DrawnLine {
  readonly line: string;
  readonly number: number;
}

/** Whether a text draws its tables with the signs for boxes. */
export const hasBoxes = (text: string): boolean => /[│┃┆║]/.test(text);

/** A text whose boxes are drawn with bars, dashes and corners of ASCII. */
function withPlainLines(text: string): string {
  if (!hasBoxes(text)) return text;
  const plain = text
    .replace(/[│┃┆║]/g, '|')
    .replace(/[─━┄╌]/g, '-')
    .replace(/[┌┬┐└┴┘├┼┤╭╮╰╯╞╪╡╔╦╗╚╩╝╠╬╣┏┳┓┗┻┛┣╋┫┡╇┩┢╈┪]/g, '+');
  // A double line parts the header from the rows, unless all lines are double.
  return plain.replaceAll(
    '═',
    /^\s*\+[═+]+\+\s*$/.test(
      plain
        .trimStart()
        .slice(0, 10_000)
        .split(/[\r\n]/, 1)[0],
    )
      ? '-'
      : '=',
  );
}

/** Lines of psql with a bar at both ends, where it draws none: the first cell of a row may be empty. */
function withOuterBars(block: readonly DrawnLine[], rule: number): readonly DrawnLine[] {
  if (!/^\s*-+\+/.test(block[rule]?.line ?? '')) return block;
  return block.map((each) => (isRule(each.line) ? each : { ...each, line: `|${each.line}|` }));
}

/** The rows of a grid, each of one line or more, and which of them is the last of the header. */
function rowsOfGrid(block: readonly DrawnLine[], rule: number): { rows: (readonly DrawnLine[])[]; header: number } {
  const isCorner = ({ line }: DrawnLine) => isRule(line) && line.includes('+');
  // Where lines part the rows from each other, all between two of them is one row.
  const below = block.slice(rule + 1);
  const isParted =
    below.slice(0, -1).some(isCorner) && !below.some((each, at) => at > 0 && isOwnRow(each, below[at - 1]));
  // In Markdown each line is a row.
  const isGrid = block[rule]?.line.includes('+') ?? false;
  const isHeaderBoxed = block.slice(0, Math.max(0, rule)).some(isCorner);
  const rows: DrawnLine[][] = [];
  let header = -1;
  let goesOn = false;
  for (const [at, each] of block.entries()) {
    if (at === rule) header = rows.length - 1;
    if (isRule(each.line) && (at <= rule || isCorner(each))) {
      goesOn = false;
      continue;
    }
    const above = rows.at(-1);
    const isOneRow = goesOn && (at < rule ? isHeaderBoxed : isParted || (isGrid && continuesRow(each.line, above)));
    if (above && isOneRow) above.push(each);
    else rows.push([each]);
    goesOn = true;
  }
  return { rows, header };
}

/** Whether a line is a row of its own below another one, and no part of it: a date or a number stands below another. */
function isOwnRow({ line }: DrawnLine, above: DrawnLine): boolean {
  if (isRule(line) || isRule(above.line)) return false;
  const upper = cellsOf(above.line.trim()).cells;
  return cellsOf(line.trim()).cells.some((cell, at) => isValue(cell.trim()) && isValue((upper[at] ?? '').trim()));
}

/**
 * Whether a line goes on with the row above, of which a cell is too long: it has no name, only words, and these below
 * others. psql marks such cells at their end.
 */
function continuesRow(line: string, above: readonly DrawnLine[] | undefined): boolean {
  const last = above?.at(-1);
  if (!above || !last || !/^\s*\|\s*\|/.test(line)) return false;
  const [cells, upper] = [line, last.line].map((each) => cellsOf(each.trim()).cells.map((cell) => cell.trim()));
  if (cells.length !== upper.length || cells[0] !== '') return false;
  const first = cellsOf(above[0].line.trim()).cells.map((cell) => cell.trim());
  const filled = cells.flatMap((cell, at) => (cell === '' ? [] : [{ cell, at }]));
  if (filled.length === 0) return false;
  if (/\+(?:\||\s*$)/.test(last.line)) return true;
  return (
    filled.length * 2 <= cells.length &&
    // A word below nothing, or a number of its own, begins a row whose name is that of the row above.
    filled.every(({ cell, at }) => !isValue(cell) && /\p{L}/u.test(first[at]) && !isValue(first[at]))
  );
}

/** Whether a line draws nothing but dashes and corners. */
function isRule(line: string): boolean {
  return /---|===|:-|-:|^\s*\|-/.test(line) && /^[\s|+:=-]+$/.test(line);
}

/** Whether a line is the one below a header: it has dashes for each of the names, of which there are several. */
function rules(line: string, header: string): boolean {
  if (!isRule(line) || isRule(header)) return false;
  const parts = cellsOf(line.trim().replaceAll('+', '|')).cells.map((part) => part.trim());
  return (
    parts.length > 1 &&
    parts.every((part) => /^:?-+:?$/.test(part)) &&
    parts.length === cellsOf(header.trim()).cells.length
  );
}

function rowsOf(
  block: readonly (readonly DrawnLine[])[],
  header: number,
  defined: ReadonlyMap<string, string>,
): RawRows {
  const links = new Map<number, readonly string[]>();
  const rows = block.map((lines, index) => {
    const { cells, addresses } = cellsOf(inOneLine(lines.map(({ line }) => line.trim())), defined);
    if (addresses.length > 0) links.set(index, addresses);
    return cells;
  });
  // Some leave the names of the columns empty, since Markdown knows no table without them.
  const isHeadless = rows[header]?.every((cell) => cell.trim() === '') === true;
  return { rows, lines: block.map(([{ number }]) => number), links, header, isHeadless, between: '|' };
}

/** A row of several lines in one, each cell with what stands below it. */
function inOneLine([first, ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  // psql ends a cell that goes on with a plus.
  const parts = [first, ...others].map((line) =>
    line
      .replace(/^\|/, '')
      .replace(/\|$/, '')
      .split('|')
      .map((cell) => cell.replace(/\+$/, '').trim()),
  );
  const joined = parts[0].map((_, at) =>
    parts
      .flatMap((cells) => cells[at] || [])
      // An address is cut where the column ends.
      .reduce((text, part) => (text === '' || /https?:\/\/\S{8,}$/.test(text) ? text + part : `${text} ${part}`), ''),
  );
  return `|${joined.join('|')}|`;
}

/** The cells of a line, without the marks of Markdown, and the addresses behind them; `defined`: those of labels. */
function cellsOf(line: string, defined?: ReadonlyMap<string, string>): { cells: string[]; addresses: string[] } {
  const inner = line.slice(line.startsWith('|') ? 1 : 0, line.endsWith('|') && !line.endsWith('\\|') ? -1 : undefined);
  // A space at the beginning of a cell keeps its quotes letters.
  const [parts = []] = parseRows(` ${inner.replaceAll('|', '| ')}`);
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before?.endsWith('\\')) joined[joined.length - 1] = `${before.slice(0, -1)}|${part.slice(1)}`;
    else joined.push(part);
  }
  const addresses: string[] = [];
  const linked = (words: string, address: string): string => {
    if (isSafeLink(address) && !addresses.includes(address)) addresses.push(address);
    return words.trim() || address;
  };
  const cells = joined.map((cell) =>
    withoutEmphasis(
      cell
        .replace(/<br ?\/?>/gi, '\n')
        // Pictures, and marks of footnotes.
        .replace(/!\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])?|\[\^[^[\]]*\]/g, '')
        .replace(
          /<a\s[^<>]*?href\s*=\s*["']?(https?:\/\/[^\s"'<>]+)[^<>]*>(.*?)(?:<\/a>|$)/gi,
          (_, address: string, words: string) => linked(words, address),
        )
        .replace(/<(https?:\/\/[^\s<>]+)>/gi, (_, address: string) => linked('', address))
        .replace(
          /\[([^[\]]*)\]\(<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+"[^"]*")?\)/g,
          (_, words: string, address: string) => linked(words, address),
        )
        .replace(/\[([^[\]]+)\](?:\[([^[\]]*)\])?/g, (whole, words: string, label?: string) => {
          const address = defined?.get((label || words).toLowerCase());
          return address === undefined ? whole : linked(words, address);
        }),
    ),
  );
  return { cells, addresses };
}

/** Marks around words that are bold, italic or code; a mark alone, as of a footnote, stays. */
const EMPHASIS = /(?<![\p{L}\d\\])(\*{1,3}|_{1,3}|`{1,2})(?=[^\s*_`])([^\n]*?[^\s\\])\1(?![\p{L}\d])/gu;

function withoutEmphasis(text: string): string {
  // A search for the other mark of a pair takes long in long cells.
  if (text.length > 2_000) return text;
  // Code says what it says, marks and all.
  const parts = text.split(/(`[^`\n]+`)/).map((part) => {
    if (/^`[^`]+`$/.test(part)) return part.slice(1, -1);
    let [before, plain] = ['', part];
    while (before !== plain) [before, plain] = [plain, plain.replace(EMPHASIS, '$2')];
    return plain;
  });
  return parts.join('');
}
