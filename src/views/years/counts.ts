import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import { containedRows } from '../../data/relations.ts';
import { SOURCE_KINDS, type SourceKind, UNITS, type Unit } from '../../data/vocabulary.ts';
import { perDataset } from '../../state/filters.ts';

/**
 * Counts, sums and sources by the calendar year (UTC) in which incidents became public. Plain loops: of 100,000 rows in
 * typed arrays D3's `rollup` takes two to three times as long.
 */

/** Who stands behind the most official source of an incident; `unsaid` where no source has a kind. */
export const FAMILIES = ['official', 'press', 'others', 'unsaid'] as const;
type SourceFamily = (typeof FAMILIES)[number];

export const FAMILY_OF: Readonly<Record<SourceKind, SourceFamily>> = {
  court: 'official',
  authority: 'official',
  organisation: 'official',
  press: 'press',
  'trade-press': 'press',
  research: 'others',
  'law-firm': 'others',
  encyclopaedia: 'others',
  other: 'others',
};

export interface YearCount {
  readonly year: number;
  readonly count: number;
  /** Incidents that have a source of the kind; each counts once a kind. */
  readonly kinds: Readonly<Record<SourceKind, number>>;
  /** The same incidents, each counted once. */
  readonly families: Readonly<Record<SourceFamily, number>>;
}

export interface YearCounts {
  /** Years with an incident, ascending. */
  readonly years: readonly YearCount[];
  /** Incidents without a date, which are in no year. */
  readonly undated: number;
}

const UNDATED = Number.NEGATIVE_INFINITY;

const yearOfRow = perDataset(
  ({ columns }): Float64Array =>
    Float64Array.from(columns.anchor, (time) => (Number.isNaN(time) ? UNDATED : new Date(time).getUTCFullYear())),
);

/** Kinds of source of each row as bits, in the order of `SOURCE_KINDS`. */
const kindsOfRow = perDataset(({ incidents }): Uint16Array => {
  const bits = new Map<string, number>(SOURCE_KINDS.map((kind, place) => [kind, 1 << place]));
  const found = new Uint16Array(incidents.length);
  for (let row = 0; row < found.length; row += 1) {
    const { sources } = incidents[row];
    for (const key in sources) found[row] |= bits.get(sources[key].kind ?? '') ?? 0;
  }
  return found;
});

const bitsOf = (family: SourceFamily) =>
  SOURCE_KINDS.reduce((bits, kind, place) => (FAMILY_OF[kind] === family ? bits | (1 << place) : bits), 0);
const FAMILY_BITS = FAMILIES.map((family) => [family, bitsOf(family)] as const);

const familyOf = (kinds: number): SourceFamily => FAMILY_BITS.find(([, bits]) => (kinds & bits) !== 0)?.[0] ?? 'unsaid';

/** Counts the rows by year. The counts of all years and the undated are the rows. */
export function countByYear(dataset: Dataset, rows: Uint32Array): YearCounts {
  const years = yearOfRow(dataset);
  const kinds = kindsOfRow(dataset);
  const found = new Map<number, { count: number; masks: Map<number, number> }>();
  let undated = 0;
  for (const row of rows) {
    if (years[row] === UNDATED) {
      undated += 1;
      continue;
    }
    let entry = found.get(years[row]);
    if (!entry) {
      entry = { count: 0, masks: new Map() };
      found.set(years[row], entry);
    }
    entry.count += 1;
    entry.masks.set(kinds[row], (entry.masks.get(kinds[row]) ?? 0) + 1);
  }
  return {
    years: [...found].sort(([a], [b]) => a - b).map(([year, entry]) => ({ year, ...tally(entry) })),
    undated,
  };
}

function tally({ count, masks }: { count: number; masks: ReadonlyMap<number, number> }): Omit<YearCount, 'year'> {
  const kinds = SOURCE_KINDS.map((kind, place) => {
    let having = 0;
    for (const [mask, times] of masks) if (mask & (1 << place)) having += times;
    return [kind, having] as const;
  });
  const families: Record<SourceFamily, number> = { official: 0, press: 0, others: 0, unsaid: 0 };
  for (const [mask, times] of masks) families[familyOf(mask)] += times;
  return { count, kinds: Object.fromEntries(kinds) as Record<SourceKind, number>, families };
}

interface YearSum {
  readonly year: number;
  readonly sum: number;
  /** Incidents that are in it. */
  readonly counted: number;
}

