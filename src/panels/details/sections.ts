import { css, html, nothing } from 'lit';
import { referenceStyles } from '../../controls/dialog.ts';
import { mark } from '../../controls/marked.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import { wholeSums } from '../../data/dated-life.ts';
import { dateOf } from '../../data/dates.ts';
import { byTiming, knowsLaws, type LawInForce, lawsInForce } from '../../data/laws.ts';
import type { Context, Incident } from '../../data/schema.ts';
import { inOneForm, type Locale } from '../../i18n/locale.ts';
import { quantityIn } from '../../state/comparison.ts';
import {
  type DetailsContext,
  folded,
  foldedSection,
  localizedText,
  outwardLink,
  type Part,
  sourceStyles,
} from './details-context.ts';
import { disputeStyles, factStyles, moneyStyles, rankDisputes } from './facts.ts';
import { figureStyles, figuresInOrder } from './figures.ts';
import { headStyles } from './head.ts';
import { inOrderOfTime, lifeLines, lifeStyles } from './life.ts';
import { relatedStyles } from './related.ts';

/** The number of each source of an incident: in the order in which the details first name it; those that nothing names come last. */
export function numberSources(dataset: Dataset, row: number, isUnfolded = false): ReadonlyMap<string, number> {
  const incident = dataset.incidents[row];
  const { sources } = incident;
  const life = lifeLines(incident, dataset.life(row));
  const disputes = rankDisputes(incident);
  const named = [
    ...(isUnfolded ? inOrderOfTime(life) : [...life.main, ...life.lesser]).flatMap((line) => line.sources),
    ...figuresInOrder(incident, dataset.figures(row)).flatMap((figure) => figure.sources),
    ...[...disputes.main, ...disputes.lesser].flatMap(({ positions }) =>
      positions.flatMap((position) => position.sources),
    ),
    ...wholeSums(incident.money).flatMap(({ sum, parts }) => [sum, ...parts].flatMap((each) => each.sources)),
    ...Object.keys(sources),
  ];
  const keys = [...new Set(named)].filter((key) => Object.hasOwn(sources, key));
  return new Map(keys.map((key, place) => [key, place + 1]));
}

/** What all sections share. */
const sectionStyles = css`
  :host {
    overflow-wrap: break-word;
  }
  article {
    container-type: inline-size;
    padding-block-end: 16px;
  }
  /* What is only heard stands beside its text, or it would make the page as long as the whole sheet. */
  section {
    position: relative;
  }
  section {
    margin-block-start: 11px;
    padding-block-start: 9px;
    border-block-start: 1px solid var(--breach-grid);
  }
  h3 {
    margin-block-end: 6px;
    font-size: 14px;
    font-weight: 650;
    line-height: 1.3;
  }
  h4 {
    margin: 0 0 6px;
    font-size: 13px;
    font-weight: 600;
    line-height: 1.35;
  }
  strong {
    font-weight: 600;
  }
  .loading {
    margin-block-start: 10px;
  }
  .quiet,
  .loading {
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .by > span:has(+ span:not(.refs))::after,
  .crumbs > span:not(:last-child)::after {
    content: ' ·';
  }
  cite {
    font-style: normal;
  }
  details > summary {
    min-block-size: 24px;
    padding-block: 2px;
    cursor: pointer;
  }
  /* Numbers follow the words in their line. */
  .refs {
    display: inline;
  }
  .ref {
    display: inline-block;
  }
  /* What folds inherits nothing of this from around it. */
  details > * {
    box-sizing: border-box;
  }
  .more > summary {
    margin-block-start: 3px;
    font-size: 13px;
    color: var(--breach-accent);
  }
  .more[open] > summary {
    margin-block-end: 6px;
  }
  /* What is folded stands close together: a list of what else there is. */
  .folded {
    margin-block-start: 0;
    padding-block: 1px;
  }
  :not(.folded) + .folded {
    margin-block-start: 14px;
  }
  .folded > details[open] {
    padding-block-end: 14px;
  }
  .folded summary h3 {
    display: inline;
  }
  .folded details[open] > summary {
    margin-block-end: 6px;
  }
`;

/** The entries of the context that an incident names, in its order: what gives scale, and what tells of the time. */
function backgroundOf({ context }: Dataset, incident: Incident): readonly Context[] {
  return (incident.context ?? []).flatMap((id) => context.find((entry) => entry.id === id) ?? []);
}

