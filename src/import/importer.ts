import type { Doubts } from './doubts.ts';
import type { Mapping } from './mapping.ts';
import type { ImportedIncident, LeftOutReason } from './result.ts';
import type { Table } from './table.ts';

/** One row while it becomes an incident. */
export interface Row {
  readonly line: number;
  /** The text of a column; '' where the table has no such column. */
  cell(column: string): string;
}

/** What the rules of a list make of an incident, or why its row is left out. */
export type Refine = (incident: ImportedIncident, row: Row) => ImportedIncident | LeftOutReason;

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
  /** Whether entries may be without a name, as in lists that name nobody on purpose; `refine` gives them one. */
  readonly hasUnnamed?: boolean;
  /** The rules of the list, for one table. */
  refine?(table: Table, doubts: Doubts): Refine;
}
