import { sum } from 'd3-array';
import { AXIS_HEIGHT, drawTimeAxis } from '../../chart/axis.ts';
import { createLabelGrid, type LabelGrid } from '../../chart/label-grid.ts';
import { createTimeScale, type TimeScale } from '../../chart/scales.ts';
import type { Box, Mark, Scene, SceneLane, SceneRow } from '../../chart/scene.ts';
import { inOrderOfRank } from '../../data/build.ts';
import { groupIntoLanes, laneLabel, MOST_LANES } from '../../state/lanes.ts';
import { datedLaws, drawNamedFlags, ONE_LINE_HEIGHT } from '../common/flags.ts';
import { LABEL_HEIGHT, type LabelPlace, type LabelWish, labelText, placeLabels, widthIn } from '../common/labels.ts';
import { LANE_HEADING, laneBands, leastHeight } from '../common/lane-headings.ts';
import { type DrawnLife, drawDot, drawLife, lifeOnCalendar } from '../common/lives.ts';
import { countUndated, drawNotShown, NOTE_LINE, sayNotShown } from '../common/not-shown.ts';
import type { ViewInput } from '../view.ts';
import { type Arrangement, arrangeRows, LEAST_ROW, linesHeight, middleOf } from './arrange.ts';
import { BRACKETS, besideWidth, bracketText, placeHandles, takeSpines } from './bracket-signs.ts';
import {
  type Bracket,
  drawBrackets,
  drawJoined,
  type Joined,
  joinedAmong,
  moveIntoOneLane,
  outsideWords,
} from './brackets.ts';
import { CLUSTER_HEIGHT, drawClusters } from './clusters.ts';
import type { Side } from './named-lines.ts';
import { drawRows } from './rows.ts';

/** Below this width the names of lanes stand above them instead of beside. */
const NARROW = 600;
const SIDE = { wide: 118, narrow: 8 };
const RIGHT = { wide: 30, narrow: 14 };
/** Air above and below the rows of a lane, and below the last lane. */
const LANE_AIR = 3;