/** Counts of one unit, added up (see `isSummable`). */
export interface UnitSums {
  readonly unit: Unit;
  /** Years with an incident in the sum, ascending. */
  readonly years: readonly YearSum[];
  readonly total: number;
  readonly counted: number;
  /** The incident with the largest figure, of equals the first. */
  readonly largest: { readonly row: number; readonly value: number; readonly year: number };
}

/**
 * Sums by year, a unit each and never mixed: the wanted unit first, then the one with most incidents.
 * Incidents without a date are in no sum, nor is a figure that another one contains (see `containedRows`).
 */
export function sumByYear(dataset: Dataset, rows: Uint32Array, wanted: string): readonly UnitSums[] {
  const { size, summable, unit } = dataset.columns;
  const years = yearOfRow(dataset);
  const contained = containedRows(dataset, rows);
  const rowsOf = new Map<string, number[]>();
  for (const row of rows) {
    if (summable[row] !== 1 || years[row] === UNDATED) continue;
    const whole = contained.get(row);
    if (whole !== undefined && years[whole] !== UNDATED) continue;
    const word = unit.values[unit.codes[row]];
    const known = rowsOf.get(word);
    if (known) known.push(row);
    else rowsOf.set(word, [row]);
  }
  return UNITS.flatMap((word): UnitSums[] => {
    const members = rowsOf.get(word);
    if (!members) return [];
    const sums = new Map<number, { sum: number; counted: number }>();
    let largest = members[0];
    let total = 0;
    for (const row of members) {
      const inYear = sums.get(years[row]) ?? { sum: 0, counted: 0 };
      inYear.sum += size[row];
      inYear.counted += 1;
      sums.set(years[row], inYear);
      total += size[row];
      if (size[row] > size[largest]) largest = row;
    }
    return [
      {
        unit: word,
        years: [...sums].sort(([a], [b]) => a - b).map(([year, rest]) => ({ year, ...rest })),
        total,
        counted: members.length,
        largest: { row: largest, value: size[largest], year: years[largest] },
      },
    ];
  }).sort((a, b) => Number(b.unit === wanted) - Number(a.unit === wanted) || b.counted - a.counted);
}

/**
 * The sums without their largest incident, which is still named in them; figures that it contains go
 * with it. A year that held no other is left out.
 */
export function withoutLargest(sums: UnitSums): UnitSums {
  const { largest, years, total, counted } = sums;
  return {
    ...sums,
    total: total - largest.value,
    counted: counted - 1,
    years: years.flatMap((entry) => {
      if (entry.year !== largest.year) return [entry];
      const rest = { ...entry, sum: entry.sum - largest.value, counted: entry.counted - 1 };
      return rest.counted === 0 ? [] : [rest];
    }),
  };
}

/** `unfinished`: the data end before the year does. `recent`: it ended less than a year before the data do. */
type Standing = 'settled' | 'recent' | 'unfinished';

/** How far a year can be counted on, for data as of an EDTF date; '' says nothing, and all years count as settled. */
export function standingOf(year: number, updated: string): Standing {
  const until = dateOf(updated)?.latest ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(until)) return 'settled';
  if (until < startOf(year + 1)) return 'unfinished';
  return until < startOf(year + 2) ? 'recent' : 'settled';
}

/** UTC ms at which a year begins; unlike Date.UTC, this takes no year 19 for 1919. */
export function startOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

export interface Stretch {
  readonly from: number;
  /** Last year, in it. */
  readonly to: number;
  readonly count: number;
}

const LONGEST_STRETCH = 5;

/**
 * The first and the last years that are over, five of each or fewer, with their counts; years without
 * an incident are among them. Nothing where there are fewer than four years.
 */
export function compareEnds(years: readonly YearCount[], updated: string): readonly [Stretch, Stretch] | undefined {
  const over = years.filter(({ year }) => standingOf(year, updated) !== 'unfinished').map(({ year }) => year);
  const [first, last] = [over[0], over[over.length - 1]];
  const length = Math.min(LONGEST_STRETCH, Math.floor((last - first + 1) / 2));
  if (!(length >= 2)) return undefined;
  const stretch = (from: number, to: number): Stretch => ({
    from,
    to,
    count: years.reduce((sum, { year, count }) => (year >= from && year <= to ? sum + count : sum), 0),
  });
  return [stretch(first, first + length - 1), stretch(last - length + 1, last)];
}
