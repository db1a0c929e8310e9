import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf, isEdtf } from '../../data/dates.ts';
import { describeIssue, type Problem, shorten } from '../../data/read/problems.ts';
import { type Incident, IncidentSchema, link } from '../../data/schema.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { aboutPath, correctionsPath, incidentPath } from '../../i18n/page-addresses.ts';
import { ABOUT, CORRECTIONS } from '../../i18n/pages.ts';
import { datasetOf, type Raw } from '../edition.ts';
import { feedLink } from '../versions/feed.ts';
import { type Content, html, type Markup } from './html.ts';
import { textPage } from './text-pages.ts';

/** Where corrections are written down, relative to the project; published at the same place of the site. */
export const CORRECTIONS_FILE = 'data/corrections.json';

const FIELDS = Object.keys(IncidentSchema.entries) as (keyof Incident)[];

const day = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}-\d\d-\d\d$/.test(text) && isEdtf(text), 'a day such as 2026-11-28'),
);
const sentence = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'a sentence'),
);
/** An empty sentence stands for one that is missing, so that both are told in the same words. */
const inEachLanguage = v.object(Object.fromEntries(LANGUAGES.map(({ tag }) => [tag, v.optional(sentence, '')])));

const CorrectionSchema = v.strictObject({
  date: day,
  incident: v.string(),
  field: v.picklist(FIELDS),
  was: inEachLanguage,
  now: inEachLanguage,
  why: inEachLanguage,
  source: v.optional(link),
});

/** A statement in the data that was wrong, what is right, and why. */
export type Correction = v.InferOutput<typeof CorrectionSchema>;

type Fault = Pick<Problem, 'path' | 'found' | 'expected'>;

interface Corrections {
  /** Those that could be read, the newest first; of one day in the order of the file. */
  readonly corrections: readonly Correction[];
  readonly faults: readonly Fault[];
}

/**
 * Reads a list of corrections: each of a day that has come, of an incident among `incidents`, and told in every
 * language. `today` is a day, YYYY-MM-DD; without it no day is too late.
 */
export function readCorrections(text: string, incidents: ReadonlySet<string>, today?: string): Corrections {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { corrections: [], faults: [{ path: '', found: shorten(text), expected: 'JSON' }] };
  }
  if (!Array.isArray(value))
    return { corrections: [], faults: [{ path: '', found: shorten(value), expected: 'a list of corrections' }] };
  const faults: Fault[] = [];
  const corrections: Correction[] = [];
  value.forEach((entry: unknown, place) => {
    const path = `[${place}]`;
    const read = v.safeParse(CorrectionSchema, entry);
    if (!read.success) {
      faults.push(...read.issues.map((issue) => describeIssue(issue, path)));
      return;
    }
    const { incident, date } = read.output;
    const unknown = !incidents.has(incident);
    const isToCome = today !== undefined && date > today;
    if (unknown)
      faults.push({
        path: `${path}.incident`,
        found: shorten(incident),
        expected: 'the id of an incident in data/incidents',
      });
    if (isToCome) faults.push({ path: `${path}.date`, found: shorten(date), expected: `a day until today, ${today}` });
    if (!unknown && !isToCome) corrections.push(read.output);
  });
  // The sort is stable.
  return { corrections: corrections.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)), faults };
}

/** The corrections of the project at `root`, as text; an empty list where there are none. */
export function correctionsText(root: string): string {
  const path = join(root, CORRECTIONS_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : '[]\n';
}

/**
 * The page "Corrections", in a language: every statement of the data that was wrong, the newest correction first, and
 * how to report an error. `base` is the address of the site, where it is known.
 */
export function correctionsPage(file: Raw, corrections: readonly Correction[], locale: Locale, base?: string): string {
  const words = CORRECTIONS[locale.tag];
  const { app } = locale.words;
  const dataset = datasetOf(file);
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
