import { color, rgb } from 'd3-color';
import { SITE } from '../i18n/site.ts';
import type { EmphasisLook, Font, Inks, Theme } from './marks/mark.ts';
import type { Emphasis, FontRole, Ink } from './scene.ts';

export type { EmphasisLook, Font, Inks, Theme } from './marks/mark.ts';

/** Looks by emphasis: quiet steps back without vanishing, strong only draws its lines wider. */
const EMPHASIS: Readonly<Record<Emphasis, EmphasisLook>> = {
  normal: { opacity: 1, textOpacity: 1, lineWidth: 1 },
  quiet: { opacity: 0.3, textOpacity: 0.68, lineWidth: 1 },
  strong: { opacity: 1, textOpacity: 1, lineWidth: 1.5 },
};

/** Letters first, then Han: each system has its own. The style sheet of the page has the same. */
const SANS =
  '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

const SERIF =
  '"Source Serif 4 Variable", "Source Serif 4", "Iowan Old Style", Charter, Georgia, "Noto Serif", "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", SimSun, serif';

const FONTS: Readonly<Record<FontRole, Font>> = {
  label: { family: SANS, size: 12, weight: 400 },
  'label-strong': { family: SANS, size: 12, weight: 600 },
  axis: { family: SANS, size: 12, weight: 400 },
  'axis-strong': { family: SANS, size: 12, weight: 600 },
  lane: { family: SANS, size: 12, weight: 600 },
  note: { family: SANS, size: 12, weight: 400 },
  annotation: { family: SERIF, size: 12.5, weight: 400 },
  row: { family: SANS, size: 14.5, weight: 600 },
  title: { family: SERIF, size: 25, weight: 600 },
  lead: { family: SANS, size: 15, weight: 400 },
};

/**
 * The causes stay apart for all eyes by lightness as well as by hue, and keep 3:1 against paper and
 * band; text inks keep 4.5:1. `theme.test.ts` measures both: change a colour, then run it.
 */
const LIGHT_INKS: Inks = {
  paper: '#fbfaf6',
  'paper-band': '#f4f2ea',
  ink: '#1d1c19',
  'ink-soft': '#57544d',
  'ink-faint': '#6c685f',
  grid: '#e5e2d8',
  'grid-strong': '#cbc6b8',
  accent: '#ab4410',
  reference: '#7f5212',
  'cause:hacking': '#3973cb',
  'cause:misuse': '#c43d0b',
  'cause:scraping': '#178371',
  'cause:error': '#a98421',
  'cause:physical': '#7d6b54',
  'cause:malware': '#6940b1',
  'cause:social': '#b6538f',
  'cause:unknown': '#878789',
};

const DARK_INKS: Inks = {
  paper: '#14161a',
  'paper-band': '#1b1e23',
  ink: '#eceae3',
  'ink-soft': '#b0ada4',
  'ink-faint': '#918e86',
  grid: '#272b31',
  'grid-strong': '#40454d',
  accent: '#f4b544',
  reference: '#d8a968',
  'cause:hacking': '#5fa3fe',
  'cause:misuse': '#f6732c',
  'cause:scraping': '#30c9a7',
  'cause:error': '#e5c269',
  'cause:physical': '#ae957f',
  'cause:malware': '#9875c1',
  'cause:social': '#d986b8',
  'cause:unknown': '#858a90',
};

export const LIGHT: Theme = {
  name: 'light',
  inks: SITE ? { ...LIGHT_INKS, ...SITE.inks.light } : LIGHT_INKS,
  emphasis: EMPHASIS,
  fonts: FONTS,
};
export const DARK: Theme = {
  name: 'dark',
  inks: SITE ? { ...DARK_INKS, ...SITE.inks.dark } : DARK_INKS,
  emphasis: EMPHASIS,
  fonts: FONTS,
};

/**
 * A theme with some colours replaced, by role. Understands the colours of CSS that D3 does (`#rgb`, `rgb()`, `hsl()`, names)
 * and `color(srgb r g b)`, as computed styles give it; anything else leaves the colour of `base`.
 */
export function withInks(base: Theme, replaced: Readonly<Partial<Record<Ink, string>>>): Theme {
  const inks: Record<Ink, string> = { ...base.inks };
  for (const [ink, text] of Object.entries(replaced) as [Ink, string | undefined][]) {
    const color = readColor(text ?? '');
    if (color) inks[ink] = color;
  }
  return { ...base, inks };
}

/**
 * A theme fed by CSS custom properties. `read` gives the value of a property of that name, or ''
 * where it is not set.
 */
export function withProperties(base: Theme, read: (property: string) => string): Theme {
  const roles = Object.keys(base.inks) as Ink[];
  return withInks(base, Object.fromEntries(roles.map((ink) => [ink, read(propertyOf(ink))])));
}

const enlarged = new WeakMap<Theme, Map<number, Theme>>();

/** A theme without type smaller than `least` CSS pixels. The same theme gives the same answer: what was measured with it stays. */
export function withLeastType(theme: Theme, least: number): Theme {
  const known = enlarged.get(theme) ?? new Map<number, Theme>();
  enlarged.set(theme, known);
  const found = known.get(least) ?? enlarge(theme, least);
  known.set(least, found);
  return found;
}

function enlarge(theme: Theme, least: number): Theme {
  const roles = Object.entries(theme.fonts) as [FontRole, Font][];
  if (roles.every(([, { size }]) => size >= least)) return theme;
  const fonts: Record<FontRole, Font> = { ...theme.fonts };
  for (const [role, font] of roles) fonts[role] = { ...font, size: Math.max(font.size, least) };
  return { ...theme, fonts };
}

/** The custom property that replaces a colour: `cause:hacking` → `--breach-cause-hacking`. */
export function propertyOf(ink: Ink): string {
  return `--breach-${ink.replace(/[:#]+/g, '-')}`;
}

/** What D3 does not read: `color(srgb 1 0.5 0)` of computed styles, and `rgb()` without commas. */
const SPACED = /^(rgb|color)\((?:srgb\s)?\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\)$/i;

/** `#rrggbb`, or undefined for what is not an opaque colour of sRGB. */
function readColor(text: string): string | undefined {
  const [, space, ...channels] = SPACED.exec(text.trim()) ?? [];
  const [r, g, b] = channels.map((channel) => Number(channel) * (space.toLowerCase() === 'color' ? 255 : 1));
  const found = space === undefined ? color(text) : rgb(r, g, b);
  return found?.opacity === 1 && found.displayable() ? found.formatHex() : undefined;
}
