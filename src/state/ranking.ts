import type { Dataset } from '../data/dataset.ts';
import { UNITS, type Unit } from '../data/vocabulary.ts';
import { perDataset } from './filters.ts';

/**
 * Where "the largest" leads, from the largest on: breaches before what is none; people and accounts before other
 * things counted, each kind of those by itself; of a unit that the reader has chosen, only what is counted in it.
 * Of equal ones the earlier in the file comes first.
 */
export function leadersOf(dataset: Dataset, rows: Iterable<number>, unit = ''): readonly number[] {
  const isAsked = new Uint8Array(dataset.incidents.length);
  for (const row of rows) isAsked[row] = 1;
  const leaders = Array.from(rankedBy(dataset, unit).filter((row) => isAsked[row] === 1));
  return leaders.length === 0 && unit !== '' ? leadersOf(dataset, rows) : leaders;
}

const orders = perDataset(() => new Map<string, Uint32Array>());

/** All rows of known size, the leaders first; sorted once, whatever is chosen of them. */
function rankedBy(dataset: Dataset, unit: string): Uint32Array {
  const known = orders(dataset).get(unit);
  if (known) return known;
  const { size, unit: counted, nature } = dataset.columns;
  const kinds = counted.values.map((each) => (HEADS.includes(each) ? 0 : ORDER.indexOf(each)));
  const breach = nature.values.indexOf('breach');
  const values = unit === '' ? size : size.map((_, row) => sizeIn(dataset, row, unit));
  const place = (row: number): number =>
    (nature.codes[row] === breach ? 0 : ORDER.length) + (unit === '' ? kinds[counted.codes[row]] : 0);
  const ranked = Uint32Array.from(values.keys())
    .filter((row) => !Number.isNaN(values[row]))
    .sort((a, b) => place(a) - place(b) || values[b] - values[a] || a - b);
  orders(dataset).set(unit, ranked);
  return ranked;
}

/** What a row says of its size in a unit; NaN where it says nothing. */
const sizeIn = (dataset: Dataset, row: number, unit: string): number =>
  dataset.figures(row).find((each) => each.unit === unit)?.best.value ?? Number.NaN;

const ORDER: readonly string[] = UNITS;
/** Units of which each is a person, or nearly. */
const HEADS: readonly string[] = ['people', 'accounts'];

/** The units in which any incident of a data set gives a figure for the whole, in their usual order. */
export const unitsOf = perDataset(({ incidents }): readonly Unit[] => {
  const present = new Set<Unit>();
  for (const { figures } of incidents) {
    for (const figure of figures) if (figure.scope === 'whole' && figure.status !== 'sample') present.add(figure.unit);
  }
  return UNITS.filter((unit) => present.has(unit));
});
