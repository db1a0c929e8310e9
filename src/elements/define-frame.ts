import { BreachAnnouncer } from './announcer.ts';
import { BreachChart } from './chart.ts';
import { BreachColours } from './colours.ts';
import { startWhereSupported } from './floor.ts';
import { BreachFrame } from './frame.ts';
import { BreachHeader } from './header.ts';
import { define, type Tags } from './later.ts';
import { BreachMissingParts } from './missing-parts.ts';
import { BreachReader } from './reader.ts';
import { BreachReadout } from './readout-box.ts';
import { BreachSettings } from './settings.ts';
import { BreachStage } from './stage.ts';
import { BreachSummary } from './summary.ts';
import { BreachZoom } from './zoom-buttons.ts';

const TAGS: Tags = [
  ['breach-announcer', BreachAnnouncer],
  ['breach-chart', BreachChart],
  ['breach-colours', BreachColours],
  ['breach-header', BreachHeader],
  ['breach-missing-parts', BreachMissingParts],
  ['breach-reader', BreachReader],
  ['breach-readout', BreachReadout],
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