/** Calendar time across, lanes down: when it happened, how long it was hidden, which were big. */
export function drawTimeline(input: ViewInput): Scene {
  const { dataset, selection, state, window, box, measure, locale } = input;
  const narrow = box.width < NARROW;
  const counted = state.window ? selection.inWindow : selection.rows;
  const undated = countUndated(counted, dataset.columns.anchor);
  // An axis without anything on it would say that there is nothing.
  if (counted.length > 0 && undated === counted.length)
    return withoutDates(input, sayNotShown({ counted: counted.length, undated, outside: 0, later: 0 }, locale));
  // A sheet that cannot grow has room for lanes alone.
  if (narrow && !box.tight && state.rows !== 'lanes') return drawRows(input, state.rows);
  const left = narrow ? SIDE.narrow : SIDE.wide;
  const width = Math.max(60, box.width - left - (narrow ? RIGHT.narrow : RIGHT.wide));
  const laws = datedLaws(dataset.context);
  const flagsHeight = laws.length > 0 ? ONE_LINE_HEIGHT : 0;
  const top = flagsHeight + AXIS_HEIGHT;
  const scale = createTimeScale(window[0], window[1], left, left + width);

  const heading = narrow && state.group !== 'none' ? LANE_HEADING : 0;
  const joined = joinedAmong(dataset, selection.rows, state.joined);
  const joinedOf = new Map(joined.flatMap((each) => each.rows.map((row) => [row, each] as const)));
  const lowest = LEAST_ROW + CLUSTER_HEIGHT + LANE_AIR + heading;
  const isAll = window[0] === dataset.extent[0] && window[1] === dataset.extent[1];
  // Under a part of time stands what is not in it; the room is there before, so that nothing moves.
  const noteRoom = narrow && isAll ? 3 : NOTE_LINE + 3;
  const fitting = Math.floor((box.most - top - noteRoom) / lowest);
  const most = box.tight ? Math.min(MOST_LANES, Math.max(2, fitting)) : MOST_LANES;
  const lanes = moveIntoOneLane(groupIntoLanes(dataset, selection.rows, state.group, most), joined);
  // A lane of one thin line is as high as its name.
  const leastOf = ({ key }: { readonly key: string }, count: number): number =>
    narrow || state.group === 'none'
      ? 0
      : leastHeight(laneLabel(key, state.group, locale), locale.format.integer(count), measure);
  const lifted = sum(lanes, (lane) => {
    const { length } = lane.rows;
    return Math.max(0, leastOf(lane, length) - LANE_AIR - LEAST_ROW * length);
  });
  const overhead = top + lanes.length * (LANE_AIR + heading) + lifted + noteRoom;
  const arranged = arrangeRows({
    dataset,
    selection: selection.rows,
    group: state.group,
    lanes,
    window,
    plotWidth: width,
    height: box.height - overhead,
    most: box.most - overhead,
    laneOverflow: CLUSTER_HEIGHT,
    joined,
    labelWidth: (row, form = 'whole') => {
      const together = joinedOf.get(row);
      if (!together) return widthIn(labelText(dataset, row, measure, locale), form);
      return besideWidth(bracketText(together.kinship, together.rows.length, measure, locale).width);
    },
  });

  const opened = dataset.rowOf(state.incident) ?? -1;
  const drawn = drawLanes(input, arranged, scale, top, heading, leastOf, joinedOf, opened);
  const { lanes: sceneLanes, lives, clusters, rows, closed, taken } = drawn;
  const plot: Box = { x: left, y: top, width, height: Math.max(drawn.bottom - top, 40) };
  const inSight = sum(sceneLanes, ({ count }) => count);
  const gathered = sum(clusters, (mark) => (mark.type === 'cluster' ? mark.count : 0));
  // What is seen of a life may be too little to draw: less than a pixel at the edge.
  const isCounted = state.window?.[0] === window[0] && state.window[1] === window[1];
  const drawable = isCounted ? counted.length - undated : inSight;
  const said = sayNotShown(
    {
      counted: counted.length,
      undated,
      outside: isAll ? counted.length - undated - inSight : 0,
      later: drawable - rows.length - gathered,
    },
    locale,
  );
  const note = drawNotShown(said, left, plot.y + plot.height + 2, box.width - left - 4, measure);
  const bands = laneBands(sceneLanes, state.group, narrow, box.width, measure, locale);
  for (const mark of bands) if (mark.type === 'label') taken.take(mark.box);
  // On lines that stand close, what joins incidents is drawn for the open one alone.
  const isClose = !arranged.isRoomy && arranged.rowHeight < LEAST_ROW;
  const open = drawBrackets(dataset, lives, opened, arranged.rowHeight, joinedOf, isClose);
  const room: Box = { ...plot, width: box.width - left - 2 };
  // Joined incidents have no names but that of what joins them.
  const signs = placeHandles(closed, taken, room, measure, locale);
  takeSpines(open, taken);
  const labels = nameLives(input, drawn, arranged.isRoomy, plot, opened);
  // Names of lanes stand over the lines of years and laws.
  const [grounds, names] = [bands.filter(({ type }) => type === 'band'), bands.filter(({ type }) => type !== 'band')];
  const marks: Mark[] = [...grounds, ...drawTimeAxis(scale, plot, measure, locale)];
  if (flagsHeight > 0) marks.push(...drawNamedFlags(laws, scale, plot, measure, locale, box.width));
  marks.push(...names);
  // Names go first: a sign that finds no place is left out.
  signs.push(...placeHandles(open, taken, room, measure, locale));
  const words = labels.flatMap((mark) => (mark.type === 'label' ? [mark.box] : []));
  const under = [...open, ...closed].flatMap(({ rules }) => rules).flatMap((rule) => outsideWords(rule, words));
  marks.push(...clusters, ...under, ...signs.filter(({ type }) => type === 'rule'), ...lives, ...labels);
  marks.push(...signs.filter(({ type }) => type !== 'rule'), ...note);
  return {
    width: box.width,
    height: Math.ceil(plot.y + plot.height + 2 + Math.max(narrow ? 0 : 1, note.length) * NOTE_LINE),
    view: 'timeline',
    plot,
    from: window[0],
    to: window[1],
    marks,
    rows,
    lanes: sceneLanes,
  };
}

/** The lanes as they are drawn, without names. */
interface DrawnLanes {
  readonly lanes: readonly SceneLane[];
  readonly rows: SceneRow[];
  readonly lives: Mark[];
  readonly clusters: readonly Mark[];
  /** Brackets about incidents on one line. */
  readonly closed: readonly Bracket[];
  /** The lives that may be named, by their rows. */
  readonly wishes: ReadonlyMap<number, NameWish>;
  readonly taken: LabelGrid;
  /** Of the bars of lives, CSS pixels. */
  readonly thickness: number;
  /** Where the last lane ends, CSS pixels. */
  readonly bottom: number;
}

