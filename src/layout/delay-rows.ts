import type { Dataset } from '../model/dataset.ts';
import type { Lag } from '../model/phases.ts';
import type { Alignment, Order } from '../state/state.ts';
import type { DelayGroup } from './delays.ts';

/** An incident with its delay. */
export interface DelayRow {
  readonly row: number;
  readonly lag: Lag;
}

export interface DelayRows {
  /** Those with a line of their own, from top to bottom. */
  readonly shown: readonly DelayRow[];
  /** Those that find no line. */
  readonly gathered: readonly DelayRow[];
}

export interface DelayRoom {
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
export function alignedAt(dataset: Dataset, row: number, align: Alignment): number {
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
