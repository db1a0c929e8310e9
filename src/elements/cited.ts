import type { Cited } from '../locales/citations.ts';
import { inLanguage, type Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import { parseEdtf } from '../model/edtf.ts';
import { toLink } from '../state/address.ts';
import type { State } from '../state/state.ts';

/** What is cited of a data set in a state: an incident or a view, by its title, and a key of letters and digits. */
export function citedOf(dataset: Dataset, state: State, locale: Locale, title: string, key: string): Cited {
  const { app } = locale.words;
  const container = inLanguage(dataset.title, locale.tag)?.text ?? app.title;
  const { origin, protocol, host, pathname } = location;
  const page = origin === 'null' ? `${protocol}//${host}${pathname}` : `${origin}${pathname}`;
  return {
    title,
    container,
    // Others' data are not ours to sign.
    author: state.source === '' ? app.title : container,
    version: dataset.version,
    updated: parseEdtf(dataset.updated),
    address: `${page}${toLink(state, locale.tag)}`,
    accessed: Date.now(),
    key: `breach-timeline-${key}`,
  };
}
