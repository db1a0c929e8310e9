import { bisector, sum } from 'd3-array';
import { radiusOf } from '../../chart/encodings.ts';
import { createTimeScale, type TimeScale } from '../../chart/scales.ts';
import { rankOf } from '../../data/build.ts';
import type { Dataset } from '../../data/dataset.ts';
import { DAY } from '../../data/dates.ts';
import { passesWindow } from '../../state/filters.ts';
import type { LaneRows } from '../../state/lanes.ts';
import type { GroupId } from '../../state/state.ts';
import type { LabelForm } from '../common/labels.ts';
import { drawLife, lifeOnCalendar } from '../common/lives.ts';
import { FRAME, type Joined } from './brackets.ts';
import { heightOf, packNamed, type Side } from './named-lines.ts';

/** A stretch on a line, in pixels. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that wants a line of its own among those it overlaps. */
export interface Span extends Stretch {
  /** The part of it that holds a label, which is taller than a line: it wants the neighbouring lines free, too. */
  readonly label?: Stretch;
}

interface Packing {
  /** Line of each span, or -1 where none was free. */
  readonly lines: Int32Array;
  /** Number of lines used. */
  readonly count: number;
}

/**
 * Gives every span a line: those with labels first, then the others by their start, each on the first
 * line where it is free. Without labels this is interval partitioning, which needs as few lines as
 * the deepest overlap (Kleinberg and Tardos, Algorithm Design, 4.1).
 */
export function packAll(spans: readonly Span[]): Packing {
  const order = [...spans.keys()].sort((a, b) => {
    const labelled = Number(spans[b].label !== undefined) - Number(spans[a].label !== undefined);
    return labelled || spans[a].start - spans[b].start || a - b;
  });
  return pack(spans, order, Number.POSITIVE_INFINITY);
}

/** Puts spans on at most `limit` lines, first come first served: the order of `spans` is their priority. */
export function packWithin(spans: readonly Span[], limit: number): Packing {
  return pack(spans, [...spans.keys()], limit);
}

function pack(spans: readonly Span[], order: readonly number[], limit: number): Packing {
  const lines = new Int32Array(spans.length).fill(-1);
  const taken: Stretch[][] = [];
  let count = 0;
  for (const index of order) {
    const span = spans[index];
    for (let line = 0; line < limit; line += 1) {
      if (!fits(taken, line, span)) continue;
      insert(taken, line, span);
      if (span.label && line > 0) insert(taken, line - 1, span.label);
      if (span.label) insert(taken, line + 1, span.label);
      lines[index] = line;
      count = Math.max(count, line + 1);
      break;
    }
  }
  return { lines, count };
}

function fits(taken: readonly Stretch[][], line: number, { start, end, label }: Span): boolean {
  if (!isFree(taken[line], { start, end })) return false;
  if (!label) return true;
  return (line === 0 || isFree(taken[line - 1], label)) && isFree(taken[line + 1], label);
}

/** The stretches of a line are disjoint and in order. */
function isFree(line: readonly Stretch[] | undefined, { start, end }: Stretch): boolean {
  if (!line) return true;
  const next = placeOf(line, start);
  const before = line[next - 1];
  return !(before && before.end > start) && !(next < line.length && line[next].start < end);
}

/** Takes a stretch; what it overlaps (labels of neighbours may) becomes one with it. */
function insert(taken: Stretch[][], line: number, stretch: Stretch): void {
  while (taken.length <= line) taken.push([]);
  const stretches = taken[line];
  let { start, end } = stretch;
  let first = placeOf(stretches, start);
  if (first > 0 && stretches[first - 1].end > start) first -= 1;
  let last = first;
  for (; last < stretches.length && stretches[last].start < end; last += 1) {
    start = Math.min(start, stretches[last].start);
    end = Math.max(end, stretches[last].end);
  }
  stretches.splice(first, last - first, { start, end });
}

/** First place in the line whose stretch does not start before a place. */
const placeOf = bisector<Stretch, number>(({ start }) => start).left;

/** Heights of lines with names beside the lives, of the others, and of the air between the two, CSS pixels. */
const NAMED = { tall: 12.5, thin: 6, air: 2 };
/** How much higher they become where there is room. */
const MOST_GROWTH = 2.2;
/** Up to so many lives find lines with names; so many names are kept whatever height they need. */
const MOST_NAMED = 400;
const RESERVED = 12;
/** From so many pixels a year on, what followed is drawn, and takes its line. */
const AFTERMATH_FROM = 80;

