import { ACTIONS } from '../model/vocabulary.ts';
import { columnFacet, inVocabularyOrder } from './order.ts';

/** How the data got out: the VERIS action, and scraping. */
export const cause = columnFacet('cause', (dataset) => dataset.columns.action, inVocabularyOrder(ACTIONS));
