import { binaryOf, codeOf, markupOf } from '../../data/read/recognise.ts';
import { readAligned } from './aligned.ts';
import { decode, isZip } from './decode.ts';
import { hasBoxes, readDelimited, readMarkdown } from './delimited.ts';
import { hasHtmlTable, readHtml } from './html.ts';
import { beginsWithin, readJson, readJsonLines } from './json.ts';
import { allTables, none, type TableRead, type TablesRead } from './rows.ts';
import { isWikitext, readWikitext } from './wikitext.ts';

/** What is known of a text beside its letters. */
interface TextHint {
  /** Name of the file, such as `list.tsv`. */
  readonly name?: string;
  /** Encoding that it was read with, as `decode` tells it. */
  readonly encoding?: string;
}

/**
 * All tables of a text, the likeliest first: CSV, semicolons, tabs, pipes, columns of spaces, HTML, Markdown, wikitext,
 * JSON, one JSON object a line. Never throws; where there is no table, it is told what the text looks like instead.
 */
export function readTables(text: string, hint: TextHint = {}): TablesRead {
  const encoding = hint.encoding ?? 'utf-8';
  const body = text.replace(/^\ufeff+/, '');
  if (body.trim() === '') return none('an empty file');
  const binary = binaryOf(body);
  if (binary) return none(binary);
  if (body.slice(0, 1_000).includes('\0')) return none('a binary file');
  if (hasHtmlTable(body) && !isFeed(body)) return readHtml(body, encoding);
  const markup = markupOf(body);
  if (markup) return none(markup);
  const inWiki = isWikitext(body) ? ofSeveral(readWikitext(body, encoding)) : undefined;
  if (inWiki) return inWiki;
  const json = readAsJson(body, encoding);
  if (json) return json;
  const drawn = body.includes('|') || hasBoxes(body) ? ofSeveral(readMarkdown(body, encoding)) : undefined;
  if (drawn) return drawn;
  const code = codeOf(body);
  if (code) return none(code);
  // Commas in numbers are no delimiters where columns stand below each other, under a header without any.
  const [header = ''] = body
    .slice(0, 10_000)
    .trimStart()
    .split(/[\r\n]/, 1);
  const isAligned = !/[\t;,|]/.test(header) && /\S {2,}\S/.test(header);
  const aligned = isAligned ? readAligned(body, encoding) : undefined;
  const read = aligned?.kind === 'table' ? aligned : readDelimited(body, encoding, hint.name);
  return read.kind === 'table' ? { kind: 'tables', tables: [read.table] } : read;
}

/** The likeliest table of a text. */
export function readTable(text: string, hint: TextHint = {}): TableRead {
  const read = readTables(text, hint);
  return read.kind === 'tables' ? { kind: 'table', table: read.tables[0] } : read;
}

const isFeed = (text: string): boolean => markupOf(text) === 'an RSS or Atom feed';

function readAsJson(text: string, encoding: string): TablesRead | undefined {
  if (!/^\s*[[{]/.test(text)) return beginsWithin(text) ? readJsonLines(text, encoding) : undefined;
  const read = readJson(text, encoding) ?? readJsonLines(text, encoding);
  // Some data bases write the names of columns in brackets.
  const isMeantAsJson = /^\s*(?:\{|\[\s*[[{"\]])/.test(text);
  return read ?? (isMeantAsJson ? none('JSON with a mistake in it, or a part of it') : undefined);
}

/** The tables that were found in a text, the longest first; undefined where there is none. */
function ofSeveral(found: readonly TableRead[]): TablesRead | undefined {
  const tables = found.flatMap((read) => (read.kind === 'table' ? [read.table] : []));
  if (tables.length === 0) return undefined;
  tables.sort((a, b) => b.rows.length - a.rows.length);
  return allTables(
    tables,
    tables.map(({ columns }) => columns.slice(0, 3).join(' | ')),
  );
}

/** A file as it was brought: itself, its bytes, or a text that was pasted or fetched. */
export type FileSource = { readonly blob: Blob } | { readonly bytes: ArrayBuffer } | { readonly text: string };

/** What a file holds: the text of it and its encoding, or the bytes of a workbook. */
type FileContent =
  | { readonly text: string; readonly encoding?: string }
  | { readonly workbook: Uint8Array<ArrayBuffer> };

/** Unpacks a file (gzip) and reads its text in whatever encoding. Never throws. */
export async function contentOf(source: FileSource): Promise<FileContent> {
  if ('text' in source) return { text: source.text };
  const bytes = await unpacked(new Uint8Array('blob' in source ? await source.blob.arrayBuffer() : source.bytes));
  return isZip(bytes) ? { workbook: bytes } : decode(bytes);
}

/** The tables of a file, the likeliest first, or what it looks like where there is none. */
export async function tablesOf(content: FileContent, name: string): Promise<TablesRead> {
  if ('text' in content) return readTables(content.text, { name, encoding: content.encoding });
  const { readXlsx } = await import('./xlsx.ts');
  return readXlsx(content.workbook.slice().buffer);
}

/** The bytes of a file that was packed with gzip; of any other as they are. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { gunzipSync } = await import('fflate');
  try {
    return Uint8Array.from(gunzipSync(bytes));
  } catch {
    return bytes;
  }
}