/** Least and greatest distance between two lines of lives, in CSS pixels. */
export const LEAST_ROW = 8.5;
const GREATEST_FILLED = 24;
/** The same where each has its name above it: a line of words, and the life under that. */
const LEAST_ROOMY = 20;
const GREATEST_ROOMY = 40;
/** Up to so many lives in sight have their names above them, even where that makes the picture higher than is wanted. */
const FEW = 40;
/** Air between two lives on a line, and between a life and its name. */
const GAP = 5;
const NAME_GAP = 5;
const YEAR = 365.25 * DAY;
/** Up to so many incidents a lane are packed as tightly as can be; beyond, the largest come first. */
const TIGHT = 600;
/** How many incidents are tried for each line that a lane has. */
const TRIES_PER_LINE = 60;
/** No line of a picture holds more names. */
const MOST_NAMES_A_LINE = 12;

export interface ArrangeInput {
  readonly dataset: Dataset;
  /** Only its identity matters: the arrangement is kept as long as the selection is the same. */
  readonly selection: object;
  readonly group: GroupId;
  readonly lanes: readonly LaneRows[];
  /** Visible stretch, UTC ms. */
  readonly window: readonly [number, number];
  /** CSS pixels across which the window is drawn. */
  readonly plotWidth: number;
  /** Wanted and greatest height of all lines together, in CSS pixels. */
  readonly height: number;
  readonly most: number;
  /** Height that a lane needs for what it cannot show one by one. */
  readonly laneOverflow: number;
  /** Incidents that share a line; none when absent. */
  readonly joined?: readonly Joined[];
  /** Width of the label of an incident in a form, CSS pixels; of a leader, that of all it leads. */
  labelWidth(row: number, form?: LabelForm): number;
}

interface ArrangedLane {
  readonly key: string;
  /** Visible rows with the line on which each lies. */
  readonly placed: readonly { readonly row: number; readonly line: number; readonly side?: Side }[];
  readonly lines: number;
  /** How many of its lines, the first, are as high as a name. */
  readonly tall: number;
  /** Visible rows that found no line. */
  readonly gathered: readonly number[];
}

export interface Arrangement {
  /** Distance between two lines, CSS pixels, and that between two lines with names. */
  readonly rowHeight: number;
  readonly tallHeight: number;
  /** Air between the lines with names and the others of a lane, CSS pixels. */
  readonly air: number;
  /** Whether what followed is drawn, and has its room on the lines. */
  readonly followsUp: boolean;
  /** Each line has room for names above its lives. A lane without a life in sight has no line then. */
  readonly isRoomy: boolean;
  readonly lanes: readonly ArrangedLane[];
}

/** Middle of a line, or with `lines` as the line the bottom of all, CSS pixels below the top of its lane. */
export function middleOf({ rowHeight, tallHeight, air }: Arrangement, { tall }: ArrangedLane, line: number): number {
  return line < tall
    ? (line + 0.5) * tallHeight
    : tall * tallHeight + (tall > 0 ? air : 0) + (line - tall + 0.5) * rowHeight;
}

/** Height of all lines of a lane, CSS pixels. */
export function linesHeight({ rowHeight, tallHeight, air }: Arrangement, { tall, lines }: ArrangedLane): number {
  return heightOf({ tall, thin: lines - tall }, { tall: tallHeight, thin: rowHeight, air });
}

interface PackedLane {
  readonly lines: Map<number, number>;
  readonly count: number;
  readonly tall?: number;
  readonly sides?: ReadonlyMap<number, Side>;
}

/** Arrangements kept for one selection: enough for a gesture back and forth. */
const MOST_KEPT = 40;
const kept = new WeakMap<object, Map<string, readonly PackedLane[]>>();

/**
 * Gives every incident a line in its lane. Lines are found at a rounded-down magnification, over all
 * time and not only what is visible, so that panning moves nothing up or down and zooming seldom does.
 * When there are more lines than pixels, each lane keeps a fair number of them for its largest
 * incidents, and the others are gathered.
 */
