import { css, type LitElement, type ReactiveController } from 'lit';
import type { FontRole, Ink } from '../chart/scene.ts';
import { DARK, type Font, LIGHT, propertyOf, type Theme, withInks } from '../chart/theme.ts';
import type { Heights, RoomController } from '../controls/controllers/room-controller.ts';
import type { Publisher, ThemeController } from '../controls/controllers/theme-controller.ts';
import { announceTask, nextFrame } from '../controls/late-parts.ts';
import { heightsForWidth, nextHeight } from './fill.ts';
import { readerBeside } from './frame.ts';

/** An explorer in somebody's page: as high as its content, and never over anything but itself. */
const hostPageStyles = css`
  :host {
    position: relative;
    min-height: 0;
    padding: 6px 12px;
    /* What the page says of its own text is not meant for ours. */
    text-align: start;
    text-indent: 0;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    hyphens: manual;
    cursor: auto;
  }
  @media screen {
    :host([wide]) {
      padding-inline: 20px;
    }
    :host([filled]) {
      overflow: auto;
    }
    :host([reading]:not([wide])) {
      padding-block-end: 6px;
    }
    .waiting {
      padding-block: 120px;
    }
    :host([wide]) breach-stage::part(overview) {
      position: static;
      padding-block: 0;
    }
    ${readerBeside}
    /* Below it, and no higher than the picture. */
    breach-reader:not([wide]) {
      max-height: min(480px, 70vh);
      overflow: auto;
    }
    @media (hover: hover) {
      breach-reader:not([wide], [entered]) {
        overflow: hidden;
        scrollbar-gutter: stable;
      }
    }
    breach-reader:not([wide])::part(details) {
      padding: 4px 12px 16px;
    }
    breach-reader:not([wide])::part(sheet) {
      --grip: none;
      position: static;
      display: block;
      block-size: auto;
      border: 0;
      border-radius: 0;
      box-shadow: none;
      z-index: auto;
    }
    breach-reader:not([wide])::part(reader) {
      margin: 0;
    }
    /* An open incident comes up from the end of what is seen of the element, and stays within it. */
    :host([reading]) breach-reader:not([wide]) {
      position: sticky;
      inset-block-end: 0;
      margin-block-start: 8px;
      border: 1px solid var(--breach-grid-strong);
      border-radius: calc(var(--breach-radius) * 1.5) calc(var(--breach-radius) * 1.5) 0 0;
      background: var(--breach-paper);
      box-shadow: 0 -2px 16px rgb(0 0 0 / 16%);
      z-index: 5;
    }
  }
`;

/** A picture lower than this is none; then the element scrolls. */
const LEAST = 240;
/** Smaller differences come from rounding. */
const SLACK = 12;

/**
 * The manners of an explorer in somebody's page, where it keeps to its own box: its height follows from
 * its width, from `--breach-height`, or from a height that the page gives it; light or dark from the
 * page; and what the page changes about its looks is noticed where that shows itself in attributes of
 * `html`, `body` or the element. Fetched for guests only.
 */
export class HostPageAdapter implements ReactiveController, Publisher {
  private theme: Theme | undefined;
  private known = '';
  private frame = 0;
  private readonly changed = new MutationObserver(() => this.follow());
  private readonly resized = new ResizeObserver(() => this.fillSoon());

  constructor(
    private readonly host: LitElement,
    private readonly room: RoomController,
    private readonly themes: ThemeController,
  ) {
    const { styleSheet } = hostPageStyles;
    if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    room.heightsFor = (width) => this.heightsFor(width);
    themes.publisher = this;
    host.addController(this);
  }

  hostConnected(): void {
    const { documentElement, body } = this.host.ownerDocument;
    for (const element of [documentElement, body]) this.changed.observe(element, { attributes: true });
    this.changed.observe(this.host, { attributeFilter: ['class', 'style'] });
    if (this.host.hasAttribute('filled')) this.resized.observe(this.host);
    void customElements.whenDefined('breach-footer').then(this.fillSoon);
    this.follow();
  }

  hostUpdated(): void {
    this.fillSoon();
  }

  hostDisconnected(): void {
    this.changed.disconnect();
    this.resized.disconnect();
    cancelAnimationFrame(this.frame);
  }

  isDark(): boolean | undefined {
    const { host } = this;
    // Ours would answer for the page.
    host.removeAttribute('scheme');
    const { colorScheme } = getComputedStyle(host);
    const isLight = colorScheme.includes('light');
    const isDark = colorScheme.includes('dark');
    return isLight === isDark ? undefined : isDark;
  }

  /** The same theme as before as long as the page says the same: then nothing is drawn anew. */
  dress(theme: Theme): Theme {
    const dressed = dressTheme(theme, this.host);
    const text = JSON.stringify(dressed);
    if (!this.theme || text !== this.known) this.theme = dressed;
    this.known = text;
    return this.theme;
  }

  private follow(): void {
    this.themes.refresh();
    this.room.measure();
  }

  private heightsFor(width: number): Heights {
    const asked = this.askedHeight;
    if (asked > 0) return [asked, asked];
    const given = this.givenHeight;
    return given > 0 ? [given, given] : heightsForWidth(width);
  }

  /** What `--breach-height` comes to, CSS pixels; 0 where it is not set. */
  private get askedHeight(): number {
    const { host } = this;
    if (getComputedStyle(host).getPropertyValue('--breach-height').trim() === '') return 0;
    const probe = document.createElement('div');
    probe.style.position = 'absolute';
    probe.style.height = 'var(--breach-height)';
    host.renderRoot.append(probe);
    const height = Number.parseFloat(getComputedStyle(probe).height);
    probe.remove();
    return height > 0 ? Math.max(LEAST, Math.round(height)) : 0;
  }

