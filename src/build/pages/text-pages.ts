import type { Dataset } from '../../data/dataset.ts';
import { creditOf } from '../../i18n/credit.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { aboutPath, explorerPath, incidentPath, viewCardPath } from '../../i18n/page-addresses.ts';
import { NOT_FOUND } from '../../i18n/pages.ts';
import { SITE } from '../../i18n/site.ts';
import { siteLinks } from '../../i18n/site-links.ts';
import { NAMED_VIEWS } from '../../state/named-views.ts';
import { datasetOf, type Raw } from '../edition.ts';
import { addresses, type Content, html, type Markup, spokenIn } from './html.ts';
import { socialTags } from './social.ts';

/** A page of text beside the explorer. */
interface TextPage {
  readonly title: string;
  /** A sentence or two: what the page says of itself to readers, search engines and those who link to it. */
  readonly lead: string;
  /** Its file in a language. */
  readonly path: (tag: string) => string;
  /** Links to other pages of the site, before those to the page in other languages. */
  readonly ways: readonly Content[];
  /** What the head has beside what every page has. */
  readonly head?: Content;
  /** A small line under the lead. */
  readonly version?: string;
  /** What stands in `main`. */
  readonly body: Content;
}

/** The whole page in a language, readable without any script. `base` is the address of the site, where it is known. */
export function textPage(
  { title, lead, path, ways, head, version, body }: TextPage,
  locale: Locale,
  base: string | undefined,
): string {
  const { app, views } = locale.words;
  const others = LANGUAGES.filter(({ tag }) => tag !== locale.tag);
  const [{ id: view }] = NAMED_VIEWS;
  const fullTitle = app.pictureTitle(app.title, title);
  const social = {
    title: fullTitle,
    description: lead,
    tag: locale.tag,
    siteName: app.title,
    path: path(locale.tag),
    card: { path: viewCardPath(view, locale.tag), alt: views.describe.timeline },
  };
  return html`<!doctype html>
<html${spokenIn(locale)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fullTitle}</title>
<meta name="description" content="${lead}">
<meta name="color-scheme" content="light dark">
${socialTags(social, base)}<link rel="icon" href="./favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="./document.css">
${addresses(path, locale.tag, './', base)}${head}</head>
<body>
<header>
<nav>
${ways.map((way) => html`${way}\n`)}${others.map(({ tag, name }) => html`<a href="./${path(tag)}" hreflang="${tag}" lang="${tag}">${name}</a>\n`)}</nav>
<h1>${title}</h1>
<p class="lead">${lead}</p>
${version === undefined ? undefined : html`<p class="version">${version}</p>\n`}</header>
<main>
${body}</main>
${ownFooter(locale)}</body>
</html>
`.text;
}

/** The page that static hosts answer with where nothing is, relative to the site. */
export const NOT_FOUND_PATH = '404.html';

/** Its script, relative to the site: brings the incidents to the top whose ids are like the one that was asked for. */
const NOT_FOUND_SCRIPT = 'not-found.js';

/**
 * The page for addresses where nothing is, in all languages at once. It stands at any depth, so its links begin
 * at the root of the host: with the path of `base`, the address of the site, or `/` where that is not known.
 */
export function notFoundPage(file: Raw, locales: readonly Locale[], base: string | undefined): string {
  const home = base === undefined ? '/' : new URL(base).pathname;
  const [first] = locales;
  return html`<!doctype html>
<html${spokenIn(first)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${first.words.app.pictureTitle(first.words.app.title, NOT_FOUND[first.tag].title)}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${home}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${home}document.css">
<script src="${home}${NOT_FOUND_SCRIPT}" defer></script>
</head>
<body>
<main>
${locales.map((locale, place) => sectionOf(file, locale, home, place === 0 ? 'h1' : 'h2'))}</main>
${ownFooter(first)}</body>
</html>
`.text;
}

function sectionOf(file: Raw, locale: Locale, home: string, heading: 'h1' | 'h2'): Markup {
  const { tag, words } = locale;
  const { title, text, near, explorer, all } = NOT_FOUND[tag];
  const { incidents } = datasetOf(file);
  const link = (path: string, name: string, lang: string) => {
    const other = lang === tag ? undefined : html` lang="${lang}"`;
    return html`<li><a href="${home}${path}"${other}>${name}</a></li>\n`;
  };
  return html`<section${spokenIn(locale)}>
${heading === 'h1' ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
<p>${text}</p>
<div class="near" hidden>
<p>${near}</p>
<ul></ul>
</div>
<ul>
${link(explorerPath(tag), explorer, tag)}${link(aboutPath(tag), words.app.about, tag)}</ul>
<details>
<summary>${all}</summary>
<ul class="all">
${incidents.map((incident) => {
  const name = nameOf(incident, tag);
  return link(incidentPath(incident.id, tag), name.text, name.lang);
})}</ul>
</details>
</section>
`;
}

/** The page of the project's data, in every language that there is. */
export async function writeNotFound(file: Raw, base: string | undefined): Promise<string> {
  const locales = await Promise.all(LANGUAGES.map((language) => language.load()));
  return notFoundPage(file, locales, base);
}

/** What stands in the footers of somebody's own site: imprint, privacy, and by what it is made; nothing in ours. */
export function ownLinks({ tag }: Locale): readonly Markup[] {
  const { links, made } = siteLinks(tag);
  return [
    ...links.map(([text, address]) => html`<a href="${address}">${text}</a>`),
    ...(made === '' ? [] : [html`${made}`]),
  ];
}

/** The same as a footer of its own. */
function ownFooter(locale: Locale): Markup | undefined {
  if (!SITE) return undefined;
  return html`<footer>\n<p>${ownLinks(locale).map((link, place) => html`${place === 0 ? '' : ' · '}${link}`)}</p>\n</footer>\n`;
}

/** Whom the data of somebody's own site are owed to, as a line. */
export function ownCredit(dataset: Dataset, locale: Locale): Markup | undefined {
  if (!SITE) return undefined;
  const { attribution, credit } = creditOf(dataset, '', locale);
  const owed = [attribution, credit].flatMap((one) => (one ? [one.text] : []));
  return owed.length === 0 ? undefined : html`<p>${owed.join(' · ')}</p>\n`;
}

/** The logo of somebody's own site beside its name, which says the same; `root` leads to the site. */
export function siteLogo(root: string): Markup | undefined {
  return SITE?.logo ? html`<img src="${root}favicon.svg" alt="" width="20" height="20"> ` : undefined;
}
