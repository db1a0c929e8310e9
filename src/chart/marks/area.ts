import type { AreaMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { boxAround, drawOutline, inOutline, movedPoints } from './geometry.ts';
import { interpolateFields, type MarkKind } from './mark.ts';

/** A filled shape with straight edges. A pointer beside it does not mean it. */
export const area: MarkKind<AreaMark> = {
  type: 'area',
  target: 'ground',
  bounds: ({ points }) => boxAround(points, 0),
  contains: ({ points }, x, y) => inOutline(points, x, y),
  draw: ({ points, fill, emphasis }, theme) => [
    { path: (context) => drawOutline(context, points), style: { fill: colorOf(theme, fill, emphasis) } },
  ],
  interpolate: interpolateFields('points'),
  translate: (mark, dx, dy) => ({ ...mark, points: movedPoints(mark.points, dx, dy) }),
};
