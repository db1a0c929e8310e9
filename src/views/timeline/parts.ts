import { headlineOfDelays } from '../common/headline.ts';
import { lanesInWords } from '../common/lanes-in-words.ts';
import type { ViewParts } from '../view.ts';
import { timelineLegend } from './legend.ts';
import { drawTimeline } from './timeline.ts';

export const parts: ViewParts = {
  draw: drawTimeline,
  headline: headlineOfDelays,
  legend: timelineLegend,
  groups: lanesInWords,
};
