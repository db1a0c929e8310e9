import { type Dataset, fingerprintOf } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import { creditOf } from '../../i18n/credit.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { DEFAULT_TAG, incidentCardPath, viewCardPath } from '../../i18n/page-addresses.ts';
import { activeFilters } from '../../state/actions.ts';
import { type Selection, sayClause } from '../../state/filters.ts';
import { NAMED_VIEWS } from '../../state/named-views.ts';
import { sayIncident } from '../../state/outline.ts';
import { INITIAL, type State, THEMES } from '../../state/state.ts';
import { saySummary, summarise } from '../../state/summary.ts';
import { fromSearch, toLink, toSearch } from '../../state/url/url.ts';
import { partsOf, viewOf } from '../../views/index.ts';

/** What is said of a view where it is shown to others, and the code that shows it there. */

/** What is said of a view where it is shown to others, and the picture that stands for it. */
interface SharedView {
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

/** Heights that a frame may have, CSS pixels. */
export const FRAME_HEIGHTS = { least: 240, usual: 620, most: 2_000 } as const;

/** Width and height at which a card stands where nothing else says so: half its pixels, so that it is sharp. */
const POSTER = { width: 600, height: 315 } as const;

/** What a publisher chooses for an embed. */
export interface EmbedChoice {
  readonly controls: State['controls'];
  readonly theme: State['theme'];
  /** BCP 47 tag. */
  readonly lang: string;
  /** CSS pixels, see `FRAME_HEIGHTS`. */
  readonly height: number;
  /** Whether the frame may grow and shrink with what it shows, by one line of script on the publisher's page. */
  readonly follows: boolean;
  readonly sandboxed: boolean;
  /** The version of our own data that it keeps to; '' for the newest, so that corrections reach its readers. */
  readonly version: string;
}

export const USUAL_CHOICE: Omit<EmbedChoice, 'lang'> = {
  controls: 'minimal',
  theme: THEMES[0],
  height: FRAME_HEIGHTS.usual,
  follows: true,
  sandboxed: false,
  version: '',
};

/** The words of a ladder, each a finished text. */
interface EmbedCodeWords {
  readonly title: string;
  readonly sentence: string;
  /** Where the data are from, of which day, and under which licence. */
  readonly source: string;
  /** Text of the link, with the address in it. */
  link(address: string): string;
}

/** A still picture of the view. */
interface StillImage {
  /** Relative to the site. */
  readonly path: string;
  readonly alt: string;
}

export interface EmbedCode {
  /** Address of the folder of the site, with a slash at its end; '' for the folder of the page that the code is put on. */
  readonly site: string;
  /** The explorer's page in that folder, where the folder alone does not lead to it. */
  readonly page?: string;
  readonly state: State;
  readonly words: EmbedCodeWords;
  readonly poster: StillImage | undefined;
  readonly choice: EmbedChoice;
}

/** The address of the frame, from the question mark on: everything spelled out, so that a changed default changes no page. */
export function embedSearch(state: State, choice: EmbedChoice): string {
  const { controls, theme, lang, follows, version } = choice;
  const link = toLink({ ...state, edition: '', theme, controls, check: '' }, lang, version);
  // What the frame shows without being told is for its own page to decide.
  return link + (controls === 'full' ? '&controls=full' : '') + (follows ? '&auto=1' : '');
}

/** The address of the explorer that shows the same, from the question mark on. */
export const fullSearch = (state: State, { lang, version }: Pick<EmbedChoice, 'lang' | 'version'>): string =>
  toLink({ ...plain(state), edition: '' }, lang, version);

/** The same as short as it can be, for people who read or type it. */
function shortSearch(state: State, { lang, version }: EmbedChoice): string {
  const edition = state.source === '' ? fingerprintOf(version) : '';
  return toSearch({ ...plain(state), edition, lang: lang === DEFAULT_TAG ? '' : lang });
}

/** The whole explorer, in the colours of its reader. */
const plain = (state: State): State => ({ ...state, theme: 'auto', controls: 'full', check: '', views: [] });

/**
 * The ladder: HTML that puts a view on any page, whose host may strip what it likes. Each rung alone is of use:
 *
 * - only text is left: title, sentence, source, and a link with its address spelled out;
 * - no frame: the picture, which is a link, below the text;
 * - no script: the frame, as high as `height` says;
 * - no `style`: everything, one below the other, at the sizes that attributes give.
 *
 * Frame and picture must not be seen both. Fallback inside of `iframe` is dead in every browser, `noscript`
 * asks the wrong question (there are scripts; it is the frame that is gone), and rules with selectors would
 * need a `style` element, which is the first thing a host strips. So both lie in the same cell of a grid,
 * and the frame, being later, covers the picture, which also stands in for it while it loads. A
 * negative margin would do as much, but pull the frame over the text as soon as the picture alone is
 * stripped; in a grid whatever is left finds its place. `min-height` and `max-height` keep the picture from
 * looking out below, however wide the page. The link around it is left out of the tab order, since under the
 * frame nobody sees its focus, and the text has the same link. `frames.js` takes the picture away for screen
 * readers, too, when the frame has spoken.
 *
 * Lines break inside tags and beside blocks only, and none is empty: WordPress turns other breaks into
 * `<br>`, and Markdown ends the HTML at an empty line.
 */
export function embedCode({ site, page = '', state, words, poster, choice }: EmbedCode): string {
  const folder = site + page;
  const full = folder + fullSearch(state, choice);
  const height = Math.round(Math.min(Math.max(choice.height, FRAME_HEIGHTS.least), FRAME_HEIGHTS.most));
  const sandbox = choice.sandboxed ? tag` sandbox="${SANDBOX}"` : '';
  return [
    tag`<figure lang="${choice.lang}" style="display:grid;grid-template-columns:minmax(0,1fr);margin:1em 0">`,
    tag`<figcaption style="margin-bottom:.5em"><strong>${words.title}</strong><br>`,
    tag`${words.sentence}<br>`,
    tag`<small>${words.source} <a href="${full}">${words.link(folder + shortSearch(state, choice))}</a></small></figcaption>`,
    (poster ? picture(full, site + poster.path, poster.alt, height) : '') +
      tag`<iframe src="${site}embed.html${embedSearch(state, choice)}"`,
    tag` title="${words.title}" width="100%" height="${height}" loading="lazy"`.concat(sandbox),
    ` style="grid-area:2/1;position:relative;width:100%;height:${height}px;min-height:100%;border:0"></iframe>`,
    '</figure>',
    ...(choice.follows ? [tag`<script async src="${site}frames.js"></script>`] : []),
  ].join('\n');
}

/**
 * Scripts, and links to sources in windows of their own, which leave the sandbox: without an origin and
 * storage of their own half of the world's newspapers stay white.
 */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

function picture(full: string, address: string, alt: string, height: number): string {
  return [
    tag`<a href="${full}" tabindex="-1" style="grid-area:2/1"><img src="${address}"`,
    tag` width="${POSTER.width}" height="${POSTER.height}" loading="lazy" alt="${alt}"`,
    ` style="display:block;width:100%;height:auto;max-height:${height}px;object-fit:contain"></a>`,
  ].join('\n');
}

/** HTML of the element for pages that load modules. Inside stands what is read until, or where, the picture does not come. */
export function elementCode({ site, page = '', state, words, choice }: Omit<EmbedCode, 'poster'>): string {
  const { controls, theme, lang } = choice;
  const search = new URLSearchParams(toSearch({ ...state, edition: '', theme, controls, check: '', lang }));
  // What is shown comes first, then how.
  const last = ['mapping', 'src'];
  const attributes = [...search].sort(([one], [other]) => last.indexOf(other) - last.indexOf(one));
  return [
    tag`<script type="module" src="${site}breach-timeline.js"></script>`,
    `<breach-timeline${attributes.map(([name, value]) => ` ${name}${tag`="${value}"`}`).join('')}>`,
    tag`<p><a href="${site}${page}${fullSearch(state, choice)}">${words.title}</a></p>`,
    '</breach-timeline>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML in which every value is one line of text. */
function tag(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return strings.reduce((text, part, at) => text + escapeHtml(String(values[at - 1])) + part);
}

function escapeHtml(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim()
    .replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
