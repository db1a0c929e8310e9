import { isSafeLink } from '../../data/links.ts';
import { wordsOf } from '../counts.ts';
import { HEADERS, isHeaderOf, languageOf, roleReader } from '../headers.ts';
import type { Role } from '../mapping.ts';
import type { Table, TableFormat, TableRemark } from '../table.ts';
import { yearIn } from '../values/civil-date.ts';
import { filledCells, findHeader, type Header, isValue } from './header.ts';

/** Rows as they stand in a file, before anybody knows which of them is the header. */
export interface RawRows {
  readonly rows: readonly (readonly string[])[];
  /** Where each row begins, as in `Table.lines`. */
  readonly lines: readonly number[];
  /** Web addresses behind the words of a row, by index in `rows`. */
  readonly links?: ReadonlyMap<number, readonly string[]>;
  /** Columns, from 0 on, in which a row has the cell of the row above, by index in `rows`. */
  readonly merged?: ReadonlyMap<number, readonly number[]>;
  /** Indexes in `rows` of those that are hidden. */
  readonly hidden?: ReadonlySet<number>;
  /** Columns that are hidden, from 0 on. */
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Index in `rows` of the last row of the header, where the file itself tells it. */
  readonly header?: number;
  /** Whether the file itself says that its columns have no names. */
  readonly isHeadless?: boolean;
  /** What stands between two cells, for cells that are joined. */
  readonly between?: string;
}

/** What a file is that holds no table: `a PDF file`. */
interface NoTable {
  readonly kind: 'none';
  readonly looksLike: string;
}

/** All tables of a file, the likeliest first. */
export type TablesRead = { readonly kind: 'tables'; readonly tables: readonly Table[] } | NoTable;

export type TableRead = { readonly kind: 'table'; readonly table: Table } | NoTable;

export interface TableSource {
  readonly format: TableFormat;
  readonly encoding: string;
  /** What was noted before the rows were looked at. */
  readonly remarks?: readonly TableRemark[];
}

/** More columns, or cells, than these are no list of incidents, and would take all memory. */
const MOST_COLUMNS = 10_000;
const MOST_CELLS = 50_000_000;

/** Whether a table of this size is refused, and with which words. */
export function tooLarge(columns: number, rows: number): string | undefined {
  if (columns > MOST_COLUMNS) return `a table of ${columns} columns; at most ${MOST_COLUMNS} are read`;
  if (columns * rows > MOST_CELLS) return `a table of ${columns} columns and ${rows} rows, more than is read at once`;
  return undefined;
}

/** Up to three examples of a remark, such as numbers of lines. */
export function remark(kind: TableRemark['kind'], found: readonly (string | number)[]): TableRemark[] {
  return found.length === 0 ? [] : [{ kind, count: found.length, examples: found.slice(0, 3).map(String) }];
}

/** Of a file there is no table: it is something else. */
export const none = (looksLike: string): NoTable => ({ kind: 'none', looksLike });

/**
 * The tables of a file, the likeliest first; each of several is told that it is one of them. `names` are theirs. Those
 * with the same columns, such as one a year, are one table.
 *
 * @param hidden Tables that their author does not show: they stay apart, and last.
 */
export function allTables(
  tables: readonly Table[],
  names: readonly string[],
  hidden: readonly Table[] = [],
): TablesRead {
  const alike = new Map<string, Table[]>();
  const seen = tables.filter((table) => !hidden.includes(table));
  for (const table of seen) {
    const key = table.columns.join('\n');
    alike.set(key, [...(alike.get(key) ?? []), table]);
  }
  const joined = [...alike.values()].map(joinedTable).sort((a, b) => b.rows.length - a.rows.length);
  const areJoined = joined.length < seen.length;
  const found = [...(areJoined ? joined : seen), ...hidden].map((table) => ({
    table,
    name: names[tables.indexOf(table)] ?? table.columns.slice(0, 3).join(' | '),
    likeness: hidden.includes(table) ? -1 : likenessToList(table),
  }));
  // A list of options, of fields or of sums has more rows at times, and is none of incidents.
  found.sort((a, b) => b.likeness - a.likeness);
  const namesFrom = (own: string) => [own, ...found.flatMap(({ name }) => (name === own ? [] : name))].slice(0, 3);
  return {
    kind: 'tables',
    tables: found.map(({ table, name }) => ({
      ...table,
      remarks: [
        ...(found.length > 1
          ? [{ kind: 'one-of-several' as const, count: found.length, examples: namesFrom(name) }]
          : []),
        ...table.remarks,
      ],
    })),
  };
}

