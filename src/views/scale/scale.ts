import { group } from 'd3-array';
import { AXIS_HEIGHT, drawTimeAxis, text } from '../../chart/axis.ts';
import { densityLevel, fillStyleOf, incidentInk, natureShape, reachOf } from '../../chart/encodings.ts';
import { createLabelGrid } from '../../chart/label-grid.ts';
import { createLogScale, createTimeScale, type LogScale, powersOfTen, type TimeScale } from '../../chart/scales.ts';
import type { Box, Ink, Mark, Scene, SceneRow } from '../../chart/scene.ts';
import { wrapText } from '../../chart/text.ts';
import { inOrderOfRank } from '../../data/build.ts';
import { type BestFigure, sizeOf } from '../../data/claims.ts';
import type { Dataset } from '../../data/dataset.ts';
import { UNITS } from '../../data/vocabulary.ts';
import type { Locale } from '../../i18n/locale.ts';
import { LABEL_HEIGHT, type LabelPlace, type LabelWish, labelText, placeLabels, THIN } from '../common/labels.ts';
import { countUndated, sayNotShown } from '../common/not-shown.ts';
import type { ViewInput } from '../view.ts';
import { boxesAlong, drawSeries, nameSeries, seriesOf } from './references.ts';

/** Radius of a symbol on the chart of scale, CSS pixels; position says the size there, not area. */
const RADIUS = 4.4;
/** How far to the side a label may stand that must be drawn, CSS pixels. */
const SIDEWAYS = Array.from({ length: 60 }, (_, step) => 16 + step * 6);

/** How far the crossbar of an unlike unit reaches beyond a symbol, CSS pixels. */
const CROSSBAR = 3.5;

/** Side of a cell of the ground that stands for too many incidents, CSS pixels. */
const CELL = 10;

/** One incident on the chart of scale. */
interface DrawnPoint {
  readonly symbol: Mark;
  /** What lies under it: the range of claims, the direction of an inexact number, the crossbar of its unit. */
  readonly under: readonly Mark[];
  /** The symbol's box. */
  readonly box: Box;
  /** Boxes of what reaches out of the symbol. */
  readonly lines: readonly Box[];
}

/** How one incident is to be drawn on the chart of scale. */
interface PointLook {
  /** Its figure in the shown unit; nothing where its size is unknown. */
  readonly figure: BestFigure | undefined;
  readonly cx: number;
  readonly cy: number;
  /** Whether it counts neither people nor accounts on an axis of several units. */
  readonly crossed: boolean;
  /** Height of a number, zero included, CSS pixels. */
  heightOf(value: number): number;
}

/** Draws an incident with its figure in the shown unit, or as of unknown size without one. */
function drawPoint(dataset: Dataset, row: number, look: PointLook): DrawnPoint {
  const { figure, cx, cy, heightOf } = look;
  const { id, nature } = dataset.incidents[row];
  const base = { row, emphasis: 'normal' as const };
  const ink = incidentInk(dataset, row);
  const radius = figure ? RADIUS : RADIUS - 1;
  const shape = natureShape(nature);
  const isHalf = dataset.life(row).anchorKind !== 'disclosure';
  const part = isHalf ? 'dated' : 'public';
  const symbol: Mark = {
    ...base,
    type: 'symbol',
    key: `${id}/${part}`,
    part,
    cx,
    cy,
    radius,
    shape,
    ...(isHalf ? { isHalf } : {}),
    fill: ink,
    fillStyle: figure ? fillStyleOf(figure.best.status) : 'unknown',
  };
  const reach = reachOf(shape, radius, isHalf);
  const box = { x: cx - reach, y: cy - reach, width: reach * 2, height: reach * 2 };
  if (!figure) return { symbol, under: [], box, lines: [] };

  const under: Mark[] = [];
  const lines: Box[] = [];
  const y1 = heightOf(figure.high);
  const y2 = heightOf(figure.low);
  if (y2 - y1 > 2) {
    under.push({ ...base, type: 'whisker', key: `${id}/whisker`, part: 'whisker', x: cx, y1, y2, cap: 3, stroke: ink });
    lines.push({ x: cx - 2, y: y1, width: 4, height: y2 - y1 });
  }
  const direction = directionOf(figure);
  if (direction !== 0)
    under.push(line(`${id}/qualifier`, 'qualifier', row, ink, [cx, cy, cx, cy + direction * (RADIUS + 5)]));
  if (look.crossed) {
    const side = reach + CROSSBAR;
    under.push(line(`${id}/unit`, 'unit', row, ink, [cx - side, cy, cx + side, cy]));
    lines.push({ x: cx - side, y: cy - 1, width: side * 2, height: 2 });
  }
  return { symbol, under, box, lines };
}

