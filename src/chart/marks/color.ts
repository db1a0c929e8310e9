import type { Emphasis, Ink } from '../scene.ts';
import type { Font, Theme } from './mark.ts';

/** Colour of a shape, `#rrggbb`. */
export function colorOf(theme: Theme, ink: Ink, emphasis: Emphasis): string {
  return mix(theme.inks.paper, resolve(theme, ink), theme.emphasis[emphasis].opacity);
}

/** Colour of text, `#rrggbb`. */
export function textColorOf(theme: Theme, ink: Ink, emphasis: Emphasis): string {
  return mix(theme.inks.paper, resolve(theme, ink), theme.emphasis[emphasis].textOpacity);
}

/** A colour thinned with paper; `share` is how much of it is left, 0 to 1. */
export function tint(theme: Theme, color: string, share: number): string {
  return mix(theme.inks.paper, color, share);
}

/** `ground` with a `share` of `color` on it, both `#rrggbb`. */
function mix(ground: string, color: string, share: number): string {
  if (share >= 1) return color;
  const below = Number.parseInt(ground.slice(1), 16);
  const above = Number.parseInt(color.slice(1), 16);
  let mixed = 0;
  for (const shift of [16, 8, 0]) {
    const a = (below >> shift) & 255;
    const b = (above >> shift) & 255;
    mixed |= Math.round(a + (b - a) * Math.max(0, share)) << shift;
  }
  return `#${mixed.toString(16).padStart(6, '0')}`;
}

/** `#rrggbbaa` from `#rrggbb`. */
export function withOpacity(color: string, opacity: number): string {
  return (
    color +
    Math.round(opacity * 255)
      .toString(16)
      .padStart(2, '0')
  );
}

/** The `font` of a canvas context, for painting and for measuring. */
export function fontShorthand(font: Font): string {
  return `${font.weight} ${font.size}px ${font.family}`;
}

function resolve(theme: Theme, ink: Ink): string {
  return theme.inks[ink] ?? theme.inks['cause:unknown'];
}
