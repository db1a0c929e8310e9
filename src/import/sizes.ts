import type { Unit } from '../data/vocabulary.ts';
import { cellsOf, readSizeColumn } from './columns.ts';
import {
  countsAllThere,
  countsPart,
  numberColumns,
  otherGroups,
  unitOfAffected,
  unitOfHeader,
  wordsOf,
} from './counts.ts';
import { isCountHeader, SPEAKS_OF, statusOfSize } from './headers.ts';
import type { Importer } from './importers/importer.ts';
import { endsBeside, sizesBetween } from './joined-columns.ts';
import { choiceKey, type Mapping } from './mapping.ts';
import { Doubts } from './result.ts';
import type { Table } from './table.ts';
import type { Size } from './values/size.ts';

/** How many each row of a table counts, by all columns that tell of it, and of what. */

/** The sizes by row, and whether they count a part only. */
export function sizesOfRows(table: Table, mapping: Mapping, importer: Importer, doubts: Doubts) {
  const { size } = mapping.columns;
  const isPart = size !== undefined && countsPart(size.column, numberColumns(table));
  const ofCells = asShared(sizesOf(table, mapping, importer, doubts), table, mapping, doubts);
  const asSaid = withLargerParts(ofCells, table, mapping, doubts);
  const sizes = isPart
    ? asLeast(asSaid, table, size?.column, doubts)
    : withKnownParts(withKnownEnds(asSaid, table, mapping, doubts), table, mapping, doubts);
  return { sizes, isPart };
}

/** Sizes by row, and where another group is told to be larger, or alone, that of this group: it is the better least. */
function withLargerParts(
  sizes: readonly (Size | undefined)[],
  table: Table,
  { columns: { size }, lang }: Mapping,
  doubts: Doubts,
): readonly (Size | undefined)[] {
  const others = size === undefined || size.max !== undefined ? [] : otherGroups(size.column, numberColumns(table));
  const groups = others.map((column) => readSizeColumn(table, column, doubts, { lang }));
  return sizes.map((own, row) =>
    groups.reduce((largest, group) => {
      const other = group[row];
      return other && other.value > (largest?.value ?? 0) ? other : largest;
    }, own),
  );
}

/**
 * Sizes by row, and where one cell stretches over rows of several names, what was chosen: whether it counts all of them
 * together, so that each has at most as many.
 */
function asShared(
  sizes: readonly (Size | undefined)[],
  { rows, lines, merged, columns: all }: Table,
  { columns: { size, organisation, name } }: Mapping,
  doubts: Doubts,
): readonly (Size | undefined)[] {
  if (size === undefined || merged === undefined) return sizes;
  const { column } = size;
  const places = [organisation, name].flatMap((each) => (each === undefined ? [] : [all.indexOf(each)]));
  const isSameName = (row: number) => places.every((place) => rows[row][place] === rows[row - 1][place]);
  const shared = new Set<number>();
  let first = 0;
  for (const row of rows.keys()) {
    if (!merged.get(row)?.includes(column)) first = row;
    // A name may come again below another one: then the cell stretches over several all the same.
    else if (!isSameName(row) || shared.has(row - 1))
      for (let at = shared.has(row - 1) ? row : first; at <= row; at++) shared.add(at);
  }
  const known = [...shared].filter((row) => sizes[row] !== undefined);
  if (known.length === 0) return sizes;
  const about = { kind: 'shared-size', column } as const;
  const answer = doubts.choose(about, ['together', 'each', 'unknown'], 'together');
  doubts.outOf(about, sizes.filter((each) => each !== undefined).length);
  for (const row of known)
    doubts.add(about, lines[row], `${rows[row][places[0]] ?? ''}: ${rows[row][all.indexOf(column)]}`);
  return sizes.map((each, row) => {
    if (each === undefined || !shared.has(row) || answer === 'each') return each;
    // “At least 500 together” says nothing of one of them.
    if (answer === 'unknown' || each.qualifier === 'at-least' || each.qualifier === 'more-than') return undefined;
    const { max, ...rest } = each;
    return { ...rest, value: max ?? each.value, qualifier: 'up-to' as const };
  });
}

/** Sizes of a part, by row, as the least that the whole can be. */
function asLeast(
  sizes: readonly (Size | undefined)[],
  table: Table,
  column: string | undefined,
  doubts: Doubts,
): readonly (Size | undefined)[] {
  const about = { kind: 'part-counted', column } as const;
  const cells = cellsOf(table, column);
  doubts.outOf(about, sizes.filter((size) => size !== undefined).length);
  return sizes.map((size, row) => {
    if (size === undefined) return undefined;
    doubts.add(about, table.lines[row], cells[row] || String(size.value));
    // None in a part says nothing of the whole, and neither does the most that they may be.
    if (size.value === 0 || size.qualifier === 'up-to' || size.qualifier === 'nearly') return undefined;
    const { max: _, ...least } = size;
    return { ...least, qualifier: size.qualifier === 'more-than' ? 'more-than' : 'at-least' };
  });
}