export function arrangeRows(input: ArrangeInput): Arrangement {
  const { dataset, lanes, window } = input;
  const visible = lanes.map(({ rows }) => rowsWithin(dataset, rows, window));
  const roomy = arrangeRoomily(input, visible);
  if (roomy) return roomy;
  const leaders = leadersOf(input);
  const placed = (packed: readonly PackedLane[]) =>
    lanes.map((lane, index) => place(lane.key, visible[index], packed[index], leaders));
  const named = sum(lanes, ({ rows }) => rows.length) <= MOST_NAMED ? packedWithNames(input) : undefined;
  const needed = named ? sum(named, heightNeeded) : Number.POSITIVE_INFINITY;
  if (named && needed <= Math.max(input.height, input.most)) {
    const growth = between(input.height / Math.max(needed, 1), 1, MOST_GROWTH);
    return {
      rowHeight: NAMED.thin * growth,
      tallHeight: NAMED.tall * growth,
      air: NAMED.air * growth,
      followsUp: followsUp(input),
      isRoomy: false,
      lanes: placed(named).map((lane) =>
        // Of a part of time only lanes with a life in sight are drawn.
        isWhole(input) || lane.placed.length > 0 ? lane : { ...lane, lines: 0, tall: 0 },
      ),
    };
  }
  const packed = packedByRank(input, named);
  const rowHeight = spreadOver(input, packed);
  return { rowHeight, tallHeight: rowHeight, air: 0, followsUp: true, isRoomy: false, lanes: placed(packed) };
}

const isWhole = ({ dataset, window }: ArrangeInput): boolean =>
  window[0] <= dataset.extent[0] && window[1] >= dataset.extent[1];

/** Height of the lines of a lane before they grow; one without lines takes one all the same. */
function heightNeeded({ count, tall = 0 }: PackedLane): number {
  return heightOf({ tall, thin: Math.max(1, count) - tall }, NAMED);
}

/**
 * Lines with room for the names of all that is in sight, where there are few enough. Those of a page of time twice as
 * wide as the window if they fit, so that panning seldom moves anything up or down; else those of the window.
 */
function arrangeRoomily(input: ArrangeInput, visible: readonly (readonly number[])[]): Arrangement | undefined {
  const { dataset, lanes, window, height, most } = input;
  const count = sum(visible, ({ length }) => length);
  // A name takes a line and some width: with more lives than this there is no room for all.
  if (count === 0 || count > TIGHT || (input.joined ?? NONE_JOINED).length > 0) return undefined;
  if (count > FEW && count > (height / LEAST_ROOMY) * MOST_NAMES_A_LINE) return undefined;
  const room = count <= FEW ? Math.max(height, most) : height;
  const { from, to } = pageOf(input);
  const isPan = window[0] > dataset.extent[0] || window[1] < dataset.extent[1];
  const onPage = isPan ? lanes.map(({ rows }) => rowsWithin(dataset, rows, [from, to])) : visible;
  const pageCount = sum(onPage, ({ length }) => length);
  const tries = isPan && pageCount <= TIGHT ? [onPage, visible] : [visible];
  for (const rows of tries) {
    const packed = rows.map((each) => packRoomily(input, each, rows === visible));
    const lines = sum(packed, ({ count }) => count);
    if (lines * LEAST_ROOMY > room) continue;
    const rowHeight = between(height / lines, LEAST_ROOMY, GREATEST_ROOMY);
    return {
      rowHeight,
      tallHeight: rowHeight,
      air: 0,
      followsUp: true,
      isRoomy: true,
      lanes: lanes.map(({ key }, index) => {
        const { lines: found, count: laneLines } = packed[index];
        const placed = visible[index].map((row) => ({ row, line: found.get(row) ?? 0 }));
        return { key, placed, lines: laneLines, tall: 0, gathered: [] };
      }),
    };
  }
  return undefined;
}

