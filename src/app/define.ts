import { BreachAnnouncer } from '../controls/announcer.ts';
import { define, type Tags } from '../controls/late-parts.ts';
import { BreachSummary } from '../panels/filters/summary.ts';
import { BreachColours } from '../panels/legend/colours.ts';
import { startWhereSupported } from './browser-floor.ts';
import { BreachChart } from './chart.ts';
import { BreachTimeline } from './explorer.ts';
import { BreachHeader } from './header.ts';
import { BreachMissingParts } from './missing-parts.ts';
import { BreachReader } from './reader.ts';
import { BreachStage } from './stage.ts';
import { BreachZoom } from './zoom-buttons.ts';

const TAGS: Tags = [
  ['breach-announcer', BreachAnnouncer],
  ['breach-chart', BreachChart],
  ['breach-colours', BreachColours],
  ['breach-header', BreachHeader],
  ['breach-missing-parts', BreachMissingParts],
  ['breach-reader', BreachReader],
  ['breach-stage', BreachStage],
  ['breach-summary', BreachSummary],
  ['breach-timeline', BreachTimeline],
  ['breach-zoom', BreachZoom],
];

/** Registers the tags of the first picture; one that is there already is left alone, so that loading twice does no harm. */
export function defineElements(): void {
  startWhereSupported(() => define(TAGS));
}
