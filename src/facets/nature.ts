import { NATURES } from '../model/vocabulary.ts';
import { columnFacet, inVocabularyOrder } from './order.ts';

/** What kind of case it is: a breach, or something that is not counted as one. */
export const nature = columnFacet('nature', (dataset) => dataset.columns.nature, inVocabularyOrder(NATURES));
