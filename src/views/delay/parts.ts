import { html, nothing } from 'lit';
import { delayGroups, delaysOf, sayDelays } from '../../state/delays.ts';
import { headlineOfDelays } from '../common/headline.ts';
import { lanesInWords } from '../common/lanes-in-words.ts';
import type { RowGroup, SelectionCaption, ViewCaption, ViewContext, ViewParts } from '../view.ts';
import { drawDelay } from './delay.ts';
import { BreachDelay } from './delay-controls.ts';
import { delayLegend } from './legend.ts';
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
