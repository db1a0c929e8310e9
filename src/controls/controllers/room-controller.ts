import type { LitElement, ReactiveController } from 'lit';
import type { StageElement } from '../context.ts';
import { announceTask, nextFrame } from '../late-parts.ts';

/** From this width on, details stand in the place of the list; below, they are a sheet over the page. */
const WIDE = 1000;
/** Below this width the page is a phone's. */
const NARROW = 600;
/** Height of what stands above the picture on a desk, CSS pixels, until it can be measured. */
const USUAL_ABOVE = 207;
/** More than this above it is no reason for a lower picture. */
const MOST_ABOVE = 330;
/** Height of what stands below it: colours, overview, and what bears on how much was told. */
const USUAL_BELOW = { wideNotes: 75, other: 58 };
/** A lower picture cannot be read; then the page scrolls. */
const LEAST = 360;
/** Between the picture and what stands below it. */
const AIR = 6;
/** What stands above the picture and changes its height. */
const ABOVE = '.tools, breach-headline, breach-summary, breach-problems, breach-missing-parts';
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
  /** Whether the page is as narrow as a phone's. */
  narrow = false;
  /** The heights for a width where the viewport is not the measure. */
  heightsFor: ((width: number) => Heights | undefined) | undefined;
  /** How many times a slide magnifies it. */
  scale = 1;
  /** Least width for list or details beside the picture. */
  wideFrom = WIDE;
  private width = 0;
  private frame = 0;
  private readonly resized = new ResizeObserver(() => {
    if (this.host.offsetWidth !== this.width) this.measureSoon();
  });
  /** A row of chips or a notice that comes or goes moves the picture, which then has another room. */
  private readonly moved = new ResizeObserver(() => this.measureSoon());
  private readonly above = new WeakSet<Element>();

  /** `view` is the one that is shown. */
  constructor(
    private readonly host: LitElement,
    /** Whether the notes under the picture take two lines. */
    private readonly hasWideNotes: () => boolean,
  ) {
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
    for (const element of this.host.renderRoot.querySelectorAll(ABOVE)) {
      if (this.above.has(element)) continue;
      this.above.add(element);
      this.moved.observe(element);
    }
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.measure);
    this.resized.disconnect();
    this.moved.disconnect();
    for (const element of this.host.renderRoot.querySelectorAll(ABOVE)) this.above.delete(element);
    cancelAnimationFrame(this.frame);
  }

  /** In the next frame: what is drawn then may change what is observed. */
  readonly measureSoon = () => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(this.measure);
    announceTask(this.host, nextFrame());
  };

  readonly measure = () => {
    const { host } = this;
    this.width = host.offsetWidth;
    // Not shown yet, it is taken for as wide as it may become.
    const width = (this.width || innerWidth) / this.scale;
    const wide = width >= this.wideFrom;
    const narrow = width < NARROW;
    const [wanted, most] = this.heightsFor?.(width) ?? this.heightsInSight(width);
    // What is too high is lowered at once: it would stand under what is below it.
    const slack = this.heightsFor || wanted < this.wanted ? 0 : SLACK;
    const isSame = wide === this.wide && narrow === this.narrow;
    if (isSame && Math.abs(wanted - this.wanted) <= slack && Math.abs(most - this.most) <= slack) return;
    Object.assign(this, { wanted, most, wide, narrow });
    host.toggleAttribute('wide', wide);
    host.toggleAttribute('narrow', narrow);
    host.requestUpdate();
  };

  private heightsInSight(width: number): Heights {
    // A phone shows a list of some fifteen, or the largest and gathers the rest; a desk shows all, and scrolls if it must.
    if (width < NARROW) return [430, 960];
    const { renderRoot } = this.host;
    const stage = renderRoot?.querySelector<StageElement>('breach-stage');
    const { pictureBox, below } = stage ?? {};
    const above = pictureBox ? Math.min(pictureBox.getBoundingClientRect().top + scrollY, MOST_ABOVE) : USUAL_ABOVE;
    const usual = this.hasWideNotes() ? USUAL_BELOW.wideNotes : USUAL_BELOW.other;
    // Before what stands in it is known, it is lower than it will be.
    const around = above + Math.max(usual, below?.offsetHeight ?? 0);
    const wanted = Math.max(LEAST, Math.min(innerHeight, 1_200) - Math.ceil(around) - AIR);
    return [wanted, Math.max(wanted * 1.25, 820)];
  }
}
