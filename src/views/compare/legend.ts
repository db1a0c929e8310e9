import type { Mark, SymbolMark } from '../../chart/scene.ts';
import type { Locale } from '../../i18n/locale.ts';
import { bar, base, isOfIncident, type LegendEntry, lifeEntries, rule } from '../../panels/legend/entries.ts';

/** Every mark of a comparison with its meaning, colours apart. Needs the lazy words. */
export function compareLegend(locale: Locale): readonly LegendEntry[] {
  const { legend, compare, picture } = locale.lazy;
  const row = {
    ...base,
    type: 'squares',
    x: 2,
    y: 16,
    side: 7,
    columns: 5,
    start: 0,
    end: 5,
    fill: 'ink-soft',
  } as const;
  const squares = (id: 'confirmed' | 'reported' | 'claimed', fillStyle: SymbolMark['fillStyle']): LegendEntry => ({
    words: legend[id],
    brief: picture.legend[id],
    width: 40,
    marks: [{ ...row, fillStyle }],
    explains: (mark) => mark.type === 'squares' && isOfIncident(mark) && mark.fillStyle === fillStyle,
  });
  const most: Mark = { ...row, start: 2, end: 5, fillStyle: 'filled', emphasis: 'quiet' };
  return [
    squares('confirmed', 'filled'),
    squares('reported', 'cored'),
    squares('claimed', 'hollow'),
    {
      words: compare.legend.most,
      brief: picture.legend.most,
      width: 40,
      marks: [{ ...row, end: 2, fillStyle: 'filled' }, most],
      explains: (mark) => mark.type === 'squares' && mark.emphasis === 'quiet',
    },
    {
      words: compare.legend.least,
      brief: picture.legend.least,
      width: 40,
      marks: [
        { ...row, fillStyle: 'filled' },
        { ...rule(2, 9, 36, 9), stroke: 'ink' },
      ],
      explains: (mark) => mark.type === 'rule' && mark.part === 'least',
    },
    {
      words: compare.legend.part,
      brief: picture.legend.part,
      width: 40,
      marks: [{ ...row, end: 2.4, fillStyle: 'filled' }],
      explains: (mark) => mark.type === 'squares' && !Number.isInteger(mark.end),
    },
    ...lifeEntries(locale, legend.fade, bar('solid', 26)),
  ];
}
