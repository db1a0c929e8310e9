import type { Incident, Money, Source } from '../model/schema.ts';
import type { Locale } from './locale.ts';
import { inOneForm, nameOf, wordFor } from './names.ts';
import { inPieces, type Piece } from './pieces.ts';

/** Whose data they were, with the group it belonged to; nothing where nobody is named, or the name of the incident says it. */
export function sayOrganisation(incident: Incident, locale: Locale): readonly Piece[] {
  const { organisation, parent } = incident;
  if (!organisation || (!parent && fold(organisation) === fold(nameOf(incident, locale.tag).text))) return [];
  if (!parent) return [inOneForm(organisation)];
  return inPieces(locale.later.details.partOf, [inOneForm(organisation), inOneForm(parent)]);
}

/** A sum of money, or what one costs; common measures have a word in each language, others stand as the data have them. */
export function saySum({ amount, currency, per }: Money, locale: Locale): readonly Piece[] {
  const { details } = locale.later;
  const sum = locale.format.money(amount, currency);
  if (!per) return [sum];
  return inPieces((what) => details.per(sum, what), [wordFor(per, details.measures, locale)]);
}

/** The title of a source; in brackets where we gave it ourselves. */
export function titleOf({ title, titleStatus }: Pick<Source, 'title' | 'titleStatus'>, locale: Locale): string {
  if (!title) return '';
  return titleStatus === 'descriptive' ? locale.later.details.descriptiveTitle(title) : title;
}

/** In which form a source was seen; nothing where it was seen itself. */
export function sayVia({ via }: Pick<Source, 'via'>, locale: Locale): readonly Piece[] {
  const { details } = locale.later;
  return via ? inPieces(details.via, [wordFor(via, details.ways, locale)]) : [];
}

/** What is left of a name without case and blanks: names that differ in these alone are the same. */
const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
