import type { WhiskerMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { inBox, snapMiddle, snapWidth } from './geometry.ts';
import type { MarkKind, Theme } from './mark.ts';
import { decimal, element, partAttributes } from './markup.ts';

/** Width of the stem and of the caps, CSS pixels. */
const LINE = 1;

/** An upright span with a cap at either end; `cap` reaches to each side of the stem. */
export const whisker: MarkKind<WhiskerMark> = {
  type: 'whisker',

  bounds({ x, y1, y2, cap }) {
    const reach = Math.max(cap, LINE);
    const top = Math.min(y1, y2) - LINE;
    return { x: x - reach, y: top, width: 2 * reach, height: Math.abs(y2 - y1) + 2 * LINE };
  },

  contains: (mark, x, y, slack) => inBox(whisker.bounds(mark), x, y, slack),

  canvas(context, mark, theme, pixelRatio) {
    const width = snapWidth(lineWidth(mark, theme), pixelRatio);
    const x = snapMiddle(mark.x, width, pixelRatio);
    const y1 = snapMiddle(mark.y1, width, pixelRatio);
    const y2 = snapMiddle(mark.y2, width, pixelRatio);
    context.strokeStyle = colorOf(theme, mark.stroke, mark.emphasis);
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x - mark.cap, y1);
    context.lineTo(x + mark.cap, y1);
    context.moveTo(x, y1);
    context.lineTo(x, y2);
    context.moveTo(x - mark.cap, y2);
    context.lineTo(x + mark.cap, y2);
    context.stroke();
  },

  svg(mark, theme) {
    const [left, cap] = [decimal(mark.x - mark.cap), decimal(2 * mark.cap)];
    const [x, y1, y2] = [decimal(mark.x), decimal(mark.y1), decimal(mark.y2)];
    return element('path', {
      ...partAttributes(mark),
      d: `M${left} ${y1}h${cap}M${x} ${y1}V${y2}M${left} ${y2}h${cap}`,
      fill: 'none',
      stroke: colorOf(theme, mark.stroke, mark.emphasis),
      'stroke-width': lineWidth(mark, theme),
      'shape-rendering': 'crispEdges',
    });
  },
};

function lineWidth(mark: WhiskerMark, theme: Theme): number {
  return LINE * theme.emphasis[mark.emphasis].lineWidth;
}
