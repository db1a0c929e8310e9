import type { FontRole, Ink } from '../chart/scene.ts';
import { DARK, type Font, LIGHT, propertyOf, type Theme, withInks } from '../chart/theme.ts';

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
export function dressTheme(base: Theme, host: HTMLElement): Theme {
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
