import { shuffler } from 'd3-array';
import { type Dataset, wordOf } from '../../data/dataset.ts';
import { dateOf } from '../../data/dates.ts';
import type { Locale } from '../../i18n/locale.ts';
import { delaysOf } from '../../state/delays.ts';
import { leadersOf } from '../../state/ranking.ts';

/** By what a short list of incidents is chosen. */
export const CHOICES = ['largest', 'longest', 'newest', 'random'] as const;
export type Choice = (typeof CHOICES)[number];

/** How many incidents a list shows. */
const MOST = 8;

/** The first incidents of a selection in the order of a choice: breaches whose size is more than a claim, those that count people or accounts before others, the longest secret, the newest, or some at random, other ones at each `turn`. */
export function chosenBy(choice: Choice, dataset: Dataset, rows: Uint32Array, turn: number): readonly number[] {
  const { anchor } = dataset.columns;
  switch (choice) {
    case 'largest':
      return leadersOf(dataset, rows)
        .filter((row) => isSureBreach(dataset, row))
        .slice(0, MOST);
    case 'longest': {
      const { rows: longest } = delaysOf(dataset, rows, 'breach');
      return longest.filter((row) => dataset.incidents[row].nature === 'breach').slice(0, MOST);
    }
    case 'newest':
      return Array.from(rows)
        .filter((row) => Number.isFinite(anchor[row]))
        .sort((a, b) => anchor[b] - anchor[a])
        .slice(0, MOST);
    case 'random':
      return shuffled(Array.from(rows), turn).slice(0, MOST);
  }
}

function isSureBreach(dataset: Dataset, row: number): boolean {
  const isKnown = !Number.isNaN(dataset.columns.size[row]);
  return isKnown && wordOf(dataset, 'nature', row) === 'breach' && wordOf(dataset, 'status', row) !== 'claimed';
}

/** In an order that differs for each seed: a linear congruential generator (Numerical Recipes, 7.1) shuffles with D3. */
function shuffled(rows: readonly number[], seed: number): number[] {
  let state = (seed * 2_654_435_761) >>> 0;
  const shuffle = shuffler(() => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  });
  return shuffle([...rows]);
}

/** When an incident became public, and after how long, as short as it can be said. */
export function saySecrecy(dataset: Dataset, row: number, locale: Locale): string {
  const { start } = locale.lazy;
  const year = sayYear(dataset, row, locale);
  const lag = sayLag(dataset, row, locale);
  if (year === undefined) return start.undated;
  if (!dataset.life(row).madePublic) return start.known(year);
  return lag === undefined ? start.public(year) : start.after(year, lag);
}

/** After how long it became public; where that is not known, when. */
export function sayDelay(dataset: Dataset, row: number, locale: Locale): string {
  const lag = sayLag(dataset, row, locale);
  return lag === undefined ? saySecrecy(dataset, row, locale) : locale.lazy.start.delay(lag);
}

function sayYear(dataset: Dataset, row: number, locale: Locale): string | undefined {
  const { madePublic, anchor } = dataset.life(row);
  const moment = madePublic ?? anchor;
  const event = moment && dataset.incidents[row].events[moment.event];
  const date = event && dateOf(event.date);
  return date && (Number.isFinite(date.latest) ? locale.format.year(date.latest - 1) : locale.format.date(date));
}

/** Nothing where the dates allow any length. */
function sayLag(dataset: Dataset, row: number, locale: Locale): string | undefined {
  const lag = dataset.life(row).lags.public;
  return lag && lag.max > 0 && (lag.min > 0 || Number.isFinite(lag.max)) ? locale.format.lag(lag) : undefined;
}