/** Lines for lives with their names above them; `isCut` where only what is in the window counts. */
function packRoomily(input: ArrangeInput, rows: readonly number[], isCut: boolean): PackedLane {
  const { dataset, window, plotWidth, labelWidth } = input;
  const [from, to] = dataset.extent;
  const pixels = isCut ? plotWidth / (window[1] - window[0]) : (plotWidth * magnification(input)) / (to - from);
  const [least, greatest] = [(window[0] - from) * pixels, (window[1] - from) * pixels];
  const { lines, count } = packAll(
    rows.map((row) => {
      const { start, end } = stretchOf(dataset, row, pixels);
      const width = labelWidth(row) + GAP;
      if (!isCut) return { start, end: Math.max(end, start + width) };
      // A name stays in sight: at the left end of the picture, or ending at its right one.
      const begin = Math.min(Math.max(start, least), Math.max(least, greatest - width));
      return { start: Math.min(begin, start), end: Math.max(Math.min(end, greatest), begin + width) };
    }),
  );
  return { lines: new Map(rows.map((row, index) => [row, lines[index]])), count };
}

/** A page of time that is twice as wide as the window at this magnification, and holds until the window leaves it. */
function pageOf(input: ArrangeInput): { page: number; from: number; to: number } {
  const { dataset, window } = input;
  const [from, to] = dataset.extent;
  const width = (to - from) / magnification(input);
  const page = Math.round(((window[0] + window[1]) / 2 - from) / (width / 2));
  const middle = from + page * (width / 2);
  return { page, from: middle - width, to: middle + width };
}

/** Distance between lines where not all incidents find one: as little as can be, but a picture of a given height is filled. */
function spreadOver({ lanes, height, most, laneOverflow }: ArrangeInput, packed: readonly PackedLane[]): number {
  if (height < most) return LEAST_ROW;
  const lines = sum(packed, ({ count }) => Math.max(1, count));
  return between((height - lanes.length * laneOverflow) / Math.max(lines, 1), LEAST_ROW, GREATEST_FILLED);
}

/** Rows whose life overlaps a stretch of time: the same as are counted in it. */
function rowsWithin(dataset: Dataset, rows: readonly number[], window: readonly [number, number]): number[] {
  const passes = passesWindow(dataset, window);
  const found: number[] = [];
  // A loop: of a hundred thousand rows in each frame a filter takes twice as long.
  for (const row of rows) if (passes(row)) found.push(row);
  return found;
}

type Leaders = ReadonlyMap<number, Joined>;

const NONE_JOINED: readonly Joined[] = [];

const leading = new WeakMap<readonly Joined[], Leaders>();

/** For each incident that shares a line, those it shares it with. */
function leadersOf({ joined = NONE_JOINED }: ArrangeInput): Leaders {
  const known = leading.get(joined);
  if (known) return known;
  const leaders = new Map(joined.flatMap((each) => each.rows.map((row) => [row, each] as const)));
  leading.set(joined, leaders);
  return leaders;
}

/** Those that find a line for themselves, or for all they lead. */
function withoutLed(rows: readonly number[], leaders: Leaders): readonly number[] {
  if (leaders.size === 0) return rows;
  return [...new Set(rows.map((row) => leaders.get(row)?.leader ?? row))];
}

function place(key: string, rows: readonly number[], packed: PackedLane, leaders: Leaders): ArrangedLane {
  const placed: { row: number; line: number; side?: Side }[] = [];
  const gathered: number[] = [];
  const isShared = leaders.size > 0;
  for (const row of rows) {
    const line = packed.lines.get(isShared ? (leaders.get(row)?.leader ?? row) : row);
    if (line === undefined) gathered.push(row);
    else placed.push({ row, line, side: packed.sides?.get(row) });
  }
  return { key, placed, lines: Math.max(1, packed.count), tall: packed.tall ?? 0, gathered };
}

/** Magnification relative to the whole, rounded down to steps of the square root of two. */
function magnification({ dataset, window }: ArrangeInput): number {
  const [from, to] = dataset.extent;
  const exact = Math.log2(Math.max(1, (to - from) / (window[1] - window[0])));
  return 2 ** (Math.floor(exact * 2 + 1e-9) / 2);
}

