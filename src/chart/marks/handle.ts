import type { HandleMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { inBox, movedBox, snapMiddle, snapWidth, union } from './geometry.ts';
import { interpolateFields, type MarkKind } from './mark.ts';
import { SYMBOL_TYPES } from './symbol-types.ts';

/** Reach of the sign inside its circle, in radii. */
const REACH = 0.5;

/** A small circle of paper with a minus (take together) or a plus (take apart). */
export const handle: MarkKind<HandleMark> = {
  type: 'handle',
  target: 'itself',
  bounds({ x, y, radius, target }) {
    // The circle with its line, and what laying it onto device pixels may add.
    const reach = radius + 1.5;
    return union({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }, target);
  },
  contains: ({ target }, x, y, slack) => inBox(target, x, y, slack),
  draw(mark, theme, pixelRatio) {
    const strokeWidth = snapWidth(theme.emphasis[mark.emphasis].lineWidth, pixelRatio);
    const at = [snapMiddle(mark.x, strokeWidth, pixelRatio), snapMiddle(mark.y, strokeWidth, pixelRatio)] as const;
    const reach = mark.radius * REACH;
    const line = { stroke: colorOf(theme, mark.stroke, mark.emphasis), strokeWidth };
    return [
      {
        path: (context) => SYMBOL_TYPES.circle.draw(context, Math.PI * mark.radius ** 2),
        at,
        style: { fill: theme.inks.paper, ...line },
      },
      {
        path: (context) => {
          context.moveTo(-reach, 0);
          context.lineTo(reach, 0);
          if (mark.sign === 'join') return;
          context.moveTo(0, -reach);
          context.lineTo(0, reach);
        },
        at,
        style: line,
      },
    ];
  },
  interpolate: interpolateFields('x', 'y', 'target'),
  translate: (mark, dx, dy) => ({
    ...mark,
    x: mark.x + dx,
    y: mark.y + dy,
    target: movedBox(mark.target, dx, dy),
  }),
};
