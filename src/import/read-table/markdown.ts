import { dsvFormat } from 'd3-dsv';
import { isSafeLink } from '../../data/links.ts';
import { type RawRows, type TableRead, tableOfRows } from './rows.ts';

/** Tables that are drawn in a text with pipes, as Markdown, psql and mysql write them. */

const { parseRows } = dsvFormat('|');

/** All tables of a text; none where no line of dashes parts a header from rows. */
export function readMarkdown(text: string, encoding: string): TableRead[] {
  const found: TableRead[] = [];
  let block: { line: string; number: number }[] = [];
  const end = (): void => {
    // The row above the line of dashes is the header; mysql draws a line above that one, too, and one at the end.
    const rule = block.findIndex(({ line }, at) => at > 0 && rules(line, block[at - 1].line));
    const rows = block.filter(({ line }, at) => !isRule(line) || (at > rule && !line.includes('+')));
    const header = rows.indexOf(block[rule - 1]);
    if (rule > 0 && rows.length > 1) {
      found.push(tableOfRows(rowsOf(rows, header), { format: 'pipe', encoding }));
    }
    block = [];
  };
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.includes('|') || isRule(line)) block.push({ line, number: index + 1 });
    else end();
  }
  end();
  return found;
}

/** Whether a line draws nothing but dashes and corners. */
function isRule(line: string): boolean {
  return /---|:-|-:|^\s*\|-/.test(line) && /^[\s|+:-]+$/.test(line);
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

function rowsOf(block: readonly { line: string; number: number }[], header: number): RawRows {
  const links = new Map<number, readonly string[]>();
  const rows = block.map(({ line }, index) => {
    const { cells, addresses } = cellsOf(line.trim());
    if (addresses.length > 0) links.set(index, addresses);
    return cells;
  });
  return { rows, lines: block.map(({ number }) => number), links, header, between: '|' };
}

function cellsOf(line: string): { cells: string[]; addresses: string[] } {
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
  const cells = joined.map((cell) =>
    cell.replace(/<br ?\/?>/gi, '\n').replace(/\[([^[\]]*)\]\(([^()\s]*)\)/g, (_, words: string, address: string) => {
      if (isSafeLink(address) && !addresses.includes(address)) addresses.push(address);
      return words.trim() || address;
    }),
  );
  return { cells, addresses };
}
