import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { citedOf } from '../../controls/cited.ts';
import { referenceStyles } from '../../controls/dialog.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { mark, markPieces } from '../../controls/marked.ts';
import { hasSite, siteAddress } from '../../controls/site.ts';
import { outwardLink, sourceStyles, sources } from '../../controls/sources.ts';
import { baseStyles } from '../../controls/styles.ts';
import { type DetailsContext, localizedText, type Part, section, sourceNumbers } from '../../controls/telling.ts';
import type { Dataset } from '../../data/dataset.ts';
import { byTiming, knowsLaws, type LawInForce, lawsInForce } from '../../data/laws.ts';
import type { Context } from '../../data/schema.ts';
import { saySum } from '../../i18n/describe.ts';
import { inOneForm, type Locale } from '../../i18n/locale.ts';
import { nameOf } from '../../i18n/names.ts';
import { incidentPath } from '../../i18n/page-addresses.ts';
import {
  closeIncident,
  isComparing,
  MOST_COMPARED,
  openIncident,
  showComparison,
  toggleCompared,
} from '../../state/actions.ts';
import { MOST_INCIDENTS } from '../../state/comparison.ts';
import type { Selection } from '../../state/filters.ts';
import { INITIAL, type State } from '../../state/state.ts';
import { backgroundOf, sayBackground } from './background.ts';
import { factStyles, facts } from './facts.ts';
import { figureStyles, figures } from './figures.ts';
import { crumbs, headline, headStyles, neighboursOf, standing, summary, title } from './head.ts';
import { lifeStory, lifeStyles } from './life.ts';
import { related, relatedStyles } from './related.ts';

/** What all sections of the details share, and the bar of previous and next. */
const detailsStyles = css`
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
  section,
  .loading {
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
  nav {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: 4px;
    padding-block: 8px;
    margin-block-end: 10px;
    background: var(--breach-paper);
    border-block-end: 1px solid var(--breach-grid);
    font-size: 13px;
  }
  .position {
    min-width: 7ch;
    padding-inline: 4px;
    text-align: center;
    color: var(--breach-ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .step {
    display: grid;
    place-items: center;
    min-width: 32px;
    padding: 4px;
  }
  .step path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .step[aria-disabled='true'] {
    color: var(--breach-ink-faint);
    background: none;
    border-color: transparent;
    cursor: default;
  }
  .step[aria-disabled='true'] path {
    opacity: 0.5;
  }
  .back {
    margin-inline-start: auto;
  }
  @media (pointer: coarse) {
    nav button {
      min-width: 44px;
      min-height: 44px;
    }
  }
  /* A page enlarged four times is a low one. */
  @media screen and (max-height: 400px) {
    nav {
      position: static;
    }
  }
  @media print {
    nav,
    button:not(.ref) {
      display: none;
    }
  }
`;

/** What gives scale to an incident, and what tells of its time. */
function background(telling: DetailsContext): Part {
  const { dataset, incident, locale } = telling;
  const entries = backgroundOf(dataset, incident);
  if (entries.length === 0) return nothing;
  return section(
    'background',
    locale.lazy.details.background,
    html`<ul>
      ${entries.map((entry) => html`<li>${inWords(entry, telling)}</li>`)}
    </ul>`,
  );
}

function inWords(entry: Context, { locale }: DetailsContext): Part {
  const { afterPublisher } = locale.lazy.details;
  return html`<p><strong>${localizedText(entry.title ?? entry.label, locale)}</strong></p>
    <p class="quiet by">${sayBackground(entry, locale).map((text) => html`<span>${text}</span>`)}</p>
    ${entry.note ? html`<p>${localizedText(entry.note, locale)}</p>` : nothing}
    ${entry.sources.map(
      (source) =>
        html`<p class="quiet">${mark(inOneForm(source.publisher), locale)}${afterPublisher}${outwardLink(source, source.title ?? source.publisher, locale)}</p>`,
    )}`;
}

/** How to cite this incident, and the link that reopens it. */
function cite({ dataset, incident, locale }: DetailsContext, state: State): Part {
  const title = nameOf(incident, locale.tag).text;
  const cited = citedOf(dataset, openIncident(state, incident.id), locale, title, incident.id);
  return section(
    'cite',
    locale.lazy.cite.incident,
    html`${state.source === '' && hasSite() ? ownPage(incident.id, locale) : nothing}
      <breach-citation .cited=${cited}></breach-citation>`,
  );
}

