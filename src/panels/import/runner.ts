import { trustScript } from '../../controls/site.ts';
import type { ImportAnswer, Importing, ImportJob } from './job.ts';

// Vite's own way to a worker by its address; a policy of Trusted Types asks for more than an address.
import workerAddress from './worker.ts?worker&url';

/**
 * Runs imports in a worker. Where a page may not start one (a single file, a strict host), in the page itself. A new
 * job, or `stop`, ends the one that runs: its promise settles with undefined.
 */
export class ImportRunner {
  private worker: Worker | undefined;
  private inPage: Importing | undefined;
  private number = 0;
  private settle: ((answer: ImportAnswer | undefined) => void) | undefined;
  /** What the worker has read last, to be read again after a stop. */
  private source: ImportJob['source'];

  async run(job: ImportJob): Promise<ImportAnswer | undefined> {
    this.settle?.(undefined);
    this.number += 1;
    const { number } = this;
    if (job.source) this.source = job.source;
    const worker = this.inPage ? undefined : this.start();
    if (!worker) return this.runInPage(job, number);
    const answer = await new Promise<ImportAnswer | undefined | 'failed'>((resolve) => {
      this.settle = resolve;
      worker.onmessage = ({ data }: MessageEvent<{ readonly number: number; readonly answer: ImportAnswer }>) => {
        if (data.number === this.number) resolve(data.answer);
      };
      worker.onerror = () => resolve('failed');
      worker.postMessage({ number, job });
    });
    this.settle = undefined;
    if (answer !== 'failed') return answer;
    this.end();
    return this.runInPage({ ...job, source: this.source }, number);
  }

  /** Ends what runs. */
  stop(): void {
    this.number += 1;
    this.settle?.(undefined);
    this.settle = undefined;
    this.end();
  }

  private async runInPage(job: ImportJob, number: number): Promise<ImportAnswer | undefined> {
    const { Importing } = await import('./job.ts');
    this.inPage ??= new Importing();
    const answer = await this.inPage.run(job);
    return number === this.number ? answer : undefined;
  }

  private start(): Worker | undefined {
    if (this.worker) return this.worker;
    // Nothing that lies beside a page from a file system may be run by it.
    if (location.protocol === 'file:' || globalThis.origin === 'null') return undefined;
    try {
      this.worker = new Worker(trustScript(workerAddress), { type: 'module' });
    } catch {
      return undefined;
    }
    return this.worker;
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}
