import type { Locale } from '../locales/locale.ts';
import { facetLabel, valueLabel } from '../locales/values.ts';
import { formatIsoDay, parseEdtf } from '../model/edtf.ts';
import { DAY } from '../model/interval.ts';
import type { ClauseId } from './actions.ts';
import { sameSize } from './size.ts';
import { ONLY_UNKNOWN, type SizeRange, type State } from './state.ts';
import type { Window } from './window.ts';

/** More chosen values than this are named by the first few and a number. */
const NAMED = 3;

/** A clause in words, as it stands on a chip: `Cause: Hacking and Scraping`, `“alipay”`, `Time: 2013–2017`. */
export function sayClause(state: State, clause: ClauseId, locale: Locale): string {
  const { filters } = locale.words;
  if (clause === 'query') return filters.query(state.query.trim());
  if (clause === 'size') return filters.chip(filters.size, saySize(state.size, locale));
  if (clause === 'window') return filters.chip(filters.time, state.window ? sayWindow(state.window, locale) : '');
  return filters.chip(facetLabel(clause, locale), sayValues(clause, state.choices[clause] ?? [], locale));
}

function sayValues(facet: string, chosen: readonly string[], locale: Locale): string {
  const labels = chosen.map((value) => valueLabel(facet, value, locale));
  if (labels.length <= NAMED) return locale.format.list(labels);
  return locale.words.filters.someOf(labels.slice(0, NAMED - 1), locale.format.integer(labels.length - NAMED + 1));
}

/** `1 million or more`, `1,000 to 1 million, or unknown`. */
export function saySize(size: SizeRange, locale: Locale): string {
  const { filters } = locale.words;
  const { count } = locale.format;
  if (sameSize(size, ONLY_UNKNOWN)) return filters.sizeNotKnown;
  const { min, max, unknown } = size;
  if (min === 0 && max === Infinity) return unknown ? filters.sizeAny : filters.sizeKnown;
  const limits =
    max === Infinity
      ? filters.sizeAtLeast(count(min))
      : min === 0
        ? filters.sizeAtMost(count(max))
        : filters.sizeBetween(count(min), count(max));
  return unknown ? filters.orUnknown(limits) : limits;
}

/** A window in the coarsest words that are exact: `2013–2017`, `March 2013 – August 2014`, or days. */
export function sayWindow([from, to]: Window, locale: Locale): string {
  const { words, format } = locale;
  const [first, last] = [formatIsoDay(from), formatIsoDay(to - DAY)];
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) {
    return words.filters.years(format.year(from), format.year(to - DAY));
  }
  const wholeMonths = first.endsWith('-01') && formatIsoDay(to).endsWith('-01');
  const write = (day: string, time: number) => {
    const month = wholeMonths ? parseEdtf(day.slice(0, -3)) : undefined;
    return month ? format.date(month) : format.day(time);
  };
  return words.filters.dates(write(first, from), write(last, to - DAY));
}
