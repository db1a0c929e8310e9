import { partsOf } from '../views/index.ts';
import type { Sourced } from '../views/view.ts';
import type { PictureContext } from './context.ts';

/** Who has published something that a picture rests on, and from when to when. */
export interface Publisher {
  readonly name: string;
  /** First and last year of what it published, as far as they are known. */
  readonly years: readonly [number, number] | undefined;
  /** In how many of the incidents and quantities it is named. */
  readonly named: number;
}

/** The publishers of what a view shows: those that are named most often first, then by name. */
export function publishersOf(context: PictureContext): readonly Publisher[] {
  const found = new Map<string, { first: number; last: number; named: number }>();
  for (const sources of sourcedOf(context)) {
    const here = new Set<string>();
    for (const { publisher, date } of sources) {
      const known = found.get(publisher) ?? { first: Number.POSITIVE_INFINITY, last: 0, named: 0 };
      const year = Number(/^\d{4}/.exec(date ?? '')?.[0] ?? Number.NaN);
      if (year > 0) {
        known.first = Math.min(known.first, year);
        known.last = Math.max(known.last, year);
      }
      if (!here.has(publisher)) known.named += 1;
      here.add(publisher);
      found.set(publisher, known);
    }
  }
  return [...found]
    .map(([name, { first, last, named }]): Publisher => ({ name, years: last > 0 ? [first, last] : undefined, named }))
    .sort((a, b) => b.named - a.named || (a.name < b.name ? -1 : 1));
}

/** The sources of each incident and quantity that a view shows. */
function sourcedOf(context: PictureContext): readonly Sourced[] {
  const { dataset, state, selection } = context;
  const selected = Array.from(selection.inWindow, (row): Sourced => Object.values(dataset.incidents[row].sources));
  return partsOf(state.view)?.sources?.(context, selected) ?? selected;
}
