import type { Unit } from '../data/vocabulary.ts';

/** Finished parts that a sentence is made of. The language orders and joins them; nobody else does. */

/** A number and how it is written; plurals follow the number. */
export interface Counted {
  readonly value: number;
  readonly text: string;
}

/** Days of an entry in words, as far as they are known. */
export interface EntryDates {
  readonly written: string | undefined;
  readonly changed: string | undefined;
  /** When every statement was last read against its sources. */
  readonly checked: string | undefined;
}

/** What the sentence about a selection can say. */
export interface SummaryParts {
  readonly shown: Counted;
  /** Events among what shows; fewer where one event had several victims. */
  readonly events: Counted;
  /** Incidents of the whole data set. */
  readonly all: Counted;
  /** First and last year, the same twice for one year; nothing when no incident has a date. */
  readonly years: readonly [string, string] | undefined;
  readonly sum: SumParts | undefined;
  /** The unit that is added up, also where nothing in sight counts in it. */
  readonly unit: Unit | undefined;
}

/** Counts of one unit that are added up: never a number of heads. */
interface SumParts {
  readonly unit: Unit;
  /** The sum, without its unit and with it. */
  readonly text: string;
  readonly quantity: string;
  /** Incidents that are in it. */
  readonly counted: Counted;
  /** Whether one of the counts is no exact one. */
  readonly about: boolean;
}

/** What the sum of a selection leaves out; each may be zero. */
export interface LeftOutParts {
  /** Counted in another unit. */
  readonly otherUnits: Counted;
  /** No breaches. */
  readonly otherNature: Counted;
  /** Size unknown, only claimed, or an upper bound. */
  readonly noFigure: Counted;
  /** Contained in the figure of another that is summed. */
  readonly contained: Counted;
}

/** A few years with how many incidents became public in them. */
interface SomeYears {
  readonly from: string;
  readonly to: string;
  readonly count: Counted;
}

/** The first and the last full years of a selection. */
export interface ComparedYears {
  readonly early: SomeYears;
  readonly late: SomeYears;
}

/** The incident on which a sum hangs most. */
export interface LargestOfUnit {
  readonly name: string;
  readonly figure: string;
  /** Whether it is in the only unit there is. */
  readonly alone: boolean;
}

/** How many incidents differ between two versions of the data; each may be zero. */
export interface ChangeCounts {
  readonly added: Counted;
  readonly corrected: Counted;
  readonly removed: Counted;
}
