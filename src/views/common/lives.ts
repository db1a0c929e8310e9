import { fillStyleOfRow, incidentInk, natureShape, radiusOf, reachOf } from '../../chart/encodings.ts';
import type { TimeScale } from '../../chart/scales.ts';
import type { Box, Mark, RuleMark, StretchMark, SymbolMark } from '../../chart/scene.ts';
import { type Dataset, wordOf } from '../../data/dataset.ts';
import { DAY, type Interval } from '../../data/dates.ts';
import type { Life, Phase } from '../../data/life.ts';

/** A date that is marked as approximate fades over at least so many pixels, even where its bounds are one day. */
const LEAST_FADE = 10;
/** A side that is open fades over so many pixels from its bound: how far it reaches nobody says, and drawing it long would. */
const OPEN_FADE = 26;
/** A bar that is narrower is not seen, CSS pixels. */
const LEAST_BAR = 0.5;
/** How far a symbol on close lines reaches, in the height of a bar. */
const CLOSE = 1.25;
/** CSS pixels. */
const ROUNDING = 0.01;

const PATTERNS: Readonly<Record<Phase, StretchMark['pattern']>> = {
  hidden: 'solid',
  known: 'hatch',
  'unnoticed-unknown': 'tone',
};

/** One incident as drawn on a line of its own. */
export interface DrawnLife {
  readonly marks: readonly Mark[];
  /** Point of the symbol; the nearer end of the plot where its moment lies outside. */
  readonly cx: number;
  readonly radius: number;
  /** What a pointer means it by: the stretches, the symbol, and the doubt about its date, as far as they are in the plot. */
  readonly body: Box;
  /** Of the body: the bar, and the symbol where its moment is in the plot. */
  readonly boxes: readonly Box[];
  /** Right end of everything that is drawn. */
  readonly end: number;
  /** Whether it goes on beyond the ends of the plot. */
  readonly goesOn: { readonly before: boolean; readonly after: boolean };
}

/** What is drawn of a life, on a scale of its own: the calendar, or the time from one of its moments. */
interface ShownLife extends Pick<Life, 'stretches'> {
  /** What followed, by the place of the event. */
  readonly aftermath: readonly { readonly index: number; readonly date: Interval }[];
  /** Where the symbol stands, and how wide the doubt about that is. */
  readonly point: number;
  readonly anchor?: Interval;
  /** Whether the point is when it was made public. */
  readonly isPublic: boolean;
}

/** Lives by their row: a picture that moves asks for the same again in each frame. */
const onCalendar = new WeakMap<Dataset, { readonly whole: ShownLife[]; readonly plain: ShownLife[] }>();

/** The life of a row as the calendar has it, with or without what followed. */
export function lifeOnCalendar(dataset: Dataset, row: number, followsUp = true): ShownLife {
  const known = onCalendar.get(dataset) ?? { whole: [], plain: [] };
  onCalendar.set(dataset, known);
  const lives = followsUp ? known.whole : known.plain;
  lives[row] ??= shownLife(dataset, row, followsUp);
  return lives[row];
}

function shownLife(dataset: Dataset, row: number, followsUp: boolean): ShownLife {
  const { stretches, aftermath, anchor, anchorKind } = dataset.life(row);
  return {
    stretches,
    aftermath: followsUp ? aftermath : [],
    anchor,
    point: dataset.columns.anchor[row],
    isPublic: anchorKind === 'disclosure',
  };
}

/**
 * Draws the life of a row about the line `cy`; `thickness` is the height of its bar in CSS pixels. A mark of a moment
 * outside the plot is not drawn; a bar or a hairline that goes on is cut at the end of the plot, without an end of its own.
 */
