import type { FlagMark } from '../scene.ts';
import { colorOf, tint } from './color.ts';
import { inBox, snapMiddle, snapWidth } from './geometry.ts';
import type { MarkKind, Theme } from './mark.ts';
import { decimal, element, partAttributes } from './markup.ts';

/** Half the width and the height of the triangle, CSS pixels. */
const HALF = 3.5;
const DEPTH = 5.5;
const DOTS: readonly number[] = [1, 4];

/**
 * A small triangle pointing down from `y`, and from its tip a dotted hairline; both together are
 * `height` high. the triangle is a target: its hairline crosses the whole picture.
 */
export const flag: MarkKind<FlagMark> = {
  type: 'flag',

  bounds: ({ x, y, height }) => ({ x: x - HALF, y, width: 2 * HALF, height: Math.max(DEPTH, height) }),

  contains: ({ x, y }, px, py, slack) => inBox({ x: x - HALF, y, width: 2 * HALF, height: DEPTH }, px, py, slack),

  canvas(context, mark, theme, pixelRatio) {
    const width = snapWidth(1, pixelRatio);
    const x = snapMiddle(mark.x, width, pixelRatio);
    const color = colorOf(theme, mark.fill, mark.emphasis);
    context.save();
    context.fillStyle = color;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x - HALF, mark.y);
    context.lineTo(x + HALF, mark.y);
    context.lineTo(x, mark.y + DEPTH);
    context.fill();
    if (hasHairline(mark)) {
      context.strokeStyle = hairlineColor(theme, mark);
      context.setLineDash([...DOTS]);
      context.beginPath();
      context.moveTo(x, mark.y + DEPTH + DOTS[1]);
      context.lineTo(x, mark.y + mark.height);
      context.stroke();
    }
    context.restore();
  },

  svg(mark, theme) {
    const color = colorOf(theme, mark.fill, mark.emphasis);
    const [left, top, x] = [decimal(mark.x - HALF), decimal(mark.y), decimal(mark.x)];
    const triangle = element('path', { d: `M${left} ${top}h${2 * HALF}l${-HALF} ${DEPTH}z`, fill: color });
    const hairline = element('path', {
      d: `M${x} ${decimal(mark.y + DEPTH + DOTS[1])}V${decimal(mark.y + mark.height)}`,
      stroke: hairlineColor(theme, mark),
      'stroke-dasharray': DOTS.join(' '),
      'shape-rendering': 'crispEdges',
    });
    return element('g', partAttributes(mark), hasHairline(mark) ? triangle + hairline : triangle);
  },
};

/** The line crosses the whole picture: it stays behind the data in strength, too. */
function hairlineColor(theme: Theme, mark: FlagMark): string {
  return tint(theme, colorOf(theme, mark.fill, mark.emphasis), 0.55);
}

function hasHairline(mark: FlagMark): boolean {
  return mark.height > DEPTH + DOTS[1];
}
