import { colouringOf } from '../../chart/colouring.ts';
import { sizeOf } from '../../data/claims.ts';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import { isSafeLink } from '../../data/links.ts';
import type { Incident, Source } from '../../data/schema.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { facetLabel, nameOf } from '../../i18n/names.ts';
import { explorerPath, pageOf } from '../../i18n/page-addresses.ts';
import type { Selection } from '../../state/filters.ts';
import { newestFirst, outlineOf, sayIncident } from '../../state/outline.ts';
import { INITIAL } from '../../state/state.ts';
import { saySummary, summarise } from '../../state/summary.ts';
import { headlineOfDelays } from '../../views/common/headline.ts';
import { alternates, html, Markup, spokenIn } from '../pages/html.ts';
import { ownLinks } from '../pages/own-links.ts';
import { FLOOR } from '../paths.ts';
import type { StillPictures } from './still-pictures.ts';

const TAGS = LANGUAGES.map(({ tag }) => tag);

/** Links in the head to the page in each language; which address is its own where that of the site, `base`, is known. */
export function addresses(own: string, base: string | undefined): Markup {
  const canonical =
    base === undefined ? undefined : html`<link rel="canonical" href="${base}${explorerPath(own)}" />\n    `;
  const address = (tag: string) => (base === undefined ? `./${pageOf(tag)}` : base + explorerPath(tag));
  return html`${canonical}${alternates(TAGS, address)}`;
}

/** All that the page holds before a script runs, and where none does: the first view and its list. */
export function stillPage(dataset: Dataset, selection: Selection, locale: Locale, pictures: StillPictures): Markup {
  const { app, chart, outline } = locale.words;
  const { legend, paper } = locale.lazy;
  const { sentence, leftOut } = saySummary(summarise(dataset, INITIAL, selection), locale);
  const { headline, line } = headlineOfDelays({ dataset, state: INITIAL, selection, locale });
  return html`<div class="still" data-stand-in>
<header>
<div><h1>${app.title}</h1> <p class="tagline">${paper.still.tagline}</p> <nav aria-label="${paper.still.languages}">${otherLanguages(locale)}</nav></div>
<noscript><p>${paper.still.shows(sayOwn(dataset, locale))} ${paper.still.scripts}</p></noscript>
</header>
<main>
<div class="beside">
<div>
<p class="headline">${headline}</p>
<p class="line">${line}</p>
<figure>
${new Markup(pictures.wide)}
${new Markup(pictures.narrow)}
<figcaption>
<p>${chart.colours(facetLabel(colouringOf(dataset).by, locale))}</p>
${legendList(pictures.causes)}
<p>${legend.label}</p>
${legendList(pictures.legend)}
</figcaption>
</figure>
<p class="summary">${sentence} <span>${leftOut}</span></p>
</div>
<section class="list" aria-labelledby="incidents">
<h2 id="incidents">${outline.label}</h2>
<p class="hint">${outline.hint.time}</p>
${newestFirst(outlineOf(dataset, selection.inWindow)).map(
  ({ year, rows }) => html`<section>
<h3>${year === null ? outline.noYear : locale.format.year(Date.UTC(year, 6))}</h3>
<ol>
${rows.map((row) => incidentItem(dataset, row, locale))}</ol>
</section>
`,
)}</section>
</div>
</main>
${footer(dataset, locale)}
</div>`;
}

/**
 * What the page says where the explorer cannot start and nothing else may be shown for it, in several languages:
 * nobody knows yet which one the reader wants. Its links lead to the page without data of others.
 */
export function sayFailure(dataset: Dataset, locales: readonly Locale[], target?: '_blank'): Markup {
  const attributes = target === undefined ? '' : html` target="${target}" rel="noopener"`;
  return html`<div class="failure" data-stand-in hidden>
${locales.map((locale) => {
  const { failed, instead } = locale.lazy.paper.still;
  return html`<p${spokenIn(locale)}>${failed(sayFloor(locale))} <a href="./${explorerPath(locale.tag)}"${attributes}>${instead(sayOwn(dataset, locale))}</a></p>
`;
})}</div>`;
}

/** The oldest browsers in which the explorer works. */
function sayFloor(locale: Locale): string {
  const browsers = Object.entries(FLOOR).map(
    ([name, version]) => `${name[0].toUpperCase()}${name.slice(1)} ${version}`,
  );
  return new Intl.ListFormat(locale.tag, { type: 'disjunction' }).format(browsers);
}

/** Whose incidents the page shows before a script runs, and how many: its address may name the data of others. */
export function sayOwn(dataset: Dataset, locale: Locale): string {
  const count = dataset.incidents.length;
  return locale.lazy.paper.still.own(locale.words.app.title, count, locale.format.integer(count));
}

function otherLanguages(locale: Locale): readonly Markup[] {
  return LANGUAGES.filter(({ tag }) => tag !== locale.tag).map(
    ({ tag, name }) => html`<a href="./${pageOf(tag)}" hreflang="${tag}" lang="${tag}">${name}</a>`,
  );
}

function legendList(entries: StillPictures['legend']): Markup {
  return html`<ul>${entries.map(({ svg, words }) => html`<li>${new Markup(svg)}${words}</li>\n`)}</ul>`;
}

function incidentItem(dataset: Dataset, row: number, locale: Locale): Markup {
  const incident = dataset.incidents[row];
  const name = nameOf(incident, locale.tag);
  const lang = name.lang === locale.tag ? '' : html` lang="${name.lang}"`;
  return html`<li><p class="name"><a href="?incident=${incident.id}"${lang}>${name.text}</a></p>
<p>${sayIncident(dataset, row, locale)}</p>
${saySource(bestSource(dataset, row, incident), locale)}</li>
`;
}

/** A page that carries the size that is shown, else the first page that can be linked. */
function bestSource(dataset: Dataset, row: number, { sources }: Incident): Source | undefined {
  const figures = dataset.figures(row);
  const best = (sizeOf(figures) ?? figures[0])?.best.sources ?? [];
  const candidates = [...best.map((key) => sources[key]), ...Object.values(sources)];
  return candidates.find((source) => source?.link && source.url !== undefined && isSafeLink(source.url));
}

function saySource(source: Source | undefined, locale: Locale): Markup | undefined {
  if (!source) return undefined;
  const date = dateOf(source.date);
  const hreflang = source.lang === undefined ? '' : html` hreflang="${source.lang}"`;
  return html`<p class="source">${locale.lazy.paper.still.source} <a href="${source.url}"${hreflang} rel="noopener noreferrer">${source.publisher}</a>${
    date ? html` ${locale.format.date(date)}` : ''
  }</p>`;
}

function footer(dataset: Dataset, locale: Locale): Markup {
  const { app } = locale.words;
  const updated = dateOf(dataset.updated);
  return html`<footer>
${updated ? html`<span>${app.updated(locale.format.date(updated))}</span>` : ''}
<span>${sayOwn(dataset, locale)}</span>
${app.licence === '' ? undefined : html`<span>${app.licence}</span>\n`}<a href="data/incidents.json">${app.download}</a>
<a href="schema/incidents.schema.json">${app.schema}</a>
${ownLinks(locale).map((link) => html`<span>${link}</span>\n`)}</footer>`;
}
