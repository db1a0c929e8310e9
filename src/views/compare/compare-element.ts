import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { referenceStyles } from '../../controls/dialog.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { mark } from '../../controls/marked.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import { type Reference, referencesOf } from '../../data/per-head.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import { type DetailsContext, localizedText, type Part, sourceStyles } from '../../panels/details/details-context.ts';
import { openIncident } from '../../state/actions.ts';
import { type Compared, comparisonOf, nameOfCompared, nameOfUnit, quantityIn } from '../../state/comparison.ts';
import type { Selection } from '../../state/filters.ts';
import type { State } from '../../state/state.ts';
import {
  aftermathCell,
  countryCell,
  facetCell,
  figuresCell,
  lagCell,
  linksOf,
  natureCell,
  organisationCell,
  perHeadCell,
  publicCell,
  sizeCell,
  sourceCountCell,
  sourcesCell,
  unitOf,
} from './cells.ts';

/** The table of the comparison: it scrolls inside itself, with what its rows are called at the side. */
const compareStyles = css`
  :host {
    margin-block: 16px 20px;
  }
  h2 {
    font: 600 18px/1.3 var(--breach-serif);
  }
  .unlike {
    margin-block: 4px 0;
    max-inline-size: 80ch;
    font-size: 13.5px;
    text-wrap: pretty;
  }
  .scroller {
    /* What only screen readers see lies within it. */
    position: relative;
    margin-block-start: 8px;
    overflow-x: auto;
    border-block: 1px solid var(--breach-grid-strong);
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 13px;
    line-height: 1.45;
  }
  th,
  td {
    min-inline-size: 190px;
    padding: 7px 12px 8px;
    border-block-end: 1px solid var(--breach-grid);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  tbody th,
  thead td {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 0;
    inline-size: 128px;
    padding-inline: 2px 10px;
    border-inline-end: 1px solid var(--breach-grid-strong);
    background: var(--breach-paper);
    font-size: 12.5px;
    color: var(--breach-ink-soft);
    overflow-wrap: normal;
  }
  thead > tr > * {
    border-block-end-color: var(--breach-grid-strong);
    vertical-align: bottom;
  }
  .open {
    display: inline-block;
    min-height: 32px;
    padding: 6px 0 2px;
    background: none;
    font: 600 14.5px/1.3 var(--breach-serif);
    text-align: start;
  }
  button.open {
    border: 0;
    color: var(--breach-accent);
    text-decoration: underline;
    text-underline-offset: 2px;
    text-decoration-thickness: 1px;
  }
  strong {
    font-weight: 600;
  }
  td li + li {
    margin-block-start: 6px;
  }
  .quiet {
    display: block;
    font-size: 12.5px;
    color: var(--breach-ink-soft);
  }
  .lacking {
    color: var(--breach-ink-soft);
    font-style: italic;
  }
  :lang(zh) .lacking {
    font-style: normal;
  }
  .by > span:has(+ span:not(.refs))::after {
    content: ' ·';
  }
  cite {
    font-style: normal;
  }
  .by a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 3px;
  }
  summary {
    min-block-size: 24px;
    padding-block: 2px;
    cursor: pointer;
  }
  @container (max-width: 575px) {
    th,
    td {
      min-inline-size: 168px;
    }
    tbody th,
    thead td {
      inline-size: 92px;
      min-inline-size: 92px;
    }
  }
  @media print {
    .scroller {
      overflow: visible;
    }
    th,
    td {
      min-inline-size: 0;
    }
  }
`;

const NO_NUMBERS: ReadonlyMap<string, number> = new Map();

/** A compared thing as a column: incidents with all that their details are told. */
interface Column {
  readonly thing: Compared;
  readonly subject: DetailsContext | undefined;
}

/** A row of the table; a quantity has few of them. */
interface Row {
  readonly id: string;
  readonly label: string;
  readonly incident: (subject: DetailsContext) => Part;
  readonly quantity?: (reference: Reference) => Part;
}

