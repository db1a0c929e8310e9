import type { Ink, SymbolMark, SymbolShape } from '../../chart/scene.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';

/** What a column orders by, and so what its two directions are called. */
type ColumnKind = 'text' | 'date' | 'duration' | 'number' | 'spread' | 'support';

/** A cell as it is read. */
export interface Cell {
  readonly text: string;
  /** BCP 47 tag of the text, where it may not be in the language of the interface. */
  readonly lang?: string;
  /** Where the text leads: an http or https address. */
  readonly href?: string;
  /** False where the text says that nothing is known, or that there is nothing to know. */
  readonly known: boolean;
}

/** A symbol before the text of a cell, as the pictures draw it. */
export interface CellSymbol {
  readonly shape: SymbolShape;
  readonly ink: Ink;
  readonly fillStyle: SymbolMark['fillStyle'];
}

/** A field of the downloaded file: codes, dates and numbers as the data have them. */
export interface Field {
  readonly heading: string;
  /** '' where the data say nothing. */
  value(dataset: Dataset, row: number, locale: Locale): string | number;
}

/** A column of the table. To add one: its id in `state/columns.ts`, a value here, its words in each language. */
export interface Column {
  readonly id: string;
  readonly kind: ColumnKind;
  /** Least width, CSS pixels; longer cells make the column wider. */
  readonly width: number;
  label(locale: Locale): string;
  cell(dataset: Dataset, row: number, locale: Locale): Cell;
  symbol?(dataset: Dataset, row: number): CellSymbol | undefined;
  /** Place in ascending order; texts go by the language's collation. Undefined when unknown: always last. */
  rank(dataset: Dataset, row: number, locale: Locale): number | string | undefined;
  /** Rows of a block stay together whichever way they are sorted: numbers of different blocks cannot be compared. */
  readonly blocks?: {
    of(dataset: Dataset, row: number): string;
    label(block: string, locale: Locale): string;
  };
  readonly fields: readonly Field[];
}

export const says = (text: string, lang?: string): Cell => ({ text, lang, known: true });
export const lacks = (text: string): Cell => ({ text, known: false });

/** A known text, or that it is unknown. */
export const saysOrUnknown = (text: string | undefined, locale: Locale): Cell =>
  text === undefined ? lacks(locale.lazy.table.unknown) : says(text);
