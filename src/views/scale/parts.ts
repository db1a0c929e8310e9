import type { Sourced, ViewContext, ViewParts } from '../view.ts';
import { headlineOfSizes } from './headline.ts';
import { scaleLegend } from './legend.ts';
import { seriesOf } from './references.ts';
import { drawScale } from './scale.ts';

export const parts: ViewParts = { draw: drawScale, headline: headlineOfSizes, legend: scaleLegend, sources };

/** Those of the incidents, and of the quantities whose lines cross the plot. */
function sources({ dataset, state }: ViewContext, selected: readonly Sourced[]): readonly Sourced[] {
  const unit = state.unit === '' ? 'people' : state.unit;
  const lines = seriesOf(dataset.context, [unit]).flatMap(({ points }) => points.map(({ context }) => context.sources));
  return [...selected, ...lines];
}