/** `<breach-compare>`: what is compared, side by side in words, each with its sources. Fires `breach-change`. */
export class BreachCompare extends LitElement {
  static override styles = [baseStyles, sourceStyles, referenceStyles, compareStyles];

  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) locale!: Locale;
  /** Whether sentences and sources have arrived. */
  @property({ type: Boolean }) complete = false;

  override render() {
    const { data, state, locale } = this;
    const { things } = comparisonOf(data, state);
    if (things.length === 0) return nothing;
    const { table } = locale.lazy.compare;
    const columns = things.map((thing): Column => ({ thing, subject: this.subjectOf(thing) }));
    const rows = this.rowsFor(columns);
    return html`
      <h2 id="heading">${table.label}</h2>
      ${this.renderUnits(columns)}
      <div class="scroller" role="region" aria-labelledby="heading" tabindex="0" @click=${this.followNumber}>
        <table>
          <caption class="visually-hidden">${table.caption}</caption>
          <thead>
            <tr>
              <td></td>
              ${columns.map((column) => this.renderHeading(column))}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.renderRow(row, columns))}
          </tbody>
        </table>
      </div>
      ${this.complete ? nothing : html`<p class="quiet">${table.loading}</p>`}
    `;
  }

  /** What is counted in which unit, where that differs. */
  private renderUnits(columns: readonly Column[]) {
    const { data, locale } = this;
    const { unlike } = locale.lazy.compare;
    const units = columns.map(({ thing, subject }) => unitOf(thing, subject));
    if (new Set(units).size < 2) return nothing;
    const named = columns.map(({ thing }, place) => {
      const unit = units[place];
      const name = nameOfCompared(thing, data, locale).text;
      return unlike.thing(name, unit === undefined ? unlike.unknown : nameOfUnit(unit, locale));
    });
    return html`<p class="unlike">${unlike.all(locale.format.list(named))}</p>`;
  }

  private renderHeading({ thing }: Column) {
    const name = nameOfCompared(thing, this.data, this.locale);
    const words = mark(name, this.locale);
    const { table } = this.locale.lazy.compare;
    return html`<th scope="col" data-id=${thing.id}>
      ${
        thing.kind === 'incident'
          ? html`<button type="button" class="open" title=${table.open(name.text)} @click=${() => this.open(thing.id)}>${words}</button>`
          : html`<span class="open">${words}</span>`
      }
    </th>`;
  }

  private renderRow({ id, label, incident, quantity }: Row, columns: readonly Column[]) {
    const { notApplicable } = this.locale.lazy.compare.table;
    const nothingToSay = html`<span aria-hidden="true">—</span><span class="visually-hidden">${notApplicable}</span>`;
    return html`<tr data-row=${id}>
      <th scope="row">${label}</th>
      ${columns.map(({ thing, subject }) => {
        const cell = subject ? incident(subject) : thing.kind === 'quantity' ? quantity?.(thing.reference) : undefined;
        return html`<td data-id=${thing.id}>${cell ?? nothingToSay}</td>`;
      })}
    </tr>`;
  }

  private rowsFor(columns: readonly Column[]): Row[] {
    const { data, locale } = this;
    const { words, lazy } = locale;
    const { table } = lazy.compare;
    const references = referencesOf(data.context);
    const chosen = columns.flatMap(({ thing }) => (thing.kind === 'quantity' ? [thing.reference] : []));
    const lags = (phase: 'hidden' | 'known' | 'unpublished'): Row => ({
      id: phase,
      label: table[phase],
      incident: (subject) => lagCell(subject, phase),
    });
    const isUnpublished = columns.some(({ subject }) => subject && data.life(subject.row).lags.unpublished);
    return [
      { id: 'what', label: table.what, incident: natureCell, quantity: (reference) => this.quantityCell(reference) },
      { id: 'organisation', label: table.organisation, incident: organisationCell },
      { id: 'country', label: table.country, incident: countryCell },
      { id: 'cause', label: words.facets.cause.label, incident: (subject) => facetCell(subject, 'cause') },
      { id: 'actor', label: words.facets.actor.label, incident: (subject) => facetCell(subject, 'actor') },
      lags('hidden'),
      lags('known'),
      ...(isUnpublished ? [lags('unpublished')] : []),
      { id: 'public', label: table.public, incident: publicCell },
      {
        id: 'size',
        label: table.size,
        incident: sizeCell,
        quantity: ({ value, unit }) => html`<strong>${quantityIn(value, unit, locale)}</strong>`,
      },
      { id: 'figures', label: table.figures, incident: figuresCell },
      { id: 'per-head', label: table.perHead, incident: (subject) => perHeadCell(subject, references, chosen) },
      { id: 'aftermath', label: table.aftermath, incident: aftermathCell },
      {
        id: 'source-count',
        label: table.sourceCount,
        incident: sourceCountCell,
        quantity: ({ entry }) => html`${locale.format.integer(entry.sources.length)}`,
      },
      {
        id: 'sources',
        label: table.sources,
        incident: sourcesCell,
        quantity: ({ entry }) => linksOf(entry, locale),
      },
    ];
  }

  private quantityCell({ entry, asOf }: Reference): Part {
    const { locale } = this;
    const { table } = locale.lazy.compare;
    const title = inLanguage(entry.title ?? entry.label, locale.tag);
    return html`${title ? mark(title, locale) : entry.id}
      <span class="quiet by"
        ><span>${table.quantity}</span> ${asOf ? html`<span>${table.asOf(locale.format.date(asOf))}</span>` : nothing}</span
      >
      ${entry.note ? html`<span class="quiet">${localizedText(entry.note, locale)}</span>` : nothing}`;
  }

  private subjectOf(thing: Compared): DetailsContext | undefined {
    if (thing.kind !== 'incident') return undefined;
    const incident = this.data.incidents[thing.row];
    // Without addresses and titles there is nothing that a number could lead to.
    const numbers = this.complete
      ? new Map(Object.keys(incident.sources).map((key, place) => [key, place + 1]))
      : NO_NUMBERS;
    return { dataset: this.data, row: thing.row, incident, locale: this.locale, numbers };
  }

  private open(id: string): void {
    this.dispatchEvent(new StateChangeEvent((now) => openIncident(now, id)));
  }

  /** A source number leads to its entry in the column's list. */
  private readonly followNumber = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button[data-source]') : null;
    const id = button?.closest('td')?.dataset.id;
    const cells = this.renderRoot.querySelectorAll<HTMLElement>('[data-row="sources"] td');
    const cell = [...cells].find((each) => each.dataset.id === id);
    const list = cell?.querySelector('details');
    if (!button || !list) return;
    list.open = true;
    const key = button.getAttribute('data-source');
    const entry = [...list.querySelectorAll<HTMLElement>('li')].find((each) => each.dataset.key === key);
    entry?.scrollIntoView({ block: 'center', inline: 'nearest' });
    entry?.focus({ preventScroll: true });
  };
}
