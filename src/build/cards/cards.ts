import { buildDataset } from '../../data/build.ts';
import type { Dataset } from '../../data/dataset.ts';
import { readDataFile } from '../../data/read/read.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { DEFAULT_TAG, incidentCardPath, viewCardPath } from '../../i18n/page-addresses.ts';
import { cardWords } from '../../i18n/pages.ts';
import { NAMED_VIEWS } from '../../state/named-views.ts';
import { INITIAL } from '../../state/state.ts';
import { loadViews } from '../../views/index.ts';
import type { Raw } from '../edition.ts';
import { incidentOembedPath, type Oembed, oembed, searchIn, viewOembedPath } from '../pages/oembed.ts';
import { discoveryLink } from '../pages/social.ts';
import type { Card } from './card-sheet.ts';
import { incidentCard } from './incident-card.ts';
import { openView, viewCard } from './view-card.ts';

/** What others show of the site where they link to it, by path relative to it. */
export interface SocialFiles {
  /** Cards to be painted, each drawn when it is asked for. */
  readonly cards: ReadonlyMap<string, () => Card>;
  /** oEmbed documents; none where nobody has said where the site stands. */
  readonly documents: ReadonlyMap<string, () => Oembed>;
  /** The page of the embed with the link to the first of the documents: its address alone says which view it holds. */
  withDiscovery(page: string): string;
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
  const documents = each((locale) => (base === undefined ? [] : documentsIn(dataset, locale, base)));
  return {
    cards: each((locale) => cardsIn(dataset, locale)),
    documents,
    withDiscovery(page) {
      const path = viewOembedPath(INITIAL.view, DEFAULT_TAG);
      const first = documents.get(path);
      const link = first && discoveryLink(first().title, path, base);
      return link ? page.replace('</head>', () => `  ${link.text.trim()}\n  </head>`) : page;
    },
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
