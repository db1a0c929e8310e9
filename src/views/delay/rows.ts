import { text } from '../../chart/axis.ts';
import type { LabelMark, Mark, MeasureText, SceneRow } from '../../chart/scene.ts';
import type { Dataset } from '../../data/dataset.ts';
import { DAY, type Lag } from '../../data/dates.ts';
import { lifeFrom } from '../../data/survival.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { type DelayGroup, middleOf, sayLength } from '../../state/delays.ts';
import type { Alignment, Order } from '../../state/state.ts';
import { createDurationScale, type DurationScale } from '../common/duration-axis.ts';
import { shortened } from '../common/lane-headings.ts';
import { type DrawnLife, drawLife } from '../common/lives.ts';

/** An incident with its delay. */
interface DelayRow {
  readonly row: number;
  readonly lag: Lag;
}

export interface DelayRows {
  /** Those with a line of their own, from top to bottom. */
  readonly shown: readonly DelayRow[];
  /** Those that find no line. */
  readonly gathered: readonly DelayRow[];
}

interface DelayRoom {
  /** Wanted and greatest height of all lines together, CSS pixels. */
  readonly height: number;
  readonly most: number;
  /** Least and greatest height of a line. */
  readonly least: number;
  readonly greatest: number;
  /** A group has at least so many lines, and one for each incident that the data set features, even beyond `most`. */
  readonly fewest: number;
  /** Height that a group needs for what it cannot show one by one. */
  readonly overflow: number;
}

/**
 * Which incidents have a line of their own. Where there is no room for all, each group keeps a fair
 * number of lines for the incidents that the data set features and then for the longest delays; the
 * others are gathered. The order is that of the lines, not of the choice.
 */
export function arrangeDelays(
  dataset: Dataset,
  groups: readonly DelayGroup[],
  order: Order,
  align: Alignment,
  room: DelayRoom,
): { readonly lineHeight: number; readonly groups: readonly DelayRows[] } {
  const wanted = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const fits = wanted * room.least <= Math.max(room.height, room.most);
  const lines = fits ? groups.map(({ rows }) => rows.length) : shareLines(groups, room);
  const lineHeight = fits
    ? Math.min(Math.max(room.height / Math.max(wanted, 1), room.least), room.greatest)
    : room.least;
  return {
    lineHeight,
    groups: groups.map((group, at) => {
      const { shown, gathered } = choose(dataset, group, lines[at]);
      return { shown: order === 'time' ? inTime(dataset, shown, align) : shown, gathered };
    }),
  };
}

const chosenBefore = new WeakMap<DelayGroup, { readonly most: number; readonly chosen: DelayRows }>();

/** The same choice as before where nothing has changed: a picture is drawn again and again. */
function choose(dataset: Dataset, group: DelayGroup, most: number): DelayRows {
  const before = chosenBefore.get(group);
  if (before?.most === most) return before.chosen;
  const chosen = chooseRows(dataset, group, most);
  chosenBefore.set(group, { most, chosen });
  return chosen;
}

function chooseRows(dataset: Dataset, { rows, lags }: DelayGroup, most: number): DelayRows {
  if (rows.length <= most) return { shown: rows.map((row, at) => ({ row, lag: lags[at] })), gathered: [] };
  let left = most;
  const chosen = new Uint8Array(rows.length);
  const take = (at: number) => {
    if (left <= 0 || chosen[at] === 1) return;
    chosen[at] = 1;
    left -= 1;
  };
  rows.forEach((row, at) => {
    if (dataset.incidents[row].featured) take(at);
  });
  for (let at = 0; at < rows.length && left > 0; at += 1) take(at);
  const shown: DelayRow[] = [];
  const gathered: DelayRow[] = [];
  rows.forEach((row, at) => {
    (chosen[at] === 1 ? shown : gathered).push({ row, lag: lags[at] });
  });
  return { shown, gathered };
}

/** Room for so many featured incidents is kept in a group. */
const MOST_FEATURED = 8;