/** Sizes by row, and where the number is not known, the range that two other columns give. */
function withKnownEnds(
  sizes: readonly (Size | undefined)[],
  table: Table,
  { columns: { size }, extra, lang }: Mapping,
  doubts: Doubts,
): readonly (Size | undefined)[] {
  if (size === undefined || size.max !== undefined || sizes.every((each) => each !== undefined)) return sizes;
  const ends = endsBeside(size.column, extra);
  if (ends === undefined) return sizes;
  // Where the number is known, its ends are shown as they are, and raise no questions.
  const unknown = {
    ...table,
    rows: table.rows.map((cells, at) => (sizes[at] === undefined ? cells : cells.map(() => ''))),
  };
  const between = rangesOf(unknown, ends, { lang }, doubts);
  return sizes.map((known, row) => known ?? between[row]);
}

/**
 * Sizes by row, and where the whole is not known, what another column tells of it: the least that it can be, by those of one
 * place, or what somebody claims.
 */
function withKnownParts(
  sizes: readonly (Size | undefined)[],
  table: Table,
  { columns: { size }, choices, extra, lang }: Mapping,
  doubts: Doubts,
): readonly (Size | undefined)[] {
  if (size === undefined || sizes.every((each) => each !== undefined)) return sizes;
  return extra.reduce<readonly (Size | undefined)[]>((known, column) => {
    const isClaim = statusOfSize(column) === 'claimed';
    const unit = isClaim || countsPart(column) ? unitOfHeader(column) : undefined;
    if (unit === undefined) return known;
    // A column that is shown as it stands raises no questions.
    const read = readSizeColumn(table, column, new Doubts(choices), { lang });
    const missing = read.map((part, row) => (known[row] === undefined && part ? { unit, ...part } : undefined));
    const others = isClaim
      ? missing.map((claim) => claim && { ...claim, status: 'claimed' as const })
      : asLeast(missing, table, column, doubts);
    return known.map((whole, row) => whole ?? others[row]);
  }, sizes);
}

/** The sizes of the table by row, of one column or between two. */
function sizesOf(table: Table, { columns: { size }, lang }: Mapping, { placeholders }: Importer, doubts: Doubts) {
  if (!size) return [];
  const { column, max, units } = size;
  return max === undefined
    ? readSizeColumn(table, column, doubts, { placeholders, lang, units })
    : rangesOf(table, { column, max }, { placeholders, lang, units }, doubts);
}

/** The sizes by row from one column to another. */
function rangesOf(
  table: Table,
  { column, max }: { readonly column: string; readonly max: string },
  options: Parameters<typeof readSizeColumn>[3],
  doubts: Doubts,
) {
  const [lows, highs] = (
    [
      [column, 'at-least'],
      [max, 'up-to'],
    ] as const
  ).map(([end, bound]) => readSizeColumn(table, end, doubts, { ...options, bound }));
  const tops = cellsOf(table, max);
  return sizesBetween(lows, highs, (row) => doubts.add({ kind: 'misfit', column: max }, table.lines[row], tops[row]));
}

/** What is counted where a cell does not say it, and whether nobody has said so. */
export function unitFor(
  { columns, choices, lang }: Mapping,
  all: readonly string[],
  sizes: readonly (Size | undefined)[],
  doubts: Doubts,
) {
  const { column, unit } = columns.size ?? { column: undefined, unit: 'records' as const };
  const said = unit === 'unsaid' ? unitOfAffected(column ?? '', all) : unit;
  if (said) return { column, unit: said, isDoubted: false, isNone: false, isOpen: false };
  const about = { kind: 'unit', column } as const;
  doubts.outOf(about, sizes.filter((size) => size !== undefined).length);
  // Where not even the header says that something is counted, the number may be of anything.
  const { max, units } = columns.size ?? {};
  const isOfAffected = !countsAllThere(column ?? '', all) && !SPEAKS_OF.things.test(wordsOf(column ?? ''));
  // Whose cells count accounts or records, too, is no column of the staff or of all customers.
  const isOfBreaches = sizes.some((size) => size?.unit === 'accounts' || size?.unit === 'records');
  const isCounted =
    max !== undefined || units !== undefined || (isOfAffected && (isOfBreaches || isCountHeader(column ?? '', lang)));
  const preset = isCounted ? 'records' : 'none';
  return {
    column,
    unit: doubts.choose(about, UNITS_OFFERED, preset),
    isDoubted: true,
    isNone: choices[choiceKey(about)] === 'none',
    isOpen: !isCounted && !SPEAKS_OF_HARM.test(wordsOf(column ?? '')),
  };
}

/** Words of headers that speak of what a breach did, and of no number of those whom an organisation has. */
const SPEAKS_OF_HARM =
  /impact|consequence|effect|damage|extent|leak|breach|stolen|expos|lost|affect|compromis|影响|后果|危害|泄露|外泄|受害/i;

const UNITS_OFFERED = ['records', 'people', 'accounts', 'files', 'items', 'organisations', 'none'] as const;

/** A figure of the data file, as far as a size tells it. */
export function figureOf(
  { value, max, qualifier, unit: own, words, isWorded }: Size,
  unit: Unit | 'none',
  status: string,
  lang: string,
  sources: readonly string[],
) {
  return {
    value,
    ...(max === undefined ? {} : { max }),
    ...(qualifier ? { qualifier } : {}),
    unit: own ?? (words === undefined || isWorded ? unit : 'items'),
    status,
    ...(words === undefined ? {} : { [isWorded ? 'words' : 'counts']: { [lang]: words } }),
    ...(sources.length > 0 ? { sources } : {}),
  };
}
