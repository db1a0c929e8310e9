import { HandedOver, type Told } from '../../controls/hand-over.ts';
import { startWorker } from '../../controls/worker.ts';
import { LoadError, type ReadOutcome } from '../../data/read/load.ts';
import type { ArchiveJob, SourceJob } from '../../import/read-source.ts';

// Vite's own way to a worker by its address; a policy of Trusted Types asks for more than an address.
import workerAddress from './worker.ts?worker&url';

/** What is read in the place of data: a table that is there, or an archive at an address. */
export type Wanted =
  | { readonly kind: 'table'; readonly table: SourceJob }
  | { readonly kind: 'archive'; readonly archive: ArchiveJob };

/** What a page asks of the worker. */
export type Asked = (Wanted & { readonly number: number }) | { readonly kind: 'stop' };

/** What the worker says of what was asked. */
export type Said = { readonly number: number } & (
  | { readonly kind: 'told'; readonly told: Told }
  /** What was brought is no table. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' }
  | ({ readonly kind: 'not-loaded' } & Pick<LoadError, 'reason' | 'address' | 'status'>)
);

/** A worker that imports; undefined where the page may not start one. */
export const startImportWorker = () => startWorker(workerAddress);

/** The dates of an archive are kept so long for a reader who may want another period of it. */
const KEPT = 300_000;

/** The worker that has read an archive, by whose page it is. */
const kept = new WeakMap<object, { readonly worker: Worker; readonly ending: ReturnType<typeof setTimeout> }>();

/** Ends the worker that was kept for the archive of a page. */
export function forgetArchive(page: object): void {
  const there = kept.get(page);
  if (!there) return;
  clearTimeout(there.ending);
  there.worker.terminate();
  kept.delete(page);
}

let asked = 0;

/**
 * Reads in a worker; undefined where it is no table, `failed` where the page may start no worker, or it does not come. Of an
 * archive it is kept, and has its dates when another period is wanted. Rejects with a `LoadError`, and when it is told to stop.
 */
export async function readInWorker(
  wanted: Wanted,
  page: object,
  signal: AbortSignal | undefined,
): Promise<ReadOutcome | undefined | 'failed'> {
  signal?.throwIfAborted();
  const there = wanted.kind === 'archive' ? kept.get(page) : undefined;
  clearTimeout(there?.ending);
  if (there) kept.delete(page);
  else forgetArchive(page);
  const worker = there?.worker ?? startImportWorker();
  if (!worker) return 'failed';
  let isKept = false;
  try {
    const outcome = await ask(worker, wanted, signal);
    isKept = outcome !== undefined && outcome !== 'failed' && outcome.archive !== undefined;
    return outcome;
  } catch (error) {
    // Whoever chooses another period before this one is there asks again at once.
    isKept = wanted.kind === 'archive' && signal?.aborted === true;
    throw error;
  } finally {
    if (isKept && !kept.has(page)) {
      const ending = setTimeout(() => forgetArchive(page), KEPT);
      kept.set(page, { worker, ending });
    } else worker.terminate();
  }
}

function ask(
  worker: Worker,
  wanted: Wanted,
  signal: AbortSignal | undefined,
): Promise<ReadOutcome | undefined | 'failed'> {
  asked += 1;
  const number = asked;
  const handed = new HandedOver();
  const send = (message: Asked) => worker.postMessage(message);
  return new Promise((resolve, reject) => {
    const stop = () => {
      send({ kind: 'stop' });
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.number !== number) return;
      if (data.kind === 'told') {
        const outcome = handed.take(data.told);
        if (!outcome) return;
        resolve(outcome);
      } else if (data.kind === 'not-loaded') reject(new LoadError(data.reason, data.address, data.status));
      else resolve(data.kind === 'none' ? undefined : 'failed');
      signal?.removeEventListener('abort', stop);
    };
    worker.onerror = () => resolve('failed');
    send({ ...wanted, number });
  });
}