/** Lines for all lives of the lanes, over all time or a page of it, with as many names beside them as there is height for. */
function packedWithNames(input: ArrangeInput): readonly PackedLane[] {
  const { dataset, lanes, plotWidth, height } = input;
  const zoom = magnification(input);
  const leaders = leadersOf(input);
  const { page, from, to } = pageOf(input);
  const members = lanes.map(({ rows }) =>
    withoutLed(zoom === 1 ? rows : rowsWithin(dataset, rows, [from, to]), leaders).filter(
      (row) => dataset.columns.first[row] <= dataset.columns.last[row],
    ),
  );
  // Names are as wide as their language and font: room kept for others does not suit them.
  const namesWidth = sum(members, (rows) => sum(rows, (row) => input.labelWidth(row)));
  return keptOr(input, `named ${zoom.toFixed(3)} ${page} ${namesWidth.toFixed(1)} ${Math.round(height)}`, () => {
    const scale = createTimeScale(dataset.extent[0], dataset.extent[1], 0, plotWidth * zoom);
    const isFollowed = followsUp(input);
    const lives = members.map((rows) =>
      rows.map((row) => {
        const drawn = (leaders.get(row)?.rows ?? [row]).map((each) => bodyOf(dataset, each, scale, isFollowed));
        const frame = leaders.has(row) ? FRAME : 0;
        return {
          start: Math.min(...drawn.map(({ start }) => start)) - frame,
          end: Math.max(...drawn.map(({ end }) => end)) + frame,
          width: {
            whole: input.labelWidth(row, 'whole') + NAME_GAP,
            sized: input.labelWidth(row, 'sized') + NAME_GAP,
            name: input.labelWidth(row, 'name') + NAME_GAP,
          },
        };
      }),
    );
    const places = new Map(members.flatMap((rows, lane) => rows.map((row, life) => [row, { lane, life }] as const)));
    // What the reader has asked to see together is named before all others.
    const first = [...places.keys()].filter((row) => leaders.has(row));
    const order = [...first, ...dataset.priority].flatMap((row) => places.get(row) ?? []);
    const heights = { ...NAMED, total: height };
    const packed = packNamed(lives, [...new Set(order)], RESERVED, plotWidth * zoom, heights, zoom === 1);
    return packed.map(({ lines, sides, tall, thin }, lane) => ({
      lines: new Map(members[lane].map((row, life) => [row, lines[life]])),
      sides: new Map(members[lane].flatMap((row, life) => (sides[life] ? [[row, sides[life]] as const] : []))),
      tall,
      count: tall + thin,
    }));
  });
}

/**
 * Lines for the largest of each lane, found over a page of time twice as wide as the window at this
 * magnification: they hold until the window leaves the page.
 */
function packedByRank(input: ArrangeInput, all: readonly PackedLane[] | undefined): readonly PackedLane[] {
  const { dataset, lanes } = input;
  const zoom = magnification(input);
  const { page, from, to } = pageOf(input);
  const key = `rank ${zoom.toFixed(3)} ${page} ${Math.round(input.height)} ${Math.round(input.most)}`;
  return keptOr(input, key, () => {
    const within = lanes.map(({ rows }) => rowsWithin(dataset, rows, [from, to]));
    const limits = shareLines(
      within.map((rows, index) => all?.[index].count ?? rows.length),
      input,
    );
    return within.map((rows, index) => packLimited(input, rows, limits[index], zoom));
  });
}

/** What was arranged before for the same selection, group and width under this key. */
function keptOr(input: ArrangeInput, detail: string, compute: () => readonly PackedLane[]): readonly PackedLane[] {
  const joined = (input.joined ?? NONE_JOINED).map(({ kinship }) => kinship.relation.id).join(' ');
  const key = `${input.group} ${input.lanes.length} ${Math.round(input.plotWidth)} ${detail} ${joined}`;
  const stored = kept.get(input.selection) ?? new Map<string, readonly PackedLane[]>();
  kept.set(input.selection, stored);
  const known = stored.get(key);
  if (known) return known;
  if (stored.size >= MOST_KEPT) stored.clear();
  const packed = compute();
  stored.set(key, packed);
  return packed;
}

function packLimited(input: ArrangeInput, rows: readonly number[], limit: number, zoom: number): PackedLane {
  const leaders = leadersOf(input);
  const found = largest(withoutLed(rows, leaders), rankOf(input.dataset), Math.max(8, limit * TRIES_PER_LINE));
  // What the reader has asked to see together goes before all others.
  const tried = leaders.size === 0 ? found : [...found].sort((a, b) => Number(leaders.has(b)) - Number(leaders.has(a)));
  const { lines, count } = packWithin(
    tried.map((row) => spanOf(input, row, zoom)),
    limit,
  );
  const placed = tried.flatMap((row, index): [number, number][] => (lines[index] >= 0 ? [[row, lines[index]]] : []));
  return { lines: new Map(placed), count };
}

