import type { ClusterMark } from '../scene.ts';
import { colorOf, tint } from './color.ts';
import { inBox, snapEdge, snapWidth } from './geometry.ts';
import { interpolateFields, type MarkKind, type Theme } from './mark.ts';

/** Corner radius, CSS pixels. */
const ROUND = 1;
/** Share of the colour in an (almost) empty column and in a full one; text stays readable on both. */
const EMPTY = 0.14;
const FULL = 0.46;
/** The same for a small cell, which bears no text: its shades are to be told apart. */
const CELL_EMPTY = 0.16;
const CELL_FULL = 0.92;
/** Share of the colour in the edge. */
const EDGE = 0.6;
/** Up to this height a column is a cell, CSS pixels. */
const CELL = 10;

/** A column whose tint grows with `level`, and whose edge can be seen at every level; a small cell has no edge, or a ground of cells would be a grid of lines. */
export const cluster: MarkKind<ClusterMark> = {
  type: 'cluster',
  target: 'itself',
  bounds: ({ x, y, width, height }) => ({ x, y, width, height }),
  contains: inBox,
  draw(mark, theme, pixelRatio) {
    const { ground, edge } = colors(mark, theme);
    const line = snapWidth(1, pixelRatio);
    const [left, top, right, bottom] = [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height].map((value) =>
      snapEdge(value, pixelRatio),
    );
    const [width, height] = [Math.max(0, right - left - line), Math.max(0, bottom - top - line)];
    return [
      {
        path: (context) => context.roundRect(left + line / 2, top + line / 2, width, height, ROUND),
        style: { fill: ground, stroke: edge, strokeWidth: line },
      },
    ];
  },
  interpolate: interpolateFields('x', 'y', 'width', 'height', 'level'),
  translate: (mark, dx, dy) => ({ ...mark, x: mark.x + dx, y: mark.y + dy }),
  data: ({ count }) => ({ 'data-count': count }),
};

function colors(mark: ClusterMark, theme: Theme): { ground: string; edge: string } {
  const color = colorOf(theme, mark.fill, mark.emphasis);
  const level = Math.min(1, Math.max(0, mark.level));
  if (mark.height <= CELL) {
    const ground = tint(theme, color, CELL_EMPTY + (CELL_FULL - CELL_EMPTY) * level);
    return { ground, edge: ground };
  }
  return { ground: tint(theme, color, EMPTY + (FULL - EMPTY) * level), edge: tint(theme, color, EDGE) };
}
