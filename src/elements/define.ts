import { BreachAnnouncer } from './announcer.ts';
import { BreachChart } from './chart.ts';
import { BreachChips } from './chips.ts';
import { BreachColours } from './colours.ts';
import { BreachTimeline } from './explorer.ts';
import { BreachFacetFilter } from './facet-filter.ts';
import { BreachFilters } from './filters.ts';
import { startWhereSupported } from './floor.ts';
import { BreachHeader } from './header.ts';
import { define, type Tags } from './later.ts';
import { BreachMissingParts } from './missing-parts.ts';
import { BreachReader } from './reader.ts';
import { BreachReadout } from './readout-box.ts';
import { BreachSettings } from './settings.ts';
import { BreachSizeFilter } from './size-filter.ts';
import { BreachStage } from './stage.ts';
import { BreachSummary } from './summary.ts';
import { BreachZoom } from './zoom-buttons.ts';

const TAGS: Tags = [
  ['breach-announcer', BreachAnnouncer],
  ['breach-chart', BreachChart],
  ['breach-chips', BreachChips],
  ['breach-colours', BreachColours],
  ['breach-facet-filter', BreachFacetFilter],
  ['breach-filters', BreachFilters],
  ['breach-header', BreachHeader],
  ['breach-missing-parts', BreachMissingParts],
  ['breach-reader', BreachReader],
  ['breach-readout', BreachReadout],
  ['breach-settings', BreachSettings],
  ['breach-size-filter', BreachSizeFilter],
  ['breach-stage', BreachStage],
  ['breach-summary', BreachSummary],
  ['breach-timeline', BreachTimeline],
  ['breach-zoom', BreachZoom],
];

/** Registers the tags of the first picture; one that is there already is left alone, so that loading twice does no harm. */
export function defineElements(): void {
  startWhereSupported(() => define(TAGS));
}
