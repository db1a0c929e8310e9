import { bin } from 'd3-array';
import { utcMonth, utcYear } from 'd3-time';
import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { type Brush, coversAll, createBrush, type End, keyedEnd, lookAt } from '../../chart/brush.ts';
import { clampedX, createTimeScale, type TimeScale } from '../../chart/scales.ts';
import type { Box } from '../../chart/scene.ts';
import { timeTicks } from '../../chart/ticks.ts';
import { dataContext, localeContext, selectionContext, shared } from '../../controls/context.ts';
import { WidthController } from '../../controls/controllers/width-controller.ts';
import { HighlightEvent, StateChangeEvent, TimeDomainEvent } from '../../controls/events.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import { DAY } from '../../data/dates.ts';
import type { Locale } from '../../i18n/locale.ts';
import { clearWindow, setWindow } from '../../state/actions.ts';
import type { Selection } from '../../state/filters.ts';
import { type Limits, MIN_WIDTH, type TimeDomain } from '../../state/time-domain.ts';

const overviewStyles = css`
  :host {
    position: relative;
    user-select: none;
    -webkit-user-select: none;
  }
  .heading {
    display: flex;
    gap: 0 6px;
    align-items: baseline;
    font-size: 12px;
    line-height: 1.35;
    color: var(--breach-ink-soft);
  }
  .heading strong {
    font-weight: 600;
    color: var(--breach-ink);
  }
  /* With a gutter wide enough the heading stands in it, as the names of lanes do. */
  .heading.aside {
    max-inline-size: 108px;
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    flex-direction: column;
  }
  /* Time runs from left to right in every language. */
  svg {
    direction: ltr;
    display: block;
    overflow: visible;
    touch-action: pan-y;
  }
  .window {
    fill: var(--breach-paper-band);
    stroke: var(--breach-grid-strong);
  }
  .bar {
    fill: var(--breach-ink-faint);
    fill-opacity: 0.8;
  }
  .veil {
    fill: var(--breach-paper);
    opacity: 0.66;
  }
  .bar.lit {
    fill: var(--breach-ink);
    fill-opacity: 1;
  }
  .year {
    fill: transparent;
    outline: none;
    pointer-events: none;
  }
  .year:focus-visible {
    pointer-events: auto;
  }
  .year:focus-visible .ring {
    stroke: var(--breach-accent);
    stroke-width: 2;
  }
  .base {
    stroke: var(--breach-grid-strong);
  }
  .selection {
    cursor: grab;
  }
  .selection:active {
    cursor: grabbing;
  }
  /* Where everything shows, a drag draws a new window. */
  .all .selection {
    pointer-events: none;
  }
  text {
    font: 400 12px var(--breach-sans);
    fill: var(--breach-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .slider {
    outline: none;
  }
  /* Targets reach away from the window, so that they never cover each other. */
  .handle {
    cursor: ew-resize;
    y: 8px;
    height: 42px;
  }
  .slider:first-of-type .handle {
    transform: translateX(-8px);
  }
  .slider:last-of-type .handle {
    transform: translateX(8px);
  }
  .edge,
  .grip,
  .ring {
    pointer-events: none;
  }
  .ring {
    fill: none;
  }
  .edge {
    stroke: var(--breach-ink);
    stroke-width: 1.5;
  }
  .grip {
    fill: var(--breach-paper);
    stroke: var(--breach-ink);
    stroke-width: 1.5;
  }
  .slider:hover .grip {
    fill: var(--breach-ink);
  }
  .slider:focus-visible .ring {
    stroke: var(--breach-accent);
    stroke-width: 2;
  }
  .slider:focus-visible .edge,
  .slider:focus-visible .grip {
    stroke: var(--breach-accent);
  }
  @media (forced-colors: active) {
    .bar {
      fill: CanvasText;
    }
    .edge,
    .grip {
      stroke: CanvasText;
    }
    .slider:focus-visible .ring {
      stroke: Highlight;
    }
  }
`;

/** Heights in CSS pixels: bars, and the line of years above them. */
const BARS = 30;
const PEAK = 20;
const HEIGHT = PEAK + BARS;
/** Width of a handle's target. */
const HANDLE = 28;
/** A gutter this wide takes the heading. */
const ASIDE = 100;
/** Below this width there is no gutter for the names of lanes. */
const NARROW = 600;
/** Key presses closer than this, in ms, are one step for the Back button. */
const PAUSE = 1_000;

