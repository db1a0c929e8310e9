import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { IsLit } from '../chart/highlight.ts';
import { DRAG_SLACK, MOUSE_SLACK, TOUCH_SLACK } from '../chart/hit.ts';
import { type Move, navigate } from '../chart/navigate.ts';
import type { PaintMark } from '../chart/render-canvas.ts';
import type { Box, Point, Scene } from '../chart/scene.ts';
import type { Theme } from '../chart/theme.ts';
import { PopoverController } from '../controls/controllers/popover-controller.ts';
import { AnnounceEvent, StateChangeEvent } from '../controls/events.ts';
import { askForWholeData } from '../controls/late-parts.ts';
import { langOf, mark } from '../controls/marked.ts';
import { updateBehind } from '../controls/selection-element.ts';
import { baseStyles } from '../controls/styles.ts';
import type { Dataset } from '../data/dataset.ts';
import { inLanguage, type Locale } from '../i18n/locale.ts';
import { nameOf } from '../i18n/names.ts';
import { closeIncident, openIncident } from '../state/actions.ts';
import type { Selection } from '../state/filters.ts';
import { saySize } from '../state/outline.ts';
import type { State } from '../state/state.ts';
import type { TimeDomain } from '../state/time-domain.ts';
import type { ViewContext } from '../views/view.ts';
import { type Card, cardOf, lawOf, namesIn, placeCard, sayHotspot, sayInForce, titleOf } from './card.ts';
import { WarmUpController } from './controllers/warm-up-controller.ts';
import {
  changeFor,
  type Hotspot,
  type HotspotType,
  isPressed,
  litBy,
  spotsOf,
  type Target,
  targetAt,
  targetOf,
} from './pointing.ts';

/** The picture that is touched. */
export interface Touched extends LitElement {
  readonly picture: HTMLElement;
  /** Whether what runs across it is no time. */
  readonly isFixed: boolean;
  /** Whether a hand is moving it. */
  readonly isMoving: boolean;
  readonly theme: Theme;
  /** The visible stretch of time, UTC ms. */
  readonly window: TimeDomain;
  /** The picture of a stretch of time, as it would be drawn now. */
  sceneOf(window: TimeDomain): Scene | undefined;
  /** From now on a moving picture is painted so. */
  paintMovingBy(paint: PaintMark): void;
  /** Shows the time between two moments, UTC ms. */
  choose(from: number, to: number): void;
  /** Lets the row stand out that is pointed at; -1 for none. */
  point(row: number): void;
  /** Leads the focus of keys to a row. */
  lead(row: number): void;
  highlight(isLit: IsLit | undefined): void;
}

