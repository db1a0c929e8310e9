import type { Dataset } from '../model/dataset.ts';

/**
 * A way to choose among incidents by words. To add one: a file here, a line in `index.ts`, and its
 * words in each language. Control, counts, address parameter and tests follow from the list.
 */
export interface Facet {
  /** Key in the state's `choices`, and address parameter. */
  readonly id: string;
  /** Whether the most frequent come first; equally frequent ones then follow their names in the reader's language. */
  readonly byFrequency: boolean;
  /** Values present in this data set, most telling order first; `unknown` last. */
  values(dataset: Dataset): readonly string[];
  /** Values of one incident; never empty (`unknown`). */
  of(dataset: Dataset, row: number): readonly string[];
}
