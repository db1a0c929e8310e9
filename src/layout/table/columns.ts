import type { Column } from './column.ts';
import { bytes, evidence, figures, range, sizes, sources, unit } from './counts.ts';
import { aftermath, began, delay, events, hidden, known, noticed, published, unpublished } from './times.ts';
import { facets, name, organisation } from './words.ts';

/** Every column, in the order of `COLUMN_IDS`. */
export const COLUMNS: readonly Column[] = [
  name,
  organisation,
  ...facets,
  began,
  noticed,
  published,
  hidden,
  known,
  unpublished,
  delay,
  sizes,
  unit,
  range,
  figures,
  bytes,
  events,
  aftermath,
  sources,
  evidence,
];

/** The heading of every row, which always stands first. */
export const NAME = name;

/** Shown when nobody has chosen. */
const USUAL = ['published', 'began', 'hidden', 'known', 'size', 'status', 'cause', 'country'];
const USUAL_ON_A_PHONE = ['published', 'size', 'status', 'hidden'];

const byId: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [column.id, column]));

export function columnById(id: string): Column | undefined {
  return byId.get(id);
}

/** Ids of the columns beside the name, in their order; the usual ones when none are chosen. */
export function shownColumns(chosen: readonly string[], narrow: boolean): readonly string[] {
  const usual = narrow ? USUAL_ON_A_PHONE : USUAL;
  return chosen.length === 0 ? usual : chosen.filter((id) => id !== NAME.id && byId.has(id));
}

/**
 * The state's `columns` for these columns beside the name: nothing for the usual ones. Where even the
 * last is left out, the name alone says so.
 */
export function chosenColumns(shown: readonly string[], narrow: boolean): readonly string[] {
  if (shown.join() === shownColumns([], narrow).join()) return [];
  return shown.length === 0 ? [NAME.id] : shown;
}
