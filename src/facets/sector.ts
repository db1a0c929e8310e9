import { byFrequency, columnFacet } from './order.ts';

/** What the organisation does. */
export const sector = columnFacet('sector', (dataset) => dataset.columns.sector, byFrequency);
