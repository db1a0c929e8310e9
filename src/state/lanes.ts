import type { CodeColumn, Dataset } from '../data/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import { valueLabel } from '../i18n/names.ts';
import { GROUPS, type GroupId } from './state.ts';

/** The rows of one lane, in the order of the file. */
export interface LaneRows {
  /** Code of what the lane stands for; '' for the one lane of no grouping. */
  readonly key: string;
  readonly rows: readonly number[];
}

const COLUMN = { sector: 'sector', country: 'country', cause: 'action', actor: 'actor' } as const;

/** More lanes than this are gathered into the last, so that a lane stays tall enough to read. */
export const MOST_LANES = 14;
/** Key of the lane that gathers small ones: no word that data may have. */
export const REST = '*';
const LAST = ['other', 'unknown', 'ZZ', REST];

const grouped = new WeakMap<object, Map<string, readonly LaneRows[]>>();

/**
 * Splits rows into lanes, the fullest first; what is other or unknown comes last. The same rows give
 * the same lanes, which are remembered: a picture is drawn many times a second. Of more than `most` lanes, two
 * at least, the smallest are one.
 */
export function groupIntoLanes(
  dataset: Dataset,
  rows: Uint32Array,
  group: GroupId,
  most = MOST_LANES,
): readonly LaneRows[] {
  const known = grouped.get(rows) ?? new Map<string, readonly LaneRows[]>();
  grouped.set(rows, known);
  const key = `${group} ${most}`;
  const lanes = known.get(key) ?? split(dataset, rows, group, most);
  known.set(key, lanes);
  return lanes;
}

function split(dataset: Dataset, rows: Uint32Array, group: GroupId, most: number): LaneRows[] {
  if (group === 'none') return [{ key: '', rows: Array.from(rows) }];
  const { values, codes } = dataset.columns[COLUMN[group]];
  const byCode = new Map<number, number[]>();
  for (let index = 0; index < rows.length; index += 1) {
    const code = codes[rows[index]];
    const lane = byCode.get(code);
    if (lane) lane.push(rows[index]);
    else byCode.set(code, [rows[index]]);
  }
  const lanes = [...byCode].map(([code, members]) => ({ key: values[code], rows: members }));
  lanes.sort(
    (a, b) => LAST.indexOf(a.key) - LAST.indexOf(b.key) || b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1),
  );
  if (lanes.length <= most) return lanes;
  const rest = lanes.slice(most - 1).flatMap((lane) => lane.rows);
  return [...lanes.slice(0, most - 1), { key: REST, rows: rest.sort((a, b) => a - b) }];
}

/** What tells the incidents of a data set apart, and so can give its lanes; `none` can always. */
export function groupsOf(dataset: Dataset): readonly GroupId[] {
  return GROUPS.filter((group) => group === 'none' || isTelling(dataset.columns[COLUMN[group]]));
}

/** Whether there is more than one value. */
const isTelling = ({ codes }: CodeColumn): boolean => codes.some((code) => code !== codes[0]);

/** The grouping itself where it makes more than one lane, else the first that does. */
export function fittingGroup(dataset: Dataset, asked: GroupId): GroupId {
  if (dataset.incidents.length === 0) return asked;
  const groups = groupsOf(dataset);
  return groups.includes(asked) ? asked : groups[0];
}

/** The name of a lane in the reader's language. */
export function laneLabel(key: string, group: GroupId, locale: Locale): string {
  const { groups } = locale.words;
  if (group === 'none') return groups.all;
  return key === REST ? groups.rest : valueLabel(group, key, locale);
}
