import type { BandMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { inBox, snapEdge } from './geometry.ts';
import type { MarkKind } from './mark.ts';
import { element, partAttributes } from './markup.ts';

/** A filled rectangle with sharp edges. */
export const band: MarkKind<BandMark> = {
  type: 'band',

  bounds: ({ x, y, width, height }) => ({ x, y, width, height }),

  contains: inBox,

  canvas(context, mark, theme, pixelRatio) {
    const left = snapEdge(mark.x, pixelRatio);
    const top = snapEdge(mark.y, pixelRatio);
    const right = snapEdge(mark.x + mark.width, pixelRatio);
    const bottom = snapEdge(mark.y + mark.height, pixelRatio);
    context.fillStyle = colorOf(theme, mark.fill, mark.emphasis);
    context.fillRect(left, top, right - left, bottom - top);
  },

  svg: (mark, theme) =>
    element('rect', {
      ...partAttributes(mark),
      x: mark.x,
      y: mark.y,
      width: mark.width,
      height: mark.height,
      fill: colorOf(theme, mark.fill, mark.emphasis),
      'shape-rendering': 'crispEdges',
    }),
};
