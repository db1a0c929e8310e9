import { median } from 'd3-array';
import { DENSITY_STEPS, densityLevel } from '../../chart/encodings.ts';
import type { Mark } from '../../chart/scene.ts';
import { sizeOf } from '../../data/claims.ts';
import type { Locale } from '../../i18n/locale.ts';
import { shortNameOf } from '../../i18n/names.ts';
import {
  base,
  column,
  discEntries,
  halfDiscEntry,
  isOfType,
  type LegendEntry,
  MIDDLE,
  natureEntry,
  rule,
  symbol,
} from '../../panels/legend/entries.ts';
import type { Headline, Sourced, ViewContext, ViewParts } from '../view.ts';
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

/** Every mark of the sizes with its meaning, colours apart. Needs the lazy words. */
function scaleLegend(locale: Locale): readonly LegendEntry[] {
  const { legend, picture } = locale.lazy;
  const cells = DENSITY_STEPS.map(
    (least, at): Mark => ({
      ...column,
      x: 1 + at * 12,
      y: MIDDLE - 5,
      width: 10,
      height: 10,
      level: densityLevel(least),
    }),
  );
  return [
    natureEntry(locale),
    halfDiscEntry(locale),
    {
      words: legend.unit,
      brief: picture.legend.unit,
      key: legend.key.unit,
      width: 20,
      marks: [{ ...rule(1, MIDDLE, 19, MIDDLE), width: 1.5 }, symbol(10, 'filled', 4.5)],
      explains: ({ part }) => part === 'unit',
    },
    {
      words: legend.density,
      brief: picture.legend.density,
      width: 62,
      marks: cells,
      explains: isOfType('cluster'),
    },
    {
      words: legend.whisker,
      brief: picture.legend.whisker,
      width: 14,
      marks: [{ ...base, type: 'whisker', x: 7, y1: 2, y2: 16, cap: 4, stroke: 'ink-soft' }],
      explains: isOfType('whisker'),
    },
    {
      words: legend.reference,
      brief: picture.legend.reference,
      width: 36,
      marks: [
        {
          ...base,
          type: 'curve',
          points: [
            [2, MIDDLE],
            [34, MIDDLE],
          ],
          stroke: 'reference',
          width: 1.25,
          dash: [5, 4],
        },
      ],
      explains: isOfType('curve'),
    },
    ...discEntries(locale, true),
  ];
}