/** Lines for each group by the root of its count; what one does not need goes to the others. */
function shareLines(groups: readonly DelayGroup[], { most, least, fewest, overflow }: DelayRoom): number[] {
  const counts = groups.map(({ rows }) => rows.length);
  const total = Math.floor((most - groups.length * overflow) / least);
  const lines = groups.map(({ rows, featured }) =>
    Math.min(rows.length, Math.max(fewest, Math.min(featured, MOST_FEATURED))),
  );
  for (let round = 0; round < 4; round += 1) {
    const free = total - lines.reduce((sum, each) => sum + each, 0);
    const weights = counts.map((count, at) => (lines[at] < count ? Math.sqrt(count) : 0));
    const weight = weights.reduce((sum, each) => sum + each, 0);
    if (free <= 0 || weight === 0) break;
    counts.forEach((count, at) => {
      lines[at] = Math.min(count, lines[at] + Math.floor((free * weights[at]) / weight));
    });
  }
  return lines;
}

/** The middle of the moment that an incident is lined up by, UTC ms; its known side where the other is open. */
function alignedAt(dataset: Dataset, row: number, align: Alignment): number {
  const { begin, noticed, madePublic } = dataset.life(row);
  const moment = { breach: begin, discovery: noticed, disclosure: madePublic }[align];
  if (!moment) return dataset.columns.anchor[row];
  const { earliest, latest } = moment;
  if (!Number.isFinite(earliest)) return Number.isFinite(latest) ? latest : dataset.columns.anchor[row];
  return Number.isFinite(latest) ? (earliest + latest) / 2 : earliest;
}

function inTime(dataset: Dataset, rows: readonly DelayRow[], align: Alignment): DelayRow[] {
  const times = new Map(rows.map(({ row }) => [row, alignedAt(dataset, row, align)]));
  return [...rows].sort((a, b) => (times.get(a.row) ?? 0) - (times.get(b.row) ?? 0) || a.row - b.row);
}

/** Where the lines of a picture of delays lie, CSS pixels. */
export interface LineFrame {
  readonly scale: DurationScale;
  readonly align: Alignment;
  readonly order: Order;
  /** Names stand over their bars instead of beside them. */
  readonly narrow: boolean;
  /** Ends of the room for names: beside the plot, or over it. */
  readonly names: readonly [number, number];
  /** Ends of the picture. */
  readonly ends: readonly [number, number];
  readonly lineHeight: number;
}

/** Height of a name over a bar, and air between a bar and what is written beside it. */
const NAME_HEIGHT = 13;
const AIR = 6;
const DETAIL_GAP = 4;
const LABEL_HEIGHT = 12;

interface DrawnLine {
  readonly shapes: readonly Mark[];
  readonly labels: readonly Mark[];
  readonly place: Omit<SceneRow, 'lane'>;
}

/** One incident on its line: its life from the moment that it is lined up by, its name, and its delay in words. */
export function drawLine(
  dataset: Dataset,
  { row, lag }: DelayRow,
  top: number,
  frame: LineFrame,
  measure: MeasureText,
  locale: Locale,
): DrawnLine | undefined {
  const { scale, align, order, narrow, lineHeight } = frame;
  const life = lifeFrom(dataset.life(row), align);
  if (!life) return undefined;
  const thickness = Math.min(9, Math.max(5, lineHeight * (narrow ? 0.34 : 0.62)));
  const cy = narrow ? top + NAME_HEIGHT + (lineHeight - NAME_HEIGHT) / 2 : top + lineHeight / 2;
  const shown = { ...life, aftermath: [], isPublic: true, point: pointOf(life.anchor.earliest, life.anchor.latest) };
  const drawn = drawLife(dataset, row, scale.time, cy, thickness, shown);
  if (drawn.marks.length === 0) return undefined;
  const length = locale.format.lag(lag);
  const year = order === 'time' ? yearOf(dataset, row, align, locale) : undefined;
  const name = drawName(
    dataset,
    row,
    narrow ? top + NAME_HEIGHT / 2 : cy,
    frame,
    narrow ? length : year,
    measure,
    locale,
  );
  const labels: Mark[] = [name];
  const beside = narrow ? undefined : drawLength(dataset, row, length, drawn, cy, frame, measure);
  if (beside) labels.push(beside);
  return { shapes: drawn.marks, labels, place: { row, cx: drawn.cx, cy, box: drawn.body } };
}