/** Columns as spreadsheets name them where they sum up others: “Row Labels”, and nothing but “Sum of Records” and the like. */
const ROW_LABELS =
  /^(?:row labels|zeilenbeschriftungen|étiquettes de lignes|etiquetas de fila|rótulos de linha|行标签|行標籤|行ラベル|행 레이블)$/i;
const SUMS_UP =
  /^(?:(?:sum|count|average|max|min|stdevp?|product|distinct count) of .+|(?:summe|anzahl|mittelwert|maximum) von .+|(?:somme|nombre|moyenne|suma|cuenta|promedio|soma|contagem|média) de .+|(?:求和项|计数项|平均值项|最大值项|最小值项)[:：].+|(?:合計|個数|平均) \/ .+|(?:합계|개수|평균) ?: ?.+)$/i;

const isPivot = ([first = '', ...others]: readonly string[]): boolean =>
  ROW_LABELS.test(first.trim()) || (others.length > 0 && others.every((column) => SUMS_UP.test(column.trim())));

/** How much the columns of a table are those of a list of incidents: 2 with names and dates or sizes, 1 with one of them. */
export function likenessToList({ columns }: Pick<Table, 'columns'>): number {
  // A pivot table sums up the table of another sheet.
  if (isPivot(columns)) return 0;
  const headers = columns.map((column) => wordsOf(column.slice(column.lastIndexOf('.') + 1)));
  const isEnglish = (header: string, roles: readonly Role[]) =>
    roles.some((role) => HEADERS[role].some((words) => words.test(header)));
  const language = languageOf(headers, (header) => isEnglish(header, TELLING));
  const has = (...roles: readonly Role[]) =>
    headers.some((header) => isEnglish(header, roles) || roles.some((role) => isHeaderOf(role, header, language)));
  return Number(has('organisation')) + Number(has('date', 'size') && has('organisation', 'name', 'summary', 'cause'));
}

/** A table below its title, or the name of its sheet, where nothing stands above it in the table itself. */
export const underTitle = (table: Table, title: string): Table =>
  table.above === undefined && title.trim() !== '' ? { ...table, above: title.trim() } : table;

/** A table with its year as the heading of a part, where it is one of several with years of their own. */
function withHeading(table: Table): Table {
  const year = yearIn(table.above);
  if (year === undefined) return table;
  const below = <Value>(rows: ReadonlyMap<number, Value>) => new Map([...rows].map(([row, value]) => [row + 1, value]));
  return {
    ...table,
    rows: [table.columns.map((_, at) => (at === 0 ? year : '')), ...table.rows],
    lines: [table.lines[0] ?? 1, ...table.lines],
    links: below(table.links),
    ...(table.merged ? { merged: below(table.merged) } : {}),
    ...(table.hidden ? { hidden: new Set([...table.hidden].map((row) => row + 1)) } : {}),
  };
}

