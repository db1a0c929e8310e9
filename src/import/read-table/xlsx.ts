import { strFromU8, unzipSync, zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import readWorkbook from 'read-excel-file/universal';
import { isSafeLink } from '../../data/links.ts';
import type { Table } from '../table.ts';
import { plainDigits } from './json.ts';
import { KNOWN_FORMATS, shownBy } from './number-format.ts';
import { allTables, filledIn, none, type TablesRead, tableOfRows, tooLarge, underTitle } from './rows.ts';

/** Excel workbooks (XLSX). A module by itself, so that only who has such a file loads the library. */

/** More bytes than these, unpacked, are no list of incidents. */
const MOST_BYTES = 400_000_000;
/** Merged cells are unfolded as far as this. */
const MOST_MERGED = 1_000_000;

/**
 * The sheets of an Excel file as tables, the fullest first and hidden ones last; sheets without a table are left out.
 * Dates come as `2019-11-02`, with `T14:30` where the cell has a time; numbers as plain digits. Never throws: what
 * cannot be read is told.
 */
export async function readXlsx(bytes: ArrayBuffer): Promise<TablesRead> {
  try {
    return await read(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : '';
    return none(`an Excel file (XLSX) that cannot be read${reason ? `: ${reason}` : ''}`);
  }
}

async function read(bytes: ArrayBuffer): Promise<TablesRead> {
  const files = unpack(bytes);
  if (typeof files === 'string') return none(files);
  const parts = sheetParts(files);
  for (const { name, rows, columns } of parts) {
    if (rows > 1_048_576 || columns > 16_384) return none(`an Excel file (XLSX) with a broken sheet, ${name}`);
    const refused = tooLarge(columns, rows);
    if (refused) return none(`an Excel file (XLSX) with ${refused}, in the sheet ${name}`);
  }
  // The library unpacks large files in workers of its own, which the policy of a page may forbid; so it gets them flat.
  const flat = new Uint8Array(zipSync({ ...files }, { level: 0 }));
  const sheets = await readWorkbook(flat.buffer, { parseNumber: (digits) => ({ digits }) });

  const tables: { table: Table; name: string; isHidden: boolean; size: number }[] = [];
  let looksLike = 'an Excel file (XLSX) without a table';
  for (const [index, { sheet, data }] of sheets.entries()) {
    const part = parts[index]?.name === sheet ? parts[index] : undefined;
    // A sheet that is nothing but a chart has no rows.
    if (!Array.isArray(data)) continue;
    const { rows, merged } = unfolded(
      data.map((row, at) => row.map((cell, column) => cellText(cell, part?.shown.get(`${column + 1}:${at + 1}`)))),
      part,
    );
    const links = new Map([...(part?.links ?? [])].map(([row, addresses]) => [row - 1, addresses]));
    const lines = rows.map((_, at) => at + 1);
    const outcome = tableOfRows(
      { rows, lines, links, merged, hidden: part?.hiddenRows, hiddenColumns: part?.hiddenColumns, between: ' ' },
      { format: 'xlsx', encoding: 'utf-8' },
    );
    if (outcome.kind === 'none') {
      if (sheets.length === 1) looksLike = `an Excel file (XLSX) with ${outcome.looksLike}`;
      continue;
    }
    const table = underTitle(outcome.table, sheet);
    tables.push({ table, name: sheet, isHidden: part?.isHidden ?? false, size: filledIn(table) });
  }
  if (tables.length === 0) return none(looksLike);
  tables.sort((a, b) => Number(a.isHidden) - Number(b.isHidden) || b.size - a.size);
  return allTables(
    tables.map(({ table }) => table),
    tables.map(({ name }) => name),
    tables.flatMap(({ table, isHidden }) => (isHidden ? [table] : [])),
  );
}

/** The parts of a workbook that are XML, or what the archive is instead. */
function unpack(bytes: ArrayBuffer): Files | string {
  let size = 0;
  let isOpenDocument = false;
  const archive = new Uint8Array(bytes);
  const files = unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      if (name === 'content.xml') isOpenDocument = true;
      if (!/^(?:xl\/.*|\[Content_Types\])\.(?:xml|rels)$/.test(name)) return false;
      size += originalSize;
      return size <= MOST_BYTES;
    },
  });
  if (size > MOST_BYTES) return 'an Excel file (XLSX) that is too large when it is unpacked';
  if (isOpenDocument) return 'an OpenDocument file (ODS); save the table as XLSX or CSV';
  if (!Object.hasOwn(files, 'xl/workbook.xml')) return 'a ZIP archive that is no Excel file (XLSX)';
  return files;
}

/**
 * Cells that are merged downwards say the same in each row, as they do to whoever reads the sheet; and by row, in which
 * columns they do.
 */