/** Up for "more than", down for "up to" and "nearly". */
function directionOf({ best: { qualifier, words } }: BestFigure): -1 | 0 | 1 {
  if (qualifier === 'more-than' || words !== undefined) return -1;
  return qualifier === 'up-to' || qualifier === 'nearly' ? 1 : 0;
}

function line(
  key: string,
  part: string,
  row: number,
  stroke: Ink,
  ends: readonly [number, number, number, number],
): Mark {
  const [x1, y1, x2, y2] = ends;
  return { type: 'rule', row, emphasis: 'normal', key, part, x1, y1, x2, y2, stroke, width: 1.5 };
}

/**
 * Places for a label close to a symbol that reaches `reach` from its centre. Height is the value: none is further
 * up or down than the symbol and half a line.
 */
function placesBeside(cx: number, cy: number, reach: number): LabelPlace[] {
  const gap = reach + CROSSBAR + 1;
  const off = reach + LABEL_HEIGHT / 2;
  return [
    { x: cx + gap, cy, anchor: 'start' },
    { x: cx - gap, cy, anchor: 'end' },
    { x: cx, cy: cy - off, anchor: 'middle' },
    { x: cx, cy: cy + off, anchor: 'middle' },
    ...[-off / 2, off / 2, -off, off].flatMap((dy): LabelPlace[] => [
      { x: cx + gap, cy: cy + dy, anchor: 'start' },
      { x: cx - gap, cy: cy + dy, anchor: 'end' },
    ]),
  ];
}

/** Places further to the side at the same height, for what must be named: a thin line leads from the symbol to the label. */
function placesAlong(cx: number, cy: number, reach: number): LabelPlace[] {
  const from = { x: cx, y: cy };
  const off = reach + LABEL_HEIGHT / 2;
  return SIDEWAYS.flatMap((distance) =>
    [0, -0.35, 0.35, -0.7, 0.7, -1, 1]
      .map((share) => share * off)
      .flatMap((dy): LabelPlace[] => [
        { x: cx - distance, cy: cy + dy, anchor: 'end', from },
        { x: cx + distance, cy: cy + dy, anchor: 'start', from },
      ]),
  );
}

const NARROW = 600;
const SIDE = { wide: 98, narrow: 46 };
const RIGHT = { wide: 30, narrow: 12 };
/** Height of the strip for incidents without a size, in CSS pixels. */
const UNKNOWN_HEIGHT = 34;
/** Height of the strip for incidents of none at all: a zero has no place on an axis of powers of ten. */
const ZERO_HEIGHT = 26;
/** Height of a line under the plot, CSS pixels. */
const NOTE_HEIGHT = 15;
const MOST_NOTE_LINES = 3;
/** What is counted here is like the lines of population; the other units are only set beside it. */
const HEADS: readonly string[] = ['people', 'accounts'];
/** Powers of ten below this are no numbers any more. */
const LEAST_EXPONENT = -300;
/** Up to so many incidents stand for themselves; beyond, the largest do and the others make a ground. */
const MOST_SYMBOLS = 1_500;
/** So many names are looked a place for all along their height; a file may call everything important. */
const MOST_NEEDED = 12;

const base = { row: -1, emphasis: 'normal' as const };

