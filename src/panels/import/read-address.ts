import { announceTask } from '../../controls/late-parts.ts';
import { readBeside } from '../../controls/read-beside.ts';
import { startWorker } from '../../controls/worker.ts';
import { LoadError, type ReadOutcome, type ReadText } from '../../data/read/load.ts';
import type { SourceJob } from '../../import/read-source.ts';

// Vite's own way to a worker by its address; a policy of Trusted Types asks for more than an address.
import workerAddress from './worker.ts?worker&url';

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
    const { readArchive } = await import('../../import/read-source.ts');
    return readArchive(how, host, signal);
  }
  const bytes = isText(text) ? undefined : await fetchBytes(host.addressOf(source), signal);
  const job: SourceJob = { source: bytes ? { bytes } : { text }, ...how };
  const answer = await readInWorker(job, signal);
  if (answer !== 'failed') return answer;
  const { readTableSource } = await import('./job.ts');
  return readTableSource(job);
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

/** A worker that imports; undefined where the page may not start one. */
export const startImportWorker = () => startWorker(workerAddress);

/** Reads in a worker; `failed` where the page may start none, or it does not come. */
async function readInWorker(
  job: SourceJob,
  signal: AbortSignal | undefined,
): Promise<ReadOutcome | undefined | 'failed'> {
  const worker = startImportWorker();
  if (!worker) return 'failed';
  try {
    return await new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.onmessage = ({ data }: MessageEvent<ReadOutcome | undefined>) => resolve(data);
      worker.onerror = () => resolve('failed');
      worker.postMessage({ job });
    });
  } finally {
    worker.terminate();
  }
}
