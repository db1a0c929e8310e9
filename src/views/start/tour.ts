import { css, html, LitElement } from 'lit';
import { query, state } from 'lit/decorators.js';
import { localeContext, type StageElement, shared, stateContext } from '../../controls/context.ts';
import { placePanel } from '../../controls/controllers/popover-controller.ts';
import { isComposing, StateChangeEvent } from '../../controls/events.ts';
import { deepestFocus } from '../../controls/focus.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Locale } from '../../i18n/locale.ts';
import { setView } from '../../state/actions.ts';
import { INITIAL, type State, type ViewId } from '../../state/state.ts';
import { exampleOf } from './example.ts';
import { explorerAround } from './start-tour.ts';

/** The steps of the tour, in their order. */
export const STEPS = ['life', 'phases', 'size', 'sources', 'search'] as const;
type Step = (typeof STEPS)[number];

/** Width of the card, and the height that it may need; around what is meant, CSS pixels. */
const WIDTH = 330;
const HEIGHT = 210;
const AIR = 6;

/**
 * `<breach-tour>`: five steps over the live picture, each with a card beside what it speaks of. It begins only when the
 * reader asks for it, keeps nothing, and moves nothing but the page where a place is out of sight. The page stays
 * usable; Escape ends it, and the focus goes back.
 */
