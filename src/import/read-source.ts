import type { AsyncBuffer } from 'hyparquet';
import { LoadError } from '../data/read/load.ts';
import type { Problem } from '../data/read/problems.ts';
import { type Reading, readDataFile } from '../data/read/read.ts';
import type { ArchiveReader, Months } from './archive.ts';
import { importTable } from './import.ts';
import { type Mapping, readMapping } from './mapping.ts';
import { isParquet } from './read-table/decode.ts';
import { contentOf, type FileSource, tablesOf } from './read-table/read-table.ts';
import type { LeftOutReason } from './result.ts';
import type { Table } from './table.ts';

/** A file in the place of a data file, and how it is to be read. */
export interface SourceJob {
  readonly source: FileSource;
  readonly name: string;
  /** Text of a mapping file. */
  readonly mapping: string | undefined;
  /** The day of reading, YYYY-MM-DD. */
  readonly day: string;
}

/** A file of which only what is needed is fetched, in the place of a data file. */
export interface ArchiveJob extends Omit<SourceJob, 'source'> {
  /** Its full address. */
  readonly address: string;
  /** What the address of the page says of the time that is shown, such as `2019-03`; '' where it says nothing. */
  readonly from: string;
  readonly to: string;
}

/** What a page has read last: another period of it needs no second look at its dates. */
interface Kept {
  readonly key: string;
  readonly reader: ArchiveReader;
  readonly line: Line;
}

const keptOf = new WeakMap<object, Kept>();

/**
 * Reads a file of which only what is needed is fetched, in the place of a data file: a Parquet file, and of a long one the
 * period that the address names. What is none is read as a table or a data file. Rejects with a `LoadError` when nothing comes.
 *
 * @param page for whom the dates of an archive are kept
 */
