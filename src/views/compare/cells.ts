import { html, nothing } from 'lit';
import { mark } from '../../controls/marked.ts';
import { dateOf, type Lag } from '../../data/dates.ts';
import type { Life } from '../../data/life.ts';
import { type PerHead, perHeadOf, type Reference, whyNoHeads } from '../../data/per-head.ts';
import type { Context, Figure } from '../../data/schema.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import { valueText } from '../../i18n/names.ts';
import {
  type DetailsContext,
  localizedText,
  outwardLink,
  type Part,
  entry as sourceEntry,
  sourceNumbers,
} from '../../panels/details/details-context.ts';
import { type Compared, nameOfUnit, quantityIn, shownFigure } from '../../state/comparison.ts';

/** A figure per head in words. */
interface SaidPerHead {
  /** `about 71 in 100`, `about 1.7 times the number`. */
  readonly ratio: string;
  /** The same for the least and the most that any figure says, where figures differ. */
  readonly spread: string | undefined;
  /** What it is a share of. */
  readonly of: string;
  /** That there cannot be so many heads, where there are more. */
  readonly more: string | undefined;
}

/** The ratio with the qualifier of its figure, rounded to two digits; never more exact than the figure is. */
export function sayPerHead({ of, figure, low, high, lowest, highest }: PerHead, locale: Locale): SaidPerHead {
  const { perHead } = locale.lazy.compare;
  const { inBase, rangeInBase, times, rangeTimes, spread } = perHead;
  const say = (least: number, most: number) => {
    const isTimes = most > 1.005;
    const base = isTimes ? 1 : baseFor(most);
    const [from, to] = [least, most].map((ratio) => locale.format.compact(rounded(ratio * base)));
    const isOne = from === to;
    // Words such as "millions" are read as at least their smallest value.
    const qualifier = figure.best.words === undefined ? figure.best.qualifier : 'more-than';
    if (isTimes) return isOne ? times(qualifier, to) : rangeTimes(from, to);
    const text = locale.format.integer(base);
    return isOne ? inBase(of, qualifier, to, text) : rangeInBase(of, from, to, text);
  };
  return {
    ratio: say(low, high),
    spread: figure.disagree ? spread(say(lowest, highest)) : undefined,
    of: perHead.of[of],
    more: (figure.disagree ? highest : high) > 1 ? perHead.more : undefined,
  };
}

/** Both names of what was counted, for the sentence that gives both numbers. */
function sayReference({ entry, value, unit }: Reference, locale: Locale): { quantity: string; title: string } {
  const title = inLanguage(entry.title ?? entry.label, locale.tag)?.text ?? entry.id;
  return { quantity: quantityIn(value, unit, locale), title };
}

/** 100, or the power of ten by which the ratio comes to at least one. */
function baseFor(ratio: number): number {
  let base = 100;
  while (ratio > 0 && ratio * base < 0.995 && base < 1e15) base *= 10;
  return base;
}

const rounded = (value: number) => Number(value.toPrecision(2));

/** What stands in a cell of the comparison: an incident's row of facts, told as in its details. */

const lacking = (text: string): Part => html`<span class="lacking">${text}</span>`;

export function natureCell({ incident, locale }: DetailsContext): Part {
  return html`${locale.words.facets.nature.values[incident.nature]}`;
}

export function organisationCell({ incident, locale }: DetailsContext): Part {
  const { organisation, parent } = incident;
  if (!organisation) return lacking(locale.lazy.compare.table.unknown);
  const name = localizedText(organisation, locale);
  return parent ? html`${name} <span class="quiet">${localizedText(parent, locale)}</span>` : html`${name}`;
}

export function countryCell({ incident, locale }: DetailsContext): Part {
  const { country } = incident;
  return country ? html`${locale.format.country(country)}` : lacking(locale.lazy.compare.table.unknown);
}

export function facetCell({ incident, locale }: DetailsContext, facet: 'cause' | 'actor'): Part {
  const { action = 'unknown', actor = 'unknown' } = incident;
  return html`${mark(valueText(facet, facet === 'cause' ? action : actor, locale), locale)}`;
}

/** How long a phase lasted; that it is unknown is said, and so is that there was none. */
export function lagCell({ dataset, row, locale }: DetailsContext, phase: 'hidden' | 'known' | 'unpublished'): Part {
  const { table } = locale.lazy.compare;
  const life: Life = dataset.life(row);
  const lag: Lag | undefined = life.lags[phase];
  if (lag) return html`${locale.format.lag(lag)}`;
  const { hidden, known } = life.lags;
  if (phase === 'known' && hidden && !known && life.madePublic) return lacking(table.never);
  // Where it is known when it was noticed, nothing was unpublished and unnoticed at once.
  const isOther = phase === 'unpublished' && hidden !== undefined;
  return lacking(isOther ? table.notApplicable : table.unknown);
}

export function publicCell({ dataset, row, incident, locale }: DetailsContext): Part {
  const { words, lazy, format } = locale;
  const life = dataset.life(row);
  const moment = life.madePublic ?? life.anchor;
  const event = moment && incident.events[moment.event];
  const date = event && dateOf(event.date);
  if (!event || !date) return lacking(lazy.compare.table.unknown);
  const text = format.date(date);
  return life.madePublic
    ? html`${text}`
    : lacking(lazy.compare.table.undatedPublication(words.events[event.kind], text));
}

