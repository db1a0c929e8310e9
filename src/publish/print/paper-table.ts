import type { Dataset } from '../../data/dataset.ts';
import type { Source } from '../../data/schema.ts';
import { partsOf } from '../../views/index.ts';
import type { Column } from '../../views/table/column.ts';
import { columnById } from '../../views/table/columns.ts';
import type { RowGroup, ViewContext } from '../../views/view.ts';

/** More rows than this are counted and not printed. */
const MOST_ROWS = 500;

const COLUMNS = ['began', 'noticed', 'published', 'hidden', 'size', 'status'];

/** What a view shows, as a table on paper. */
export interface PaperTable {
  /** Columns beside the name. */
  readonly columns: readonly Column[];
  /** In the order of the view. */
  readonly groups: readonly RowGroup[];
  /** Rows that are shown and not in the table, which would be too long. */
  readonly left: number;
}

export function paperTable(context: ViewContext): PaperTable {
  const { state } = context;
  const parts = partsOf(state.view);
  const all = parts?.groups?.(context) ?? [{ key: '', label: '', rows: Array.from(context.selection.inWindow) }];
  const groups: RowGroup[] = [];
  let room = MOST_ROWS;
  for (const { rows, ...group } of all) {
    const printed = rows.slice(0, room);
    if (printed.length > 0) groups.push({ ...group, rows: printed });
    room -= printed.length;
  }
  const total = all.reduce((sum, { rows }) => sum + rows.length, 0);
  const columns = parts?.columns?.(context) ?? COLUMNS.flatMap((id) => columnById(id, context.dataset) ?? []);
  return { columns, groups, left: total - (MOST_ROWS - room) };
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
