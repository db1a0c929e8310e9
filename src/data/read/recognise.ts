import { dsvFormat } from 'd3-dsv';

/** What a file is that is no data file of ours, by its first letters, its columns or its keys. */

/** Lists that are known by their columns, and can be read. */
type KnownList = 'hibp' | 'veris' | 'hhs' | 'iib';

interface KnownTable {
  readonly name: string;
  readonly list?: KnownList;
  /** Columns or keys that tell it, compared without case, spaces and punctuation. */
  readonly columns: readonly string[];
  /** How many of them must be there. */
  readonly least: number;
}

/** The most typical first. */
const TABLES: readonly KnownTable[] = [
  {
    name: 'Have I Been Pwned',
    list: 'hibp',
    columns: ['BreachDate', 'PwnCount', 'AddedDate', 'DataClasses', 'IsVerified'],
    least: 2,
  },
  {
    name: 'VERIS / VCDB',
    list: 'veris',
    columns: [
      'schema_version',
      'incident_id',
      'security_incident',
      'victim',
      'timeline',
      'attribute',
      'discovery_method',
    ],
    least: 3,
  },
  {
    name: 'the breach portal of the US Department of Health (HHS)',
    list: 'hhs',
    columns: [
      'Name of Covered Entity',
      'Covered Entity Type',
      'Individuals Affected',
      'Breach Submission Date',
      'Location of Breached Information',
      'Business Associate Present',
    ],
    least: 2,
  },
  {
    name: "Information is Beautiful, World's Biggest Data Breaches",
    list: 'iib',
    columns: ['records lost', 'interesting story', 'data sensitivity', 'alternative name', 'displayed records'],
    least: 2,
  },
  {
    name: 'Privacy Rights Clearinghouse',
    columns: ['Date Made Public', 'Total Records', 'Type of breach', 'Type of organization', 'Description of incident'],
    least: 2,
  },
  { name: 'the list of data breaches of Wikipedia', columns: ['Entity', 'Organization type', 'Records'], least: 3 },
];

/** Columns of a table, or keys of entries, that are named in a message. */
const NAMED = 6;

export interface Recognised {
  /** What stands there, such as `columns Title, BreachDate, PwnCount`. */
  readonly found: string;
  /** Which known format it looks like, as half a sentence: `an Excel file; save the table as CSV`. */
  readonly looksLike: string;
}

/** A text that is no JSON, where something can be said of it. */
export function recogniseText(text: string): Recognised | undefined {
  const start = text.slice(0, 4_000);
  const binary = binaryOf(start);
  if (binary) return { found: 'the first bytes', looksLike: binary };
  if (start.slice(0, 4).includes('\0')) return { found: 'zero bytes', looksLike: 'text in UTF-16; save it in UTF-8' };
  const markup = markupOf(start);
  if (markup) return { found: 'the first letters', looksLike: markup };
  const code = codeOf(start);
  if (code) return { found: 'the first letters', looksLike: code };
  return recogniseLines(text) ?? recogniseTable(start);
}

