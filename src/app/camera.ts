import { SETTLE_MS } from '../chart/gestures.ts';
import type { Scene } from '../chart/scene.ts';
import { StateChangeEvent, TimeDomainEvent } from '../controls/events.ts';
import { announceTask } from '../controls/late-parts.ts';
import type { Dataset } from '../data/dataset.ts';
import { clearWindow, setWindow } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import { clampDomain, type Limits, MIN_WIDTH, panBy, type TimeDomain, zoomAbout } from '../state/time-domain.ts';

/** What looks through a camera. */
interface Holder extends EventTarget {
  readonly data: Dataset;
  readonly state: State;
  readonly currentScene: Scene | undefined;
}

/**
 * The visible stretch of time while a hand moves it. It runs ahead of the state, unrounded and at
 * most one drawing a frame, and becomes state when the movement settles: a link then holds whole days.
 */
export class Camera {
  private live: TimeDomain | undefined;
  private frame = 0;
  private timer = 0;
  /** Tells those who wait that the movement has become state. */
  private settled: (() => void) | undefined;

  constructor(
    private readonly holder: Holder,
    private readonly options: { readonly draw: () => void },
  ) {}

  /** UTC ms, [from, to). */
  get window(): TimeDomain {
    if (this.live) return this.live;
    const { window } = this.holder.state;
    // An address may ask for more than there is; what is drawn keeps to the data.
    return window ? clampDomain(window, this.limits) : this.holder.data.extent;
  }

  /** Whether a hand is moving it. */
  get isMoving(): boolean {
    return this.live !== undefined;
  }

  /** Whether what runs across the picture is no time: then it does not move. */
  get isFixed(): boolean {
    return (this.holder.currentScene?.axis ?? 'time') !== 'time';
  }

  /** Magnifies by `factor` about a moment in UTC ms; false where it cannot. */
  zoom(factor: number, at: number): boolean {
    if (this.isFixed) return false;
    this.look(zoomAbout(this.window, factor, at, this.limits));
    return true;
  }

  /** Moves by a share of what is visible, later when positive, to the end of the data at most; false where it cannot. */
  pan(share: number): boolean {
    if (this.isFixed) return false;
    const [from, to] = this.window;
    this.look(panBy(this.window, share * (to - from), this.limits));
    return true;
  }

  /** Shows the time between two moments, UTC ms: a step for the Back button. */
  choose(from: number, to: number): void {
    this.settle();
    if (!this.isFixed) this.holder.dispatchEvent(new StateChangeEvent((state) => setWindow(state, from, to)));
  }

  /** Makes the live window state when nothing more comes for a while; a key that is held down is one movement. */
  settleSoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.settle(), SETTLE_MS);
  }

  /** Makes the live window state; a pan or zoom is no step for the Back button. */
  settle(): void {
    clearTimeout(this.timer);
    if (!this.live) return;
    // The state's own drawing follows; one of ours would cut its transition short.
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const [from, to] = this.live;
    const [first, last] = this.holder.data.extent;
    const whole = from <= first && to >= last;
    const change = new StateChangeEvent(
      (state) => (whole ? clearWindow(state) : setWindow(state, from, to)),
      'replace',
    );
    this.live = undefined;
    this.holder.dispatchEvent(change);
    this.holder.dispatchEvent(new TimeDomainEvent(this.window));
    this.endTask();
  }

  dispose(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.live = undefined;
    this.endTask();
  }

  /** Until the movement has become state, the picture is not complete. */
  private startTask(): void {
    if (this.settled) return;
    announceTask(
      this.holder,
      new Promise<void>((resolve) => {
        this.settled = resolve;
      }),
    );
  }

  private endTask(): void {
    this.settled?.();
    this.settled = undefined;
  }

  private look(window: TimeDomain): void {
    const [from, to] = this.window;
    if (window[0] === from && window[1] === to) return;
    this.startTask();
    this.live = window;
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.options.draw();
      this.holder.dispatchEvent(new TimeDomainEvent(this.window));
    });
  }

  private get limits(): Limits {
    return { extent: this.holder.data.extent, minWidth: MIN_WIDTH };
  }
}