/** The first `most` rows in the order of their rank. */
function largest(rows: readonly number[], rank: Uint32Array, most: number): number[] {
  if (rows.length <= most) return [...rows].sort((a, b) => rank[a] - rank[b]);
  // A threshold from a sample spares sorting all of them at every frame.
  const stride = Math.max(1, Math.floor(rows.length / 512));
  const sample = rows.filter((_, index) => index % stride === 0).sort((a, b) => rank[a] - rank[b]);
  const cut = rank[sample[Math.min(sample.length - 1, Math.ceil((most / rows.length) * sample.length * 2))]];
  return rows
    .filter((row) => rank[row] <= cut)
    .sort((a, b) => rank[a] - rank[b])
    .slice(0, most);
}

/** The stretch of a line that an incident needs, or all that share it, in pixels at a magnification of the whole. */
function spanOf(input: ArrangeInput, row: number, zoom: number): Span {
  const { dataset, plotWidth, labelWidth } = input;
  const pixels = (plotWidth * zoom) / (dataset.extent[1] - dataset.extent[0]);
  const joined = leadersOf(input).get(row);
  const own = stretchOf(dataset, row, pixels);
  if (!joined && !dataset.incidents[row].featured) return own;
  const stretches = joined ? joined.rows.map((each) => stretchOf(dataset, each, pixels)) : [own];
  const frame = joined ? FRAME : 0;
  const start = Math.min(...stretches.map((each) => each.start)) - frame;
  const end = Math.max(...stretches.map((each) => each.end)) + frame;
  // Room for the name of a featured incident, on the side where it stays inside the picture.
  const width = labelWidth(row) + 10;
  // The sign of a bracket sits close to the lives that it joins, not beyond the air about them.
  const before = joined ? Math.min(...stretches.map(({ begin }) => begin)) : start;
  const behind = joined ? Math.max(...stretches.map(({ disc }) => disc)) : end;
  if (end + width <= plotWidth * zoom) return { start, end: end + width, label: { start: behind, end: end + width } };
  return { start: start - width, end, label: { start: start - width, end: before } };
}

/** Whether a year is wide enough for what followed, at the magnification at which lines are found. */
function followsUp(input: ArrangeInput): boolean {
  const [from, to] = input.dataset.extent;
  return ((input.plotWidth * magnification(input)) / (to - from)) * YEAR >= AFTERMATH_FROM;
}

/** What is drawn of a life, from left to right, CSS pixels. */
function bodyOf(dataset: Dataset, row: number, scale: TimeScale, isFollowed: boolean): Stretch {
  const { body, end } = drawLife(dataset, row, scale, 0, NAMED.thin, lifeOnCalendar(dataset, row, isFollowed));
  return { start: body.x, end: Math.max(end, body.x + body.width) };
}

/** From its beginning to its last event, with the air about it; `begin` and `disc` are where it begins and where its disc ends. */
function stretchOf(dataset: Dataset, row: number, pixels: number): Stretch & { begin: number; disc: number } {
  const { first, anchor, last, size } = dataset.columns;
  const [from] = dataset.extent;
  const radius = radiusOf(size[row]);
  const begin = (first[row] - from) * pixels;
  const disc = (anchor[row] - from) * pixels + radius;
  return {
    begin,
    start: begin - radius - GAP / 2,
    end: Math.max(disc, (last[row] - from) * pixels) + GAP / 2,
    disc,
  };
}

/** Lines for each lane: all it wants where that is little, and a share of what is left by the root of its count. */
function shareLines(wanted: readonly number[], input: ArrangeInput): number[] {
  const room = Math.max(input.height, input.most * 0.75) - wanted.length * input.laneOverflow;
  const total = Math.max(wanted.length, Math.floor(room / LEAST_ROW));
  const weights = wanted.map(Math.sqrt);
  const weight = sum(weights) || 1;
  return wanted.map((lines, index) => Math.max(1, Math.min(lines, Math.floor((total * weights[index]) / weight))));
}

function between(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