  /** What a height of the element leaves for the picture, CSS pixels; 0 where the height is that of its content. */
  private get givenHeight(): number {
    const { host } = this;
    const footer = host.renderRoot.querySelector<HTMLElement>('breach-footer');
    const stage = host.renderRoot.querySelector('breach-stage');
    const picture = stage?.shadowRoot?.querySelector<HTMLElement>('breach-chart, breach-table');
    if (!footer?.offsetHeight || !picture?.offsetHeight) return 0;
    const { paddingBlockEnd } = getComputedStyle(host);
    const content = footer.offsetTop + footer.offsetHeight + Number.parseFloat(paddingBlockEnd);
    const isGiven = host.hasAttribute('filled') || Math.abs(host.clientHeight - content) > SLACK;
    host.toggleAttribute('filled', isGiven);
    // Not before: a height that follows from the content changes with what is drawn.
    if (isGiven) this.resized.observe(host);
    if (!isGiven) return 0;
    // Two rounded measures may be a pixel short; content that is higher would take the wheel from the page.
    const spare = host.clientHeight - content - 1;
    return Math.max(LEAST, nextHeight(this.room.wanted, picture.offsetHeight, spare));
  }

  /** When what has been asked for is drawn. */
  private readonly fillSoon = () => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (this.host.isConnected && this.givenHeight > 0) this.room.measure();
    });
    announceTask(this.host, nextFrame());
  };
}

const PLAIN = /^#[0-9a-f]{6}$/i;
/** Fonts that are our own are in the theme already. */
const OURS = /"(Inter|Source Serif 4) Variable"/;
/** Bounds of `--breach-type-scale`: the lines of a picture are as high as they are. */
const SMALLEST = 0.9;
const LARGEST = 1.1;

/**
 * Whoever sets only the paper gets bands and grids that belong to it: mixed from paper and ink, as far apart as ours.
 * Behind a colour that the page sets itself these stand back, for what a page says of an element overrules its own.
 */
const derived = new CSSStyleSheet();
derived.replaceSync(`:host([scheme]) {
  --breach-paper-band: color-mix(in srgb, var(--breach-ink) 3.5%, var(--breach-paper));
  --breach-grid: color-mix(in srgb, var(--breach-ink) 10%, var(--breach-paper));
  --breach-grid-strong: color-mix(in srgb, var(--breach-ink) 21%, var(--breach-paper));
}`);

const SERIF = LIGHT.fonts.title.family;

/** A theme with what a page has set for its explorer: colours in any notation of CSS, fonts, and the size of type in pictures. */
function dressTheme(base: Theme, host: HTMLElement): Theme {
  const style = getComputedStyle(host);
  const read = (property: string) => style.getPropertyValue(property).trim();
  deriveGrounds(host, read(propertyOf('paper')));
  const inks = Object.keys(base.inks) as Ink[];
  const strange = inks.filter((ink) => !PLAIN.test(read(propertyOf(ink))));
  const themed = strange.length > 0 ? withInks(base, resolveColors(strange, base, host)) : base;
  return { ...themed, fonts: dressFonts(base, read) };
}

/** Mixes bands and grids from the paper where that is not ours. */
function deriveGrounds({ shadowRoot }: HTMLElement, paper: string): void {
  if (!shadowRoot) return;
  const others = shadowRoot.adoptedStyleSheets.filter((sheet) => sheet !== derived);
  const isOurs = [LIGHT, DARK].some(({ inks }) => inks.paper === paper);
  shadowRoot.adoptedStyleSheets = isOurs ? others : [...others, derived];
}

function dressFonts({ fonts }: Theme, read: (property: string) => string): Theme['fonts'] {
  const sans = read('--breach-sans');
  const serif = read('--breach-serif');
  const scale = Math.min(LARGEST, Math.max(SMALLEST, Number.parseFloat(read('--breach-type-scale')) || 1));
  const dressed = (Object.entries(fonts) as [FontRole, Font][]).map(([role, font]) => {
    const asked = font.family === SERIF ? serif : sans;
    const family = asked === '' || OURS.test(asked) ? font.family : asked;
    return [role, { ...font, family, size: font.size * scale }];
  });
  return Object.fromEntries(dressed);
}

/**
 * Colours as `#rrggbb`, whatever notation a style sheet has them in (`light-dark()`, `oklch()`, names, what
 * is half transparent over the paper): a computed style resolves them, and a pixel of a canvas mixes them.
 */
function resolveColors(inks: readonly Ink[], { inks: base }: Theme, host: HTMLElement): Partial<Record<Ink, string>> {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const probe = document.createElement('span');
  probe.style.forcedColorAdjust = 'none';
  host.shadowRoot?.append(probe);
  const computed = getComputedStyle(probe);
  const fill = (color: string) => {
    if (!pen) return;
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
  };
  const colorOf = (ink: Ink) => {
    probe.style.color = `var(${propertyOf(ink)})`;
    return computed.color;
  };
  const paper = colorOf('paper');
  const resolved = inks.map((ink) => {
    for (const color of [base.paper, paper, colorOf(ink)]) fill(color);
    const [red = 0, green = 0, blue = 0] = pen?.getImageData(0, 0, 1, 1).data ?? [];
    return [ink, `#${[red, green, blue].map((share) => share.toString(16).padStart(2, '0')).join('')}`];
  });
  probe.remove();
  return Object.fromEntries(resolved);
}
