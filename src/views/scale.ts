import { AXIS_HEIGHT, drawTimeAxis, text } from '../layout/axis.ts';
import { drawDensity } from '../layout/density.ts';
import { type LabelWish, labelText, placeLabels } from '../layout/labels.ts';
import { createLogScale, type LogScale } from '../layout/logscale.ts';
import { createOccupancy } from '../layout/occupancy.ts';
import { drawPoint, placesAround, placesBeside } from '../layout/points.ts';
import { inOrderOfRank } from '../layout/rank.ts';
import { boxesAlong, drawSeries, nameSeries, seriesOf } from '../layout/references.ts';
import type { Box, Mark, Scene, SceneRow } from '../layout/scene.ts';
import { createTimeScale, type TimeScale } from '../layout/timescale.ts';
import { type BestFigure, sizeOf } from '../model/claims.ts';
import type { View, ViewInput } from './view.ts';

const NARROW = 600;
const SIDE = { wide: 98, narrow: 46 };
const RIGHT = { wide: 30, narrow: 12 };
/** Height of the strip for incidents without a size, in CSS pixels. */
const UNKNOWN_HEIGHT = 34;
/** Up to so many incidents stand for themselves; beyond, the largest do and the others make a ground. */
const MOST_SYMBOLS = 1_500;

const base = { row: -1, emphasis: 'normal' as const };

/** Calendar time across, size up on a log axis: how big, by whose count, and how sure. */
export const scale: View = { id: 'scale', draw };

function draw(input: ViewInput): Scene {
  const { dataset, selection, state, window, box, measure, locale } = input;
  const narrow = box.width < NARROW;
  const left = narrow ? SIDE.narrow : SIDE.wide;
  const top = AXIS_HEIGHT;
  const width = Math.max(60, box.width - left - (narrow ? RIGHT.narrow : RIGHT.wide));
  const height = Math.max(box.tight ? 96 : 160, box.height - top - UNKNOWN_HEIGHT - 4);
  const plot: Box = { x: left, y: top, width, height: height + UNKNOWN_HEIGHT };
  const x = createTimeScale(window[0], window[1], left, left + width);
  const figureOf = (row: number) =>
    state.unit === '' ? sizeOf(dataset.figures(row)) : dataset.figures(row).find(({ unit }) => unit === state.unit);
  const valueAt = (row: number) => {
    const { size, unit } = dataset.columns;
    if (state.unit === '' || unit.values[unit.codes[row]] === state.unit) return size[row];
    return figureOf(row)?.best.value ?? Number.NaN;
  };
  const [low, high] = rangeOf(selection.rows, state.unit, figureOf);
  const y = createLogScale(low, high, top + height, top + 8);
  const { anchor } = dataset.columns;
  const visible = [...selection.rows].filter((row) => anchor[row] >= window[0] && anchor[row] <= window[1]);

  const shown = visible.length <= MOST_SYMBOLS ? visible : mostImportant(input, visible);
  const taken = createOccupancy();
  const marks: Mark[] = [...drawTimeAxis(x, plot, measure, locale), ...drawSizeAxis(y, plot, height, narrow, input)];
  const references =
    state.unit === '' || state.unit === 'people'
      ? seriesOf(dataset.context, ['people'])
      : seriesOf(dataset.context, [state.unit]);
  const lines = drawSeries(references, x, y, { ...plot, height });
  marks.push(...lines);
  for (const line of lines) if (line.type === 'curve') for (const box of boxesAlong(line.points)) taken.take(box);
  if (shown.length < visible.length)
    marks.push(...drawDensity(dataset, visible, valueAt, x, y, top + height + UNKNOWN_HEIGHT / 2, locale));

  const under: Mark[] = [];
  const symbols: Mark[] = [];
  const rows: SceneRow[] = [];
  const wishes = new Map<number, LabelWish>();
  const unknown = createUnknownStrip(top + height, x);
  for (const row of shown) {
    const figure = figureOf(row);
    const cx = x.x(anchor[row]);
    const cy = figure ? y.y(Math.max(figure.best.value, 1)) : unknown(cx);
    const point = drawPoint(dataset, row, figure, cx, cy, y);
    under.push(...point.under);
    symbols.push(point.symbol);
    taken.take(point.box, row);
    if (point.whisker) taken.take(point.whisker, row);
    rows.push({ row, lane: 0, cx, cy, box: point.box });
    const named = dataset.incidents[row].featured || dataset.incidents[row].id === state.incident;
    const places = [...(figure ? placesBeside(cx, cy) : []), ...(named ? placesAround(cx, cy) : [])];
    if (places.length > 0) wishes.set(row, { row, places });
  }
  const room = { x: left + 2, y: top, width: box.width - left - 4, height };
  const order = inOrderOfRank(dataset, wishes.keys(), dataset.rowOf(state.incident) ?? -1);
  // What the lines stand for comes first, then the open incident, those the data set is about, and the others.
  const labels = [
    ...nameSeries(references, x, y, { ...plot, height }, taken, measure, locale),
    ...placeLabels(
      order.flatMap((row) => wishes.get(row) ?? []),
      (row) => labelText(dataset, row, measure, locale, figureOf(row)),
      taken,
      room,
      dataset,
    ),
  ];
  marks.push(
    ...under,
    ...labels.filter(({ type }) => type === 'rule'),
    ...symbols,
    ...labels.filter(({ type }) => type !== 'rule'),
  );
  rows.sort((a, b) => a.cx - b.cx || a.row - b.row);
  return {
    width: box.width,
    height: Math.ceil(plot.y + plot.height + 2),
    view: 'scale',
    plot,
    from: window[0],
    to: window[1],
    marks,
    rows,
    lanes: [{ key: '', label: locale.words.groups.all, count: rows.length, y: top, height: plot.height }],
  };
}

