/** What is told of a list that is too long to be drawn at once. */

/** A stretch of whole months, or what has no date. */
export interface ArchivePeriod {
  /** First month, `2019-03`; '' for rows without a date. */
  readonly from: string;
  /** Last month, which is in it. */
  readonly to: string;
  /** Rows of the archive in it. */
  readonly rows: number;
}

/** An archive of which one period is read. */
export interface Archive {
  /** All rows of the archive. */
  readonly rows: number;
  /** Name of the column whose dates the periods are of; '' where there is none. */
  readonly column: string;
  /** All of the archive in periods that can be drawn, the newest first. */
  readonly periods: readonly ArchivePeriod[];
  /** The period that is read. */
  readonly shown: ArchivePeriod;
  /** Rows that were read: fewer than the period has where a single month is too long. */
  readonly read: number;
}

/** A period in the address, behind the name of its file: `2019-03..2019-08`. */
export const writePeriod = ({ from, to }: Pick<ArchivePeriod, 'from' | 'to'>): string =>
  from === '' ? 'undated' : `${from}..${to}`;
