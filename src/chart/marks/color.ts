import { rgb } from 'd3-color';
import { interpolateRgb } from 'd3-interpolate';
import type { Emphasis, Ink } from '../scene.ts';
import type { Font, Theme } from './mark.ts';

/** Colour of a shape, `#rrggbb`. */
export function colorOf(theme: Theme, ink: Ink, emphasis: Emphasis): string {
  return tint(theme, resolve(theme, ink), theme.emphasis[emphasis].opacity);
}

/** Colour of text, `#rrggbb`. */
export function textColorOf(theme: Theme, ink: Ink, emphasis: Emphasis): string {
  return tint(theme, resolve(theme, ink), theme.emphasis[emphasis].textOpacity);
}

/** Colours by what they are made of: a picture asks for the same few again and again, at every frame. */
const made = new Map<string, string>();
const MOST_MADE = 5_000;

function remember(key: string, make: () => string): string {
  const known = made.get(key);
  if (known !== undefined) return known;
  if (made.size >= MOST_MADE) made.clear();
  const color = make();
  made.set(key, color);
  return color;
}

/** A colour thinned with paper; `share` is how much of it is left, 0 to 1. `#rrggbb`. */
export function tint(theme: Theme, color: string, share: number): string {
  if (share >= 1) return color;
  const { paper } = theme.inks;
  return remember(`${paper}${color}${share}`, () => rgb(interpolateRgb(paper, color)(Math.max(0, share))).formatHex());
}

/** `#rrggbbaa` from `#rrggbb`. */
export function withOpacity(color: string, opacity: number): string {
  return remember(`${color}${opacity}`, () => rgb(color).copy({ opacity }).formatHex8());
}

/** The `font` of a canvas context, for painting and for measuring. */
export function fontShorthand(font: Font): string {
  return `${font.weight} ${font.size}px ${font.family}`;
}

function resolve(theme: Theme, ink: Ink): string {
  if (ink.startsWith('own:')) return ownColor(theme, ink);
  return theme.inks[ink] ?? theme.inks['cause:unknown'];
}

/** The half of the ink that is for this paper; none where a system sets the colours, and all causes are alike. */
function ownColor({ name, inks }: Theme, ink: Ink): string {
  if (inks['cause:hacking'] === inks['cause:misuse']) return inks['cause:unknown'];
  return name === 'dark' ? ink.slice(11) : ink.slice(4, 11);
}