/**
 * The lanes from `top` down, each under `heading`, CSS pixels, and at least as high as `leastOf` says of the lane and its number of
 * incidents: lives on their lines, those that are joined on one, then columns of those that found none. `opened` is the row of the open incident; -1 for none.
 */
function drawLanes(
  { dataset, state, measure, locale }: ViewInput,
  arranged: Arrangement,
  scale: TimeScale,
  top: number,
  heading: number,
  leastOf: (lane: { readonly key: string }, count: number) => number,
  joinedOf: ReadonlyMap<number, Joined>,
  opened: number,
): DrawnLanes {
  const lives: Mark[] = [];
  const clusters: Mark[] = [];
  const lanes: SceneLane[] = [];
  const rows: SceneRow[] = [];
  const closed: Bracket[] = [];
  const wishes = new Map<number, NameWish>();
  const taken = createLabelGrid();
  const { isRoomy, rowHeight } = arranged;
  // Where each line has room for names, they stand above the lives.
  const namesHeight = isRoomy ? LABEL_HEIGHT + 1 : 0;
  const thickness = Math.min(isRoomy ? 12 : 9, Math.max(4.2, (rowHeight - namesHeight) * 0.62));
  // Discs of lines that are close to each other are smaller, all by the same share.
  const share = Math.min(1, Math.max(0.69, rowHeight / 9));

  let y = top;
  for (const lane of arranged.lanes) {
    if (lane.lines === 0) continue;
    const index = lanes.length;
    const start = y;
    y += LANE_AIR / 2 + heading;
    const drawn: SceneRow[] = [];
    const sharing = new Map<Joined, { readonly cy: number; readonly rows: number[] }>();
    for (const { row, line, side } of lane.placed) {
      const cy = y + middleOf(arranged, lane, line) + namesHeight / 2;
      const together = joinedOf.get(row);
      if (together) {
        const shared = sharing.get(together) ?? { cy, rows: [] };
        shared.rows.push(row);
        sharing.set(together, shared);
        continue;
      }
      const calendar = lifeOnCalendar(dataset, row, arranged.followsUp || row === opened);
      const life = drawLife(dataset, row, scale, cy, thickness, calendar, share);
      if (life.marks.length === 0) continue;
      lives.push(...life.marks);
      if (!isRoomy) takeWithAir(taken, life.body, row);
      else for (const each of life.boxes) takeWithAir(taken, each, row);
      if (life.end > life.cx + life.radius)
        taken.take({ x: life.cx, y: cy - 3, width: life.end - life.cx + 1, height: 6 }, row);
      drawn.push({ row, lane: index, cx: life.cx, cy, box: life.body });
      wishes.set(row, { life, side, cy, top: y + line * rowHeight, lane: index });
    }
    for (const [together, shared] of sharing) {
      const one = drawJoined(dataset, together, shared.rows, scale, shared.cy);
      if (!one) continue;
      lives.push(...one.marks);
      taken.take(one.bracket.box);
      drawn.push(...one.rows.map((row) => ({ ...row, lane: index })));
      closed.push(one.bracket);
    }
    y += linesHeight(arranged, lane);
    if (lane.gathered.length > 0) {
      const { columns, alone } = drawClusters(dataset, lane.gathered, scale, y, lane.key, measure, locale);
      for (const mark of columns) {
        // Letters reach a little over the box of a name.
        if (mark.type === 'cluster') taken.take({ ...mark, y: mark.y - 2, height: mark.height + 4 });
      }
      clusters.push(...columns);
      const cy = y + CLUSTER_HEIGHT / 2 + 0.5;
      for (const row of alone) {
        const drawnDot = drawDot(dataset, row, scale, cy);
        if (!drawnDot) continue;
        const { dot, box: hit } = drawnDot;
        taken.take(hit, row);
        lives.push(dot);
        drawn.push({ row, lane: index, cx: dot.cx, cy, box: hit });
      }
      y += CLUSTER_HEIGHT;
    }
    const count = lane.placed.length + lane.gathered.length;
    y = Math.max(y + LANE_AIR / 2, start + leastOf(lane, count));
    lanes.push({
      key: lane.key,
      label: laneLabel(lane.key, state.group, locale),
      count,
      y: start,
      height: y - start,
    });
    rows.push(...drawn.sort((a, b) => dataset.columns.anchor[a.row] - dataset.columns.anchor[b.row]));
  }
  return { lanes, rows, lives, clusters, closed, wishes, taken, thickness, bottom: y };
}