/** Tables with the same columns as one, in the order of the file. */
function joinedTable(tables: readonly Table[]): Table {
  const [first, ...others] = tables.toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  if (others.length === 0) return first;
  const years = new Set([first, ...others].map(({ above }) => yearIn(above)));
  const all = [first, ...others].map((table) => (years.size > 1 ? withHeading(table) : table));
  const links = new Map<number, readonly string[]>();
  const merged = new Map<number, readonly string[]>();
  const hidden = new Set<number>();
  let before = 0;
  for (const table of all) {
    for (const [row, addresses] of table.links) links.set(before + row, addresses);
    for (const [row, columns] of table.merged ?? []) merged.set(before + row, columns);
    for (const row of table.hidden ?? []) hidden.add(before + row);
    before += table.rows.length;
  }
  // What stands above one of them is not said of the others.
  const [{ above, ...table }] = all;
  const isOfAll = above !== undefined && all.every((each) => each.above === above);
  return {
    ...table,
    ...(isOfAll ? { above } : {}),
    rows: all.flatMap(({ rows }) => rows),
    lines: all.flatMap(({ lines }) => lines),
    links,
    merged,
    hidden,
    remarks: [
      ...remark(
        'joined-tables',
        all.map(({ rows }) => rows.length),
      ),
      ...all.flatMap(({ remarks }) => remarks),
    ],
  };
}

/** How many cells of a table have something in them. */
export const filledIn = ({ rows }: Table): number => rows.reduce((sum, row) => sum + filledCells(row), 0);

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === '');

/** How many cells a row has up to its last filled one. */
function extent(row: readonly string[]): number {
  let length = row.length;
  while (length > 0 && row[length - 1] === '') length--;
  return length;
}

/** Roles by which a table on its side is known, and how many of its rows, columns and letters of a name there are at most. */
const TELLING: readonly Role[] = ['organisation', 'date', 'size', 'country', 'sector', 'cause', 'kinds', 'summary'];
const MOST_ON_SIDE = { rows: 60, columns: 1_000, letters: 60 };

/** Whether a table lies on its side: names of columns stand below each other in the first one, and none in the first row. */
function liesOnSide(rows: readonly (readonly string[])[]): boolean {
  const [first = []] = rows;
  if (rows.length < 3 || rows.length > MOST_ON_SIDE.rows) return false;
  if (first.length < 2 || first.length > MOST_ON_SIDE.columns) return false;
  const names = rows.map(([name = '']) => name);
  const read = roleReader(names, TELLING);
  const rolesOf = (cell: string) => (cell.length > MOST_ON_SIDE.letters ? [] : read(cell));
  const found = names.map(rolesOf);
  const known = found.filter((roles) => roles.length > 0);
  if (first.length > 2 && NO_FIELD.test(names[0])) return isGridOfFields(rows, found);
  // Two columns hold one incident: its fields are then all there is to tell it by.
  if (first.length === 2 && (known.length < 3 || new Set(names).size < names.length)) return false;
  if (known.length < 2 || known.length * 5 < rows.length * 3 || new Set(known.flat()).size < 3) return false;
  // The cells of dates and sizes hold digits, which names do not tell by chance.
  const holdDigits = rows.some(
    ([, ...cells], at) =>
      found[at].some((role) => role === 'date' || role === 'size') &&
      cells.filter((cell) => /\d/.test(cell)).length * 2 >= cells.filter((cell) => cell !== '').length,
  );
  // Names of organisations say “company” as headers do.
  return (
    holdDigits &&
    first.slice(1).every((cell) => /\d/.test(cell) || rolesOf(cell).every((role) => role === 'organisation'))
  );
}

/** What stands in the corner between names of fields and those of incidents. */
const NO_FIELD =
  /^(?:items?|fields?|attributes?|aspects?|questions?|feld|merkmal|champ|campo|项目|项|字段|指标|内容|类别|問題|问题|項目)?$/i;

/** Questions that head the fields of an incident, as pupils ask them. */
const A_QUESTION =
  /^(?:who|where|why|how|what|which|谁|哪里|哪儿|何处|为什么|怎么|什么|地点|国家)\b|^(?:谁|哪|何|为什么|怎么|什么|地点|国家)/i;

/**
 * Whether rows with an empty corner are fields of incidents whose names stand beside it: below the corner stand names of
 * fields, one of them of dates, and beside that one nothing but dates.
 */