export async function readArchive(job: ArchiveJob, page: object, signal?: AbortSignal): Promise<Reading | undefined> {
  const { address, name, from, to, mapping, day } = job;
  const key = JSON.stringify([address, mapping]);
  const { ArchiveReader, ParquetError, readPeriod } = await import('./archive.ts');
  let kept = keptOf.get(page);
  const isKnown = kept?.key === key;
  try {
    if (!kept || !isKnown) {
      const line = { signal };
      const file = await openAddress(address, line);
      if (!isParquet(new Uint8Array(await file.slice(0, 4)))) {
        const bytes = await file.slice(0);
        const read = await readTableSource({ source: { bytes }, name, mapping, day });
        return read ?? readDataFile(new TextDecoder().decode(bytes), day);
      }
      const reader = await ArchiveReader.open(file, { mapping: mappingOf(mapping, []), day, signal });
      kept = { key, reader, line };
      keptOf.set(page, kept);
    }
    kept.line.signal = signal;
    const months = readPeriod(/#(.*)$/.exec(name)?.[1] ?? '') ?? monthsOf(from, to);
    const { table, archive } = await kept.reader.read(months, { signal });
    return { ...readingOf(table, mapping, day), archive };
  } catch (error) {
    if (signal?.aborted) throw error;
    keptOf.delete(page);
    // What was opened before, and can no longer be read, may be another file by now.
    if (isKnown) return readArchive(job, page, signal);
    if (!(error instanceof ParquetError)) throw error;
    return {
      ...readDataFile('', day),
      problems: [{ path: '', found: error.message, expected: 'a table or a data file', effect: 'file' }],
    };
  }
}

/** The months that an address names by `from` and `to`. */
function monthsOf(...between: readonly [from: string, to: string]): Months | undefined {
  const [from, to] = between.map((each) => /^\d{4}(?:-\d\d)?(?![^-])/.exec(each)?.[0]);
  if (!from && !to) return undefined;
  return { from: monthOf(from ?? '0000', '01'), to: monthOf(to ?? '9999', '12') };
}

/** A month of a year: its own, or the one that is given. */
const monthOf = (text: string, month: string): string => (text.length === 4 ? `${text}-${month}` : text);

/**
 * Reads a table in the place of a data file, by a mapping or as its columns suggest. What was left out or is in doubt
 * stands among the problems, for the author. Undefined where the file is no table. Never throws.
 */
export async function readTableSource({ source, name, mapping, day }: SourceJob): Promise<Reading | undefined> {
  const read = await tablesOf(await contentOf(source), name);
  return read.kind === 'none' ? undefined : readingOf(read.tables[0], mapping, day);
}

/** The mapping that a file holds; what is wrong with it is added to the problems. */
function mappingOf(text: string | undefined, problems: Problem[]): Mapping | undefined {
  if (text === undefined) return undefined;
  const { mapping, faults } = readMapping(text);
  for (const { path, found, expected } of faults)
    problems.push({ path: `mapping${path === '' ? '' : `.${path}`}`, found, expected, effect: 'ignored' });
  return mapping;
}

function readingOf(table: Table, mapping: string | undefined, day: string): Reading {
  const problems: Problem[] = [];
  const imported = importTable(table, { mapping: mappingOf(mapping, problems), day });
  const { file, problems: faults, ...rest } = readDataFile(JSON.stringify(imported.file), day);
  for (const column of imported.missing)
    problems.push({
      path: 'mapping.columns',
      found: `${JSON.stringify(column)}, which the table does not have`,
      expected: 'the name of a column of the table',
      effect: 'part',
    });
  for (const { line, reason, text: shown } of imported.leftOut)
    problems.push({ path: `line ${line}`, found: JSON.stringify(shown), expected: WANTED[reason], effect: 'incident' });
  for (const { choice, count, of } of imported.doubts) {
    if (!choice || choice.isAnswered) continue;
    problems.push({
      path: `mapping.choices["${choice.key}"]`,
      found: `no answer for ${count} of ${of} rows; ${choice.chosen} is taken`,
      expected: `one of ${choice.options.join(', ')}`,
      effect: 'doubt',
    });
  }
  return { ...rest, file, problems: [...problems, ...faults], offered: imported.rows };
}

/** What a row would need, by why it is left out. */
export const WANTED: Readonly<Record<LeftOutReason | 'same-id', string>> = {
  'no-name': 'a name',
  unreadable: 'an entry that can be read; this is broken',
  note: 'an entry; this is a note',
  total: 'an entry; this is a sum of others',
  'repeated-header': 'an entry; this repeats the names of the columns',
  fabricated: 'an entry that is not marked as made up',
  'no-breach': 'an entry that is a breach',
  duplicate: 'each entry once',
  'same-id': 'each id once',
  hidden: 'a row that is not hidden',
  future: 'a date that has been',
};

/** By what requests can be stopped, each by the signal of the moment when it is sent. */
interface Line {
  signal?: AbortSignal;
}

/** What a server says that cannot send the part that is asked for, as of an empty file. */
const NO_SUCH_PART = 416;

/**
 * A file at an address. Its first bytes are asked for to learn its length; a server that knows no ranges sends all of
 * it, which is kept. Rejects with a `LoadError` when nothing comes, as do the parts.
 */
export async function openAddress(address: string, line: Line): Promise<AsyncBuffer> {
  const send = async (range: string, method = 'GET'): Promise<Response> => {
    const { signal } = line;
    try {
      return await fetch(address, {
        method,
        signal,
        credentials: 'same-origin',
        ...(range === '' ? {} : { headers: { Range: range } }),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new LoadError('network', address);
    }
  };
  const ask = async (range: string): Promise<Response> => {
    const response = await send(range);
    if (!response.ok) throw new LoadError('status', address, response.status);
    return response;
  };
  const bytesOf = async (response: Response): Promise<ArrayBuffer> => {
    try {
      return await response.arrayBuffer();
    } catch (error) {
      if (line.signal?.aborted) throw error;
      throw new LoadError('network', address);
    }
  };
  /** The length by the headers alone; undefined where the server does not answer so, or does not say. */
  const lengthByHead = async (): Promise<number | undefined> => {
    const response = await send('', 'HEAD');
    return response.ok ? wholeNumber(response.headers.get('Content-Length')) : undefined;
  };
  const first = await send('bytes=0-3');
  if (first.status === NO_SUCH_PART) return wholeOf(await bytesOf(await ask('')));
  if (!first.ok) throw new LoadError('status', address, first.status);
  if (first.status !== 206) return wholeOf(await bytesOf(first));
  const magic = await bytesOf(first);
  // A server of another origin tells only what it is told to tell.
  const byteLength = totalOf(first) ?? (await lengthByHead());
  if (byteLength === undefined) return wholeOf(await bytesOf(await ask('')));
  let whole: ArrayBuffer | undefined;
  return {
    byteLength,
    async slice(start, wanted = byteLength) {
      const end = Math.min(wanted, byteLength);
      if (start === 0 && end <= magic.byteLength) return magic.slice(0, end);
      const bytes = new Uint8Array(Math.max(0, end - start));
      let length = 0;
      while (length < bytes.length && !whole) {
        const response = await ask(`bytes=${start + length}-${end - 1}`);
        const part = await bytesOf(response);
        if (response.status !== 206) {
          // Some servers send all of it at times.
          whole = part;
          break;
        }
        // Some send less than is asked for. What has another length is another file by now.
        if (part.byteLength === 0 || (totalOf(response) ?? byteLength) !== byteLength)
          throw new LoadError('broken', address);
        bytes.set(new Uint8Array(part.slice(0, bytes.length - length)), length);
        length += part.byteLength;
      }
      return whole ? whole.slice(start, end) : bytes.buffer;
    },
  };
}

/** The length of the whole file, which comes with a part of it. */
const totalOf = (part: Response): number | undefined =>
  wholeNumber(/\/(\d+)$/.exec(part.headers.get('Content-Range') ?? '')?.[1]);

function wholeNumber(text: string | null | undefined): number | undefined {
  const number = text ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

const wholeOf = (bytes: ArrayBuffer): AsyncBuffer => ({
  byteLength: bytes.byteLength,
  slice: (start, end) => bytes.slice(start, end),
});
