import { BreachCompare } from './compare.ts';
import { BreachCompareChooser } from './compare-chooser.ts';
import type { Tags } from './later.ts';

/** What stands over and under the picture of areas. */
export const TAGS: Tags = [
  ['breach-compare', BreachCompare],
  ['breach-compare-chooser', BreachCompareChooser],
];
