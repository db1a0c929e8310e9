import { buildDataset } from '../../data/build.ts';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import { readDataFile } from '../../data/read/read.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { aboutPath, correctionsPath, incidentPath } from '../../i18n/page-addresses.ts';
import { ABOUT, CORRECTIONS } from '../../i18n/pages.ts';
import { CORRECTIONS_FILE, type Correction } from '../corrections.ts';
import type { Raw } from '../edition.ts';
import { feedLink } from '../versions/feed.ts';
import { type Content, html, type Markup } from './html.ts';
import { textPage } from './text-page.ts';

/**
 * The page "Corrections", in a language: every statement of the data that was wrong, the newest correction first, and
 * how to report an error. `base` is the address of the site, where it is known.
 */
export function correctionsPage(
  file: Raw,
  corrections: readonly Correction[],
  locale: Locale,
  languages: readonly { tag: string; name: string }[],
  base?: string,
): string {
  const words = CORRECTIONS[locale.tag];
  const { app } = locale.words;
  const dataset = buildDataset(readDataFile(JSON.stringify(file)));
  const dates = [...new Set(corrections.map(({ date }) => date))];
  const count = corrections.length;
  return textPage(
    {
      title: app.corrections,
      lead: words.lead(count, locale.format.integer(count)),
      path: correctionsPath,
      ways: [
        html`<a href="./?lang=${locale.tag}">${ABOUT[locale.tag].back}</a>`,
        html`<a href="./${aboutPath(locale.tag)}">${app.about}</a>`,
      ],
      head: html`${feedLink(locale)}\n`,
      body: html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${ABOUT[locale.tag].contents}</h2>
<ul>
${dates.map((date) => html`<li><a href="#d${date}">${dayOf(date, locale)}</a></li>\n`)}<li><a href="#report">${words.report.title}</a></li>
</ul>
</nav>
${dates.map((date) => {
  const those = corrections.filter((correction) => correction.date === date);
  return html`<section id="d${date}">
<h2><time datetime="${date}">${dayOf(date, locale)}</time></h2>
${those.map((correction) => entry(correction, dataset, locale))}</section>
`;
})}<section id="report">
<h2>${words.report.title}</h2>
<p>${words.report.text}</p>
<ul>
<li><a href="./${aboutPath(locale.tag)}#correct">${words.report.about}</a></li>
<li><a href="./${CORRECTIONS_FILE}">${words.file}</a></li>
</ul>
</section>
`,
    },
    locale,
    languages,
    base,
  );
}

function dayOf(date: string, locale: Locale): string {
  const day = dateOf(date);
  return day ? locale.format.date(day) : date;
}

/** What was wrong, what is right, why, and who says so. */
function entry({ incident: id, field, was, now, why, source }: Correction, dataset: Dataset, locale: Locale): Markup {
  const words = CORRECTIONS[locale.tag];
  const row = dataset.rowOf(id);
  const name = row === undefined ? { text: id, lang: locale.tag } : nameOf(dataset.incidents[row], locale.tag);
  const lang = name.lang === locale.tag ? undefined : html` lang="${name.lang}"`;
  const pairs: readonly (readonly [string, Content])[] = [
    [words.was, was[locale.tag]],
    [words.now, now[locale.tag]],
    [words.why, why[locale.tag]],
    [
      words.source,
      source &&
        html`<a href="${source}" rel="noopener noreferrer">${new URL(source).hostname.replace(/^www\./, '')}</a>`,
    ],
  ];
  return html`<article>
<h3><a href="./${incidentPath(id, locale.tag)}"${lang}>${name.text}</a> <small>${words.fields[field]}</small></h3>
<dl class="pairs">
${pairs.map(([term, said]) => (said ? html`<div><dt>${term}</dt> <dd>${said}</dd></div>\n` : undefined))}</dl>
</article>
`;
}
