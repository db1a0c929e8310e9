import { buildDataset } from '../build.ts';
import type { Dataset } from '../dataset.ts';
import type { DataFile } from '../schema.ts';
import { FORMAT } from '../vocabulary.ts';
import type { Problem } from './problems.ts';

/**
 * A data file that the build has read, checked and written out again with all its defaults. It is
 * taken at its word: reading it is parsing it.
 */
export type PreparedFile = DataFile & { readonly prepared: typeof FORMAT };

export function prepare(file: DataFile): PreparedFile {
  return { ...file, prepared: FORMAT };
}

/** The prepared file in a text, or nothing when it is none of this version: then it must be read like any other. */
export function parsePrepared(text: string): DataFile | undefined {
  // Without the word it is none, and would be parsed in vain.
  if (!text.includes('"prepared"')) return undefined;
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff+/, ''));
    return isPrepared(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPrepared(value: unknown): value is PreparedFile {
  if (typeof value !== 'object' || value === null) return false;
  const { prepared, incidents, context, relations } = value as Partial<PreparedFile>;
  return prepared === FORMAT && [incidents, context, relations].every(Array.isArray);
}

/** Why no text came from an address. */
export class LoadError extends Error {
  constructor(
    /** `broken`: a text came, but only a part of the file; `unreadable`: what came is no data file. */
    readonly reason: 'network' | 'status' | 'foreign' | 'broken' | 'unreadable',
    readonly address: string,
    /** HTTP status, where there was an answer. */
    readonly status = 0,
    /** What is wrong with a file that came. */
    readonly problems: readonly Problem[] = [],
  ) {
    super(`${address}: ${reason}${status ? ` ${status}` : ''}`);
  }
}

/** Origins besides its own that a page lets a data file come from, such as `https://data.example.org`. */
type Origins = readonly string[];

/**
 * The full address of a data file named by `src` in the address of a page: relative to the page, of the
 * page's own origin or one that the publisher allows. Another origin is refused with a `LoadError`.
 */
export function resolveSource(source: string, page: string, allowed: Origins = []): string {
  let address: URL;
  try {
    address = new URL(source, page);
  } catch {
    throw new LoadError('network', source);
  }
  const base = new URL(page);
  const same = address.protocol === base.protocol && address.host === base.host;
  if (!same && !allowed.includes(address.origin)) throw new LoadError('foreign', address.href);
  return address.href;
}

/** Brings the text of an address. Rejects with a `LoadError` when there is none. */
export type ReadText = (address: string, signal?: AbortSignal) => Promise<string>;

/** What a text is read into, as a data file or as a table. */
export type ReadOutcome = Parameters<typeof buildDataset>[0];

/** Reads the text of a data file. */
export type ReadData = (text: string, signal?: AbortSignal) => Promise<ReadOutcome>;

/**
 * Fetches and reads a data file. Rejects with a `LoadError` when there is no text to read. The reader,
 * with its schema, is fetched only for files that the build has not prepared.
 */
export async function loadDataset(
  address: string,
  signal?: AbortSignal,
  readText: ReadText = fetchText,
  read: ReadData = async (long) => (await import('./read.ts')).readText(long),
): Promise<Dataset> {
  const text = await readText(address, signal);
  // A text that is too long to be parsed in a blink is read by whoever keeps the page quick meanwhile.
  const file = text.length < 5e6 ? parsePrepared(text) : undefined;
  return buildDataset(file ? { file, problems: [], offered: file.incidents.length } : await read(text, signal));
}

/** By the network. */
export async function fetchText(address: string, signal?: AbortSignal): Promise<string> {
  try {
    const response = await fetch(address, { signal, credentials: 'same-origin' });
    if (!response.ok) throw new LoadError('status', address, response.status);
    return await response.text();
  } catch (error) {
    if (signal?.aborted || error instanceof LoadError) throw error;
    throw new LoadError('network', address);
  }
}
