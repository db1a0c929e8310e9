import type { RuleMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { boxAround, distanceToLine, snapMiddle, snapWidth } from './geometry.ts';
import { interpolateFields, type MarkKind } from './mark.ts';

/** A straight line; upright and level ones lie on whole device pixels. */
export const rule: MarkKind<RuleMark> = {
  type: 'rule',
  target: 'line',
  // Strong emphasis may widen the line by half.
  bounds: (mark) => boxAround(endsOf(mark), mark.width),
  contains: (mark, x, y, slack) => distanceToLine(endsOf(mark), x, y) <= mark.width / 2 + slack,
  draw(mark, theme, pixelRatio) {
    const strokeWidth = snapWidth(mark.width * theme.emphasis[mark.emphasis].lineWidth, pixelRatio);
    const [isUpright, isLevel] = [mark.x1 === mark.x2, mark.y1 === mark.y2];
    const place = (value: number, isStraight: boolean) =>
      isStraight ? snapMiddle(value, strokeWidth, pixelRatio) : value;
    return [
      {
        path: (context) => {
          context.moveTo(place(mark.x1, isUpright), place(mark.y1, isLevel));
          context.lineTo(place(mark.x2, isUpright), place(mark.y2, isLevel));
        },
        style: {
          stroke: colorOf(theme, mark.stroke, mark.emphasis),
          strokeWidth,
          strokeDasharray: mark.dash,
          shapeRendering: isUpright || isLevel ? 'crispEdges' : undefined,
        },
      },
    ];
  },
  interpolate: interpolateFields('x1', 'y1', 'x2', 'y2', 'width'),
  translate: (mark, dx, dy) => ({ ...mark, x1: mark.x1 + dx, y1: mark.y1 + dy, x2: mark.x2 + dx, y2: mark.y2 + dy }),
};

const endsOf = ({ x1, y1, x2, y2 }: RuleMark) => [[x1, y1] as const, [x2, y2] as const];