/** How many incidents there are in a stretch of time, UTC ms. */
interface Bin {
  /** [from, to), whole months or years, cut off at the extent. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Widths of bins, in months; single months only where there are too few years to show a shape. */
const MONTH = 1;
const YEARS = [12, 24, 60, 120, 300, 600, 1_200, 6_000, 12_000];
const FEW_YEARS = 2;
/** Narrowest bar, with its gap, in CSS pixels. */
const LEAST_BAR = 4;

/**
 * `<breach-overview>`: all filtered incidents by year, and the visible stretch of time as a brush.
 * Fires `breach-window` while a drag runs and `breach-change` when it ends.
 */
export class BreachOverview extends LitElement {
  static override styles = [baseStyles, overviewStyles];

  @shared(dataContext) data!: Dataset;
  @shared(selectionContext) selection!: Selection;
  /** Visible stretch, UTC ms; during a gesture it runs ahead of the state's. */
  @property({ attribute: false }) window!: TimeDomain;
  /** Whether a hand moves the picture: what can be taken hold of here is placed when it stands. */
  @property({ attribute: false }) isMoving = false;
  @shared(localeContext) locale!: Locale;
  /** Left edge and width of the picture's plot, to stand under it; without it the timeline's own margins. */
  @property({ attribute: false }) plot: Pick<Box, 'x' | 'width'> | undefined;
  private readonly room = new WidthController(this);
  @query('svg') private readonly drawing!: SVGSVGElement | null;

  private bins: readonly Bin[] = [];
  /** The width for which time has been divided. */
  private binnedFor = 0;
  /** The bar that is pointed at, or has the focus, by its place. */
  @state() private lit = -1;
  /** The bar that takes the focus. */
  @state() private current = 0;
  private lastKey = Number.NEGATIVE_INFINITY;
  private brush: Brush | undefined;
  /** The drawing that the brush listens on. */
  private brushed: SVGSVGElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.brush?.dispose();
    this.brushed = undefined;
  }

  private get scale(): TimeScale {
    const { extent } = this.data;
    const [left, right] = this.room.width < NARROW ? [16, 16] : [128, 30];
    const x = this.plot?.x ?? left;
    return createTimeScale(
      extent[0],
      extent[1],
      x,
      x + (this.plot?.width ?? Math.max(1, this.room.width - left - right)),
    );
  }

  private get limits(): Limits {
    return { extent: this.data.extent, minWidth: MIN_WIDTH };
  }

  override willUpdate(changed: PropertyValues): void {
    if (['data', 'selection', 'plot'].some((name) => changed.has(name)) || this.room.width !== this.binnedFor) {
      this.binnedFor = this.room.width;
      const { extent, columns } = this.data;
      const [left, right] = this.scale.range();
      this.bins = histogram(columns.anchor, this.selection.rows, extent, binMonths(extent, right - left));
    }
  }

  override updated(): void {
    const { drawing, room } = this;
    const group = drawing?.querySelector<SVGGElement>('.brush');
    if (!drawing || !group || room.width === 0) return;
    if (this.brushed !== drawing) {
      this.brush?.dispose();
      this.brushed = drawing;
      this.brush = createBrush(drawing, group, HANDLE, {
        preview: (window) => {
          // Whoever uses this says so only when it has become state.
          this.window = window;
          this.dispatchEvent(new TimeDomainEvent(window));
        },
        commit: (window) => this.dispatchEvent(new StateChangeEvent(lookAt(window, this.data.extent))),
        press: (time) => this.press(this.bins.find(({ from, to }) => time >= from && time < to)),
      });
    }
    if (!this.isMoving) this.brush?.follow({ x: this.scale, window: this.window, height: HEIGHT, limits: this.limits });
  }

  override render() {
    return html`<div class="ruler"></div>
      ${this.room.width > 0 ? this.renderBrush() : nothing}`;
  }

  private renderBrush() {
    const { lazy, format } = this.locale;
    const { scale } = this;
    const most = Math.max(0, ...this.bins.map(({ count }) => count));
    const all = coversAll(this.window, this.data.extent);
    // What a moving window does not change is not rendered anew in each frame.
    const drawnOf: unknown[] = [this.bins, this.locale, ...scale.range()];
    return html`
      <p class="heading ${scale.range()[0] >= ASIDE ? 'aside' : ''}" aria-hidden="true">
        <strong>${lazy.overview.label}</strong> <span>${this.bins[this.lit] ? this.sayBin(this.bins[this.lit]) : most > 1 ? lazy.overview.most(format.integer(most)) : ''}</span>
      </p>
      <svg
        class=${all ? 'all' : ''}
        width=${this.room.width}
        height=${HEIGHT}
        viewBox="0 0 ${this.room.width} ${HEIGHT}"
        role="group"
        aria-label=${lazy.overview.label}
        aria-description=${lazy.overview.describe}
        @pointermove=${this.onMove}
        @pointerleave=${() => this.light(-1)}
        @dblclick=${() => this.dispatchEvent(new StateChangeEvent(clearWindow))}
      >
        <g aria-hidden="true">${this.renderPicture(scale, drawnOf)}</g>
        <g class="brush">
          <rect class="overlay" pointer-events="all" cursor="crosshair"></rect>
          <rect class="selection"></rect>
          ${this.renderHandle('from', scale)} ${this.renderHandle('to', scale)}
        </g>
        <g role="group" aria-label=${lazy.overview.years}>${guard([...drawnOf, this.current, this.bins.find(this.isShown)], () => this.bins.map((bin, at) => this.renderBin(bin, at, scale)))}</g>
      </svg>
    `;
  }

