import { ACTORS } from '../model/vocabulary.ts';
import { columnFacet, inVocabularyOrder } from './order.ts';

/** Who did it: the VERIS actor. */
export const actor = columnFacet('actor', (dataset) => dataset.columns.actor, inVocabularyOrder(ACTORS));
