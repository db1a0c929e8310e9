import type { Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Context, Incident } from '../model/schema.ts';
import { quantityIn } from './comparison.ts';

/** The entries of the context that an incident names, in its order: what gives scale, and what tells of the time. */
export function backgroundOf({ context }: Dataset, incident: Incident): readonly Context[] {
  return (incident.context ?? []).flatMap((id) => context.find((entry) => entry.id === id) ?? []);
}

/** The number and the time of an entry, as far as it has them: `925 million people`, `March 2021`. */
export function sayBackground({ value, unit, asOf, adopted }: Context, locale: Locale): readonly string[] {
  const date = asOf ?? adopted;
  const when = date === undefined ? undefined : parseEdtf(date);
  return [
    ...(value === undefined || unit === undefined ? [] : [quantityIn(value, unit, locale)]),
    ...(when === undefined ? [] : [locale.format.date(when)]),
  ];
}
