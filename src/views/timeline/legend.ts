import type { Mark } from '../../chart/scene.ts';
import type { Locale } from '../../i18n/locale.ts';
import {
  bar,
  base,
  column,
  discEntries,
  isOfType,
  type LegendEntry,
  lifeEntries,
  MIDDLE,
  rule,
  symbol,
} from '../../panels/legend/entries.ts';

/** Every mark of the timeline with its meaning, colours apart. Needs the lazy words. */
export function timelineLegend(locale: Locale): readonly LegendEntry[] {
  const { legend, picture } = locale.lazy;
  return [
    ...lifeEntries(locale, legend.fade, bar('solid', 26)),
    {
      words: legend.aftermath,
      brief: picture.legend.aftermath,
      width: 44,
      marks: [rule(2, MIDDLE, 42, MIDDLE), rule(20, 5, 20, 13), rule(42, 5, 42, 13)],
      explains: ({ part }) => part === 'aftermath',
    },
    {
      words: legend.flag,
      brief: picture.legend.flag,
      width: 14,
      marks: [{ ...base, type: 'flag', x: 7, y: 4, height: 13, fill: 'ink-faint', id: '' }],
      explains: isOfType('flag'),
    },
    {
      words: legend.cluster,
      brief: picture.legend.cluster,
      width: 24,
      marks: [column],
      explains: isOfType('cluster'),
    },
    {
      words: legend.bracket,
      brief: picture.legend.bracket,
      width: 30,
      marks: [rule(5, 2, 5, 16), ...bracketEnds, bracketSign],
      explains: isOfType('handle'),
    },
    ...discEntries(locale),
  ];
}

const bracketEnds: readonly Mark[] = [4, 14].map((cy) => ({ ...symbol(5, 'filled', 3.5), cy }));
const bracketSign: Mark = {
  ...base,
  type: 'handle',
  x: 21,
  y: MIDDLE,
  radius: 5.5,
  sign: 'join',
  stroke: 'ink-soft',
  target: { x: 15, y: 3, width: 12, height: 12 },
  relation: '',
  members: [],
};
