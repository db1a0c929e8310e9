import { sizeOf } from '../../data/claims.ts';
import type { Dataset } from '../../data/dataset.ts';
import { type RelationGroup, relationsOf } from '../../data/relations.ts';
import type { Locale } from '../../i18n/locale.ts';

/** What joins an incident with others. */
export interface Related {
  /** Relations of one event with several victims. */
  readonly events: readonly RelationGroup[];
  /** Relations of what is only akin. */
  readonly akin: readonly RelationGroup[];
  /** Rows that the file calls related without a word on what joins them. */
  readonly others: readonly number[];
}

export function relatedOf(dataset: Dataset, row: number): Related {
  const kinships = relationsOf(dataset, row);
  const told = new Set(kinships.flatMap(({ rows }) => rows));
  const ids = dataset.incidents[row].related ?? [];
  return {
    events: kinships.filter(({ isOneEvent }) => isOneEvent),
    akin: kinships.filter(({ isOneEvent }) => !isOneEvent),
    others: ids.flatMap((id) => dataset.rowOf(id) ?? []).filter((other) => !told.has(other)),
  };
}

/** How big a sibling was, with the certainty of that. */
export function saySize(dataset: Dataset, row: number, { words, lazy, format }: Locale): string {
  const figures = dataset.figures(row);
  const size = sizeOf(figures) ?? figures[0];
  if (!size) return words.outline.says.sizeUnknown;
  return lazy.relations.size(format.figure(size.best), words.statuses[size.best.status]);
}
