import type { Locale } from '../../i18n/locale.ts';
import type { Counted } from '../../i18n/parts.ts';
import { delaysOf, halfOf, sayLength, tenthOf } from '../../state/delays.ts';
import type { Headline, ViewContext } from '../view.ts';

/** Up to so many days, half of the breaches stayed secret for days, weeks or months. */
const SPANS = [
  ['days', 14],
  ['weeks', 60],
  ['months', 365],
] as const;

/** What the selection shows of secrecy: how long half of it stayed secret, or what came to light in a part of time. */
export function headlineOfDelays({ dataset, state, selection, locale }: ViewContext): Headline {
  const words = locale.lazy.headline;
  if (selection.inWindow.length === 0) return { headline: words.nothing, line: '' };
  if (state.window) return headlineOfWindow({ dataset, state, selection, locale }, state.window);
  const group = delaysOf(dataset, selection.rows, 'breach');
  const half = halfOf(group);
  if (half === undefined) return { headline: words.cases(counted(selection.rows.length, locale)), line: '' };
  const tenth = tenthOf(group);
  const days = (half.min + Math.min(half.max, half.min * 2 + 1)) / 2;
  const span = SPANS.find(([, most]) => days < most)?.[0] ?? 'years';
  return {
    headline: words.secret[span](counted(group.measured, locale)),
    line: words.within(sayLength(half, locale), tenth && sayLength(tenth, locale)),
  };
}

/** How many became public in the visible time, and how many lives only cross it. */
function headlineOfWindow({ dataset, selection, locale }: ViewContext, window: readonly [number, number]): Headline {
  const { anchor } = dataset.columns;
  // Where nobody says when it was made public, another date stands for it.
  const isPublished = (row: number) =>
    dataset.life(row).madePublic !== undefined && anchor[row] >= window[0] && anchor[row] < window[1];
  const published = selection.inWindow.reduce((count, row) => count + Number(isPublished(row)), 0);
  const others = selection.inWindow.length - published;
  const words = locale.lazy.headline;
  return {
    headline: words.published(counted(published, locale)),
    line: others > 0 ? words.crossing(counted(others, locale)) : '',
  };
}

const counted = (value: number, locale: Locale): Counted => ({ value, text: locale.format.integer(value) });