function unfolded(
  rows: string[][],
  part: SheetParts | undefined,
): { rows: string[][]; merged: ReadonlyMap<number, readonly number[]> } {
  const merged = new Map<number, number[]>();
  let budget = MOST_MERGED;
  for (const { column, from, to } of part?.merged ?? []) {
    const words = rows[from - 1]?.[column - 1] ?? '';
    budget -= Math.max(0, Math.min(to, rows.length) - from);
    if (words === '' || budget < 0) continue;
    for (let at = from; at < Math.min(to, rows.length); at++) {
      if (rows[at][column - 1] !== '') continue;
      rows[at][column - 1] = words;
      merged.set(at, [...(merged.get(at) ?? []), column - 1]);
    }
  }
  return { rows, merged };
}

/** What the format of a cell shows of it. */
interface Shown {
  /** How many letters of a day: 7 of “May 2019”, 4 of “2019”. */
  readonly letters?: number;
  /** The number with the signs and words that the format adds. */
  readonly number?: (digits: string) => string;
}

function cellText(value: unknown, { letters, number }: Shown = {}): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return letters === undefined ? dateText(value) : dateText(value).slice(0, letters);
  if (typeof value === 'object' && 'digits' in value) {
    const digits = digitsOf(String(value.digits));
    return number === undefined ? digits : number(digits);
  }
  if (typeof value === 'object') return '';
  return String(value);
}

/** The digits that Excel shows, of which it keeps fifteen: 0.30000000000000004 is 0.3, 1.2E7 is 12000000. */
function digitsOf(words: string): string {
  if (!/e|\.\d{15,}/i.test(words)) return words;
  return plainDigits(Number(Number(words).toPrecision(15)));
}

/** Day, and time where it is not midnight; days are fractions in Excel and miss whole seconds by a little. */
function dateText(date: Date): string {
  const milliseconds = Math.round(date.getTime() / 1_000) * 1_000;
  if (Number.isNaN(milliseconds)) return '';
  const text = new Date(milliseconds).toISOString().replace(/(?::00)?\.000Z$/, '');
  return text.replace(/T00:00$/, '');
}

/** What an Excel file says of a sheet beside its cells. */
interface SheetParts {
  readonly name: string;
  readonly isHidden: boolean;
  /** Addresses by number of the row, from 1 on. */
  readonly links: ReadonlyMap<number, readonly string[]>;
  /** Cells that stretch over several rows: column, first and last row, from 1 on. */
  readonly merged: readonly { readonly column: number; readonly from: number; readonly to: number }[];
  /** Rows and columns that are hidden, by a filter or by hand, from 0 on. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** What is shown of a cell, by column and row from 1 on (`3:12`), where its format shows less or more than it holds. */
  readonly shown: ReadonlyMap<string, Shown>;
  /** The furthest row and column in which there is a cell with something in it. */
  readonly rows: number;
  readonly columns: number;
}

type Files = Readonly<Record<string, Uint8Array>>;
type Attributes = Readonly<Record<string, string>>;

/** Parts of all sheets that the workbook lists, in its order. */
function sheetParts(files: Files): SheetParts[] {
  const targets = relations(files, 'xl/workbook.xml');
  const styles = tellingStyles(files);
  return elements(files, 'xl/workbook.xml', ['sheet']).map(({ attributes }) => {
    const path = targets.get(attributes['r:id'] ?? '') ?? '';
    const links = new Map<number, string[]>();
    const merged: { column: number; from: number; to: number }[] = [];
    const addresses = relations(files, path);
    const xml = text(files, path);
    // Links and merged cells stand behind the cells, which are the library's business.
    for (const { name, attributes: own } of elementsOf(xml.slice(xml.lastIndexOf('sheetData')), [
      'hyperlink',
      'mergeCell',
    ])) {
      const [first, last = first] = (own.ref ?? '').split(':').map(placeOf);
      if (!first || !last) continue;
      if (name === 'mergeCell') merged.push({ column: first.column, from: first.row, to: last.row });
      const address = addresses.get(own['r:id'] ?? '') ?? '';
      if (name === 'hyperlink' && isSafeLink(address)) {
        const there = links.get(first.row) ?? [];
        if (!there.includes(address)) links.set(first.row, [...there, address]);
      }
    }
    for (const [, reference, address] of xml.matchAll(HYPERLINK)) {
      const place = placeOf(reference);
      const to = address.replaceAll('&amp;', '&');
      if (place && isSafeLink(to)) links.set(place.row, [...new Set([...(links.get(place.row) ?? []), to])]);
    }
    const isHidden = (attributes.state ?? 'visible') !== 'visible';
    return {
      name: attributes.name ?? '',
      isHidden,
      links,
      merged,
      hiddenColumns: hiddenColumns(xml.slice(0, Math.max(0, xml.indexOf('sheetData')))),
      shown: cellsOfStyles(xml, styles),
      ...extentOf(xml),
    };
  });
}

