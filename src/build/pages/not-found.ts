import { buildDataset } from '../../data/build.ts';
import { readDataFile } from '../../data/read/read.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { aboutPath, explorerPath, incidentPath } from '../../i18n/page-addresses.ts';
import { NOT_FOUND } from '../../i18n/pages.ts';
import type { Raw } from '../edition.ts';
import { html, type Markup, spokenIn } from './html.ts';
import { ownFooter } from './own-links.ts';

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
  const { incidents } = buildDataset(readDataFile(JSON.stringify(file)));
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
