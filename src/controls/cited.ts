import type { Dataset } from '../data/dataset.ts';
import { dateOf } from '../data/dates.ts';
import type { Cited } from '../i18n/citations.ts';
import { creditOf } from '../i18n/credit.ts';
import { inLanguage, type Locale } from '../i18n/locale.ts';
import { SITE } from '../i18n/site.ts';
import { isOwnTable, type State } from '../state/state.ts';
import { toLink } from '../state/url/url.ts';
import { explorerAddress, hasSite } from './site.ts';

/** What is cited of a data set in a state: an incident or a view, by its title, and a key of letters and digits. */
export function citedOf(dataset: Dataset, state: State, locale: Locale, title: string, key: string): Cited {
  const credit = creditOf(dataset, state.source, locale);
  const isOurs = state.source === '' && !SITE;
  const container = (isOurs ? inLanguage(dataset.title, locale.tag) : undefined)?.text ?? credit.title.text;
  return {
    title,
    container,
    // Others' data are not ours to sign.
    author: credit.attribution?.text ?? credit.title.text,
    version: dataset.version,
    updated: dateOf(dataset.updated),
    // Where the file lies on somebody's disk is nothing to cite.
    address:
      hasSite() && !isOwnTable(state.source)
        ? `${explorerAddress()}${toLink({ ...state, check: '' }, locale.tag, dataset.version)}`
        : '',
    accessed: Date.now(),
    key: `${isOurs ? 'breach-timeline' : keyOf(credit.title.text)}-${key}`,
  };
}

/** A title in letters that every reference manager takes in a key. */
const keyOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'data';
