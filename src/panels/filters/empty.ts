import { css, html, LitElement, nothing } from 'lit';
import { dataContext, localeContext, searchContext, shared, stateContext } from '../../controls/context.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { activeFilters, clearFilter, clearFilters } from '../../state/actions.ts';
import { type Relaxation, relaxations, sayClause } from '../../state/filters.ts';
import type { Search } from '../../state/search.ts';
import type { State } from '../../state/state.ts';

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
