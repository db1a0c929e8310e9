import { css, html, LitElement, svg } from 'lit';
import { property } from 'lit/decorators.js';
import type { Theme } from '../chart/theme.ts';
import { dataContext, localeContext, shared, stateContext } from '../controls/context.ts';
import { HighlightEvent, StateChangeEvent } from '../controls/events.ts';
import { mark } from '../controls/marked.ts';
import { baseStyles } from '../controls/styles.ts';
import type { Dataset } from '../data/dataset.ts';
import { ACTIONS } from '../data/vocabulary.ts';
import type { Locale } from '../i18n/locale.ts';
import { valueText } from '../i18n/names.ts';
import { toggleChoice } from '../state/actions.ts';
import type { State } from '../state/state.ts';

/** `<breach-colours>`: which colour is which cause. Pointing at one lets its incidents stand out; a press chooses them, and leaves them again. */
export class BreachColours extends LitElement {
  static override styles = [
    baseStyles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0 11px;
        font-size: 12px;
        color: var(--breach-ink-soft);
      }
      li > * {
        display: flex;
        align-items: center;
        gap: 5px;
        min-height: 24px;
        padding: 0 6px;
        margin-inline: -6px;
      }
      button {
        background: none;
      }
      button[aria-pressed='true'] {
        border-color: var(--breach-ink);
        background: none;
        color: var(--breach-ink);
      }
      svg {
        display: block;
        flex: none;
      }
      p {
        display: none;
        font-size: 12px;
      }
      @container (max-width: 575px) {
        ul {
          display: grid;
          grid-template-columns: repeat(3, auto);
          gap: 0 8px;
        }
      }
      @media screen and (forced-colors: active) {
        p {
          display: block;
        }
        ul {
          display: none;
        }
      }
    `,
  ];

  @shared(dataContext) data!: Dataset;
  @shared(stateContext) state!: State;
  @shared(localeContext) locale!: Locale;
  @property({ attribute: false }) theme!: Theme;

  private highlight(action?: string): void {
    const { values, codes } = this.data.columns.action;
    this.dispatchEvent(new HighlightEvent(action === undefined ? undefined : (row) => values[codes[row]] === action));
  }

  override render() {
    const { locale, state } = this;
    const { chart } = locale.words;
    const end = () => this.highlight();
    return html`
      <ul aria-label=${chart.colours}>
        ${ACTIONS.map((action) => {
          const inner = html`<svg width="10" height="10" aria-hidden="true">
              ${svg`<circle cx="5" cy="5" r="4.5" fill=${this.theme.inks[`cause:${action}`]}></circle>`}
            </svg>
            ${mark(valueText('cause', action, locale), locale)}`;
          // Without filters beside it, a choice could not be seen.
          if (state.controls !== 'full') return html`<li><span>${inner}</span></li>`;
          const begin = () => this.highlight(action);
          return html`<li>
            <button
              type="button"
              aria-pressed=${state.choices.cause?.includes(action) ?? false}
              @click=${() => this.dispatchEvent(new StateChangeEvent((now) => toggleChoice(now, 'cause', action)))}
              @pointerenter=${begin}
              @pointerleave=${end}
              @focus=${begin}
              @blur=${end}
            >${inner}</button>
          </li>`;
        })}
      </ul>
      <p>${chart.coloursForced}</p>
    `;
  }
}
