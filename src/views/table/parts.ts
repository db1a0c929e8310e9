import { html } from 'lit';
import { sortOf } from '../../state/columns.ts';
import type { ViewContext, ViewParts } from '../view.ts';
import { BreachTableColumns } from './column-chooser.ts';
import { columnById, shownColumns } from './columns.ts';
import { BreachTableCopies } from './copies.ts';
import { sortRows } from './order.ts';
import { BreachTable } from './table.ts';

export const parts: ViewParts = {
  headline: ({ selection, locale }) => {
    const { length } = selection.inWindow;
    return { headline: locale.lazy.headline.rows({ value: length, text: locale.format.integer(length) }), line: '' };
  },
  tags: [
    ['breach-table', BreachTable],
    ['breach-table-columns', BreachTableColumns],
    ['breach-table-copies', BreachTableCopies],
  ],
  element: ({ dataset, state, selection, locale, height, onPainted }) =>
    html`<breach-table
      part="table"
      .data=${dataset}
      .state=${state}
      .selection=${selection}
      .locale=${locale}
      .height=${height}
      @breach-painted=${onPainted}
    ></breach-table>`,
  rows,
  groups: (context) => [{ key: '', label: '', rows: Array.from(rows(context)) }],
  columns: ({ state, dataset }) =>
    shownColumns(state.columns, false, dataset).flatMap((id) => columnById(id, dataset) ?? []),
};

function rows({ dataset, state, selection, locale }: ViewContext): Uint32Array {
  return sortRows(dataset, selection.inWindow, sortOf(state.sort), locale);
}
