import { type Dataset, extraId } from '../data/dataset.ts';
import { FACETS } from './facets.ts';

/** Facets are columns by themselves. */
export const FACET_COLUMNS = FACETS;

/** Columns before and after those of the facets, in the order in which they are offered. */
const LEADING_COLUMNS = ['name', 'organisation'] as const;
const TRAILING_COLUMNS = [
  'began',
  'noticed',
  'published',
  'hidden',
  'known',
  'unpublished',
  'delay',
  'size',
  'unit',
  'range',
  'figures',
  'bytes',
  'events',
  'aftermath',
  'sources',
  'evidence',
] as const;

/** Every column of the table, in the order in which it is offered. */
export const COLUMN_IDS: readonly string[] = [
  ...LEADING_COLUMNS,
  ...FACET_COLUMNS.map(({ id }) => id),
  ...TRAILING_COLUMNS,
];

/** Ids of all columns that the table can have of a data set: ours, and the file's own. */
export const columnIdsOf = ({ own }: Dataset): readonly string[] => [
  ...COLUMN_IDS,
  ...own.extra.map(({ key }) => extraId(key)),
];

/** How the table is sorted when nobody has asked: made public, the latest first. */
const USUAL_SORT = '-published';

/** The column of a sort, and whether it runs from the largest to the smallest. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** Reads the state's `sort`; '' is the usual one. */
export function sortOf(sort: string): Sort {
  const written = sort === '' ? USUAL_SORT : sort;
  const descending = written.startsWith('-');
  return { column: descending ? written.slice(1) : written, descending };
}

/** Writes a sort as the state has it. */
export function writeSort({ column, descending }: Sort): string {
  const written = descending ? `-${column}` : column;
  return written === USUAL_SORT ? '' : written;
}
