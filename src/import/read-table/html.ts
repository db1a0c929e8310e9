import { Parser } from 'htmlparser2';
import { isSafeLink } from '../../data/links.ts';
import type { Table } from '../table.ts';
import { allTables, filledIn, none, type TablesRead, tableOfRows, underTitle } from './rows.ts';

/** The tables of a web page, or of what a spreadsheet puts on the clipboard. */

/** Elements whose text nobody sees. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'svg', 'math', 'select', 'object']);
/** Elements that begin on a line of their own. */
const BLOCKS = new Set(['br', 'p', 'div', 'li', 'dd', 'dt', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);
/** Tables in tables that lie deeper are layout, and their words are not handed up any more. */
const DEEPEST = 6;
/** A page of which more elements lie in each other is refused: the time that the parser takes grows with them. */
const MOST_IN_EACH_OTHER = 20_000;
const CHUNK = 50_000;
/** Merged cells are unfolded as far as this, over all tables. */
const MOST_MERGED = 1_000_000;
const WIDEST = 2_000;

interface Cell {
  text: string;
  readonly columns: number;
  /** Rows over which it stretches, itself included. */
  readonly rows: number;
  readonly isHeader: boolean;
  readonly links: string[];
  isLineDue: boolean;
  isSpaceDue: boolean;
  /** Where the words of a note begin that may end the cell. */
  note: number | undefined;
  /** What a picture stands for, where the cell has no words. */
  picture: string;
  /** Words that are struck out. */
  struck: string;
}

interface Row {
  readonly cells: Cell[];
  readonly isInHead: boolean;
  /** Nobody sees it. */
  readonly isHidden: boolean;
}

interface OpenTable {
  /** The heading before it. */
  readonly heading: string;
  readonly rows: Row[];
  row: Row | undefined;
  cell: Cell | undefined;
  caption: string | undefined;
  isInHead: boolean;
  isInCaption: boolean;
}

/** Whether a text is markup with a table in it, or the clipboard form of one, which Windows begins with its version. */
export function hasHtmlTable(text: string): boolean {
  return /^\s*(?:<|Version:\d)/i.test(text) && /<(?:table|tr|td)[\s>]/i.test(text);
}

/** All tables of a page, the fullest first. */
export function readHtml(text: string, encoding: string): TablesRead {
  const tables = tablesIn(text);
  if (!tables) return none('an HTML page with too many elements in each other');
  let budget = MOST_MERGED;
  const read: { table: Table; caption: string; size: number }[] = [];
  let looksLike = 'an HTML page without a table';
  for (const [index, { rows, caption, heading }] of tables.entries()) {
    const unfolded = unfold(rows, budget);
    budget -= unfolded.merged;
    const links = new Map<number, readonly string[]>();
    rows.forEach(({ cells }, at) => {
      const addresses = [...new Set(cells.flatMap((cell) => cell.links))];
      if (addresses.length > 0) links.set(at, addresses);
    });
    const head = headOf(rows);
    const outcome = tableOfRows(
      {
        rows: unfolded.rows,
        merged: unfolded.repeats,
        hidden: new Set(rows.flatMap(({ isHidden }, at) => (isHidden ? [at] : []))),
        lines: rows.map((_, at) => at + 1),
        links,
        header: head,
        between: ' ',
      },
      { format: 'html', encoding },
    );
    if (outcome.kind === 'none') {
      looksLike = tables.length === 1 ? `an HTML page with ${outcome.looksLike}` : looksLike;
      continue;
    }
    const table = underTitle(outcome.table, caption ?? heading);
    read.push({ table, size: filledIn(table), caption: caption?.replace(/\s+/g, ' ').trim() || `table ${index + 1}` });
  }
  if (read.length === 0) return none(looksLike);
  read.sort((a, b) => b.size - a.size);
  return allTables(
    read.map(({ table }) => table),
    read.map(({ caption }) => caption),
  );
}

/** The last row of the header that the page itself tells: rows of `thead`, or leading rows of nothing but `th`. */
function headOf(rows: readonly Row[]): number | undefined {
  const first = rows.findIndex(({ cells, isInHead }) => !isInHead && cells.some(({ isHeader }) => !isHeader));
  const last = (first === -1 ? rows.length : first) - 1;
  // A single cell over all columns is a title.
  const isRow = last >= 0 && rows[last].cells.filter(({ text }) => text.trim() !== '').length > 1;
  return isRow ? last : undefined;
}

/** Rows with merged cells unfolded: their words stand in each row that they stretch over, and in their first column. */
function unfold(
  rows: readonly Row[],
  budget: number,
): { rows: string[][]; merged: number; repeats: ReadonlyMap<number, readonly number[]> } {
  let merged = 0;
  const repeats = new Map<number, number[]>();
  const from = new Map<number, { text: string; left: number }>();
  const unfolded = rows.map(({ cells }, at) => {
    const row: string[] = [];
    const repeated: number[] = [];
    const fill = (): void => {
      for (let above = from.get(row.length); above && merged < budget; above = from.get(row.length)) {
        if (above.left === 1) from.delete(row.length);
        above.left--;
        merged++;
        if (above.text !== '') repeated.push(row.length);
        row.push(above.text);
      }
    };
    for (const { text, columns, rows: down } of cells) {
      fill();
      const isAllowed = merged + columns < budget && row.length + columns <= WIDEST;
      for (let place = 0; place < (isAllowed ? columns : 1); place++) {
        if (place > 0 && from.has(row.length)) break;
        if (isAllowed && down > 1) from.set(row.length, { text: place === 0 ? text : '', left: down - 1 });
        if (place > 0) merged++;
        row.push(place === 0 ? text : '');
      }
    }
    fill();
    if (repeated.length > 0) repeats.set(at, repeated);
    return row;
  });
  return { rows: unfolded, merged, repeats };
}

function tablesIn(text: string): { rows: readonly Row[]; caption: string | undefined; heading: string }[] | undefined {
  const done: OpenTable[] = [];
  const open: OpenTable[] = [];
  /** How many elements are open inside an unseen one, itself included. */
  let unseen = 0;
  let isStruck = false;
  let preformatted = 0;
  let depth = 0;
  let heading = '';
  let isInHeading = false;

  const here = (): OpenTable | undefined => open.at(-1);
  const endCell = (table: OpenTable): void => {
    const struck = table.cell?.struck.trim();
    if (table.cell && table.cell.text.trim() === '')
      table.cell.text = table.cell.picture || (struck ? `~~${struck.replaceAll('~', '')}~~` : '');
    table.cell = undefined;
    table.isInCaption = false;
  };
  const endRow = (table: OpenTable): void => {
    endCell(table);
    table.row = undefined;
  };
  const startTable = (): OpenTable => {
    const table = {
      heading,
      rows: [],
      row: undefined,
      cell: undefined,
      caption: undefined,
      isInHead: false,
      isInCaption: false,
    };
    open.push(table);
    done.push(table);
    return table;
  };
  const startRow = (table: OpenTable, isHidden = false): Row => {
    endRow(table);
    const row = { cells: [], isInHead: table.isInHead, isHidden };
    table.rows.push(row);
    table.row = row;
    return row;
  };
  const endTable = (): void => {
    const table = open.pop();
    const cell = here()?.cell;
    if (!table || !cell || open.length > DEEPEST) return;
    for (const inner of table.rows.flatMap((row) => row.cells)) {
      cell.isLineDue = true;
      write(cell, inner.text);
      for (const link of inner.links) if (!cell.links.includes(link)) cell.links.push(link);
    }
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      depth++;
      const above = here();
      // Rows that a filter hides are rows of the table all the same, and are told.
      const isHidden = name === 'tr' && isUnseen(name, attributes);
      const isHiddenRow = isHidden && unseen === 0 && above !== undefined && !above.isInHead && above.rows.length > 0;
      if (unseen > 0 || (isUnseen(name, attributes) && !isHiddenRow)) {
        if (unseen === 0) isStruck = isStruckOut(name, attributes);
        unseen++;
        return;
      }
      if (name === 'pre') preformatted++;
      if (/^h[1-6]$/.test(name) && !here()) {
        heading = '';
        isInHeading = true;
      }
      // What a spreadsheet copies may begin with a row, without its table.
      const table = name === 'table' ? startTable() : (above ?? (name === 'tr' ? startTable() : undefined));
      if (!table) return;
      if (name === 'thead') table.isInHead = true;
      else if (name === 'tbody' || name === 'tfoot') table.isInHead = false;
      else if (name === 'caption') table.isInCaption = true;
      else if (name === 'tr') startRow(table, isHidden);
      else if (name === 'td' || name === 'th') {
        endCell(table);
        const row = table.row ?? startRow(table);
        table.cell = {
          text: '',
          columns: span(attributes.colspan, WIDEST),
          rows: span(attributes.rowspan, 65_534),
          isHeader: name === 'th',
          links: [],
          isLineDue: false,
          isSpaceDue: false,
          note: undefined,
          picture: '',
          struck: '',
        };
        row.cells.push(table.cell);
      } else if (table.cell) {
        if (BLOCKS.has(name)) table.cell.isLineDue = true;
        if (name === 'sup' || (name === 'a' && attributes.href?.startsWith('#')))
          table.cell.note ??= table.cell.text.length;
        table.cell.picture ||= pictureOf(name, attributes);
        // The day that a page keeps beside “3 days ago”.
        const day = name === 'time' ? /^\d{4}-\d\d(?:-\d\d)?/.exec(attributes.datetime ?? '')?.[0] : undefined;
        if (day !== undefined) {
          write(table.cell, day);
          unseen++;
        }
        const address = attributes.href?.trim() ?? '';
        if (name === 'a' && isSafeLink(address) && !table.cell.links.includes(address)) table.cell.links.push(address);
      }
    },
    ontext(words) {
      const table = here();
      if (unseen === 0 && isInHeading) heading = `${heading}${words}`.slice(0, 200);
      if (unseen > 0 && isStruck && table?.cell) table.cell.struck = `${table.cell.struck}${words}`.slice(0, 500);
      if (unseen > 0 || !table) return;
      if (table.isInCaption) table.caption = `${table.caption ?? ''}${words}`.slice(0, 200);
      else if (table.cell && preformatted > 0) table.cell.text += words;
      else if (table.cell) write(table.cell, words);
    },
    onclosetag(name) {
      depth--;
      if (unseen > 0) {
        unseen--;
        return;
      }
      if (name === 'pre' && preformatted > 0) preformatted--;
      if (/^h[1-6]$/.test(name)) isInHeading = false;
      const table = here();
      if (!table) return;
      if (name === 'table') endTable();
      else if (name === 'tr') endRow(table);
      else if (name === 'td' || name === 'th' || name === 'caption') endCell(table);
      else if (name === 'thead') table.isInHead = false;
      else if (table.cell && (name === 'sup' || name === 'a')) endNote(table.cell);
      else if (table.cell && BLOCKS.has(name)) table.cell.isLineDue = true;
    },
  });
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    if (depth > MOST_IN_EACH_OTHER) return undefined;
  }
  parser.end();
  return done;
}

