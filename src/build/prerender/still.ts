import { colouringOf } from '../../chart/colouring.ts';
import { sizeOf } from '../../data/claims.ts';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import { isSafeLink } from '../../data/links.ts';
import type { Incident, Source } from '../../data/schema.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { facetLabel, nameOf } from '../../i18n/names.ts';
import { explorerPath, pageOf, viewCardPath } from '../../i18n/page-addresses.ts';
import { SITE } from '../../i18n/site.ts';
import { type Selection, select } from '../../state/filters.ts';
import { newestFirst, outlineOf, sayIncident } from '../../state/outline.ts';
import { INITIAL } from '../../state/state.ts';
import { saySummary, summarise } from '../../state/summary.ts';
import { headlineOfDelays } from '../../views/common/headline.ts';
import { datasetOf, publishedFile } from '../edition.ts';
import { loadLocales } from '../locales.ts';
import { alternates, dataBlock, html, Markup, spokenIn } from '../pages/html.ts';
import { datasetLinkedData } from '../pages/linked-data.ts';
import { siteSocialTags } from '../pages/social.ts';
import { ownLinks } from '../pages/text-pages.ts';
import { baseUrl, FLOOR, ROOT } from '../paths.ts';
import { feedLink } from '../versions/feed.ts';
import { drawStill, Palette, type StillPictures } from './still-pictures.ts';

/** The first view of our own data as it stands in the page before a script runs, and where none does. */
interface Still {
  /** Files of the page, by language, from the page as it is without them. */
  readonly pages: readonly { readonly fileName: string; fill(shell: string): string }[];
  /** All of them, by their names, from the page as the bundler writes it and the names of all files. */
  fillPages(shell: string, files: readonly string[]): ReadonlyMap<string, string>;
  /** The frame's page, whose picture without scripts says whose incidents it shows: an address may name others'. */
  fillEmbed(page: string): string;
  /** Their colours, for the style sheet. */
  readonly rules: string;
}

async function draw(root: string): Promise<Still> {
  const dataset = datasetOf(publishedFile(root));
  const selection = select(dataset, INITIAL, { find: () => null });
  const palette = new Palette();
  const base = baseUrl();
  const pages: Still['pages'][number][] = [];
  const own: Markup[] = [];
  const locales = await loadLocales();
  for (const locale of locales) {
    own.push(html`<span${spokenIn(locale)}>${sayOwn(dataset, locale)}</span>`);
    const pictures = drawStill(dataset, selection, locale, palette);
    const failure = sayFailure(dataset, [locale, ...locales.filter((other) => other !== locale)]);
    const markup = html`${stillPage(dataset, selection, locale, pictures)}\n${failure}`;
    const linked = datasetLinkedData(dataset, locale, { root: './', base });
    const social = siteSocialTags(locale, locale.lazy.paper.still.description, base);
    const head = html`${addresses(locale.tag, base)}${social}${feedLink(locale)}\n  ${dataBlock(linked)}`;
    pages.push({ fileName: pageOf(locale.tag), fill: (shell: string) => fill(shell, locale, head, markup) });
  }
  const spans = own.map(({ text }) => text).join(' · ');
  const failure = sayFailure(dataset, locales, '_blank');
  return {
    pages,
    fillPages: (shell, files) => {
      const page = shell.replace('</head>', () => `  ${preloads(files)}\n  </head>`);
      return new Map(pages.map(({ fileName, fill }) => [fileName, fill(page)]));
    },
    fillEmbed: (page) =>
      (SITE ? ofOwnSite(page, locales[0]) : page)
        .replace(/<span data-own>[^<]*<\/span>/, () => spans)
        .replace('</breach-timeline>', () => `${failure.text}\n    </breach-timeline>`),
    rules: palette.rules,
  };
}

/** Asks for the fonts at once: text that is set in others first would move everything when they come. */
function preloads(files: readonly string[]): string {
  const fonts = files.filter((file) => file.endsWith('.woff2')).sort();
  return fonts.map((file) => `<link rel="preload" href="./${file}" as="font" crossorigin />`).join('\n    ');
}

/** The page in a language. Our English leaves the language to the reader's browser; another page was chosen by its address, and somebody's own site says which is its own. */
function fill(page: string, locale: Locale, head: Markup, markup: Markup): string {
  const { description } = locale.lazy.paper.still;
  const lang = pageOf(locale.tag) === 'index.html' && !SITE ? '' : ` lang="${locale.tag}"`;
  return titled(page, locale)
    .replace(/(<meta name="description" content=")[^"]*/, (_all, start: string) => start + html`${description}`.text)
    .replace('</head>', () => `  ${head.text}  </head>`)
    .replace(
      /<breach-timeline([^>]*)>[\s\S]*<\/breach-timeline>/,
      (_all, attributes: string) => `<breach-timeline${attributes}${lang}>${markup.text}</breach-timeline>`,
    );
}

/** The frame's page without what it says of ours. */
function ofOwnSite(page: string, locale: Locale): string {
  return titled(page, locale)
    .replace('cards/timeline.png', () => viewCardPath('timeline', locale.tag))
    .replace(/(<br \/>)[^<]*(?=<br \/>)/, (_all, line: string) => line + html`${locale.words.app.pageTitle}`.text);
}

/** A page with the title of the site in a language. */
const titled = (page: string, locale: Locale): string =>
  page
    .replace(/<html lang="[^"]*">/, () => `<html${spokenIn(locale).text}>`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${html`${locale.words.app.pageTitle}`.text}</title>`);

/** Links in the head to the page in each language; which address is its own where that of the site, `base`, is known. */
function addresses(own: string, base: string | undefined): Markup {
  const canonical =
    base === undefined ? undefined : html`<link rel="canonical" href="${base}${explorerPath(own)}" />\n    `;
  const address = (tag: string) => (base === undefined ? `./${pageOf(tag)}` : base + explorerPath(tag));
  return html`${canonical}${alternates(address)}`;
}

/** All that the page holds before a script runs, and where none does: the first view and its list. */
function stillPage(dataset: Dataset, selection: Selection, locale: Locale, pictures: StillPictures): Markup {
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
function sayFailure(dataset: Dataset, locales: readonly Locale[], target?: '_blank'): Markup {
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
function sayOwn(dataset: Dataset, locale: Locale): string {
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

/** Drawn while this module is loaded: what it loads on demand must come before its runner ends. */
export const STILL = await draw(ROOT);
