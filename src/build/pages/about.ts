import type { Dataset } from '../../data/dataset.ts';
import { dateOf, LONGEST_IN_DAYS, SHORTEST_IN_YEARS } from '../../data/dates.ts';
import { AFTERMATH } from '../../data/life.ts';
import { NATURES, ONE_EVENT_KINDS, RELATION_KINDS, SOURCE_KINDS, STATUSES, UNITS } from '../../data/vocabulary.ts';
import { creditOf } from '../../i18n/credit.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import { aboutPath, correctionsPath, feedPath } from '../../i18n/page-addresses.ts';
import { ABOUT, leadOf } from '../../i18n/pages.ts';
import { SITE } from '../../i18n/site.ts';
import { datasetOf, type Raw } from '../edition.ts';
import { dataFileJsonSchema } from '../json-schema.ts';
import { CROISSANT_PATH, DATA_PACKAGE_PATH, TABLE_NAMES, tablePath } from '../tables/table.ts';
import { feedLink } from '../versions/feed.ts';
import { type Content, dataBlock, html, type Markup } from './html.ts';
import { datasetLinkedData } from './linked-data.ts';
import { textPage } from './text-pages.ts';

/**
 * The page "About the data", in a language: method, rules, gaps and format. Its rules are read from
 * the same definitions as the code that follows them, and its numbers are counted in `file`. `base` is
 * the address of the site, where it is known.
 */
export function aboutPage(file: Raw, locale: Locale, base?: string): string {
  const about = ABOUT[locale.tag];
  const dataset = datasetOf(file);
  const told = dataset.about && inLanguage(dataset.about, locale.tag);
  // What we say of how we chose, doubted and corrected holds for no other data.
  const ofOurs = (...sections: readonly Section[]) => (SITE ? [] : sections);
  const sections = [
    ...(SITE
      ? [text('what', about.what, [...(told ? [told.text] : []), ...about.notCensus.text.slice(-1)])]
      : [text('what', about.notCensus.title, about.notCensus.text)]),
    section('missing', about.missing.title, missing(dataset, locale)),
    text('dates', about.dates.title, about.dates.text),
    section('phases', about.phases.title, phases(locale)),
    section('figures', about.figures.title, figures(locale)),
    text('sums', about.sums.title, about.sums.text),
    section('natures', about.natures.title, natures(dataset, locale)),
    ...(SITE && dataset.relations.length === 0
      ? []
      : [section('relations', about.relations.title, relations(dataset, locale))]),
    text('delays', about.delays.title, about.delays.text),
    ...ofOurs(section('doubts', about.doubts.title, list(about.doubts.list))),
    section('sources', about.sources.title, sources(dataset, locale)),
    section('countries', about.countries.title, countries(dataset, locale)),
    section('format', about.format.title, format(locale)),
    section('versions', about.versions.title, versions(locale)),
    ...ofOurs(section('correct', about.correct.title, correct(locale))),
    ...(SITE ? licence(dataset, locale) : [text('licence', about.licence.title, [about.licence.text])]),
  ];
  const linked = dataBlock(datasetLinkedData(dataset, locale, { root: './', base }));
  return page(dataset, locale, sections, html`${feedLink(locale)}\n${linked}`, base);
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

const section = (id: string, title: string, body: Markup): Section => ({ id, title, body });
const paragraphs = (texts: readonly string[]) => html`${texts.map((one) => html`<p>${one}</p>\n`)}`;
const text = (id: string, title: string, texts: readonly string[]) => section(id, title, paragraphs(texts));
const list = (items: readonly Content[]) => html`<ul>\n${items.map((item) => html`<li>${item}</li>\n`)}</ul>\n`;
const terms = (pairs: readonly (readonly [Content, Content])[]) =>
  html`<dl>\n${pairs.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>\n`)}</dl>\n`;

function table(headings: readonly string[], rows: readonly (readonly Content[])[]): Markup {
  const cells = ([first, ...others]: readonly Content[]) =>
    html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;
  return html`<table>
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${rows.map(cells)}</tbody>
</table>
`;
}

function page(
  dataset: Dataset,
  locale: Locale,
  sections: readonly Section[],
  head: Markup,
  base: string | undefined,
): string {
  const about = ABOUT[locale.tag];
  const { app } = locale.words;
  const { date } = locale.format;
  const updated = dateOf(dataset.updated);
  const titles = [...sections, { id: 'files', title: about.files }];
  return textPage(
    {
      title: about.title,
      lead: leadOf(dataset, locale),
      path: aboutPath,
      ways: [
        html`<a href="./?lang=${locale.tag}">${about.back}</a>`,
        ...(SITE ? [] : [html`<a href="./${correctionsPath(locale.tag)}">${app.corrections}</a>`]),
      ],
      head,
      version: updated && about.version(dataset.version, date(updated)),
      body: html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${about.contents}</h2>
${list(titles.map(({ id, title }) => html`<a href="#${id}">${title}</a>`))}</nav>
${sections.map(({ id, title, body }) => html`<section id="${id}">\n<h2>${title}</h2>\n${body}</section>\n`)}<section id="files">
<h2>${about.files}</h2>
${list([
  html`<a href="./data/incidents.json">${app.download}</a>`,
  html`<a href="./schema/incidents.schema.json">${app.schema}</a>`,
  ...TABLE_NAMES.map((name) => html`<a href="./${tablePath(name)}">${about.tables[name]}</a>`),
  html`<a href="./${DATA_PACKAGE_PATH}">${about.dataPackage}</a>`,
  html`<a href="./${CROISSANT_PATH}">${about.croissant}</a>`,
])}</section>
`,
    },
    locale,
    base,
  );
}

