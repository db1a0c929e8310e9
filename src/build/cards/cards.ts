import { createFontMeasure } from '../../chart/fonts/font-widths.ts';
import { kindOf } from '../../chart/marks/index.ts';
import type { Mark } from '../../chart/scene.ts';
import { LIGHT } from '../../chart/theme.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { DEFAULT_TAG, incidentCardPath, viewCardPath } from '../../i18n/page-addresses.ts';
import { cardWords } from '../../i18n/pages.ts';
import { captionOf } from '../../publish/caption.ts';
import { activeFilters } from '../../state/actions.ts';
import { type Selection, sayClause, select } from '../../state/filters.ts';
import { NAMED_VIEWS, type NamedView } from '../../state/named-views.ts';
import { INITIAL, type State } from '../../state/state.ts';
import { fromSearch } from '../../state/url/url.ts';
import { drawOf, loadViews, viewOf } from '../../views/index.ts';
import { datasetOf, type Raw } from '../edition.ts';
import { loadLocales } from '../locales.ts';
import {
  CARD,
  discoveryLink,
  incidentOembedPath,
  type Oembed,
  oembed,
  searchIn,
  viewOembedPath,
} from '../pages/social.ts';
import { type Card, CardSheet, fontOf, linesOf, MARGIN, ROOM, writeFoot, writeTitle } from './card-sheet.ts';
import { incidentCard } from './incident-card.ts';

/** What others show of the site where they link to it, by path relative to it. */
interface SocialFiles {
  /** Cards to be painted, each drawn when it is asked for. */
  readonly cards: ReadonlyMap<string, () => Card>;
  /** oEmbed documents; none where nobody has said where the site stands. */
  readonly documents: ReadonlyMap<string, () => Oembed>;
  /** The page of the embed with the link to the first of the documents: its address alone says which view it holds. */
  withDiscovery(page: string): string;
}

/** Loaded with this module: what it loads on demand must come before its runner ends. */
const LOCALES = await loadLocales();
await loadViews();

/** Cards and oEmbed documents of every incident and every named view, in every language. */
export function socialFiles(file: Raw, base: string | undefined): SocialFiles {
  const dataset = datasetOf(file);
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

/** Baselines, and the ends of the picture, pixels. */
const KICKER = 62;
/** Han letters fill their squares, so that they go without the largest. */
const TITLES = [60, 52, 46, 40].map((size) => ({ size, baselines: [126] }));
const SENTENCE = { size: 23, y: 168, step: 31 };
const PICTURE = { side: 40, air: 22, bottom: 548 };

/** How much larger than on the page a view is drawn, as far as it remains a picture, where the view says nothing else. */
const ENLARGED = 1.5;

/** What a view says of itself: its name and what it is filtered by, the question it answers, and the answer. */
interface CardCaption {
  readonly kicker: string;
  readonly title: string;
  readonly sentence: string;
}

interface OpenedView {
  readonly state: State;
  readonly selection: Selection;
  readonly caption: CardCaption;
}

/** A named view as its address opens it. */
function openView(dataset: Dataset, { search }: NamedView, locale: Locale): OpenedView {
  const { state } = fromSearch(search);
  const selection = select(dataset, state, { find: () => null });
  const { headline, sentence } = captionOf({ dataset, state, selection, locale, theme: LIGHT, page: '' });
  const clauses = activeFilters(state).map((clause) => sayClause(state, clause, locale));
  const kicker = cardWords(locale.tag).facts([locale.words.views[state.view], ...clauses]);
  return { state, selection, caption: { kicker, title: headline, sentence } };
}

/** The card of a named view: its question, its answer, and its picture in fewer and larger strokes. */
function viewCard(dataset: Dataset, view: NamedView, locale: Locale): Card {
  const { tag } = locale;
  const opened = openView(dataset, view, locale);
  const { kicker, title, sentence } = opened.caption;
  const sheet = new CardSheet(title, tag);
  sheet.write(kicker, MARGIN, KICKER, fontOf('sans', 25, 400, tag), LIGHT.inks['ink-soft']);
  writeTitle(sheet, title, tag.startsWith('zh') ? TITLES.slice(1) : TITLES, tag);
  const font = fontOf('sans', SENTENCE.size, 400, tag);
  const lines = linesOf(sentence, ROOM, 2, font, tag);
  lines.forEach((line, at) => {
    sheet.write(line, MARGIN, SENTENCE.y + at * SENTENCE.step, font, LIGHT.inks['ink-soft']);
  });
  drawPicture(sheet, dataset, opened, SENTENCE.y + (lines.length - 1) * SENTENCE.step + PICTURE.air, locale);
  writeFoot(sheet, dataset, locale);
  return sheet.finish();
}

/** The view without lanes and laws, which a card has no room for; what would reach below its end is left out. */
function drawPicture(sheet: CardSheet, dataset: Dataset, opened: OpenedView, top: number, locale: Locale): void {
  const { state, selection } = opened;
  const { factor, below } = viewOf(state).card ?? { factor: ENLARGED, below: 0 };
  const height = (PICTURE.bottom - top) / factor;
  const draw = drawOf(state.view);
  if (!draw) throw new Error(`The view ${state.view} has no picture.`);
  const scene = draw({
    dataset: { ...dataset, context: dataset.context.filter(({ kind }) => kind !== 'law' && kind !== 'regulation') },
    selection,
    state: { ...state, group: 'none' },
    window: state.window ?? dataset.extent,
    box: { width: (CARD.width - 2 * PICTURE.side) / factor, height: height + below, most: height },
    measure: createFontMeasure(LIGHT),
    locale,
  });
  const cut = scene.marks.flatMap((mark) => cutBelow(mark, height));
  sheet.drawMarks(cut, LIGHT, PICTURE.side, top, factor);
}

/** Grounds and lines end at the end of the picture; what would lose its meaning is left out. */
function cutBelow(mark: Mark, end: number): readonly Mark[] {
  const cut = (y: number) => Math.min(y, end);
  if (mark.type === 'rule') return mark.y1 > end ? [] : [{ ...mark, y1: cut(mark.y1), y2: cut(mark.y2) }];
  if (mark.type === 'band') return mark.y > end ? [] : [{ ...mark, height: cut(mark.y + mark.height) - mark.y }];
  if (mark.type === 'area') return [{ ...mark, points: mark.points.map(([x, y]) => [x, cut(y)]) }];
  const { y, height } = kindOf(mark).bounds(mark);
  return y + height <= end + 1 ? [mark] : [];
}
