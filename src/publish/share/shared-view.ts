import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import { creditOf } from '../../i18n/credit.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { incidentCardPath, viewCardPath } from '../../i18n/page-addresses.ts';
import { activeFilters } from '../../state/actions.ts';
import type { Selection } from '../../state/filters.ts';
import { sayClause } from '../../state/filters.ts';
import { NAMED_VIEWS } from '../../state/named-views.ts';
import { sayIncident } from '../../state/outline.ts';
import { INITIAL, type State } from '../../state/state.ts';
import { saySummary, summarise } from '../../state/summary.ts';
import { fromSearch, toSearch } from '../../state/url/url.ts';
import { partsOf, viewOf } from '../../views/index.ts';
import type { EmbedCodeWords, StillImage } from './snippet.ts';

/** What is said of a view where it is shown to others, and the picture that stands for it. */
export interface SharedView {
  readonly words: EmbedCodeWords;
  /** Only our own data have pictures drawn beforehand. */
  readonly poster: StillImage | undefined;
}

/** The open incident, else the comparison, else the selection: its title, sentence, source and picture. */
export function sharedView(dataset: Dataset, state: State, selection: Selection, locale: Locale): SharedView {
  const { title, sentence } = headOf(dataset, state, selection, locale);
  const words = { title, sentence, source: sourceOf(dataset, state, locale), link: locale.lazy.share.open };
  return { words, poster: state.source === '' ? posterOf(dataset, state, selection, words, locale) : undefined };
}

interface Head {
  readonly title: string;
  readonly sentence: string;
}

function headOf(dataset: Dataset, state: State, selection: Selection, locale: Locale): Head {
  const { words, lazy, format } = locale;
  const row = dataset.rowOf(state.incident);
  if (row !== undefined) return headOfIncident(dataset, row, locale);
  const container = creditOf(dataset, state.source, locale).title.text;
  const title = words.app.pictureTitle(container, words.views[state.view]);
  const own = partsOf(state.view)?.shareSentence?.({ dataset, state, selection, locale });
  if (own !== undefined) return { title, sentence: own };
  const { sentence } = saySummary(summarise(dataset, state, selection), locale);
  const clauses = activeFilters(state).map((clause) => sayClause(state, clause, locale));
  return {
    title,
    sentence: clauses.length === 0 ? sentence : lazy.share.filtered(sentence, format.list(clauses)),
  };
}

function headOfIncident(dataset: Dataset, row: number, locale: Locale): Head {
  const sentence = locale.lazy.share.life(sayIncident(dataset, row, locale));
  return { title: nameOf(dataset.incidents[row], locale.tag).text, sentence };
}

function sourceOf(dataset: Dataset, state: State, locale: Locale): string {
  const { share } = locale.lazy;
  const { title, attribution, credit, licence } = creditOf(dataset, state.source, locale);
  const updated = dateOf(dataset.updated);
  const owed = attribution ? share.owed(title.text, attribution.text) : title.text;
  return share.source(
    credit ? locale.lazy.picture.parts([owed, credit.text]) : owed,
    updated ? locale.format.date(updated) : undefined,
    licence?.name ?? '',
  );
}

/**
 * The card that comes nearest. A card shows an incident or a whole view, never a reader's filters: where
 * it shows more than the sentence says, its text for those who do not see it says what it shows instead.
 */
function posterOf(dataset: Dataset, state: State, selection: Selection, head: Head, locale: Locale): StillImage {
  const { words, lazy } = locale;
  const alt = ({ title, sentence }: Head) => lazy.share.picture(title, sentence);
  const isOpen = dataset.rowOf(state.incident) !== undefined;
  if (isOpen) return { path: incidentCardPath(state.incident, locale.tag), alt: alt(head) };
  const exact = cardOf(state);
  if (exact) return { path: viewCardPath(exact, locale.tag), alt: alt(head) };
  const [first] = viewOf(state).isFiltered
    ? []
    : (partsOf(state.view)?.rows?.({ dataset, state, selection, locale }) ?? []);
  if (first !== undefined) {
    const path = incidentCardPath(dataset.incidents[first].id, locale.tag);
    return { path, alt: alt(headOfIncident(dataset, first, locale)) };
  }
  // A view without a picture has no card.
  const view = NAMED_VIEWS.some(({ id }) => id === state.view) ? state.view : INITIAL.view;
  return { path: viewCardPath(view, locale.tag), alt: words.views.describe[view] };
}

/** The card that shows exactly what a state shows; nothing when none does. */
function cardOf(state: State): string | undefined {
  const { lang, theme, controls, check, views, years, outline, edition } = INITIAL;
  const shown = toSearch({ ...state, lang, theme, controls, check, views, years, outline, edition });
  return NAMED_VIEWS.find(({ search }) => toSearch(fromSearch(search).state) === shown)?.id;
}