/** The incident's own page, which can be read, linked and printed without the explorer. */
function ownPage(id: string, { tag, lazy }: Locale): Part {
  return html`<p class="own-page"><a href=${siteAddress(incidentPath(id, tag))}>${lazy.details.page}</a></p>`;
}

const comparingStyles = css`
  .comparing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-block-start: 14px;
    font-size: 13px;
  }
`;

/** Takes the incident into the comparison or out of it, and leads to the comparison. */
function comparing({ dataset, incident, locale }: DetailsContext, state: State): Part {
  const { details } = locale.lazy.compare;
  const { compare } = state;
  const isIn = compare.includes(incident.id);
  const incidents = compare.filter((id) => dataset.rowOf(id) !== undefined).length;
  const isFull = !isIn && (compare.length >= MOST_COMPARED || incidents >= MOST_INCIDENTS);
  const ask = (event: Event, change: (state: State) => State) =>
    event.currentTarget?.dispatchEvent(new StateChangeEvent(change));
  const toggle = (event: Event) => {
    if (!isFull) ask(event, (now) => toggleCompared(now, incident.id));
  };
  // The comparison is not to lie under the sheet that leads to it.
  const go = (event: Event) => ask(event, (now) => closeIncident(showComparison(now)));
  return html`<p class="comparing">
    <button type="button" class="toggle" aria-disabled=${isFull ? 'true' : nothing} aria-describedby=${isFull ? 'full' : nothing} @click=${toggle}>
      ${isIn ? details.remove : details.add}
    </button>
    ${
      compare.length > 0 && !isComparing(state)
        ? html`<button type="button" class="go" @click=${go}>
            ${details.go(compare.length, locale.format.integer(compare.length))}
          </button>`
        : nothing
    }
    ${isFull ? html`<span class="quiet" id="full">${details.full}</span>` : nothing}
  </p>`;
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
function disputes(telling: DetailsContext): Part {
  const { incident, locale } = telling;
  if (incident.disputes.length === 0) return nothing;
  return section(
    'disputes',
    locale.lazy.details.disputes,
    html`${incident.disputes.map(
      ({ about, positions }) => html`<div class="dispute">
        <h4>${localizedText(about, locale)}</h4>
        <ul>
          ${positions.map(
            ({ says, sources }) => html`<li>${localizedText(says, locale)} ${sourceNumbers(telling, sources)}</li>`,
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
function money(telling: DetailsContext): Part {
  const { incident, locale } = telling;
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
          <p class="quiet">${localizedText(note, locale)} ${sourceNumbers(telling, sources)}</p>
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
function laws(telling: DetailsContext): Part {
  const { dataset, row, incident, locale } = telling;
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
                  ${laws.map((law) => rule(telling, law))}
                </ul>`,
        )}`,
  );
}

function rule({ locale }: DetailsContext, { entry, since }: LawInForce): Part {
  const { afterPublisher } = locale.lazy.details;
  const title = localizedText(entry.title ?? entry.label, locale);
  const date = html`<span class="quiet">${locale.lazy.details.since(locale.format.date(since))}</span>`;
  if (!entry.note) return html`<li>${title === nothing ? entry.id : title} ${date}</li>`;
  return html`<li>
    <details>
      <summary>${title === nothing ? entry.id : title} ${date}</summary>
      <p>${localizedText(entry.note, locale)}</p>
      ${entry.sources.map(
        (source) =>
          html`<p class="quiet">${mark(inOneForm(source.publisher), locale)}${afterPublisher}${outwardLink(source, source.title ?? source.publisher, locale)}</p>`,
      )}
    </details>
  </li>`;
}

const NO_NUMBERS: ReadonlyMap<string, number> = new Map();

/** All that is known of one incident, and who says so. Asks for another incident by `ChangeEvent`. */
export class BreachDetails extends LitElement {
  static override styles = [
    baseStyles,
    detailsStyles,
    referenceStyles,
    headStyles,
    comparingStyles,
    figureStyles,
    lifeStyles,
    disputeStyles,
    moneyStyles,
    relatedStyles,
    lawStyles,
    factStyles,
    sourceStyles,
  ];

  @property({ attribute: false }) data?: Dataset;
  /** Row of the open incident. */
  @property({ type: Number }) row = -1;
  /** Gives the order of previous and next. */
  @property({ attribute: false }) selection?: Selection;
  @property({ attribute: false }) locale?: Locale;
  /** False while notes and sources are still on their way. */
  @property({ type: Boolean }) complete = false;
  /** What the link in the citation reopens. */
  @property({ attribute: false }) state: State = INITIAL;

  @query('h2') private readonly heading!: HTMLElement | null;

  /** Moves the focus to the name of the incident, once it is drawn. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus({ preventScroll: true });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('row')) this.scrollTop = 0;
  }

  protected override render() {
    const telling = this.tell();
    if (!telling) return nothing;
    const { details } = telling.locale.lazy;
    return html`${this.renderSteps(telling)}
      ${keyed(
        telling.incident.id,
        html`<article aria-labelledby="name" aria-busy=${String(!this.complete)} @click=${this.followNumber}>
          <div class="head">
            ${crumbs(telling)} ${title(telling)} ${standing(telling)} ${summary(telling)} ${headline(telling)}
            ${comparing(telling, this.state)}
          </div>
          ${figures(telling)} ${lifeStory(telling)} ${disputes(telling)} ${related(telling, this.state)} ${money(telling)}
          ${this.complete ? html`${background(telling)} ${laws(telling)}` : nothing} ${facts(telling)}
          ${
            this.complete
              ? html`${sources(telling)} ${cite(telling, this.state)}`
              : html`<p class="loading">${details.loading}</p>`
          }
        </article>`,
      )}`;
  }

  private tell(): DetailsContext | undefined {
    const { data: dataset, row, locale } = this;
    const incident = dataset?.incidents[row];
    if (!dataset || !incident || !locale) return undefined;
    // Without the list there is nothing that a number could lead to.
    const numbers = this.complete
      ? new Map(Object.keys(incident.sources).map((key, place) => [key, place + 1]))
      : NO_NUMBERS;
    return { dataset, row, incident, locale, numbers };
  }

  private renderSteps({ row, locale }: DetailsContext) {
    const { details } = locale.lazy;
    const order = this.selection?.inWindow ?? new Uint32Array();
    const { position, previous, next } = neighboursOf(order, row);
    const count = locale.format.integer;
    const hasList = this.state?.controls === 'full';
    return html`<nav aria-label=${locale.words.outline.incident}>
      ${this.renderStep(details.previous, previous, 'M9.5 3.5 5 8l4.5 4.5')}
      <span class="position">${position > 0 ? details.of(count(position), count(order.length)) : details.outside}</span>
      ${this.renderStep(details.next, next, 'M6.5 3.5 11 8l-4.5 4.5')}
      <button class="back" @click=${this.close}>${hasList ? details.back : locale.words.app.close}</button>
    </nav>`;
  }

  /** Not `disabled` at the ends: a button that has the focus must not lose it there. */
  private renderStep(label: string, row: number | undefined, arrow: string) {
    return html`<button class="step" aria-label=${label} title=${label} aria-disabled=${String(row === undefined)}
      @click=${() => this.open(row)}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d=${arrow}></path></svg>
    </button>`;
  }

  private open(row: number | undefined): void {
    const id = row === undefined ? undefined : this.data?.incidents[row]?.id;
    if (id !== undefined) this.dispatchEvent(new StateChangeEvent((now) => openIncident(now, id)));
  }

  private readonly close = (): void => {
    this.dispatchEvent(new StateChangeEvent(closeIncident));
  };

  /** A source number leads to its entry in the list, without touching the address. */
  private readonly followNumber = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button[data-source]') : null;
    const key = button?.getAttribute('data-source');
    const entries = this.renderRoot.querySelectorAll<HTMLElement>('.sources li');
    const entry = [...entries].find((candidate) => candidate.dataset.key === key);
    if (!key || !entry) return;
    entry.scrollIntoView({ block: 'center' });
    entry.focus({ preventScroll: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'breach-details': BreachDetails;
  }
}
