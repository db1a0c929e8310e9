import { MORE_CONTRAST_DARK, MORE_CONTRAST_LIGHT, systemColorOf } from '../../chart/contrast.ts';
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

export { withFullText } from '../../chart/contrast.ts';
