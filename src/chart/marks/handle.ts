import type { Box, HandleMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { inBox, snapMiddle, snapWidth } from './geometry.ts';
import type { MarkKind } from './mark.ts';
import { element, partAttributes } from './markup.ts';

/** Reach of the sign inside its circle, in radii. */
const REACH = 0.5;

/** A small circle of paper with a minus (take together) or a plus (take apart). */
export const handle: MarkKind<HandleMark> = {
  type: 'handle',

  bounds: (mark) => around(circleOf(mark), mark.target),

  contains: ({ target }, x, y, slack) => inBox(target, x, y, slack),

  canvas(context, mark, theme, pixelRatio) {
    const width = snapWidth(theme.emphasis[mark.emphasis].lineWidth, pixelRatio);
    const x = snapMiddle(mark.x, width, pixelRatio);
    const y = snapMiddle(mark.y, width, pixelRatio);
    const reach = mark.radius * REACH;
    context.fillStyle = theme.inks.paper;
    context.strokeStyle = colorOf(theme, mark.stroke, mark.emphasis);
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, mark.radius, 0, Math.PI * 2);
    context.fill();
    context.stroke();
    context.beginPath();
    context.moveTo(x - reach, y);
    context.lineTo(x + reach, y);
    if (mark.sign === 'part') {
      context.moveTo(x, y - reach);
      context.lineTo(x, y + reach);
    }
    context.stroke();
  },

  svg(mark, theme) {
    const { x, y, radius, sign } = mark;
    const reach = radius * REACH;
    const stroke = colorOf(theme, mark.stroke, mark.emphasis);
    const line = { stroke, 'stroke-width': theme.emphasis[mark.emphasis].lineWidth };
    const level = element('line', { x1: x - reach, y1: y, x2: x + reach, y2: y, ...line });
    const upright = element('line', { x1: x, y1: y - reach, x2: x, y2: y + reach, ...line });
    const circle = element('circle', { cx: x, cy: y, r: radius, fill: theme.inks.paper, ...line });
    return element('g', partAttributes(mark), `${circle}${level}${sign === 'part' ? upright : ''}`);
  },
};

/** The circle with its line, and what laying it onto device pixels may add. */
function circleOf({ x, y, radius }: HandleMark): Box {
  const reach = radius + 1.5;
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
