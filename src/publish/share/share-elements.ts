import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Theme } from '../../chart/theme.ts';
import { localeContext, shared } from '../../controls/context.ts';
import { copyFrom } from '../../controls/download.ts';
import { AnnounceEvent } from '../../controls/events.ts';
import type { Tags } from '../../controls/late-parts.ts';
import { SelectionElement } from '../../controls/selection-element.ts';
import { explorerAddress, hasSite, isApart } from '../../controls/site.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Locale } from '../../i18n/locale.ts';
import { ImportEvent } from '../../panels/import/events.ts';
import { isOwnTable } from '../../state/state.ts';
import { BreachSave } from '../save.ts';
import { BreachShareEmbed, BreachSharePreview } from './embed.ts';
import { BreachOwnCode } from './own-code.ts';
import { fullSearch, sharedView } from './snippet.ts';

/** `<breach-share-ways>`: the ways in which a view can be shown elsewhere: by its link, on a page, as a picture or as data. */
export class BreachShareWays extends SelectionElement {
  static override styles = [
    baseStyles,
    css`
      section + section {
        margin-block-start: 18px;
        padding-block-start: 14px;
        border-block-start: 1px solid var(--breach-grid-strong);
      }
      p {
        margin-block-end: 8px;
      }
      h3 {
        margin-block-end: 8px;
        font-size: 15px;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) theme!: Theme;

  protected override render() {
    const { share } = this.locale.lazy;
    const isOwn = isOwnTable(this.state.source);
    return html`
      ${isOwn ? this.renderOwn() : hasSite() ? this.renderLink() : nothing}
      ${isOwn || isApart() ? nothing : this.renderEmbed()}
      <section aria-labelledby="save">
        <h3 id="save">${share.save}</h3>
        <breach-save
          .theme=${this.theme}></breach-save>
      </section>
    `;
  }

  /** A table of the reader's own has no address; the way to show it leads by its files and their code. */
  private renderOwn() {
    const { share } = this.locale.lazy;
    return html`
      <section aria-labelledby="own">
        <h3 id="own">${share.own.title}</h3>
        <p>${share.own.noLink}</p>
        <button type="button" class="code" @click=${() => this.dispatchEvent(new ImportEvent('code'))}>${share.own.toCode}</button>
      </section>
    `;
  }

  private renderLink() {
    const { data, state, locale } = this;
    const { share } = locale.lazy;
    const link = explorerAddress() + fullSearch(state, { lang: locale.tag, version: data.version });
    return html`
      <section aria-labelledby="link">
        <h3 id="link">${share.link.title}</h3>
        <breach-copy-field .label=${share.link.label} .action=${share.link.copy} .value=${link}>
          ${'share' in navigator ? html`<button type="button" @click=${() => this.send(link)}>${share.link.send}</button>` : nothing}
        </breach-copy-field>
      </section>
    `;
  }

  private renderEmbed() {
    const { share } = this.locale.lazy;
    return html`
      <section aria-labelledby="embed">
        <h3 id="embed">${share.embed.title}</h3>
        <breach-share-embed></breach-share-embed>
      </section>
    `;
  }

  private async send(url: string): Promise<void> {
    const { title, sentence } = sharedView(this.data, this.state, this.selection, this.locale).words;
    // Who changes their mind has not met with an error.
    await navigator.share({ title, text: sentence, url }).catch(() => undefined);
  }
}

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
    this.told = (await copyFrom(this.field)) ? share.copied : share.select;
    this.dispatchEvent(new AnnounceEvent([{ text: this.told, lang: this.locale.tag }], 'at-once'));
  }
}

/** What stands in the dialog for sharing, and the code for one's own table. */
export const TAGS: Tags = [
  ['breach-copy-field', BreachCopyField],
  ['breach-own-code', BreachOwnCode],
  ['breach-save', BreachSave],
  ['breach-share-embed', BreachShareEmbed],
  ['breach-share-preview', BreachSharePreview],
  ['breach-share-ways', BreachShareWays],
];