export function sizeCell({ dataset, row, locale }: DetailsContext): Part {
  const size = shownFigure(dataset, row);
  if (!size) return lacking(locale.words.axis.unknownSize);
  return html`<strong>${locale.format.figure(size.best)}</strong>
    <span class="quiet">${locale.words.statuses[size.best.status]}</span>`;
}

export function figuresCell(subject: DetailsContext): Part {
  const { incident, locale } = subject;
  if (incident.figures.length === 0) return lacking(locale.lazy.compare.table.nothing);
  return html`<ul>
    ${incident.figures.map((figure) => html`<li>${figureWords(figure, subject)}</li>`)}
  </ul>`;
}

function figureWords(figure: Figure, subject: DetailsContext): Part {
  const { locale } = subject;
  const { compare, details } = locale.lazy;
  const asOf = dateOf(figure.asOf);
  const isPart = figure.scope !== 'whole';
  return html`${locale.format.figure(figure)}
    <span class="quiet by">
      <span>${locale.words.statuses[figure.status]}</span>
      ${isPart ? html`<span>${compare.table.outside(details.scopes[figure.scope])}</span>` : nothing}
      ${figure.by ? html`<span>${localizedText(figure.by, locale)}</span>` : nothing}
      ${asOf ? html`<span>${compare.table.asOf(locale.format.date(asOf))}</span>` : nothing}
      ${sourceNumbers(subject, figure.sources)}
    </span>`;
}

/** Figures per head with both numbers and the sources of both; where there are none, why not. */
export function perHeadCell(
  subject: DetailsContext,
  references: readonly Reference[],
  chosen: readonly Reference[],
): Part {
  const { dataset, row, incident, locale } = subject;
  const figures = dataset.figures(row);
  const heads = perHeadOf(incident, figures, dataset.life(row), references, chosen);
  if (heads.length === 0) {
    const { why } = locale.lazy.compare.perHead;
    const reason = whyNoHeads(figures);
    const unit = shownFigure(dataset, row)?.unit ?? '';
    return lacking(reason === 'other-unit' ? why['other-unit'](nameOfUnit(unit, locale)) : why[reason]);
  }
  return html`<ul>
    ${heads.map((head) => html`<li>${perHeadWords(head, subject)}</li>`)}
  </ul>`;
}

function perHeadWords(head: PerHead, subject: DetailsContext): Part {
  const { locale } = subject;
  const { perHead } = locale.lazy.compare;
  const said = sayPerHead(head, locale);
  const { quantity, title } = sayReference(head.reference, locale);
  return html`<strong>${said.ratio}</strong> <span>${said.of}</span>
    ${said.spread ? html`<span class="quiet">${said.spread}</span>` : nothing}
    ${said.more ? html`<span class="quiet">${said.more}</span>` : nothing}
    <span class="quiet"
      >${perHead.numbers(locale.format.figure(head.figure.best), quantity)}
      ${sourceNumbers(subject, head.figure.best.sources)}</span
    >
    <span class="quiet">${title} ${linksOf(head.reference.entry, locale)}</span>`;
}

/** The sources of a quantity, each a link where the data allow it. */
export function linksOf({ sources }: Context, locale: Locale): Part {
  if (sources.length === 0) return nothing;
  return html`<span class="by">${sources.map((source) => html`<span>${outwardLink(source, source.publisher, { locale })}</span> `)}</span>`;
}

/** What came after publication. */
export function aftermathCell({ dataset, row, incident, locale }: DetailsContext): Part {
  const { aftermath } = dataset.life(row);
  if (aftermath.length === 0) return lacking(locale.lazy.compare.table.nothing);
  return html`<ul>
    ${aftermath.map(
      ({ kind, date, index }) =>
        html`<li>
          ${locale.words.events[kind]} <span class="quiet">${locale.format.date(date)}</span>
          ${incident.events[index]?.note ? html`<span class="quiet">${localizedText(incident.events[index].note, locale)}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

export function sourceCountCell({ incident, locale }: DetailsContext): Part {
  return html`${locale.format.integer(Object.keys(incident.sources).length)}`;
}

/** All sources, folded away; numbers in the column lead into it. */
export function sourcesCell(subject: DetailsContext): Part {
  const { incident, locale } = subject;
  const sources = Object.entries(incident.sources);
  const { table } = locale.lazy.compare;
  if (sources.length === 0) return lacking(table.nothing);
  return html`<details class="sources">
    <summary>${table.sourcesOpen(sources.length, locale.format.integer(sources.length))}</summary>
    <ol>
      ${sources.map(([key, source]) => html`<li data-key=${key} tabindex="-1">${sourceEntry(source, subject)}</li>`)}
    </ol>
  </details>`;
}

/** In which unit each is counted, for the sentence on unlike units; one entry a thing. */
export function unitOf(thing: Compared, subject: DetailsContext | undefined): string | undefined {
  if (thing.kind === 'quantity') return thing.reference.unit;
  return subject && shownFigure(subject.dataset, subject.row)?.unit;
}
