/** Finished parts that a sentence is made of. The language orders and joins them; nobody else does. */

/** A number and how it is written; plurals follow the number. */
export interface Counted {
  readonly value: number;
  readonly text: string;
}

/** What the sentence about a selection can say. */
export interface SummaryParts {
  readonly shown: Counted;
  /** Incidents of the whole data set. */
  readonly all: Counted;
  /** First and last year, the same twice for one year; nothing when no incident has a date. */
  readonly years: readonly [string, string] | undefined;
  readonly sum: { readonly text: string; readonly counted: Counted } | undefined;
}

/** What the sum of a selection leaves out; each may be zero. */
export interface LeftOutParts {
  /** Counted in another unit. */
  readonly otherUnits: Counted;
  /** No breaches. */
  readonly otherNature: Counted;
  /** Size unknown, only claimed, or an upper bound. */
  readonly noFigure: Counted;
}
