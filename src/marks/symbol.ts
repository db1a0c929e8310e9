import type { SymbolMark } from '../layout/scene.ts';
import { boxAround, distanceToLine, inOutline } from './geometry.ts';
import { colorOf, tint } from './ink.ts';
import type { Attributes, MarkKind, Theme } from './mark.ts';
import { decimal, element, partAttributes } from './markup.ts';
import { outlineOf } from './outlines.ts';

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
    const { cx, cy, radius, shape } = mark;
    if (shape === 'circle') return boxAround([cx, cy], reach(radius) + RIM);
    return boxAround(outlineOf(shape, cx, cy, reach(radius)), RIM);
  },

  contains({ cx, cy, radius, shape }, x, y, slack) {
    if (shape === 'circle') return Math.hypot(x - cx, y - cy) <= radius + slack;
    const outline = outlineOf(shape, cx, cy, radius);
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
      trace(context, mark, radius - ring.width / 2);
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
        drawing(mark, radius - ring.width / 2, {
          fill: core,
          stroke: ring.color,
          'stroke-width': ring.width,
          'stroke-linejoin': 'round',
          'stroke-dasharray': ring.dash?.map(decimal).join(' '),
        })
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
  switch (mark.finish) {
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

function edgeLength({ shape }: SymbolMark, radius: number): number {
  if (shape === 'circle') return 2 * Math.PI * radius;
  const outline = outlineOf(shape, 0, 0, radius);
  let length = 0;
  for (let at = 0; at < outline.length; at += 2) {
    const next = (at + 2) % outline.length;
    length += Math.hypot(outline[next] - outline[at], outline[next + 1] - outline[at + 1]);
  }
  return length;
}

function trace(context: CanvasRenderingContext2D, mark: SymbolMark, radius: number): void {
  const { cx, cy, shape } = mark;
  context.beginPath();
  if (shape === 'circle') {
    context.arc(cx, cy, radius, 0, 2 * Math.PI);
    return;
  }
  const outline = outlineOf(shape, cx, cy, radius);
  context.moveTo(outline[0], outline[1]);
  for (let at = 2; at < outline.length; at += 2) context.lineTo(outline[at], outline[at + 1]);
  context.closePath();
}

function drawing({ cx, cy, shape }: SymbolMark, radius: number, attributes: Attributes): string {
  if (shape === 'circle') return element('circle', { cx, cy, r: radius, ...attributes });
  const points = outlineOf(shape, cx, cy, radius).map(decimal).join(' ');
  return element('polygon', { points, ...attributes });
}
