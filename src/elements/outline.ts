import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { causeInk, natureShape } from '../layout/looks.ts';
import { cutOutline, type OutlineYear, outlineOf, sayIncident } from '../layout/outline.ts';
import type { Locale } from '../locales/locale.ts';
import { nameOf } from '../locales/names.ts';
import type { Dataset } from '../model/dataset.ts';
import { openIncident } from '../state/actions.ts';
import type { Selection } from '../state/select.ts';
import { langOf } from './details-telling.ts';
import { ChangeEvent } from './events.ts';
import { baseStyles } from './styles.ts';
import { symbolShape } from './symbol.ts';

/** Up to this many incidents are listed whole; of more, only the first. */
const MOST_WHOLE = 300;
const FIRST = 200;

/** The selection in words: year by year, every incident with its phases, date and size. */
export class BreachOutline extends LitElement {
  static override styles = [
    baseStyles,
    css`
      h2 {
        font: 600 18px/1.3 var(--breach-serif);
      }
      .hint {
        font-size: 12.5px;
        color: var(--breach-ink-soft);
      }
      section {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 320px;
        margin-block-start: 14px;
        padding-block-start: 6px;
        border-block-start: 1px solid var(--breach-grid);
      }
      h3 {
        margin-block-end: 2px;
        font: 600 15px/1.4 var(--breach-serif);
        font-variant-numeric: tabular-nums;
      }
      h3 span {
        margin-inline-start: 4px;
        font: 400 12px var(--breach-sans);
        color: var(--breach-ink-faint);
      }
      .incident {
        position: relative;
        display: block;
        width: 100%;
        min-height: 44px;
        padding-block: 5px 6px;
        padding-inline: 28px 8px;
        border: 0;
        background: none;
        border-radius: 4px;
        text-align: start;
      }
      .incident:hover {
        background: var(--breach-paper-band);
      }
      .incident:focus-visible {
        outline-offset: -2px;
      }
      .incident[aria-current] {
        background: var(--breach-paper-band);
        box-shadow: inset 3px 0 0 var(--breach-ink);
      }
      .incident svg {
        position: absolute;
        inset-block-start: 8px;
        inset-inline-start: 8px;
      }
      .name {
        display: block;
        font-weight: 600;
        line-height: 1.35;
      }
      .says {
        display: block;
        font-size: 12.5px;
        line-height: 1.4;
        color: var(--breach-ink-soft);
        text-wrap: pretty;
      }
      .more {
        margin-block: 14px;
      }
    `,
  ];

  @property({ attribute: false }) data?: Dataset;
  @property({ attribute: false }) selection?: Selection;
  @property({ attribute: false }) locale?: Locale;
  /** Row of the open incident, or -1. */
  @property({ type: Number }) row = -1;

  @state() private showsAll = false;
  private years: readonly OutlineYear[] = [];
  /** Sentences by row: opening an incident must not tell all the others anew. */
  private readonly sentences = new Map<number, string>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || changed.has('locale')) this.sentences.clear();
    if (!changed.has('data') && !changed.has('selection')) return;
    this.showsAll = false;
    this.years = this.data && this.selection ? outlineOf(this.data, this.selection.inWindow) : [];
  }

  protected override render() {
    const { data: dataset, locale, selection } = this;
    if (!dataset || !locale || !selection) return nothing;
    const { outline } = locale.words;
    const count = selection.inWindow.length;
    const isCut = count > MOST_WHOLE && !this.showsAll;
    const years = isCut ? cutOutline(this.years, FIRST) : this.years;
    return html`<h2>${outline.label}</h2>
      <p class="hint">${outline.hint}</p>
      ${repeat(
        years,
        ({ year }) => year,
        (of) => this.renderYear(of, dataset, locale),
      )}
      ${isCut ? html`<button class="more" @click=${this.showAll}>${outline.more(locale.format.integer(count - FIRST))}</button>` : nothing}`;
  }

  private renderYear({ year, rows }: OutlineYear, dataset: Dataset, locale: Locale) {
    const { outline, summary } = locale.words;
    // A cut year still says how many it has.
    const count = this.years.find((whole) => whole.year === year)?.rows.length ?? rows.length;
    const text = locale.format.integer(count);
    return html`<section>
      <h3>
        ${year === null ? outline.noYear : locale.format.year(Date.UTC(year, 6))}
        <span aria-hidden="true">${text}</span>
        <span class="visually-hidden">${summary.incidents(count, text)}</span>
      </h3>
      <ol>
        ${repeat(
          rows,
          (row) => row,
          (row) => html`<li>${this.renderIncident(row, dataset, locale)}</li>`,
        )}
      </ol>
    </section>`;
  }

  private renderIncident(row: number, dataset: Dataset, locale: Locale) {
    const incident = dataset.incidents[row];
    const name = nameOf(incident, locale.tag);
    const cause = symbolShape(natureShape(incident.nature), 5, causeInk(dataset, row), 'filled');
    return html`<button class="incident" data-row=${row} aria-current=${row === this.row ? 'true' : nothing}
      @click=${this.open}>
      <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">${cause}</svg>
      <span class="name" lang=${langOf(name.lang, locale)}>${name.text}</span>
      <span class="says">${this.say(row, dataset, locale)}</span>
    </button>`;
  }

  private say(row: number, dataset: Dataset, locale: Locale): string {
    const sentence = this.sentences.get(row) ?? sayIncident(dataset, row, locale);
    this.sentences.set(row, sentence);
    return sentence;
  }

  private readonly open = (event: Event): void => {
    const { currentTarget } = event;
    const row = currentTarget instanceof HTMLElement ? Number(currentTarget.dataset.row) : -1;
    const id = this.data?.incidents[row]?.id;
    if (id !== undefined) this.dispatchEvent(new ChangeEvent((now) => openIncident(now, id)));
  };

  /** Shows the rest, and moves the focus from the button, which goes away, to the first that is new. */
  private readonly showAll = async (): Promise<void> => {
    this.showsAll = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.incident')[FIRST]?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'breach-outline': BreachOutline;
  }
}
