import type { Dataset } from '../../data/dataset.ts';
import type { Source } from '../../data/schema.ts';
import type { Locale } from '../../i18n/locale.ts';
import { sortOf } from '../../state/columns.ts';
import { comparisonOf } from '../../state/comparison.ts';
import { delayGroups } from '../../state/delays.ts';
import type { Selection } from '../../state/filters.ts';
import { groupIntoLanes, laneLabel } from '../../state/lanes.ts';
import type { State } from '../../state/state.ts';
import type { Column } from './column.ts';
import { columnById, shownColumns } from './columns.ts';
import { sortRows } from './order.ts';

/** More rows than this are counted and not printed. */
const MOST_ROWS = 500;

const COLUMNS = ['began', 'noticed', 'published', 'hidden', 'size', 'status'];

/** Rows that stand together in the picture. */
export interface PaperGroup {
  /** '' where the picture makes no groups. */
  readonly label: string;
  readonly rows: readonly number[];
}

/** What a view shows, as a table on paper. */
export interface PaperTable {
  /** Columns beside the name. */
  readonly columns: readonly Column[];
  /** In the order of the view. */
  readonly groups: readonly PaperGroup[];
  /** Rows that are shown and not in the table, which would be too long. */
  readonly left: number;
}

export function paperTable(dataset: Dataset, state: State, selection: Selection, locale: Locale): PaperTable {
  const ids = state.view === 'table' ? shownColumns(state.columns, false) : COLUMNS;
  const all = groupsOf(dataset, state, selection, locale);
  const groups: PaperGroup[] = [];
  let room = MOST_ROWS;
  for (const { label, rows } of all) {
    const printed = rows.slice(0, room);
    if (printed.length > 0) groups.push({ label, rows: printed });
    room -= printed.length;
  }
  const total = all.reduce((sum, { rows }) => sum + rows.length, 0);
  return { columns: ids.flatMap((id) => columnById(id) ?? []), groups, left: total - (MOST_ROWS - room) };
}

function groupsOf(dataset: Dataset, state: State, selection: Selection, locale: Locale): readonly PaperGroup[] {
  const { inWindow } = selection;
  const label = (key: string) => (state.group === 'none' ? '' : laneLabel(key, state.group, locale));
  switch (state.view) {
    case 'timeline':
      // `inWindow` runs by time, and so does each of its lanes.
      return groupIntoLanes(dataset, inWindow, state.group).map(({ key, rows }) => ({ label: label(key), rows }));
    case 'delay': {
      const time = new Map([...inWindow].map((row, place) => [row, place]));
      const byTime = (a: number, b: number) => (time.get(a) ?? 0) - (time.get(b) ?? 0);
      const lanes = new Map(groupIntoLanes(dataset, inWindow, state.group).map(({ key, rows }) => [key, rows]));
      return delayGroups(dataset, inWindow, state.group, state.align).map(({ key, rows: measured }) => {
        const without = (lanes.get(key) ?? []).filter((row) => !measured.includes(row));
        const rows = [...(state.order === 'time' ? [...measured].sort(byTime) : measured), ...without];
        return { label: label(key), rows };
      });
    }
    case 'compare':
      return [
        {
          label: '',
          rows: comparisonOf(dataset, state).things.flatMap((thing) => (thing.kind === 'incident' ? [thing.row] : [])),
        },
      ];
    case 'table':
      return [{ label: '', rows: Array.from(sortRows(dataset, inWindow, sortOf(state.sort), locale)) }];
    case 'scale':
      return [{ label: '', rows: Array.from(inWindow) }];
  }
}

/** The sources of rows, each once, numbered from 1 in the order in which the rows come to them. */
export interface NumberedSources {
  readonly list: readonly Source[];
  readonly byRow: ReadonlyMap<number, readonly number[]>;
}

export function numberSources(dataset: Dataset, rows: Iterable<number>): NumberedSources {
  const numbers = new Map<string, number>();
  const list: Source[] = [];
  const byRow = new Map<number, readonly number[]>();
  for (const row of rows) {
    const of = Object.values(dataset.incidents[row].sources).map((source) => {
      // The same page, or what cannot be told apart.
      const key = source.url ?? JSON.stringify([source.publisher, source.title, source.date, source.via]);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      list.push(source);
      numbers.set(key, list.length);
      return list.length;
    });
    byRow.set(
      row,
      [...new Set(of)].sort((a, b) => a - b),
    );
  }
  return { list, byRow };
}