function missing(dataset: Dataset, locale: Locale): Markup {
  const { missing: words } = ABOUT[locale.tag];
  const rows = dataset.incidents.map((incident, row) => ({ incident, life: dataset.life(row), row }));
  const counted = (say: (count: number, text: string) => string, is: (row: (typeof rows)[number]) => boolean) => {
    const count = rows.filter(is).length;
    return count === 0 ? [] : [say(count, locale.format.integer(count))];
  };
  const { status } = dataset.columns;
  return html`<p>${words.text}</p>\n${list([
    ...counted(words.begin, ({ life }) => !life.begin),
    ...counted(words.noticed, ({ life }) => !life.noticed),
    ...counted(words.madePublic, ({ life }) => !life.madePublic),
    ...counted(words.size, ({ row }) => Number.isNaN(dataset.columns.size[row])),
    ...counted(words.claimed, ({ row }) => status.values[status.codes[row]] === 'claimed'),
    ...counted(words.evidence, ({ incident }) => incident.evidence !== undefined),
    ...counted(words.disputes, ({ incident }) => incident.disputes.length > 0),
  ])}`;
}

function phases(locale: Locale): Markup {
  const { phases: about } = ABOUT[locale.tag];
  const { words, format: write } = locale;
  return html`<p>${about.text}</p>
${terms([
  [words.phases.hidden, about.list.hidden],
  [words.phases.known, about.list.known],
  [words.phases.unpublished, about.list.unpublished],
])}<p>${about.proof(write.list(AFTERMATH.map((kind) => words.events[kind])))}</p>
<p>${about.durations(write.integer(LONGEST_IN_DAYS), write.integer(SHORTEST_IN_YEARS))}</p>
`;
}

function figures(locale: Locale): Markup {
  const { figures: about } = ABOUT[locale.tag];
  const { words, format: write } = locale;
  const order = STATUSES.filter((status) => status !== 'sample').map((status) => words.statuses[status]);
  return html`<p>${about.text}</p>
<ol>
<li>${about.byStatus(order.join(about.statusJoin))}</li>
${about.rules.map((rule) => html`<li>${rule}</li>\n`)}</ol>
<p>${about.never}</p>
<p>${about.words}</p>
<p>${about.apart}</p>
<p>${about.units(write.list(UNITS.filter((unit) => unit !== 'bytes').map((unit) => words.axis.units[unit])))} ${about.bytes}</p>
`;
}

function natures({ columns }: Dataset, locale: Locale): Markup {
  const { natures: about, countries: headings } = ABOUT[locale.tag];
  const { facets } = locale.words;
  const { values, codes } = columns.nature;
  const counts = NATURES.map((nature) => [
    facets.nature.values[nature],
    locale.format.integer(codes.filter((code) => values[code] === nature).length),
  ]);
  return html`<p>${about.text}</p>\n${table([facets.nature.label, headings.count], counts)}`;
}

