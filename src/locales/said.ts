import { parseEdtf } from '../model/edtf.ts';
import { elsewhere } from '../model/identifiers.ts';
import type { Incident, Money, Source } from '../model/schema.ts';
import { inLanguage, type Locale, type Told } from './locale.ts';
import { nameOf, wordFor } from './names.ts';
import { inPieces, type Piece } from './pieces.ts';

/** Whose data they were, with the group it belonged to; nothing where nobody is named, or the name of the incident says it. */
export function sayOrganisation(incident: Incident, locale: Locale): readonly Piece[] {
  const { tag } = locale;
  const { details } = locale.later;
  const organisation = inLanguage(incident.organisation, tag);
  const parent = inLanguage(incident.parent, tag);
  const host = inLanguage(incident.host, tag);
  if (!organisation) return [];
  const isSaid = !parent && !host && fold(organisation.text) === fold(nameOf(incident, tag).text);
  if (isSaid) return [];
  const whose = parent ? inPieces(details.partOf, [organisation, parent]) : [organisation];
  return host ? [...whose, ...inPieces(details.onSystemsOf, [host])] : whose;
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

/** When the entry was written, last changed and last checked; '' where no day is known. */
export function sayEntry({ created, modified, reviewed }: Incident, locale: Locale): string {
  const day = (text: string | undefined) => {
    const date = text === undefined ? undefined : parseEdtf(text);
    return date && locale.format.date(date);
  };
  return locale.later.details.entry({ written: day(created), changed: day(modified), checked: day(reviewed) });
}

/** A collection of others in a sentence, with the address of the incident there, where that is known. */
export interface ToldElsewhere extends Told {
  readonly url: string | undefined;
}

/** Which collections of others have the same incident, in pieces; nothing where none is known. */
export function sayElsewhere(incident: Incident, locale: Locale): readonly (string | ToldElsewhere)[] {
  const { details } = locale.later;
  const entries = elsewhere(incident).map(({ collection, id, url }): ToldElsewhere => {
    const text = url === undefined ? details.elsewhereKey(collection, id) : collection;
    return { text, lang: 'en', url };
  });
  return entries.length === 0 ? [] : inPieces((...names) => details.elsewhere(names), entries);
}

/** What is left of a name without case and blanks: names that differ in these alone are the same. */
const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
