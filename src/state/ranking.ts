import { sizeOf } from '../data/claims.ts';
import type { Dataset } from '../data/dataset.ts';
import { UNITS, type Unit } from '../data/vocabulary.ts';

/**
 * Where "the largest" leads, from the largest on: breaches before what is none; people and accounts before other
 * things counted, each kind of those by itself; of a unit that the reader has chosen, only what is counted in it.
 */
export function leadersOf(dataset: Dataset, rows: readonly number[], unit = ''): readonly number[] {
  const ranked = rows.flatMap((row) => {
    const figures = dataset.figures(row);
    const figure = unit === '' ? sizeOf(figures) : figures.find((each) => each.unit === unit);
    if (!figure) return [];
    const isOther = dataset.incidents[row].nature !== 'breach';
    const kind = HEADS.includes(figure.unit) ? 0 : UNITS.indexOf(figure.unit);
    return [{ row, value: figure.best.value, isOther: Number(isOther), kind }];
  });
  if (ranked.length === 0 && unit !== '') return leadersOf(dataset, rows);
  ranked.sort((a, b) => a.isOther - b.isOther || a.kind - b.kind || b.value - a.value);
  return ranked.map(({ row }) => row);
}

const HEADS: readonly Unit[] = ['people', 'accounts'];
