import { BreachDetails } from './details.ts';
import { BreachEmpty } from './empty.ts';
import { BreachFooter } from './footer.ts';
import { BreachHelp } from './help.ts';
import type { Tags } from './later.ts';
import { BreachLegend } from './legend.ts';
import { BreachProblems } from './problems.ts';

/** The elements that the first picture does not need. */
export const REST: Tags = [
  ['breach-details', BreachDetails],
  ['breach-empty', BreachEmpty],
  ['breach-footer', BreachFooter],
  ['breach-help', BreachHelp],
  ['breach-legend', BreachLegend],
  ['breach-problems', BreachProblems],
];
