import type { Point, StretchMark } from '../scene.ts';
import { colorOf, tint } from './color.ts';
import { clipBetween, drawOutline, inBox, snapEdge } from './geometry.ts';
import { interpolateFields, type MarkKind, type PathContext, type PathShape, type Theme } from './mark.ts';

/** Along the bar, CSS pixels: from one hatch line to the next, and the width of one. */
export const HATCH_PITCH = 5;
const LINE = 2;
/** Share of the colour under the hatch, and in the tone. */
const HATCH_GROUND = 0.16;
const TONE_GROUND = 0.42;

/** One colour of a bar and where it goes. */
interface Layer extends Pick<PathShape, 'path'> {
  readonly color: string;
}

/** A bar, its ends fading over the doubt about a date. */
export const stretch: MarkKind<StretchMark> = {
  type: 'stretch',

  target: 'bar',
  bounds: ({ x, y, width, height }) => ({ x, y, width, height }),
  contains: inBox,
  draw(mark, theme, pixelRatio) {
    const y = snapEdge(mark.y, pixelRatio);
    const height = Math.max(1 / pixelRatio, snapEdge(mark.height, pixelRatio));
    const stops = fadeStops(mark);
    return layers({ ...mark, y, height }, theme).map(({ color, path }) => ({
      path,
      style: { fill: stops.length === 0 ? color : { color, x1: mark.x, x2: mark.x + mark.width, stops } },
    }));
  },
  interpolate: interpolateFields('x', 'y', 'width', 'height', 'fadeIn', 'fadeOut'),
  translate: (mark, dx, dy) => ({ ...mark, x: mark.x + dx, y: mark.y + dy }),
};

/** What lies on what. Told apart without colour too: full, striped, or thin between two edges. */
function layers(mark: StretchMark, theme: Theme): readonly Layer[] {
  const { x, y, width, height } = mark;
  const color = colorOf(theme, mark.fill, mark.emphasis);
  const ground = (share: number): Layer => ({
    color: tint(theme, color, share),
    path: (context) => context.rect(x, y, width, height),
  });
  switch (mark.pattern) {
    case 'solid':
      return [ground(1)];
    case 'hatch':
      return [ground(HATCH_GROUND), { color, path: (context) => drawHatch(context, mark) }];
    case 'tone': {
      const edge = Math.min(1, height / 4);
      const edges = (context: PathContext) => {
        context.rect(x, y, width, edge);
        context.rect(x, y + height - edge, width, edge);
      };
      return [ground(TONE_GROUND), { color, path: edges }];
    }
  }
}

/** Lines at 45°, cut to the bar. Their phase hangs on the picture's x, so that neighbours agree. */
function drawHatch(context: PathContext, { x, y, width, height }: StretchMark): void {
  const right = x + width;
  for (let at = Math.floor((x - LINE) / HATCH_PITCH) * HATCH_PITCH; at < right + height; at += HATCH_PITCH) {
    const low = at - height;
    const stripe: readonly Point[] = [
      [at, y],
      [at + LINE, y],
      [low + LINE, y + height],
      [low, y + height],
    ];
    const cut = low >= x && at + LINE <= right ? stripe : clipBetween(stripe, x, right);
    if (cut.length >= 3) drawOutline(context, cut);
  }
}

/** Offset along the bar and opacity; none when both ends are known. */
function fadeStops({
  width,
  fadeIn,
  fadeOut,
  inkIn = 0,
  inkOut = 0,
}: StretchMark): readonly (readonly [number, number])[] {
  const [fromLeft, fromRight] = [Math.max(0, fadeIn), Math.max(0, fadeOut)];
  if (!(width > 0) || fromLeft + fromRight === 0) return [];
  // Doubts that overlap meet in the middle, in proportion.
  const scale = Math.max(width, fromLeft + fromRight);
  const [left, right] = [fromLeft / scale, 1 - fromRight / scale];
  const stops: [number, number][] = [];
  if (fromLeft > 0) stops.push([0, inkIn]);
  stops.push([left, 1], [Math.max(left, right), 1]);
  if (fromRight > 0) stops.push([1, inkOut]);
  return stops;
}
