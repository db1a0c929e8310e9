import type { Dataset } from '../data/dataset.ts';
import { facetById } from '../state/facets.ts';
import { colouringOf } from './colouring.ts';

/** For who does not see colours: the facet that the colour of an incident stands for, and its value. */
export function colourOf(
  dataset: Dataset,
  row: number,
): { readonly facet: string; readonly value: string } | undefined {
  const { by } = colouringOf(dataset);
  const [value] = facetById(by)?.of(dataset, row) ?? [];
  return value === undefined ? undefined : { facet: by, value };
}