const ranges = new WeakMap<Uint32Array, Map<string, readonly [number, number]>>();

/** Exponents of the powers of ten around everything that the sources say of a selection, in a unit. */
function rangeOf(
  rows: Uint32Array,
  unit: string,
  figureOf: (row: number) => BestFigure | undefined,
): readonly [number, number] {
  const known = ranges.get(rows) ?? new Map<string, readonly [number, number]>();
  ranges.set(rows, known);
  const found = known.get(unit) ?? exponentsOf(rows, figureOf);
  known.set(unit, found);
  return found;
}

function exponentsOf(rows: Uint32Array, figureOf: (row: number) => BestFigure | undefined): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const row of rows) {
    const figure = figureOf(row);
    if (!figure) continue;
    low = Math.min(low, Math.max(figure.low, 1));
    high = Math.max(high, figure.high);
  }
  if (!(high > 0)) return [0, 6];
  const least = Math.floor(Math.log10(low));
  return [least, Math.max(least + 2, Math.ceil(Math.log10(high)))];
}

function drawSizeAxis(y: LogScale, plot: Box, height: number, narrow: boolean, input: ViewInput): Mark[] {
  const { measure, locale, state } = input;
  const { words, format } = locale;
  const right = plot.x + plot.width;
  const bottom = plot.y + height;
  const marks: Mark[] = [
    {
      ...base,
      type: 'band',
      key: 'size/unknown',
      part: 'axis',
      x: plot.x,
      y: bottom,
      width: plot.width,
      height: UNKNOWN_HEIGHT,
      fill: 'paper-band',
    },
  ];
  for (const value of y.ticks(26)) {
    const at = y.y(value);
    const label =
      state.unit === 'bytes' ? format.quantity(value, 'bytes') : narrow ? format.compact(value) : format.count(value);
    const strong = Math.log10(value) % 3 === 0;
    marks.push({
      ...base,
      type: 'rule',
      key: `size/${value}`,
      part: 'axis',
      x1: plot.x,
      y1: at,
      x2: right,
      y2: at,
      stroke: strong ? 'grid-strong' : 'grid',
      width: 1,
    });
    marks.push(text(label, plot.x - 8, at + 4, strong ? 'axis-strong' : 'axis', 'end', measure, `size/${value}/label`));
  }
  if (!narrow) {
    // In a wider font than ours it would begin outside.
    const end = Math.max(plot.x - 2, measure(words.axis.each, 'note') + 2);
    marks.push(text(words.axis.each, end, plot.y - 6, 'note', 'end', measure, 'size/each'));
  }
  const unknown = narrow ? '?' : state.unit === '' ? words.axis.unknownSize : words.axis.notInUnit;
  marks.push(text(unknown, plot.x - 8, bottom + UNKNOWN_HEIGHT / 2 + 4, 'axis', 'end', measure, 'size/unknown/label'));
  return marks;
}

/** Sets incidents of unknown size beside each other in their strip: the next line where one stands already. */
function createUnknownStrip(top: number, scale: TimeScale): (cx: number) => number {
  const lines = [top + 8, top + 17, top + 26];
  const ends = lines.map(() => scale.left - 100);
  return (cx) => {
    const free = ends.findIndex((end) => Math.abs(cx - end) >= 8);
    const line = free === -1 ? 0 : free;
    ends[line] = cx;
    return lines[line];
  };
}

function mostImportant({ dataset }: ViewInput, visible: readonly number[]): number[] {
  const among = new Uint8Array(dataset.incidents.length);
  for (const row of visible) among[row] = 1;
  const chosen: number[] = [];
  for (const row of dataset.priority) {
    if (among[row] === 1) chosen.push(row);
    if (chosen.length >= MOST_SYMBOLS / 4) break;
  }
  return chosen;
}
