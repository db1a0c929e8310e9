import { html, nothing } from 'lit';
import type { Mark, SymbolMark } from '../../chart/scene.ts';
import type { Locale } from '../../i18n/locale.ts';
import { bar, base, isOfIncident, type LegendEntry, lifeEntries, rule } from '../../panels/legend/entries.ts';
import { comparisonOf, nameOfCompared } from '../../state/comparison.ts';
import type { Sourced, ViewContext, ViewParts } from '../view.ts';
import { BreachCompareChooser } from './chooser.ts';
import { drawCompare } from './compare.ts';
import { BreachCompare } from './compare-element.ts';

export const parts: ViewParts = {
  draw: drawCompare,
  headline: ({ locale }) => ({ headline: locale.lazy.headline.compare, line: locale.lazy.headline.compareLine }),
  tags: [
    ['breach-compare', BreachCompare],
    ['breach-compare-chooser', BreachCompareChooser],
  ],
  above: ({ dataset, state, locale, complete, isPaper }) =>
    isPaper || state.controls === 'none'
      ? nothing
      : html`<breach-compare-chooser .data=${dataset} .state=${state} .locale=${locale} .complete=${complete}></breach-compare-chooser>`,
  below: ({ dataset, state, selection, locale, complete, isPaper }) =>
    isPaper || state.controls === 'full'
      ? html`<breach-compare .data=${dataset} .state=${state} .selection=${selection} .locale=${locale} .complete=${complete}></breach-compare>`
      : nothing,
  legend: compareLegend,
  caption(context) {
    const { picture } = context.locale.lazy;
    const names = namesOf(context);
    return {
      sentence: names.length > 0 ? picture.compared(context.locale.format.list(names)) : '',
      filters: picture.chosen,
    };
  },
  shareSentence: (context) => context.locale.lazy.share.compared(context.locale.format.list(namesOf(context))),
  rows: (context) => Uint32Array.from(comparedRows(context)),
  groups: (context) => [{ key: '', label: '', rows: comparedRows(context) }],
  sources: ({ dataset, state }): readonly Sourced[] =>
    comparisonOf(dataset, state).things.map((thing) =>
      thing.kind === 'incident' ? Object.values(dataset.incidents[thing.row].sources) : thing.reference.entry.sources,
    ),
};

function namesOf({ dataset, state, locale }: ViewContext): readonly string[] {
  return comparisonOf(dataset, state).things.map((thing) => nameOfCompared(thing, dataset, locale).text);
}

function comparedRows({ dataset, state }: ViewContext): readonly number[] {
  return comparisonOf(dataset, state).things.flatMap((thing) => (thing.kind === 'incident' ? [thing.row] : []));
}

/** Every mark of a comparison with its meaning, colours apart. Needs the lazy words. */
function compareLegend(locale: Locale): readonly LegendEntry[] {
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
