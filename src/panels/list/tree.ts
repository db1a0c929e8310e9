import { group } from 'd3-array';
import { inOrderOfRank } from '../../data/build.ts';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import type { Locale } from '../../i18n/locale.ts';
import { delaysOf } from '../../state/delays.ts';
import type { Selection } from '../../state/filters.ts';
import { groupIntoLanes, laneLabel } from '../../state/lanes.ts';
import type { Found } from '../../state/search.ts';
import type { State } from '../../state/state.ts';

/** A part of the list of incidents: a year, a month, a lane, or all of it. */
export interface Branch {
  /** Unique in the tree, and the same for the same part of another selection; '' for the whole. */
  readonly key: string;
  readonly label: string;
  /** All incidents in it, in the order of the list. */
  readonly rows: readonly number[];
  /** Narrower parts that hold its rows; none where they stand in it directly. */
  readonly parts: readonly Branch[];
}

/** In what order incidents are listed: the newest first, the longest delay first, or the largest first. */
export type Ordering = 'time' | 'delay' | 'size';

/** What the list follows of what the reader looks at. */
export type OutlineState = Pick<State, 'group' | 'align' | 'outline'>;

/**
 * The selection as a tree: year → month → incident, or lane → incident. A list by size has no months,
 * and one by delay no years, because its order runs across them; without lanes it is one list. A year
 * or month is that of the publication (failing that, of the date that stands in for it), and only
 * where the date lies within it: nothing is put more exactly than it is known.
 */
export function outlineTree(
  dataset: Dataset,
  selection: Selection,
  state: OutlineState,
  ordering: Ordering,
  locale: Locale,
): Branch {
  const rows = inOrder(dataset, selection, ordering, state);
  const whole = { key: '', label: locale.words.outline.label, rows };
  if (state.outline === 'lane') return { ...whole, parts: lanesOf(dataset, selection, rows, state, locale) };
  if (ordering === 'delay') return { ...whole, parts: [] };
  return { ...whole, parts: yearsOf(dataset, rows, ordering === 'time', locale) };
}

/** What a search has found is one list, the best first; of those that fit alike, the most important. */
export function foundTree(dataset: Dataset, { inWindow }: Selection, { ranks }: Found, locale: Locale): Branch {
  const rows = inOrderOfRank(dataset, inWindow, -1).sort((a, b) => ranks[b] - ranks[a]);
  return { key: '', label: locale.words.outline.label, rows, parts: [] };
}

/** Rows of known size, the largest number first, whatever is counted; then the earlier. */
export function largestFirst({ columns: { size } }: Dataset, rows: readonly number[]): readonly number[] {
  return rows.filter((row) => !Number.isNaN(size[row])).sort((a, b) => size[b] - size[a]);
}

/** Up to this many incidents every part stands open at first; on a phone, where the list stands under the picture, up to fewer. */
const MOST_OPEN = 300;
const MOST_OPEN_NARROW = 24;
/** So many incidents of one part are listed at a time. */
export const PAGE = 100;

const isOpenWhole = ({ rows }: Branch, isNarrow: boolean) => rows.length <= (isNarrow ? MOST_OPEN_NARROW : MOST_OPEN);

/** Whether a part of `root`, `level` deep from 1 on, stands open until the reader opens or closes it. */
export function isOpenAtFirst(root: Branch, part: Branch, level: number, isNarrow: boolean): boolean {
  return isOpenWhole(root, isNarrow) || (level > 1 && part.rows.length <= PAGE);
}

/** How many incidents of `root`, or of a part of it, are listed until the reader asks for more. */
export function listedAtFirst(root: Branch, part: Branch, isNarrow: boolean): number {
  if (isOpenWhole(root, isNarrow)) return part.rows.length;
  return Math.min(part.rows.length, isNarrow && part === root ? MOST_OPEN_NARROW : PAGE);
}

/** The parts that hold a row, from the outermost to the innermost. */
export function pathTo({ parts }: Branch, row: number): readonly Branch[] {
  const part = parts.find(({ rows }) => rows.includes(row));
  return part ? [part, ...pathTo(part, row)] : [];
}

