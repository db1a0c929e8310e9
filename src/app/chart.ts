import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Cut } from '../chart/cut.ts';
import type { IsLit } from '../chart/highlight.ts';
import type { PaintMark } from '../chart/render-canvas.ts';
import type { MeasureText, Scene } from '../chart/scene.ts';
import { createMeasure } from '../chart/text.ts';
import type { Theme } from '../chart/theme.ts';
import { StateChangeEvent } from '../controls/events.ts';
import { announceTask, fetchPart } from '../controls/late-parts.ts';
import { baseStyles } from '../controls/styles.ts';
import { prefersReducedMotion, Surface, watchPixelRatio } from '../controls/surface.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import { clearWindow, closeIncident } from '../state/actions.ts';
import type { Selection } from '../state/filters.ts';
import type { State, ViewId } from '../state/state.ts';
import type { TimeDomain } from '../state/time-domain.ts';
import { drawOf, loadView } from '../views/index.ts';
import { ZoomController } from './controllers/zoom-controller.ts';
import { type Command, commandFor } from './keys.ts';
import type { BreachTouch, Touched } from './touch.ts';

/** Looks of the picture's surroundings; what is inside the picture is painted by its theme. */
const chartStyles = css`
  :host {
    position: relative;
  }
  .picture {
    position: relative;
    overflow: hidden;
    touch-action: pan-y;
    /* A sideways swipe is not to turn back the page. */
    overscroll-behavior-x: contain;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .picture:active {
    cursor: grabbing;
  }
  .picture.pointing {
    cursor: pointer;
  }
  .picture:focus-visible {
    outline-offset: -2px;
  }
  canvas {
    display: block;
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
    will-change: transform;
  }
  canvas:first-child {
    position: static;
  }
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .range .overlay {
    cursor: inherit;
  }
  .range .selection {
    fill: var(--breach-accent);
    fill-opacity: 0.18;
    stroke: none;
  }
  .hint {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 40%;
    margin-inline: auto;
    width: fit-content;
    padding: 8px 14px;
    border-radius: calc(var(--breach-radius) * 125);
    background: var(--breach-ink);
    color: var(--breach-paper);
    forced-color-adjust: none;
    pointer-events: none;
    z-index: 3;
  }
  @media print {
    .hint {
      display: none;
    }
  }
`;

/** So many ms are too short for anybody to take the picture of one view for that of another. */
const SHORT = 150;
const ZOOM_STEP = 1.5;
const PAN_SHARE = 0.2;

/**
 * `<breach-chart>`: the picture. Turns state into a scene and paints it, and turns wheel, pointer,
 * touch and keys into changes. What is being dragged lives here until the hand lets go; then it
 * becomes state.
 *
 * Fires `breach-change` and `breach-window` (the live window, for the overview).
 */
