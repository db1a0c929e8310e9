import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import type { Context, Incident } from '../../data/schema.ts';
import type { Locale } from '../../i18n/locale.ts';
import { quantityIn } from '../../state/comparison.ts';

/** The entries of the context that an incident names, in its order: what gives scale, and what tells of the time. */
export function backgroundOf({ context }: Dataset, incident: Incident): readonly Context[] {
  return (incident.context ?? []).flatMap((id) => context.find((entry) => entry.id === id) ?? []);
}

/** The number and the time of an entry, as far as it has them: `925 million people`, `March 2021`. */
export function sayBackground({ value, unit, asOf, adopted }: Context, locale: Locale): readonly string[] {
  const date = asOf ?? adopted;
  const when = dateOf(date);
  return [
    ...(value === undefined || unit === undefined ? [] : [quantityIn(value, unit, locale)]),
    ...(when === undefined ? [] : [locale.format.date(when)]),
  ];
}
