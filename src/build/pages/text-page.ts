import type { Locale } from '../../i18n/locale.ts';
import { viewCardPath } from '../../i18n/page-addresses.ts';
import { NAMED_VIEWS } from '../../state/named-views.ts';
import { alternates, type Content, html, type Markup, spokenIn } from './html.ts';
import { ownFooter } from './own-links.ts';
import { socialTags } from './social.ts';

/** A page of text beside the explorer. */
export interface TextPage {
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
  languages: readonly { tag: string; name: string }[],
  base: string | undefined,
): string {
  const { app, views } = locale.words;
  const others = languages.filter(({ tag }) => tag !== locale.tag);
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
${addresses(path, locale, languages, base)}${head}</head>
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

/** The page in each language; which address is its own where that of the site, `base`, is known. */
function addresses(
  path: (tag: string) => string,
  { tag: own }: Locale,
  languages: readonly { tag: string }[],
  base: string | undefined,
): Markup {
  const canonical = base === undefined ? undefined : html`<link rel="canonical" href="${base}${path(own)}">\n`;
  const home = base ?? './';
  const links = alternates(
    languages.map(({ tag }) => tag),
    (tag) => home + path(tag),
  );
  return html`${canonical}${links}`;
}