export function drawLife(
  dataset: Dataset,
  row: number,
  scale: TimeScale,
  cy: number,
  thickness: number,
  life: ShownLife = lifeOnCalendar(dataset, row),
  /** Radius of a symbol, in that of its size where there is room. */
  share = 1,
): DrawnLife {
  const { id } = dataset.incidents[row];
  const ink = incidentInk(dataset, row);
  const size = dataset.columns.size[row];
  const isHalf = !life.isPublic;
  const shape = natureShape(wordOf(dataset, 'nature', row));
  const wanted = Math.min(radiusOf(size) * share, thickness * 1.1);
  // On close lines no corner reaches into the names of the next line.
  const radius = share < 1 ? Math.min(wanted, (thickness * CLOSE) / reachOf(shape, 1, isHalf)) : wanted;
  const reach = reachOf(shape, radius, isHalf);
  const plot = scale.range();
  const [plotLeft, plotRight] = plot;
  const point = scale(life.point);
  const cx = clip(point, plot);
  const inside = isInside(point, plot);
  const marks: Mark[] = [];
  const boxes: Box[] = [];

  const ticks: { readonly x: number; readonly index: number }[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const { date, index } of life.aftermath) {
    const x = scale((date.earliest + date.latest) / 2);
    // A date that is open on a side has no middle.
    if (!Number.isFinite(x)) continue;
    ticks.push({ x, index });
    latest = Math.max(latest, x);
  }
  const line = clip(latest, plot);
  let end = inside ? cx + reach : cx;
  if (inside && line > cx + reach) {
    end = line;
    marks.push(hairline(row, `${id}/aftermath`, cx, cy, line, cy, ink));
    for (const { x, index } of ticks) {
      if (x > cx + reach && isInside(x, plot))
        marks.push(hairline(row, `${id}/event-${index}`, x, cy - 3, x, cy + 3, ink));
    }
  }

  const goesOn = { before: false, after: latest > plotRight || point > plotRight };
  let left = inside ? (isHalf ? cx : cx - reach) : Number.POSITIVE_INFINITY;
  let right = inside ? cx + reach : Number.NEGATIVE_INFINITY;
  const add = (cut: CutBar, key: string, part: string, y: number, height: number, pattern: StretchMark['pattern']) => {
    left = Math.min(left, cut.x);
    right = Math.max(right, cut.x + cut.width);
    marks.push(stretchOf(row, key, part, cut, y, height, pattern, ink));
    boxes.push({ x: cut.x, y, width: cut.width, height });
  };
  for (const [index, stretch] of life.stretches.entries()) {
    const { start, end: until, phase } = stretch;
    const [from, to] = [leftOf(start, scale), rightOf(until, scale)];
    if (from < plotLeft) goesOn.before = true;
    if (to > plotRight) goesOn.after = true;
    const fadeIn = doubt(start, scale, stretch.approximate);
    const cut = cutToPlot(from, to, fadeIn, doubt(until, scale, false), plot);
    const part = phase === 'unnoticed-unknown' ? 'unpublished' : phase;
    if (cut) add(cut, `${id}/${phase}-${index}`, part, cy - thickness / 2, thickness, PATTERNS[phase]);
  }

  const { anchor } = life;
  const width = anchor ? doubt(anchor, scale, false) : 0;
  // A date known to the month is a month wide as soon as that is wider than the disc.
  if (anchor && width > radius * 2 + 2) {
    const fade = Number.isFinite(width) ? width / 3 : 0;
    const cut = cutToPlot(leftOf(anchor, scale), rightOf(anchor, scale), fade, fade, plot);
    if (cut) add(cut, `${id}/when`, 'when', cy - 1.5, 3, 'solid');
  }
  if (inside) {
    marks.push(symbolOf(dataset, row, cx, cy, radius, isHalf));
    boxes.push({ x: isHalf ? cx : cx - reach, y: cy - reach, width: isHalf ? reach : 2 * reach, height: 2 * reach });
  }
  const half = Math.max(thickness / 2, reach);
  if (left > right) left = right = cx;
  return {
    marks,
    cx,
    radius,
    end: Math.max(end, right),
    body: { x: left, y: cy - half, width: right - left, height: half * 2 },
    boxes,
    goesOn,
  };
}

/** A thin line of what followed. */
function hairline(
  row: number,
  key: string,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: RuleMark['stroke'],
): RuleMark {
  return { type: 'rule', key, part: 'aftermath', row, emphasis: 'normal', x1, y1, x2, y2, stroke, width: 1 };
}

function stretchOf(
  row: number,
  key: string,
  part: string,
  { x, width, fadeIn, fadeOut, inkIn, inkOut }: CutBar,
  y: number,
  height: number,
  pattern: StretchMark['pattern'],
  fill: StretchMark['fill'],
): StretchMark {
  return {
    type: 'stretch',
    key,
    part,
    row,
    emphasis: 'normal',
    x,
    y,
    width,
    height,
    fadeIn,
    fadeOut,
    inkIn: inkIn > 0 ? inkIn : undefined,
    inkOut: inkOut > 0 ? inkOut : undefined,
    pattern,
    fill,
  };
}

