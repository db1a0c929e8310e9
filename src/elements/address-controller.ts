import type { LitElement, ReactiveController } from 'lit';
import { fromSearch, type Ignored, PARAMETERS, toSearch, withParameters } from '../state/address.ts';
import { readParameters } from '../state/foreign-parameters.ts';
import { offersLanguage } from '../state/language.ts';
import type { Omitted } from '../state/offers.ts';
import { INITIAL, type State } from '../state/state.ts';
import type { Step, Store } from '../state/store.ts';
import { AddressWriter } from './address-writer.ts';
import { TAGS } from './language-controller.ts';
import { readsAddress, writesAddress } from './ownership.ts';

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
    const names = PARAMETERS.filter((name) => name !== 'lang' && host.hasAttribute(name));
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
    this.store.apply(state, 'replace');
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
