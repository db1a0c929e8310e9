import { css, html, nothing } from 'lit';
import { referenceStyles } from '../../controls/dialog.ts';
import { mark, markPieces } from '../../controls/marked.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import { byTiming, knowsLaws, type LawInForce, lawsInForce } from '../../data/laws.ts';
import type { Context, Incident } from '../../data/schema.ts';
import { saySum } from '../../i18n/describe.ts';
import { inOneForm, type Locale } from '../../i18n/locale.ts';
import { quantityIn } from '../../state/comparison.ts';
import { type DetailsContext, localizedText, type Part, section, sourceNumbers } from './details-context.ts';
import { factStyles } from './facts.ts';
import { figureStyles } from './figures.ts';
import { headStyles } from './head.ts';
import { lifeStyles } from './life.ts';
import { relatedStyles } from './related.ts';
import { outwardLink, sourceStyles } from './sources.ts';

/** What all sections share. */
const sectionStyles = css`
  :host {
    overflow-wrap: break-word;
  }
  article {
    container-type: inline-size;
    padding-block-end: 32px;
  }
  /* What is only heard stands beside its text, or it would make the page as long as the whole sheet. */
  section {
    position: relative;
  }
  section {
    margin-block-start: 26px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--breach-grid);
  }
  h3 {
    margin-block-end: 8px;
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
  const { dataset, incident, locale } = subject;
  const entries = backgroundOf(dataset, incident);
  if (entries.length === 0) return nothing;
  return section(
    'background',
    locale.lazy.details.background,
    html`<ul>
      ${entries.map((entry) => html`<li>${inWords(entry, subject)}</li>`)}
    </ul>`,
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

const disputeStyles = css`
  .dispute + .dispute {
    margin-block-start: 16px;
  }
  .dispute h4 {
    font: italic 500 15px/1.3 var(--breach-serif);
  }
  .dispute ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 148px), 1fr));
    gap: 8px 14px;
  }
  .dispute li {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--breach-grid-strong);
    font-size: 13px;
    line-height: 1.4;
  }
`;

/** Each question on which sources disagree, with all its positions side by side. */
export function disputes(subject: DetailsContext): Part {
  const { incident, locale } = subject;
  if (incident.disputes.length === 0) return nothing;
  return section(
    'disputes',
    locale.lazy.details.disputes,
    html`${incident.disputes.map(
      ({ about, positions }) => html`<div class="dispute">
        <h4>${localizedText(about, locale)}</h4>
        <ul>
          ${positions.map(
            ({ says, sources }) => html`<li>${localizedText(says, locale)} ${sourceNumbers(subject, sources)}</li>`,
          )}
        </ul>
      </div>`,
    )}`,
  );
}

const moneyStyles = css`
  .rows li + li {
    margin-block-start: 8px;
  }
  .rows strong {
    font-variant-numeric: tabular-nums;
  }
`;

/** Sums of money in their own currency, never converted. */
export function money(subject: DetailsContext): Part {
  const { incident, locale } = subject;
  const { details } = locale.lazy;
  if (incident.money.length === 0) return nothing;
  return section(
    'money',
    details.money,
    html`<ul class="rows">
      ${incident.money.map((sum) => {
        const { kind, note, sources } = sum;
        return html`<li>
          <p><strong>${markPieces(saySum(sum, locale), locale)}</strong> <span class="quiet">${details.moneyKinds[kind]}</span></p>
          <p class="quiet">${localizedText(note, locale)} ${sourceNumbers(subject, sources)}</p>
        </li>`;
      })}
    </ul>`,
  );
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
  .laws summary {
    margin-inline-start: 16px;
    list-style-position: outside;
  }
  .laws details p {
    margin-block: 2px 4px;
    padding-inline-start: 16px;
  }
`;

/** Rules in force then and there, those that came during the life first; each opens to what it says. */
export function laws(subject: DetailsContext): Part {
  const { dataset, row, incident, locale } = subject;
  const { details } = locale.lazy;
  const found = lawsInForce(dataset.context, incident.country, dataset.life(row));
  if (found.length === 0 && !knowsLaws(dataset.context, incident.country, dataset.life(row))) return nothing;
  return section(
    'laws',
    details.laws,
    found.length === 0
      ? html`<p class="quiet">${details.noLaws}</p>`
      : html`${byTiming(found).map(
          ({ timing, laws }) =>
            html`<h4>${details.lawTimings[timing]}</h4>
                <ul>
                  ${laws.map((law) => rule(subject, law))}
                </ul>`,
        )}`,
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
  sectionStyles,
  referenceStyles,
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
