import type { ReadOutcome } from '../data/read/load.ts';
import { LARGE, readDataFile, readText } from '../data/read/read.ts';
import { HandedOver, type Told } from './hand-over.ts';
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
  const handed = new HandedOver();
  try {
    const outcome = await new Promise<ReadOutcome | undefined>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        const whole = handed.take(data);
        if (whole) resolve(whole);
      };
      worker.onerror = () => resolve(undefined);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.postMessage(text);
    });
    return outcome ?? readText(text);
  } finally {
    worker.terminate();
  }
}
