import { html, nothing } from 'lit';
import { comparisonOf, nameOfCompared } from '../../state/comparison.ts';
import type { Sourced, ViewContext, ViewParts } from '../view.ts';
import { BreachCompareChooser } from './chooser.ts';
import { drawCompare } from './compare.ts';
import { BreachCompare } from './compare-element.ts';
import { compareLegend } from './legend.ts';

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
