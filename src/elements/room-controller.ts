import type { LitElement, ReactiveController } from 'lit';
import type { BreachStage } from './stage.ts';

/** From this width on, details stand in the place of the list; below, they are a sheet over the page. */
const WIDE = 1000;
/** Below this width the page is a phone's. */
const NARROW = 600;
/** Height of what stands above and below the picture on a desk, CSS pixels, until it can be measured. */
const USUAL_SURROUNDINGS = 218;
/** Smaller differences are not worth a new layout. */
const SLACK = 12;

/** How high the picture may be so that all of it and the overview are in sight. CSS pixels. */
export class RoomController implements ReactiveController {
  /** Wanted and greatest height of the picture. */
  wanted = 0;
  most = 0;
  /** Whether list or details stand beside the picture. */
  wide = true;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('resize', this.measure);
    this.measure();
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.measure);
  }

  readonly measure = () => {
    const { host } = this;
    const width = host.offsetWidth || innerWidth;
    const stage = host.renderRoot?.querySelector<HTMLElement>('.stage');
    const below = host.renderRoot?.querySelector<BreachStage>('breach-stage')?.below;
    const settled = stage && below && below.offsetHeight > 40;
    const around = settled
      ? Math.min(stage.getBoundingClientRect().top + scrollY, 260) + below.offsetHeight
      : USUAL_SURROUNDINGS;
    const narrow = width < NARROW;
    // A phone shows the largest and gathers the rest; a desk shows all, and scrolls if it must.
    const wanted = narrow ? 430 : Math.max(420, Math.min(innerHeight, 1_200) - around - 6);
    const most = narrow ? 520 : Math.max(wanted * 1.25, 900);
    const wide = width >= WIDE;
    if (Math.abs(wanted - this.wanted) <= SLACK && wide === this.wide && (!narrow || most === this.most)) return;
    Object.assign(this, { wanted, most, wide });
    host.requestUpdate();
  };
}
