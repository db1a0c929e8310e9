import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Theme } from '../../chart/theme.ts';
import { localeContext, shared } from '../../controls/context.ts';
import { dialogStyles } from '../../controls/dialog.ts';
import { cross } from '../../controls/icons.ts';
import { define, fetchPart, type PartKind } from '../../controls/late-parts.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Locale } from '../../i18n/locale.ts';

/**
 * `<breach-share>`: a dialog with all the ways in which this view can be shown elsewhere. `open()` shows it;
 * Esc closes it, and the focus goes back. On a phone it is a sheet as wide as the screen.
 */
export class BreachShare extends LitElement {
  static override styles = [
    baseStyles,
    dialogStyles,
    css`
      dialog {
        inline-size: 1100px;
        max-inline-size: calc(100vw - 32px);
        max-block-size: calc(100dvh - 32px);
        padding-block-start: 0;
        overscroll-behavior: contain;
      }
      header {
        position: sticky;
        inset-block-start: 0;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        padding-block: 14px 8px;
        background: var(--breach-paper);
        z-index: 1;
      }
      h2 {
        margin: 0;
      }
      header button {
        display: inline-grid;
        place-items: center;
        min-inline-size: 36px;
        min-block-size: 36px;
      }
      @media screen and (max-width: 599px) {
        dialog {
          inline-size: 100%;
          max-inline-size: 100%;
          max-block-size: 94dvh;
          margin-block: auto 0;
          padding-inline: 16px;
          border-inline: 0;
          border-block-end: 0;
          border-radius: calc(var(--breach-radius) * 2) calc(var(--breach-radius) * 2) 0 0;
        }
        header button {
          min-inline-size: 44px;
          min-block-size: 44px;
        }
      }
      @media print {
        dialog {
          display: none;
        }
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  @property({ attribute: false }) theme!: Theme;
  /** What did not come, told here as well: the page behind the dialog cannot be reached. */
  @property({ attribute: false }) missing: readonly PartKind[] = [];
  @state() private isOpen = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('h2') private readonly heading!: HTMLElement;

  /** Most readers never share: what they would need for it comes when it is asked for. */
  async open(): Promise<void> {
    this.isOpen = true;
    if (!this.dialog.open) this.dialog.showModal();
    this.heading.focus();
    const { TAGS } = await fetchPart(this, () => import('./share-elements.ts'), { isWanted: () => this.isOpen });
    define(TAGS);
  }

  protected override render() {
    const { words, lazy } = this.locale;
    return html`
      <dialog aria-labelledby="title" @close=${this.onClose} @keydown=${keepEscape} @breach-import=${() => this.dialog.close()}>
        <header>
          <h2 id="title" tabindex="-1">${lazy.share.title}</h2>
          <button type="button" aria-label=${words.app.close} @click=${() => this.dialog.close()}>${cross}</button>
        </header>
        ${
          this.isOpen
            ? html`<breach-share-ways
                .theme=${this.theme}></breach-share-ways>`
            : nothing
        }
        <breach-missing-parts .kinds=${this.isOpen ? this.missing : []}></breach-missing-parts>
        <breach-announcer></breach-announcer>
      </dialog>
    `;
  }

  private readonly onClose = (): void => {
    this.isOpen = false;
  };
}

/** The page behind has its own use for Esc. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
