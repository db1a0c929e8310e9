import { css, html, LitElement, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { colouringOf, nameOfColour } from '../../chart/colouring.ts';
import { colorOf } from '../../chart/marks/color.ts';
import type { Ink } from '../../chart/scene.ts';
import type { Theme } from '../../chart/theme.ts';
import { dataContext, localeContext, shared, stateContext } from '../../controls/context.ts';
import { HighlightEvent, StateChangeEvent } from '../../controls/events.ts';
import { mark } from '../../controls/marked.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { facetLabel } from '../../i18n/names.ts';
import { setChoices } from '../../state/actions.ts';
import type { State } from '../../state/state.ts';

/** `<breach-colours>`: which colour is which cause, or what else they stand for. Pointing at one lets its incidents stand out; a press chooses them, and leaves them again. */
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
        max-inline-size: calc(100% + 12px);
        min-height: 24px;
        padding: 0 6px;
        margin-inline: -6px;
      }
      li {
        min-width: 0;
      }
      .value {
        min-width: 0;
        max-width: 24ch;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
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
          grid-template-columns: repeat(3, minmax(0, auto));
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

  private highlight(ink?: Ink): void {
    const { inks, codes } = colouringOf(this.data);
    this.dispatchEvent(new HighlightEvent(ink === undefined ? undefined : (row) => inks[codes[row]] === ink));
  }

  private choose(facet: string, values: readonly string[], isChosen: boolean): void {
    this.dispatchEvent(
      new StateChangeEvent((now) => {
        const others = (now.choices[facet] ?? []).filter((value) => !values.includes(value));
        return setChoices(now, facet, isChosen ? others : [...others, ...values]);
      }),
    );
  }

  override render() {
    const { locale, state } = this;
    const { chart } = locale.words;
    const { by, entries } = colouringOf(this.data);
    if (entries.length === 0) return nothing;
    const end = () => this.highlight();
    return html`
      <ul aria-label=${chart.colours(facetLabel(by, locale))}>
        ${entries.map(({ ink, values }) => {
          const inner = html`<svg width="10" height="10" aria-hidden="true">
              ${svg`<circle cx="5" cy="5" r="4.5" fill=${colorOf(this.theme, ink, 'normal')}></circle>`}
            </svg>
            <span class="value">${mark(nameOfColour(by, values, locale), locale)}</span>`;
          // Without filters beside it, a choice could not be seen.
          if (state.controls !== 'full') return html`<li><span>${inner}</span></li>`;
          const begin = () => this.highlight(ink);
          const isChosen = values.every((value) => state.choices[by]?.includes(value));
          return html`<li>
            <button
              type="button"
              aria-pressed=${isChosen}
              @click=${() => this.choose(by, values, isChosen)}
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
