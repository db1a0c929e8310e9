import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { DRAG_SLACK, MOUSE_SLACK, TOUCH_SLACK } from '../chart/hit.ts';
import { navigate } from '../chart/navigate.ts';
import type { MeasureText, Scene } from '../chart/scene.ts';
import { createMeasure } from '../chart/text.ts';
import type { Theme } from '../chart/theme.ts';
import { AnnounceEvent, StateChangeEvent } from '../controls/events.ts';
import { announceTask, askForWholeData, fetchPart } from '../controls/late-parts.ts';
import { baseStyles } from '../controls/styles.ts';
import { prefersReducedMotion, Surface, watchPixelRatio } from '../controls/surface.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import { clearWindow, closeIncident, openIncident } from '../state/actions.ts';
import type { Selection } from '../state/filters.ts';
import type { State, ViewId } from '../state/state.ts';
import type { TimeDomain } from '../state/time-domain.ts';
import { drawOf, loadView } from '../views/index.ts';
import { ZoomController } from './controllers/zoom-controller.ts';
import { type Command, commandFor } from './keys.ts';
import { changeFor, readoutOf, type Target, targetAt, targetOf } from './pointing.ts';
import { type Point, type Readout, readoutOfRow } from './readout.ts';

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

const ZOOM_STEP = 1.5;
const PAN_SHARE = 0.2;

/**
 * `<breach-chart>`: the picture. Turns state into a scene and paints it, and turns wheel, pointer,
 * touch and keys into changes. What is being dragged lives here until the hand lets go; then it
 * becomes state.
 *
 * Fires `breach-change` and `breach-window` (the live window, for the overview).
 */
export class BreachChart extends LitElement {
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
  /** Whether the first picture stands: what listens to hands is fetched then. */
  @property({ type: Boolean }) pictured = false;

  @state() private readout: Readout | undefined;
  /** The law that was pointed at last. */
  private flag = '';
  @state() private hinting = false;
  @query('.picture') private readonly picture!: HTMLElement;
  @query('svg') private readonly hands!: SVGSVGElement;

  private readonly zooming = new ZoomController(this, {
    draw: () => {
      this.point(undefined);
      this.draw(false);
      this.surface?.flush();
    },
    clickTwice: () => this.takeBack(),
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
  /** The incident that was open before the last click, or ''. */
  private openBefore = '';
  private hintShown = false;
  private hintTimer = 0;
  private isTouched = false;
  /** Where the last press began, CSS pixels of the viewport. */
  private pressed: Point = { x: 0, y: 0 };
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

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('locale')) return;
    this.readout = undefined;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('pictured') && this.pictured && this.scene) this.zooming.connect(this.hands);
    if (changed.has('theme') || changed.has('fonts')) this.measure = undefined;
    const first = !this.scene;
    const reasons = ['data', 'state', 'selection', 'locale', 'theme', 'wanted', 'most', 'fonts'] as const;
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
    const { data: dataset, state, selection, locale, theme } = this;
    const drawView = drawOf(state.view);
    if (!drawView) {
      void this.fetchView(state.view, locale);
      return;
    }
    if (!this.measure || this.measuredFor !== theme) {
      this.measure = createMeasure(theme);
      this.measuredFor = theme;
    }
    const { measure, width, wanted } = this;
    const draw = (window: TimeDomain, height: number, most: number) => {
      const box = { width, height, most, tight: wanted === this.most };
      return drawView({ dataset, state, selection, window, box, measure, locale });
    };
    const held = this.heldHeight(() => draw(dataset.extent, wanted, this.most).height);
    this.scene = draw(this.window, held ?? wanted, held ?? this.most);
    this.surface.show(this.scene, theme, moving, this.zooming.isMoving);
    this.zooming.follow();
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

  /** Height for a part of time, CSS pixels: that of all time, so that a zoom moves nothing below it. None where all shows. */
  private heldHeight(heightOfAll: () => number): number | undefined {
    const { state, selection, locale, measure, width, wanted, most } = this;
    if (this.zooming.isFixed || this.window.every((time, at) => time === this.data.extent[at])) return undefined;
    // Rows are those of one data set, and letters are measured anew in another theme.
    const of = [selection.rows, state.view, state.group, state.joined, locale, measure, width, wanted, most];
    if (!this.whole?.of.every((each, at) => each === of[at])) this.whole = { height: heightOfAll(), of };
    return Math.max(wanted, this.whole.height);
  }

  /** Another view's picture is not shown for it meanwhile. */
  private async fetchView(id: ViewId, locale: Locale): Promise<void> {
    const isWanted = () => this.state.view === id;
    this.surface?.hide();
    await fetchPart(this, () => loadView(id, locale), { isWanted });
    if (isWanted()) this.draw(false);
  }

  /** Shows where an incident stands, as if it were pointed at; nothing where it is not drawn by itself. */
  pointAt(row: number): void {
    const place = this.scene?.rows.find((each) => each.row === row);
    if (!place) return;
    this.hovered = row;
    this.readout = readoutOfRow(this.data, row, this.locale, { x: place.cx, y: place.cy });
    this.markRows();
  }

