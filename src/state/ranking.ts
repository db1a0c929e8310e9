import type { Dataset } from '../data/dataset.ts';
import { UNITS, type Unit } from '../data/vocabulary.ts';
import { perDataset } from './filters.ts';

/**
 * Where "the largest" leads, from the largest on: breaches before what is none; people and accounts before other
 * things counted, each kind of those by itself; of a unit that the reader has chosen, only what is counted in it.
 */
export function leadersOf(dataset: Dataset, rows: readonly number[], unit = ''): readonly number[] {
  const { size, unit: counted, nature } = dataset.columns;
  const kinds = counted.values.map((each) => (HEADS.includes(each) ? 0 : ORDER.indexOf(each)));
  const breach = nature.values.indexOf('breach');
  const values = unit === '' ? size : sizesIn(dataset, rows, unit);
  const known = rows.filter((row) => !Number.isNaN(values[row]));
  if (known.length === 0 && unit !== '') return leadersOf(dataset, rows);
  const place = (row: number): number =>
    (nature.codes[row] === breach ? 0 : ORDER.length) + (unit === '' ? kinds[counted.codes[row]] : 0);
  return known.sort((a, b) => place(a) - place(b) || values[b] - values[a]);
}

/** What rows say of their size in a unit; NaN where they say nothing. */
function sizesIn(dataset: Dataset, rows: readonly number[], unit: string): Float64Array {
  const sizes = new Float64Array(dataset.incidents.length).fill(Number.NaN);
  for (const row of rows)
    sizes[row] = dataset.figures(row).find((each) => each.unit === unit)?.best.value ?? Number.NaN;
  return sizes;
}

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
