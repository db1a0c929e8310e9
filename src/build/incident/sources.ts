import { dateOf } from '../../data/dates.ts';
import { linkOf } from '../../data/links.ts';
import type { Source } from '../../data/schema.ts';
import { CITATION_STYLES, type Cited, usualStyle } from '../../i18n/citations.ts';
import { sayVia, titleOf } from '../../i18n/describe.ts';
import { inLanguage, inOneForm } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { incidentPath } from '../../i18n/page-addresses.ts';
import { type Content, html, type Markup } from '../pages/html.ts';
import { FRAME, searchIn } from '../pages/oembed.ts';
import { langOf, mark, markPieces, type Page, row, section, time } from './page.ts';

/** The numbered list that all numbers on the page lead to. */
export function sources(page: Page): Content {
  const { incident, locale } = page;
  const entries = Object.values(incident.sources);
  if (entries.length === 0) return undefined;
  return section(
    'sources',
    locale.lazy.details.sources,
    html`<ol>
${entries.map((source, place) => html`<li id="source-${place + 1}">${sourceEntry(source, page)}</li>\n`)}</ol>`,
  );
}

/** One source: who, what, when, in which language, and how it was seen. */
export function sourceEntry(source: Omit<Source, 'seed'>, page: Page): Markup {
  const { locale } = page;
  const { details } = locale.lazy;
  const date = dateOf(source.date);
  const title = titleOf(source, locale);
  const isLinked = linkOf(source) !== undefined;
  return html`<p><strong>${mark(inOneForm(source.publisher), page)}</strong>${
    title ? html`${details.afterPublisher}${outwardLink(source, title, page)}` : undefined
  }</p>
${row('by', [
  date ? time(date, page) : source.date,
  source.lang && locale.format.language(source.lang),
  markPieces(sayVia(source, locale), page),
  title && isLinked ? undefined : isLinked ? outwardLink(source, source.publisher, page) : details.noLink,
])}`;
}

/** Text that leads to a page, where there is one to lead to. */
export function outwardLink(source: Pick<Source, 'url' | 'link' | 'lang'>, text: string, page: Page): Markup {
  const cite = html`<cite${langOf(source.lang ?? inOneForm(text).lang, page)}>${text}</cite>`;
  const url = linkOf(source);
  if (url === undefined) return cite;
  const hreflang = source.lang === undefined ? undefined : html` hreflang="${source.lang}"`;
  return html`<a href="${url}"${hreflang} rel="noopener noreferrer">${cite}</a>`;
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
    key: `breach-timeline-${incident.id}`,
  };
}

/** How to cite the page: in the style that its readers use most, and in all others. */
export function citation(page: Page): Markup {
  const { locale, words, base } = page;
  const cited = citedOf(page);
  const usual = usualStyle(locale.tag);
  const notes = [...(base === undefined ? [words.cite.address] : []), words.cite.day, locale.lazy.cite.note];
  const others = CITATION_STYLES.filter((style) => style !== usual);
  return section(
    'cite',
    locale.lazy.cite.incident,
    html`<p class="quiet">${usual.name}</p>
<p class="copy">${usual.write(cited)}</p>
<details>
<summary>${words.cite.others}</summary>
<dl>
${others.map((style) => html`<dt>${style.name}</dt>\n<dd class="copy">${style.write(cited)}</dd>\n`)}</dl>
</details>
${notes.map((note) => html`<p class="quiet">${note}</p>\n`)}`,
  );
}

/** A frame that shows the incident on another page, to be copied. */
export function embedding(page: Page): Markup {
  const { words, base } = page;
  return section(
    'embed',
    words.embed.title,
    html`<p>${words.embed.text}</p>
<pre class="copy"><code>${frameOf(page).text}</code></pre>
${base === undefined ? html`<p class="quiet">${words.embed.relative}</p>\n` : undefined}`,
  );
}

function frameOf({ incident, locale, words, base = '' }: Page): Markup {
  const address = `${base}embed.html${searchIn(`?incident=${incident.id}`, locale.tag)}&controls=minimal`;
  const name = words.embed.frame(nameOf(incident, locale.tag).text);
  return html`<iframe src="${address}" title="${name}" loading="lazy" width="100%" height="${FRAME.height}"></iframe>`;
}
