import { announceTask } from '../../controls/late-parts.ts';
import { readBeside } from '../../controls/read-beside.ts';
import { LoadError, type ReadOutcome, type ReadText } from '../../data/read/load.ts';
import type { ArchiveJob, SourceJob } from '../../import/read-source.ts';
import { forgetArchive, readInWorker } from './beside.ts';

/** A file at an address, as text in UTF-8, and how it is to be read. */
export interface AddressJob {
  /** '' where only parts of the file are to be fetched. */
  readonly text: string;
  /** Where it came from, as a state names it. */
  readonly source: string;
  /** Where its mapping is; '' for none. */
  readonly mapping: string;
  /** The element that shows it, and is at work meanwhile. */
  readonly host: EventTarget & { addressOf(source: string): string; parameter(name: string): string };
  readonly readText: ReadText;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads the file at an address: a data file, or a table where it is none or a mapping says so; beside the page where it
 * may start a worker. Rejects with a `LoadError` where something does not come, and when it is told to stop.
 */
export function readAddress(job: AddressJob): Promise<ReadOutcome> {
  const reading = read(job);
  announceTask(job.host, reading);
  return reading;
}

async function read(job: AddressJob): Promise<ReadOutcome> {
  const isOurs = job.source === '';
  if (isOurs || job.text !== '') forgetArchive(job.host);
  const told = isOurs || job.mapping === '' ? undefined : await readTable(job);
  if (told) return told;
  const outcome = await readBeside(job.text, job.signal);
  const isData = isOurs || outcome.problems.every(({ effect }) => effect !== 'file');
  return (isData ? undefined : await readTable(job)) ?? outcome;
}

/**
 * A workbook, a packed file or a text in another encoding is fetched once more as bytes, mostly out of the browser's
 * memory. Undefined where it is no table.
 */
async function readTable({
  text,
  source,
  mapping,
  host,
  readText,
  signal,
}: AddressJob): Promise<ReadOutcome | undefined> {
  const how = {
    name: source,
    mapping: mapping === '' ? undefined : await readText(host.addressOf(mapping), signal),
    day: new Date().toISOString().slice(0, 10),
  };
  if (text === '') {
    const [from, to] = [host.parameter('from'), host.parameter('to')];
    const archive: ArchiveJob = { ...how, address: host.addressOf(source).replace(/#.*$/, ''), from, to };
    const answer = await readInWorker({ kind: 'archive', archive }, host, signal);
    if (answer !== 'failed') return answer;
    const { readArchive } = await import('./job.ts');
    return readArchive(archive, host, signal);
  }
  const bytes = isText(text) ? undefined : await fetchBytes(host.addressOf(source), signal);
  const table: SourceJob = { source: bytes ? { bytes } : { text }, ...how };
  const answer = await readInWorker({ kind: 'table', table }, host, signal);
  if (answer !== 'failed') return answer;
  const { readTableSource } = await import('./job.ts');
  return readTableSource(table);
}

/** Whether bytes were text in UTF-8: no others leave neither zeros nor signs that stand for what is none. */
const isText = (text: string): boolean => !/[\0\ufffd]/.test(text);

async function fetchBytes(address: string, signal: AbortSignal | undefined): Promise<ArrayBuffer> {
  try {
    const response = await fetch(address, { signal, credentials: 'same-origin' });
    if (response.ok) return await response.arrayBuffer();
    throw new LoadError('status', address, response.status);
  } catch (error) {
    if (signal?.aborted || error instanceof LoadError) throw error;
    throw new LoadError('network', address);
  }
}
