import type { Step } from '../state/store.ts';

/** At least so many ms lie between two rewritings of the address: a key that is held down asks for thirty a second. */
const INTERVAL = 320;
/** Safari refuses after a hundred changes in thirty seconds: asked again after so many ms, so many times, it takes the last. */
const PATIENCE = 5_000;
const TRIES = 8;

/** What an address is written with. */
export interface AddressBar {
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
