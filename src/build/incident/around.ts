import { causeInk, natureShape } from '../../chart/encodings.ts';
import { byTiming, knowsLaws, type LawInForce, lawsInForce } from '../../data/laws.ts';
import type { RelationGroup } from '../../data/relations.ts';
import { sayElsewhere, sayEntry, saySum } from '../../i18n/describe.ts';
import { inLanguage, inOneForm } from '../../i18n/locale.ts';
import { inPieces, nameOf, relationName, valueLabel } from '../../i18n/names.ts';
import { backgroundOf, sayBackground } from '../../panels/details/background.ts';
import { relatedOf, saySize } from '../../panels/details/related-incidents.ts';
import { type Content, html, type Markup } from '../pages/html.ts';
import { inlineSymbol, mark, markPieces, type Page, pathTo, references, row, section, tell } from './page.ts';
import { outwardLink, sourceEntry } from './sources.ts';

/** What it was, in a few words: who, where, how, by whom, and what kinds of data. */
export function facts(page: Page): Markup {
  const { incident, locale, words } = page;
  const { facets } = locale.words;
  const { organisation, parent, country, sector, action = 'unknown', actor = 'unknown', nature } = incident;
  const inWords = inLanguage(incident.dataWords, locale.tag);
  const pairs: readonly (readonly [string, Content])[] = [
    [locale.lazy.table.columns.organisation, tell(organisation, page)],
    [words.group, tell(parent, page)],
    [facets.country.label, country && locale.format.country(country)],
    [facets.sector.label, sector && valueLabel('sector', sector, locale)],
    [facets.nature.label, facets.nature.values[nature]],
    [facets.cause.label, facets.cause.values[action]],
    [facets.actor.label, facets.actor.values[actor]],
  ];
  const known = pairs.filter(([, value]) => value !== undefined && value !== '');
  return section(
    'facts',
    words.facts,
    html`<dl>
${known.map(([term, value]) => html`<div><dt>${term}</dt> <dd>${value}</dd></div>\n`)}</dl>
${
  incident.data.length > 0 || inWords
    ? html`<h3>${locale.lazy.details.data}</h3>
<ul class="tags">${incident.data.map((kind) => html`<li>${valueLabel('kind', kind, locale)}</li>`)}</ul>
${inWords ? html`<p class="quiet">${locale.lazy.details.bySources}${mark(inWords, page)}</p>` : undefined}`
    : undefined
}${record(page)}`,
  );
}

/** About the entry itself: its days, and where else the incident is listed. */
function record(page: Page): Content {
  const { incident, locale } = page;
  const days = sayEntry(incident, locale);
  const elsewhere = sayElsewhere(incident, locale);
  return [
    days === '' ? undefined : html`\n<p class="quiet record">${days}</p>`,
    elsewhere.length === 0
      ? undefined
      : html`\n<p class="quiet record">${elsewhere.map((piece) => {
          if (typeof piece === 'string') return piece;
          const name = mark(piece, page);
          return piece.url === undefined ? name : html`<a href="${piece.url}" rel="noopener noreferrer">${name}</a>`;
        })}</p>`,
  ];
}

/** How it happened, and notes on what is known: prose without figures. */
export function prose(page: Page): Content {
  const { incident, locale } = page;
  const { details } = locale.lazy;
  return [
    incident.method && section('method', details.method, html`<p>${tell(incident.method, page)}</p>`),
    incident.notes && section('notes', details.notes, html`<p>${tell(incident.notes, page)}</p>`),
  ];
}

/** Each question on which sources disagree, with all its positions side by side. */
export function disputes(page: Page): Content {
  const { incident, locale } = page;
  if (incident.disputes.length === 0) return undefined;
  return section(
    'disputes',
    locale.lazy.details.disputes,
    incident.disputes.map(
      ({ about, positions }) => html`<div class="dispute">
<h3>${tell(about, page)}</h3>
<ul>
${positions.map(({ says, sources }) => html`<li>${tell(says, page)} ${references(page, sources)}</li>\n`)}</ul>
</div>
`,
    ),
  );
}

/** Sums of money in their own currency, never converted. */
export function money(page: Page): Content {
  const { incident, locale } = page;
  const { details } = locale.lazy;
  if (incident.money.length === 0) return undefined;
  return section(
    'money',
    details.money,
    html`<ul>
${incident.money.map(
  (
    sum,
  ) => html`<li><p><strong>${markPieces(saySum(sum, locale), page)}</strong> <span class="quiet">${details.moneyKinds[sum.kind]}</span></p>
<p class="quiet">${tell(sum.note, page)} ${references(page, sum.sources)}</p></li>
`,
)}</ul>`,
  );
}

