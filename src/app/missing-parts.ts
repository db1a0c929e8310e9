import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { guestContext, localeContext, shared } from '../controls/context.ts';
import { AnnounceEvent } from '../controls/events.ts';
import type { PartKind } from '../controls/late-parts.ts';
import { baseStyles } from '../controls/styles.ts';
import type { Locale } from '../i18n/locale.ts';

/**
 * `<breach-missing-parts>`: one line that says what of the page was asked for and did not come, and offers to try
 * again. Empty when nothing is missing. Fires `breach-retry-parts`.
 */
export class BreachMissingParts extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host(:not([empty])) {
        display: block;
        position: sticky;
        inset-block-start: 0;
        z-index: 6;
      }
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 14px;
        margin-block: 8px;
        padding: 8px 14px;
        border-inline-start: 4px solid var(--breach-accent);
        background: var(--breach-paper-band);
        font-size: 13.5px;
      }
      p {
        flex: 1 1 240px;
      }
      button {
        border-color: var(--breach-grid-strong);
        background: var(--breach-paper);
      }
      @media print {
        .notice {
          display: none;
        }
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @property({ attribute: false }) kinds: readonly PartKind[] = [];
  /** Whether it stands in somebody's page, which is not ours to reload. */
  @shared(guestContext) guest = false;
  private announced = '';

  private get sentence(): string {
    const { missing } = this.locale.words.app;
    return this.kinds.map((kind) => missing[kind]).join(' ');
  }

  protected override updated(): void {
    const { sentence } = this;
    this.toggleAttribute('empty', sentence === '');
    if (sentence === this.announced) return;
    this.announced = sentence;
    if (sentence !== '') this.dispatchEvent(new AnnounceEvent([{ text: sentence, lang: this.locale.tag }]));
  }

  protected override render() {
    if (this.kinds.length === 0) return nothing;
    const { missing } = this.locale.words.app;
    return html`
      <div class="notice">
        <p>${this.sentence} ${missing.hint}</p>
        <button type="button" class="retry" @click=${this.onRetry}>${missing.retry}</button>
        ${this.guest ? nothing : html`<button type="button" class="reload" @click=${() => location.reload()}>${missing.reload}</button>`}
      </div>
    `;
  }

  private readonly onRetry = (): void => {
    // Out of a dialog, too.
    this.dispatchEvent(new Event('breach-retry-parts', { bubbles: true, composed: true }));
  };
}
