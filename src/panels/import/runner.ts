import { startImportWorker } from './beside.ts';
import type { ImportAnswer, Importing, ImportJob } from './job.ts';

/** What a worker says: how far it is, or what has come of a job. */
type Message = { readonly number: number } & ({ readonly progress: number } | { readonly answer: ImportAnswer });

/**
 * Runs imports in a worker. Where a page may not start one (a single file, a strict host), in the page itself. A new
 * job, or `stop`, ends the one that runs: its promise settles with undefined.
 */
export class ImportRunner {
  private worker: Worker | undefined;
  private inPage: Importing | undefined;
  private number = 0;
  private settle: ((answer: ImportAnswer | undefined) => void) | undefined;
  /** Where the table at hand came from, to be read again by a new worker. */
  private source: ImportJob['source'];
  /** Which months of it, where it is an archive. */
  private months: ImportJob['months'];
  /** Whether whoever does the jobs has the table at hand. */
  private isHeld = false;

  /** @param onProgress told how much of a long file has been read, from 0 to 1 */
  async run(given: ImportJob, onProgress?: (share: number) => void): Promise<ImportAnswer | undefined> {
    this.settle?.(undefined);
    this.number += 1;
    const { number } = this;
    this.worker ??= this.inPage ? undefined : startImportWorker();
    const { worker } = this;
    const again = given.source ? {} : { source: this.source, months: this.months };
    const whole = { ...again, ...given };
    const job = this.isHeld ? given : whole;
    if (!worker) return this.runInPage(job, whole, number, onProgress);
    const answer = await new Promise<ImportAnswer | undefined | 'failed'>((resolve) => {
      this.settle = resolve;
      worker.onmessage = ({ data }: MessageEvent<Message>) => {
        if (data.number !== this.number) return;
        if ('answer' in data) resolve(data.answer);
        else onProgress?.(data.progress);
      };
      worker.onerror = () => resolve('failed');
      worker.postMessage({ number, job });
    });
    this.settle = undefined;
    if (answer !== 'failed') return this.keep(answer, whole);
    this.end();
    return this.runInPage(whole, whole, number, onProgress);
  }

  /** Ends what runs. */
  stop(): void {
    this.number += 1;
    this.settle?.(undefined);
    this.settle = undefined;
    this.end();
  }

  /** Keeps where a table came from. A mapping, and what is no table, leave the table at hand as it is. */
  private keep(answer: ImportAnswer | undefined, { source, months }: ImportJob): ImportAnswer | undefined {
    if (answer?.kind === 'imported') {
      this.source = source;
      this.months = months;
      this.isHeld = true;
    }
    return answer;
  }

  private async runInPage(
    job: ImportJob,
    whole: ImportJob,
    number: number,
    onProgress?: (share: number) => void,
  ): Promise<ImportAnswer | undefined> {
    const { Importing } = await import('./job.ts');
    this.inPage ??= new Importing();
    const answer = await this.inPage.run(job, (share) => {
      if (number === this.number) onProgress?.(share);
    });
    return number === this.number ? this.keep(answer, whole) : undefined;
  }

  private end(): void {
    this.isHeld = false;
    this.worker?.terminate();
    this.worker = undefined;
  }
}
