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
  const ranked = rows.flatMap((row) => {
    const figure = unit === '' ? undefined : dataset.figures(row).find((each) => each.unit === unit);
    const value = unit === '' ? size[row] : (figure?.best.value ?? Number.NaN);
    if (Number.isNaN(value)) return [];
    const kind = figure ? 0 : kinds[counted.codes[row]];
    return [{ row, value, isOther: Number(nature.codes[row] !== breach), kind }];
  });
  if (ranked.length === 0 && unit !== '') return leadersOf(dataset, rows);
  ranked.sort((a, b) => a.isOther - b.isOther || a.kind - b.kind || b.value - a.value);
  return ranked.map(({ row }) => row);
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