/** Which language for programs or settings it is in by its first letters: `a YAML file; save its list as JSON`. */
export function codeOf(text: string): string | undefined {
  // What stands before: comments, and orders to a data base.
  const start = text
    .slice(0, 4_000)
    .replace(/^(?:\s*(?:--|#|\/\/|%|\/\*|SET |USE |BEGIN|START |import |["']use strict)[^\n]*\n)*/, '');
  return CODE.find(({ begins }) => begins.test(start))?.looksLike;
}

/** Which binary format it is by its first bytes, read as text in UTF-8 or byte by byte: `a PDF file`. */
export function binaryOf(text: string): string | undefined {
  return BINARY.find(({ bytes }) => bytes.some((first) => text.startsWith(first)))?.looksLike;
}

/** Which markup it is by its first letters: `an HTML page`. */
export function markupOf(text: string): string | undefined {
  const start = text.slice(0, 4_000);
  return MARKUP.find(({ begins }) => begins.test(start))?.looksLike;
}

/** First bytes, as they look when they are read as text in UTF-8 or byte by byte. */
const BINARY: readonly { readonly bytes: readonly string[]; readonly looksLike: string }[] = [
  { bytes: ['PK\u0003\u0004'], looksLike: 'an Excel file (XLSX) or a ZIP archive; save the table as CSV' },
  { bytes: ['\ufffd\ufffd\u0011\ufffd', '\u00d0\u00cf\u0011\u00e0'], looksLike: 'an old Excel file (XLS)' },
  { bytes: ['\u001f\ufffd\b', '\u001f\u008b\b', '\u001f\u2039\b'], looksLike: 'a compressed file (gzip)' },
  { bytes: ['SQLite format 3'], looksLike: 'an SQLite data base' },
  { bytes: ['PAR1'], looksLike: 'a Parquet file' },
  { bytes: ['%PDF-'], looksLike: 'a PDF file' },
  { bytes: ['{\\rtf'], looksLike: 'a text of a word processor (RTF)' },
  { bytes: ['\ufffdPNG', '\u0089PNG', '\u2030PNG', '\u00ff\u00d8\u00ff', 'GIF8'], looksLike: 'a picture' },
];

const MARKUP: readonly { readonly begins: RegExp; readonly looksLike: string }[] = [
  { begins: /^\s*<(!doctype html|html|head|body|table|div)\b/i, looksLike: 'an HTML page' },
  { begins: /^\s*(<\?xml[^>]*>\s*)?<(rss|feed)\b/i, looksLike: 'an RSS or Atom feed' },
  { begins: /^\s*<(\?xml|[a-z][\w:-]*[\s>])/i, looksLike: 'an XML file' },
];

const CODE: readonly { readonly begins: RegExp; readonly looksLike: string }[] = [
  {
    begins: /^\s*(?:INSERT\s+INTO|CREATE\s+TABLE|DROP\s+TABLE)\b/i,
    looksLike: 'a dump of an SQL data base; save the table as CSV',
  },
  {
    begins:
      /^\s*(?:export\s+(?:default|const)\b|module\.exports\b|(?:const|let|var)\s+\w+\s*(?::[^=\n]{1,80})?=|\w+\s*=\s*\[\s*\{)/,
    looksLike: 'the code of a program; save its list as JSON',
  },
  { begins: /^\s*@\w+\s*\{/, looksLike: 'a BibTeX file; save its list as CSV' },
  { begins: /^\s*\\(?:documentclass|begin|usepackage)\b/, looksLike: 'a LaTeX file; save the table as CSV' },
  {
    begins: /^\s*(?:---\s*\n\s*)?(?:\w[\w ]{0,40}:\s*\n\s*)?- \w[\w ]{0,40}: /,
    looksLike: 'a YAML file; save its list as JSON',
  },
];

/** One JSON object a line. */
function recogniseLines(text: string): Recognised | undefined {
  const lines = text.slice(0, 100_000).split('\n', 2);
  if (lines.length < 2 || !/^\s*\{.*\}\s*$/.test(lines[0])) return undefined;
  try {
    const columns = keysOf(JSON.parse(lines[0]));
    const table = tableOf(columns);
    return {
      found: `one JSON object a line, with ${listed(columns)}`,
      looksLike: table ? `${table}, one JSON object a line` : 'one JSON object a line (NDJSON)',
    };
  } catch {
    return undefined;
  }
}

/** A table of which at least two lines have the same number of columns. */
function recogniseTable(start: string): Recognised | undefined {
  for (const [delimiter, kind] of [
    ['\t', 'a table with tabs (TSV)'],
    [';', 'a table (CSV, with semicolons)'],
    [',', 'a table (CSV)'],
  ] as const) {
    const rows = dsvFormat(delimiter).parseRows(start);
    const [names = [], first = [], ...more] = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
    const columns = names.map((name) => name.trim());
    if (columns.length < 2 || columns.some((column) => column.length > 60)) continue;
    const table = tableOf(columns);
    const isTable = more.length > 0 && first.length === columns.length;
    if (!table && !isTable) continue;
    return { found: `the columns ${listed(columns)}`, looksLike: table ? `${table}, ${kind}` : kind };
  }
  return undefined;
}

/** A JSON value without a list of incidents, or a list of objects of which no field is known. */
export function recogniseJson(value: unknown): Recognised | undefined {
  const keys = keysOf(value);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const { type, ...rest } = value as Readonly<Record<string, unknown>>;
    if (type === 'FeatureCollection' || type === 'Feature') return { found: `type ${type}`, looksLike: 'GeoJSON' };
    if (type === 'Topology') return { found: 'type Topology', looksLike: 'TopoJSON' };
    if (type === 'bundle' && 'objects' in rest) return { found: 'type bundle', looksLike: 'STIX' };
    if ('@context' in rest || '@graph' in rest) return { found: 'a @context', looksLike: 'JSON-LD' };
    const table = tableOf(keys);
    if (table) return { found: `the keys ${listed(keys)}`, looksLike: table };
    const list = Object.entries(rest).find(([, inner]) => Array.isArray(inner) && keysOf(inner).length > 0);
    if (!list) return undefined;
    const columns = keysOf(list[1]);
    return {
      found: `a list "${list[0]}" with ${listed(columns)}`,
      looksLike: tableOf(columns) ?? `a list under the name "${list[0]}" instead of "incidents"`,
    };
  }
  if (keys.length === 0) return undefined;
  return { found: `the columns ${listed(keys)}`, looksLike: tableOf(keys) ?? 'a list of another format' };
}

/** The name of the known table that has these columns. */
export function tableOf(columns: readonly string[]): string | undefined {
  return knownTable(columns)?.name;
}

/** The list that has these columns, of those that can be read. */
export function listOf(columns: readonly string[]): KnownList | undefined {
  return knownTable(columns)?.list;
}

function knownTable(columns: readonly string[]): KnownTable | undefined {
  // Where objects were flattened, `timeline.incident.year` tells of a key `timeline`.
  const there = new Set(columns.flatMap((column) => [bare(column), bare(column.split('.', 1)[0])]));
  return TABLES.find(({ columns: typical, least }) => {
    return typical.filter((column) => there.has(bare(column))).length >= least;
  });
}

/** Keys of an object, or of the first objects of a list, in their order. */
function keysOf(value: unknown): string[] {
  const objects = Array.isArray(value) ? value.slice(0, 20) : [value];
  const keys = new Set<string>();
  for (const each of objects) {
    if (typeof each === 'object' && each !== null && !Array.isArray(each)) {
      for (const key of Object.keys(each)) keys.add(key);
    }
  }
  return [...keys];
}

/** Names of columns are compared without case, spaces and punctuation. */
export const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The first names, those that tell a known table before others. */
function listed(columns: readonly string[]): string {
  const typical = new Set(TABLES.flatMap((table) => table.columns.map(bare)));
  const named = [...columns].sort((a, b) => Number(typical.has(bare(b))) - Number(typical.has(bare(a))));
  const shown = columns.filter((column) => named.slice(0, NAMED).includes(column)).map((column) => column.slice(0, 40));
  return `${shown.join(', ')}${columns.length > shown.length ? ', …' : ''}`;
}
