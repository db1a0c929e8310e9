import { handOver } from '../../controls/hand-over.ts';
import { LoadError, type ReadOutcome } from '../../data/read/load.ts';
import { readArchive } from '../../import/read-source.ts';
import type { Asked, Said } from './beside.ts';
import { Importing, type ImportJob, readTableSource } from './job.ts';

/** Imports beside the page, which stays quick meanwhile: numbered jobs on one table, or files in the place of data. */
const importing = new Importing();

/** Whose archive is kept: there is one page. */
const page = {};

/** Stops what is read in the place of data. */
let reading = new AbortController();

const say = (said: Said, given: Transferable[] = []) => postMessage(said, { transfer: given });

addEventListener('message', async ({ data }: MessageEvent<Asked | ImportMessage>) => {
  if ('job' in data) {
    const { number, job } = data;
    const answer = await importing.run(job, (progress) => postMessage({ number, progress }));
    postMessage({ number, answer });
  } else {
    reading.abort();
    if (data.kind === 'stop') return;
    reading = new AbortController();
    await read(data, reading.signal);
  }
});

interface ImportMessage {
  readonly number: number;
  readonly job: ImportJob;
}

async function read(asked: Exclude<Asked, { readonly kind: 'stop' }>, signal: AbortSignal): Promise<void> {
  const { number } = asked;
  let outcome: ReadOutcome | undefined;
  try {
    outcome =
      asked.kind === 'archive' ? await readArchive(asked.archive, page, signal) : await readTableSource(asked.table);
  } catch (error) {
    if (signal.aborted) return;
    // The page tries what is not understood here by itself, and says what is wrong.
    if (!(error instanceof LoadError)) return say({ number, kind: 'failed' });
    const { reason, address, status } = error;
    return say({ number, kind: 'not-loaded', reason, address, status });
  }
  if (outcome) handOver(outcome, (told, given) => say({ number, kind: 'told', told }, given));
  else say({ number, kind: 'none' });
}
