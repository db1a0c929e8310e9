import type { CurveMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { boxAround, distanceToLine } from './geometry.ts';
import type { MarkKind } from './mark.ts';
import { decimal, element, partAttributes } from './markup.ts';

/** A line through several points. Straight between them: nothing is known there. */
export const curve: MarkKind<CurveMark> = {
  type: 'curve',

  bounds: ({ points, width }) => boxAround(points, width),

  contains: ({ points, width }, x, y, slack) => distanceToLine(points, x, y) <= width / 2 + slack,

  canvas(context, mark, theme) {
    const { points } = mark;
    context.save();
    context.strokeStyle = colorOf(theme, mark.stroke, mark.emphasis);
    context.lineWidth = mark.width * theme.emphasis[mark.emphasis].lineWidth;
    context.lineJoin = 'round';
    if (mark.dash) context.setLineDash([...mark.dash]);
    context.beginPath();
    for (let at = 0; at + 1 < points.length; at += 2) {
      if (at === 0) context.moveTo(points[0], points[1]);
      else context.lineTo(points[at], points[at + 1]);
    }
    context.stroke();
    context.restore();
  },

  svg: (mark, theme) =>
    element('polyline', {
      ...partAttributes(mark),
      points: mark.points.map(decimal).join(' '),
      fill: 'none',
      stroke: colorOf(theme, mark.stroke, mark.emphasis),
      'stroke-width': mark.width * theme.emphasis[mark.emphasis].lineWidth,
      'stroke-linejoin': 'round',
      'stroke-dasharray': mark.dash?.join(' '),
    }),
};
