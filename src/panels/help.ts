import { css, html, LitElement } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localeContext, shared } from '../controls/context.ts';
import { dialogStyles } from '../controls/dialog.ts';
import { baseStyles } from '../controls/styles.ts';
import type { Locale } from '../i18n/locale.ts';

/** `<breach-help>`: a dialog with the keys and gestures. `open()` shows it; Esc closes it and focus goes back. */
export class BreachHelp extends LitElement {
  static override styles = [
    baseStyles,
    dialogStyles,
    css`
      h3 {
        font-size: 13px;
        margin-block: 12px 4px;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 3px 16px;
        margin-block: 8px;
        font-size: 13.5px;
      }
      dt {
        font-weight: 600;
      }
      summary {
        min-height: 40px;
        padding-block: 8px;
        font-weight: 600;
        cursor: pointer;
      }
      p {
        color: var(--breach-ink-soft);
        font-size: 13px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 32px;
        margin-block: 8px;
        font-size: 13.5px;
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  /** Whether keys of one character work (WCAG 2.1.4). */
  @property({ type: Boolean }) characters = true;
  /** Whether the reader's first pointer is a finger: what it does is told first. */
  @state() private isTouched = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('h2') private readonly heading!: HTMLElement;

  open(): void {
    if (this.dialog.open) return;
    this.isTouched = matchMedia('(pointer: coarse)').matches;
    this.performUpdate();
    this.dialog.showModal();
    this.heading.focus();
    this.dialog.scrollTop = 0;
  }

  override render() {
    const { app } = this.locale.words;
    const { keys } = this.locale.lazy;
    const rows = (list: readonly (readonly [string, string])[]) =>
      list.map(([key, what]) => html`<dt>${key}</dt><dd>${what}</dd>`);
    const board = html`
      <p>${keys.note}</p>
      <dl>${rows(keys.list)}</dl>
      <h3>${keys.outline}</h3>
      <dl>${rows(keys.outlineList)}</dl>
      <label><input type="checkbox" .checked=${this.characters} @change=${this.onCharacters} />${keys.single}</label>
      <h3>${keys.pointer}</h3>
      <dl>${rows(keys.pointerList)}</dl>
    `;
    return html`
      <dialog aria-labelledby="title">
        <h2 id="title" tabindex="-1">${keys.title}</h2>
        ${
          this.isTouched
            ? html`<dl>${rows(keys.touchList)}</dl><details><summary>${keys.board}</summary>${board}</details>`
            : html`${board}<h3>${keys.touch}</h3><dl>${rows(keys.touchList)}</dl>`
        }
        <p><button type="button" @click=${() => this.dialog.close()}>${app.close}</button></p>
      </dialog>
    `;
  }

  private onCharacters(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.dispatchEvent(new CustomEvent<boolean>('breach-characters', { detail: checked }));
  }
}
