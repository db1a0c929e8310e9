import type { LitElement, ReactiveController } from 'lit';
import { TAGS } from '../../controls/controllers/language-controller.ts';
import { readsAddress, writesAddress } from '../../controls/site.ts';
import { offersLanguage } from '../../state/language.ts';
import { INITIAL, isOwnTable, type State } from '../../state/state.ts';
import type { Step, Store } from '../../state/store.ts';
import {
  fromSearch,
  type Ignored,
  isParameter,
  readParameters,
  toSearch,
  withParameters,
} from '../../state/url/url.ts';
import type { Omitted } from '../../state/url/url-problems.ts';

/** At least so many ms lie between two rewritings of the address: a key that is held down asks for thirty a second. */
const INTERVAL = 320;
/** Safari refuses after a hundred changes in thirty seconds: asked again after so many ms, so many times, it takes the last. */
const PATIENCE = 5_000;
const TRIES = 8;

/** What an address is written with. */
interface AddressBar {
  /** The present address, as it is given to `put`. */
  readonly now: () => string;
  /** May throw where the browser takes no more. */
  readonly put: (address: string, step: Step) => void;
}

/**
 * Writes an address: a step of the history at once, rewritings of the present one as they are due, the last of them in
 * any case. What a browser refuses is written again later, by one timer.
 */
export class AddressWriter {
  private wanted: { address: string; step: Step } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = Number.NEGATIVE_INFINITY;
  private refused = 0;

  constructor(private readonly bar: AddressBar) {}

  write(address: string, step: Step): void {
    // What is due belongs to the step before the new one, and is what Back comes back to.
    if (step === 'push' && this.wanted && this.refused === 0) this.flush();
    // A step that could not be made is still to be made.
    this.wanted = { address, step: this.wanted?.step === 'push' ? 'push' : step };
    if (this.refused > 0) return;
    const wait = this.last + INTERVAL - performance.now();
    if (step === 'push' || wait <= 0) this.flush();
    else this.plan(wait);
  }

  /** Leaves the address as it is: it has been changed by somebody else, whom the view follows. */
  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.wanted = undefined;
    this.refused = 0;
  }

  private plan(wait: number): void {
    this.timer ??= setTimeout(this.flush, wait);
  }

  private readonly flush = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { wanted, bar } = this;
    if (!wanted) return;
    try {
      if (wanted.address !== bar.now()) {
        bar.put(wanted.address, wanted.step);
        this.last = performance.now();
      }
    } catch {
      this.refused += 1;
      // A frame without an origin never takes any.
      if (this.refused < TRIES) this.plan(PATIENCE);
      else this.cancel();
      return;
    }
    this.wanted = undefined;
    this.refused = 0;
  };
}

/**
 * Fills the state from the attributes of the element and, where the element is the page, from the
 * page's address; and there keeps address and state the same: a choice becomes a step of the history,
 * a pan replaces the present one, and Back and Forward bring a state back.
 */
export class AddressController implements ReactiveController {
  /** What the address says and no state can hold. */
  ignored: readonly Ignored[] = [];
  /** Told what attributes say, or scripts set, and no state can hold. */
  onMisuse: ((omitted: readonly Omitted[]) => void) | undefined;
  private stop: (() => void) | undefined;
  private readonly writer = new AddressWriter({
    now: () => addressWith(location.search),
    put: (address, step) => {
      if (step === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    },
  });
  /** Whether attributes and address have been read: what changes later counts one by one. */
  isRead = false;

  constructor(
    private readonly host: LitElement,
    private readonly store: Store,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.isRead) this.read();
    if (!writesAddress(this.host)) return;
    addEventListener('popstate', this.onPop);
    this.stop = this.store.subscribe((next, step) => this.write(next, step));
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.onPop);
    this.stop?.();
    this.writer.cancel();
  }

  /** Takes parameters as they stand in attributes, messages or properties; '' is the default. */
  take(texts: Readonly<Record<string, string>>, step: Step = 'replace'): void {
    const { state, ignored } = withParameters(this.store.get(), texts);
    if (ignored.length > 0) this.onMisuse?.(ignored);
    this.store.apply(state, step);
  }

  /** Whether a parameter of the state was said by the page that holds the element, and not by its address. */
  isOfPage(name: string): boolean {
    return !readsAddress(this.host) || !readParameters(location.search).has(name);
  }

  /** The attribute `lang`, where we do not have its language. */
  checkLanguage(tag: string): void {
    if (tag !== '' && !offersLanguage(tag, TAGS)) this.onMisuse?.([{ parameter: 'lang', value: tag }]);
  }

  dismiss(): void {
    this.tell([]);
  }

  private read(): void {
    this.isRead = true;
    const { host } = this;
    const names = host.getAttributeNames().filter((name) => name !== 'lang' && isParameter(name));
    const attributes = Object.fromEntries(names.map((name) => [name, host.getAttribute(name) ?? '']));
    const given = withParameters(INITIAL, attributes);
    if (given.ignored.length > 0) this.onMisuse?.(given.ignored);
    this.checkLanguage(host.getAttribute('lang') ?? '');
    const asked = readsAddress(host) ? fromSearch(overridden(given.state)) : { state: given.state, ignored: [] };
    this.tell(asked.ignored);
    this.store.apply(asked.state, 'replace');
  }

  private tell(ignored: readonly Ignored[]): void {
    this.ignored = ignored;
    this.host.requestUpdate();
  }

  private readonly onPop = () => {
    this.writer.cancel();
    const { state, ignored } = fromSearch(location.search);
    this.tell(ignored);
    const { source } = this.store.get();
    // The address does not hold the reader's own table; only they take it away.
    const isKept = state.source === '' && isOwnTable(source);
    this.store.apply(isKept ? { ...state, source } : state, 'replace');
  };

  private write(state: State, step: Step): void {
    const search = toSearch(state);
    // A lonely question mark says the same as nothing.
    this.writer.write(addressWith(search === '' && location.search === '?' ? '?' : search), step);
  }
}

const addressWith = (search: string): string => `${location.pathname}${search}${location.hash}`;

/** The page's address, with what it leaves open as the attributes have it. */
function overridden(given: State): string {
  const asked = readParameters(location.search);
  const rest = [...new URLSearchParams(toSearch(given))].filter(([name]) => !asked.has(name));
  for (const [name, text] of rest) asked.set(name, text);
  return `?${asked}`;
}