/** A formula that shows words and leads to an address. */
const HYPERLINK =
  /<c\s(?:[^<>]*\s)?r="([A-Z]{1,3}\d{1,7})"[^<>]*>\s*<f[^<>]*>\s*HYPERLINK\((?:&quot;|")(https?:[^"<>\s]*?)(?:&quot;|")/gi;

/** Styles whose format shows of a day only its month or its year, or adds signs and words to a number. */
function tellingStyles(files: Files): ReadonlyMap<string, Shown> {
  const xml = text(files, 'xl/styles.xml');
  // Of the formats that Excel knows by number 17 is “May-19”.
  const formats = new Map([['17', 'mmm-yy'], ...KNOWN_FORMATS]);
  for (const { attributes } of elementsOf(xml, ['numFmt']))
    formats.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
  const cells = xml.slice(xml.indexOf('<cellXfs'), xml.indexOf('</cellXfs'));
  const found = new Map<string, Shown>();
  for (const [at, { attributes }] of elementsOf(cells, ['xf']).entries()) {
    const format = formats.get(attributes.numFmtId ?? '') ?? '';
    const number = shownBy(format);
    if (number !== undefined) found.set(String(at), { number });
    const letters = format.toLowerCase().replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (!letters.includes('y') || /[dhs]/.test(letters)) continue;
    found.set(String(at), { letters: letters.includes('m') ? 7 : 4 });
  }
  return found;
}

/** Cells of such styles. */
function cellsOfStyles(xml: string, styles: ReadonlyMap<string, Shown>): ReadonlyMap<string, Shown> {
  const found = new Map<string, Shown>();
  if (styles.size === 0) return found;
  for (const [, attributes] of xml.matchAll(/<(?:\w{1,20}:)?c\s([^<>]*)>/g)) {
    const shown = styles.get(/(?:^|\s)s="(\d+)"/.exec(attributes)?.[1] ?? '');
    const place = shown === undefined ? undefined : placeOf(/(?:^|\s)r="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (place && shown !== undefined) found.set(`${place.column}:${place.row}`, shown);
  }
  return found;
}

/** Where the relations of a part lead, by id: to a file of the archive, or to an address outside. */
function relations(files: Files, path: string): Map<string, string> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const targets = new Map<string, string>();
  for (const { attributes } of elements(files, `${folder}/_rels/${path.slice(slash + 1)}.rels`, ['Relationship'])) {
    const { Id = '', Target = '', TargetMode } = attributes;
    targets.set(Id, TargetMode === 'External' ? Target : within(folder, Target));
  }
  return targets;
}

function within(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const text = (files: Files, path: string): string => (Object.hasOwn(files, path) ? strFromU8(files[path]) : '');

const elements = (files: Files, path: string, names: readonly string[]) => elementsOf(text(files, path), names);

/** Elements of these names, whatever the prefix of their name space. */
function elementsOf(xml: string, names: readonly string[]): { name: string; attributes: Attributes }[] {
  const found: { name: string; attributes: Attributes }[] = [];
  const parser = new Parser(
    {
      onopentag(prefixed, attributes) {
        const name = prefixed.slice(prefixed.indexOf(':') + 1);
        if (names.includes(name)) found.push({ name, attributes });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/** `C12` as column 3 and row 12. */
function placeOf(reference: string): { column: number; row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  const column = [...match[1]].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(match[2]) };
}

/** Columns that the part of a sheet before its cells says are hidden, from 0 on. */
function hiddenColumns(xml: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { attributes } of elementsOf(xml, ['col'])) {
    if (!isSet(attributes.hidden)) continue;
    const [from, to] = [Number(attributes.min), Math.min(Number(attributes.max), MOST_COLUMNS)];
    for (let column = from; column <= to; column++) found.add(column - 1);
  }
  return found;
}

const MOST_COLUMNS = 16_384;

const isSet = (flag: string | undefined): boolean => flag === '1' || flag === 'true';

/** How far a sheet reaches, and which of its rows are hidden, from 0 on. A reference that no sheet can have counts as endless. */
function extentOf(xml: string): { rows: number; columns: number; hiddenRows: ReadonlySet<number> } {
  const hiddenRows = new Set<number>();
  let rows = 0;
  let columns = 0;
  for (const [, isRow, attributes] of xml.matchAll(/<(?:\w{1,20}:)?(?:(row)|c)\s([^<>]*)>/g)) {
    const reference = /(?:^|\s)r="([^"]*)"/.exec(attributes)?.[1];
    if (reference === undefined) continue;
    if (isRow) {
      rows = Math.max(rows, Number(reference) || 0);
      if (isSet(/(?:^|\s)hidden="([^"]*)"/.exec(attributes)?.[1])) hiddenRows.add(Number(reference) - 1);
    } else if (!attributes.endsWith('/')) {
      const place = placeOf(reference);
      rows = Math.max(rows, place?.row ?? Number.POSITIVE_INFINITY);
      columns = Math.max(columns, place?.column ?? Number.POSITIVE_INFINITY);
    }
  }
  return { rows, columns, hiddenRows };
}
