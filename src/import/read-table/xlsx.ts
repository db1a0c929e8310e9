import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import type { Table } from '../table.ts';
import { plainDigits } from './json.ts';
import { type TablesRead, tableOfRows, tooLarge } from './rows.ts';
import { type Files, type SheetParts, sheetParts } from './workbook.ts';

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
    const rows = withMerged(
      data.map((row) => row.map(cellText)),
      part,
    );
    const links = new Map([...(part?.links ?? [])].map(([row, addresses]) => [row - 1, addresses]));
    const lines = rows.map((_, at) => at + 1);
    const outcome = tableOfRows({ rows, lines, links, between: ' ' }, { format: 'xlsx', encoding: 'utf-8' });
    if (outcome.kind === 'none') {
      if (sheets.length === 1) looksLike = `an Excel file (XLSX) with ${outcome.looksLike}`;
      continue;
    }
    const { table } = outcome;
    const size = table.rows.reduce((sum, row) => sum + row.filter((cell) => cell !== '').length, 0);
    tables.push({ table, name: sheet, isHidden: part?.isHidden ?? false, size });
  }
  if (tables.length === 0) return none(looksLike);
  tables.sort((a, b) => Number(a.isHidden) - Number(b.isHidden) || b.size - a.size);
  if (tables.length === 1) return { kind: 'tables', tables: [tables[0].table] };
  const examples = tables.slice(0, 3).map(({ name }) => name);
  return {
    kind: 'tables',
    tables: tables.map(({ table }) => ({
      ...table,
      remarks: [{ kind: 'one-of-several', count: tables.length, examples }, ...table.remarks],
    })),
  };
}

const none = (looksLike: string): TablesRead => ({ kind: 'none', looksLike });

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

/** Cells that are merged downwards say the same in each row, as they do to whoever reads the sheet. */
function withMerged(rows: string[][], part: SheetParts | undefined): string[][] {
  let budget = MOST_MERGED;
  for (const { column, from, to } of part?.merged ?? []) {
    const words = rows[from - 1]?.[column - 1] ?? '';
    budget -= Math.max(0, Math.min(to, rows.length) - from);
    if (words === '' || budget < 0) continue;
    for (let at = from; at < Math.min(to, rows.length); at++) {
      if (rows[at][column - 1] === '') rows[at][column - 1] = words;
    }
  }
  return rows;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'object') return 'digits' in value ? digitsOf(String(value.digits)) : '';
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