/** One incident as a disc alone, where there is no room for its life; nothing where its moment lies outside the plot. */
export function drawDot(
  dataset: Dataset,
  row: number,
  scale: TimeScale,
  cy: number,
): { dot: SymbolMark; box: Box } | undefined {
  const { size, anchor } = dataset.columns;
  const cx = scale(anchor[row]);
  if (!isInside(cx, scale.range())) return undefined;
  const isHalf = !isPublic(dataset, row);
  const radius = Math.min(radiusOf(size[row]), 4.2);
  const reach = reachOf(natureShape(wordOf(dataset, 'nature', row)), radius, isHalf);
  return {
    dot: symbolOf(dataset, row, cx, cy, radius, isHalf),
    box: { x: isHalf ? cx : cx - reach, y: cy - reach, width: reach * (isHalf ? 1 : 2), height: reach * 2 },
  };
}

/** Whether the anchor of a row is when it was made public. */
function isPublic(dataset: Dataset, row: number): boolean {
  return dataset.life(row).anchorKind === 'disclosure';
}

function symbolOf(dataset: Dataset, row: number, cx: number, cy: number, radius: number, isHalf: boolean): SymbolMark {
  const part = isHalf ? 'dated' : 'public';
  return {
    type: 'symbol',
    key: `${dataset.incidents[row].id}/${part}`,
    part,
    row,
    emphasis: 'normal',
    cx,
    cy,
    radius,
    shape: natureShape(wordOf(dataset, 'nature', row)),
    ...(isHalf ? { isHalf } : {}),
    fill: incidentInk(dataset, row),
    fillStyle: fillStyleOfRow(dataset, row),
  };
}

/** How many pixels the doubt about a moment is wide. */
function doubt({ earliest, latest }: Interval, scale: TimeScale, approximate: boolean): number {
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return OPEN_FADE;
  // One day is as exact as a date gets: its width is no doubt.
  const width = latest - earliest <= DAY ? 0 : Math.max(0, scale(latest) - scale(earliest));
  return approximate ? Math.max(width, LEAST_FADE) : width;
}

const leftOf = ({ earliest, latest }: Interval, scale: TimeScale): number =>
  Number.isFinite(earliest) ? scale(earliest) : scale(latest) - OPEN_FADE;

const rightOf = ({ earliest, latest }: Interval, scale: TimeScale): number =>
  Number.isFinite(latest) ? scale(latest) : scale(earliest) + OPEN_FADE;

/** What of a bar is in the plot: an end that lies outside leaves no end there, and of a fade what is left of it, with the ink at the cut. */
type CutBar = Required<Pick<StretchMark, 'x' | 'width' | 'fadeIn' | 'fadeOut' | 'inkIn' | 'inkOut'>>;

/** Ends of the plot, CSS pixels. */
type Ends = readonly number[];

/** A bar as its dates have it, ends outside the plot included, cut to it; all in CSS pixels. */
function cutToPlot(from: number, to: number, fadeIn: number, fadeOut: number, plot: Ends): CutBar | undefined {
  const x = clip(from, plot);
  const width = clip(to, plot) - x;
  if (!(width >= LEAST_BAR)) return undefined;
  const before = cutFade(fadeIn, x - from, width);
  const after = cutFade(fadeOut, to - x - width, width);
  return { x, width, fadeIn: before.fade, fadeOut: after.fade, inkIn: before.ink, inkOut: after.ink };
}

/** A fade of which so many pixels at its outer end are cut off: what is left of it, and the ink at the cut. */
function cutFade(fade: number, cut: number, width: number): { fade: number; ink: number } {
  // An open end fades over all that is in sight.
  if (fade === Number.POSITIVE_INFINITY) return { fade: width, ink: 0 };
  if (!(fade > cut)) return { fade: 0, ink: 0 };
  const left = fade - cut;
  // A fade that is longer than the bar is squeezed into it, as where two doubts overlap.
  return { fade: Math.min(left, width), ink: cut > 0 ? cut / fade : 0 };
}

function isInside(x: number, [left, right]: Ends): boolean {
  // A moment at the very end may come out a rounding beyond it.
  return x >= left - ROUNDING && x <= right + ROUNDING;
}

/** Nothing of a life is drawn outside the plot. */
function clip(x: number, [left, right]: Ends): number {
  return Math.min(Math.max(x, left), right);
}
