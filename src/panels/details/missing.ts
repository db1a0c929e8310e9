import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { dataContext, localeContext, shared } from '../../controls/context.ts';
import { cross } from '../../controls/icons.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { sayMissing } from '../problems/problem-words.ts';

/** `<breach-missing-details>`: one quiet line for readers: how much of the data is not shown. It can be dismissed. */
export class BreachMissingDetails extends LitElement {
  static override styles = [
    baseStyles,
    css`
      p {
        display: flex;
        align-items: center;
        gap: 4px;
        font-size: 12.5px;
        color: var(--breach-ink-soft);
      }
      button {
        display: inline-grid;
        place-items: center;
        min-width: 24px;
        min-height: 24px;
        padding: 0;
        background: none;
        color: inherit;
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @shared(dataContext) data: Dataset | undefined;
  /** The data of which nobody wants to hear more. */
  @state() private dismissed: Dataset | undefined;

  protected override render() {
    const { data, locale } = this;
    if (!data || data === this.dismissed || data.problems.length === 0) return nothing;
    const text = sayMissing(data.problems, locale);
    if (text === '') return nothing;
    const { dismiss } = locale.lazy.problems;
    return html`<p>
      <span>${text}</span>
      <button type="button" aria-label=${dismiss} title=${dismiss} @click=${this.onDismiss}>${cross}</button>
    </p>`;
  }

  private readonly onDismiss = (): void => {
    this.dismissed = this.data;
  };
}