/** Classes of words that are heard and not seen. */
const HEARD_ONLY = /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text)(?:\s|$)/i;

/** Takes the mark of a footnote from the end of a cell: 1,200<sup>4</sup>. A power of ten is a number: 10<sup>6</sup>. */
function endNote(cell: Cell): void {
  if (cell.note === undefined) return;
  const [before, note] = [cell.text.slice(0, cell.note), cell.text.slice(cell.note).trim()];
  cell.note = undefined;
  if (before === '' || !/^(?:\d{1,2}|[a-z]|[*†‡§])(?:, ?(?:\d{1,2}|[a-z]))*$/i.test(note)) return;
  const isPower = /(?:^|[^\d.,])10$/.test(before) && Number(note) <= 12;
  cell.text = isPower ? before + '0'.repeat(Math.max(0, Number(note) - 1)) : before;
}

/** What a picture, a sign of a font or a box stands for. */
function pictureOf(
  name: string,
  { alt = '', title = '', class: of = '', type, ...others }: Readonly<Record<string, string>>,
): string {
  if (name === 'img') return (alt || title).slice(0, 80);
  if (name === 'input' && type === 'checkbox') return 'checked' in others ? '✓' : '✗';
  if (/(?:^|\s)fa-(?:check|circle-check|square-check)/.test(of)) return '✓';
  return /(?:^|\s)fa-(?:times|xmark|circle-xmark)/.test(of) ? '✗' : '';
}

