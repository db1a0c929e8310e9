import { creditOf } from '../i18n/credit.ts';
import { partsOf } from '../views/index.ts';
import type { Field } from '../views/table/column.ts';
import { columnsOf, NAME } from '../views/table/columns.ts';
import { tableAsCsv } from '../views/table/csv.ts';
import { captionOf } from './caption.ts';
import type { PictureContext } from './context.ts';

/** The rows that a view shows, in its order; by time in a view that has none of its own. */
export function shownRows(context: PictureContext): Uint32Array {
  return partsOf(context.state.view)?.rows?.(context) ?? context.selection.inWindow;
}

/**
 * The rows that a view shows, as CSV: in the table with its columns, elsewhere with every column. What
 * belongs to the whole file (the selection in words, licence, version, address) stands in columns of its
 * own at the end of every row: lines before the headings, as comments are, break what spreadsheets and
 * programs make of a file, and rows that have been sorted, cut or pasted elsewhere still say whose they are.
 */
export function selectionCsv(context: PictureContext): string {
  const { dataset, state, locale } = context;
  const own = partsOf(state.view)?.columns?.(context);
  const columns = own ? [NAME, ...own] : columnsOf(dataset);
  return tableAsCsv(dataset, shownRows(context), columns, locale, wholeOf(context));
}

/** What belongs to the whole file. The file of others says its own licence, or none. */
function wholeOf(context: PictureContext): readonly Field[] {
  const { dataset, state, locale } = context;
  const { attribution } = creditOf(dataset, state.source, locale);
  const { sentence, filters, address } = captionOf(context);
  const same = (heading: string, text: string): Field => ({ heading, value: () => text });
  return [
    same('selection', locale.lazy.picture.sentences([sentence, filters].filter((text) => text !== ''))),
    same('licence', dataset.license),
    same('data-version', dataset.version === '' ? dataset.updated : dataset.version),
    same('address', address),
    ...(attribution ? [same('attribution', attribution.text)] : []),
  ];
}
