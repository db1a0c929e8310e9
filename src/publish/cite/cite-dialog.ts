import { css, html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { citedOf } from '../../controls/cited.ts';
import { dataContext, localeContext, selectionContext, shared, stateContext } from '../../controls/context.ts';
import { dialogStyles } from '../../controls/dialog.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Selection } from '../../state/filters.ts';
import type { State } from '../../state/state.ts';
import { saySummary, summarise } from '../../state/summary.ts';

/** `<breach-cite>`: a dialog with the citation and the link of this view. `open()` shows it; Esc closes it. */
export class BreachCite extends LitElement {
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

  @shared(dataContext) data!: Dataset;
  @shared(stateContext) state!: State;
  @shared(selectionContext) selection!: Selection;
  @shared(localeContext) locale!: Locale;
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
