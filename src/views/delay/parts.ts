import { html, nothing } from 'lit';
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
import { delayGroups, delaysOf, sayDelays } from '../../state/delays.ts';
import { headlineOfDelays } from '../common/headline.ts';
import { lanesInWords } from '../common/lanes-in-words.ts';
import type { RowGroup, SelectionCaption, ViewCaption, ViewContext, ViewParts } from '../view.ts';
import { drawDelay } from './delay.ts';
import { BreachDelay } from './delay-controls.ts';
import { BreachDelayNotes } from './notes.ts';

export const parts: ViewParts = {
  draw: drawDelay,
  // The sentence in full stands over the picture, with what it rests on.
  headline: (context) => ({ ...headlineOfDelays(context), line: context.locale.lazy.delay.label }),
  tags: [
    ['breach-delay', BreachDelay],
    ['breach-delay-notes', BreachDelayNotes],
  ],
  above: ({ dataset, state, selection, locale }) =>
    html`<breach-delay .data=${dataset} .state=${state} .selection=${selection} .locale=${locale}></breach-delay>`,
  below: ({ dataset, state, selection, locale, isPaper }) =>
    isPaper || state.controls === 'full'
      ? html`<breach-delay-notes .data=${dataset} .state=${state} .selection=${selection} .locale=${locale}></breach-delay-notes>`
      : nothing,
  legend: delayLegend,
  caption,
  groups,
};

/** The answer goes first, and what it rests on follows. */
function caption({ dataset, state, selection, locale }: ViewContext, usual: SelectionCaption): ViewCaption {
  const { picture } = locale.lazy;
  const join = (...texts: readonly string[]) => picture.sentences(texts.filter((text) => text !== ''));
  if (selection.inWindow.length === 0) return { sentence: usual.sentence, filters: join(usual.filters, usual.leftOut) };
  const { sentence, without } = sayDelays(delaysOf(dataset, selection.inWindow, state.align), state.align, locale);
  return { sentence, filters: join(usual.sentence, usual.filters, without) };
}

/** The lanes, each with its delays in the order of the picture and then with those of which no delay is known. */
function groups(context: ViewContext): readonly RowGroup[] {
  const { dataset, state, selection } = context;
  const { inWindow } = selection;
  const place = new Map([...inWindow].map((row, at) => [row, at]));
  const byTime = (a: number, b: number) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  const lanes = new Map(lanesInWords(context).map((lane) => [lane.key, lane]));
  return delayGroups(dataset, inWindow, state.group, state.align).map(({ key, rows: measured }) => {
    const lane = lanes.get(key);
    const without = (lane?.rows ?? []).filter((row) => !measured.includes(row));
    const rows = [...(state.order === 'time' ? [...measured].sort(byTime) : measured), ...without];
    return { key, label: lane?.label ?? '', rows };
  });
}

/** Every mark of the delays with its meaning, colours apart. Needs the lazy words. */
function delayLegend(locale: Locale): readonly LegendEntry[] {
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