function pointOf(earliest: number, latest: number): number {
  if (!Number.isFinite(latest)) return earliest;
  return Number.isFinite(earliest) ? (earliest + latest) / 2 : latest;
}

function yearOf(dataset: Dataset, row: number, align: Alignment, locale: Locale): string | undefined {
  const time = alignedAt(dataset, row, align);
  return Number.isFinite(time) ? locale.format.year(time) : undefined;
}

/** The name, shortened to its room, with a softer run after it where that fits. */
function drawName(
  dataset: Dataset,
  row: number,
  cy: number,
  { names: [from, to], narrow, align }: LineFrame,
  detail: string | undefined,
  measure: MeasureText,
  locale: Locale,
): LabelMark {
  const incident = dataset.incidents[row];
  const { text, lang } = nameOf(incident, locale.tag);
  const font = incident.featured ? 'label-strong' : 'label';
  const detailWidth = detail === undefined ? 0 : DETAIL_GAP + measure(detail, 'label');
  const room = to - from;
  const name = shortened(text, Math.max(20, room - detailWidth), measure, font);
  const nameWidth = measure(name, font);
  const fits = nameWidth + detailWidth <= room;
  const width = nameWidth + (fits ? detailWidth : 0);
  // Beside the plot a name stands next to where its bar begins.
  const x = narrow || align === 'disclosure' ? from : to - width;
  return {
    type: 'label',
    key: `${incident.id}/label`,
    part: 'label',
    row,
    emphasis: 'normal',
    x,
    y: cy + 4,
    text: name,
    detail: fits ? detail : undefined,
    detailOffset: nameWidth + DETAIL_GAP,
    lang: lang === locale.tag ? undefined : lang,
    font,
    anchor: 'start',
    fill: 'ink',
    box: { x, y: cy - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT },
    halo: narrow,
  };
}

/** The delay in words at the far end of its bar, where there is room. */
function drawLength(
  dataset: Dataset,
  row: number,
  length: string,
  { body, end, cx, radius }: DrawnLife,
  cy: number,
  { align, ends: [left, right] }: LineFrame,
  measure: MeasureText,
): LabelMark | undefined {
  const width = measure(length, 'note');
  const backwards = align === 'disclosure';
  const x = backwards ? Math.min(body.x, cx - radius) - AIR - width : Math.max(end, body.x + body.width) + AIR;
  if (x < left || x + width > right) return undefined;
  return {
    type: 'label',
    key: `${dataset.incidents[row].id}/delay`,
    part: 'delay',
    row,
    emphasis: 'normal',
    x,
    y: cy + 4,
    text: length,
    font: 'note',
    anchor: 'start',
    fill: 'ink-soft',
    box: { x, y: cy - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT },
    halo: true,
  };
}

/** Height of the strip of gathered incidents, and width of one of its columns, CSS pixels. */
export const STRIP_HEIGHT = 17;
const COLUMN = 24;

/**
 * Incidents that find no line, in columns along the axis by the middle of their delay: the fuller, the
 * darker, each with its count. `side` is -1 where the axis counts backwards.
 */