/** Whether an element is hidden, or holds no words for readers; marks of footnotes are no part of what they stand at. */
function isUnseen(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (UNSEEN.has(name) || 'hidden' in attributes) return true;
  // What was taken back, and what only screen readers say before a cell.
  if (isStruckOut(name, attributes) || HEARD_ONLY.test(attributes.class ?? '')) return true;
  if (name === 'sup' && /\breference\b/.test(attributes.class ?? '')) return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '');
}

const isStruckOut = (name: string, { style = '' }: Readonly<Record<string, string>>): boolean =>
  name === 'del' || name === 's' || name === 'strike' || (name === 'span' && /line-through/i.test(style));

function span(attribute: string | undefined, most: number): number {
  const number = Number.parseInt(attribute ?? '1', 10);
  return Number.isFinite(number) ? Math.min(most, Math.max(1, number)) : 1;
}

/** Adds words as a browser sets them: white space is one space, and none stands at a line break. */
function write(cell: Cell, words: string): void {
  const clean = /[\t\r\n\f]| {2}/.test(words) ? words.replace(/[ \t\r\n\f]+/g, ' ') : words;
  const bare = clean.slice(clean.startsWith(' ') ? 1 : 0, clean.length > 1 && clean.endsWith(' ') ? -1 : undefined);
  if (bare === '') {
    cell.isSpaceDue ||= clean !== '';
    return;
  }
  if (cell.text !== '') {
    if (cell.isLineDue) cell.text += '\n';
    else if (cell.isSpaceDue || clean.startsWith(' ')) cell.text += ' ';
  }
  cell.text += bare;
  cell.isLineDue = false;
  cell.isSpaceDue = clean.endsWith(' ');
}
