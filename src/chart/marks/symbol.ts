import { HALF_GROWTH } from '../encodings.ts';
import type { Point, SymbolMark } from '../scene.ts';
import { colorOf, tint } from './color.ts';
import { boxAround, distanceToLine, inOutline, movedPoints } from './geometry.ts';
import { interpolateFields, type MarkKind, type PathShape, type Style, type Theme } from './mark.ts';
import { cutAt, outlineOf, SYMBOL_TYPES } from './symbol-types.ts';

/** Paper around every symbol, so that it stands off the bar it ends. CSS pixels. */
const RIM = 1.25;
/** Share of the colour in the core of a cored symbol: half-way between full and empty. */
const CORE = 0.5;
/** No symbol reaches so many radii from its middle. */
const FARTHEST = 2.5;

/** A point; all shapes of one radius have the area of the circle of that radius. */
export const symbol: MarkKind<SymbolMark> = {
  type: 'symbol',
  target: 'point',
  bounds: (mark) => boxAround(cornersOf(mark), RIM),
  contains(mark, x, y, slack) {
    const distance = Math.hypot(x - mark.cx, y - mark.cy);
    if (mark.shape === 'circle' && !mark.isHalf) return distance <= mark.radius + slack;
    if (distance > FARTHEST * mark.radius + slack) return false;
    const corners = cornersOf(mark);
    return inOutline(corners, x, y) || distanceToLine([...corners, corners[0]], x, y) <= slack;
  },
  draw(mark, theme) {
    const { core, ring } = look(mark, theme);
    const { paper } = theme.inks;
    const rim = { stroke: paper, strokeWidth: 2 * RIM, strokeLinejoin: 'round' } as const;
    if (!ring) return [shapeOf(mark, 0, { ...rim, fill: core, paintOrder: 'stroke' })];
    return [
      shapeOf(mark, 0, { ...rim, fill: paper }),
      shapeOf(mark, ring.strokeWidth / 2, { ...ring, fill: core, strokeLinejoin: 'round' }),
    ];
  },
  interpolate: interpolateFields('cx', 'cy', 'radius'),
  translate: (mark, dx, dy) => ({ ...mark, cx: mark.cx + dx, cy: mark.cy + dy }),
  data: ({ cx, cy }) => ({ 'data-x': cx, 'data-y': cy }),
};

/** A symbol, `inset` within its edge. */
function shapeOf(mark: SymbolMark, inset: number, style: Style): PathShape {
  const size = sizeOf(mark, inset);
  return { path: (context) => typeOf(mark, inset).draw(context, size), at: [mark.cx, mark.cy], style };
}

const typeOf = ({ shape, isHalf }: SymbolMark, inset: number) =>
  isHalf ? cutAt(SYMBOL_TYPES[shape], inset) : SYMBOL_TYPES[shape];

/** Area of the whole symbol, square CSS pixels. No radius is too small for an eye. */
const sizeOf = ({ radius, isHalf }: SymbolMark, inset: number) =>
  Math.PI * Math.max(0, Math.max(0.5, radius) * (isHalf ? HALF_GROWTH : 1) - inset) ** 2;

const cornersOf = (mark: SymbolMark): readonly Point[] =>
  movedPoints(outlineOf(typeOf(mark, 0), sizeOf(mark, 0)), mark.cx, mark.cy);

/** From what is proven to what is not: full, half full, empty, and empty with a broken edge. */
function look(mark: SymbolMark, theme: Theme): { core: string; ring?: Style & { readonly strokeWidth: number } } {
  const color = colorOf(theme, mark.fill, mark.emphasis);
  const radius = Math.max(0.5, mark.radius);
  const bold = Math.min(2.25, Math.max(1.3, radius * 0.26)) * theme.emphasis[mark.emphasis].lineWidth;
  const ring = { stroke: color, strokeWidth: Math.min(bold, radius) };
  switch (mark.fillStyle) {
    case 'filled':
      return { core: color };
    case 'cored':
      return { core: tint(theme, color, CORE), ring };
    case 'hollow':
      return { core: theme.inks.paper, ring };
    case 'unknown': {
      const edge = edgeLength(mark, ring.strokeWidth / 2);
      // A whole number of dashes, or the last would run into the first.
      const count = Math.max(5, Math.round(edge / 4));
      const strokeDasharray = [(edge / count) * 0.55, (edge / count) * 0.45];
      return { core: theme.inks.paper, ring: { ...ring, strokeDasharray } };
    }
  }
}

const unitEdges = new Map<string, number>();

/** Length of the edge of a symbol, `inset` within it, CSS pixels. */
function edgeLength(mark: SymbolMark, inset: number): number {
  const key = `${mark.shape} ${mark.isHalf === true}`;
  const known = unitEdges.get(key) ?? lengthAround(outlineOf(typeOf(mark, 0), 1));
  unitEdges.set(key, known);
  return known * Math.sqrt(sizeOf(mark, inset));
}

const lengthAround = (corners: readonly Point[]): number =>
  corners.reduce((length, [x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length];
    return length + Math.hypot(nextX - x, nextY - y);
  }, 0);
