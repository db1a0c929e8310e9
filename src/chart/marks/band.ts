import type { BandMark } from '../scene.ts';
import { colorOf } from './color.ts';
import { inBox, snapEdge } from './geometry.ts';
import { interpolateFields, type MarkKind } from './mark.ts';

/** A filled rectangle with sharp edges. */
export const band: MarkKind<BandMark> = {
  type: 'band',
  target: 'line',
  bounds: ({ x, y, width, height }) => ({ x, y, width, height }),
  contains: inBox,
  draw({ x, y, width, height, fill, emphasis }, theme, pixelRatio) {
    const [left, top, right, bottom] = [x, y, x + width, y + height].map((edge) => snapEdge(edge, pixelRatio));
    return [
      {
        path: (context) => context.rect(left, top, right - left, bottom - top),
        style: { fill: colorOf(theme, fill, emphasis), shapeRendering: 'crispEdges' },
      },
    ];
  },
  interpolate: interpolateFields('x', 'y', 'width', 'height'),
  translate: (mark, dx, dy) => ({ ...mark, x: mark.x + dx, y: mark.y + dy }),
};
