import type { CurveMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { boxAround, distanceToLine, drawLine, movedPoints } from './geometry.ts';
import { interpolateFields, type MarkKind } from './mark.ts';

/** A line through several points. Straight between them: nothing is known there. */
export const curve: MarkKind<CurveMark> = {
  type: 'curve',
  target: 'line',
  bounds: ({ points, width }) => boxAround(points, width),
  contains: ({ points, width }, x, y, slack) => distanceToLine(points, x, y) <= width / 2 + slack,
  draw: ({ points, stroke, width, dash, emphasis }, theme) => [
    {
      path: (context) => drawLine(context, points),
      style: {
        stroke: colorOf(theme, stroke, emphasis),
        strokeWidth: width * theme.emphasis[emphasis].lineWidth,
        strokeLinejoin: 'round',
        strokeDasharray: dash,
      },
    },
  ],
  interpolate: interpolateFields('points', 'width'),
  translate: (mark, dx, dy) => ({ ...mark, points: movedPoints(mark.points, dx, dy) }),
};
