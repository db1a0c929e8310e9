import { union } from '../../chart/marks/geometry.ts';
import type { TimeScale } from '../../chart/scales.ts';
import type { Box, Emphasis, HandleMark, Mark, RuleMark, SceneRow } from '../../chart/scene.ts';
import { rankOf } from '../../data/build.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { RelationGroup } from '../../data/relations.ts';
import type { LaneRows } from '../../state/lanes.ts';
import { drawDot, drawLife } from '../common/lives.ts';

/** Room at either end of a shared line for the bracket about it, CSS pixels. */
export const FRAME = 7;

/** Incidents of a relation that are drawn on one line, as the reader has asked. */
export interface Joined {
  readonly kinship: RelationGroup;
  /** Those of its rows that are drawn so, at least two, in the order of the file. */
  readonly rows: readonly number[];
  /** The one of best rank, which finds the line for all. */
  readonly leader: number;
}

const NONE: readonly Joined[] = [];
const kept = new WeakMap<object, { readonly ids: readonly string[]; readonly joined: readonly Joined[] }>();
const moved = new WeakMap<readonly LaneRows[], { readonly joined: readonly Joined[]; readonly lanes: LaneRows[] }>();

/**
 * The relations of `ids` whose incidents are drawn on one line: with at least two dated ones among `rows`. An
 * incident of several relations goes with the first. The same input gives the same answer, which is remembered.
 */
export function joinedAmong(dataset: Dataset, rows: Uint32Array, ids: readonly string[]): readonly Joined[] {
  if (ids.length === 0 || dataset.relations.length === 0) return NONE;
  const known = kept.get(rows);
  if (known?.ids === ids) return known.joined;
  const { first, last } = dataset.columns;
  const free = new Set(rows);
  const rank = rankOf(dataset);
  const joined = dataset.relations.flatMap((kinship): Joined[] => {
    if (!ids.includes(kinship.relation.id)) return [];
    const members = kinship.rows.filter((row) => free.has(row) && first[row] <= last[row]);
    if (members.length < 2) return [];
    for (const row of members) free.delete(row);
    return [{ kinship, rows: members, leader: members.reduce((a, b) => (rank[b] < rank[a] ? b : a)) }];
  });
  kept.set(rows, { ids, joined });
  return joined;
}

/** The lanes with joined incidents in one lane: that of the whole, else the one that holds most of them, else the first. */
export function moveIntoOneLane(lanes: readonly LaneRows[], joined: readonly Joined[]): readonly LaneRows[] {
  if (joined.length === 0) return lanes;
  const known = moved.get(lanes);
  if (known?.joined === joined) return known.lanes;
  const laneOf = new Map<number, number>();
  const places = new Map<number, number>();
  lanes.forEach(({ rows }, index) => {
    for (const row of rows) places.set(row, index);
  });
  for (const { kinship, rows } of joined) {
    const held = rows.map((row) => places.get(row) ?? 0);
    const most = (place: number) => held.filter((other) => other === place).length;
    const fullest = held.reduce((a, b) => (most(b) > most(a) || (most(b) === most(a) && b < a) ? b : a));
    const host = rows.includes(kinship.whole) ? (places.get(kinship.whole) ?? fullest) : fullest;
    for (const row of rows) laneOf.set(row, host);
  }
  const arrived = lanes.map((_, index) => [...laneOf].flatMap(([row, host]) => (host === index ? row : [])));
  const changed = lanes
    .map(({ key, rows }, index) => {
      const staying = rows.filter((row) => (laneOf.get(row) ?? index) === index);
      const others = arrived[index].filter((row) => !staying.includes(row));
      return { key, rows: others.length > 0 ? [...staying, ...others].sort((a, b) => a - b) : staying };
    })
    .filter(({ rows }) => rows.length > 0);
  moved.set(lanes, { joined, lanes: changed });
  return changed;
}

/** Half of the room that a sign wants on every side, CSS pixels. */
export const SIGN_ROOM = 6;
/** From one place tried for the sign to the next. */
const STEP = 4;
/** How far from its bracket a sign may stand. */
const FARTHEST = 60;

