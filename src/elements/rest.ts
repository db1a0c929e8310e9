import { BreachCitation } from './citation.ts';
import { BreachCite } from './cite-dialog.ts';
import { BreachCoverage } from './coverage.ts';
import { BreachDetails } from './details.ts';
import { BreachEmpty } from './empty.ts';
import { BreachFooter } from './footer.ts';
import { BreachHelp } from './help.ts';
import type { Tags } from './later.ts';
import { BreachLegend } from './legend.ts';
import { BreachMissingDetails } from './missing-details.ts';
import { BreachOutline } from './outline.ts';
import { BreachOverview } from './overview.ts';
import { BreachPaper } from './paper.ts';
import { BreachProblems } from './problems.ts';
import { BreachShare } from './share.ts';
import { BreachSince } from './since.ts';
import { BreachYears } from './years.ts';

/** The elements that the first picture does not need. */
export const REST: Tags = [
  ['breach-citation', BreachCitation],
  ['breach-cite', BreachCite],
  ['breach-coverage', BreachCoverage],
  ['breach-details', BreachDetails],
  ['breach-empty', BreachEmpty],
  ['breach-footer', BreachFooter],
  ['breach-help', BreachHelp],
  ['breach-legend', BreachLegend],
  ['breach-missing-details', BreachMissingDetails],
  ['breach-outline', BreachOutline],
  ['breach-paper', BreachPaper],
  ['breach-overview', BreachOverview],
  ['breach-problems', BreachProblems],
  ['breach-share', BreachShare],
  ['breach-since', BreachSince],
  ['breach-years', BreachYears],
];
