import { bestFigures } from './claims.ts';
import type { Dataset } from './dataset.ts';
import { lifeOf } from './life.ts';
import type { DataFile } from './schema.ts';

/**
 * A data set that says of some incidents, rules and relations all that a part of its whole file says of them. Rows,
 * columns and order stay as they are: what is drawn is in the first file already.
 */
export function withPart(dataset: Dataset, { incidents, context, relations }: DataFile): Dataset {
  const told = new Map(
    incidents.flatMap((incident) => {
      const row = dataset.rowOf(incident.id);
      return row === undefined ? [] : [[row, { incident, life: lifeOf(incident), figures: bestFigures(incident) }]];
    }),
  );
  const entries = new Map([...dataset.context, ...context].map((entry) => [entry.id, entry]));
  const whole = new Map(relations.map((relation) => [relation.id, relation]));
  return {
    ...dataset,
    incidents: dataset.incidents.map((incident, row) => told.get(row)?.incident ?? incident),
    context: [...entries.values()],
    relations: dataset.relations.map((group) => ({
      ...group,
      relation: whole.get(group.relation.id) ?? group.relation,
    })),
    life: (row) => told.get(row)?.life ?? dataset.life(row),
    figures: (row) => told.get(row)?.figures ?? dataset.figures(row),
  };
}