const touchStyles = css`
  :host {
    position: absolute;
    inset: 0 0 auto;
    height: 0;
    pointer-events: none;
  }
  /* Hands reach the picture through it, which can be dragged and zoomed everywhere. */
  .spot {
    position: absolute;
    inset: 0 auto auto 0;
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    pointer-events: none;
  }
  .spot[aria-pressed='true'] {
    background: none;
    border: 1px solid var(--breach-ink-soft);
  }
  .spot:focus-visible {
    outline-offset: 0;
    pointer-events: auto;
    z-index: 1;
  }
  .card {
    position: absolute;
    inset: 0 auto auto 0;
    width: max-content;
    max-width: min(330px, calc(100% - 8px));
    padding: 9px 13px 10px;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
    box-shadow: var(--breach-shadow);
    font-size: 13px;
    line-height: 1.4;
    z-index: 2;
  }
  .card strong {
    font-weight: 600;
  }
  .card > strong {
    display: block;
    font-size: 14px;
  }
  .card .press {
    margin-block-start: 2px;
    color: var(--breach-ink-soft);
    font-size: 12px;
  }
  .panel {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 12px 14px;
    overflow: auto;
    border: 1px solid var(--breach-grid-strong);
    border-radius: var(--breach-radius);
    background: var(--breach-paper);
    color: var(--breach-ink);
    box-shadow: var(--breach-shadow);
    pointer-events: auto;
  }
  .panel h3 {
    font: 600 14px/1.35 var(--breach-sans);
  }
  .panel p {
    margin-block-start: 4px;
    font-size: 13px;
  }
  .panel ul {
    margin-block-start: 6px;
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    width: 100%;
    min-height: 32px;
    padding: 5px 8px;
    margin-inline: -8px;
    background: none;
    text-align: start;
    box-sizing: content-box;
  }
  .name:hover {
    background: var(--breach-paper-band);
  }
  .name span:last-child {
    color: var(--breach-ink-soft);
    font-size: 13px;
  }
  .zoom {
    margin-block-start: 8px;
  }
  @media (pointer: coarse) {
    .name {
      min-height: 44px;
      align-items: center;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

/** A ground of cells has more of them than anybody steps through: the list says the same. */
const MOST_BUTTONS = 200;

const KINDS: readonly HotspotType[] = ['lane', 'time', 'law', 'cluster'];
const GROUPS = { lane: 'lanes', time: 'times', law: 'laws', cluster: 'clusters' } as const;

/** A card, and what it speaks of: the box of that, and where the hand is. */
interface Shown {
  readonly card: Card;
  readonly box: Box;
  readonly point: Point;
}

/**
 * `<breach-touch>`: what answers hands and keys in the picture before it. Lets stand out what is pointed at and says on
 * a card what it is; opens, filters and zooms by a press. What is no incident has a button for keys and screen readers.
 */
export class BreachTouch extends LitElement {
  static override styles = [baseStyles, touchStyles];

  @property({ attribute: false }) host!: Touched;
  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) locale!: Locale;
  /** The picture as it will be when transitions have ended. */
  @property({ attribute: false }) scene: Scene | undefined;
  /** Where a picture is cut off, CSS pixels from its top. */
  @property({ type: Number }) end = Number.POSITIVE_INFINITY;
  @state() private shown: Shown | undefined;
  /** The law or the column whose panel is open, or was last. */
  @state() private opened: Hotspot | undefined;
  /** The button of each kind that takes the focus, by its key. */
  @state() private current: Readonly<Partial<Record<HotspotType, string>>> = {};
  @query('.card') private readonly cardBox!: HTMLElement | null;
  @query('.panel') private readonly panel!: HTMLElement | null;

  private readonly popup = new PopoverController(
    this,
    () => this.buttonOf(this.opened),
    () => this.panel,
  );
  /** What is pointed at, by its key. */
  private told = '';
  private isTouched = false;
  /** Where the last press began, CSS pixels of the viewport, and what panel was open then. */
  private pressed: Point = [0, 0];
  private openedBefore: string | undefined;
  /** What was shown before the last press. */
  private stateBefore: State | undefined;
  private listening = new AbortController();
  private readonly warmUp = new WarmUpController(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listening.abort();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.listen();
  }

  override firstUpdated(): void {
    this.host.paintMovingBy(this.warmUp.paint);
    this.listen();
  }

  private listen(): void {
    this.listening.abort();
    this.listening = new AbortController();
    const { signal } = this.listening;
    const { picture } = this.host;
    picture.addEventListener('pointerdown', this.onDown, { signal });
    picture.addEventListener('pointermove', this.onMove, { signal });
    picture.addEventListener('pointerleave', this.onLeave, { signal });
    picture.addEventListener('pointerenter', this.onEnter, { signal });
    picture.addEventListener('click', this.onClick, { signal });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('locale') && !changed.has('data')) return;
    this.told = '';
    this.shown = undefined;
  }

  /** While a hand moves the picture nothing is pressed: what answers is placed anew when it stands. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return !this.host.isMoving || changed.has('locale') || changed.has('data');
  }

  protected override scheduleUpdate() {
    return updateBehind(this, this.selection?.rows.length ?? 0, () => super.scheduleUpdate());
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('scene')) this.warmUp.onScene();
    const spots = new Map(this.spots.map((spot) => [spot.key, spot]));
    // Not attributes: a strict policy forbids styles in markup.
    for (const button of this.renderRoot.querySelectorAll<HTMLElement>('.spot')) {
      const spot = spots.get(button.dataset.key ?? '');
      if (spot) place(button, [spot.box.x, spot.box.y], spot.box);
    }
    const { cardBox, shown, scene } = this;
    if (!cardBox || !shown || !scene) return;
    const names = scene.marks.flatMap((each) => (each.type === 'label' && each.row >= 0 ? each.box : []));
    const size = { width: cardBox.offsetWidth, height: cardBox.offsetHeight };
    const room = { x: 0, y: 0, width: scene.width, height: Math.min(scene.height, this.end) };
    place(cardBox, placeCard(shown.box, shown.point, size, room, names));
  }

  private get spots(): readonly Hotspot[] {
    const { scene } = this;
    return scene ? spotsOf(scene).filter(({ box }) => box.y + box.height <= this.end) : [];
  }

  private buttonOf(spot: Hotspot | undefined): HTMLElement | null {
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.spot');
    return [...buttons].find((button) => button.dataset.key === spot?.key) ?? null;
  }

  private readonly onEnter = () => this.warmUp.onEnter();

  private readonly onLeave = () => {
    this.warmUp.onLeave();
    this.clear();
  };

  private pointOf(event: PointerEvent | MouseEvent): Point {
    const { picture } = this.host;
    const { left, top, width } = picture.getBoundingClientRect();
    const scale = width / picture.offsetWidth || 1;
    return [(event.clientX - left) / scale, (event.clientY - top) / scale];
  }

  private readonly onDown = (event: PointerEvent) => {
    this.isTouched = event.pointerType !== 'mouse';
    this.pressed = [event.clientX, event.clientY];
    this.openedBefore = this.popup.isOpen ? this.opened?.key : undefined;
  };

  private readonly onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    const point = event.buttons === 0 ? this.pointOf(event) : undefined;
    const target = point && this.scene && targetAt(this.scene, point, MOUSE_SLACK);
    if (point && target && !this.popup.isOpen) this.tell(target, point);
    else this.clear();
    this.host.picture.classList.toggle('pointing', target !== undefined);
  };

  /** D3 keeps back the click that ends a drag; where nothing can be zoomed, it does not listen. */
  private readonly onClick = (event: MouseEvent) => {
    const [x, y] = this.pressed;
    const isDrag = Math.hypot(event.clientX - x, event.clientY - y) >= DRAG_SLACK;
    if (event.detail !== 1 || isDrag || !this.scene) return;
    const slack = this.isTouched ? TOUCH_SLACK : MOUSE_SLACK;
    const target = targetAt(this.scene, this.pointOf(event), slack);
    this.stateBefore = this.state;
    // The press that closes a panel does nothing else.
    if (this.openedBefore !== undefined && (!target || keyOf(target) === this.openedBefore)) return;
    if (target) this.press(target);
    else if (this.state.incident !== '') this.host.dispatchEvent(new StateChangeEvent(closeIncident));
  };

  /** Does what a press on a target asks for. */
  press(target: Target): void {
    const { scene, data } = this;
    if (!scene) return;
    if (target.type === 'row') this.host.lead(target.row);
    this.clear();
    const change = changeFor(target, scene, data);
    if (change) this.host.dispatchEvent(new StateChangeEvent(change));
    else if (target.type === 'spot') void this.open(target.spot);
  }

  /** The row to which a key leads from another. */
  rowFrom(row: number, move: Move): number {
    return this.scene ? navigate(this.scene, row, move) : row;
  }

  /** Does what a key asks for of the row that has the focus. */
  command(command: 'open' | 'join', row: number): void {
    const target = targetOf(command, this.data, row, this.state.joined);
    if (!target) return;
    const card = command === 'join' ? cardOf(target, this.context) : undefined;
    this.press(target);
    this.announce(card);
  }

  /** The first click of two has opened, closed or filtered something, which nobody asked for. True where it had. */
  takeBack(): boolean {
    const { stateBefore: before, state: now } = this;
    this.stateBefore = undefined;
    this.panel?.hidePopover();
    if (!before || before === now) return false;
    this.host.dispatchEvent(new StateChangeEvent((present) => ({ ...before, window: present.window }), 'replace'));
    return true;
  }

  private tell(target: Target, point: Point): void {
    const { scene, data, state: shown } = this;
    // While the hand stays on a mark its card stays where it is.
    const key = keyOf(target);
    if (!scene || key === this.told) return;
    this.told = key;
    const place = target.type === 'row' ? scene.rows.find(({ row }) => row === target.row) : undefined;
    const box =
      target.type === 'spot' ? target.spot.box : (place?.box ?? { x: point[0], y: point[1], width: 0, height: 0 });
    const card = cardOf(target, this.context);
    this.shown = card && { card, box, point };
    this.host.point(target.type === 'row' ? target.row : -1);
    this.host.highlight(target.type === 'spot' ? litBy(target.spot, scene, data, shown) : undefined);
  }

  /** Shows where an incident stands, as if it were pointed at, and says it aloud to keys; nothing where it is not drawn by itself. */
  tellRow(row: number, aloud = false): void {
    const place = this.scene?.rows.find((each) => each.row === row);
    if (!place) return;
    this.tell({ type: 'row', row }, [place.cx, place.cy]);
    if (aloud) {
      this.host.point(-1);
      this.announce(this.shown?.card);
    }
  }

  /** Nothing is pointed at. */
  clear(): void {
    this.told = '';
    this.shown = undefined;
    this.host.point(-1);
    this.host.highlight(undefined);
    this.host.picture.classList.remove('pointing');
  }

  private announce(card: Card | undefined): void {
    if (!card) return;
    const { tag, words } = this.locale;
    const name = { text: `${card.title.text}${words.outline.stop}`, lang: card.title.lang };
    this.dispatchEvent(new AnnounceEvent([name, { text: card.text, lang: tag }], 'at-once'));
  }

  private get context(): ViewContext {
    const { data: dataset, state: shown, selection, locale } = this;
    return { dataset, state: shown, selection, locale };
  }

  private async open(spot: Hotspot): Promise<void> {
    this.opened = spot;
    await this.updateComplete;
    const { panel } = this;
    if (!panel || panel.matches(':popover-open')) return;
    panel.showPopover();
    panel.focus();
    if (spot.type === 'law') void askForWholeData(this);
  }

  private choose(row: number): void {
    const { id } = this.data.incidents[row];
    this.panel?.hidePopover();
    this.host.lead(row);
    this.host.dispatchEvent(new StateChangeEvent((now) => openIncident(now, id)));
  }

  private focusOn(spot: Hotspot): void {
    const { x, y, width, height } = spot.box;
    this.current = { ...this.current, [spot.type]: spot.key };
    this.tell({ type: 'spot', spot }, [x + width / 2, y + height / 2]);
  }

  private onKey(event: KeyboardEvent, spots: readonly Hotspot[], at: number): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: spots.length - 1,
    };
    if (!Object.hasOwn(steps, event.key)) return;
    event.preventDefault();
    const next = spots[Math.min(Math.max(steps[event.key], 0), spots.length - 1)];
    this.buttonOf(next)?.focus();
  }

  override render() {
    const { shown, locale, opened, scene, state: now, selection, end, current } = this;
    // A card that comes or goes changes no button.
    const buttons = guard([scene, now, selection, locale, end, current], () =>
      KINDS.map((kind) => this.renderKind(kind, this.spots.filter(({ type }) => type === kind).slice(0, MOST_BUTTONS))),
    );
    return html`
      ${buttons}
      ${shown && !this.popup.isOpen ? this.renderCard(shown.card) : nothing}
      <div class="panel" popover role="dialog" tabindex="-1" aria-labelledby="title" dir=${locale.direction} @beforetoggle=${this.popup.onBeforeToggle}>
        ${opened?.type === 'law' ? this.renderLaw(opened) : opened?.type === 'cluster' ? this.renderNames(opened) : nothing}
      </div>
    `;
  }

  private renderKind(kind: HotspotType, spots: readonly Hotspot[]) {
    if (spots.length === 0) return nothing;
    const { locale, state: now } = this;
    const wanted = this.current[kind];
    const first = spots.some(({ key }) => key === wanted) ? wanted : spots[0].key;
    return html`<div role="group" aria-label=${locale.lazy.touch[GROUPS[kind]]}>
      ${repeat(
        spots,
        ({ key }) => key,
        (spot, at) => html`<button
          class="spot"
          type="button"
          data-key=${spot.key}
          tabindex=${spot.key === first ? 0 : -1}
          aria-label=${sayHotspot(spot, this.context)}
          aria-pressed=${isPressed(spot, now) ?? nothing}
          aria-haspopup=${kind === 'law' || kind === 'cluster' ? 'dialog' : nothing}
          @click=${() => this.press({ type: 'spot', spot })}
          @focus=${() => this.focusOn(spot)}
          @blur=${() => this.clear()}
          @keydown=${(event: KeyboardEvent) => this.onKey(event, spots, at)}
        ></button>`,
      )}
    </div>`;
  }

  /** The list, the details and the live region say the same. */
  private renderCard({ title, text, lines = [text], size, press }: Card) {
    const { locale } = this;
    const [figure, status] = size ?? [];
    return html`<div class="card" aria-hidden="true" dir=${locale.direction}>
      <strong>${mark(title, locale)}</strong>
      ${lines.slice(0, 1).map((line) => html`<div>${line}</div>`)}
      ${figure === undefined ? nothing : html`<div><strong>${figure}</strong>${status === undefined ? '' : locale.lazy.touch.supported(status)}</div>`}
      ${lines.slice(1).map((line) => html`<div>${line}</div>`)}
      ${press === undefined ? nothing : html`<div class="press">${press}</div>`}
    </div>`;
  }

  private renderNames({ cluster }: Hotspot & { type: 'cluster' }) {
    const { data, locale, host } = this;
    const { touch } = locale.lazy;
    const { rows, more } = namesIn(cluster, data);
    const card = cardOf(
      { type: 'spot', spot: { type: 'cluster', key: cluster.key, box: cluster, cluster } },
      this.context,
    );
    return html`
      <h3 id="title">${card?.title.text}</h3>
      <p>${card?.text}</p>
      <ul>
        ${rows.map((row) => {
          const name = nameOf(data.incidents[row], locale.tag);
          return html`<li><button class="name" type="button" @click=${() => this.choose(row)}>
            <span lang=${langOf(name.lang, locale)}>${name.text}</span><span>${saySize(data, row, locale)[0]}</span>
          </button></li>`;
        })}
      </ul>
      ${more > 0 ? html`<p>${touch.rest(more, locale.format.integer(more))}</p>` : nothing}
      ${
        host.isFixed
          ? nothing
          : html`<button class="zoom" type="button" @click=${() => {
              this.panel?.hidePopover();
              host.choose(...cluster.window);
            }}>${touch.zoom}</button>`
      }
    `;
  }

  private renderLaw(spot: Hotspot & { type: 'law' }) {
    const { data, locale, scene, selection } = this;
    const entry = lawOf(data, spot.flag);
    if (!entry || !scene) return nothing;
    const { touch } = locale.lazy;
    const note = inLanguage(entry.note, locale.tag);
    const isLit = litBy(spot, scene, data, this.state);
    const count = isLit ? selection.rows.filter(isLit).length : 0;
    const url = entry.sources.find((source) => source.link)?.url;
    return html`
      <h3 id="title">${mark(titleOf(entry, locale), locale)}</h3>
      <p>${sayInForce(entry, locale)}</p>
      ${note ? html`<p>${mark(note, locale)}</p>` : nothing}
      ${count > 0 ? html`<p>${touch.applied(count, locale.format.integer(count))}</p>` : nothing}
      ${url === undefined ? nothing : html`<p><a href=${url} target="_blank" rel="noopener">${touch.source}</a></p>`}
    `;
  }
}

function keyOf(target: Target): string {
  if (target.type === 'spot') return target.spot.key;
  return target.type === 'row' ? `row ${target.row}` : `handle ${target.handle.relation}`;
}

/** CSS pixels from the top left of the picture. */
function place(
  { style }: HTMLElement,
  [x, y]: Point,
  size?: { readonly width: number; readonly height: number },
): void {
  style.transform = `translate(${x}px, ${y}px)`;
  if (!size) return;
  style.width = `${size.width}px`;
  style.height = `${size.height}px`;
}
