import { css, type LitElement, type ReactiveController } from 'lit';
import type { ExplorerElement } from '../controls/context.ts';
import type { RoomController } from '../controls/controllers/room-controller.ts';
import { ownsDocument } from '../controls/site.ts';
import { svgNode } from '../controls/svg-nodes.ts';
import { DeckKeyEvent, giveFocusBack, ownerOf, pressBeside } from './deck-keys.ts';
import { heightsToFill, SettledHeight } from './fill.ts';
import { openBeside, readerBeside } from './frame.ts';

/** An explorer on a slide: as large as the deck says, laid out small and magnified as a whole. */
const slideStyles = css`
  :host {
    position: relative;
    overflow: auto;
    min-height: 0;
    padding: 0;
    aspect-ratio: 16 / 9;
    text-align: start;
  }
  :host([fit]) {
    aspect-ratio: auto;
    height: 100vh;
    padding: 0;
  }
  .slide {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    width: calc(100% / var(--breach-scale, 1));
    padding: 6px 10px 4px;
    transform: scale(var(--breach-scale, 1));
    transform-origin: 0 0;
  }
  @media screen {
    :host([reading]:not([wide])) {
      padding: 0;
    }
    /* A slide has no second page. */
    breach-stage::part(overview) {
      position: static;
    }
    ${readerBeside}
    breach-reader:not([wide])::part(sheet) {
      block-size: 74%;
    }
    :host([wide]) .main:not(.alone) {
      grid-template-columns: minmax(0, 1fr) 38%;
      gap: 0 14px;
    }
    /* The hall reads one sentence, if that. */
    breach-summary::part(more),
    :host([reading]) breach-summary {
      display: none;
    }
    /* 40 pixels as the hall sees them, and here a little more than half of that. */
    breach-header::part(button),
    breach-header::part(select) {
      min-height: 28px;
    }
  }
  @media print {
    :host {
      background: var(--breach-paper);
    }
  }
`;

/**
 * The least type of the picture is 12 px: on a slide of 1280 × 720 it is read from the back row at 1.6 times
 * that, and on a larger one in proportion. A slide has a heading, too: the larger side tells its size.
 */
const LEAST_SCALE = 1.6;
const FULL = { width: 1_280, height: 720 };
/** Laid out narrower than this nothing is legible at any scale. CSS pixels. */
const NARROWEST = 300;
/** From this layout width on an incident stands beside the picture. */
const WIDE = 620;
/** A frame on a slide is drawn so many times finer: the deck may show it larger, and does not say so. */
const FINER = 2;

/**
 * An explorer on a slide: magnified for the back row, and a guest at the keyboard. Keys of a clicker go to
 * the deck, Esc gives the focus back, the wheel is left alone, and a printed deck has a still picture.
 */
export class Slide implements ReactiveController {
  private readonly poster: Poster;
  private readonly isFrame: boolean;
  private ratio = 0;
  private readonly settled = new SettledHeight();
  /** Whether what has the focus has been reached by keys. (`:focus-visible` says so of whatever is clicked, at the next key.) */
  private reached = false;
  private readonly resized = new ResizeObserver(() => requestAnimationFrame(this.settle));
  // A slide that comes up may have been laid out while nobody saw it, at another scale.
  private readonly seen = new IntersectionObserver(() => this.settle());

  constructor(
    private readonly host: LitElement,
    private readonly room: RoomController,
  ) {
    this.isFrame = ownsDocument(host);
    const { styleSheet } = slideStyles;
    if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    this.poster = new Poster(host);
    room.wideFrom = WIDE;
    room.heightsFor = () => {
      const { box } = this;
      return box && heightsToFill(host, room, box, host.clientHeight / room.scale, this.settled);
    };
    // All controls are more than a slide holds: a deck that wants them has to say so.
    if (!host.hasAttribute('controls')) host.setAttribute('controls', 'minimal');
    host.addController(this);
  }

  hostConnected(): void {
    const { host } = this;
    this.resized.observe(host);
    if (this.box) this.resized.observe(this.box);
    this.seen.observe(host);
    addEventListener('resize', this.settle);
    this.hearing.addEventListener('keydown', this.onKeyFirst, { capture: true });
    this.hearing.addEventListener('pointerdown', this.onPointer, { capture: true });
    host.addEventListener('keydown', this.onKeyLast);
    host.addEventListener('click', openBeside);
    host.addEventListener('wheel', this.onWheel, { capture: true, passive: true });
    this.settle();
  }

  hostDisconnected(): void {
    const { host } = this;
    this.resized.disconnect();
    this.seen.disconnect();
    removeEventListener('resize', this.settle);
    this.hearing.removeEventListener('keydown', this.onKeyFirst, { capture: true });
    this.hearing.removeEventListener('pointerdown', this.onPointer, { capture: true });
    host.removeEventListener('keydown', this.onKeyLast);
    host.removeEventListener('click', openBeside);
    host.removeEventListener('wheel', this.onWheel, { capture: true });
  }

