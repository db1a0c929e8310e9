import { html, nothing, svg } from 'lit';
import type { CellSymbol, Column } from '../layout/table/column.ts';
import { columnById, NAME } from '../layout/table/columns.ts';
import { blockLabels } from '../layout/table/order.ts';
import type { Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Sort } from '../state/columns.ts';
import { langOf } from './marked.ts';
import { symbolShape } from './symbol.ts';

/** What stands in and above the cells of the table. */

/** The heading of a column: a button that sorts by it; without `choose`, on paper, its name only. */
export function renderHeading(column: Column, sort: Sort, locale: Locale, choose: (() => void) | undefined) {
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
export function renderName(dataset: Dataset, row: number, place: number, isTabStop: boolean, locale: Locale) {
  const { text, lang } = NAME.cell(dataset, row, locale);
  return html`<th scope="row">
    <button type="button" class="open" data-place=${place} tabindex=${isTabStop ? 0 : -1}>
      ${drawn(NAME.symbol?.(dataset, row))}<span class="cell" lang=${lang ? langOf(lang, locale) : nothing}>${text}</span>
    </button>
  </th>`;
}

export function renderCell(column: Column, dataset: Dataset, row: number, locale: Locale) {
  const { text, lang, known } = column.cell(dataset, row, locale);
  const tag = lang ? langOf(lang, locale) : nothing;
  const words = html`<span class=${known ? 'cell' : 'cell lacking'} lang=${tag}>${text}</span>`;
  const symbol = column.symbol?.(dataset, row);
  return html`<td>${symbol ? html`<span class="with-symbol">${drawn(symbol)}${words}</span>` : words}</td>`;
}

function drawn(symbol: CellSymbol | undefined) {
  if (!symbol) return nothing;
  const { shape, ink, finish } = symbol;
  return html`<svg class="symbol" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
    ${symbolShape(shape, 5, ink, finish)}
  </svg>`;
}

/** What the rows are sorted by, which way, and by which rules. */
export function renderNote(dataset: Dataset, rows: Uint32Array, sort: Sort, locale: Locale) {
  const { table } = locale.later;
  const column = columnById(sort.column) ?? NAME;
  const direction = table.directions[column.kind][sort.descending ? 'descending' : 'ascending'];
  const blocks = blockLabels(dataset, column, rows, locale);
  return html`<strong>${table.sorted(column.label(locale), direction)}</strong>
    ${table.rules[column.kind]} ${blocks.length > 1 ? table.blocks(locale.format.list(blocks)) : nothing}`;
}
