import { css, html, LitElement, nothing } from 'lit';
import { localeContext, shared, stateContext } from '../../controls/context.ts';
import { StateChangeEvent } from '../../controls/events.ts';
import { cross } from '../../controls/icons.ts';
import { markPieces } from '../../controls/marked.ts';
import { baseStyles, chipStyles } from '../../controls/styles.ts';
import type { Locale } from '../../i18n/locale.ts';
import { activeFilters, type ClauseId, clearFilter, clearFilters } from '../../state/actions.ts';
import { clausePieces, sayClause } from '../../state/filters.ts';
import type { State } from '../../state/state.ts';

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