  /** Where keys are heard: in a frame also those that come while nothing of ours has the focus, as after a click on text. */
  private get hearing(): HTMLElement {
    return this.isFrame ? document.documentElement : this.host;
  }

  private get box(): HTMLElement | undefined {
    const { renderRoot } = this.host;
    return renderRoot instanceof HTMLElement ? renderRoot : undefined;
  }

  /** Follows the size of the slide, and the scale at which the deck shows it. */
  private readonly settle = (): void => {
    const { host, room, box } = this;
    const { clientWidth: width, clientHeight: height } = host;
    if (!box || width === 0 || height === 0) return;
    const wanted = LEAST_SCALE * Math.max(1, width / FULL.width, height / FULL.height);
    room.scale = Math.max(1, Math.min(wanted, width / NARROWEST));
    box.style.setProperty('--breach-scale', String(room.scale));
    if (this.isFrame) box.style.setProperty('--breach-finer', String(FINER));
    room.measure();
    // The deck's own scale shows in the box, not in the layout: then only the canvas is drawn anew.
    const ratio = devicePixelRatio * (host.getBoundingClientRect().width / width);
    if (this.ratio !== 0 && Math.abs(ratio / this.ratio - 1) > 0.02) (host as ExplorerElement).redraw();
    this.ratio = ratio;
    this.poster.plan();
  };

  private readonly onKeyFirst = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      this.onEscape(event);
      return;
    }
    // With `?` the help opens, which is then read by keys.
    if (event.key === 'Tab' || event.key === '?') this.reached = true;
    if (ownerOf(event, this.reached) !== 'deck') return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (!this.isFrame) {
      pressBeside(this.host, event);
      return;
    }
    this.host.dispatchEvent(new DeckKeyEvent(event));
    // The slide may be gone with this key, and a frame that nobody sees would keep all that follow.
    giveFocusBack(true);
  };

  /** Esc closes what is open; after that it gives the focus back. */
  private onEscape(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { host } = this;
    const isOpen = this.box !== undefined && openIn(this.box).length > 0;
    if (isOpen || host.hasAttribute('reading')) {
      // An open incident has to be told when nothing of ours has the focus; what lies over it closes by itself.
      if (!isOpen && !event.composedPath().includes(host))
        host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
      return;
    }
    event.stopImmediatePropagation();
    event.preventDefault();
    giveFocusBack(this.isFrame);
  }

  /** What the explorer has made use of is not for the deck as well. */
  private readonly onKeyLast = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.key === 'Escape' || ownerOf(event, this.reached) === 'own')
      event.stopPropagation();
  };

  private readonly onPointer = (): void => {
    this.reached = false;
  };

  /** A wheel on a slide is the deck's, or nobody's. */
  private readonly onWheel = (event: WheelEvent): void => {
    event.stopImmediatePropagation();
    if (!this.isFrame) this.host.parentNode?.dispatchEvent(new WheelEvent('wheel', event));
  };
}

/** Dialogs and panels that are open, through shadow roots. */
export function openIn(root: ParentNode): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches('dialog[open], :popover-open')) found.push(element);
    if (element.shadowRoot) found.push(...openIn(element.shadowRoot));
  }
  return found;
}

/** After so many ms without a change the picture is drawn. */
const SETTLED = 400;
const METADATA = /<metadata>.*?<\/metadata>\s*/s;

const posterStyles = css`
  .poster {
    display: none;
  }
  @media print {
    :host([postered]) {
      overflow: hidden;
    }
    :host([postered]) > :not(.poster) {
      display: none !important;
    }
    :host([postered]) > .poster {
      display: block;
      width: 100%;
      height: 100%;
    }
    .poster > svg {
      display: block;
      max-width: 100%;
      max-height: 100%;
    }
  }
`;

/**
 * A still picture that is printed in the place of an explorer: drawn with everything that must travel with
 * it, in advance, since a printer does not wait.
 */
export class Poster {
  private readonly box = document.createElement('div');
  private timer = 0;
  private drawn = '';
  /** Told when a picture stands ready. */
  onDrawn: (() => void) | undefined;

  constructor(private readonly host: LitElement) {
    this.box.className = 'poster';
    const { styleSheet } = posterStyles;
    if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    host.shadowRoot?.append(this.box);
    for (const type of ['breach-ready', 'breach-viewchange']) host.addEventListener(type, this.plan);
  }

  readonly plan = (): void => {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.draw(), SETTLED);
  };

  private async draw(): Promise<void> {
    const { host, box } = this;
    const { clientWidth: width, clientHeight: height } = host;
    if (!host.isConnected || width < 200 || height < 120) return;
    let svg = '';
    try {
      svg = await (host as ExplorerElement).toSVG({ width, height });
    } catch {
      // A view without a picture, or no data: what is on the screen is printed.
    }
    host.toggleAttribute('postered', svg !== '');
    if (svg === '') return;
    // What a file says about itself is of no use in a page.
    if (svg !== this.drawn) box.replaceChildren(svgNode(svg.replace(METADATA, '')));
    this.drawn = svg;
    this.onDrawn?.();
  }
}
