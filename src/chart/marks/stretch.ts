import type { StretchMark } from '../scene.ts';
import { colorOf, tint, withOpacity } from './color.ts';
import { clipBetween, inBox, snapEdge } from './geometry.ts';
import type { Define, MarkKind, Theme } from './mark.ts';
import { decimal, element, partAttributes } from './markup.ts';

/** Along the bar, CSS pixels: from one hatch line to the next, and the width of one. */
const PITCH = 5;
const LINE = 2;
/** Share of the colour under the hatch, and in the tone. */
const HATCH_GROUND = 0.16;
const TONE_GROUND = 0.42;

/** One colour of a bar and where it goes: the whole bar, or closed outlines x0, y0, x1, y1, … */
interface Layer {
  readonly color: string;
  readonly outlines: readonly (readonly number[])[];
}

/** A bar, its ends fading over the doubt about a date. */
export const stretch: MarkKind<StretchMark> = {
  type: 'stretch',

  bounds: ({ x, y, width, height }) => ({ x, y, width, height }),

  contains: inBox,

  canvas(context, mark, theme, pixelRatio) {
    const top = snapEdge(mark.y, pixelRatio);
    const height = Math.max(1 / pixelRatio, snapEdge(mark.height, pixelRatio));
    const stops = fadeStops(mark);
    for (const { color, outlines } of layers({ ...mark, y: top, height }, theme)) {
      context.fillStyle = color;
      if (stops.length > 0) {
        const gradient = context.createLinearGradient(mark.x, 0, mark.x + mark.width, 0);
        for (const [at, opacity] of stops) gradient.addColorStop(at, withOpacity(color, opacity));
        context.fillStyle = gradient;
      }
      context.beginPath();
      for (const outline of outlines) {
        context.moveTo(outline[0], outline[1]);
        for (let at = 2; at < outline.length; at += 2) context.lineTo(outline[at], outline[at + 1]);
        context.closePath();
      }
      context.fill();
    }
  },

  svg(mark, theme, define) {
    const { x, y, width, height } = mark;
    const [ground, ...over] = layers(mark, theme);
    const rect = { x, y, width, height, fill: faded(mark, ground.color, define) };
    if (over.length === 0) return element('rect', { ...partAttributes(mark), ...rect });
    const drawn = over.map(({ color, outlines }) =>
      element('path', { d: outlines.map(pathOf).join(''), fill: faded(mark, color, define) }),
    );
    return element('g', partAttributes(mark), element('rect', rect) + drawn.join(''));
  },
};

/** What lies on what. Told apart without colour too: full, striped, or thin between two edges. */
function layers(mark: StretchMark, theme: Theme): readonly Layer[] {
  const { x, y, width, height } = mark;
  const color = colorOf(theme, mark.fill, mark.emphasis);
  const whole = rectangle(x, y, width, height);
  switch (mark.pattern) {
    case 'solid':
      return [{ color, outlines: [whole] }];
    case 'hatch':
      return [
        { color: tint(theme, color, HATCH_GROUND), outlines: [whole] },
        { color, outlines: hatch(mark) },
      ];
    case 'tone': {
      const edge = Math.min(1, height / 4);
      const edges = [rectangle(x, y, width, edge), rectangle(x, y + height - edge, width, edge)];
      return [
        { color: tint(theme, color, TONE_GROUND), outlines: [whole] },
        { color, outlines: edges },
      ];
    }
  }
}

/** Lines at 45°, cut to the bar. Their phase hangs on the picture's x, so that neighbours agree. */
function hatch({ x, y, width, height }: StretchMark): number[][] {
  const lines: number[][] = [];
  const last = x + width + height;
  for (let at = Math.floor((x - LINE) / PITCH) * PITCH; at < last; at += PITCH) {
    const low = at - height;
    const line = [at, y, at + LINE, y, low + LINE, y + height, low, y + height];
    const cut = clipBetween(line, x, x + width);
    if (cut.length >= 6) lines.push(cut);
  }
  return lines;
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

function faded(mark: StretchMark, color: string, define: Define): string {
  const stops = fadeStops(mark);
  if (stops.length === 0) return color;
  const along = { gradientUnits: 'userSpaceOnUse', x1: mark.x, x2: mark.x + mark.width, y1: 0, y2: 0 };
  const content = stops.map(([offset, opacity]) =>
    // Offsets to the ten-thousandth: a long bar may begin within one day.
    element('stop', { offset: offset.toFixed(4), 'stop-color': color, 'stop-opacity': opacity }),
  );
  return define('linearGradient', along, content.join(''));
}

function rectangle(x: number, y: number, width: number, height: number): number[] {
  return [x, y, x + width, y, x + width, y + height, x, y + height];
}

function pathOf(outline: readonly number[]): string {
  let path = `M${decimal(outline[0])} ${decimal(outline[1])}`;
  for (let at = 2; at < outline.length; at += 2) {
    path += `L${decimal(outline[at])} ${decimal(outline[at + 1])}`;
  }
  return `${path}z`;
}
