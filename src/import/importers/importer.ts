import { bare } from '../../data/read/recognise.ts';
import { cellsOf } from '../columns.ts';
import { type Columns, columnsOf, type DateMeaning, type Mapping } from '../mapping.ts';
import type { Doubts, ImportedIncident, ImportedSource, LeftOutReason } from '../result.ts';
import type { Table } from '../table.ts';
import { isUnknown } from '../values/text.ts';

/** One row while it becomes an incident. */
export interface Row {
  readonly line: number;
  /** The text of a column; '' where the table has no such column. */
  cell(column: string): string;
}

/** What the rules of a list make of an incident, or why its row is left out. */
type Refine = (incident: ImportedIncident, row: Row) => ImportedIncident | LeftOutReason;

/** A list that is known by its columns: what they are, and the rules of its own. */
export interface Importer {
  /** Named in mappings. */
  readonly id: string;
  /** A proper name, the same in all languages. */
  readonly name: string;
  recognises(columns: readonly string[]): boolean;
  /** How such a table is read where the author has chosen nothing. */
  mappingFor(table: Table): Mapping;
  /** Numbers that the list writes where it knows none. */
  readonly placeholders?: readonly number[];
  /** Where the list itself can be read: two incidents that cite it need not be one. */
  readonly address?: string;
  /** Columns of the list that its rules read, or that say nothing of a breach; what else a table has is shown as it is. */
  readonly known?: readonly string[];
  /** Whether entries may be without a name, as in lists that name nobody on purpose; `refine` gives them one. */
  readonly hasUnnamed?: boolean;
  /** The rules of the list, for one table. */
  refine?(table: Table, doubts: Doubts): Refine;
}

/** Finds columns by name, compared without case, spaces and punctuation: `Breach_Submission_Date`. */
export function columnFinder({ columns }: Pick<Table, 'columns'>) {
  const known = new Map<string, string>();
  for (const column of columns) if (!known.has(bare(column))) known.set(bare(column), column);
  /** The column of the first name that the table has. */
  return (...names: readonly string[]): string | undefined => {
    const found = names.find((name) => known.has(bare(name)));
    return found === undefined ? undefined : known.get(bare(found));
  };
}

export const isColumn = (column: string | undefined): column is string => column !== undefined;

/** At most so many columns that nothing else takes are shown as they are. */
export const MOST_EXTRA = 40;

/** The mapping of a known list, with the columns that somebody has added to it. */
export function withOthers(mapping: Mapping, table: Table, { known }: Importer): Mapping {
  if (known === undefined) return mapping;
  const taken = new Set([...columnsOf(mapping), ...known].map(bare));
  const others = table.columns.filter(
    (column) =>
      !taken.has(bare(column)) &&
      !/^(?:column|unnamed:?) ?\d+$|^(?:year|index|no|number|#)?$/i.test(column.trim()) &&
      cellsOf(table, column).some((cell) => cell !== ''),
  );
  return { ...mapping, extra: [...mapping.extra, ...others].slice(0, MOST_EXTRA) };
}

/** As programs and people write it. */
export const isTrue = (cell: string): boolean => /^(true|1|yes|y)$/i.test(cell);
export const isFalse = (cell: string): boolean => /^(false|0|no|n)$/i.test(cell);

/** The words of a column, each with our code for it: what a mapping holds, and its author can change. */
function codedWords(
  table: Table,
  column: string,
  codeOf: (text: string) => string | undefined,
): Readonly<Record<string, string>> {
  const words = [...new Set(cellsOf(table, column))].filter((text) => !isUnknown(text)).sort();
  return Object.fromEntries(
    words.flatMap((text) => {
      const code = codeOf(text);
      return code === undefined ? [] : [[text, code]];
    }),
  );
}

/** A column with our codes for its words; undefined where the table has no such column. */
export const codedColumn = (table: Table, column: string | undefined, codeOf: (text: string) => string | undefined) =>
  column === undefined ? undefined : { column, values: codedWords(table, column, codeOf) };

/** Columns of dates, those that the table has, by what they are of. */
export const dateColumns = (columns: Readonly<Partial<Record<DateMeaning, string>>>): Columns['dates'] =>
  (Object.keys(columns) as DateMeaning[]).flatMap((is) => {
    const column = columns[is];
    return column === undefined ? [] : [{ column, is }];
  });

/** VERIS names its actions in this order. It ranks none above another; of several causes the first counts. */
export const VERIS_ORDER = ['malware', 'hacking', 'social', 'misuse', 'physical', 'error', 'unknown'] as const;

export const firstInVeris = (actions: readonly string[]): string | undefined =>
  VERIS_ORDER.find((action) => actions.includes(action));

/** The parts of a cell that holds several words. */
export const partsOf = (text: string, between: RegExp): readonly string[] =>
  text.split(between).flatMap((part) => part.trim() || []);

/** The incident with one more source, before its others, that every event and every figure goes back to. */
export function citing(incident: ImportedIncident, key: string, source: ImportedSource): ImportedIncident {
  const cited = <Entry extends { readonly sources?: readonly string[] }>(entry: Entry) => ({
    ...entry,
    sources: [key, ...(entry.sources ?? [])],
  });
  return {
    ...incident,
    events: incident.events.map(cited),
    figures: incident.figures.map(cited),
    sources: { [key]: source, ...incident.sources },
  };
}
