import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { neighboursOf } from '../layout/neighbours.ts';
import type { Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import { closeIncident, openIncident } from '../state/actions.ts';
import type { Selection } from '../state/select.ts';
import { INITIAL, type State } from '../state/state.ts';
import { background } from './details-background.ts';
import { cite } from './details-cite.ts';
import { comparing, comparingStyles } from './details-compare.ts';
import { disputeStyles, disputes } from './details-disputes.ts';
import { factStyles, facts } from './details-facts.ts';
import { figureStyles, figures } from './details-figures.ts';
import { crumbs, headline, headStyles, standing, summary, title } from './details-head.ts';
import { lawStyles, laws } from './details-laws.ts';
import { lifeStory, lifeStyles } from './details-life.ts';
import { money, moneyStyles } from './details-money.ts';
import { related, relatedStyles } from './details-related.ts';
import { sourceStyles, sources } from './details-sources.ts';
import { detailsStyles } from './details-styles.ts';
import type { Telling } from './details-telling.ts';
import { ChangeEvent } from './events.ts';
import { referenceStyles } from './reference-styles.ts';
import { baseStyles } from './styles.ts';

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
    const { details } = telling.locale.later;
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

  private tell(): Telling | undefined {
    const { data: dataset, row, locale } = this;
    const incident = dataset?.incidents[row];
    if (!dataset || !incident || !locale) return undefined;
    // Without the list there is nothing that a number could lead to.
    const numbers = this.complete
      ? new Map(Object.keys(incident.sources).map((key, place) => [key, place + 1]))
      : NO_NUMBERS;
    return { dataset, row, incident, locale, numbers };
  }

  private renderSteps({ row, locale }: Telling) {
    const { details } = locale.later;
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
    if (id !== undefined) this.dispatchEvent(new ChangeEvent((now) => openIncident(now, id)));
  }

  private readonly close = (): void => {
    this.dispatchEvent(new ChangeEvent(closeIncident));
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
