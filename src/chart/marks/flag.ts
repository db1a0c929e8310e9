import type { FlagMark } from '../scene.ts';
import { colorOf, tint } from './color.ts';
import { drawOutline, inBox, snapMiddle, snapWidth } from './geometry.ts';
import { interpolateFields, type MarkKind, type PathShape } from './mark.ts';

/** Half the width and the height of the triangle, CSS pixels. */
const HALF = 3.5;
const DEPTH = 5.5;
const DOTS: readonly number[] = [1, 4];
/** Share of the colour in the line: it crosses the whole picture, and stays behind the data in strength, too. */
const HAIRLINE = 0.55;

/**
 * A small triangle pointing down from `y`, and from its tip a dotted hairline; both together are
 * `height` high. Only the triangle is a target: its hairline crosses the whole picture.
 */
export const flag: MarkKind<FlagMark> = {
  type: 'flag',
  target: 'itself',
  bounds: ({ x, y, height }) => ({ x: x - HALF, y, width: 2 * HALF, height: Math.max(DEPTH, height) }),
  contains: ({ x, y }, px, py, slack) => inBox({ x: x - HALF, y, width: 2 * HALF, height: DEPTH }, px, py, slack),
  draw({ x: middle, y, height, fill, emphasis }, theme, pixelRatio) {
    const strokeWidth = snapWidth(1, pixelRatio);
    const x = snapMiddle(middle, strokeWidth, pixelRatio);
    const color = colorOf(theme, fill, emphasis);
    const [tip, start, end] = [y + DEPTH, y + DEPTH + DOTS[1], y + height];
    const triangle: PathShape = {
      path: (context) =>
        drawOutline(context, [
          [x - HALF, y],
          [x + HALF, y],
          [x, tip],
        ]),
      style: { fill: color },
    };
    const stroke = tint(theme, color, HAIRLINE);
    const hairline: PathShape = {
      path: (context) => {
        context.moveTo(x, start);
        context.lineTo(x, end);
      },
      style: { stroke, strokeWidth, strokeDasharray: DOTS, shapeRendering: 'crispEdges' },
    };
    return end > start ? [triangle, hairline] : [triangle];
  },
  interpolate: interpolateFields('x', 'y', 'height'),
  translate: (mark, dx, dy) => ({ ...mark, x: mark.x + dx, y: mark.y + dy }),
};
