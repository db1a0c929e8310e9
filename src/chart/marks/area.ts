import type { AreaMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { boxAround, inOutline } from './geometry.ts';
import type { MarkKind } from './mark.ts';
import { decimal, element, partAttributes } from './markup.ts';

/** A filled shape with straight edges. It is a ground: a pointer beside it does not mean it. */
export const area: MarkKind<AreaMark> = {
  type: 'area',

  bounds: ({ points }) => boxAround(points, 0),

  contains: ({ points }, x, y) => inOutline(points, x, y),

  canvas(context, mark, theme) {
    const { points } = mark;
    context.fillStyle = colorOf(theme, mark.fill, mark.emphasis);
    context.beginPath();
    for (let at = 0; at + 1 < points.length; at += 2) {
      if (at === 0) context.moveTo(points[0], points[1]);
      else context.lineTo(points[at], points[at + 1]);
    }
    context.closePath();
    context.fill();
  },

  svg: (mark, theme) =>
    element('polygon', {
      ...partAttributes(mark),
      points: mark.points.map(decimal).join(' '),
      fill: colorOf(theme, mark.fill, mark.emphasis),
    }),
};
