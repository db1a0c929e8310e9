import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Selection } from '../state/select.ts';
import type { State } from '../state/state.ts';
import { saySummary, summarise } from '../state/summary.ts';
import { baseStyles } from './styles.ts';

/** Milliseconds without a change after which the sentence is announced. */
const SETTLED = 500;

/**
 * `<breach-summary>`: what the selection amounts to, in a sentence. Screen readers get it as a live
 * region instead of the visible text, so that nobody hears it twice.
 */
export class BreachSummary extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .sentence {
        display: inline;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .left-out {
        display: inline;
        color: var(--breach-ink-soft);
      }
      details {
        display: inline-block;
        font-size: 13px;
        color: var(--breach-ink-soft);
        vertical-align: baseline;
      }
      details[open] {
        display: block;
        margin-block-start: 4px;
        max-inline-size: 64ch;
      }
      summary {
        min-block-size: 24px;
        line-height: 24px;
        cursor: pointer;
        text-decoration: underline dotted;
        text-underline-offset: 3px;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) locale!: Locale;
  /** What the live region says: the sentence, once it has settled. */
  @state() private announced = '';
  private said = { sentence: '', leftOut: '' };
  private timer: ReturnType<typeof setTimeout> | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || changed.has('selection') || changed.has('state') || changed.has('locale')) {
      this.said = saySummary(summarise(this.data, this.state, this.selection), this.locale);
    }
    const text = `${this.said.sentence} ${this.said.leftOut}`.trim();
    if (!this.hasUpdated) this.announced = text;
    clearTimeout(this.timer);
    if (text === this.announced) return;
    this.timer = setTimeout(() => {
      this.announced = text;
    }, SETTLED);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override render() {
    const { words } = this.locale;
    const { sentence, leftOut } = this.said;
    return html`
      <p class="sentence" aria-hidden="true">${sentence}</p>
      ${
        leftOut === ''
          ? nothing
          : html`<p class="left-out" aria-hidden="true">${leftOut}</p>
              <details>
                <summary>${words.summary.noteLabel}</summary>
                <p>${words.summary.note}</p>
              </details>`
      }
      <div class="visually-hidden" role="status">${this.announced}</div>
    `;
  }
}
