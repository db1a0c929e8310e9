import { Importing, type ImportJob } from './job.ts';

/** Imports beside the page, which stays quick meanwhile. */
const importing = new Importing();

addEventListener('message', async ({ data }: MessageEvent<{ readonly number: number; readonly job: ImportJob }>) => {
  postMessage({ number: data.number, answer: await importing.run(data.job) });
});