export class BreachTour extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .layer {
        position: fixed;
        inset: 0;
        inline-size: auto;
        block-size: auto;
        margin: 0;
        padding: 0;
        border: 0;
        overflow: hidden;
        background: none;
        pointer-events: none;
      }
      .place-ring {
        position: fixed;
        border: 3px solid var(--breach-accent);
        border-radius: calc(var(--breach-radius) + 4px);
        box-shadow: 0 0 0 2px var(--breach-paper);
      }
      .card {
        position: fixed;
        box-sizing: border-box;
        overflow: auto;
        padding: 12px 16px;
        border: 1px solid var(--breach-grid-strong);
        border-radius: calc(var(--breach-radius) * 1.5);
        background: var(--breach-paper);
        color: var(--breach-ink);
        box-shadow: var(--breach-shadow);
        pointer-events: auto;
      }
      h2 {
        font: 600 18px/1.25 var(--breach-serif);
      }
      /* Told, not used: it has the focus so that the step is read. */
      h2:focus-visible {
        outline: none;
      }
      p {
        margin-block: 6px 10px;
      }
      .place {
        margin-block: 0;
        color: var(--breach-ink-soft);
        font-size: 12.5px;
      }
      .steps {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .end {
        margin-inline-start: auto;
        background: none;
      }
      .next {
        background: var(--breach-ink);
        color: var(--breach-paper);
        font-weight: 600;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @shared(stateContext) state!: State;
  @state() private step = 0;
  @query('.layer') private readonly layer!: HTMLElement;
  @query('.card') private readonly card!: HTMLElement;
  @query('.place-ring') private readonly ring!: HTMLElement;
  @query('h2') private readonly heading!: HTMLElement;
  private origin: HTMLElement | undefined;

  /** Shows the first step; what has the focus now gets it back at the end. */
  begin(asker: HTMLElement): void {
    const { activeElement } = document;
    this.origin = activeElement instanceof HTMLElement ? deepestFocus(activeElement) : asker;
    if (this.state.view !== INITIAL.view) this.dispatchEvent(new StateChangeEvent((now) => setView(now, INITIAL.view)));
    void this.show(0);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    addEventListener('scroll', this.place, { capture: true, passive: true });
    addEventListener('resize', this.place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
    removeEventListener('scroll', this.place, { capture: true });
    removeEventListener('resize', this.place);
    this.explorer?.querySelector('breach-stage')?.removeEventListener('breach-painted', this.place);
  }

  override render() {
    const { lazy, words, format } = this.locale;
    const { tour } = lazy;
    const { title, says } = tour.steps[STEPS[this.step]];
    const isLast = this.step === STEPS.length - 1;
    return html`
      <div class="layer" popover="manual" @keydown=${this.onKey}>
        <div class="place-ring"></div>
        <div class="card" role="dialog" aria-labelledby="title" aria-describedby="says">
          <p class="place">${tour.place(format.integer(this.step + 1), format.integer(STEPS.length))}</p>
          <h2 id="title" tabindex="-1" aria-describedby="says">${title}</h2>
          <p id="says">${says}</p>
          <div class="steps">
            ${this.step > 0 ? html`<button class="back" type="button" @click=${() => this.show(this.step - 1)}>${tour.back}</button>` : ''}
            <button class="next" type="button" @click=${() => (isLast ? this.end() : this.show(this.step + 1))}>
              ${isLast ? tour.done : tour.next}
            </button>
            ${isLast ? '' : html`<button class="end" type="button" aria-label=${tour.close} @click=${() => this.end()}>${words.app.close}</button>`}
          </div>
        </div>
      </div>
    `;
  }

  private get explorer(): ShadowRoot | undefined {
    return explorerAround(this);
  }

  private async show(step: number): Promise<void> {
    this.step = step;
    await this.updateComplete;
    if (!this.isConnected) return;
    if (!this.layer.matches(':popover-open')) {
      this.layer.showPopover();
      this.explorer?.querySelector('breach-stage')?.addEventListener('breach-painted', this.place);
    }
    this.bringIntoSight();
    this.place();
    this.heading.focus({ preventScroll: true });
  }

  private end(): void {
    const { origin } = this;
    const isHere = this.shadowRoot?.activeElement !== null;
    this.remove();
    if (isHere) origin?.focus({ preventScroll: true });
  }

  private get box(): DOMRect | undefined {
    const { explorer } = this;
    return explorer && placeOf(STEPS[this.step], explorer);
  }

  /** Scrolls the page where the place and the card beside it are not both in it. */
  private bringIntoSight(): void {
    const { box } = this;
    if (!box) return;
    const isSeen = box.top >= AIR && Math.min(box.bottom, box.top + innerHeight / 3) <= innerHeight - AIR;
    if (!isSeen) scrollBy({ top: box.top - innerHeight / 4, behavior: 'instant' });
  }

  private readonly place = () => {
    const { box, ring, card } = this;
    const { clientWidth: width, clientHeight } = document.documentElement;
    const height = Math.min(clientHeight, innerHeight);
    ring.hidden = box === undefined;
    const around = box ?? new DOMRect(width / 2 - WIDTH / 2, height, 0, 0);
    Object.assign(ring.style, {
      left: `${around.left - AIR}px`,
      top: `${around.top - AIR}px`,
      width: `${around.width + 2 * AIR - 6}px`,
      height: `${around.height + 2 * AIR - 6}px`,
    });
    const edges = { left: around.left, top: around.top - AIR, bottom: around.bottom + AIR };
    const placement = placePanel(edges, WIDTH, { width, height });
    const isTight = placement.maxHeight < HEIGHT;
    Object.assign(card.style, {
      left: `${placement.x}px`,
      width: `${placement.width}px`,
      top: isTight || placement.top === undefined ? 'auto' : `${placement.top}px`,
      bottom: isTight ? '8px' : placement.bottom === undefined ? 'auto' : `${placement.bottom}px`,
      maxHeight: `${isTight ? height - 16 : placement.maxHeight}px`,
    });
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
    event.preventDefault();
    this.end();
  };
}

/** What a step speaks of, CSS pixels of the viewport; nothing where the page does not show it. */
function placeOf(step: Step, explorer: ShadowRoot): DOMRect | undefined {
  switch (step) {
    case 'life':
      return lifeIn(explorer);
    case 'phases':
      return boxOf(within(explorer, 'breach-stage', 'breach-legend')) ?? lifeIn(explorer);
    case 'size':
      return boxOf(tabOf(explorer, 'scale'));
    case 'sources':
      return (
        boxOf(within(explorer, 'breach-reader', 'breach-start', 'ol')) ??
        boxOf(within(explorer, 'breach-reader', 'breach-outline', '.incident')) ??
        lifeIn(explorer)
      );
    case 'search':
      return boxOf(within(explorer, 'breach-filters', '.search'));
  }
}

/** An element inside others, through their shadow roots. */
function within(root: ShadowRoot, ...selectors: readonly string[]): Element | undefined {
  let place: ParentNode | null = root;
  let found: Element | null = null;
  for (const selector of selectors) {
    found = place?.querySelector(selector) ?? null;
    place = found?.shadowRoot ?? null;
  }
  return found ?? undefined;
}

/** The tab of a view. */
function tabOf(explorer: ShadowRoot, view: ViewId): Element | undefined {
  return within(explorer, 'breach-header', `.views [data-id=${view}]`);
}

function boxOf(element: Element | undefined): DOMRect | undefined {
  const box = element?.getBoundingClientRect();
  return box && box.width > 0 && box.height > 0 ? box : undefined;
}

/** A life whose phases are seen, in the part of the picture that is shown; else all of that. */
function lifeIn(explorer: ShadowRoot): DOMRect | undefined {
  const stage = within(explorer, 'breach-stage') as StageElement | undefined;
  const whole = boxOf(stage?.pictureBox ?? undefined);
  const { currentScene: scene, picture } = stage ?? {};
  if (!stage || !whole || !scene || !picture) return whole;
  const { left, top, width, height } = picture.getBoundingClientRect();
  // A slide may show the picture larger than it is.
  const [across, down] = [width / scene.width, height / scene.height];
  const boxes = new Map(
    scene.rows.map(({ row, box: { x, y, width, height } }) => [
      row,
      new DOMRect(left + x * across, top + y * down, width * across, height * down),
    ]),
  );
  const shown = [...boxes].filter(([, box]) => box.bottom < whole.bottom && box.width > 24).map(([row]) => row);
  return boxes.get(exampleOf(stage.data, shown)) ?? whole;
}
