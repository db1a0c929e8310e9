import { nothing, html as template } from 'lit';
import { mark } from '../../controls/marked.ts';
import { dateOf } from '../../data/dates.ts';
import { CITATION_STYLES, type Cited, usualStyle } from '../../i18n/citations.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import { inLanguage } from '../../i18n/locale.ts';
import { nameOf, valueText } from '../../i18n/names.ts';
import { aboutPath, correctionsPath, explorerPath, incidentCardPath, incidentPath } from '../../i18n/page-addresses.ts';
import { ABOUT } from '../../i18n/pages.ts';
import { SITE } from '../../i18n/site.ts';
import { localizedText, type Part, section, sources } from '../../panels/details/details-context.ts';
import { disputes, extras, kinds, method, money, notes, record } from '../../panels/details/facts.ts';
import { figures } from '../../panels/details/figures.ts';
import { crumbs, headline, standing, summary, title } from '../../panels/details/head.ts';
import { lifeStory } from '../../panels/details/life.ts';
import { alike, related } from '../../panels/details/related.ts';
import { background, laws } from '../../panels/details/sections.ts';
import { addresses, dataBlock, html, type Markup, spokenIn } from '../pages/html.ts';
import { incidentLinkedData } from '../pages/linked-data.ts';
import { FRAME, incidentOembedPath, searchIn, socialTags } from '../pages/social.ts';
import { ownCredit, ownLinks, siteLogo } from '../pages/text-pages.ts';
import { describe, type Page, picture, ROOT, write } from './page.ts';

/** Search engines show about so many columns of Latin letters; a Han character takes two. */
const MOST = 200;
const LEAST = 80;

/**
 * How a text begins, in so many whole sentences as search engines show; where the first is too long
 * for that, in whole words with an ellipsis. `lang` is its BCP 47 tag.
 */
export function beginningOf(text: string, lang: string): string {
  const whole = text.trim();
  if (widthOf(whole) <= MOST) return whole;
  const sentences = takeWhileShort(whole, lang, 'sentence', MOST);
  if (widthOf(sentences) >= LEAST) return sentences;
  const words = takeWhileShort(whole, lang, 'word', MOST - 1);
  return `${words.replace(/[\s\p{P}]+$/u, '')}…`;
}

function takeWhileShort(text: string, lang: string, granularity: 'sentence' | 'word', most: number): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity }).segment(text)) {
    if (widthOf(text.slice(0, index + segment.length).trimEnd()) > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trim();
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return width;
}

/** The style sheet of all pages of incidents, relative to the site. */
export const STYLE_SHEET = 'incident.css';

/** What a page is told of the others. */
interface Surroundings {
  /** Rows of the incidents that became public before and after this one. */
  readonly previous: number | undefined;
  readonly next: number | undefined;
  /** Font files to be asked for at once, relative to the site. */
  readonly fonts: readonly string[];
}

/** The page of one incident: readable and complete without any script. */
export function incidentDocument(page: Page, around: Surroundings): string {
  const { locale } = page;
  return html`<!doctype html>
<html${spokenIn(locale)}>
${headOf(page, around)}
<body>
${bar(page)}
<main>
<article>
${write(head(page))}
${picture(page)}
${write(sections(page))}
</article>
${neighbours(page, around)}
</main>
${footer(page)}
</body>
</html>
`.text;
}

function headOf(page: Page, { fonts }: Surroundings): Markup {
  const { dataset, row, incident, locale, words, base } = page;
  const { app } = locale.words;
  const name = nameOf(incident, locale.tag).text;
  const description = descriptionOf(page);
  const social = {
    title: name,
    description,
    tag: locale.tag,
    siteName: app.title,
    path: incidentPath(incident.id, locale.tag),
    card: { path: incidentCardPath(incident.id, locale.tag), alt: app.pictureTitle(name, describe(page)) },
    oembed: incidentOembedPath(incident.id, locale.tag),
  };
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title(name, app.title)}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
${socialTags(social, base)}
<link rel="icon" href="${ROOT}favicon.svg" type="image/svg+xml">
${fonts.map((font) => html`<link rel="preload" href="${ROOT}${font}" as="font" crossorigin>\n`)}<link rel="stylesheet" href="${ROOT}${STYLE_SHEET}">
${addresses((tag) => incidentPath(incident.id, tag), locale.tag, ROOT, base)}${dataBlock(incidentLinkedData(dataset, row, locale, description, { root: ROOT, base }))}</head>`;
}

/** How the summary begins; where there is none, what is known in a sentence. */
function descriptionOf(page: Page): string {
  const { incident, locale } = page;
  const summary = inLanguage(incident.summary, locale.tag);
  return summary ? beginningOf(summary.text, summary.lang) : describe(page);
}

/** Where the page belongs, and the same page in other languages. */
function bar({ incident, locale, words }: Page): Markup {
  const { app } = locale.words;
  const others = LANGUAGES.filter(({ tag }) => tag !== locale.tag);
  return html`<nav class="bar" aria-label="${words.site}">
<a class="site" href="${ROOT}${explorerPath(locale.tag)}">${siteLogo(ROOT)}${app.title}</a>
<a href="${ROOT}${aboutPath(locale.tag)}">${app.about}</a>
${others.map(({ tag, name }) => html`<a href="${ROOT}${incidentPath(incident.id, tag)}" hreflang="${tag}" lang="${tag}">${name}</a>\n`)}</nav>
`;
}

function neighbours(page: Page, { previous, next }: Surroundings): Markup {
  const { dataset, locale, words } = page;
  const { details } = locale.lazy;
  const link = (at: number | undefined, label: string, rel: string) => {
    if (at === undefined) return undefined;
    const incident = dataset.incidents[at];
    const name = write(mark(nameOf(incident, locale.tag), locale));
    return html`<a class="${rel}" rel="${rel}" href="${page.pageOf(incident.id)}"><span>${label}</span> <strong>${name}</strong></a>\n`;
  };
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
${link(previous, details.previous, 'prev')}${link(next, details.next, 'next')}</nav>
`;
}

