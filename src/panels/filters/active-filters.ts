import { css, html, LitElement, nothing } from 'lit';
import { dataContext, localeContext, searchContext, shared, stateContext } from '../../controls/context.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { cross } from '../../controls/icons.ts';
import { markPieces } from '../../controls/marked.ts';
import { baseStyles, chipStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { activeFilters, type ClauseId, clearFilter, clearFilters } from '../../state/actions.ts';
import { clausePieces, type Relaxation, relaxations, sayClause } from '../../state/filters.ts';
import type { Search } from '../../state/search.ts';
import type { State } from '../../state/state.ts';

/** What is filtered by, to be dropped again: as chips, and as ways out where nothing fits. */

/** `<breach-chips>`: every active filter in words, each with a button that drops it. Fires `breach-change`. */
export class BreachChips extends LitElement {
  static override styles = [
    baseStyles,
    chipStyles,
    css`
      .chips {
        flex-wrap: nowrap;
      }
      .chip {
        flex: none;
        max-inline-size: 28em;
      }
      @media (pointer: coarse) {
        .chip {
          min-block-size: 38px;
        }
        .remove {
          inline-size: 40px;
          min-height: 36px;
        }
      }
    `,
  ];

  @shared(stateContext) state!: State;
  @shared(localeContext) locale!: Locale;

  /** Place of the chip whose button has just been pressed, or -1. */
  private dropped = -1;

  override render() {
    const clauses = activeFilters(this.state);
    const { filters } = this.locale.words;
    if (clauses.length === 0) return nothing;
    return html`<ul class="chips" aria-label=${filters.active}>
      ${clauses.map((clause, place) => this.renderChip(clause, place))}
      ${clauses.length > 1 ? html`<li><button class="all" @click=${this.clearAll}>${filters.clearAll}</button></li>` : nothing}
    </ul>`;
  }

  private renderChip(clause: ClauseId, place: number) {
    const text = sayClause(this.state, clause, this.locale);
    return html`<li class="chip" data-clause=${clause}>
      <span class="text">${markPieces(clausePieces(this.state, clause, this.locale), this.locale)}</span>
      <button class="remove" aria-label=${this.locale.words.filters.remove(text)} @click=${() => this.drop(clause, place)}>
        ${cross}
      </button>
    </li>`;
  }

  private drop(clause: ClauseId, place: number): void {
    this.dropped = place;
    this.dispatchEvent(new StateChangeEvent((now) => clearFilter(now, clause)));
  }

  /** The next chip takes the focus of one that has gone. */
  override updated(): void {
    const { dropped: place } = this;
    if (place < 0) return;
    this.dropped = -1;
    const left = this.shadowRoot?.querySelectorAll<HTMLElement>('.remove') ?? [];
    if (left.length > 0) left[Math.min(place, left.length - 1)].focus();
    else this.dispatchEvent(new ChipsGoneEvent());
  }

  private readonly clearAll = () => {
    this.dispatchEvent(new StateChangeEvent(clearFilters));
    this.dispatchEvent(new ChipsGoneEvent());
  };
}

/** The last chip has gone, and the focus with it. */
class ChipsGoneEvent extends Event {
  static readonly type = 'breach-chips-gone';

  constructor() {
    super(ChipsGoneEvent.type);
  }
}

/**
 * `<breach-empty>`: stands where the picture would when nothing fits; names the filters that bring
 * incidents back, and drops them. Fires `breach-change`.
 */
export class BreachEmpty extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        padding: clamp(24px, 6cqi, 64px) 16px;
        border-block: 1px solid var(--breach-grid);
      }
      .message {
        max-inline-size: 520px;
        margin-inline: auto;
      }
      h2 {
        font: 600 22px/1.25 var(--breach-serif);
      }
      p {
        margin-block: 8px 16px;
        color: var(--breach-ink-soft);
      }
      ul {
        display: grid;
        gap: 8px;
      }
      .relax {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 16px;
        inline-size: 100%;
        min-height: 40px;
        padding-inline: 14px;
        text-align: start;
      }
      .relax > :first-child {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .count {
        flex: none;
        color: var(--breach-ink-soft);
        font-variant-numeric: tabular-nums;
      }
      .all {
        margin-block-start: 16px;
        padding-inline: 0;
        background: none;
        color: var(--breach-accent);
        text-decoration: underline;
        text-underline-offset: 3px;
      }
    `,
  ];

  @shared(dataContext) data!: Dataset;
  @shared(stateContext) state!: State;
  @shared(searchContext) search!: Search;
  @shared(localeContext) locale!: Locale;

  override render() {
    const { words, lazy } = this.locale;
    if (this.data.incidents.length === 0) {
      return html`<div class="message"><h2>${words.summary.nothing}</h2></div>`;
    }
    const isSearchAlone = activeFilters(this.state).join() === 'query';
    const helpful = relaxations(this.data, this.state, this.search).filter(({ count }) => count > 0 && !isSearchAlone);
    const title = isSearchAlone
      ? lazy.empty.nothingFound(sayClause(this.state, 'query', this.locale))
      : lazy.empty.title;
    const advice = helpful.length > 0 ? lazy.empty.advice : lazy.empty.adviceAll;
    return html`
      <div class="message">
        <h2>${title}</h2>
        <p>${isSearchAlone ? lazy.empty.hint : advice}</p>
        ${helpful.length > 0 ? html`<ul>${helpful.map((one) => this.renderRelaxation(one))}</ul>` : nothing}
        <button class="all" @click=${() => this.dispatchEvent(new StateChangeEvent(clearFilters))}>
          ${isSearchAlone ? words.filters.clear : words.filters.clearAll}
        </button>
      </div>
    `;
  }

  private renderRelaxation({ clause, count }: Relaxation) {
    const { lazy, format } = this.locale;
    return html`<li>
      <button
        class="relax"
        data-clause=${clause}
        @click=${() => this.dispatchEvent(new StateChangeEvent((now) => clearFilter(now, clause)))}
      >
        <span>${lazy.empty.relax(sayClause(this.state, clause, this.locale))}</span>
        <span class="count">${lazy.empty.back(count, format.integer(count))}</span>
      </button>
    </li>`;
  }
}
