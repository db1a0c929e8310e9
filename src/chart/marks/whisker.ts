import type { WhiskerMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { inBox, snapMiddle, snapWidth } from './geometry.ts';
import { interpolateFields, type MarkKind } from './mark.ts';

/** Width of the stem and of the caps, CSS pixels. */
const LINE = 1;

/** An upright span with a cap at either end; `cap` reaches to each side of the stem. */
export const whisker: MarkKind<WhiskerMark> = {
  type: 'whisker',
  target: 'line',
  bounds({ x, y1, y2, cap }) {
    const reach = Math.max(cap, LINE);
    const top = Math.min(y1, y2) - LINE;
    return { x: x - reach, y: top, width: 2 * reach, height: Math.abs(y2 - y1) + 2 * LINE };
  },
  contains: (mark, x, y, slack) => inBox(whisker.bounds(mark), x, y, slack),
  draw(mark, theme, pixelRatio) {
    const strokeWidth = snapWidth(LINE * theme.emphasis[mark.emphasis].lineWidth, pixelRatio);
    const [x, y1, y2] = [mark.x, mark.y1, mark.y2].map((middle) => snapMiddle(middle, strokeWidth, pixelRatio));
    return [
      {
        path: (context) => {
          context.moveTo(x - mark.cap, y1);
          context.lineTo(x + mark.cap, y1);
          context.moveTo(x, y1);
          context.lineTo(x, y2);
          context.moveTo(x - mark.cap, y2);
          context.lineTo(x + mark.cap, y2);
        },
        style: { stroke: colorOf(theme, mark.stroke, mark.emphasis), strokeWidth, shapeRendering: 'crispEdges' },
      },
    ];
  },
  interpolate: interpolateFields('x', 'y1', 'y2', 'cap'),
  translate: (mark, dx, dy) => ({ ...mark, x: mark.x + dx, y1: mark.y1 + dy, y2: mark.y2 + dy }),
};
