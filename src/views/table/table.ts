import { css, html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PrintController } from '../../controls/controllers/print-controller.ts';
import { AnnounceEvent, StateChangeEvent } from '../../controls/events.ts';
import { symbolShape } from '../../controls/icons.ts';
import { langOf } from '../../controls/marked.ts';
import { baseStyles } from '../../controls/styles.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { openIncident, setSort } from '../../state/actions.ts';
import { type Sort, sortOf, writeSort } from '../../state/columns.ts';
import type { Selection } from '../../state/filters.ts';
import type { State } from '../../state/state.ts';
import type { CellSymbol, Column } from './column.ts';
import { columnById, NAME, shownColumns } from './columns.ts';
import { blockLabels, nextSort, sortRows } from './order.ts';
import { columnWidths, type RowRange, rowAfterKey, rowsInSight, scrollToRow } from './rows.ts';

/** Headings stay at the top and names at the side; everything else scrolls beneath them. */
const tableStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 220px;
    max-block-size: var(--breach-table-height, 560px);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    padding-block: 2px 8px;
  }
  .note {
    flex: 1 1 300px;
    font-size: 12.5px;
    line-height: 1.4;
    color: var(--breach-ink-soft);
    text-wrap: pretty;
  }
  .note strong {
    font-weight: 600;
    color: var(--breach-ink);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .scroller {
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    border-block: 1px solid var(--breach-grid-strong);
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  table {
    /* Few columns do not drift apart. */
    inline-size: min(100%, 1.6 * var(--breach-table-width));
    min-inline-size: var(--breach-table-width);
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 13px;
    line-height: 17px;
    font-variant-numeric: tabular-nums;
  }
  tr {
    background: var(--breach-paper);
  }
  th,
  td {
    block-size: var(--breach-row-height);
    padding: 0;
    border-block-end: 1px solid var(--breach-grid);
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--breach-paper-band);
    border-block-end-color: var(--breach-grid-strong);
    z-index: 2;
  }
  tbody th,
  thead th:first-child {
    position: sticky;
    inset-inline-start: 0;
    border-inline-end: 1px solid var(--breach-grid-strong);
  }
  tbody th {
    background: inherit;
    z-index: 1;
  }
  thead th:first-child {
    z-index: 3;
  }
  .sort,
  .open {
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: 100%;
    block-size: calc(var(--breach-row-height) - 1px);
    min-block-size: 0;
    padding: 4px 10px;
    border: 0;
    border-radius: 0;
    background: none;
    text-align: start;
    line-height: 17px;
  }
  .sort:focus-visible,
  .open:focus-visible {
    outline-offset: -3px;
  }
  .sort {
    font-size: 12.5px;
    font-weight: 600;
    color: var(--breach-ink-soft);
  }
  .sort:hover,
  [aria-sort] .sort {
    color: var(--breach-ink);
  }
  .sort svg {
    flex: none;
    margin-inline-start: auto;
  }
  .idle {
    opacity: 0.55;
  }
  .open {
    font-weight: 600;
  }
  .open:hover .cell {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  td {
    padding: 4px 10px;
  }
  .cell {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    max-block-size: 36px;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .with-symbol {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  svg.symbol {
    flex: none;
    overflow: visible;
  }
  .lacking {
    color: var(--breach-ink-faint);
    font-style: italic;
  }
  :lang(zh) .lacking,
  .lacking:lang(zh) {
    font-style: normal;
  }
  .rows tr {
    cursor: pointer;
  }
  .rows tr:hover,
  .rows tr[aria-current] {
    background: var(--breach-paper-band);
  }
  .rows tr[aria-current] th {
    box-shadow: inset 3px 0 0 var(--breach-ink);
  }
  .gap td {
    block-size: auto;
    padding: 0;
    border: 0;
  }
  .rest {
    padding-block: 8px;
  }
  :host([narrow]) {
    max-block-size: max(var(--breach-table-height, 560px), 82svh);
  }
  :host([narrow]) :is(thead th, .sort) {
    block-size: 46px;
  }
  :host([narrow]) :is(.sort, .open, td) {
    padding-inline: 8px;
  }
  :host([narrow]) .cell {
    -webkit-line-clamp: 3;
    max-block-size: 53px;
  }
  @media (forced-colors: active) {
    .rows tr[aria-current] th {
      border-inline-start: 3px solid Highlight;
    }
  }
  @media print {
    :host {
      display: block;
      max-block-size: none;
    }
    .tools {
      display: none;
    }
    .scroller {
      overflow: visible;
    }
    table {
      inline-size: 100%;
      min-inline-size: 0;
      font-size: 11px;
      line-height: 14px;
    }
    th,
    td,
    .open {
      block-size: auto;
      padding: 3px 6px;
      line-height: 14px;
    }
    tbody th {
      padding: 0;
    }
    .cell {
      -webkit-line-clamp: none;
      max-block-size: none;
    }
    thead th,
    tbody th {
      position: static;
    }
    tr {
      break-inside: avoid;
    }
  }
`;

/** What stands in and above the cells of the table. */

/** The heading of a column: a button that sorts by it; without `choose`, on paper, its name only. */
function renderHeading(column: Column, sort: Sort, locale: Locale, choose: (() => void) | undefined) {
  const isSorted = sort.column === column.id;
  const direction = sort.descending ? 'descending' : 'ascending';
  return html`<th scope="col" data-column=${column.id} aria-sort=${isSorted ? direction : nothing}>
    ${
      choose
        ? html`<button type="button" class="sort" @click=${choose}>
            <span>${column.label(locale)}</span>${arrows(isSorted ? direction : undefined)}
          </button>`
        : column.label(locale)
    }
  </th>`;
}

/** Up, down, or both faintly where the column is not what the table is sorted by. */
function arrows(direction: 'ascending' | 'descending' | undefined) {
  const up = svg`<path d="M4 0 8 5H0z" fill="currentColor"></path>`;
  const down = svg`<path d="M4 12 0 7h8z" fill="currentColor"></path>`;
  return html`<svg class=${direction ? '' : 'idle'} width="8" height="12" viewBox="0 0 8 12" aria-hidden="true">
    ${direction === 'descending' ? nothing : up}${direction === 'ascending' ? nothing : down}
  </svg>`;
}

/** The name of an incident, which heads its row and opens it. */
function renderName(dataset: Dataset, row: number, place: number, isTabStop: boolean, locale: Locale) {
  const { text, lang } = NAME.cell(dataset, row, locale);
  return html`<th scope="row">
    <button type="button" class="open" data-place=${place} tabindex=${isTabStop ? 0 : -1}>
      ${drawn(NAME.symbol?.(dataset, row))}<span class="cell" lang=${lang ? langOf(lang, locale) : nothing}>${text}</span>
    </button>
  </th>`;
}

function renderCell(column: Column, dataset: Dataset, row: number, locale: Locale) {
  const { text, lang, href, known } = column.cell(dataset, row, locale);
  const tag = lang ? langOf(lang, locale) : nothing;
  const words = href
    ? // The table is one stop for the Tab key; the details have the same link.
      html`<a class="cell" href=${href} target="_blank" rel="noopener noreferrer" tabindex="-1"
        >${text}<span class="visually-hidden"> ${locale.lazy.details.newTab}</span></a
      >`
    : html`<span class=${known ? 'cell' : 'cell lacking'} lang=${tag}>${text}</span>`;
  const symbol = column.symbol?.(dataset, row);
  return html`<td>${symbol ? html`<span class="with-symbol">${drawn(symbol)}${words}</span>` : words}</td>`;
}

function drawn(symbol: CellSymbol | undefined) {
  if (!symbol) return nothing;
  const { shape, ink, fillStyle } = symbol;
  return html`<svg class="symbol" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    ${symbolShape(shape, 5, ink, fillStyle)}
  </svg>`;
}

/** What the rows are sorted by, which way, and by which rules. */
function renderNote(dataset: Dataset, rows: Uint32Array, sort: Sort, locale: Locale) {
  const { table } = locale.lazy;
  const column = columnById(sort.column, dataset) ?? NAME;
  const direction = table.directions[column.kind][sort.descending ? 'descending' : 'ascending'];
  const blocks = blockLabels(dataset, column, rows, locale);
  return html`<strong>${table.sorted(column.label(locale), direction)}</strong>
    ${table.rules[column.kind]} ${blocks.length > 1 ? table.blocks(locale.format.list(blocks)) : nothing}`;
}

/** Below this width of its own the table has fewer columns, and cells of three lines instead of two. */
const NARROW = 600;
/** On a phone the names, which do not scroll sideways, leave room for the rest. */
const NARROW_NAME = 152;
/** So much less than the height it is given, by which what stands below may reach over the table's end. */
const SLACK = 12;
/** Height of a row, CSS pixels: every row is as high as any other, so that places can be counted. */
const ROW_HEIGHT = { wide: 46, narrow: 62 };
/** More rows are not printed, but counted. */
const MOST_PRINTED = 500;

/**
 * `<breach-table>`: the selection as rows; of more than a thousand only those in sight are in the document. Fires
 * `breach-change`, and `breach-painted` when rows have been rendered.
 */
export class BreachTable extends LitElement {
  static override styles = [baseStyles, tableStyles];

  @property({ attribute: false }) data!: Dataset;
  @property({ attribute: false }) state!: State;
  @property({ attribute: false }) selection!: Selection;
  @property({ attribute: false }) locale!: Locale;
  /** Greatest height, CSS pixels. */
  @property({ type: Number }) height = 560;
  /** Whether there is room for few columns only; follows from the width. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  @state() private range: RowRange = { from: 0, to: 0 };
  /** Place of the row that has the focus, or had it last. */
  @state() private active = 0;
  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('thead') private readonly head!: HTMLElement | null;

  private readonly print = new PrintController(this);
  private order: Uint32Array = new Uint32Array();
  /** How the rows are ordered, in words. */
  private note: ReturnType<typeof renderNote> | undefined;
  private columns: readonly Column[] = [NAME];
  /** Widths of the columns, CSS pixels. */
  private widths: readonly number[] = [];
  private laidOut = '';
  /** What is due once the rows are there. */
  private focusIsDue = false;
  private revealIsDue = false;
  private hadFocus = false;
  private readonly sizes = new ResizeObserver(() => {
    this.narrow = this.offsetWidth > 0 && this.offsetWidth < NARROW;
    this.look();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    this.narrow = this.offsetWidth > 0 && this.offsetWidth < NARROW;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  private get rowHeight(): number {
    return this.narrow ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide;
  }

  private get sort(): Sort {
    return sortOf(this.state.sort);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    const isNewOrder = before?.sort !== this.state.sort && changed.has('state');
    if (isNewOrder || changed.has('data') || changed.has('selection') || changed.has('locale')) {
      this.order = sortRows(this.data, this.selection.inWindow, this.sort, this.locale);
      this.note = renderNote(this.data, this.order, this.sort, this.locale);
      this.active = Math.min(this.active, Math.max(0, this.order.length - 1));
    }
    if (isNewOrder && before) {
      this.active = 0;
      this.scroller?.scrollTo({ top: 0 });
    }
    if (changed.has('state') && before?.incident !== this.state.incident) this.revealIsDue = this.state.incident !== '';
    this.layOutColumns(changed.has('data') || changed.has('selection') || changed.has('locale'));
    this.range = this.rowsWanted();
    this.hadFocus = this.focusedRow !== undefined;
  }

  /** Columns, and how wide they are, which does not change with the order of the rows. */
  private layOutColumns(isNewText: boolean): void {
    const ids = [NAME.id, ...shownColumns(this.state.columns, this.narrow, this.data)];
    const lines = this.narrow ? 3 : 2;
    const wanted = `${ids} ${lines}`;
    if (!isNewText && wanted === this.laidOut) return;
    this.laidOut = wanted;
    this.columns = ids.flatMap((id) => columnById(id, this.data) ?? []);
    const widths = columnWidths(this.data, this.selection.inWindow, this.columns, lines, this.locale);
    this.widths = this.narrow ? [NARROW_NAME, ...widths.slice(1)] : widths;
  }

  private rowsWanted(): RowRange {
    const count = this.order.length;
    if (this.print.isPrinting) return { from: 0, to: Math.min(count, MOST_PRINTED) };
    const { top, height } = this.sight;
    const next = rowsInSight(count, this.rowHeight, top, height);
    return next.from === this.range.from && next.to === this.range.to ? this.range : next;
  }

  /** What of the rows is in sight: CSS pixels from the first one, and how high. */
  private get sight(): { top: number; height: number } {
    const { scroller, head } = this;
    // Headings lie over the rows that scroll beneath them.
    const height = scroller?.clientHeight ? scroller.clientHeight - (head?.offsetHeight ?? 0) : this.height;
    const longest = Math.max(0, this.order.length * this.rowHeight - height);
    return { top: Math.min(scroller?.scrollTop ?? 0, longest), height };
  }

  private get focusedRow(): HTMLElement | undefined {
    const { activeElement } = this.shadowRoot ?? {};
    return activeElement instanceof HTMLElement && activeElement.matches('.open') ? activeElement : undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { from, to } = this.range;
    this.style.setProperty('--breach-table-height', `${this.height - SLACK}px`);
    this.style.setProperty('--breach-table-width', `${this.widths.reduce((sum, width) => sum + width, 0)}px`);
    this.style.setProperty('--breach-row-height', `${this.rowHeight}px`);
    this.fillGap('.before', from);
    this.fillGap('.after', this.print.isPrinting ? 0 : this.order.length - to);
    if (this.revealIsDue) {
      this.revealIsDue = false;
      const place = this.order.indexOf(this.data.rowOf(this.state.incident) ?? -1);
      if (place >= 0) this.moveTo(place);
    }
    this.keepFocus();
    const before = changed.get('state');
    if (before && before.sort !== this.state.sort) this.announceOrder();
    if (changed.has('data') || changed.has('state') || changed.has('selection') || changed.has('locale'))
      this.dispatchEvent(new Event('breach-painted'));
  }

  private announceOrder(): void {
    const text = (this.renderRoot.querySelector('#note')?.textContent ?? '').replace(/\s+/g, ' ').trim();
    this.dispatchEvent(new AnnounceEvent([{ text, lang: this.locale.tag }]));
  }

  /** Stands for rows that are not in the document. */
  private fillGap(selector: string, rows: number): void {
    const gap = this.renderRoot.querySelector<HTMLElement>(selector);
    if (gap) gap.style.blockSize = `${rows * this.rowHeight}px`;
  }

  /** A row that scrolls away takes the focus with it: then the table has it, whose keys are the same. */
  private keepFocus(): void {
    if (this.focusIsDue) {
      this.focusIsDue = false;
      this.renderRoot.querySelector<HTMLElement>(`.open[data-place='${this.active}']`)?.focus({ preventScroll: true });
    } else if (this.hadFocus && this.shadowRoot?.activeElement === null) {
      this.scroller?.focus({ preventScroll: true });
    }
  }

  /** Makes a row the active one, and scrolls so that it is in sight. */
  private moveTo(place: number): void {
    const { top, height } = this.sight;
    const next = scrollToRow(place, this.rowHeight, top, height);
    if (this.scroller && next !== top) this.scroller.scrollTop = next;
    this.active = place;
    this.look();
  }

  private readonly look = (): void => {
    const next = this.rowsWanted();
    if (next !== this.range) this.range = next;
  };

  /** The row that the keys start from: the active one, or the first in sight when that has scrolled away. */
  private get current(): number {
    const { top, height } = this.sight;
    const first = Math.ceil(top / this.rowHeight);
    const last = Math.floor((top + height) / this.rowHeight) - 1;
    return this.active < first - 1 || this.active > last + 1 ? first : this.active;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const isWhole = event.target === this.scroller;
    if (!isWhole && this.focusedRow === undefined) return;
    // From the table as a whole the first step is onto a row.
    const now = isWhole && event.key === 'ArrowDown' ? this.current - 1 : this.current;
    const page = Math.max(1, Math.floor(this.sight.height / this.rowHeight) - 1);
    const next = rowAfterKey(event, now, page, this.order.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    this.focusIsDue = true;
    this.moveTo(next);
    this.requestUpdate();
  };

  private readonly onFocusRow = (event: FocusEvent): void => {
    const place = event.target instanceof HTMLElement ? event.target.dataset.place : undefined;
    if (place !== undefined) this.active = Number(place);
  };

  private readonly onClick = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const line = target?.closest<HTMLElement>('tr[data-row]');
    // Who marks text to copy it does not mean to open anything.
    const isMarking = !target?.closest('.open') && (getSelection()?.toString() ?? '') !== '';
    if (!line || isMarking || target?.closest('a')) return;
    const { id } = this.data.incidents[Number(line.dataset.row)];
    this.active = Number(line.dataset.place);
    this.dispatchEvent(new StateChangeEvent((now) => openIncident(now, id)));
  };

  private sortBy(column: Column): void {
    const next = writeSort(nextSort(this.sort, column));
    this.dispatchEvent(new StateChangeEvent((now) => setSort(now, next)));
  }

  override render() {
    const { locale, order, columns, print } = this;
    const { table } = locale.lazy;
    const unprinted = order.length - MOST_PRINTED;
    return html`
      <div class="bar" ?hidden=${order.length === 0}>
        <p class="note" id="note">${this.note}</p>
        <div class="tools">
          <breach-table-columns .data=${this.data} .state=${this.state} .locale=${locale} .narrow=${this.narrow}></breach-table-columns>
          <breach-table-copies
            .data=${this.data}
            .rows=${order}
            .columns=${columns}
            .source=${this.state.source}
            .locale=${locale}
          ></breach-table-copies>
        </div>
      </div>
      <div
        class="scroller"
        role="region"
        tabindex="0"
        aria-label=${table.label}
        ?hidden=${order.length === 0}
        @scroll=${this.look}
        @keydown=${this.onKey}
      >
        <table aria-rowcount=${order.length + 1} aria-describedby="note">
          <caption class="visually-hidden">${table.label}</caption>
          <colgroup>
            ${this.widths.map((width) => html`<col width=${width} />`)}
          </colgroup>
          <thead>
            <tr aria-rowindex="1">
              ${columns.map((column) => renderHeading(column, this.sort, locale, print.isPrinting ? undefined : () => this.sortBy(column)))}
            </tr>
          </thead>
          <tbody class="gap before" aria-hidden="true"></tbody>
          <tbody class="rows" @click=${this.onClick} @focusin=${this.onFocusRow}>
            ${this.renderRows()}
          </tbody>
          <tbody class="gap after" aria-hidden="true"></tbody>
        </table>
      </div>
      ${
        print.isPrinting && unprinted > 0
          ? html`<p class="rest">${table.notPrinted(unprinted, locale.format.integer(unprinted))}</p>`
          : nothing
      }
    `;
  }

  private renderRows() {
    const { data, locale, order, range, columns } = this;
    const open = data.rowOf(this.state.incident);
    const stop = this.current;
    const places = Array.from({ length: range.to - range.from }, (_, at) => range.from + at);
    return repeat(
      places,
      (place) => order[place],
      (place) => {
        const row = order[place];
        return html`<tr
          data-row=${row}
          data-place=${place}
          aria-rowindex=${place + 2}
          aria-current=${row === open ? 'true' : nothing}
        >
          ${columns.map((column) =>
            column === NAME
              ? renderName(data, row, place, place === stop, locale)
              : renderCell(column, data, row, locale),
          )}
        </tr>`;
      },
    );
  }
}