function inOrder(
  dataset: Dataset,
  { inWindow }: Selection,
  ordering: Ordering,
  { align }: OutlineState,
): readonly number[] {
  const timed = newestFirst(dataset, inWindow);
  if (ordering === 'time') return timed;
  const first = ordering === 'delay' ? delaysOf(dataset, inWindow, align).rows : largestFirst(dataset, timed);
  const ranked = new Set(first);
  return [...first, ...timed.filter((row) => !ranked.has(row))];
}

/** The newest by its anchor first, the undated last. */
export function newestFirst({ columns: { anchor } }: Dataset, rows: Uint32Array): readonly number[] {
  const time = (row: number) => (Number.isNaN(anchor[row]) ? Number.NEGATIVE_INFINITY : anchor[row]);
  // Selections mostly come in the order of time: what is sorted the other way round is sorted fast.
  return Array.from(rows)
    .reverse()
    .sort((a, b) => (time(a) > time(b) ? -1 : time(a) < time(b) ? 1 : b - a));
}

function lanesOf(
  dataset: Dataset,
  selection: Selection,
  rows: readonly number[],
  { group: by }: OutlineState,
  locale: Locale,
): readonly Branch[] {
  if (by === 'none') return [];
  const laneOfRow = new Map<number, string>();
  // The lanes of the picture, which are those of all filtered incidents.
  const lanes = groupIntoLanes(dataset, selection.rows, by);
  for (const lane of lanes) for (const row of lane.rows) laneOfRow.set(row, lane.key);
  const members = group(rows, (row) => laneOfRow.get(row) ?? '');
  return lanes.flatMap(({ key }) => {
    const of = members.get(key);
    return of ? [{ key: `lane/${key}`, label: laneLabel(key, by, locale), rows: of, parts: [] }] : [];
  });
}

function yearsOf(dataset: Dataset, rows: readonly number[], months: boolean, locale: Locale): readonly Branch[] {
  const { words, format } = locale;
  const { outline } = words;
  const years = group(rows, (row) => yearOf(dataset, row));
  const dated = [...years.keys()].filter((year) => typeof year === 'number').sort((a, b) => b - a);
  const branches = dated.map((year): Branch => {
    const of = years.get(year) ?? [];
    const parts = months ? monthsOf(dataset, year, of, locale) : [];
    return { key: String(year), label: outline.year(format.year(midYear(year))), rows: of, parts };
  });
  for (const [key, label] of [
    ['several', outline.severalYears],
    ['none', outline.noYear],
  ] as const) {
    const of = years.get(key);
    if (of) branches.push({ key: `year/${key}`, label, rows: of, parts: [] });
  }
  return branches;
}

/** The months of a year, the last one first, then what is known to the year only; one month alone divides nothing. */
function monthsOf(dataset: Dataset, year: number, rows: readonly number[], locale: Locale): readonly Branch[] {
  const months = group(rows, (row) => monthOf(dataset, row));
  if (months.size === 1) return [];
  return [...months.keys()]
    .sort((a, b) => b - a)
    .map((month) => {
      const text = `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`;
      const date = month === UNKNOWN ? undefined : dateOf(text);
      const label = date ? locale.format.date(date) : locale.words.outline.noMonth;
      return { key: `${year}/${month}`, label, rows: months.get(month) ?? [], parts: [] };
    });
}

/** Sorts behind every month. */
const UNKNOWN = -1;

function yearOf({ columns }: Dataset, row: number): number | 'several' | 'none' {
  const [earliest, latest] = [columns.anchorEarliest[row], columns.anchorLatest[row]];
  if (Number.isNaN(earliest)) return 'none';
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return 'several';
  const year = new Date(earliest).getUTCFullYear();
  return year === new Date(latest - 1).getUTCFullYear() ? year : 'several';
}

/** 0 to 11, or -1 where the date does not lie within one month. */
function monthOf({ columns }: Dataset, row: number): number {
  const month = new Date(columns.anchorEarliest[row]).getUTCMonth();
  return month === new Date(columns.anchorLatest[row] - 1).getUTCMonth() ? month : UNKNOWN;
}

/** A day in the middle of a year; unlike Date.UTC, this takes no year 19 for 1919. */
function midYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 6, 1);
}
