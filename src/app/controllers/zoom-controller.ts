import { createTimeScale } from '../../chart/scales.ts';
import type { Scene } from '../../chart/scene.ts';
import type { Zoom, ZoomListeners } from '../../chart/zoom.ts';
import { StateChangeEvent, TimeDomainEvent } from '../../controls/events.ts';
import { announceTask, fetchPart } from '../../controls/late-parts.ts';
import { prefersReducedMotion } from '../../controls/surface.ts';
import type { Dataset } from '../../data/dataset.ts';
import { clearWindow, setWindow } from '../../state/actions.ts';
import type { State } from '../../state/state.ts';
import { clampDomain, MIN_WIDTH, type TimeDomain } from '../../state/time-domain.ts';
import { viewOf } from '../../views/index.ts';

/** The picture that is zoomed. */
interface Host extends EventTarget {
  readonly data: Dataset;
  readonly state: State;
  readonly currentScene: Scene | undefined;
}

interface Options extends Pick<ZoomListeners, 'plainWheel'> {
  /** A second click at once. True where the first has been a step for the Back button, which this one goes on with. */
  clickTwice(): boolean;
  /** Draws the picture as the domain now is. */
  draw(): void;
}

/** Zooms that settle closer than this, in ms, are one step for the Back button. */
const PAUSE = 1_000;
/** An end of the domain that moves by less than so many CSS pixels when it is rounded to a day need not travel there. */
const ROUNDING = 8;

/**
 * The visible stretch of time while it is zoomed. It runs ahead of the state, unrounded and at most one drawing a frame,
 * and becomes state when the zoom ends: a link then holds whole days. What listens to hands is fetched after the first
 * picture.
 */
export class ZoomController {
  private live: TimeDomain | undefined;
  /** What the picture showed last while it moved. */
  private shown: TimeDomain | undefined;
  private frame = 0;
  private isSettled = false;
  /** When a zoom has last become state. */
  private lastStep = Number.NEGATIVE_INFINITY;
  private svg: SVGSVGElement | undefined;
  private zoom: Zoom | undefined;
  /** What keys and buttons have asked for before the code for it has come. */
  private readonly due: ((zoom: Zoom) => void)[] = [];
  /** Tells those who wait that the movement has become state. */
  private ended: (() => void) | undefined;

  constructor(
    private readonly host: Host,
    private readonly options: Options,
  ) {}

  /** What is visible: UTC ms, [from, to). */
  get domain(): TimeDomain {
    if (this.live) return this.live;
    const { window } = this.host.state;
    const { extent } = this.host.data;
    // An address may ask for more than there is; what is drawn keeps to the data.
    return window ? clampDomain(window, { extent, minWidth: MIN_WIDTH }) : extent;
  }

  /** Whether a hand is moving it. */
  get isMoving(): boolean {
    return this.live !== undefined;
  }

  /** Whether what runs across the picture is no time: then it does not move. */
  get isFixed(): boolean {
    return viewOf(this.host.state).axis !== 'time';
  }

  /** Listens to hands on a drawing over the picture, from when the code for that has come. */
  connect(svg: SVGSVGElement): void {
    if (this.svg) return;
    this.svg = svg;
    void this.fetchZoom(svg);
  }

  private async fetchZoom(svg: SVGSVGElement): Promise<void> {
    const { createZoom } = await fetchPart(this.host, () => import('../../chart/zoom.ts'));
    if (this.svg !== svg || this.zoom) return;
    this.zoom = createZoom(svg, {
      zoom: (domain) => this.look(domain),
      end: () => this.settle(),
      range: (domain) => this.choose(...domain),
      clickTwice: () => {
        if (this.options.clickTwice()) this.lastStep = performance.now();
      },
      plainWheel: this.options.plainWheel,
    });
    this.follow();
    for (const step of this.due.splice(0)) step(this.zoom);
  }

  /** Tells D3 where the picture stands. */
  follow(): void {
    const { currentScene: scene, data } = this.host;
    if (!scene || this.live) return;
    const { x, width } = scene.plot;
    this.zoom?.follow({
      x: this.isFixed || width <= 0 ? undefined : createTimeScale(...data.extent, x, x + width),
      domain: this.domain,
      height: scene.height,
      isAnimated: !prefersReducedMotion(),
    });
  }

  /** Zooms by a key or a button, now or as soon as it can. A key may be held down: what it moves settles when it is let go. */
  step(isKey: boolean, change: (zoom: Zoom) => void): void {
    const step = (zoom: Zoom) => {
      change(zoom);
      if (!isKey) this.settle();
    };
    if (this.zoom) step(this.zoom);
    else this.due.push(step);
  }

  /** Shows the time between two moments, UTC ms: a step for the Back button. */
  choose(from: number, to: number): void {
    this.settle();
    if (!this.isFixed) this.host.dispatchEvent(new StateChangeEvent((state) => setWindow(state, from, to)));
  }

  /** Makes the live domain state: a step for the Back button, one for several that follow each other. */
  settle(): void {
    if (!this.live) {
      this.follow();
      return;
    }
    // The state's own drawing follows; one of ours would cut its transition short.
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const [from, to] = this.live;
    const [first, last] = this.host.data.extent;
    const change = (state: State) => (from <= first && to >= last ? clearWindow(state) : setWindow(state, from, to));
    this.live = undefined;
    const next = change(this.host.state);
    if (next === this.host.state) this.options.draw();
    else {
      this.isSettled = this.isNearShown(next.window ?? [first, last]);
      const now = performance.now();
      this.host.dispatchEvent(new StateChangeEvent(change, now - this.lastStep < PAUSE ? 'replace' : 'push'));
      this.lastStep = now;
    }
    this.host.dispatchEvent(new TimeDomainEvent(this.domain));
    this.endTask();
  }

  /** Whether the state that has come is what a zoom has led to, and shows already. */
  takeSettled(): boolean {
    const { isSettled } = this;
    this.isSettled = false;
    return isSettled;
  }

  dispose(): void {
    this.zoom?.dispose();
    this.zoom = undefined;
    this.svg = undefined;
    this.due.length = 0;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.live = undefined;
    this.endTask();
  }

  private isNearShown(next: TimeDomain): boolean {
    const pixels = (this.host.currentScene?.plot.width ?? 0) / (next[1] - next[0]);
    return next.every((time, at) => Math.abs(time - (this.shown?.[at] ?? 0)) * pixels < ROUNDING);
  }

  /** Until the movement has become state, the picture is not complete. */
  private startTask(): void {
    if (this.ended) return;
    announceTask(
      this.host,
      new Promise<void>((resolve) => {
        this.ended = resolve;
      }),
    );
  }

  private endTask(): void {
    this.ended?.();
    this.ended = undefined;
  }

  private look(domain: TimeDomain): void {
    const [from, to] = this.domain;
    if (domain[0] === from && domain[1] === to) return;
    this.startTask();
    if (!this.live) this.shown = undefined;
    this.live = domain;
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.shown = this.live;
      this.options.draw();
      this.host.dispatchEvent(new TimeDomainEvent(this.domain));
    });
  }
}
