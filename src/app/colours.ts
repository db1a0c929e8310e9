import { css, html, LitElement, svg } from 'lit';
import { property } from 'lit/decorators.js';
import type { Theme } from '../chart/theme.ts';
import { localeContext, shared } from '../controls/context.ts';
import { baseStyles } from '../controls/styles.ts';
import { ACTIONS } from '../data/vocabulary.ts';
import type { Locale } from '../i18n/locale.ts';

/** `<breach-colours>`: which colour is which cause. */
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
      li {
        display: flex;
        align-items: center;
        gap: 5px;
        min-height: 20px;
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

  @shared(localeContext) locale!: Locale;
  @property({ attribute: false }) theme!: Theme;

  override render() {
    const { chart, facets } = this.locale.words;
    return html`
      <ul aria-label=${chart.colours}>
        ${ACTIONS.map(
          (action) => html`
            <li>
              <svg width="10" height="10" aria-hidden="true">
                ${svg`<circle cx="5" cy="5" r="4.5" fill=${this.theme.inks[`cause:${action}`]}></circle>`}
              </svg>
              ${facets.cause.values[action]}
            </li>
          `,
        )}
      </ul>
      <p>${chart.coloursForced}</p>
    `;
  }
}
