import { BreachAnnouncer } from '../controls/announcer.ts';
import { define, type Tags } from '../controls/late-parts.ts';
import { BreachSummary } from '../panels/filters/summary.ts';
import { BreachColours } from '../panels/legend/colours.ts';
import { BreachSettings } from '../panels/settings.ts';
import { startWhereSupported } from './browser-floor.ts';
import { BreachChart } from './chart.ts';
import { BreachFrame } from './frame.ts';
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
  ['breach-settings', BreachSettings],
  ['breach-stage', BreachStage],
  ['breach-summary', BreachSummary],
  ['breach-timeline', BreachFrame],
  ['breach-zoom', BreachZoom],
];

/** Registers the tags of a frame's first picture. Most frames have no filters: `frame.ts` fetches those for the others. */
export function defineFrame(): void {
  startWhereSupported(() => define(TAGS));
}