function isGridOfFields(rows: readonly (readonly string[])[], found: readonly (readonly Role[])[]): boolean {
  const [[, ...incidents], ...fields] = rows;
  const areNames =
    incidents.every((name) => name !== '' && !isValue(name)) && new Set(incidents).size === incidents.length;
  const isField = ([label]: readonly string[], at: number) => found[at + 1].length > 0 || A_QUESTION.test(label);
  const isOfDates = ([, ...cells]: readonly string[], at: number) =>
    found[at + 1].includes('date') &&
    cells.some((cell) => /\d/.test(cell)) &&
    cells.every((cell) => cell === '' || /\d/.test(cell));
  return (
    areNames &&
    new Set(fields.map(([label]) => label)).size === fields.length &&
    fields.filter(isField).length * 5 >= fields.length * 3 &&
    fields.some(isOfDates)
  );
}

/** Rows whose columns stand below each other, as columns; `lines` are the numbers of the columns then. */
function upright(rows: readonly (readonly string[])[]): RawRows {
  const width = Math.max(...rows.map((row) => row.length));
  const places = Array.from({ length: width }, (_, at) => at);
  return {
    rows: places.map((at) => rows.map((row) => row[at] ?? '')),
    lines: places.map((at) => at + 1),
    header: 0,
  };
}

/** The table that rows are: header found, empty rows and rows above the header passed over, each told in a remark. */
export function tableOfRows(given: RawRows, source: TableSource): TableRead {
  const raw = withWordsOfLinks(given);
  const trimmed = raw.rows.map((row) => row.map(plainCell));
  const filledRows = trimmed.length > 2 * MOST_ON_SIDE.rows ? [] : trimmed.filter((row) => !isBlank(row));
  // Links belong to rows, and there is no saying to which column of them.
  const isOfOne = filledRows.every((row) => row.length === 2);
  if ((!raw.links?.size || isOfOne) && raw.header === undefined && liesOnSide(filledRows)) {
    const remarks = [...(source.remarks ?? []), ...remark('on-its-side', [filledRows.length])];
    const links = new Map([[1, [...(raw.links?.values() ?? [])].flat()]]);
    return tableOfRows({ ...upright(filledRows), links: raw.links?.size ? links : undefined }, { ...source, remarks });
  }
  const filled: number[] = [];
  trimmed.forEach((row, index) => {
    if (!isBlank(row)) filled.push(index);
  });
  const last = filled.at(-1);
  if (last === undefined) return none('an empty table');
  const emptyLines = emptyUpTo(last, filled).map((index) => raw.lines[index]);
  const told = raw.header === undefined ? undefined : filled.indexOf(raw.header);
  const rows = filled.map((index) => trimmed[index]);
  const header = raw.isHeadless ? undefined : findHeader(rows, told === -1 ? undefined : told);
  const from = header ? header.last + 1 : 0;
  if (from >= rows.length) return none('a header without rows');

  const width = widthOf(rows, from, header);
  const refused = tooLarge(width, rows.length - from);
  if (refused) return none(refused);
  const used = keptColumns(rows, from, header, width);
  const kept = used.filter((at) => !raw.hiddenColumns?.has(at));
  const unseen = used.filter((at) => raw.hiddenColumns?.has(at)).map((at) => header?.names[at] || `Column ${at + 1}`);
  if (kept.length < 2) return none('a text of one column');
  const { columns, renamed } = nameColumns(kept.map((at) => ({ name: header?.names[at] ?? '', number: at + 1 })));

  const cells: string[][] = [];
  const lines: number[] = [];
  const links = new Map<number, readonly string[]>();
  const merged = new Map<number, readonly string[]>();
  const hidden = new Set<number>();
  const repeated: number[] = [];
  const uneven: number[] = [];
  for (let at = from; at < rows.length; at++) {
    const row = rows[at];
    const line = raw.lines[filled[at]];
    if (header && isRepeated(row, header)) {
      repeated.push(line);
      continue;
    }
    if (row.length < width || extent(row) > width) uneven.push(line);
    const link = raw.links?.get(filled[at]);
    if (link) links.set(cells.length, link);
    if (raw.hidden?.has(filled[at])) hidden.add(cells.length);
    const stretched = (raw.merged?.get(filled[at]) ?? []).flatMap((column) => columns[kept.indexOf(column)] ?? []);
    // Of a cell that stretches down from the header nothing stands above.
    if (stretched.length > 0 && cells.length > 0) merged.set(cells.length, stretched);
    lines.push(line);
    cells.push(inColumns(row, kept, width, raw.between ?? ' '));
  }
  if (cells.length === 0) return none('a header without rows');
  const over = header ? filled.slice(0, header.first) : [];
  const above = over.map((index) => raw.lines[index]);
  const title = over.map((index) => trimmed[index].filter((cell) => cell !== '').join(' ')).join('\n');
  const remarks = [
    ...(source.remarks ?? []),
    ...remark('above-header', above),
    ...(header ? [] : remark('no-header', [lines[0]])),
    ...remark('empty-rows', emptyLines),
    ...remark('uneven-rows', uneven),
    ...(header ? remark('renamed-columns', renamed) : []),
    ...remark('repeated-header', repeated),
    ...remark('hidden-columns', unseen),
  ];
  const { format, encoding } = source;
  const table = {
    columns,
    rows: cells,
    lines,
    links,
    ...(merged.size > 0 ? { merged } : {}),
    ...(hidden.size > 0 ? { hidden } : {}),
    format,
    encoding,
    remarks,
  };
  return { kind: 'table', table: title === '' ? table : { ...table, above: title } };
}

