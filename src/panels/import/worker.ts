import type { SourceJob } from '../../import/read-source.ts';
import { Importing, type ImportJob, readTableSource } from './job.ts';

/** Imports beside the page, which stays quick meanwhile: numbered jobs on one table, or one file in the place of data. */
const importing = new Importing();

type Message = { readonly number: number; readonly job: ImportJob } | { readonly job: SourceJob };

addEventListener('message', async ({ data }: MessageEvent<Message>) => {
  if ('number' in data) postMessage({ number: data.number, answer: await importing.run(data.job) });
  else postMessage(await readTableSource(data.job));
});
