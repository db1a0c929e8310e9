import type { Box, SquaresMark } from '../scene.ts';
import { colorOf, tint } from './color.ts';
import { inBox, snapEdge } from './geometry.ts';
import { interpolateFields, type MarkKind, type PathContext, type PathShape, type Theme } from './mark.ts';

/** Share of a square's colour in its core, as in a cored symbol. */
const CORE = 0.5;
/** Squares closer together than this have no ring, CSS pixels, but as much less colour. */
const LEAST_RINGED = 5;
const PALER = 0.7;
const PALEST = 0.42;

/** Squares that can be counted; what is part of one has exactly that part of its area. */
export const squares: MarkKind<SquaresMark> = {
  type: 'squares',
  target: 'line',

  bounds({ x, y, side, columns, start, end }) {
    const [low, high] = [Math.floor(start / columns), Math.ceil(Math.ceil(end) / columns)];
    // What stays within one row is as wide as it is; more fills the rows.
    const inRow = high - low <= 1;
    const left = inRow ? Math.floor(start) - low * columns : 0;
    const right = inRow ? end - low * columns : columns;
    return {
      x: x + left * side,
      y: y - high * side,
      width: Math.max(0, right - left) * side,
      height: Math.max(0, high - low) * side,
    };
  },

  contains: (mark, x, y, slack) => inBox(squares.bounds(mark), x, y, slack),

  draw(mark, theme, pixelRatio) {
    const { edge, core, ring } = look(mark, theme);
    const cells = cellsOf(mark);
    const inner = core === edge ? [] : cells.flatMap((cell) => within(cell, ring));
    const shape = (boxes: readonly Box[], fill: string): PathShape => ({
      path: (context) => {
        for (const box of boxes) drawCell(context, box, pixelRatio);
      },
      style: { fill },
    });
    return inner.length > 0 ? [shape(cells, edge), shape(inner, core)] : [shape(cells, edge)];
  },

  interpolate: interpolateFields('x', 'y', 'side', 'start', 'end'),
  translate: (mark, dx, dy) => ({ ...mark, x: mark.x + dx, y: mark.y + dy }),
};

/** A sliver that falls between two device pixels would vanish: it keeps its own edges. */
function drawCell(context: PathContext, { x, y, width, height }: Box, pixelRatio: number): void {
  if (width < 1) {
    context.rect(x, y, width, height);
    return;
  }
  const [left, top, right, bottom] = [x, y, x + width, y + height].map((edge) => snapEdge(edge, pixelRatio));
  context.rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** Between two squares, CSS pixels. */
function gapOf(side: number): number {
  return side >= 12 ? 2 : 1;
}

/** The squares and parts of squares, without the gaps between them. */
function cellsOf({ x, y, side, columns, start, end }: SquaresMark): Box[] {
  const size = side - gapOf(side);
  const cells: Box[] = [];
  for (let place = Math.floor(start); place < end; place += 1) {
    const from = Math.max(0, start - place);
    const to = Math.min(1, end - place);
    if (!(to > from)) continue;
    const row = Math.floor(place / columns);
    const left = x + (place - row * columns) * side;
    cells.push({ x: left + from * size, y: y - (row + 1) * side, width: (to - from) * size, height: size });
  }
  return cells;
}

/** From what is proven to what is not: full, half full, empty; too small for a ring, full, paler, palest. */
function look(mark: SquaresMark, theme: Theme): { edge: string; core: string; ring: number } {
  const color = colorOf(theme, mark.fill, mark.emphasis);
  const ring = mark.side >= 14 ? 2 : 1;
  if (mark.fillStyle === 'filled') return { edge: color, core: color, ring };
  const isCored = mark.fillStyle === 'cored';
  if (mark.side < LEAST_RINGED) {
    const pale = tint(theme, color, isCored ? PALER : PALEST);
    return { edge: pale, core: pale, ring };
  }
  return { edge: color, core: isCored ? tint(theme, color, CORE) : theme.inks.paper, ring };
}

function within({ x, y, width, height }: Box, ring: number): Box[] {
  if (width <= ring * 2 || height <= ring * 2) return [];
  return [{ x: x + ring, y: y + ring, width: width - ring * 2, height: height - ring * 2 }];
}
