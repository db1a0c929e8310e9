import { comparisonOf } from '../layout/comparison.ts';
import { sortRows } from '../layout/table/order.ts';
import { sortOf } from '../state/columns.ts';
import type { PictureContext } from './context.ts';

/** The rows that a view shows: in the table's own order there, in a comparison those compared, else by time. */
export function shownRows({ dataset, state, selection, locale }: PictureContext): Uint32Array {
  switch (state.view) {
    case 'compare': {
      const { things } = comparisonOf(dataset, state);
      return Uint32Array.from(things.flatMap((thing) => (thing.kind === 'incident' ? [thing.row] : [])));
    }
    case 'table':
      return sortRows(dataset, selection.inWindow, sortOf(state.sort), locale);
    default:
      return selection.inWindow;
  }
}
