import { buildDataset } from '../../data/build.ts';
import type { Dataset } from '../../data/dataset.ts';
import { readDataFile } from '../../data/read/read.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { incidentCardPath, viewCardPath } from '../../i18n/page-addresses.ts';
import { cardWords } from '../../i18n/pages.ts';
import { NAMED_VIEWS } from '../../state/named-views.ts';
import { loadViews } from '../../views/index.ts';
import type { Raw } from '../edition.ts';
import { incidentOembedPath, type Oembed, oembed, searchIn, viewOembedPath } from '../pages/oembed.ts';
import type { Card } from './card-sheet.ts';
import { incidentCard } from './incident-card.ts';
import { openView, viewCard } from './view-card.ts';

/** What others show of the site where they link to it, by path relative to it. */
export interface SocialFiles {
  /** Cards to be painted, each drawn when it is asked for. */
  readonly cards: ReadonlyMap<string, () => Card>;
  /** oEmbed documents; none where nobody has said where the site stands. */
  readonly documents: ReadonlyMap<string, () => Oembed>;
}

/** Loaded with this module: what it loads on demand must come before its runner ends. */
const LOCALES: readonly Locale[] = await Promise.all(
  LANGUAGES.map(async (language) => {
    const locale = await language.load();
    await locale.loadLazy();
    await loadViews();
    return locale;
  }),
);

/** Cards and oEmbed documents of every incident and every named view, in every language. */
export function socialFiles(file: Raw, base: string | undefined): SocialFiles {
  const dataset = buildDataset(readDataFile(JSON.stringify(file)));
  const each = <Result>(write: (locale: Locale) => Iterable<readonly [string, Result]>) =>
    new Map(LOCALES.flatMap((locale) => [...write(locale)]));
  return {
    cards: each((locale) => cardsIn(dataset, locale)),
    documents: each((locale) => (base === undefined ? [] : documentsIn(dataset, locale, base))),
  };
}

function* cardsIn(dataset: Dataset, locale: Locale): Generator<readonly [string, () => Card]> {
  for (const [row, { id }] of dataset.incidents.entries())
    yield [incidentCardPath(id, locale.tag), () => incidentCard(dataset, row, locale)];
  for (const view of NAMED_VIEWS) yield [viewCardPath(view.id, locale.tag), () => viewCard(dataset, view, locale)];
}

function* documentsIn(dataset: Dataset, locale: Locale, base: string): Generator<readonly [string, () => Oembed]> {
  const { tag } = locale;
  const siteName = locale.words.app.title;
  const { titleOf } = cardWords(tag);
  for (const incident of dataset.incidents) {
    const title = titleOf(nameOf(incident, tag).text, siteName);
    const search = searchIn(`?incident=${incident.id}`, tag);
    const card = incidentCardPath(incident.id, tag);
    yield [incidentOembedPath(incident.id, tag), () => oembed({ title, siteName, card, search }, base)];
  }
  for (const view of NAMED_VIEWS) {
    const card = viewCardPath(view.id, tag);
    const search = searchIn(view.search, tag);
    const title = () => titleOf(openView(dataset, view, locale).caption.kicker, siteName);
    yield [viewOembedPath(view.id, tag), () => oembed({ title: title(), siteName, card, search }, base)];
  }
}
