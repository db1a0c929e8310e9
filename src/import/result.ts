import type { Mapping } from './mapping.ts';

/** Why a row is not in the data file. */
export type LeftOutReason =
  | 'no-name'
  | 'note'
  | 'total'
  | 'repeated-header'
  | 'fabricated'
  | 'no-breach'
  | 'duplicate'
  | 'future';

export interface LeftOut {
  /** Line of the file, row of the sheet or place in the list, from 1 on. */
  readonly line: number;
  readonly reason: LeftOutReason;
  /** What the row says first. */
  readonly text: string;
}

/** What a table does not say plainly. */
export type DoubtKind =
  /** Nobody said what the date is of. */
  | 'date-meaning'
  /** Nobody said what is counted. */
  | 'unit'
  /** 03/04/2021: day or month first. */
  | 'day-order'
  | 'first-of-month'
  | 'first-of-year'
  /** The day is the last two digits of the year: 2009-05-09. */
  | 'day-is-year'
  /** Dates written as the days of a spreadsheet. */
  | 'serial-dates'
  /** 1.234: a thousand, or one and a bit. */
  | 'decimal-sign'
  /** One number far more often than chance allows: 0, 1, 500. */
  | 'placeholder'
  /** A value that was not understood: told, and taken as unknown. */
  | 'misfit'
  /** A country that was not understood. */
  | 'country'
  /** A size in words that no unit of ours counts: `63 stores`. */
  | 'size-in-words'
  | 'duplicate'
  | 'same-address'
  | 'several-organisations'
  | 'future-date'
  | 'broken-link'
  /** A word of a table that is none of our codes: kept as its own. */
  | 'own-word'
  | 'no-date'
  /** Several causes in one row: the first in the order of VERIS counts. */
  | 'several-causes'
  /** Several sectors or actors in one row: one of them counts. */
  | 'several-values'
  /** A word that can mean several causes. */
  | 'open-cause'
  /** The list itself doubts the case: its size counts as claimed. */
  | 'unverified'
  /** The words say that the date is only about right. */
  | 'approximate-date'
  /** Two columns name different years. */
  | 'year-differs'
  /** Two columns name different sizes. */
  | 'size-differs'
  /** Nobody showed that data got out. */
  | 'unproven'
  /** An entry without a name, on purpose: it is called by its id. */
  | 'unnamed'
  /** Something is dated before the breach began, or a discovery after the disclosure. */
  | 'wrong-order'
  /** Two rows with the same id. */
  | 'same-id';

/** Doubts about one cell: its text does not fit what its column was taken for. */
export const MISFIT_KINDS = [
  'misfit',
  'country',
  'broken-link',
  'own-word',
  'size-in-words',
] as const satisfies readonly DoubtKind[];

export type MisfitKind = (typeof MISFIT_KINDS)[number];

/** Cells of a column whose text does not fit what the column was taken for. */
export interface Misfits {
  readonly kind: MisfitKind;
  readonly column: string;
  /** Line of each such cell, in the order of the table. */
  readonly lines: readonly number[];
  /** Up to three, each with its line. */
  readonly examples: Doubt['examples'];
}

export interface Doubt {
  readonly kind: DoubtKind;
  /** The column, where it is about one. */
  readonly column?: string;
  /** The value that it is about: a placeholder, a word. */
  readonly value?: string;
  /** How many rows, and out of how many. */
  readonly count: number;
  readonly of: number;
  /** Up to three, each with its line. */
  readonly examples: readonly { readonly line: number; readonly text: string }[];
  /** What can be chosen; the choice is kept in the mapping under this key. */
  readonly choice?: Choice;
}

export interface Choice {
  readonly key: string;
  readonly options: readonly string[];
  readonly chosen: string;
  /** Whether the author has chosen, or the importer has. */
  readonly isAnswered: boolean;
}

/** What comes of a table: rows in = incidents + rows left out. */
export interface Imported {
  /** A data file of ours, to be read and checked like any other. */
  readonly file: ImportedFile;
  /** Rows of the table. */
  readonly rows: number;
  /** The line of each incident. */
  readonly lines: readonly number[];
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly Doubt[];
  /** Cells that do not fit their columns, by column and kind. */
  readonly misfits: readonly Misfits[];
  /** Columns that the mapping names and the table does not have: nothing was read for them. */
  readonly missing: readonly string[];
  /**
   * The mapping by which it was read: reads the same table the same way. It holds the choices that the author made and
   * no others: what nobody chose is found anew, and asked again.
   */
  readonly mapping: Mapping;
}

/** What came of an import, without the data: what a page says of it. */
export type ImportReport = Omit<Imported, 'file'>;

interface ImportedFile {
  readonly [field: string]: unknown;
  readonly incidents: readonly ImportedIncident[];
}

/** An incident as an importer writes it; the reader of data files checks it. */
export interface ImportedIncident {
  readonly [field: string]: unknown;
  readonly id?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly organisation?: string;
  readonly action?: string;
  readonly events: readonly ImportedEvent[];
  readonly figures: readonly ImportedFigure[];
  readonly sources?: Readonly<Record<string, ImportedSource>>;
  readonly extra?: Readonly<Record<string, string>>;
}

export interface ImportedEvent {
  readonly kind: string;
  /** In EDTF. */
  readonly date: string;
  readonly by?: string;
  readonly sources?: readonly string[];
}

export interface ImportedFigure {
  readonly [field: string]: unknown;
  readonly value: number;
  readonly unit: string;
  readonly status: string;
  readonly sources?: readonly string[];
}

export interface ImportedSource {
  readonly publisher: string;
  readonly kind?: string;
  readonly url?: string;
  readonly link?: boolean;
  readonly primary?: boolean;
}

/** An incident and the line that it comes from. */
export interface Read {
  readonly line: number;
  readonly incident: ImportedIncident;
}