/** A life that may be named, and what its places follow from. */
interface NameWish {
  readonly life: DrawnLife;
  /** Where its line has kept room for its name. */
  readonly side: Side | undefined;
  /** Middle of the life, and top of its line, CSS pixels. */
  readonly cy: number;
  readonly top: number;
  /** Place of its lane in the picture. */
  readonly lane: number;
}

/** The names of lives where they find a place, those of the open incident and of the ones told in full first. */
function nameLives(
  { dataset, box, measure, locale }: ViewInput,
  { lanes, wishes, taken, thickness }: DrawnLanes,
  isRoomy: boolean,
  { x: left, y: top, height }: Box,
  opened: number,
): Mark[] {
  const narrow = box.width < NARROW;
  const edge = box.width - (narrow ? 2 : 4);
  const over = thickness / 2 + LABEL_HEIGHT / 2 + 1;
  const room = { x: narrow ? 2 : left + 2, y: top, width: box.width - (narrow ? 4 : left + 4), height };
  /** Where the name of a row may stand, the best place first. */
  const placesOf = (row: number, { life, side, cy, top: lineTop, lane }: NameWish): readonly LabelPlace[] => {
    // A name beside a thin last line stays in its lane: a picture may end there.
    const { y: laneTop, height } = lanes[lane];
    const lowest = laneTop + height - LABEL_HEIGHT / 2;
    const middle = Math.min(cy, lowest);
    const places: LabelPlace[] = [];
    if (isRoomy) {
      const width = labelText(dataset, row, measure, locale).width;
      const x = Math.min(Math.max(life.body.x, left + 2), edge - width);
      places.push({ x, cy: Math.min(lineTop + LABEL_HEIGHT / 2, lowest), anchor: 'start' });
    }
    if (side) places.push(besideLife(life, side, middle));
    const x = Math.max(life.body.x, left) + 4;
    places.push(
      { x: life.end + 5, cy: middle, anchor: 'start' },
      { x: life.body.x - 5, cy: middle, anchor: 'end' },
      // A life that crosses the whole picture has its name over or under it, where there is air.
      { x, cy: Math.min(cy - over, lowest), anchor: 'start' },
      { x, cy: Math.min(cy + over, lowest), anchor: 'start' },
    );
    return places;
  };
  const nameRows = (named: readonly number[], ignoring?: number) =>
    placeLabels(
      named.flatMap((row): LabelWish[] => {
        const wish = wishes.get(row);
        return wish ? [{ row, places: placesOf(row, wish) }] : [];
      }),
      (row) => labelText(dataset, row, measure, locale),
      taken,
      room,
      dataset,
      ignoring,
    );
  const order = inOrderOfRank(dataset, wishes.keys(), opened);
  // Names keep clear of brackets; those for which a line has kept room are named across one if need be.
  const isFirst = (row: number) =>
    row === opened || dataset.incidents[row].featured || wishes.get(row)?.side !== undefined;
  return [...nameRows(order.filter(isFirst), BRACKETS), ...nameRows(order.filter((row) => !isFirst(row)))];
}

/** A box with a pixel of air beside it. */
function takeWithAir(taken: LabelGrid, { x, y, width, height }: Box, row: number): void {
  taken.take({ x: x - 1, y, width: width + 2, height }, row);
}

/** Where the name of a life stands for which its line has kept room. */
function besideLife(life: DrawnLife, { anchor, form }: Side, cy: number): LabelPlace {
  return anchor === 'end'
    ? { x: Math.max(life.end, life.body.x + life.body.width) + 5, cy, anchor: 'start', form }
    : { x: life.body.x - 5, cy, anchor: 'end', form };
}

/** The picture of incidents of which none has a date: the sentence that says so. */
function withoutDates({ window, box, measure }: ViewInput, said: string): Scene {
  const air = 24;
  const width = Math.max(60, box.width - 2 * SIDE.narrow);
  const marks = drawNotShown(said, SIDE.narrow, air, width, measure);
  const height = marks.length * NOTE_LINE + 2 * air;
  const plot = { x: SIDE.narrow, y: 0, width, height };
  return {
    width: box.width,
    height,
    view: 'timeline',
    plot,
    from: window[0],
    to: window[1],
    marks,
    rows: [],
    lanes: [],
  };
}