  private renderPicture(scale: TimeScale, drawnOf: unknown[]) {
    const [left, right] = scale.range();
    const x = (time: number) => Math.round(clampedX(scale, time));
    const [from, to] = [x(this.window[0]), x(this.window[1])];
    const bottom = PEAK + BARS;
    return svg`
      <rect class="window" x=${from + 0.5} y=${PEAK - 4.5} width=${Math.max(1, to - from - 1)} height=${BARS + 4}></rect>
      ${guard([...drawnOf, this.lit], () => this.renderBars(x, bottom))}
      <rect class="veil" x=${left} y=${PEAK - 4} width=${Math.max(0, from - left)} height=${BARS + 4}></rect>
      <rect class="veil" x=${to} y=${PEAK - 4} width=${Math.max(0, right - to)} height=${BARS + 4}></rect>
      <line class="base" x1=${left} x2=${right} y1=${bottom + 0.5} y2=${bottom + 0.5}></line>
      ${guard(drawnOf, () => this.renderYears(scale, PEAK - 8))}
    `;
  }

  private renderBars(x: (time: number) => number, bottom: number) {
    const most = Math.max(1, ...this.bins.map(({ count }) => count));
    return this.bins.map((bin, at) => {
      const height = bin.count === 0 ? 0 : Math.max(1.5, (bin.count / most) * BARS);
      const width = x(bin.to) - x(bin.from);
      return svg`<rect class=${at === this.lit ? 'bar lit' : 'bar'} x=${x(bin.from) + (width > 3 ? 0.5 : 0)} y=${bottom - height}
        width=${Math.max(1, width > 3 ? width - 1 : width)} height=${height}></rect>`;
    });
  }

  private renderYears(scale: TimeScale, y: number) {
    const { format } = this.locale;
    const [from, to] = scale.domain().map(Number);
    const [left, right] = scale.range();
    const { unit, ticks, context } = timeTicks(from, to, right - left);
    const years = unit === 'year' ? ticks : context;
    return years
      .filter((time) => scale(time) >= left && scale(time) + 28 <= right + 14)
      .map((time) => svg`<text x=${scale(time) + 2} y=${y}>${format.year(time)}</text>`);
  }

  /** The room of a bar as a button for keys; hands reach the brush, which tells a click from a drag. */
  private renderBin(bin: Bin, at: number, scale: TimeScale) {
    const [left, right] = [clampedX(scale, bin.from), clampedX(scale, bin.to)];
    const box = { x: left, width: Math.max(1, right - left) };
    return svg`<g
      class="year"
      role="button"
      tabindex=${at === Math.min(this.current, this.bins.length - 1) ? 0 : -1}
      aria-label=${this.locale.lazy.overview.look(this.sayBin(bin))}
      aria-pressed=${this.isShown(bin)}
      @focus=${() => {
        this.current = at;
        this.light(at);
      }}
      @blur=${() => this.light(-1)}
      @click=${() => this.press(bin)}
      @keydown=${(event: KeyboardEvent) => this.onBinKey(event, at)}
    >
      <rect x=${box.x} y=${PEAK - 2} width=${box.width} height=${BARS}></rect>
      <rect class="ring" x=${box.x} y=${PEAK - 2} width=${box.width} height=${BARS}></rect>
    </g>`;
  }

  /** `2016: 12 incidents`. */
  private sayBin({ from, to, count }: Bin): string {
    const { format, words, lazy } = this.locale;
    const [first, last] = [format.year(from), format.year(to - 1)];
    const isPart = to - from < 360 * DAY;
    const time = isPart ? format.monthOfYear(from) : first === last ? first : words.filters.dates(first, last);
    return lazy.overview.bar(time, words.summary.incidents(count, format.integer(count)));
  }

