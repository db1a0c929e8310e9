import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { completeContext, shared } from '../../controls/context.ts';
import { download } from '../../controls/download.ts';
import { AnnounceEvent } from '../../controls/events.ts';
import { askForWholeData } from '../../controls/late-parts.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Column } from './column.ts';
import { csvFileName, tableAsCsv, tableAsTsv } from './csv.ts';

/** `<breach-table-copies>`: the rows and columns of the table to take away: copied as they read, downloaded as data. */
export class BreachTableCopies extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      button {
        font-size: 13.5px;
        white-space: nowrap;
      }
      .said {
        align-self: center;
        font-size: 12.5px;
        color: var(--breach-ink-soft);
      }
      .said:empty {
        margin-inline-end: -6px;
      }
      .by-hand {
        flex: 1 0 100%;
        font-size: 13px;
      }
      textarea {
        display: block;
        inline-size: 100%;
        block-size: 88px;
        margin-block: 4px;
        padding: 6px 8px;
        border: 1px solid var(--breach-grid-strong);
        border-radius: var(--breach-radius);
        background: var(--breach-paper-band);
        color: var(--breach-ink);
        font: 12px/1.4 ui-monospace, "SF Mono", Consolas, monospace;
        white-space: pre;
      }
    `,
  ];

  @property({ attribute: false }) data!: Dataset;
  /** Rows in the order of the table. */
  @property({ attribute: false }) rows: Uint32Array = new Uint32Array();
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) locale!: Locale;
  /** Where the data come from; '' for our own. */
  @property() source = '';
  /** Whether sources have arrived, whose addresses belong into the file. */
  @shared(completeContext) complete = false;
  @state() private said = '';
  /** The table as text, where the reader has to copy it. */
  @state() private byHand = '';
  @query('textarea') private readonly text!: HTMLTextAreaElement | null;
  @query('.copy') private readonly copyButton!: HTMLElement | null;

  protected override willUpdate(changed: PropertyValues<BreachTableCopies>): void {
    // What has been copied, or waits to be, is no longer what the table shows.
    if (!changed.has('data') && !changed.has('rows') && !changed.has('columns') && !changed.has('locale')) return;
    this.said = '';
    this.byHand = '';
  }

  override render() {
    const { table } = this.locale.lazy;
    return html`
      <span class="said">${this.said}</span>
      <button type="button" class="copy" @click=${this.copy}>${table.copy}</button>
      <button type="button" class="download" @click=${this.download}>
        ${table.download}
      </button>
      ${
        this.byHand === ''
          ? nothing
          : html`<div class="by-hand">
              <p>${table.copyByHand}</p>
              <textarea readonly aria-label=${table.tableAsText} .value=${this.byHand}></textarea>
              <button type="button" class="close" @click=${this.close}>${table.closeText}</button>
            </div>`
      }
    `;
  }

  private readonly copy = async (): Promise<void> => {
    const text = tableAsTsv(this.data, this.rows, this.columns, this.locale);
    try {
      await navigator.clipboard.writeText(text);
      const { lazy, format } = this.locale;
      this.said = lazy.table.copied(this.rows.length, format.integer(this.rows.length));
      this.dispatchEvent(new AnnounceEvent([{ text: this.said, lang: this.locale.tag }]));
    } catch {
      // Forbidden, or the page did not come over a secure connection.
      this.byHand = text;
      await this.updateComplete;
      this.text?.focus();
      this.text?.select();
    }
  };

  private readonly close = (): void => {
    this.byHand = '';
    this.copyButton?.focus();
  };

  /** What is not there yet is fetched first. */
  private readonly download = async (): Promise<void> => {
    await askForWholeData(this);
    if (!this.complete) {
      this.said = this.locale.lazy.details.missing;
      return;
    }
    const text = tableAsCsv(this.data, this.rows, this.columns, this.locale);
    download(csvFileName(this.data, this.source, this.locale), text, 'text/csv');
  };
}