export function drawStrip(
  rows: readonly DelayRow[],
  scale: DurationScale,
  side: 1 | -1,
  y: number,
  key: string,
  window: readonly [number, number],
  measure: MeasureText,
  locale: Locale,
): Mark[] {
  const { words, format } = locale;
  const [left, right] = scale.time.range();
  const origin = scale.x(0);
  const pixels = Math.abs(scale.x(1) - origin);
  const most = Math.floor((right - left) / COLUMN);
  const columns = Array.from({ length: most + 1 }, () => ({ count: 0, min: Number.POSITIVE_INFINITY, max: 0 }));
  const placeOf = ({ lag }: DelayRow) => Math.min(most, Math.floor((middleOf(lag) * pixels) / COLUMN));
  for (const each of rows) {
    const middle = middleOf(each.lag);
    const column = columns[placeOf(each)];
    column.count += 1;
    column.min = Math.min(column.min, middle);
    column.max = Math.max(column.max, middle);
  }
  const fullest = columns.reduce((greatest, { count }) => Math.max(greatest, count), 1);
  return columns.flatMap(({ count, min, max }, place): Mark[] => {
    if (count === 0) return [];
    const near = origin + side * place * COLUMN;
    const [from, to] = [near, near + side * COLUMN].sort((a, b) => a - b);
    const [x, end] = [Math.max(from, left), Math.min(to, right)];
    // The last column may have no width inside the plot: what stands at its very end.
    const width = Math.max(4, end - x - 1);
    const column: Mark = {
      type: 'cluster',
      key: `${key}/strip/${place}`,
      part: 'cluster',
      row: -1,
      emphasis: 'normal',
      x: Math.min(x + 0.5, right - width),
      y: y + 2,
      width,
      height: STRIP_HEIGHT - 4,
      level: Math.sqrt(count / fullest),
      fill: 'ink-soft',
      count,
      window,
      rows: () => rows.filter((each) => placeOf(each) === place).map(({ row }) => row),
      words: () => words.summary.incidents(count, format.count(count)),
      detail: sayLength({ min: Math.floor(min), max: Math.ceil(max) }, locale),
    };
    const label = text(
      format.compact(count),
      x + 0.5 + width / 2,
      y + 12,
      'note',
      'middle',
      measure,
      `${column.key}/count`,
      'ink',
    );
    return label.box.width <= width - 4 ? [column, { ...label, part: 'cluster' }] : [column];
  });
}

/** The axis spans at least so many days. */
const LEAST_DAYS = 7;
/** Of what came before the discovery, at most so much is in sight for all that came after it. */
const MOST_BEFORE = 0.7;

/** Days from the moment that lives are lined up by to the ends of what is drawn of them. */
interface Reach {
  readonly before: number;
  readonly after: number;
  /** To the earliest disc that stands before the moment. */
  readonly least: number;
}

/**
 * The days that an axis must span: all that came after the moment, or before it where that is counted; and
 * what came before the discovery as far as it leaves room for what came after.
 */
export function scaleOfDelays(
  dataset: Dataset,
  groups: readonly DelayGroup[],
  align: Alignment,
  left: number,
  right: number,
): DurationScale {
  const reaches = groups.map((group) => reachOf(dataset, group, align));
  const most = (key: keyof Reach) => Math.max(0, ...reaches.map((reach) => reach[key]));
  if (align === 'disclosure') return createDurationScale(-Math.max(most('before'), LEAST_DAYS), 0, left, right);
  const to = Math.max(most('after'), LEAST_DAYS);
  const before = align === 'breach' ? 0 : Math.max(most('least'), Math.min(most('before'), to * MOST_BEFORE));
  return createDurationScale(-before, to, left, right);
}

const known = new WeakMap<DelayGroup, Map<Alignment, Reach>>();

function reachOf(dataset: Dataset, group: DelayGroup, align: Alignment): Reach {
  const ofGroup = known.get(group) ?? new Map<Alignment, Reach>();
  known.set(group, ofGroup);
  const found = ofGroup.get(align) ?? measureReach(dataset, group, align);
  ofGroup.set(align, found);
  return found;
}

function measureReach(dataset: Dataset, { rows, lags }: DelayGroup, align: Alignment): Reach {
  if (align !== 'discovery') {
    // Between beginning and disclosure a life is as long as its delay.
    const longest = lags.reduce((most, { min, max }) => Math.max(most, Number.isFinite(max) ? max : min), 0);
    return { before: align === 'disclosure' ? longest : 0, after: align === 'breach' ? longest : 0, least: 0 };
  }
  let [before, after, least] = [0, 0, 0];
  // An open end counts at its known side.
  const finite = (value: number, other: number) =>
    Number.isFinite(value) ? value : Number.isFinite(other) ? other : 0;
  for (const row of rows) {
    const life = lifeFrom(dataset.life(row), align);
    if (!life) continue;
    const { earliest, latest } = life.anchor;
    after = Math.max(after, finite(latest, earliest));
    least = Math.max(least, -finite(earliest, latest));
    for (const { start } of life.stretches) before = Math.max(before, -finite(start.earliest, start.latest));
  }
  return { before: Math.max(before, least) / DAY, after: after / DAY, least: least / DAY };
}
