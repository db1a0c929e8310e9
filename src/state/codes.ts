import type { Facet } from '../facets/facet.ts';
import type { Dataset } from '../model/dataset.ts';

/** What selection asks of a data set again and again, worked out once for each. */

/** Values of one facet as numbers: those of a row are `codes[starts[row]]` up to `codes[starts[row + 1]]`. */
export interface FacetCodes {
  readonly values: readonly string[];
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

/** Remembers a result for as long as its data set lives. */
export function perDataset<Result>(compute: (dataset: Dataset) => Result): (dataset: Dataset) => Result {
  const results = new WeakMap<Dataset, Result>();
  return (dataset) => {
    let result = results.get(dataset);
    if (result === undefined) {
      result = compute(dataset);
      results.set(dataset, result);
    }
    return result;
  };
}

const codesByFacet = perDataset(() => new Map<Facet, FacetCodes>());

export function facetCodes(dataset: Dataset, facet: Facet): FacetCodes {
  const known = codesByFacet(dataset);
  let result = known.get(facet);
  if (!result) {
    result = encode(dataset, facet);
    known.set(facet, result);
  }
  return result;
}

function encode(dataset: Dataset, facet: Facet): FacetCodes {
  const values = facet.values(dataset);
  const codeOf = new Map(values.map((value, code) => [value, code]));
  const rows = dataset.incidents.length;
  const starts = new Uint32Array(rows + 1);
  const codes: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (const value of facet.of(dataset, row)) {
      const code = codeOf.get(value);
      if (code !== undefined) codes.push(code);
    }
    starts[row + 1] = codes.length;
  }
  return { values, starts, codes: Uint32Array.from(codes) };
}

/** All rows in the order of the file. */
export const rowsInOrder = perDataset((dataset) => Uint32Array.from(dataset.incidents.keys()));

/** Rows by the moment of their anchor, then by row; those without one last. */
export const rowsByAnchor = perDataset((dataset): Uint32Array => {
  const { anchor } = dataset.columns;
  const rank = (row: number) => (Number.isNaN(anchor[row]) ? Infinity : anchor[row]);
  return rowsInOrder(dataset)
    .slice()
    .sort((a, b) => {
      const difference = rank(a) - rank(b);
      // Infinity - Infinity is NaN, which compares as equal.
      return difference || a - b;
    });
});

/** How many powers of ten sizes are counted by: 1–9 is decade 0, a trillion and more is decade 12. */
export const DECADES = 13;

/** Decade of each row's size, or -1 where the size is unknown. Zero counts with decade 0. */
export const decadeOfRow = perDataset(
  (dataset): Int8Array =>
    Int8Array.from(dataset.columns.size, (size) => {
      if (Number.isNaN(size)) return -1;
      let decade = 0;
      for (let next = 10; size >= next && decade < DECADES - 1; next *= 10) decade++;
      return decade;
    }),
);