/** Calendar time across, size up on a log axis: how big, by whose count, and how sure. */
export function drawScale(input: ViewInput): Scene {
  const { dataset, selection, state, window, box, measure, locale } = input;
  const narrow = box.width < NARROW;
  const top = AXIS_HEIGHT;
  const figureOf = (row: number) =>
    state.unit === '' ? sizeOf(dataset.figures(row)) : dataset.figures(row).find(({ unit }) => unit === state.unit);
  const { low, high, hasZero, units } = extentOf(selection.rows, state.unit, figureOf);
  const widest = Math.max(
    ...[low, 2, high].map((power) => measure(sayTick(10 ** power, narrow, input), 'axis-strong')),
  );
  const left = Math.max(narrow ? SIDE.narrow : SIDE.wide, widest + 10);
  const width = Math.max(60, box.width - left - (narrow ? RIGHT.narrow : RIGHT.wide));
  const isMixed = state.unit === '' && units.length > 1;
  const { anchor } = dataset.columns;
  const visible = [...selection.rows].filter((row) => anchor[row] >= window[0] && anchor[row] <= window[1]);
  const note = [
    ...(isMixed ? mixedNote(units, Math.max(60, box.width - left), input) : []),
    ...notShownNote(visible.length, Math.max(60, box.width - left), input),
  ];
  const zeroHeight = hasZero ? ZERO_HEIGHT : 0;
  const strips = zeroHeight + UNKNOWN_HEIGHT;
  const around = top + strips + 4 + note.length * NOTE_HEIGHT;
  const height = Math.max(box.tight ? 96 : 160, box.height - around);
  const bottom = top + height;
  const plot: Box = { x: left, y: top, width, height: height + strips };
  const x = createTimeScale(window[0], window[1], left, left + width);
  const y = createLogScale(low, high, bottom, top + 8);
  const heightOf = (value: number) => {
    if (value > 0) return Math.min(y(value), bottom);
    return value === 0 ? bottom + zeroHeight / 2 : bottom + zeroHeight + UNKNOWN_HEIGHT / 2;
  };
  const valueAt = (row: number) => {
    const { size, unit } = dataset.columns;
    if (state.unit === '' || unit.values[unit.codes[row]] === state.unit) return size[row];
    return figureOf(row)?.best.value ?? Number.NaN;
  };
  const shown = visible.length <= MOST_SYMBOLS ? visible : mostImportant(input, visible);
  const taken = createLabelGrid();
  const marks: Mark[] = [
    ...drawTimeAxis(x, plot, measure, locale),
    ...drawStrips(plot, bottom, hasZero, narrow, input),
    ...drawSizeAxis(y, plot, narrow, input),
  ];
  const references = seriesOf(dataset.context, [state.unit === '' ? 'people' : state.unit]);
  const lines = drawSeries(references, x, y, { ...plot, height });
  marks.push(...lines);
  for (const line of lines) if (line.type === 'curve') for (const box of boxesAlong(line.points)) taken.take(box, THIN);
  if (shown.length < visible.length) marks.push(...drawDensity(dataset, visible, valueAt, x, heightOf, locale));

  const under: Mark[] = [];
  const symbols: Mark[] = [];
  const rows: SceneRow[] = [];
  const points = new Map<number, { readonly cx: number; readonly cy: number; readonly reach: number }>();
  const unknown = createUnknownStrip(bottom + zeroHeight, x);
  const zoneOf = (value: number | undefined): readonly [from: number, to: number] => {
    if (value === undefined) return [bottom + zeroHeight, bottom + strips];
    return value > 0 ? [top, bottom] : [bottom, bottom + zeroHeight];
  };
  for (const row of shown) {
    const figure = figureOf(row);
    const cx = x(anchor[row]);
    const cy = figure ? heightOf(figure.best.value) : unknown(cx);
    const crossed = isMixed && figure !== undefined && !HEADS.includes(figure.unit);
    const point = drawPoint(dataset, row, { figure, cx, cy, crossed, heightOf });
    under.push(...point.under);
    symbols.push(point.symbol);
    taken.take(point.box, row);
    for (const line of point.lines) taken.take(line, THIN);
    rows.push({ row, lane: 0, cx, cy, box: point.box });
    points.set(row, { cx, cy, reach: point.box.width / 2 });
  }
  const room = { x: left + 2, y: top, width: box.width - left - 4, height: plot.height };
  let needed = 0;
  const wishFor = (row: number): readonly LabelWish[] => {
    const point = points.get(row);
    if (!point) return [];
    const { cx, cy, reach } = point;
    const { featured, id } = dataset.incidents[row];
    const isNeeded = (featured || id === state.incident) && needed < MOST_NEEDED;
    if (isNeeded) needed += 1;
    const places = [...placesBeside(cx, cy, reach), ...(isNeeded ? placesAlong(cx, cy, reach) : [])];
    return [{ row, places: within(places, zoneOf(figureOf(row)?.best.value)), isNeeded }];
  };
  const order = inOrderOfRank(dataset, points.keys(), dataset.rowOf(state.incident) ?? -1);
  // What the lines stand for comes first, then the open incident, those the data set is about, and the others.
  const labels = [
    ...nameSeries(references, x, y, { ...plot, height }, taken, measure, locale),
    ...placeLabels(
      order.flatMap(wishFor),
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
    ...note.map((line, at) =>
      text(line, left, plot.y + plot.height + (at + 1) * NOTE_HEIGHT - 2, 'note', 'start', measure, `size/mixed-${at}`),
    ),
  );
  rows.sort((a, b) => a.cx - b.cx || a.row - b.row);
  return {
    width: box.width,
    height: Math.ceil(plot.y + plot.height + 2 + note.length * NOTE_HEIGHT),
    view: 'scale',
    plot,
    from: window[0],
    to: window[1],
    marks,
    rows,
    lanes: [{ key: '', label: locale.words.groups.all, count: rows.length, y: top, height: plot.height }],
  };
}

/** Those at which a label stands wholly between two heights: none may reach into another strip. */
function within(places: readonly LabelPlace[], [from, to]: readonly [number, number]): LabelPlace[] {
  return places.filter(({ cy }) => cy - LABEL_HEIGHT / 2 >= from && cy + LABEL_HEIGHT / 2 <= to);
}

/** What the sentence counts and has no place here: without a date, or public only after the window. */
function notShownNote(
  visible: number,
  width: number,
  { dataset, selection, state, window, locale, measure }: ViewInput,
): string[] {
  const counted = state.window ? selection.inWindow : selection.rows;
  const undated = countUndated(counted, dataset.columns.anchor);
  const isAll = window[0] === dataset.extent[0] && window[1] === dataset.extent[1];
  const missing = state.window || isAll ? Math.max(0, counted.length - undated - visible) : 0;
  const [later, outside] = state.window ? [missing, 0] : [0, missing];
  const said = sayNotShown({ counted: counted.length, undated, outside, later }, locale);
  return said === '' ? [] : wrapText(said, width, MOST_NOTE_LINES, 'note', measure);
}

/** Says what stands on one axis here without being the same thing. */
function mixedNote(units: readonly string[], width: number, { measure, locale }: ViewInput): string[] {
  const { axis } = locale.words;
  const names = UNITS.filter((unit) => units.includes(unit)).map((unit) => axis.units[unit]);
  const isCrossed = units.some((unit) => !HEADS.includes(unit));
  const said = axis.mixed(locale.format.list(names), isCrossed);
  return wrapText(said, width, MOST_NOTE_LINES, 'note', measure);
}

/** What the sources say of a selection in a unit. */
interface Extent {
  /** Exponents of the powers of ten around everything above zero. */
  readonly low: number;
  readonly high: number;
  /** Whether a number is zero. */
  readonly hasZero: boolean;
  /** The units that occur. */
  readonly units: readonly string[];
}

const extents = new WeakMap<Uint32Array, Map<string, Extent>>();

/** Remembered: a picture is drawn many times a second. */
function extentOf(rows: Uint32Array, unit: string, figureOf: (row: number) => BestFigure | undefined): Extent {
  const known = extents.get(rows) ?? new Map<string, Extent>();
  extents.set(rows, known);
  const found = known.get(unit) ?? measureExtent(rows, figureOf);
  known.set(unit, found);
  return found;
}

function measureExtent(rows: Uint32Array, figureOf: (row: number) => BestFigure | undefined): Extent {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let hasZero = false;
  const units = new Set<string>();
  for (const row of rows) {
    const figure = figureOf(row);
    if (!figure) continue;
    units.add(figure.unit);
    for (const value of [figure.low, figure.best.value, figure.high]) {
      if (value > 0) least = Math.min(least, value);
      else hasZero = true;
    }
    most = Math.max(most, figure.high);
  }
  if (!(most > 0)) return { low: 0, high: 6, hasZero, units: [...units] };
  const low = Math.max(LEAST_EXPONENT, Math.floor(Math.log10(least)));
  return { low, high: Math.max(low + 2, Math.ceil(Math.log10(most))), hasZero, units: [...units] };
}

/** The grounds and names of what has no place on the axis: none at all, and unknown sizes. */
function drawStrips(plot: Box, bottom: number, hasZero: boolean, narrow: boolean, input: ViewInput): Mark[] {
  const { measure, locale, state } = input;
  const { axis } = locale.words;
  const right = plot.x + plot.width;
  const end = plot.y + plot.height;
  const unknown = narrow ? '?' : state.unit === '' ? axis.unknownSize : axis.notInUnit;
  // A long name begins at the edge and ends inside the plot.
  const name = (words: string, middle: number, key: string) =>
    text(words, Math.max(plot.x - 8, measure(words, 'axis') + 2), middle + 4, 'axis', 'end', measure, key);
  const ground = { x: plot.x, y: end - UNKNOWN_HEIGHT, width: plot.width, height: UNKNOWN_HEIGHT };
  const marks: Mark[] = [
    { ...base, ...ground, type: 'band', key: 'size/unknown', part: 'axis', fill: 'paper-band' },
    name(unknown, end - UNKNOWN_HEIGHT / 2, 'size/unknown/label'),
  ];
  if (!hasZero) return marks;
  const edge = { x1: plot.x, y1: bottom, x2: right, y2: bottom, stroke: 'grid-strong', width: 1 } as const;
  return [
    ...marks,
    { ...base, ...edge, type: 'rule', key: 'size/zero', part: 'axis' },
    name(narrow ? '0' : axis.zero, bottom + ZERO_HEIGHT / 2, 'size/zero/label'),
  ];
}

function sayTick(value: number, narrow: boolean, { state, locale: { format } }: ViewInput): string {
  if (state.unit === 'bytes') return format.quantity(value, 'bytes');
  return narrow ? format.compact(value) : format.count(value);
}

function drawSizeAxis(y: LogScale, plot: Box, narrow: boolean, input: ViewInput): Mark[] {
  const { measure, locale } = input;
  const { words } = locale;
  const right = plot.x + plot.width;
  const marks: Mark[] = [];
  for (const value of powersOfTen(y, 26)) {
    const at = y(value);
    const label = sayTick(value, narrow, input);
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
  return marks;
}

/** Sets incidents of unknown size beside each other in their strip: the next line where one stands already. */
function createUnknownStrip(top: number, scale: TimeScale): (cx: number) => number {
  const lines = [top + 8, top + 17, top + 26];
  const ends = lines.map(() => scale.range()[0] - 100);
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

/** Incidents too many to be drawn one by one, as a ground of cells: the fuller, the darker. `heightOf` gives that of a number, NaN included, CSS pixels. */
function drawDensity(
  dataset: Dataset,
  rows: readonly number[],
  valueAt: (row: number) => number,
  x: TimeScale,
  heightOf: (value: number) => number,
  locale: Locale,
): Mark[] {
  const [start] = x.range();
  const cells = group(rows, (row) => {
    const column = Math.floor((x(dataset.columns.anchor[row]) - start) / CELL);
    const line = Math.floor(heightOf(valueAt(row)) / CELL);
    return line * 4_096 + column;
  });
  return [...cells].map(([key, members]): Mark => {
    const count = members.length;
    const column = key % 4_096;
    const left = start + column * CELL;
    return {
      type: 'cluster',
      key: `density/${key}`,
      part: 'cluster',
      row: -1,
      emphasis: 'normal',
      x: left,
      y: Math.floor(key / 4_096) * CELL,
      width: CELL - 0.5,
      height: CELL - 0.5,
      level: densityLevel(count),
      fill: 'ink-soft',
      count,
      window: [Number(x.invert(left)), Number(x.invert(left + CELL))],
      rows: () => members,
      words: () => locale.words.summary.incidents(count, locale.format.count(count)),
    };
  });
}
