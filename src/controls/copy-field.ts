import { css, html, LitElement, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Locale } from '../i18n/locale.ts';
import { localeContext, shared } from './context.ts';
import { AnnounceEvent } from './events.ts';
import { baseStyles } from './styles.ts';

/** `<breach-copy-field>`: a text to be taken away whole, with a button that copies it; what is slotted stands beside the button. */
export class BreachCopyField extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host(:not([multiline])) {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: 8px;
      }
      label {
        display: block;
        color: var(--breach-ink-soft);
        font-size: 13px;
      }
      textarea,
      input {
        display: block;
        inline-size: 100%;
        margin-block-start: 4px;
        min-block-size: 36px;
        padding: 8px 10px;
        border: 1px solid var(--breach-grid-strong);
        border-radius: var(--breach-radius);
        background: var(--breach-paper-band);
        color: var(--breach-ink);
        font: 400 13px/1.5 var(--breach-sans);
      }
      textarea {
        block-size: 176px;
        font: 12px/1.5 ui-monospace, "SF Mono", Consolas, monospace;
        overflow-wrap: anywhere;
        resize: vertical;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
      }
      :host([multiline]) .row {
        margin-block-start: 8px;
      }
      button,
      ::slotted(button) {
        min-block-size: 36px;
      }
      .told {
        color: var(--breach-ink-soft);
        font-size: 13px;
      }
      .told:empty {
        display: none;
      }
      @media screen and (max-width: 599px) {
        :host(:not([multiline])) {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  /** What the text is. */
  @property({ attribute: false }) label = '';
  /** What the button says. */
  @property({ attribute: false }) action = '';
  @property({ attribute: false }) value = '';
  @property({ type: Boolean }) multiline = false;
  /** What the last attempt to copy came to. */
  @state() private told = '';
  @query('textarea, input') private readonly field!: HTMLTextAreaElement | HTMLInputElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.told = '';
  }

  protected override render() {
    return html`
      <label>
        ${this.label}
        ${
          this.multiline
            ? html`<textarea readonly spellcheck="false" .value=${this.value}></textarea>`
            : html`<input readonly .value=${this.value} />`
        }
      </label>
      <div class="row">
        <button type="button" @click=${this.copy}>${this.action}</button>
        <slot></slot>
        <span class="told">${this.told}</span>
      </div>
    `;
  }

  private async copy(): Promise<void> {
    const { share } = this.locale.lazy;
    try {
      await navigator.clipboard.writeText(this.value);
      this.tell(share.copied);
    } catch {
      // No clipboard here (a frame, an insecure address): the reader copies what is selected.
      this.field.focus();
      this.field.select();
      this.tell(share.select);
    }
  }

  private tell(text: string): void {
    this.told = text;
    this.dispatchEvent(new AnnounceEvent([{ text, lang: this.locale.tag }], 'at-once'));
  }
}
