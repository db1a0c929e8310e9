import type { Dataset } from '../model/dataset.ts';
import { DAY, type Interval } from '../model/interval.ts';
import type { Life, Phase } from '../model/phases.ts';
import { causeInk, finishOf, natureShape, reachOf, wordOf } from './looks.ts';
import { radiusOf } from './magnitude.ts';
import type { Box, Mark, StretchMark, SymbolMark } from './scene.ts';
import type { TimeScale } from './timescale.ts';

/** A date that is marked as approximate fades over at least so many pixels, even where its bounds are one day. */
const LEAST_FADE = 10;

const PATTERNS: Readonly<Record<Phase, StretchMark['pattern']>> = {
  hidden: 'solid',
  known: 'hatch',
  'unnoticed-unknown': 'tone',
};

/** One incident as drawn on a line of its own. */
export interface DrawnLife {
  readonly marks: readonly Mark[];
  /** Point of the disc. */
  readonly cx: number;
  readonly radius: number;
  /** From the beginning to the disc and over the doubt about its date; the aftermath only where nothing else is in sight. */
  readonly body: Box;
  /** Right end of everything that is drawn. */
  readonly end: number;
}

/** What is drawn of a life, on a scale of its own: the calendar, or the time from one of its moments. */
export interface ShownLife extends Pick<Life, 'stretches' | 'aftermath'> {
  /** Where the disc stands, and how wide the doubt about that is. */
  readonly point: number;
  readonly anchor?: Interval;
}

/** The ends of a plot in CSS pixels and a linear map to it, of the same ms as the life that is drawn. */
export type LifeScale = Pick<TimeScale, 'left' | 'right' | 'x'>;

/** Draws the life of a row about the line `cy`; `thickness` is the height of its bar in CSS pixels. */
export function drawLife(
  dataset: Dataset,
  row: number,
  scale: LifeScale,
  cy: number,
  thickness: number,
  life: ShownLife = { ...dataset.life(row), point: dataset.columns.anchor[row] },
): DrawnLife {
  const { id } = dataset.incidents[row];
  const ink = causeInk(dataset, row);
  const size = dataset.columns.size[row];
  const radius = Math.min(radiusOf(size), thickness * 1.1);
  const reach = reachOf(natureShape(wordOf(dataset, 'nature', row)), radius);
  const point = scale.x(life.point);
  const cx = clip(point, scale);
  const inside = point >= scale.left && point <= scale.right;
  const base = { row, emphasis: 'normal' as const };
  const marks: Mark[] = [];

  const ticks = life.aftermath.filter(({ date }) => Number.isFinite(date.earliest) && Number.isFinite(date.latest));
  const times = ticks.map(({ date }) => clip(scale.x((date.earliest + date.latest) / 2), scale));
  const end = Math.max(inside ? cx + reach : cx, ...times);
  if (end > cx + reach) {
    marks.push({
      ...base,
      type: 'rule',
      key: `${id}/aftermath`,
      part: 'aftermath',
      x1: cx,
      y1: cy,
      x2: end,
      y2: cy,
      stroke: ink,
      width: 1,
    });
    ticks.forEach(({ index }, position) => {
      const x = times[position];
      if (x <= cx + reach) return;
      marks.push({
        ...base,
        type: 'rule',
        key: `${id}/event-${index}`,
        part: 'aftermath',
        x1: x,
        y1: cy - 3,
        x2: x,
        y2: cy + 3,
        stroke: ink,
        width: 1,
      });
    });
  }

  let left = inside ? cx - reach : cx;
  let right = inside ? cx + reach : cx;
  life.stretches.forEach((stretch, index) => {
    const start = edge(stretch.start, scale, stretch.approximate);
    const finish = edge(stretch.end, scale, false);
    const x = clip(start.x, scale);
    const width = clip(finish.x + finish.width, scale) - x;
    if (width < 0.5) return;
    left = Math.min(left, x);
    right = Math.max(right, x + width);
    marks.push({
      ...base,
      type: 'stretch',
      key: `${id}/${stretch.phase}-${index}`,
      part: stretch.phase === 'unnoticed-unknown' ? 'unpublished' : stretch.phase,
      x,
      y: cy - thickness / 2,
      width,
      height: thickness,
      fadeIn: Math.min(start.width, width),
      fadeOut: Math.min(finish.width, width),
      pattern: PATTERNS[stretch.phase],
      fill: ink,
    });
  });

  const { anchor } = life;
  if (anchor) {
    const { x, width } = edge(anchor, scale, false);
    // A date known to the month is a month wide as soon as that is wider than the disc.
    if (width > radius * 2 + 2) {
      const from = clip(x, scale);
      const to = clip(x + width, scale);
      left = Math.min(left, from);
      right = Math.max(right, to);
      marks.push({
        ...base,
        type: 'stretch',
        key: `${id}/when`,
        part: 'when',
        x: from,
        y: cy - 1.5,
        width: to - from,
        height: 3,
        fadeIn: Math.min(width / 3, to - from),
        fadeOut: Math.min(width / 3, to - from),
        pattern: 'solid',
        fill: ink,
      });
    }
  }
  if (inside) marks.push(disc(dataset, row, cx, cy, radius));
  // Of an incident that was public before the window, the aftermath is all there is to be seen and hit.
  if (right - left < 1) right = Math.max(right, end);
  const half = Math.max(thickness / 2, reach);
  return {
    marks,
    cx,
    radius,
    end: Math.max(end, right),
    body: { x: left, y: cy - half, width: right - left, height: half * 2 },
  };
}

/** One incident as a disc alone, where there is no room for its life. */
export function drawDot(dataset: Dataset, row: number, scale: TimeScale, cy: number): { dot: SymbolMark; box: Box } {
  const { size, anchor } = dataset.columns;
  const cx = clip(scale.x(anchor[row]), scale);
  const radius = Math.min(radiusOf(size[row]), 5);
  const reach = reachOf(natureShape(wordOf(dataset, 'nature', row)), radius);
  return {
    dot: disc(dataset, row, cx, cy, radius),
    box: { x: cx - reach, y: cy - reach, width: reach * 2, height: reach * 2 },
  };
}

function disc(dataset: Dataset, row: number, cx: number, cy: number, radius: number): SymbolMark {
  return {
    type: 'symbol',
    key: `${dataset.incidents[row].id}/public`,
    part: 'public',
    row,
    emphasis: 'normal',
    cx,
    cy,
    radius,
    shape: natureShape(wordOf(dataset, 'nature', row)),
    fill: causeInk(dataset, row),
    finish: Number.isNaN(dataset.columns.size[row]) ? 'unknown' : finishOf(wordOf(dataset, 'status', row)),
  };
}

/** Where an imprecise moment starts, and how many pixels its doubt is wide. */
function edge(interval: Interval, scale: LifeScale, approximate: boolean): { x: number; width: number } {
  const from = clip(scale.x(interval.earliest), scale);
  const to = clip(scale.x(interval.latest), scale);
  // One day is as exact as a date gets: its width is no doubt.
  const exact = interval.latest - interval.earliest <= DAY;
  const width = exact ? 0 : Math.max(0, to - from);
  return { x: from, width: approximate ? Math.max(width, LEAST_FADE) : width };
}

/** Nothing of a life is drawn outside the plot; what lies beyond ends at its edge. */
function clip(x: number, scale: LifeScale): number {
  return Math.min(Math.max(x, scale.left), scale.right);
}
