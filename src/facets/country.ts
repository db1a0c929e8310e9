import { byFrequency, columnFacet } from './order.ts';

/** Where the organisation is at home: ISO 3166-1 alpha-2, `ZZ` for none in particular. */
export const country = columnFacet('country', (dataset) => dataset.columns.country, byFrequency);
