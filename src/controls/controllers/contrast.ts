import type { Theme } from '../../chart/marks/mark.ts';
import type { Ink } from '../../chart/scene.ts';

/** The name of the custom property of a colour. */
type Naming = (ink: Ink) => string;

/** The colours of readers who ask the system for more contrast, or have it prescribe its own. Fetched for them only. */
export function contrastSheet(inks: readonly Ink[], nameOf: Naming): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const lines = (colors: Readonly<Partial<Record<Ink, string>>>) =>
    Object.entries(colors)
      .map(([ink, color]) => `${nameOf(ink as Ink)}: ${color};`)
      .join(' ');
  // What the system prescribes stands before what a publisher has chosen.
  const system = inks.map((ink) => `${nameOf(ink)}: ${systemColorOf(ink)} !important;`).join(' ');
  sheet.replaceSync(`
    @media screen and (prefers-contrast: more) {
      :host { ${lines(MORE_CONTRAST_LIGHT)} }
      :host([scheme='dark']) { ${lines(MORE_CONTRAST_DARK)} }
    }
    @media screen and (forced-colors: active) {
      :host { ${system} }
    }`);
  return sheet;
}

/**
 * Reads properties that name colours of the system, such as `CanvasText`, as what those are: only a
 * computed style tells, for which something must stand in `root` for a moment.
 */
export function readSystemColors(
  inks: readonly Ink[],
  nameOf: Naming,
  read: (property: string) => string,
  root: ShadowRoot,
): Readonly<Partial<Record<Ink, string>>> {
  const probe = document.createElement('span');
  probe.style.forcedColorAdjust = 'none';
  root.append(probe);
  const style = getComputedStyle(probe);
  const colors = inks.map((ink) => {
    probe.style.color = read(nameOf(ink));
    return [ink, style.color];
  });
  probe.remove();
  return Object.fromEntries(colors);
}

/**
 * What changes for readers who ask for more contrast: text keeps 7:1 against paper and band, causes 4.5:1
 * and the distances that they have anyway (`theme.test.ts`). All other colours stay.
 */
export const MORE_CONTRAST_LIGHT: Readonly<Partial<Record<Ink, string>>> = {
  paper: '#ffffff',
  ink: '#000000',
  'ink-soft': '#2b2a26',
  'ink-faint': '#45423b',
  grid: '#c4bfb1',
  'grid-strong': '#7d786b',
  accent: '#802f06',
  reference: '#5f3b08',
  'cause:hacking': '#286ccd',
  'cause:misuse': '#c53d0b',
  'cause:scraping': '#047d62',
  'cause:error': '#826b3a',
  'cause:physical': '#675746',
  'cause:malware': '#653aa7',
  'cause:social': '#ae4792',
  'cause:unknown': '#6b6e76',
};

export const MORE_CONTRAST_DARK: Readonly<Partial<Record<Ink, string>>> = {
  paper: '#000000',
  ink: '#ffffff',
  'ink-soft': '#dedbd3',
  'ink-faint': '#c2beb4',
  grid: '#4a5059',
  'grid-strong': '#8a909a',
  accent: '#ffc558',
  reference: '#e8c38d',
  'cause:malware': '#9a76c0',
  'cause:unknown': '#868b92',
};

const SYSTEM_COLORS: Readonly<Partial<Record<Ink, string>>> = {
  paper: 'Canvas',
  'paper-band': 'color-mix(in srgb, CanvasText 9%, Canvas)',
  grid: 'color-mix(in srgb, CanvasText 28%, Canvas)',
  'grid-strong': 'color-mix(in srgb, CanvasText 60%, Canvas)',
  accent: 'LinkText',
};

/**
 * For readers whose system prescribes its colours: one of those, in CSS. There are too few of them for
 * eight causes, so that all causes look alike; shapes, patterns, lanes and words are what tells them apart.
 */
export function systemColorOf(ink: Ink): string {
  return SYSTEM_COLORS[ink] ?? 'CanvasText';
}

/** A theme whose quiet text is as strong as any: colours of a system are few, and mixed ones are not of them. */
export function withFullText(theme: Theme): Theme {
  const { normal, quiet, strong } = theme.emphasis;
  return { ...theme, emphasis: { normal, quiet: { ...quiet, textOpacity: 1 }, strong } };
}
