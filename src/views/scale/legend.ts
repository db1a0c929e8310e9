import { DENSITY_STEPS, densityLevel } from '../../chart/encodings.ts';
import type { Mark } from '../../chart/scene.ts';
import type { Locale } from '../../i18n/locale.ts';
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

/** Every mark of the sizes with its meaning, colours apart. Needs the lazy words. */
export function scaleLegend(locale: Locale): readonly LegendEntry[] {
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
