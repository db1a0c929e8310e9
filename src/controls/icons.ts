import { html, nothing, svg } from 'lit';
import { createSvgPath } from '../chart/marks/markup.ts';
import { SYMBOL_TYPES } from '../chart/marks/symbol-types.ts';
import type { Ink, SymbolMark, SymbolShape } from '../chart/scene.ts';
import { propertyOf } from '../chart/theme.ts';

/** Little drawings on buttons that also have a name in words. They take the colour of the text. */

export const chevron = html`<svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
  <path d="M1.5 3.5 5 7l3.5-3.5" fill="none" stroke="currentColor" stroke-width="1.5" />
</svg>`;

export const cross = html`<svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
  <path d="M1.5 1.5l7 7m0-7l-7 7" fill="none" stroke="currentColor" stroke-width="1.5" />
</svg>`;

/** A symbol as the pictures draw it, about the origin of the SVG it stands in; colours follow the theme. */
export function symbolShape(shape: SymbolShape, radius: number, ink: Ink, fillStyle: SymbolMark['fillStyle']) {
  const color = `var(${propertyOf(ink)}, var(--breach-cause-unknown))`;
  const width = Math.min(2, Math.max(1.3, radius * 0.3));
  const isFull = fillStyle === 'filled';
  const inner = isFull ? radius : radius - width / 2;
  const fill = isFull || fillStyle === 'cored' ? color : 'var(--breach-paper)';
  const opacity = fillStyle === 'cored' ? 0.5 : 1;
  const stroke = isFull ? nothing : color;
  const dash = fillStyle === 'unknown' ? '2 1.6' : nothing;
  const path = createSvgPath();
  SYMBOL_TYPES[shape].draw(path, Math.PI * inner ** 2);
  return svg`<path d=${String(path)} fill=${fill} fill-opacity=${opacity} stroke=${stroke} stroke-width=${width}
    stroke-linejoin="round" stroke-dasharray=${dash}></path>`;
}
