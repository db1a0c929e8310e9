import type { Cited } from '../locales/citations.ts';
import { inLanguage, type Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import { parseEdtf } from '../model/edtf.ts';
import { toLink } from '../state/address.ts';
import type { State } from '../state/state.ts';
import { explorerAddress, hasSite } from './site.ts';

/** What is cited of a data set in a state: an incident or a view, by its title, and a key of letters and digits. */
export function citedOf(dataset: Dataset, state: State, locale: Locale, title: string, key: string): Cited {
  const { app } = locale.words;
  const container = inLanguage(dataset.title, locale.tag)?.text ?? app.title;
  return {
    title,
    container,
    // Others' data are not ours to sign.
    author: state.source === '' ? app.title : container,
    version: dataset.version,
    updated: parseEdtf(dataset.updated),
    // Where the file lies on somebody's disk is nothing to cite.
    address: hasSite() ? `${explorerAddress()}${toLink(state, locale.tag, dataset.version)}` : '',
    accessed: Date.now(),
    key: `breach-timeline-${key}`,
  };
}
