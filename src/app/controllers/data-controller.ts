import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readDataText } from '../../controls/data-texts.ts';
import { announceTask, fetchPart } from '../../controls/late-parts.ts';
import type { Dataset } from '../../data/dataset.ts';
import { LoadError, loadDataset } from '../../data/read/load.ts';
import type { Search } from '../../state/search.ts';

/** Our own data: what the first picture needs, and everything. */
const FIRST = 'data/first.json';
const WHOLE = 'data/incidents.json';

/** Stands in until somebody searches. */
const EVERYTHING: Search = { matches: () => null };

interface Host extends ReactiveControllerHost, EventTarget {
  /** The full address of a data file; throws a `LoadError` for one that may not be loaded. */
  addressOf(source: string): string;
  /** What is searched for, or ''. */
  readonly query: string;
  /** Told when a data set has been read, before it is drawn. */
  onData(dataset: Dataset, first: boolean): void;
  /** Told when one could not be read. */
  onFailure(error: LoadError): void;
}

/**
 * Loads the data file that the state names, and for our own data the slim file first and the whole
 * one when the picture stands. A later wish overtakes an earlier one. Text search is fetched when
 * there is something to search for.
 */
export class DataController implements ReactiveController {
  dataset: Dataset | undefined;
  search: Search = EVERYTHING;
  error: LoadError | undefined;
  /** Whether sentences and sources have arrived. */
  complete = false;
  private arrive: (() => void) | undefined;
  /** Settles when the first data set has come, or is known not to come. */
  readonly arrival = new Promise<void>((resolve) => {
    this.arrive = resolve;
  });
  private searched: Dataset | undefined;
  private createSearch: Promise<typeof import('../../state/search.ts').createSearch> | undefined;
  private source: string | undefined;
  private running = new AbortController();
  private isRunning = false;
  private completing: { readonly signal: AbortSignal; readonly done: Promise<void> } | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.dataset || !this.running.signal.aborted) return;
    this.running = new AbortController();
    void this.completeLater();
  }

  hostDisconnected(): void {
    this.running.abort();
    // An element that is only moved keeps what it has; what was on its way is asked for again.
    if (this.isRunning) this.source = undefined;
    this.isRunning = false;
  }

  /** Loads `source` (relative to the page; '' for our own data) unless that is what is loaded. */
  want(source: string): void {
    if (source === this.source) return;
    this.source = source;
    this.running.abort();
    this.running = new AbortController();
    this.complete = source !== '';
    announceTask(this.host, this.load(source === '' ? FIRST : source, true, this.running.signal));
  }

  /** Tries the same address again. */
  retry(): void {
    const { source = '' } = this;
    this.source = undefined;
    this.error = undefined;
    this.want(source);
    this.host.requestUpdate();
  }

  /** Fetches notes and sources of our own data, once the picture stands; settles when they are there. */
  completeLater(): Promise<void> {
    if (this.complete || this.source !== '') return Promise.resolve();
    const { signal } = this.running;
    if (this.completing?.signal !== signal) {
      this.completing = { signal, done: this.completeWhenIdle(signal) };
      announceTask(this.host, this.completing.done);
    }
    return this.completing.done;
  }

  private async completeWhenIdle(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1_500 });
      else setTimeout(resolve, 200);
    });
    if (!signal.aborted) await this.load(WHOLE, false, signal);
  }

  /** Whether a file is on its way. */
  get isLoading(): boolean {
    return this.isRunning;
  }

  /** Whether a query can be applied to the data that are shown. */
  get isSearchable(): boolean {
    return this.searched !== undefined && this.searched === this.dataset;
  }

  /** Makes the search ready for the host's query; without a query nothing is fetched. */
  async prepareSearch(): Promise<void> {
    if (!this.dataset || this.host.query === '' || this.isSearchable) return;
    this.createSearch ??= fetchPart(this.host, async () => (await import('../../state/search.ts')).createSearch, {
      kind: 'search',
      isWanted: () => this.host.query !== '',
    });
    const createSearch = await this.createSearch;
    const { dataset } = this;
    if (!dataset || this.isSearchable) return;
    this.searched = dataset;
    this.search = createSearch(dataset);
    this.host.requestUpdate();
  }

  private readonly fetchReader = () => fetchPart(this.host, () => import('../../data/read/read.ts'));

  private async load(source: string, first: boolean, signal: AbortSignal): Promise<void> {
    this.isRunning = true;
    try {
      const address = this.host.addressOf(source);
      const dataset = await loadDataset(address, signal, readDataText, this.fetchReader);
      if (signal.aborted) return;
      // A file that is none, or was cut off on its way, takes nothing away from what is shown.
      if (dataset.problems.some(({ effect }) => effect === 'file'))
        throw new LoadError(first ? 'unreadable' : 'broken', address, 0, dataset.problems);
      this.error = undefined;
      this.dataset = dataset;
      this.search = EVERYTHING;
      if (!first) this.complete = true;
      this.host.onData(dataset, first);
      void this.prepareSearch();
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof LoadError)) throw error;
      // Without the whole file the picture still stands; only sentences and sources are missing.
      this.error = error;
      this.host.onFailure(error);
    }
    this.isRunning = false;
    this.host.requestUpdate();
    this.arrive?.();
  }
}
