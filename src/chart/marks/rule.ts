import type { RuleMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { boxAround, distanceToLine, snapMiddle, snapWidth } from './geometry.ts';
import type { MarkKind } from './mark.ts';
import { element, partAttributes } from './markup.ts';

/** A straight line; upright and level ones lie on whole device pixels. */
export const rule: MarkKind<RuleMark> = {
  type: 'rule',

  // Strong emphasis may widen the line by half.
  bounds: ({ x1, y1, x2, y2, width }) => boxAround([x1, y1, x2, y2], width),

  contains: ({ x1, y1, x2, y2, width }, x, y, slack) => distanceToLine([x1, y1, x2, y2], x, y) <= width / 2 + slack,

  canvas(context, mark, theme, pixelRatio) {
    const width = snapWidth(mark.width * theme.emphasis[mark.emphasis].lineWidth, pixelRatio);
    let { x1, y1, x2, y2 } = mark;
    if (x1 === x2) x1 = x2 = snapMiddle(x1, width, pixelRatio);
    if (y1 === y2) y1 = y2 = snapMiddle(y1, width, pixelRatio);
    context.strokeStyle = colorOf(theme, mark.stroke, mark.emphasis);
    context.lineWidth = width;
    if (mark.dash) {
      context.save();
      context.setLineDash([...mark.dash]);
    }
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
    if (mark.dash) context.restore();
  },

  svg: (mark, theme) =>
    element('line', {
      ...partAttributes(mark),
      x1: mark.x1,
      y1: mark.y1,
      x2: mark.x2,
      y2: mark.y2,
      stroke: colorOf(theme, mark.stroke, mark.emphasis),
      'stroke-width': mark.width * theme.emphasis[mark.emphasis].lineWidth,
      'stroke-dasharray': mark.dash?.join(' '),
      'shape-rendering': mark.x1 === mark.x2 || mark.y1 === mark.y2 ? 'crispEdges' : undefined,
    }),
};
