import type { SourceJob } from '../../import/read-source.ts';
import { Importing, type ImportJob, readTableSource } from './job.ts';

/** Imports beside the page, which stays quick meanwhile: numbered jobs on one table, or one file in the place of data. */
const importing = new Importing();

type Message = { readonly number: number; readonly job: ImportJob } | { readonly job: SourceJob };

addEventListener('message', async ({ data }: MessageEvent<Message>) => {
  if (!('number' in data)) return postMessage(await readTableSource(data.job));
  const { number, job } = data;
  const answer = await importing.run(job, (progress) => postMessage({ number, progress }));
  postMessage({ number, answer });
});