/** Rules in force then and there, those that came during the life first; each opens to what it says. */
export function laws(page: Page): Markup {
  const { dataset, row: at, incident, locale } = page;
  const { details } = locale.lazy;
  const found = lawsInForce(dataset.context, incident.country, dataset.life(at));
  if (found.length === 0 && !knowsLaws(dataset.context, incident.country, dataset.life(at))) return html``;
  return section(
    'laws',
    details.laws,
    found.length === 0
      ? html`<p class="quiet">${details.noLaws}</p>`
      : byTiming(found).map(
          ({ timing, laws: group }) => html`<h3>${details.lawTimings[timing]}</h3>
<ul>
${group.map((law) => html`<li>${rule(page, law)}</li>\n`)}</ul>
`,
        ),
  );
}

function rule(page: Page, { entry, since }: LawInForce): Markup {
  const { locale } = page;
  const { afterPublisher, since: sinceWords } = locale.lazy.details;
  const title = tell(entry.title ?? entry.label, page) ?? entry.id;
  const date = html`<span class="quiet">${sinceWords(locale.format.date(since))}</span>`;
  if (!entry.note) return html`${title} ${date}`;
  return html`<details>
<summary>${title} ${date}</summary>
<p>${tell(entry.note, page)}</p>
${entry.sources.map(
  (source) =>
    html`<p class="quiet">${mark(inOneForm(source.publisher), page)}${afterPublisher}${outwardLink(source, source.title ?? source.publisher, page)}</p>\n`,
)}</details>`;
}

/** What gives scale to the incident, and what tells of its time. */
export function background(page: Page): Content {
  const { dataset, incident, locale } = page;
  const { details } = locale.lazy;
  const entries = backgroundOf(dataset, incident);
  if (entries.length === 0) return undefined;
  return section(
    'background',
    details.background,
    html`<ul>
${entries.map(
  (entry) => html`<li><p><strong>${tell(entry.title ?? entry.label, page) ?? entry.id}</strong></p>
${row('by', [...sayBackground(entry, locale)])}
<p>${tell(entry.note, page)}</p>
${entry.sources.map(
  (source) =>
    html`<p class="quiet">${mark(inOneForm(source.publisher), page)}${details.afterPublisher}${outwardLink(source, source.title ?? source.publisher, page)}</p>\n`,
)}</li>
`,
)}</ul>`,
  );
}

/** What the incident belongs to, with its siblings: one event with several victims first, then what is only akin. */
export function related(page: Page): Content {
  const { dataset, row: at, locale } = page;
  const { relations } = locale.lazy;
  const { events, akin, others } = relatedOf(dataset, at);
  const members = (rows: readonly number[]) =>
    html`<ol>\n${rows.map((other) => html`<li>${member(page, other)}</li>\n`)}</ol>`;
  const unnamed =
    others.length === 0
      ? undefined
      : html`<div class="relation">${akin.length > 0 ? html`<h3>${relations.others}</h3>` : undefined}
${members(others)}</div>`;
  const kinship = (of: RelationGroup) => html`<div class="relation">
<h3>${mark(relationName(of.relation, locale.tag), page)}</h3>
${row('by', [relations.kinds[of.relation.kind], of.isOneEvent ? relations.countsOnce : relations.countsEach])}
${of.relation.note ? html`<p>${tell(of.relation.note, page)}</p>\n` : undefined}${whole(page, of)}${members(of.rows)}
${relationSources(page, of)}</div>
`;
  return [
    events.length === 0 ? undefined : section('one-event', relations.oneEvent, events.map(kinship)),
    akin.length + others.length === 0
      ? undefined
      : section('akin', relations.akin, html`${akin.map(kinship)}${unnamed}`),
  ];
}

/** Which figure is counted where one covers the others. */
function whole(page: Page, kinship: RelationGroup): Content {
  const { dataset, row: at, locale } = page;
  const { relations } = locale.lazy;
  if (!kinship.isOneEvent || kinship.whole < 0) return undefined;
  if (kinship.whole === at) return html`<p class="quiet">${relations.wholeHere}</p>\n`;
  const name = nameOf(dataset.incidents[kinship.whole], locale.tag);
  return html`<p class="quiet">${markPieces(inPieces(relations.wholeThere, [name]), page)}</p>\n`;
}

function relationSources(page: Page, { relation: { sources } }: RelationGroup): Content {
  const { relations } = page.locale.lazy;
  if (sources.length === 0) return undefined;
  return html`<details>
<summary>${relations.sources(sources.length, page.locale.format.integer(sources.length))}</summary>
<ul>
${sources.map((source) => html`<li>${sourceEntry(source, page)}</li>\n`)}</ul>
</details>
`;
}

/** A sibling with a link to its page; or this incident itself, which is only named. */
function member(page: Page, other: number): Markup {
  const { dataset, locale } = page;
  const incident = dataset.incidents[other];
  const name = mark(nameOf(incident, locale.tag), page);
  const look = { shape: natureShape(incident.nature), fillStyle: 'filled', fill: causeInk(dataset, other) } as const;
  const isThis = other === page.row;
  return html`${inlineSymbol(page, look)} ${
    isThis
      ? html`<span class="name" aria-current="page">${name}</span>`
      : html`<a class="name" href="${pathTo(incident.id, page)}">${name}</a>`
  }
${row('by', [saySize(dataset, other, locale), isThis ? locale.lazy.relations.thisOne : undefined])}`;
}
