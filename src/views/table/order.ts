import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Sort } from '../../state/columns.ts';
import type { Column } from './column.ts';
import { columnById, NAME } from './columns.ts';

/** Per data set, language and column: the place of every row in ascending order; NaN when unknown. */
const known = new WeakMap<Dataset, Map<string, Float64Array>>();

function ranksOf(dataset: Dataset, column: Column, locale: Locale): Float64Array {
  const of = known.get(dataset) ?? new Map<string, Float64Array>();
  known.set(dataset, of);
  const key = `${locale.tag} ${column.id}`;
  const ranks = of.get(key) ?? rank(dataset, column, locale);
  of.set(key, ranks);
  return ranks;
}

function rank(dataset: Dataset, column: Column, locale: Locale): Float64Array {
  const keys = dataset.incidents.map((_, row) => column.rank(dataset, row, locale));
  const texts = new Set(keys.filter((key) => typeof key === 'string'));
  // Collation is slow: each different text is compared once, and rows by its place.
  const places = new Map<string, number>();
  let place = -1;
  let before: string | undefined;
  for (const text of [...texts].sort(locale.format.compare)) {
    if (before === undefined || locale.format.compare(before, text) !== 0) place += 1;
    places.set(text, place);
    before = text;
  }
  return Float64Array.from(keys, (key) =>
    typeof key === 'string' ? (places.get(key) ?? Number.NaN) : (key ?? Number.NaN),
  );
}

/** Stands after every block: rows of which nothing is known. */
const UNKNOWN_BLOCK = 65_535;

/** The blocks of a column among these rows, with their rows: the one with most of them first. */
function blocksOf(dataset: Dataset, { blocks }: Column, rows: Iterable<number>): [string, number[]][] {
  const members = new Map<string, number[]>();
  for (const row of rows) {
    const name = blocks?.of(dataset, row) ?? '';
    const of = members.get(name);
    if (of) of.push(row);
    else members.set(name, [row]);
  }
  return [...members].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
}

/** Names of the blocks in which a column is sorted, in their order; none where all its values can be compared. */
export function blockLabels(dataset: Dataset, column: Column, rows: Uint32Array, locale: Locale): readonly string[] {
  if (!column.blocks) return [];
  const { label } = column.blocks;
  const known = rows.filter((row) => column.rank(dataset, row, locale) !== undefined);
  return blocksOf(dataset, column, known).map(([name]) => label(name, locale));
}

/**
 * Rows in the order of a column. Unknown comes last in both directions; an imprecise date or duration
 * counts by its middle; ties go by name, then by the order of the file. A column whose numbers have
 * different units goes unit by unit.
 */
export function sortRows(dataset: Dataset, rows: Uint32Array, sort: Sort, locale: Locale): Uint32Array {
  const column = columnById(sort.column, dataset) ?? NAME;
  const ranks = ranksOf(dataset, column, locale);
  const names = ranksOf(dataset, NAME, locale);
  const blocks = new Uint16Array(dataset.incidents.length).fill(UNKNOWN_BLOCK);
  const sorted = rows.filter((row) => !Number.isNaN(ranks[row]));
  blocksOf(dataset, column, sorted).forEach(([, members], place) => {
    for (const row of members) blocks[row] = place;
  });
  const sign = sort.descending ? -1 : 1;
  // A difference with an unknown rank is NaN, which counts as none.
  return rows
    .slice()
    .sort((a, b) => blocks[a] - blocks[b] || (ranks[a] - ranks[b]) * sign || names[a] - names[b] || a - b);
}

/** What a click on the heading of a column asks for: words from A, all else from the largest; then the other way round. */
export function nextSort(now: Sort, column: Column): Sort {
  if (now.column === column.id) return { column: column.id, descending: !now.descending };
  return { column: column.id, descending: column.kind !== 'text' && column.kind !== 'support' };
}
