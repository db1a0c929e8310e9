import type { ReadOutcome } from '../data/read/load.ts';
import { LARGE, readDataFile, readText } from '../data/read/read.ts';
import type { Incident } from '../data/schema.ts';
import type { Told } from './read-worker.ts';
// Vite's own way to a worker by its address; a policy of Trusted Types asks for more than an address.
import workerAddress from './read-worker.ts?worker&url';
import { startWorker } from './worker.ts';

/**
 * Reads the text of a data file. A long one is read and checked by a worker, and comes back in parts, so that the page
 * answers meanwhile; where none may run, and for a short one, in the page. Rejects when the signal ends it.
 */
export async function readBeside(text: string, signal?: AbortSignal): Promise<ReadOutcome> {
  if (text.length < LARGE) return readDataFile(text);
  const worker = startWorker(workerAddress);
  if (!worker) return readText(text);
  const incidents: Incident[] = [];
  try {
    const rest = await new Promise<Told | undefined>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        if (data.kind === 'rest') resolve(data);
        else incidents.push(...data.incidents);
      };
      worker.onerror = () => resolve(undefined);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.postMessage(text);
    });
    if (rest?.kind !== 'rest') return readText(text);
    return { ...rest.outcome, file: { ...rest.outcome.file, incidents } };
  } finally {
    worker.terminate();
  }
}
