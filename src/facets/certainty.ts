import { STATUSES } from '../model/vocabulary.ts';
import { columnFacet, inVocabularyOrder } from './order.ts';

/** How well supported the best figure for the whole is; `unknown` without a figure. */
export const certainty = columnFacet('status', (dataset) => dataset.columns.status, inVocabularyOrder(STATUSES));
