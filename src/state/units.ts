import type { Dataset } from '../data/dataset.ts';
import { UNITS, type Unit } from '../data/vocabulary.ts';

/** The units in which any incident of a data set gives a figure for the whole, in their usual order. */
export function unitsOf(dataset: Dataset): readonly Unit[] {
  const found = known.get(dataset);
  if (found) return found;
  const present = new Set<Unit>();
  for (const { figures } of dataset.incidents) {
    for (const figure of figures) if (figure.scope === 'whole' && figure.status !== 'sample') present.add(figure.unit);
  }
  const units = UNITS.filter((unit) => present.has(unit));
  known.set(dataset, units);
  return units;
}

const known = new WeakMap<Dataset, readonly Unit[]>();
