import type { Archive } from './archive.ts';
import type { BestFigure } from './claims.ts';
import type { CoverageChange } from './coverage.ts';
import type { Life } from './life.ts';
import type { Problem } from './read/problems.ts';
import type { RelationGroup } from './relations.ts';
import type { Colours, Context, ExtraColumn, Incident, Localized, Texts, Vocabulary } from './schema.ts';

/** A column of codes: `values[codes[row]]` is the word; code 0 is always `unknown`. */
export interface CodeColumn {
  readonly values: readonly string[];
  readonly codes: Uint16Array;
}

/**
 * Incidents as typed columns, one entry a row, for layout and selection. Times are UTC milliseconds.
 * `NaN` in a Float64 column means unknown. Rows keep the order of the file.
 */
export interface Columns {
  /** First moment of the life that is drawn (earliest possible beginning, or the only known date). */
  readonly first: Float64Array;
  /** Where the disc stands: the middle of the interval in which it was made public, else of the only date. */
  readonly anchor: Float64Array;
  /** Bounds of the date at `anchor`: infinite where it is open, NaN without a date. */
  readonly anchorEarliest: Float64Array;
  readonly anchorLatest: Float64Array;
  /** Last event of the aftermath, latest possible moment; never before `anchor`. */
  readonly last: Float64Array;
  /** Best-supported count for the whole, in its own unit; NaN when unknown. Bytes are not a count. */
  readonly size: Float64Array;
  readonly action: CodeColumn;
  readonly actor: CodeColumn;
  readonly sector: CodeColumn;
  readonly country: CodeColumn;
  readonly nature: CodeColumn;
  /** Status of the best-supported figure; `unknown` without one. */
  readonly status: CodeColumn;
  /** Unit of the best-supported figure; `unknown` without one. */
  readonly unit: CodeColumn;
  /** 1 where the size may be summed with others of its unit (see `isSummable`), else 0. */
  readonly summable: Uint8Array;
  /** 1 where the size is one exact number, else 0. */
  readonly exact: Uint8Array;
  /** Shortest and longest time from beginning to publication, days; NaN where the dates give none. */
  readonly delayMin: Float64Array;
  readonly delayMax: Float64Array;
  /** 1 where a date of the two is marked as approximate, else 0. */
  readonly delayApproximate: Uint8Array;
  /** Why there is none: 1 more than the place of the reason in `NO_DELAYS`; 0 where there is one. */
  readonly withoutDelay: Uint8Array;
}

/** Names that a file gives values of facets, and its own columns. */
export interface OwnWords {
  readonly vocabulary: Vocabulary;
  readonly extra: readonly ExtraColumn[];
  readonly colours?: Colours | undefined;
}

export interface Dataset {
  readonly title: Localized;
  /** Whom the data are owed to; empty when the file does not say. */
  readonly attribution: Localized;
  /** Who made the page that shows them. */
  readonly credit: Localized;
  /** A few sentences on the data. */
  readonly about: Localized;
  readonly license: string;
  /** EDTF date on which the data were last changed, or '' when the file does not say. */
  readonly updated: string;
  /** Names the data as they stand, or '' when the file does not say. */
  readonly version: string;
  /** What the file brings along beside our format. */
  readonly own: OwnWords;
  readonly incidents: readonly Incident[];
  readonly context: readonly Context[];
  /** What changed how much is told, earliest first; empty until the whole file is there. */
  readonly coverage: readonly CoverageChange[];
  /** What joins incidents, in the order of the file. */
  readonly relations: readonly RelationGroup[];
  readonly columns: Columns;
  /** Rows in the order in which they claim space and labels: featured, then larger sizes, then earlier. */
  readonly priority: Uint32Array;
  /** Rows in the order of their anchors, then of the file; those without one last. */
  readonly chronological: Uint32Array;
  /** [from, to] in UTC ms that holds every life, snapped outwards to whole years. */
  readonly extent: readonly [number, number];
  readonly problems: readonly Problem[];
  /** How many incidents the file offered, readable or not. */
  readonly offered: number;
  /** What there is beside these incidents, where they are a period of an archive. */
  readonly archive?: Archive;
  /** The row of an incident by its id, or by that id as its file writes it. */
  rowOf(id: string): number | undefined;
  life(row: number): Life;
  /** Best-supported figures of a row for the whole, one a unit, preferred unit first. */
  figures(row: number): readonly BestFigure[];
}

/** What of a data set is computed of all its incidents at once, and can be handed over from where that was done. */
export type DatasetIndex = Pick<Dataset, 'columns' | 'priority' | 'chronological' | 'extent'>;

/** Columns of a file's own are known by this and their key, in the address and wherever else ours are. */
const EXTRA = 'x.';
export const extraId = (key: string): string => EXTRA + key;
export const isExtra = (id: string): boolean => id.startsWith(EXTRA);

/** The word in a code column for a row. */
export function wordOf(
  dataset: Dataset,
  column: 'nature' | 'status' | 'unit' | 'sector' | 'country',
  row: number,
): string {
  const { values, codes } = dataset.columns[column];
  return values[codes[row]];
}

/**
 * A version of our data is the day of the data and a fingerprint of all they say, as in
 * `2026-11-21+abcdef12`: eight hex digits, which also name the file that keeps them.
 */

const FINGERPRINT = /^[0-9a-f]{8}$/;

export function isFingerprint(text: string): boolean {
  return FINGERPRINT.test(text);
}

/** The fingerprint in the name of a version; '' where it has none. */
export function fingerprintOf(version: string): string {
  const text = version.slice(version.lastIndexOf('+') + 1);
  return version.includes('+') && isFingerprint(text) ? text : '';
}

/** The file that keeps a version for good, beside the newest data. */
export function keptFile(fingerprint: string): string {
  return `incidents.${fingerprint}.json`;
}

/** A text in every form that the data give. */
export function formsOf(texts: Texts | undefined): readonly string[] {
  return typeof texts === 'string' ? [texts] : Object.values(texts ?? {});
}