export class BreachChart extends LitElement implements Touched {
  static override styles = [baseStyles, chartStyles];

  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) locale!: Locale;
  @property({ attribute: false }) theme!: Theme;
  /** Height that suits the page, CSS pixels; the picture may come out higher, up to `most`. */
  @property({ type: Number }) wanted = 560;
  @property({ type: Number }) most = 900;
  /** Grows when fonts have arrived and everything must be measured again. */
  @property({ type: Number }) fonts = 0;
  /** Whether keys of one character work (WCAG 2.1.4). */
  @property({ type: Boolean }) characters = true;
  /** Whether the reader has asked for more rows of a list. */
  @property({ type: Boolean }) more = false;
  /** Whether the first picture stands: what listens to hands is fetched then. */
  @property({ type: Boolean }) pictured = false;

  /** Says where a scene ends until the reader asks for the rest. */
  @property({ attribute: false }) cutOf?: (scene: Scene) => Cut | undefined;
  /** Where it is cut off, CSS pixels from its top. */
  @property({ type: Number }) end = Number.POSITIVE_INFINITY;

  @state() private hinting = false;
  @query('.picture') readonly picture!: HTMLElement;
  @query('svg') private readonly hands!: SVGSVGElement;

  private readonly zooming = new ZoomController(this, {
    draw: () => {
      this.touch?.clear();
      this.draw(false);
      this.surface?.flush();
    },
    clickTwice: () => this.touch?.takeBack() === true,
    plainWheel: () => this.hint(),
  });
  private surface: Surface | undefined;
  /** Tells those who wait that the scene has been painted. */
  private drawn: (() => void) | undefined;
  private scene: Scene | undefined;
  private measure: MeasureText | undefined;
  private measuredFor: unknown;
  private width = 0;
  /** Height of all time, CSS pixels, and what it was drawn of: a part of time is drawn as high. */
  private whole: { readonly height: number; readonly of: readonly unknown[] } | undefined;
  private focused = -1;
  private hovered = -1;
  private hintShown = false;
  private hintTimer = 0;
  /** What answers hands; its code comes after the first picture. */
  private touch: BreachTouch | undefined;
  private readonly stops: (() => void)[] = [];
  private readonly sizes = new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width);
    if (width > 0 && width !== this.width) {
      this.width = width;
      this.draw(false);
    }
  });

  /** The visible stretch of time, UTC ms, a running gesture included. */
  get window(): TimeDomain {
    return this.zooming.domain;
  }

  /** The picture as it will be when transitions have ended. */
  get currentScene(): Scene | undefined {
    return this.scene;
  }

  override firstUpdated(): void {
    const [base, overlay] = this.renderRoot.querySelectorAll('canvas');
    this.surface = new Surface(base, overlay, (settled) => {
      if (!settled) return;
      this.drawn?.();
      this.drawn = undefined;
      this.dispatchEvent(new Event('breach-painted'));
      if (this.pictured) this.zooming.connect(this.hands);
    });
    this.listen();
    this.width = Math.round(this.picture.clientWidth);
    void customElements.whenDefined('breach-touch').then(() => {
      this.touch = this.renderRoot.querySelector<BreachTouch>('breach-touch') ?? undefined;
      if (this.touch) this.touch.scene = this.scene;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    for (const stop of this.stops.splice(0)) stop();
    this.surface?.dispose();
    this.drawn?.();
    this.drawn = undefined;
    this.zooming.dispose();
    clearTimeout(this.hintTimer);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.listen();
    // A gesture that its removal has cut short has left its picture.
    this.draw(false);
  }

  private listen(): void {
    this.sizes.observe(this.picture);
    this.stops.push(watchPixelRatio(() => this.surface?.flush()));
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('pictured') && this.pictured && this.scene) this.zooming.connect(this.hands);
    if (changed.has('theme') || changed.has('fonts')) this.measure = undefined;
    const first = !this.scene;
    const reasons = ['data', 'state', 'selection', 'locale', 'theme', 'wanted', 'most', 'fonts', 'more'] as const;
    if (reasons.some((reason) => changed.has(reason))) {
      // What a zoom has led to shows already.
      const settled = changed.has('state') && this.zooming.takeSettled();
      const moving = !first && !settled && (changed.has('state') || changed.has('selection')) && !changed.has('data');
      this.draw(moving);
      if (first) this.surface?.flush();
    }
  }

  private draw(moving: boolean): void {
    if (!this.surface || this.width === 0 || !this.data) return;
    const { state, locale, theme } = this;
    const scene = this.sceneOf(this.window);
    if (!scene) {
      void this.fetchView(state.view, locale);
      return;
    }
    this.scene = scene;
    // While a hand moves the picture, it ends where it did, and what follows may look over that edge.
    const cut = this.zooming.isMoving ? undefined : this.cutOf?.(scene);
    this.surface.show(cut?.scene ?? scene, theme, moving, this.zooming.isMoving);
    this.zooming.follow();
    if (this.touch && !this.zooming.isMoving) this.touch.scene = scene;
    // Frames stop in a page that is not seen: nobody waits for them there.
    if (!this.drawn && !document.hidden)
      announceTask(
        this,
        new Promise<void>((resolve) => {
          this.drawn = resolve;
        }),
      );
    this.markRows();
  }

  /**
   * The picture of a stretch of time, as it would be drawn now; nothing until the view has come. A part of time is as
   * high as all of it, so that a zoom moves nothing below.
   */
  sceneOf(window: TimeDomain): Scene | undefined {
    const { data: dataset, state, selection, locale, theme, more, width, wanted, most } = this;
    const drawView = drawOf(state.view);
    if (!drawView) return undefined;
    if (!this.measure || this.measuredFor !== theme) {
      this.measure = createMeasure(theme);
      this.measuredFor = theme;
    }
    const { measure } = this;
    const draw = (shown: TimeDomain, height: number, highest: number) => {
      const box = { width, height, most: highest, tight: wanted === most };
      return drawView({ dataset, state, selection, window: shown, box, measure, locale, more });
    };
    if (this.isFixed) return draw(window, wanted, most);
    // Rows are those of one data set, and letters are measured anew in another theme.
    const { view, group, rows, joined } = state;
    const of = [selection.rows, view, group, rows, joined, locale, measure, width, wanted, most];
    const isKnown = this.whole?.of.every((each, at) => each === of[at]);
    const isAll = window.every((time, at) => time === dataset.extent[at]);
    if (isAll || !this.whole || !isKnown) {
      const all = draw(dataset.extent, wanted, most);
      this.whole = { height: all.height, of };
      if (isAll) return all;
    }
    const held = Math.max(wanted, this.whole.height);
    return draw(window, held, held);
  }

  /** Another view's picture is not shown for it meanwhile, but for the moment in which its incidents may set out from there. */
  private async fetchView(id: ViewId, locale: Locale): Promise<void> {
    const isWanted = () => this.state.view === id;
    const hiding = setTimeout(() => this.surface?.hide(), SHORT);
    await fetchPart(this, () => loadView(id, locale), { isWanted });
    clearTimeout(hiding);
    if (isWanted()) this.draw(true);
  }

  /** Shows where an incident stands, as if it were pointed at. */
  pointAt(row: number): void {
    this.touch?.tellRow(row);
  }

  paintMovingBy(paint: PaintMark): void {
    if (this.surface) this.surface.paintMoving = paint;
  }

  point(row: number): void {
    this.hovered = row;
    this.markRows();
  }

  lead(row: number): void {
    this.focused = row;
  }

  highlight(isLit: IsLit | undefined): void {
    this.surface?.highlight(isLit);
  }

  get isFixed(): boolean {
    return this.zooming.isFixed;
  }

  get isMoving(): boolean {
    return this.zooming.isMoving;
  }

  choose(from: number, to: number): void {
    this.zooming.choose(from, to);
  }

  private markRows(): void {
    const selected = this.data.rowOf(this.state.incident) ?? -1;
    const focused = this.shadowRoot?.activeElement === this.picture ? this.focused : -1;
    this.surface?.mark({ hovered: this.hovered, focused, selected });
  }

  private hint(): void {
    if (this.hintShown || this.zooming.isFixed) return;
    this.hintShown = true;
    this.hinting = true;
    this.hintTimer = window.setTimeout(() => {
      this.hinting = false;
    }, 2_400);
  }

  private onKey(event: KeyboardEvent): void {
    const command = commandFor(event, this.characters);
    if (!command || !this.scene) return;
    event.preventDefault();
    event.stopPropagation();
    this.run(command, true);
  }

  /** Does what a key or a button asks for. A key may be held down: what it moves settles when it is let go. */
  run(command: Command, isKey = false): void {
    const [from, to] = this.window;
    switch (command) {
      case 'zoom-in':
      case 'zoom-out':
        this.zooming.step(isKey, (zoom) =>
          zoom.scaleBy(command === 'zoom-in' ? ZOOM_STEP : 1 / ZOOM_STEP, this.focusTime() ?? (from + to) / 2),
        );
        return;
      case 'pan-back':
      case 'pan-on':
        this.zooming.step(isKey, (zoom) => zoom.translateBy(command === 'pan-on' ? PAN_SHARE : -PAN_SHARE));
        return;
      case 'fit':
        this.zooming.settle();
        this.dispatchEvent(new StateChangeEvent(clearWindow));
        return;
      case 'open':
      case 'join':
        this.touch?.command(command, this.focused);
        return;
      case 'close':
        if (this.state.incident) this.dispatchEvent(new StateChangeEvent(closeIncident));
        this.touch?.clear();
        return;
      case 'search':
      case 'help':
        this.dispatchEvent(new CustomEvent(`breach-${command}`, { bubbles: true, composed: true }));
        return;
      default:
        if (!this.touch) return;
        this.focused = this.touch.rowFrom(this.focused, command);
        this.tellFocus();
    }
  }

  private focusTime(): number | undefined {
    const time = this.data.columns.anchor[this.focused];
    const [from, to] = this.window;
    return time >= from && time <= to ? time : undefined;
  }

  private tellFocus(): void {
    const row = this.scene?.rows.find((each) => each.row === this.focused);
    if (!row) return;
    this.touch?.tellRow(row.row, true);
    this.markRows();
    // Lower than its picture, it scrolls by itself.
    const { clientHeight, scrollTop } = this;
    if (row.cy < scrollTop || row.cy > scrollTop + clientHeight) this.scrollTop = row.cy - clientHeight / 2;
    const y = this.onPage(row.cy);
    if (y < 60 || y > innerHeight - 60)
      scrollBy({ top: y - innerHeight / 2, behavior: prefersReducedMotion() ? 'auto' : 'smooth' });
  }

  /** Top and bottom of what is drawn of a row, CSS pixels of the viewport; nothing where it is not drawn by itself. */
  spanOf(row: number): readonly [top: number, bottom: number] | undefined {
    const box = this.scene?.rows.find((each) => each.row === row)?.box;
    return box && [this.onPage(box.y), this.onPage(box.y + box.height)];
  }

  /** A height in the picture, CSS pixels of the viewport: a slide may show the picture larger than it is. */
  private onPage(y: number): number {
    const { top, height } = this.picture.getBoundingClientRect();
    return top + y * (height / this.picture.offsetHeight || 1);
  }

  private readonly onFocus = () => {
    if (this.focused < 0) this.focused = this.data.rowOf(this.state.incident) ?? -1;
    this.markRows();
  };

  /** A key has been let go: what it moved stands. */
  private readonly onRelease = () => this.zooming.settle();

  private readonly onBlur = () => {
    this.zooming.settle();
    this.touch?.clear();
    this.markRows();
  };

  override render() {
    const { words } = this.locale;
    const mac = navigator.platform.startsWith('Mac');
    return html`
      <div
        class="picture"
        part="picture"
        dir="ltr"
        role="application"
        tabindex="0"
        aria-label=${words.chart.label(words.views[this.state.view])}
        @keydown=${this.onKey}
        @keyup=${this.onRelease}
        @focus=${this.onFocus}
        @blur=${this.onBlur}
      >
        <canvas aria-hidden="true"></canvas>
        <canvas aria-hidden="true"></canvas>
        <svg aria-hidden="true"></svg>
        ${this.hinting ? html`<div class="hint" aria-hidden="true" dir=${this.locale.direction}>${mac ? words.chart.hintMac : words.chart.hint}</div>` : nothing}
      </div>
      <breach-touch
        .host=${this}
        .data=${this.data}
        .state=${this.state}
        .selection=${this.selection}
        .locale=${this.locale}
        .end=${this.end}
      ></breach-touch>
    `;
  }
}
