import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { announceTask, fetchPart } from '../../controls/late-parts.ts';
import { readDataText } from '../../controls/site.ts';
import type { Dataset } from '../../data/dataset.ts';
import { LoadError, loadDataset, type ReadData } from '../../data/read/load.ts';
import type { Search } from '../../state/search.ts';

/** Our own data: what the first picture needs, and everything. What is told of one incident alone has a file, too. */
const FIRST = 'data/first.json';
const WHOLE = 'data/incidents.json';

type CreateSearch = typeof import('../../state/search.ts').createSearch;

/** What reads other people's files. */
const fetchReader = () => import('../../panels/import/read-address.ts');

/** Stands in until somebody searches. */
const EVERYTHING: Search = { find: () => null };

interface Host extends ReactiveControllerHost, EventTarget {
  /** The full address of a data file; throws a `LoadError` for one that may not be loaded. */
  addressOf(source: string): string;
  /** A parameter of the address; '' where it is not given. */
  parameter(name: string): string;
  /** What is searched for, or ''. */
  readonly query: string;
  /** Told when a data set has been read, before it is drawn. */
  onData(dataset: Dataset, first: boolean): void;
  /** Told when one could not be read. */
  onFailure(error: LoadError): void;
}

/**
 * Loads the data file that the state names. Of our own data it is the slim file, and the whole one only when
 * something asks for all sentences or sources. A later wish overtakes an earlier one. Text search is fetched
 * when there is something to search for.
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
  /** What the search was made for. */
  private searched: { readonly dataset: Dataset; readonly isPart: boolean } | undefined;
  private createSearch: CreateSearch | undefined;
  private searchPart: Promise<CreateSearch> | undefined;
  private source: string | undefined;
  private mapping = '';
  private running = new AbortController();
  private isRunning = false;
  /** Settles when the file that the state names has been read, or is known not to come. */
  private begun: Promise<boolean> = Promise.resolve(false);
  /** Whether somebody has asked for all of our own data. */
  private isWholeWanted = false;
  private completing: Promise<void> | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.dataset || !this.running.signal.aborted) return;
    this.running = new AbortController();
    this.completing = undefined;
    if (this.isWholeWanted) void this.completeNow();
  }

  hostDisconnected(): void {
    this.running.abort();
    // An element that is only moved keeps what it has; what was on its way is asked for again.
    if (this.isRunning) this.source = undefined;
    this.isRunning = false;
  }

  /**
   * Loads `source` (relative to the page; '' for our own data) unless that is what is loaded; as a table where there
   * is the address of a `mapping`.
   */
  want(source: string, mapping = ''): void {
    if (source === this.source && mapping === this.mapping) return;
    this.source = source;
    this.mapping = mapping;
    this.running.abort();
    this.running = new AbortController();
    this.complete = source !== '';
    if (this.complete) this.isWholeWanted = false;
    this.completing = undefined;
    this.begun = this.load(source === '' ? FIRST : source, true, this.running.signal);
    if (this.isWholeWanted) void this.completeNow();
  }

  /** Tries the same address again. */
  retry(): void {
    const { source = '', mapping } = this;
    this.source = undefined;
    this.error = undefined;
    this.want(source, mapping);
    this.host.requestUpdate();
  }

  /** Fetches all sentences and sources of our own data; settles when they are there, or are known not to come. */
  completeNow(): Promise<void> {
    if (this.complete || this.source !== '') return Promise.resolve();
    this.isWholeWanted = true;
    this.completing ??= this.loadWhole(this.running.signal);
    return this.completing;
  }

  private async loadWhole(signal: AbortSignal): Promise<void> {
    if ((await this.begun) && !signal.aborted) await this.load(WHOLE, false, signal);
    // What has not come is asked for again by whoever needs it next.
    if (!signal.aborted && !this.complete) this.completing = undefined;
  }

  /** Whether a file is on its way. */
  get isLoading(): boolean {
    return this.isRunning;
  }

  /** Whether descriptions, in which is searched, are still on their way. */
  get isSearching(): boolean {
    return this.host.query !== '' && !this.complete && !this.error;
  }

  /** Whether a query can be applied to the data that are shown: of a part of them only what it finds is sure. */
  get isSearchable(): boolean {
    return this.isPrepared && !(this.isSearching && this.search.find(this.host.query) === null);
  }

  private get isPrepared(): boolean {
    return this.searched?.dataset === this.dataset && this.searched?.isPart === this.isSearching;
  }

  /** Makes the search ready for the host's query; without a query nothing is fetched. */
  async prepareSearch(): Promise<void> {
    if (!this.dataset || this.host.query === '' || this.isPrepared) return;
    // At once where it can be: between the part and the whole nothing is shown as not applied.
    this.createSearch ??= await this.fetchSearch();
    const { dataset, isSearching } = this;
    if (!dataset || this.isPrepared) return;
    this.searched = { dataset, isPart: isSearching };
    this.search = this.createSearch(dataset, isSearching);
    this.host.requestUpdate();
  }

  private fetchSearch(): Promise<CreateSearch> {
    this.searchPart ??= fetchPart(this.host, async () => (await import('../../state/search.ts')).createSearch, {
      kind: 'search',
      isWanted: () => this.host.query !== '',
    });
    return this.searchPart;
  }

  /** Nobody waits for code that does not come: only the text is announced, and the reader by itself. */
  private readonly readText = (address: string, signal?: AbortSignal): Promise<string> => {
    const text = readDataText(address, signal);
    announceTask(this.host, text);
    return text;
  };

  /** Reads other people's files: data or tables. */
  private readonly read: ReadData = async (text, signal) => {
    const { source = '', mapping, host, readText } = this;
    const { readAddress } = await fetchPart(host, fetchReader);
    return readAddress({ text, source, mapping, signal, host, readText });
  };

  private async load(source: string, first: boolean, signal: AbortSignal): Promise<boolean> {
    this.isRunning = true;
    let isHere = false;
    // It comes while the file does. Whether it has come is told when it is needed.
    if (this.source !== '') fetchReader().catch(() => undefined);
    try {
      const address = this.host.addressOf(source);
      const dataset = await loadDataset(address, signal, this.readText, this.read);
      if (signal.aborted) return false;
      // A file that is none, or was cut off on its way, takes nothing away from what is shown.
      if (dataset.problems.some(({ effect }) => effect === 'file'))
        throw new LoadError(first ? 'unreadable' : 'broken', address, 0, dataset.problems);
      this.error = undefined;
      this.dataset = dataset;
      this.search = EVERYTHING;
      if (!first) this.complete = true;
      isHere = true;
      void this.prepareSearch();
      this.host.onData(dataset, first);
    } catch (error) {
      if (signal.aborted) return false;
      if (!(error instanceof LoadError)) throw error;
      // Without the whole file the picture still stands; only sentences and sources are missing.
      this.error = error;
      void this.prepareSearch();
      this.host.onFailure(error);
    }
    this.isRunning = false;
    this.host.requestUpdate();
    this.arrive?.();
    return isHere;
  }
}
