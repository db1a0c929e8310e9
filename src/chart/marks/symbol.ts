import type { SymbolMark } from '../scene.ts';
import { colorOf, tint } from './color.ts';
import { boxAround, distanceToLine, inOutline } from './geometry.ts';
import type { Attributes, MarkKind, Theme } from './mark.ts';
import { decimal, element, partAttributes } from './markup.ts';
import { halfOutlineOf, outlineOf } from './outlines.ts';

/** Paper around every symbol, so that it stands off the bar it ends. CSS pixels. */
const RIM = 1.25;
/** Share of the colour in the core of a cored symbol: half-way between full and empty. */
const CORE = 0.5;

/** How a symbol is drawn within its rim: what fills it, and the ring around that, if any. */
interface Look {
  readonly core: string;
  readonly ring?: { readonly color: string; readonly width: number; readonly dash?: readonly number[] };
}

/** A point; all shapes of one radius have the area of the circle of that radius. */
export const symbol: MarkKind<SymbolMark> = {
  type: 'symbol',

  bounds(mark) {
    const outline = cornersOf(mark, reach(mark.radius));
    return outline ? boxAround(outline, RIM) : boxAround([mark.cx, mark.cy], reach(mark.radius) + RIM);
  },

  contains(mark, x, y, slack) {
    const { cx, cy, radius } = mark;
    const outline = cornersOf(mark, radius);
    if (!outline) return Math.hypot(x - cx, y - cy) <= radius + slack;
    if (inOutline(outline, x, y)) return true;
    return distanceToLine([...outline, outline[0], outline[1]], x, y) <= slack;
  },

  canvas(context, mark, theme) {
    const { core, ring } = look(mark, theme);
    const radius = reach(mark.radius);
    context.save();
    context.lineJoin = 'round';
    trace(context, mark, radius);
    context.strokeStyle = theme.inks.paper;
    context.lineWidth = 2 * RIM;
    context.stroke();
    context.fillStyle = core;
    if (ring) {
      trace(context, mark, radius, ring.width / 2);
      context.fillStyle = theme.inks.paper;
      context.fill();
      context.fillStyle = core;
      context.fill();
      context.strokeStyle = ring.color;
      context.lineWidth = ring.width;
      if (ring.dash) context.setLineDash([...ring.dash]);
      context.stroke();
    } else {
      context.fill();
    }
    context.restore();
  },

  svg(mark, theme) {
    const { core, ring } = look(mark, theme);
    const radius = reach(mark.radius);
    const { paper } = theme.inks;
    const rim = { stroke: paper, 'stroke-width': 2 * RIM, 'stroke-linejoin': 'round' };
    const drawn = ring
      ? drawing(mark, radius, { ...rim, fill: paper }) +
        drawing(
          mark,
          radius,
          {
            fill: core,
            stroke: ring.color,
            'stroke-width': ring.width,
            'stroke-linejoin': 'round',
            'stroke-dasharray': ring.dash?.map(decimal).join(' '),
          },
          ring.width / 2,
        )
      : drawing(mark, radius, { ...rim, fill: core, 'paint-order': 'stroke' });
    return element('g', { ...partAttributes(mark), 'data-x': mark.cx, 'data-y': mark.cy }, drawn);
  },
};

/** From what is proven to what is not: full, half full, empty, and empty with a broken edge. */
function look(mark: SymbolMark, theme: Theme): Look {
  const color = colorOf(theme, mark.fill, mark.emphasis);
  const radius = reach(mark.radius);
  const bold = Math.min(2.25, Math.max(1.3, radius * 0.26)) * theme.emphasis[mark.emphasis].lineWidth;
  const width = Math.min(bold, radius);
  switch (mark.fillStyle) {
    case 'filled':
      return { core: color };
    case 'cored':
      return { core: tint(theme, color, CORE), ring: { color, width } };
    case 'hollow':
      return { core: theme.inks.paper, ring: { color, width } };
    case 'unknown': {
      const edge = edgeLength(mark, radius - width / 2);
      // A whole number of dashes, or the last would run into the first.
      const count = Math.max(5, Math.round(edge / 4));
      return {
        core: theme.inks.paper,
        ring: { color, width, dash: [(edge / count) * 0.55, (edge / count) * 0.45] },
      };
    }
  }
}

/** A radius that canvas accepts and an eye finds. */
function reach(radius: number): number {
  return Math.max(0.5, radius);
}

function edgeLength(mark: SymbolMark, radius: number): number {
  const outline = cornersOf({ ...mark, cx: 0, cy: 0 }, radius);
  if (!outline) return 2 * Math.PI * radius;
  let length = 0;
  for (let at = 0; at < outline.length; at += 2) {
    const next = (at + 2) % outline.length;
    length += Math.hypot(outline[next] - outline[at], outline[next + 1] - outline[at + 1]);
  }
  return length;
}

/** The corners of a symbol, `inset` within its edge; none for a whole circle. */
function cornersOf({ cx, cy, shape, isHalf }: SymbolMark, radius: number, inset = 0): number[] | undefined {
  if (isHalf) return halfOutlineOf(shape, cx, cy, radius, inset);
  return shape === 'circle' ? undefined : outlineOf(shape, cx, cy, radius - inset);
}

function trace(context: CanvasRenderingContext2D, mark: SymbolMark, radius: number, inset = 0): void {
  const outline = cornersOf(mark, radius, inset);
  context.beginPath();
  if (!outline) {
    context.arc(mark.cx, mark.cy, radius - inset, 0, 2 * Math.PI);
    return;
  }
  context.moveTo(outline[0], outline[1]);
  for (let at = 2; at < outline.length; at += 2) context.lineTo(outline[at], outline[at + 1]);
  context.closePath();
}

function drawing(mark: SymbolMark, radius: number, attributes: Attributes, inset = 0): string {
  const outline = cornersOf(mark, radius, inset);
  if (!outline) return element('circle', { cx: mark.cx, cy: mark.cy, r: radius - inset, ...attributes });
  return element('polygon', { points: outline.map(decimal).join(' '), ...attributes });
}
