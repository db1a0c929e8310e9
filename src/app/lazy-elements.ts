import type { Tags } from '../controls/late-parts.ts';
import { BreachArchive } from '../panels/archive/archive.ts';
import { BreachDetails, BreachGrip } from '../panels/details/details.ts';
import { BreachChips, BreachEmpty } from '../panels/filters/active-filters.ts';
import { BreachFacetFilter, BreachSizeFilter } from '../panels/filters/filter-buttons.ts';
import { BreachFilters } from '../panels/filters/filters.ts';
import { BreachLegend } from '../panels/legend/legend.ts';
import { BreachOutline } from '../panels/list/list.ts';
import { BreachOverview } from '../panels/overview/overview.ts';
import { BreachMissingDetails, BreachProblems } from '../panels/problems/problems.ts';
import { BreachSettings } from '../panels/settings.ts';
import { BreachCitation, BreachCite } from '../publish/cite.ts';
import { BreachSince } from '../publish/data-diff/since.ts';
import { BreachPaper } from '../publish/print/print.ts';
import { BreachShare } from '../publish/share/share.ts';
import { BreachLifePicture } from '../views/common/life-picture.ts';
import { BreachHelp } from '../views/start/help.ts';
import { BreachStart } from '../views/start/start.ts';
import { BreachCoverage } from '../views/years/coverage.ts';
import { BreachYears } from '../views/years/years.ts';
import { BreachFooter } from './footer.ts';
import { BreachHeadline } from './headline.ts';
import { BreachTouch } from './touch.ts';

/** The elements that the first picture does not need. */
export const REST: Tags = [
  ['breach-archive', BreachArchive],
  ['breach-chips', BreachChips],
  ['breach-citation', BreachCitation],
  ['breach-cite', BreachCite],
  ['breach-coverage', BreachCoverage],
  ['breach-details', BreachDetails],
  ['breach-empty', BreachEmpty],
  ['breach-facet-filter', BreachFacetFilter],
  ['breach-filters', BreachFilters],
  ['breach-footer', BreachFooter],
  ['breach-grip', BreachGrip],
  ['breach-headline', BreachHeadline],
  ['breach-help', BreachHelp],
  ['breach-legend', BreachLegend],
  ['breach-life-picture', BreachLifePicture],
  ['breach-missing-details', BreachMissingDetails],
  ['breach-outline', BreachOutline],
  ['breach-paper', BreachPaper],
  ['breach-overview', BreachOverview],
  ['breach-problems', BreachProblems],
  ['breach-settings', BreachSettings],
  ['breach-share', BreachShare],
  ['breach-since', BreachSince],
  ['breach-size-filter', BreachSizeFilter],
  ['breach-start', BreachStart],
  ['breach-touch', BreachTouch],
  ['breach-years', BreachYears],
];