function footer({ dataset, locale }: Page): Markup {
  const { app } = locale.words;
  const updated = dateOf(dataset.updated);
  return html`<footer class="foot">
${updated ? html`<p>${ABOUT[locale.tag].version(dataset.version, locale.format.date(updated))}</p>\n` : undefined}${app.licence === '' ? undefined : html`<p>${app.licence}</p>\n`}${ownCredit(dataset, locale)}<ul>
<li><a href="${ROOT}${aboutPath(locale.tag)}">${app.about}</a></li>
${SITE ? undefined : html`<li><a href="${ROOT}${correctionsPath(locale.tag)}">${app.corrections}</a></li>\n`}<li><a href="${ROOT}data/incidents.json">${app.download}</a></li>
<li><a href="${ROOT}schema/incidents.schema.json">${app.schema}</a></li>
${ownLinks(locale).map((link) => html`<li>${link}</li>\n`)}</ul>
</footer>
`;
}

/** The top of the page: what it is, whose data, what happened, how long it was hidden and how big it was. */
function head(page: Page): Part {
  const { incident, locale, words } = page;
  const explorer = `${ROOT}${explorerPath(locale.tag)}?incident=${incident.id}`;
  return template`<header class="head">
    ${crumbs(page)} ${title(page)} ${standing(page)} ${summary(page)} ${headline(page)}
    <p class="actions"><a class="open" href=${explorer}>${words.open}</a></p>
  </header>`;
}

/** What the panel tells, in its words and its order, with what a page has beside it. */
function sections(page: Page): Part {
  return template`<div class="beside">${glance(page)} ${kinds(page)} ${extras(page)} ${record(page)}</div>
    ${method(page)} ${lifeStory(page)} ${figures(page)} ${disputes(page)} ${notes(page)} ${money(page)} ${laws(page)}
    ${background(page)} ${related(page)} ${sources(page)} ${citation(page)} ${embedding(page)}
    ${alike(page, `${ROOT}${explorerPath(page.locale.tag)}`)}`;
}

/** What it was, in a few words: who, where, how and by whom. */
function glance({ incident, locale, words }: Page): Part {
  const { facets } = locale.words;
  const { organisation, parent, country, sector, action = 'unknown', actor = 'unknown', nature } = incident;
  const pairs: readonly (readonly [string, string | Part | undefined])[] = [
    [locale.lazy.table.columns.organisation, localizedText(organisation, locale)],
    [words.group, localizedText(parent, locale)],
    [facets.country.label, country && locale.format.country(country)],
    [facets.sector.label, sector && mark(valueText('sector', sector, locale), locale)],
    [facets.nature.label, facets.nature.values[nature]],
    [facets.cause.label, mark(valueText('cause', action, locale), locale)],
    [facets.actor.label, mark(valueText('actor', actor, locale), locale)],
  ];
  const known = pairs.filter(([, value]) => value !== undefined && value !== '' && value !== nothing);
  return section(
    'facts',
    words.facts,
    template`<dl>
      ${known.map(([term, value]) => template`<div><dt>${term}</dt> <dd>${value}</dd></div>`)}
    </dl>`,
  );
}

/** What is cited: the page itself. Its address is left out where it is not known, and so is the day of a reader's visit. */
export function citedOf({ dataset, incident, locale, base }: Page): Cited {
  const { app } = locale.words;
  return {
    title: nameOf(incident, locale.tag).text,
    container: inLanguage(dataset.title, locale.tag)?.text ?? app.title,
    author: app.title,
    version: dataset.version,
    updated: dateOf(dataset.updated),
    address: base === undefined ? '' : base + incidentPath(incident.id, locale.tag),
    accessed: undefined,
    key: SITE ? incident.id : `breach-timeline-${incident.id}`,
  };
}

/** How to cite the page: in the style that its readers use most, and in all others. */
function citation(page: Page): Part {
  const { locale, words, base } = page;
  const cited = citedOf(page);
  const usual = usualStyle(locale.tag);
  const remarks = [...(base === undefined ? [words.cite.address] : []), words.cite.day, locale.lazy.cite.note];
  const others = CITATION_STYLES.filter((style) => style !== usual);
  return section(
    'cite',
    locale.lazy.cite.incident,
    template`<p class="quiet">${usual.name}</p>
      <p class="copy">${usual.write(cited)}</p>
      <details>
        <summary>${words.cite.others}</summary>
        <dl>
          ${others.map((style) => template`<dt>${style.name}</dt><dd class="copy">${style.write(cited)}</dd>`)}
        </dl>
      </details>
      ${remarks.map((remark) => template`<p class="quiet">${remark}</p>`)}`,
  );
}

/** A frame that shows the incident on another page, to be copied. */
function embedding({ incident, locale, words, base }: Page): Part {
  const address = `${base ?? ''}embed.html${searchIn(`?incident=${incident.id}`, locale.tag)}&controls=minimal`;
  const name = words.embed.frame(nameOf(incident, locale.tag).text);
  const frame = html`<iframe src="${address}" title="${name}" loading="lazy" width="100%" height="${FRAME.height}"></iframe>`;
  return section(
    'embed',
    words.embed.title,
    template`<p>${words.embed.text}</p>
      <pre class="copy"><code>${frame.text}</code></pre>
      ${base === undefined ? template`<p class="quiet">${words.embed.relative}</p>` : nothing}`,
  );
}
