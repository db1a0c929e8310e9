import type { Dataset } from '../../data/dataset.ts';
import { wholeSums } from '../../data/sums-of-money.ts';
import { rankDisputes } from './disputes.ts';
import { figuresInOrder } from './figures.ts';
import { inOrderOfTime, lifeLines } from './life.ts';

/** The number of each source of an incident: in the order in which the details first name it; those that nothing names come last. */
export function numberSources(dataset: Dataset, row: number, isUnfolded = false): ReadonlyMap<string, number> {
  const incident = dataset.incidents[row];
  const { sources } = incident;
  const life = lifeLines(incident, dataset.life(row));
  const disputes = rankDisputes(incident);
  const named = [
    ...(isUnfolded ? inOrderOfTime(life) : [...life.main, ...life.lesser]).flatMap((line) => line.sources),
    ...figuresInOrder(incident, dataset.figures(row)).flatMap((figure) => figure.sources),
    ...[...disputes.main, ...disputes.lesser].flatMap(({ positions }) =>
      positions.flatMap((position) => position.sources),
    ),
    ...wholeSums(incident.money).flatMap(({ sum, parts }) => [sum, ...parts].flatMap((each) => each.sources)),
    ...Object.keys(sources),
  ];
  const keys = [...new Set(named)].filter((key) => Object.hasOwn(sources, key));
  return new Map(keys.map((key, place) => [key, place + 1]));
}
