import type { Dataset } from '../model/dataset.ts';
import type { Kinship } from '../model/relations.ts';
import type { Box, Emphasis, HandleMark, Mark, RuleMark } from './scene.ts';

/** Half of the room that a sign wants on every side, CSS pixels. */
export const SIGN_ROOM = 6;
/** From one place tried for the sign to the next. */
const STEP = 4;
/** How far from its bracket a sign may stand. */
const FARTHEST = 60;

/** A disc that a bracket ends at. */
export interface Disc {
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
  readonly kinship: Kinship;
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
  kinship: Kinship,
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
export function drawFrame(
  kinship: Kinship,
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
 * incident with others. Rows that are drawn as one have a bracket already.
 */
export function drawBrackets(
  dataset: Dataset,
  lives: readonly Mark[],
  opened: number,
  rowHeight: number,
  joined: ReadonlyMap<number, unknown>,
): Bracket[] {
  const shown = dataset.relations.filter(({ isOneEvent, rows }) => isOneEvent || rows.includes(opened));
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