  private readonly onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0 || !this.drawing) return;
    const { left, width } = this.drawing.getBoundingClientRect();
    const time = Number(this.scale.invert(((event.clientX - left) * this.room.width) / width));
    this.light(this.bins.findIndex(({ from, to }) => time >= from && time < to));
  };

  /** Lets the incidents of a bar stand out in the picture. */
  private light(at: number): void {
    if (at === this.lit) return;
    this.lit = at;
    const bin = this.bins[at];
    const { anchor } = this.data.columns;
    this.dispatchEvent(new HighlightEvent(bin && ((row) => anchor[row] >= bin.from && anchor[row] < bin.to)));
  }

  /** Whether the window is the time of a bar. */
  private readonly isShown = ({ from, to }: Bin) => from === this.window[0] && to === this.window[1];

  /** Looks at the time of a bar, and at all of it again. */
  private press(bin: Bin | undefined): void {
    if (!bin) return;
    const isShown = this.isShown(bin);
    this.dispatchEvent(new StateChangeEvent((now) => (isShown ? clearWindow(now) : setWindow(now, bin.from, bin.to))));
  }

  private onBinKey(event: KeyboardEvent, at: number): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.bins.length - 1;
    const steps: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last };
    if (event.key === 'Enter' || event.key === ' ') this.press(this.bins[at]);
    else if (Object.hasOwn(steps, event.key)) {
      const next = Math.min(Math.max(steps[event.key], 0), last);
      this.renderRoot.querySelectorAll<SVGElement>('.year')[next]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private renderHandle(end: End, scale: TimeScale) {
    const { lazy, format } = this.locale;
    const { extent } = this.data;
    const time = end === 'from' ? this.window[0] : this.window[1];
    const [least, most] =
      end === 'from' ? [extent[0], this.window[1] - MIN_WIDTH] : [this.window[0] + MIN_WIDTH, extent[1]];
    const x = Math.round(clampedX(scale, time));
    const middle = PEAK + BARS / 2 - 2;
    return svg`<g
      class="slider"
      role="slider"
      tabindex="0"
      aria-label=${end === 'from' ? lazy.overview.from : lazy.overview.to}
      aria-orientation="horizontal"
      aria-valuemin=${yearOf(least)}
      aria-valuemax=${yearOf(most)}
      aria-valuenow=${yearOf(time)}
      aria-valuetext=${format.day(end === 'from' ? time : time - DAY)}
      @keydown=${(event: KeyboardEvent) => this.onKey(event, end)}
    >
      <rect class="handle"></rect>
      <g transform="translate(${x} 0)">
        <line class="edge" y1=${PEAK - 5} y2=${PEAK + BARS}></line>
        <rect class="grip" x="-3.5" y=${middle - 9} width="7" height="18" rx="3.5"></rect>
        <rect class="ring" x="-8" y=${PEAK - 8} width="16" height=${BARS + 12} rx="4"></rect>
      </g>
    </g>`;
  }

  private onKey(event: KeyboardEvent, end: End): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = keyedEnd(this.window, end, event.key, event.shiftKey, this.limits);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.timeStamp - this.lastKey > PAUSE ? 'push' : 'replace';
    this.lastKey = event.timeStamp;
    this.dispatchEvent(new StateChangeEvent(lookAt(next, this.limits.extent), step));
  }
}

/** A moment as a year with two decimals: what a slider's value is where its text is not read. */
function yearOf(time: number): number {
  const year = new Date(time).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return Math.round((year + (time - start) / (Date.UTC(year + 1, 0, 1) - start)) * 100) / 100;
}

const monthOf = (time: number): number => {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

/** Width of a bin in months: a year, more where a year has no room, a month for an extent of a year or two. */
export function binMonths(extent: readonly [number, number], pixels: number): number {
  const months = Math.max(1, monthOf(extent[1] - 1) - monthOf(extent[0]) + 1);
  if (months <= FEW_YEARS * 12) return MONTH;
  return YEARS.find((width) => (pixels / months) * width >= LEAST_BAR) ?? YEARS[YEARS.length - 1];
}

/**
 * Counts the times of the rows in bins of `months` that begin at multiples of it (years, decades).
 * Rows without a time (NaN) or with one outside the extent are in no bin.
 */
export function histogram(
  times: ArrayLike<number>,
  rows: ArrayLike<number>,
  [from, to]: readonly [number, number],
  months: number,
): readonly Bin[] {
  const interval = months < 12 ? utcMonth : (utcYear.every(months / 12) ?? utcYear);
  // D3 counts what stands at the end of the last bin, too.
  const timeOf = (row: number) => (times[row] < to ? times[row] : Number.NaN);
  const starts = interval.range(new Date(from), new Date(to)).map(Number);
  const bins = bin<number, number>().domain([from, to]).value(timeOf).thresholds(starts)(rows);
  return bins.map(({ x0 = from, x1 = to, length }) => ({ from: x0, to: x1, count: length }));
}
