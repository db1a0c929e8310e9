import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fromSearch, type Ignored, toSearch } from '../state/address.ts';
import type { State } from '../state/state.ts';
import type { Step, Store } from '../state/store.ts';

/**
 * Keeps the page's address and the state the same: a choice becomes a step of the history, a pan
 * replaces the present one, and Back and Forward bring a state back.
 */
export class AddressController implements ReactiveController {
  /** Parameters that the address has and we do not know. */
  ignored: readonly Ignored[];
  private stop: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly store: Store,
  ) {
    host.addController(this);
    const { state, ignored } = fromSearch(location.search);
    this.ignored = ignored;
    store.apply(state, 'replace');
  }

  hostConnected(): void {
    addEventListener('popstate', this.onPop);
    this.stop = this.store.subscribe((next, step) => this.write(next, step));
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.onPop);
    this.stop?.();
  }

  dismiss(): void {
    this.ignored = [];
    this.host.requestUpdate();
  }

  private readonly onPop = () => {
    const { state, ignored } = fromSearch(location.search);
    this.ignored = ignored;
    this.store.apply(state, 'replace');
    this.host.requestUpdate();
  };

  private write(state: State, step: Step): void {
    const search = toSearch(state);
    if (search === location.search || (search === '' && location.search === '?')) return;
    const address = `${location.pathname}${search}${location.hash}`;
    try {
      if (step === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // A frame without an origin, or a browser that counts too many steps, keeps its old address.
    }
  }
}