/** The number and the time of an entry, as far as it has them: `925 million people`, `March 2021`. */
function sayBackground({ value, unit, asOf, adopted }: Context, locale: Locale): readonly string[] {
  const when = dateOf(asOf ?? adopted);
  return [
    ...(value === undefined || unit === undefined ? [] : [quantityIn(value, unit, locale)]),
    ...(when === undefined ? [] : [locale.format.date(when)]),
  ];
}

/** What gives scale to an incident, and what tells of its time. */
export function background(subject: DetailsContext): Part {
  const { dataset, incident, locale, isUnfolded } = subject;
  const entries = backgroundOf(dataset, incident);
  if (entries.length === 0) return nothing;
  return foldedSection(
    'background',
    locale.lazy.details.background,
    locale.format.integer(entries.length),
    html`<ul>
      ${entries.map((entry) => html`<li>${inWords(entry, subject)}</li>`)}
    </ul>`,
    isUnfolded,
  );
}

function inWords(entry: Context, subject: DetailsContext): Part {
  const { locale } = subject;
  return html`<p><strong>${localizedText(entry.title ?? entry.label, locale)}</strong></p>
    <p class="quiet by">${sayBackground(entry, locale).map((text) => html`<span>${text}</span> `)}</p>
    ${entry.note ? html`<p>${localizedText(entry.note, locale)}</p>` : nothing}
    ${citedSources(entry, subject)}`;
}

/** Who says what an entry of the context says, a line each. */
function citedSources({ sources }: Context, subject: DetailsContext): Part {
  const { locale } = subject;
  return html`${sources.map(
    (source) =>
      html`<p class="quiet">${mark(inOneForm(source.publisher), locale)}${locale.lazy.details.afterPublisher}${outwardLink(source, source.title ?? source.publisher, subject)}</p>`,
  )}`;
}

const lawStyles = css`
  .laws h4 {
    margin-block-start: 10px;
    font-weight: 500;
    color: var(--breach-ink-soft);
  }
  .laws li {
    padding-block: 2px;
    font-size: 13.5px;
  }
  .laws li summary {
    margin-inline-start: 16px;
    list-style-position: outside;
  }
  .laws li p {
    margin-block: 2px 4px;
    padding-inline-start: 16px;
  }
`;

/** Rules in force then and there: those that came during the life, and the older ones folded again. */
export function laws(subject: DetailsContext): Part {
  const { dataset, row, incident, locale, isUnfolded } = subject;
  const { details } = locale.lazy;
  const found = lawsInForce(dataset.context, incident.country, dataset.life(row));
  if (found.length === 0 && !knowsLaws(dataset.context, incident.country, dataset.life(row))) return nothing;
  const count = (laws: readonly unknown[]) => ({ value: laws.length, text: locale.format.integer(laws.length) });
  const groups = byTiming(found).map(({ timing, laws }) => ({
    timing,
    laws,
    list: html`<ul>
      ${laws.map((law) => rule(subject, law))}
    </ul>`,
  }));
  const fresh = found.filter(({ timing }) => timing === 'during');
  const older = found.filter(({ timing }) => timing === 'throughout');
  return foldedSection(
    'laws',
    details.laws,
    found.length === 0 ? nothing : details.lawCounts(count(fresh), count(older), count(found)),
    found.length === 0
      ? html`<p class="quiet">${details.noLaws}</p>`
      : html`${groups.map(({ timing, laws, list }) =>
          timing === 'throughout' && groups.length > 1
            ? folded(details.olderLaws(locale.format.integer(laws.length)), list, isUnfolded)
            : html`<h4>${details.lawTimings[timing]}</h4>
                ${list}`,
        )}`,
    isUnfolded,
  );
}

function rule(subject: DetailsContext, { entry, since }: LawInForce): Part {
  const { locale } = subject;
  const title = localizedText(entry.title ?? entry.label, locale);
  const date = html`<span class="quiet">${locale.lazy.details.since(locale.format.date(since))}</span>`;
  if (!entry.note) return html`<li>${title === nothing ? entry.id : title} ${date}</li>`;
  return html`<li>
    <details>
      <summary>${title === nothing ? entry.id : title} ${date}</summary>
      <p>${localizedText(entry.note, locale)}</p>
      ${citedSources(entry, subject)}
    </details>
  </li>`;
}

/** All that the details of an incident look like, in the panel and on a page. */
export const detailsStyles = [
  baseStyles,
  referenceStyles,
  sectionStyles,
  headStyles,
  figureStyles,
  lifeStyles,
  disputeStyles,
  moneyStyles,
  relatedStyles,
  lawStyles,
  factStyles,
  sourceStyles,
];
