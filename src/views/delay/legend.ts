import type { Mark, StretchMark } from '../../chart/scene.ts';
import type { Locale } from '../../i18n/locale.ts';
import {
  bar,
  base,
  column,
  discEntries,
  isOfType,
  type LegendEntry,
  lifeEntries,
  rule,
} from '../../panels/legend/entries.ts';

/** Every mark of the delays with its meaning, colours apart. Needs the lazy words. */
export function delayLegend(locale: Locale): readonly LegendEntry[] {
  const { legend } = locale.lazy.delay;
  const fade: StretchMark = { ...bar('solid'), fadeOut: 26 };
  const band: Mark = {
    ...base,
    type: 'area',
    emphasis: 'quiet',
    points: [
      [2, 16],
      [12, 9],
      [30, 4],
      [42, 2],
      [42, 6],
      [30, 10],
      [12, 14],
      [2, 16],
    ],
    fill: 'accent',
  };
  const line: Mark = {
    ...base,
    type: 'curve',
    points: [
      [2, 16],
      [12, 11],
      [30, 7],
      [42, 4],
    ],
    stroke: 'accent',
    width: 1.5,
  };
  const half: Mark = { ...base, type: 'band', emphasis: 'quiet', x: 3, y: 1, width: 8, height: 16, fill: 'accent' };
  const dashes: Mark = { ...rule(7, 1, 7, 17), stroke: 'accent', dash: [4, 3] };
  const { picture } = locale.lazy;
  return [
    ...lifeEntries(locale, legend.fade, fade),
    { words: legend.band, brief: picture.legend.band, width: 44, marks: [band], explains: isOfType('area') },
    { words: legend.line, brief: picture.legend.line, width: 44, marks: [line], explains: isOfType('curve') },
    {
      words: legend.half,
      brief: picture.legend.half,
      width: 14,
      marks: [half, dashes],
      explains: ({ key }) => key.startsWith('half/'),
    },
    {
      words: legend.gathered,
      brief: picture.legend.gathered,
      width: 24,
      marks: [column],
      explains: isOfType('cluster'),
    },
    ...discEntries(locale),
  ];
}
