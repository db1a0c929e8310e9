import { median } from 'd3-array';
import { sizeOf } from '../../data/claims.ts';
import { shortNameOf } from '../../i18n/names.ts';
import type { Headline, Sourced, ViewContext, ViewParts } from '../view.ts';
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

/** Of so few breaches a half says nothing. */
const LEAST = 5;

/** The largest breach of the selection that is more than a claim, in the chosen unit, and below what half of those counted alike are. */
function headlineOfSizes({ dataset, state, selection, locale }: ViewContext): Headline {
  const words = locale.lazy.headline;
  const sizes = Array.from(selection.inWindow).flatMap((row) => {
    const figures = dataset.figures(row);
    const size = state.unit === '' ? sizeOf(figures) : figures.find(({ unit }) => unit === state.unit);
    const isBreach = dataset.incidents[row].nature === 'breach';
    return size && isBreach && size.best.status !== 'claimed' ? [{ row, size }] : [];
  });
  const heads = sizes.filter(({ size }) => size.unit === 'people' || size.unit === 'accounts');
  const counted = state.unit === '' && heads.length > 0 ? heads : sizes;
  const [largest] = counted.sort((a, b) => b.size.best.value - a.size.best.value);
  if (!largest) return { headline: words.nothing, line: '' };
  const name = shortNameOf(dataset.incidents[largest.row], locale.tag).text;
  const alike = counted.filter(({ size }) => size.unit === largest.size.unit).map(({ size }) => size.best.value);
  const middle = alike.length < LEAST ? undefined : median(alike);
  return {
    headline: words.largest(locale.format.figure(largest.size.best)),
    line:
      middle === undefined
        ? words.is(name)
        : words.mostAreSmaller(name, locale.format.quantity(middle, largest.size.unit)),
  };
}
