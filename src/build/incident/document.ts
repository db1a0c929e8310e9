import { mark } from '../../controls/marked.ts';
import { dateOf } from '../../data/dates.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import { inLanguage } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { aboutPath, correctionsPath, explorerPath, incidentCardPath, incidentPath } from '../../i18n/page-addresses.ts';
import { ABOUT } from '../../i18n/pages.ts';
import { SITE } from '../../i18n/site.ts';
import { addresses, dataBlock, html, type Markup } from '../pages/html.ts';
import { incidentLinkedData } from '../pages/linked-data.ts';
import { incidentOembedPath, socialTags } from '../pages/social.ts';
import { ownCredit, ownLinks, siteLogo } from '../pages/text-pages.ts';
import { head, sections } from './article.ts';
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
<html lang="${locale.tag}">
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
${addresses((tag) => incidentPath(incident.id, tag), locale.tag, ROOT, base)}${dataBlock('application/ld+json', incidentLinkedData(dataset, row, locale, description, { root: ROOT, base }))}</head>`;
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
