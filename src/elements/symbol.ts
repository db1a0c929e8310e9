import { nothing, svg } from 'lit';
import type { Ink, SymbolMark, SymbolShape } from '../layout/scene.ts';
import { outlineOf } from '../marks/outlines.ts';
import { propertyOf } from '../paint/theme.ts';

/** A symbol as the pictures draw it, about the origin of the SVG it stands in; colours follow the theme. */
export function symbolShape(shape: SymbolShape, radius: number, ink: Ink, finish: SymbolMark['finish']) {
  const color = `var(${propertyOf(ink)}, var(--breach-cause-unknown))`;
  const width = Math.min(2, Math.max(1.3, radius * 0.3));
  const isFull = finish === 'filled';
  const inner = isFull ? radius : radius - width / 2;
  const fill = isFull || finish === 'cored' ? color : 'var(--breach-paper)';
  const opacity = finish === 'cored' ? 0.5 : 1;
  const stroke = isFull ? nothing : color;
  const dash = finish === 'unknown' ? '2 1.6' : nothing;
  if (shape === 'circle') {
    return svg`<circle r=${inner} fill=${fill} fill-opacity=${opacity} stroke=${stroke} stroke-width=${width}
      stroke-dasharray=${dash}></circle>`;
  }
  const points = outlineOf(shape, 0, 0, inner)
    .map((value) => value.toFixed(2))
    .join(' ');
  return svg`<polygon points=${points} fill=${fill} fill-opacity=${opacity} stroke=${stroke} stroke-width=${width}
    stroke-linejoin="round" stroke-dasharray=${dash}></polygon>`;
}