function relations(dataset: Dataset, locale: Locale): Markup {
  const { relations: about } = ABOUT[locale.tag];
  const count = dataset.relations.length;
  const kinds = (one: boolean) => RELATION_KINDS.filter((kind) => ONE_EVENT_KINDS.includes(kind) === one);
  return html`<p>${about.text(count, locale.format.integer(count))}</p>
${terms([
  [about.one, list(kinds(true).map((kind) => about.kinds[kind]))],
  [about.akin, list(kinds(false).map((kind) => about.kinds[kind]))],
])}`;
}

function sources({ incidents }: Dataset, locale: Locale): Markup {
  const { sources: about } = ABOUT[locale.tag];
  const all = incidents.flatMap(({ sources: of }) => Object.values(of));
  const rows = SOURCE_KINDS.map((kind) => [kind, all.filter((source) => source.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => [locale.lazy.years.sourceKinds[kind], locale.format.integer(count)]);
  return html`${SITE ? undefined : paragraphs(about.text)}${rows.length > 0 ? table([about.kind, about.count], rows) : undefined}`;
}

function countries({ columns }: Dataset, locale: Locale): Markup {
  const { countries: about } = ABOUT[locale.tag];
  const { values, codes } = columns.country;
  const counts = values
    .map((country, code) => [country, codes.filter((each) => each === code).length] as const)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  return table(
    [about.country, about.count],
    counts.map(([country, count]) => [locale.format.country(country), locale.format.integer(count)]),
  );
}

function versions(locale: Locale): Markup {
  const { versions: about } = ABOUT[locale.tag];
  return html`${paragraphs(about.text)}${list([
    html`<a href="./data/versions.json">${about.list}</a>`,
    html`<a href="./${feedPath(locale.tag)}">${about.feed}</a>`,
  ])}`;
}

function correct(locale: Locale): Markup {
  const { correct: about } = ABOUT[locale.tag];
  return html`${paragraphs(about.text)}${list([html`<a href="./${correctionsPath(locale.tag)}">${about.list}</a>`])}`;
}

/** Whom somebody's data are owed to, and under which terms they may be used, as far as their file says. */
function licence(dataset: Dataset, locale: Locale): readonly Section[] {
  const { title, attribution, credit, licence: terms } = creditOf(dataset, '', locale);
  const owed = [attribution, credit].flatMap((one) => (one ? [one.text] : []));
  const linked = terms && (terms.url === undefined ? terms.name : html`<a href="${terms.url}">${terms.name}</a>`);
  if (owed.length === 0 && linked === undefined) return [];
  const body = html`<p>${[title.text, ...owed].join(' · ')}</p>\n${linked === undefined ? undefined : html`<p>${linked}</p>\n`}`;
  return [section('licence', ABOUT[locale.tag].licence.title, body)];
}

function format(locale: Locale): Markup {
  const { format: about } = ABOUT[locale.tag];
  const { properties } = schemaOf(dataFileJsonSchema());
  const incident = schemaOf(properties.incidents).items;
  const definitions: Readonly<Record<keyof typeof about.fields, SchemaNode>> = {
    incident,
    event: schemaOf(incident.properties.events).items,
    figure: schemaOf(incident.properties.figures).items,
    money: schemaOf(incident.properties.money).items,
    source: schemaOf(schemaOf(incident.properties.sources).additionalProperties),
  };
  const groups = (Object.keys(definitions) as (keyof typeof definitions)[]).map((group) => {
    const meanings: Readonly<Record<string, string>> = about.fields[group];
    const rows = Object.entries(meanings).map(([field, meaning]) => {
      const allowed = valuesOf(definitions[group].properties[field]);
      return [html`<code>${field}</code>`, meaning, allowed.map((value) => html`<code>${value}</code> `)];
    });
    return html`<h3>${about.groups[group]}</h3>\n${table([about.field, about.meaning, about.values], rows)}`;
  });
  return html`<p>${about.text}</p>\n${groups}`;
}

/** The parts of a JSON Schema that are read here; what is absent is empty. */
interface SchemaNode {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly items: SchemaNode;
  readonly additionalProperties: unknown;
}

function schemaOf(node: unknown): SchemaNode {
  const { properties = {}, items, additionalProperties } = Object(node) as Partial<Record<keyof SchemaNode, unknown>>;
  return {
    properties: Object(properties) as Record<string, unknown>,
    get items() {
      return schemaOf(items);
    },
    additionalProperties,
  };
}

function valuesOf(node: unknown): readonly string[] {
  const { enum: values } = Object(node) as { enum?: unknown };
  return Array.isArray(values) ? values.map(String) : [];
}
