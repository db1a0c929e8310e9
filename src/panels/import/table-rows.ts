import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { localeContext, shared } from '../../controls/context.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { ImportWords } from '../../i18n/importing.ts';
import type { Locale } from '../../i18n/locale.ts';
import { counted, sayMisfit, sayUse } from '../../i18n/say-import.ts';
import { useOf } from '../../import/mapping.ts';
import type { ImportReport, Misfits } from '../../import/result.ts';
import type { Table } from '../../import/table.ts';

/** So many characters of a cell are shown. */
const MOST_SHOWN = 80;

/**
 * `<breach-table-rows>`: rows of somebody's table as it was brought. Over each column stands what it was taken for; a cell
 * that does not fit that is marked, with the reason, and so is a row that is left out.
 */
export class BreachTableRows extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      h3 {
        margin: 18px 0 6px;
        font: 600 15px/1.35 var(--breach-sans);
      }
      .scroll {
        max-inline-size: 100%;
        max-block-size: 420px;
        margin-block-end: 12px;
        overflow: auto;
        border: 1px solid var(--breach-grid-strong);
        border-radius: var(--breach-radius);
      }
      table {
        inline-size: max-content;
        min-inline-size: 100%;
        border-collapse: separate;
        border-spacing: 0;
        font-size: 13px;
      }
      th,
      td {
        max-inline-size: 220px;
        padding: 4px 8px;
        border-block-end: 1px solid var(--breach-grid);
        text-align: start;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      thead th {
        position: sticky;
        inset-block-start: 0;
        background: var(--breach-paper-band);
        font-weight: 600;
      }
      thead span,
      .line,
      .unused,
      .out td {
        color: var(--breach-ink-soft);
        font-weight: 400;
      }
      thead span {
        display: block;
        font-size: 12px;
      }
      .line {
        font-variant-numeric: tabular-nums;
      }
      .line .why {
        display: block;
        max-inline-size: 9em;
      }
      .further {
        max-inline-size: none;
        background: var(--breach-paper-band);
        font-weight: 600;
      }
      .text {
        border-block-end: 2px dotted var(--breach-accent);
      }
      .why {
        color: var(--breach-accent);
        font-size: 12px;
        font-weight: 600;
      }
      td .why {
        display: block;
      }
    `,
  ];

  @shared(localeContext) locale!: Locale;
  /** The rows that are shown: the first of the table, then some further down. */
  @property({ attribute: false }) table!: Table;
  /** How many of these are the first of the table. */
  @property({ type: Number }) first = 0;
  /** How many rows the whole table has. */
  @property({ type: Number }) rows = 0;
  @property({ attribute: false }) imported!: ImportReport;
  @property({ attribute: false }) words!: ImportWords;

  protected override render() {
    const { table, first, rows, imported, words, locale } = this;
    const { format } = locale;
    const further = table.lines.slice(first);
    const title = first === rows ? words.allRows : words.firstRows(counted(first, locale));
    const row = this.rowsOf();
    return html`<h3 id="title">${title}</h3>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="title"><table>
        <thead><tr>
          <th scope="col">${words.line}</th>
          ${table.columns.map((column) => html`<th scope="col">${column}<span>${sayUse(useOf(imported.mapping, column), words)}</span></th>`)}
        </tr></thead>
        <tbody>${table.rows.slice(0, first).map((_, at) => row(at))}</tbody>
        ${
          further.length === 0
            ? nothing
            : html`<tbody>
                <tr><th class="further" scope="rowgroup" colspan=${table.columns.length + 1}>
                  ${words.furtherRows(format.list(further.map((line) => words.lineOf(format.integer(line)))))}</th></tr>
                ${further.map((_, at) => row(first + at))}</tbody>`
        }
      </table></div>`;
  }

  /** Writes a row by its place among those shown. */
  private rowsOf() {
    const { table, imported, words } = this;
    const { mapping } = imported;
    const marked = table.columns.map((column) => misfitsByLine(imported.misfits, column));
    const unused = table.columns.map((column) => useOf(mapping, column) === 'unused');
    const leftOut = new Map(imported.leftOut.map(({ line, reason }) => [line, reason]));
    return (at: number) => {
      const line = table.lines[at];
      const reason = leftOut.get(line);
      return html`<tr class=${reason === undefined ? nothing : 'out'}>
        <th class="line" scope="row">${this.locale.format.integer(line)}
          ${reason === undefined ? nothing : html`<span class="why">${words.leftOutBecause(words.reasons[reason])}</span>`}</th>
        ${table.rows[at].map((text, place) => {
          const misfits = marked[place].get(line);
          const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text;
          return misfits === undefined
            ? html`<td class=${unused[place] ? 'unused' : nothing}>${shown}</td>`
            : html`<td><span class="text">${shown}</span> <span class="why">${sayMisfit(misfits, mapping, words)}</span></td>`;
        })}
      </tr>`;
    };
  }
}

/** The cells of a column that do not fit it, by line. */
const misfitsByLine = (all: readonly Misfits[], column: string): ReadonlyMap<number, Misfits> =>
  new Map(
    all.flatMap((misfits) => (misfits.column === column ? misfits.lines.map((line) => [line, misfits] as const) : [])),
  );

declare global {
  interface HTMLElementTagNameMap {
    'breach-table-rows': BreachTableRows;
  }
}
