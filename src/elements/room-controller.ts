import type { LitElement, ReactiveController } from 'lit';
import { announceTask } from './late-parts.ts';
import { nextFrame } from './milestones.ts';
import type { BreachStage } from './stage.ts';

/** From this width on, details stand in the place of the list; below, they are a sheet over the page. */
const WIDE = 1000;
/** Below this width the page is a phone's. */
const NARROW = 600;
/** Height of what stands above and below the picture on a desk, CSS pixels, until it can be measured. */
const USUAL_SURROUNDINGS = 218;
/** Smaller differences are not worth a new layout. */
const SLACK = 12;

/** Wanted and greatest height of a picture, CSS pixels. */
export type Heights = readonly [wanted: number, most: number];

/** How wide the explorer is, and how high the picture may be so that all of it and the overview are in sight. CSS pixels. */
export class RoomController implements ReactiveController {
  /** Wanted and greatest height of the picture. */
  wanted = 0;
  most = 0;
  /** Whether list or details stand beside the picture. */
  wide = true;
  /** The heights for a width where the viewport is not the measure. */
  heightsFor: ((width: number) => Heights | undefined) | undefined;
  /** How many times a slide magnifies it. */
  scale = 1;
  /** Least width for list or details beside the picture. */
  wideFrom = WIDE;
  private width = 0;
  private frame = 0;
  private readonly resized = new ResizeObserver(() => {
    cancelAnimationFrame(this.frame);
    if (this.host.offsetWidth === this.width) return;
    this.frame = requestAnimationFrame(this.measure);
    announceTask(this.host, nextFrame());
  });

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('resize', this.measure);
    this.measure();
    this.hostUpdated();
  }

  hostUpdated(): void {
    // It has the width and no height, so that drawing never changes what is observed.
    const ruler = this.host.renderRoot.querySelector('.ruler');
    if (ruler) this.resized.observe(ruler);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.measure);
    this.resized.disconnect();
    cancelAnimationFrame(this.frame);
  }

  readonly measure = () => {
    const { host } = this;
    this.width = host.offsetWidth;
    // Not shown yet, it is taken for as wide as it may become.
    const width = (this.width || innerWidth) / this.scale;
    const wide = width >= this.wideFrom;
    const [wanted, most] = this.heightsFor?.(width) ?? this.heightsInSight(width < NARROW);
    const slack = this.heightsFor ? 0 : SLACK;
    if (Math.abs(wanted - this.wanted) <= slack && wide === this.wide && Math.abs(most - this.most) <= slack) return;
    Object.assign(this, { wanted, most, wide });
    host.toggleAttribute('wide', wide);
    host.requestUpdate();
  };

  private heightsInSight(narrow: boolean): Heights {
    // A phone shows the largest and gathers the rest; a desk shows all, and scrolls if it must.
    if (narrow) return [430, 520];
    const { renderRoot } = this.host;
    const stage = renderRoot?.querySelector<HTMLElement>('.stage');
    const below = renderRoot?.querySelector<BreachStage>('breach-stage')?.below;
    const settled = stage && below && below.offsetHeight > 40;
    const around = settled
      ? Math.min(stage.getBoundingClientRect().top + scrollY, 260) + below.offsetHeight
      : USUAL_SURROUNDINGS;
    const wanted = Math.max(420, Math.min(innerHeight, 1_200) - around - 6);
    return [wanted, Math.max(wanted * 1.25, 900)];
  }
}
