import type { Dataset } from '../model/dataset.ts';
import type { Kinship } from '../model/relations.ts';
import type { LaneRows } from './lanes.ts';
import { rankOf } from './rank.ts';

/** Room at either end of a shared line for the bracket about it, CSS pixels. */
export const FRAME = 7;

/** Incidents of a relation that are drawn on one line, as the reader has asked. */
export interface Joined {
  readonly kinship: Kinship;
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