/** A link of a wiki or of a note: [[Acme]], [[Acme Ltd|Acme]]. */
const WIKI_LINK = /\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]/g;
/** Words with an address behind them, as a formula, Jira and Slack write it: [AP|https://…], <https://…|AP>. */
const LINKED =
  /=HYPERLINK\(\s{0,9}"([^"\s]{1,2000})"\s{0,9}(?:[,;]\s{0,9}"([^"]{0,500})"\s{0,9})?\)|\[([^[\]|]{1,500})\|(https?:[^\s[\]|]{1,2000})(?:\|[^[\]|]{0,100})?\]|<(https?:[^\s<>|]{1,2000})\|([^<>|]{1,500})>/gi;

/** Rows in which such cells hold their words, and the addresses are those of the row. */
function withWordsOfLinks(raw: RawRows): RawRows {
  const links = new Map(raw.links);
  let isChanged = false;
  const rows = raw.rows.map((row, at) => {
    if (!row.some((cell) => /HYPERLINK\(|\|/i.test(cell))) return row;
    return row.map((cell) =>
      cell.replace(LINKED, (whole, formula, label, words, wiki, chat, said) => {
        const address = String(formula ?? wiki ?? chat);
        if (!isSafeLink(address)) return whole;
        isChanged = true;
        links.set(at, [...new Set([...(links.get(at) ?? []), address])]);
        return String(label ?? words ?? said ?? address).trim();
      }),
    );
  });
  return isChanged ? { ...raw, rows, links } : raw;
}

const QUOTED = /'[^']*'|"[^"]*"/g;
/** A list as programs print it: ['name', 'phone'], {"name"}, c("name", "phone"). */
const LISTED = /^(?:\[|\{|c?\()\s*(?:'[^']*'|"[^"]*")(?:\s*,\s*(?:'[^']*'|"[^"]*"))*,?\s*[\])}]$/;

/** Words that are struck out, in HTML. */
const STRUCK = /<(del|strike|s)(?:\s[^<>]{0,200})?>([^<>~]{1,500})<\/\1>/gi;

/** A cell without words that are struck out: nobody says them any more. One that has no others keeps them between the marks. */
export function withoutStruck(cell: string): string {
  if (!cell.includes('~~')) return cell;
  const rest = cell.replace(/~~[^~\n]{1,500}~~/g, ' ');
  return rest.trim() === '' ? cell : rest.replace(/ {2,}/g, ' ').trim();
}

/** What a cell says, of a list as a program prints it the words: name; phone. */
function plainCell(cell: string): string {
  // Excel keeps text that looks like a number as ="0012".
  const text = withoutStruck(cell.replace(STRUCK, '~~$2~~'))
    .trim()
    .replace(/^="([^"]*)"$/, '$1')
    .replace(WIKI_LINK, '$1');
  if (!/^(?:c?\(|\[|\{)/.test(text)) return text;
  if (/^(?:\[\]|\{\}|c?\(\))$/.test(text)) return '';
  if (!LISTED.test(text)) return text;
  return (text.match(QUOTED) ?? []).map((word) => word.slice(1, -1).trim()).join('; ');
}

/** Indexes of the empty rows before the last filled one. */
function emptyUpTo(last: number, filled: readonly number[]): number[] {
  const isFilled = new Set(filled);
  return Array.from({ length: last }, (_, index) => index).filter((index) => !isFilled.has(index));
}

/** The header's columns; more only where most rows are longer, or where there is no header. */
function widthOf(rows: readonly (readonly string[])[], from: number, header: Header | undefined): number {
  let longest = 0;
  let longer = 0;
  const named = header?.names.length ?? 0;
  for (let at = from; at < rows.length; at++) {
    const length = extent(rows[at]);
    longest = Math.max(longest, length);
    if (length > named) longer++;
  }
  if (!header || longer * 2 > rows.length - from) return Math.max(longest, header ? extent(header.names) : 0);
  return Math.max(extent(header.names), Math.min(named, longest));
}

/** Columns that have a name, or something in a row. */
function keptColumns(
  rows: readonly (readonly string[])[],
  from: number,
  header: Header | undefined,
  width: number,
): number[] {
  const isUsed = Array.from({ length: width }, (_, at) => (header?.names[at] ?? '') !== '');
  for (let at = from; at < rows.length; at++) {
    const row = rows[at];
    const end = Math.min(width, row.length);
    for (let column = 0; column < end; column++) if (row[column] !== '') isUsed[column] = true;
  }
  return isUsed.flatMap((used, at) => (used ? [at] : []));
}

/** A row in the columns that are kept; what stands behind the last of all is joined to it. */
function inColumns(row: readonly string[], kept: readonly number[], width: number, between: string): string[] {
  const cells = kept.map((at) => row[at] ?? '');
  const more = row.slice(width, extent(row));
  if (more.length > 0) cells[cells.length - 1] = [cells[cells.length - 1], ...more].join(between).trim();
  return cells;
}

function isRepeated(row: readonly string[], header: Header): boolean {
  return (
    extent(row) === extent(header.row) &&
    header.row.every((name, at) => (row[at] ?? '').toLowerCase() === name.toLowerCase())
  );
}

/** Names of columns, each once; a name that is missing or is there already is told by the number of its column. */
export function nameColumns(wanted: readonly { readonly name: string; readonly number: number }[]): {
  readonly columns: readonly string[];
  readonly renamed: readonly string[];
} {
  const own = new Set(wanted.map(({ name }) => oneLine(name)));
  const taken = new Set<string>();
  const renamed: string[] = [];
  const columns = wanted.map(({ name, number }) => {
    const clean = oneLine(name);
    // A column of this name would be lost, or worse, as the key of an object.
    const isName = clean !== '' && clean !== '__proto__';
    if (isName && !taken.has(clean)) {
      taken.add(clean);
      return clean;
    }
    let unique = isName ? `${clean} (${number})` : `Column ${number}`;
    while (taken.has(unique) || own.has(unique)) unique += '*';
    taken.add(unique);
    renamed.push(unique);
    return unique;
  });
  return { columns, renamed };
}

/** Names as SharePoint writes them: Date_x0020_Received. */
const decoded = (name: string): string =>
  name.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Longer names of columns are cut: they are keys of a mapping, and heads of a table. */
const LONGEST_COLUMN = 300;

const oneLine = (name: string): string =>
  decoded(name.slice(0, 4 * LONGEST_COLUMN))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_COLUMN)
    .trim();
