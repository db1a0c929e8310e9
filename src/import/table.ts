/** A table as somebody's file has it, before anything is understood of it. */

export type TableFormat =
  | 'csv'
  | 'tsv'
  | 'semicolon'
  | 'pipe'
  | 'aligned'
  | 'html'
  | 'json'
  | 'ndjson'
  | 'xlsx'
  | 'parquet';

/** What was done to read a table, told to its author. */
export interface TableRemark {
  readonly kind: /** Rows above the header were passed over. */
    | 'above-header'
    /** The file has no header: columns are called by their number. */
    | 'no-header'
    /** Empty rows were passed over. */
    | 'empty-rows'
    /** Rows have fewer or more cells than the header; what is more is joined to the last cell. */
    | 'uneven-rows'
    /** Columns without a name, or with the name of another, were called by their number. */
    | 'renamed-columns'
    /** The header stands in the table again. */
    | 'repeated-header'
    /** Of several sheets, tables or lists one is read. */
    | 'one-of-several'
    /** The names of the columns stood below each other in the first one: rows and columns have changed places. */
    | 'on-its-side'
    /** Tables with the same columns are one. */
    | 'joined-tables'
    /** Columns hold what is no text, number, date or list of these, and are passed over. */
    | 'unread-columns'
    /** The file ends inside a quoted cell. */
    | 'unclosed-quote'
    /** Rows, or columns, that a program has left out where it printed a long or wide table. */
    | 'abridged'
    /** Columns that the author of a sheet does not show are passed over. */
    | 'hidden-columns';
  readonly count: number;
  /** Up to three examples: line numbers, names of columns or of lists. */
  readonly examples: readonly string[];
}

export interface Table {
  /** Names of the columns, trimmed, each once. */
  readonly columns: readonly string[];
  /** Cells as text, trimmed, '' where there is nothing; each row is as long as `columns`. */
  readonly rows: readonly (readonly string[])[];
  /** Where each row begins: the line of the file, the row of the sheet, the place in the list, or the column of a table on its side, from 1 on. */
  readonly lines: readonly number[];
  /** Web addresses behind the words of a row: links of an HTML table or of a sheet, by index of the row. */
  readonly links: ReadonlyMap<number, readonly string[]>;
  /** Columns in which a row has the cell of the row above, by index of the row: one cell stretches over both. */
  readonly merged?: ReadonlyMap<number, readonly string[]>;
  /** Rows that the author of a sheet or a page does not show, by their indexes. */
  readonly hidden?: ReadonlySet<number>;
  /** Rows that could not be read, with what stands there, by index of the row: their cells are empty. */
  readonly broken?: ReadonlyMap<number, string>;
  readonly format: TableFormat;
  /** As the Encoding Standard names it: `utf-8`, `windows-1252`, `shift_jis`. */
  readonly encoding: string;
  readonly remarks: readonly TableRemark[];
  /** What stands above the header, such as a title or “in thousands”. */
  readonly above?: string;
}
