import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { citedOf } from '../controls/cited.ts';
import { localeContext, shared } from '../controls/context.ts';
import { dialogStyles } from '../controls/dialog.ts';
import { copyFrom } from '../controls/download.ts';
import { AnnounceEvent } from '../controls/events.ts';
import { SelectionElement } from '../controls/selection-element.ts';
import { baseStyles } from '../controls/styles.ts';
import { CITATION_STYLES, type Cited, usualStyle } from '../i18n/citations.ts';
import type { Locale } from '../i18n/locale.ts';
import { saySummary, summarise } from '../state/summary.ts';

/** `<breach-cite>`: a dialog with the citation and the link of this view. `open()` shows it; Esc closes it. */
export class BreachCite extends SelectionElement {
  static override styles = [
    baseStyles,
    dialogStyles,
    css`
      dialog {
        width: 620px;
        max-width: calc(100vw - 32px);
      }
      breach-citation {
        margin-block-end: 14px;
      }
    `,
  ];

  @state() private isOpen = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('h2') private readonly heading!: HTMLElement;

  open(): void {
    this.isOpen = true;
    if (!this.dialog.open) this.dialog.showModal();
    this.heading.focus();
  }

  protected override render() {
    const { words, lazy } = this.locale;
    return html`
      <dialog aria-labelledby="title" @close=${this.onClose}>
        <h2 id="title" tabindex="-1">${lazy.cite.view}</h2>
        ${this.isOpen ? html`<breach-citation .cited=${this.cited()}></breach-citation>` : nothing}
        <p><button type="button" @click=${() => this.dialog.close()}>${words.app.close}</button></p>
        <breach-announcer></breach-announcer>
      </dialog>
    `;
  }

  private cited() {
    const { data, state, selection, locale } = this;
    const { sentence } = saySummary(summarise(data, state, selection), locale);
    const title = locale.lazy.cite.viewTitle(locale.words.views[state.view], sentence.replace(/[.。]$/, ''));
    return citedOf(data, { ...state, incident: '' }, locale, title, state.view);
  }

  private readonly onClose = (): void => {
    this.isOpen = false;
  };
}

/** `<breach-citation>`: a citation in a style to choose, and the link, each to be copied. */
export class BreachCitation extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        margin-block: 8px;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        font-size: 13px;
        color: var(--breach-ink-soft);
      }
      textarea,
      input {
        display: block;
        width: 100%;
        padding: 8px 10px;
        border: 1px solid var(--breach-grid-strong);
        border-radius: var(--breach-radius);
        background: var(--breach-paper-band);
        color: var(--breach-ink);
        font: 400 13px/1.5 var(--breach-sans);
        resize: none;
        field-sizing: content;
        overflow-wrap: anywhere;
      }
      .link {
        display: block;
        margin-block-start: 12px;
        font-size: 13px;
        color: var(--breach-ink-soft);
      }
      .note {
        font-size: 12.5px;
        color: var(--breach-ink-soft);
      }
      @media print {
        .row,
        .link {
          display: none;
        }
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @property({ attribute: false }) cited!: Cited;
  @state() private styleId = '';
  /** What the last attempt to copy came to. */
  @state() private copied: { readonly what: 'text' | 'link'; readonly done: boolean } | undefined;
  @query('textarea') private readonly text!: HTMLTextAreaElement;
  @query('input') private readonly link!: HTMLInputElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('cited')) this.copied = undefined;
  }

  private get chosen() {
    return CITATION_STYLES.find(({ id }) => id === this.styleId) ?? usualStyle(this.locale.tag);
  }

  protected override render() {
    const { cite } = this.locale.lazy;
    const { chosen } = this;
    return html`
      <div class="row">
        <label>
          ${cite.style}
          <select @change=${this.onStyle}>
            ${CITATION_STYLES.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen.id}>${name}</option>`)}
          </select>
        </label>
      </div>
      <textarea readonly rows="4" aria-label=${cite.text} .value=${chosen.write(this.cited)}></textarea>
      <div class="row">
        <button type="button" @click=${() => this.copy('text', this.text)}>${cite.copy}</button>
        ${this.tell('text')}
      </div>
      ${this.cited.address === '' ? nothing : this.renderLink()}
      <p class="note">${cite.note}</p>
    `;
  }

  private renderLink() {
    const { cite } = this.locale.lazy;
    return html`
      <label class="link">${cite.link}<input readonly .value=${this.cited.address} /></label>
      <div class="row">
        <button type="button" @click=${() => this.copy('link', this.link)}>${cite.copyLink}</button>
        ${this.tell('link')}
      </div>
    `;
  }

  private tell(what: 'text' | 'link') {
    const { cite } = this.locale.lazy;
    const { copied } = this;
    return html`<span class="told">${copied?.what === what ? (copied.done ? cite.copied : cite.select) : ''}</span>`;
  }

  private readonly onStyle = (event: Event): void => {
    this.styleId = (event.target as HTMLSelectElement).value;
    this.copied = undefined;
  };

  private async copy(what: 'text' | 'link', field: HTMLTextAreaElement | HTMLInputElement): Promise<void> {
    const done = await copyFrom(field);
    this.copied = { what, done };
    const { tag, lazy } = this.locale;
    const text = done ? lazy.cite.copied : lazy.cite.select;
    this.dispatchEvent(new AnnounceEvent([{ text, lang: tag }], 'at-once'));
  }
}