/** A disc that a bracket ends at. */
interface Disc {
  readonly row: number;
  readonly cx: number;
  readonly cy: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place for a sign, and where a line to it leaves the bracket when it stands away from it. */
interface Seat extends Point {
  readonly from?: Point;
}

export interface Bracket {
  readonly kinship: RelationGroup;
  readonly members: readonly number[];
  readonly sign: HandleMark['sign'];
  readonly emphasis: Emphasis;
  /** Painted under all lives and names. */
  readonly rules: readonly RuleMark[];
  /** Where the sign may sit, the best first. */
  readonly seats: readonly Seat[];
}

/**
 * Joins discs by a bracket: an upright spine through the last of them in time, and from each other one a line that
 * leaves it upright, to run in the gap between two lines of lives. Nothing for fewer than two discs.
 */
export function drawBracket(
  dataset: Dataset,
  kinship: RelationGroup,
  discs: readonly Disc[],
  rowHeight: number,
  emphasis: Emphasis,
): Bracket | undefined {
  if (discs.length < 2) return undefined;
  const spine = Math.max(...discs.map(({ cx }) => cx));
  const levels = discs.map(({ cy }) => cy);
  const middle = (Math.min(...levels) + Math.max(...levels)) / 2;
  const rules: RuleMark[] = [];
  const ends: number[] = [];
  const runs: { readonly y: number; readonly from: number }[] = [];
  const add = (part: string, x1: number, y1: number, x2: number, y2: number) => {
    if (x1 !== x2 || y1 !== y2) rules.push(ruleOf(`${kinship.relation.id}/${part}`, emphasis, x1, y1, x2, y2));
  };
  for (const { row, cx, cy } of discs) {
    const { id } = dataset.incidents[row];
    if (cx === spine) {
      ends.push(cy);
      continue;
    }
    const gap = cy + (cy < middle ? rowHeight / 2 : -rowHeight / 2);
    add(`${id}/down`, cx, cy, cx, gap);
    add(`${id}/across`, cx, gap, spine, gap);
    ends.push(gap);
    runs.push({ y: gap, from: cx });
  }
  const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
  add('spine', spine, top, spine, bottom);
  const seats = [
    ...along(top, bottom).map((y) => ({ x: spine, y })),
    ...runs.flatMap(({ y, from }) => along(from, spine).map((x) => ({ x, y }))),
    ...aside(spine, top, bottom),
  ];
  return { kinship, members: discs.map(({ row }) => row), sign: 'join', emphasis, rules, seats };
}

/**
 * Square brackets at both ends of a line that the incidents of a relation share, with the sign beyond one of them; none
 * at an end where one of them goes on beyond the picture.
 */
function drawFrame(
  kinship: RelationGroup,
  members: readonly number[],
  box: Box,
  goesOn: { readonly before: boolean; readonly after: boolean },
): Bracket & { readonly box: Box } {
  const key = `${kinship.relation.id}/frame`;
  const [left, right, top, foot] = [box.x, box.x + box.width, box.y, box.y + box.height];
  const rules = [
    ...(goesOn.before ? [] : [{ side: 'start', x: left, hook: left + 3 }]),
    ...(goesOn.after ? [] : [{ side: 'end', x: right, hook: right - 3 }]),
  ].flatMap(({ side, x, hook }) => [
    ruleOf(`${key}-${side}`, 'normal', x, top, x, foot),
    ruleOf(`${key}-${side}-top`, 'normal', x, top, hook, top),
    ruleOf(`${key}-${side}-foot`, 'normal', x, foot, hook, foot),
  ]);
  const y = (top + foot) / 2;
  const seats = [right + SIGN_ROOM + 1, left - SIGN_ROOM - 1].map((x) => ({ x, y }));
  return { kinship, members, sign: 'part', emphasis: 'normal', rules, seats, box };
}

/**
 * The brackets between the discs of a picture: of every relation that is one event, and of what else joins the open
 * incident with others; with `isOfOpen` only of relations of the open one. Rows that are drawn as one have a bracket already.
 */
export function drawBrackets(
  dataset: Dataset,
  lives: readonly Mark[],
  opened: number,
  rowHeight: number,
  joined: ReadonlyMap<number, unknown>,
  isOfOpen = false,
): Bracket[] {
  const shown = dataset.relations.filter(({ isOneEvent, rows }) => (isOneEvent && !isOfOpen) || rows.includes(opened));
  if (shown.length === 0) return [];
  const wanted = new Set(shown.flatMap(({ rows }) => rows));
  const discs = new Map<number, Disc>();
  for (const mark of lives) {
    if (mark.type === 'symbol' && wanted.has(mark.row) && !joined.has(mark.row)) discs.set(mark.row, mark);
  }
  return shown.flatMap((kinship) => {
    const ends = kinship.rows.flatMap((row) => discs.get(row) ?? []);
    return drawBracket(dataset, kinship, ends, rowHeight, kinship.rows.includes(opened) ? 'strong' : 'normal') ?? [];
  });
}

/** A line of a bracket. */
export function ruleOf(key: string, emphasis: Emphasis, x1: number, y1: number, x2: number, y2: number): RuleMark {
  return {
    type: 'rule',
    key: `bracket/${key}`,
    part: 'bracket',
    row: -1,
    emphasis,
    x1,
    y1,
    x2,
    y2,
    stroke: 'ink-soft',
    width: 1,
  };
}

/** Air between a line and a word that it goes round, CSS pixels. */
const WORD_AIR = 2;

/** A line without what would strike through words: the pieces of it outside all boxes. */
export function outsideWords(rule: RuleMark, words: readonly Box[]): readonly RuleMark[] {
  const { x1, x2, y1, y2 } = rule;
  const isLevel = y1 === y2;
  const [from, to] = isLevel ? [Math.min(x1, x2), Math.max(x1, x2)] : [Math.min(y1, y2), Math.max(y1, y2)];
  let pieces: [number, number][] = [[from, to]];
  for (const { x, y, width, height } of words) {
    const [start, size, across, breadth, at] = isLevel ? [x, width, y, height, y1] : [y, height, x, width, x1];
    if (at <= across || at >= across + breadth) continue;
    const [left, right] = [start - WORD_AIR, start + size + WORD_AIR];
    pieces = pieces
      .flatMap(([a, b]): [number, number][] => [
        [a, Math.min(b, left)],
        [Math.max(a, right), b],
      ])
      .filter(([a, b]) => b > a);
  }
  if (pieces.length === 1 && pieces[0][0] === from && pieces[0][1] === to) return [rule];
  return pieces.map(([a, b], at) => ({
    ...rule,
    key: `${rule.key}/${at}`,
    ...(isLevel ? { x1: a, x2: b } : { y1: a, y2: b }),
  }));
}

/** Places between two ends, from the middle outwards. */
function along(from: number, to: number): number[] {
  const middle = (from + to) / 2;
  const count = Math.floor(Math.abs(to - from) / 2 / STEP);
  return [
    middle,
    ...Array.from({ length: count }, (_, at) => (at + 1) * STEP).flatMap((by) => [middle + by, middle - by]),
  ];
}

/** Places beyond the ends of a spine and beside it, the nearest first. */
function aside(spine: number, top: number, bottom: number): Seat[] {
  return Array.from({ length: Math.floor(FARTHEST / STEP) }, (_, at) => (at + 3) * STEP).flatMap((by): Seat[] => [
    { x: spine, y: top - by, from: { x: spine, y: top } },
    { x: spine, y: bottom + by, from: { x: spine, y: bottom } },
    ...[top, bottom].flatMap((y) => [spine + by, spine - by].map((x) => ({ x, y, from: { x: spine, y } }))),
  ]);
}

/** Thickness of a life that shares its line with others, CSS pixels: phases and doubts stay, and the discs stand out. */
const THIN = 3;
/** From the middle of the line to the ends of the bracket's uprights. */
const HALF = 6;

interface DrawnJoined {
  readonly marks: readonly Mark[];
  readonly rows: readonly Omit<SceneRow, 'lane'>[];
  readonly bracket: Bracket & { readonly box: Box };
}

/** The incidents of a relation on one line: each with its own life, thin, and its own disc, between two brackets. */
export function drawJoined(
  dataset: Dataset,
  { kinship }: Joined,
  rows: readonly number[],
  scale: TimeScale,
  cy: number,
): DrawnJoined | undefined {
  const lives: Mark[] = [];
  const discs: Mark[] = [];
  const drawn: Omit<SceneRow, 'lane'>[] = [];
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let isOpenBefore = false;
  let isOpenAfter = false;
  for (const row of rows) {
    const life = drawLife(dataset, row, scale, cy, THIN);
    if (life.marks.length === 0) continue;
    const drawnDot = drawDot(dataset, row, scale, cy);
    isOpenBefore ||= life.goesOn.before;
    isOpenAfter ||= life.goesOn.after;
    lives.push(...life.marks.filter(({ type }) => type !== 'symbol'));
    if (drawnDot) discs.push(drawnDot.dot);
    const hit = drawnDot ? union(life.body, drawnDot.box) : life.body;
    left = Math.min(left, hit.x);
    right = Math.max(right, hit.x + hit.width, life.end);
    drawn.push({ row, cx: life.cx, cy, box: hit });
  }
  if (drawn.length === 0) return undefined;
  const [start, end] = [Math.max(left - FRAME + 2, scale.range()[0] - FRAME), right + FRAME - 2];
  return {
    marks: [...lives, ...discs],
    rows: drawn,
    bracket: drawFrame(
      kinship,
      drawn.map(({ row }) => row),
      { x: start, y: cy - HALF, width: end - start, height: 2 * HALF },
      { before: isOpenBefore, after: isOpenAfter },
    ),
  };
}
