import type { Dataset } from '../data/dataset.ts';
import { dateOf } from '../data/dates.ts';
import { type Licence, licenceOf } from '../data/licence.ts';
import type { Localized } from '../data/schema.ts';
import { inLanguage, type Locale, type LocalizedText } from './locale.ts';
import { SITE } from './site.ts';

/** Whose the data are: what must stand wherever they are shown. */
export interface Credit {
  /** Name of the data set: ours, or what the file calls itself. */
  readonly title: LocalizedText;
  /** Whom the data are owed to, in the words of the file; nothing for our own. */
  readonly attribution: LocalizedText | undefined;
  /** Who made the page that shows them, in the words of the file. */
  readonly credit: LocalizedText | undefined;
  /** What the file says of its data, in a few sentences. */
  readonly about: LocalizedText | undefined;
  readonly licence: Licence | undefined;
  /** `Data as of …`, or '' when the file does not say. Written when it is asked for: the first picture does without. */
  readonly updated: () => string;
}

/** What is credited of a data set: `source` is where it comes from, '' for our own. Without data nothing is known but whose they are. */
export function creditOf(dataset: Dataset | undefined, source: string, locale: Locale): Credit {
  const { app } = locale.words;
  const isOurs = source === '';
  const ownTitle = { text: isOurs ? app.title : app.untitled, lang: locale.tag };
  const title = (isOurs ? undefined : inLanguage(dataset?.title, locale.tag)) ?? ownTitle;
  const told = (texts: Localized | undefined) => (isOurs && !SITE ? undefined : inLanguage(texts, locale.tag));
  const attribution = told(dataset?.attribution);
  return {
    title,
    attribution: attribution?.text === title.text ? undefined : attribution,
    credit: told(dataset?.credit),
    about: told(dataset?.about),
    licence: licenceOf(dataset?.license ?? ''),
    updated() {
      const updated = dateOf(dataset?.updated ?? '');
      return updated ? app.updated(locale.format.date(updated)) : '';
    },
  };
}
