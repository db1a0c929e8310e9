import { isSafeLink } from '../../data/links.ts';
import { type TableRead, tableOfRows } from './rows.ts';

/** Tables as the source of a wiki page writes them: {| … |}, with rows behind |- and cells behind | or !. */

/** Whether a text is the source of a wiki page with a table in it. */
export const isWikitext = (text: string): boolean =>
  text.includes('{|') && /^[ \t:]*\{\|/m.test(text) && /^[ \t]*\|-/m.test(text);

interface OpenTable {
  readonly rows: string[][];
  readonly lines: number[];
  readonly links: Map<number, readonly string[]>;
  /** Columns, from 0 on, in which a row has a cell from above. */
  readonly merged: Map<number, readonly number[]>;
  /** Cells that stretch downwards, by column: their words, and for how many rows more. */
  readonly hanging: Map<number, { readonly words: string; left: number }>;
}

/** All tables of the source of a wiki page. */
export function readWikitext(text: string, encoding: string): TableRead[] {
  const found: TableRead[] = [];
  let open: OpenTable | undefined;
  const end = ({ rows, lines, links, merged }: OpenTable) =>
    found.push(tableOfRows({ rows, lines, links, merged }, { format: 'pipe', encoding }));
  for (const [index, line] of withoutNotes(text).split('\n').entries()) {
    const trimmed = line.trim();
    if (/^:*\{\|/.test(trimmed))
      open ??= { rows: [], lines: [], links: new Map(), merged: new Map(), hanging: new Map() };
    else if (open === undefined || trimmed === '' || trimmed.startsWith('|+')) continue;
    else if (trimmed.startsWith('|}')) {
      hang(open);
      end(open);
      open = undefined;
    } else if (trimmed.startsWith('|-')) begin(open, index + 2);
    else if (/^[|!]/.test(trimmed)) {
      if (open.rows.length === 0) begin(open, index + 1);
      const isHeader = trimmed.startsWith('!');
      for (const cell of trimmed.slice(1).split(isHeader ? /!!|\|\|/ : '||')) add(open, cellOf(cell));
    } else {
      // A cell that goes on in the next line.
      const row = open.rows.at(-1);
      if (row && row.length > 0) row.push(`${row.pop() ?? ''}\n${cellOf(line).words}`.trim());
    }
  }
  // What was copied may stop before the end of its table.
  if (open) end(open);
  return found;
}

function begin(open: OpenTable, line: number): void {
  hang(open);
  open.rows.push([]);
  open.lines.push(line);
}

/** Cells from above that come next in the row. */
function hang({ rows, hanging, merged }: OpenTable): void {
  const row = rows.at(-1);
  for (let cell = row && hanging.get(row.length); row && cell && cell.left > 0; cell = hanging.get(row.length)) {
    cell.left -= 1;
    const at = rows.length - 1;
    if (cell.words !== '') merged.set(at, [...(merged.get(at) ?? []), row.length]);
    row.push(cell.words);
  }
}

function add(open: OpenTable, { words, links, columns, rows }: Cell): void {
  hang(open);
  const at = open.rows.length - 1;
  const row = open.rows[at];
  for (let column = 0; column < columns; column++) {
    if (rows > 1) open.hanging.set(row.length, { words, left: rows - 1 });
    row.push(column === 0 ? words : '');
  }
  if (links.length > 0) open.links.set(at, [...(open.links.get(at) ?? []), ...links]);
}

/** Around addresses that were found in footnotes. */
const MARK = '\ue000';

/** The source with the address of each footnote in its place. Line breaks stay, so that lines keep their numbers. */
function withoutNotes(text: string): string {
  const named = new Map<string, string>();
  const marked = (address: string | undefined): string => (address === undefined ? '' : MARK + address + MARK);
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, breaksOf)
      .replace(/<ref(?![^<>]*\/>)[^<>]*>(?:(?!<ref)[\s\S])*?<\/ref>/gi, (note) => {
        const address = /https?:\/\/[^\s|\]}<>]+/.exec(note)?.[0];
        const name = nameOfNote(note);
        if (address !== undefined && name !== undefined && !named.has(name)) named.set(name, address);
        return marked(address) + breaksOf(note);
      })
      // A note that is told elsewhere, also further down.
      .replace(/<ref[^<>]*\/>/gi, (note) => marked(named.get(nameOfNote(note) ?? '')) + breaksOf(note))
  );
}

const nameOfNote = (note: string): string | undefined =>
  /^<ref\b[^<>]*?\bname\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>/]+))/i
    .exec(note)
    ?.slice(1)
    .find((name) => name !== undefined)
    ?.trim();

const breaksOf = (text: string): string => text.replace(/[^\n]+/g, '');

interface Cell {
  readonly words: string;
  /** Addresses behind it. */
  readonly links: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

function cellOf(cell: string): Cell {
  const links: string[] = [];
  const keep = (address: string, words = ''): string => {
    if (isSafeLink(address) && !links.includes(address)) links.push(address);
    return words;
  };
  const bare = cell
    .replace(/\ue000([^\ue000]+)\ue000/g, (_, address: string) => keep(address))
    .replace(/\[(https?:\/\/[^\s\]]+) ?([^\]]*)\]/g, (_, address: string, words: string) => keep(address, words));
  // style="…" | words
  const attributes = /^[^|[{]*=[^|[{]*\|(?!\|)/.exec(bare.slice(0, 1_000))?.[0] ?? '';
  const span = (name: string) =>
    Math.min(100, Number(new RegExp(`${name}\\s*=\\s*"?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1));
  const words = withoutTemplates(bare.slice(attributes.length))
    .replace(/\[\[(?:File|Image|Datei|Fichier|Archivo|文件|ファイル):[^[\]]*\]\]/gi, '')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/'{2,}/g, '')
    .replace(/<br ?\/?>/gi, '\n')
    .replace(/&nbsp;/g, ' ')
    .replace(/<[^<>]*>/g, '')
    .trim();
  return { words, links, columns: Math.max(1, span('colspan')), rows: Math.max(1, span('rowspan')) };
}

/** Templates may hold others. A date or a number is what stands in it; of others nothing is known. */
function withoutTemplates(text: string): string {
  let words = text;
  for (let before = ''; before !== words; ) {
    before = words;
    words = words.replace(/\{\{([^{}|:]*)[|:]?([^{}]*)\}\}/g, (_, name: string, inner: string) => {
      const parts = inner.split('|').filter((part) => !part.includes('='));
      if (/^\s*(?:dts|date|start date)/i.test(name))
        return (/\d{3}/.test(parts[0]) ? parts.filter((part) => /^[\d\s-]+$/.test(part)) : parts)
          .slice(0, 3)
          .map((part) => part.trim().padStart(2, '0'))
          .join('-');
      // {{flag|India}}, {{ill|Gentian|de}}, {{USA}}
      if (/^\s*(?:flag|flagcountry|flagu|flagg|ill|interlanguage link|lang)\s*$/i.test(name))
        return parts[/^\s*lang/i.test(name) ? 1 : 0] ?? '';
      if (inner === '' && /^\s*[A-Z]{2,3}\s*$/.test(name)) return name;
      const unit = /^\s*val\s*$/i.test(name) ? /(?:^|\|)\s*u\s*=([^|]*)/.exec(inner)?.[1] : undefined;
      if (unit !== undefined) return `${parts[0] ?? ''} ${unit}`;
      return /^\s*(?:nts|formatnum|nowrap|small|val|sort)\s*$/i.test(name) ? (parts.at(-1) ?? '') : '';
    });
  }
  return words;
}