  private markRows(): void {
    const selected = this.data.rowOf(this.state.incident) ?? -1;
    const focused = this.shadowRoot?.activeElement === this.picture ? this.focused : -1;
    this.surface?.mark({ hovered: this.hovered, focused, selected });
  }

  private pointOf(event: PointerEvent | MouseEvent): Point {
    const { left, top, width } = this.picture.getBoundingClientRect();
    const scale = width / this.picture.offsetWidth || 1;
    return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
  }

  private readonly onDown = (event: PointerEvent) => {
    this.isTouched = event.pointerType !== 'mouse';
    this.pressed = { x: event.clientX, y: event.clientY };
  };

  private readonly onMove = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') this.point(event.buttons === 0 ? this.pointOf(event) : undefined);
  };

  private readonly onLeave = () => this.point(undefined);

  /** D3 keeps back the click that ends a drag; where nothing can be zoomed, it does not listen. */
  private readonly onClick = (event: MouseEvent) => {
    const { x, y } = this.pressed;
    const isDrag = Math.hypot(event.clientX - x, event.clientY - y) >= DRAG_SLACK;
    if (event.detail === 1 && !isDrag) this.tap(this.pointOf(event), this.isTouched);
  };

  private tap(point: Point, touch: boolean): void {
    this.openBefore = this.state.incident;
    const target = this.scene && targetAt(this.scene, point, touch ? TOUCH_SLACK : MOUSE_SLACK);
    if (target?.type === 'row') this.focused = target.row;
    if (target?.type === 'cluster' && !this.zooming.isFixed) this.zooming.choose(...target.cluster.window);
    else if (!target && this.state.incident !== '') this.dispatchEvent(new StateChangeEvent(closeIncident));
    else if (!this.act(target)) this.tell(target, point);
  }

  /** The first click of two has opened or closed an incident, which nobody asked for. */
  private takeBack(): void {
    const { openBefore } = this;
    if (this.state.incident === openBefore) return;
    const change = (state: State) => (openBefore === '' ? closeIncident(state) : openIncident(state, openBefore));
    this.dispatchEvent(new StateChangeEvent(change, 'replace'));
  }

  private act(target: Target | undefined): boolean {
    const change = changeFor(target, this.data);
    return change !== undefined && this.dispatchEvent(change);
  }

  private point(point: Point | undefined): void {
    const target = point && this.scene && targetAt(this.scene, point, MOUSE_SLACK);
    this.hovered = target?.type === 'row' ? target.row : -1;
    this.picture.classList.toggle('pointing', target !== undefined);
    this.tell(target, point ?? { x: 0, y: 0 });
    this.markRows();
  }

  /** Says what is pointed at. What a law says comes with the whole of the data, the first time that it is pointed at. */
  private tell(target: Target | undefined, point: Point): void {
    this.readout = readoutOf(target, this.data, this.locale, point);
    if (target?.type !== 'flag' || target.flag.id === this.flag) return;
    this.flag = target.flag.id;
    const { text } = this.readout?.title ?? {};
    void askForWholeData(this).then(() => {
      if (this.readout?.title.text === text)
        this.readout = readoutOf(target, this.data, this.locale, this.readout ?? point);
    });
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
      case 'join': {
        const target = targetOf(command, this.data, this.focused, this.state.joined);
        if (this.act(target) && command === 'join')
          this.announce(readoutOf(target, this.data, this.locale, { x: 0, y: 0 }));
        return;
      }
      case 'close':
        if (this.state.incident) this.dispatchEvent(new StateChangeEvent(closeIncident));
        this.readout = undefined;
        return;
      case 'search':
      case 'help':
        this.dispatchEvent(new CustomEvent(`breach-${command}`, { bubbles: true, composed: true }));
        return;
      default:
        if (!this.scene) return;
        this.focused = navigate(this.scene, this.focused, command);
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
    this.readout = readoutOfRow(this.data, row.row, this.locale, { x: row.cx, y: row.cy });
    this.announce(this.readout);
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

  private announce(readout: Readout | undefined): void {
    if (!readout) return;
    const { title, text } = readout;
    const { tag, words } = this.locale;
    const name = { text: `${title.text}${words.outline.stop}`, lang: title.lang };
    this.dispatchEvent(new AnnounceEvent([name, { text, lang: tag }], 'at-once'));
  }

  private readonly onFocus = () => {
    if (this.focused < 0) this.focused = this.data.rowOf(this.state.incident) ?? -1;
    this.markRows();
  };

  /** A key has been let go: what it moved stands. */
  private readonly onRelease = () => this.zooming.settle();

  private readonly onBlur = () => {
    this.zooming.settle();
    this.readout = undefined;
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
        @pointerdown=${this.onDown}
        @pointermove=${this.onMove}
        @pointerleave=${this.onLeave}
        @click=${this.onClick}
      >
        <canvas aria-hidden="true"></canvas>
        <canvas aria-hidden="true"></canvas>
        <svg aria-hidden="true"></svg>
        <breach-readout aria-hidden="true" dir=${this.locale.direction} .locale=${this.locale} .readout=${this.readout} .room=${this.width}></breach-readout>
        ${this.hinting ? html`<div class="hint" aria-hidden="true" dir=${this.locale.direction}>${mac ? words.chart.hintMac : words.chart.hint}</div>` : nothing}
      </div>
    `;
  }
}
