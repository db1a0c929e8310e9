import type { Incident, Money, Source } from '../model/schema.ts';
import type { Locale } from './locale.ts';
import { inOneForm, wordFor } from './names.ts';
import { inPieces, type Piece } from './pieces.ts';

/** Whose data they were, with the group it belonged to; nothing where nobody is named. */
export function sayOrganisation({ organisation, parent }: Incident, locale: Locale): readonly Piece[] {
  if (!organisation) return [];
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
