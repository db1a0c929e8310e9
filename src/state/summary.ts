import type { Dataset } from '../data/dataset.ts';
import { DAY } from '../data/dates.ts';
import { containedRows, countEvents } from '../data/relations.ts';
import { UNITS, type Unit } from '../data/vocabulary.ts';
import { rounded } from '../i18n/format.ts';
import { type Locale, sumText } from '../i18n/locale.ts';
import type { Counted } from '../i18n/parts.ts';
import type { Selection } from './filters.ts';
import type { State } from './state.ts';
import type { TimeDomain } from './time-domain.ts';

/** What a selection amounts to. */
interface Summary {
  /** Incidents that show. */
  readonly count: number;
  /** Events among them: the victims of one event count as one. */
  readonly events: number;
  /** Incidents of the data set. */
  readonly total: number;
  /** First and last moment that the years are named by, UTC ms; undefined when no incident has a date. */
  readonly span: TimeDomain | undefined;
  /** Sum of the counts in the unit that is added up; `about` where one of them is no exact count. */
  readonly sum:
    | { readonly unit: Unit; readonly total: number; readonly counted: number; readonly about: boolean }
    | undefined;
  /** The unit that is added up, also where nothing in sight counts in it. */
  readonly unit: Unit | undefined;
  /** Summable, but in another unit than the sum. */
  readonly otherUnits: number;
  /** No breaches, and so never summed. */
  readonly otherNature: number;
  /** Breaches whose size is unknown, only claimed, or an upper bound. */
  readonly noFigure: number;
  /** Contained in the figure of another that is in the sum. */
  readonly contained: number;
}

/**
 * Counts and sums what shows. The sum is in `state.unit`, else in the unit in which most incidents of the whole data
 * set can be summed: no filter changes it. Every incident is in exactly one of the sum and the four kinds that are left out.
 */
export function summarise(dataset: Dataset, state: State, selection: Selection): Summary {
  const { size, summable, exact, unit, nature } = dataset.columns;
  const rows = selection.inWindow;
  const contained = containedRows(dataset, rows);
  const summed = UNITS.find((each) => each === (state.unit || commonUnit(dataset)));
  let inSum = 0;
  let total = 0;
  let about = false;
  let otherNature = 0;
  let noFigure = 0;
  for (const row of rows) {
    if (nature.values[nature.codes[row]] !== 'breach') otherNature += 1;
    else if (summable[row] !== 1) noFigure += 1;
    else if (contained.size === 0 || !contained.has(row)) {
      if (unit.values[unit.codes[row]] !== summed) continue;
      inSum += 1;
      total += size[row];
      about ||= exact[row] !== 1;
    }
  }
  return {
    count: rows.length,
    events: countEvents(dataset, rows),
    total: selection.total,
    span: state.window ? [state.window[0], state.window[1] - DAY] : spanOf(dataset, rows),
    sum: summed && inSum > 0 ? { unit: summed, total, counted: inSum, about } : undefined,
    unit: summed,
    otherUnits: rows.length - otherNature - noFigure - contained.size - inSum,
    otherNature,
    noFigure,
    contained: contained.size,
  };
}

const commonUnits = new WeakMap<Dataset, Unit | ''>();

/** The unit in which most incidents of a data set can be summed, of equals the first in the order of units; '' of none. */
function commonUnit(dataset: Dataset): Unit | '' {
  const known = commonUnits.get(dataset);
  if (known !== undefined) return known;
  const { summable, unit } = dataset.columns;
  const counted = new Float64Array(unit.values.length);
  for (let row = 0; row < dataset.incidents.length; row += 1) counted[unit.codes[row]] += summable[row];
  const times = (word: Unit) => counted[unit.values.indexOf(word)] ?? 0;
  const most = Math.max(...UNITS.map(times));
  const found = most > 0 ? (UNITS.find((word) => times(word) === most) ?? '') : '';
  commonUnits.set(dataset, found);
  return found;
}

function spanOf(dataset: Dataset, rows: Uint32Array): TimeDomain | undefined {
  const { anchor } = dataset.columns;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    // Comparisons with NaN, an unknown date, are false.
    if (anchor[row] < from) from = anchor[row];
    if (anchor[row] > to) to = anchor[row];
  }
  return from <= to ? [from, to] : undefined;
}

/** The summary in words: a sentence, and a quieter one about what the sum leaves out ('' when nothing is). */
export function saySummary(summary: Summary, locale: Locale): { sentence: string; leftOut: string } {
  const { words, format } = locale;
  if (summary.count === 0) {
    return { sentence: summary.total === 0 ? words.summary.nothing : words.summary.none, leftOut: '' };
  }
  const counted = (value: number): Counted => ({ value, text: format.integer(value) });
  const { span, sum } = summary;
  const sentence = words.summary.sentence({
    shown: counted(summary.count),
    events: counted(summary.events),
    all: counted(summary.total),
    years: span && [format.year(span[0]), format.year(span[1])],
    sum: sum && {
      unit: sum.unit,
      text: sumText(sum.total, sum.unit, format),
      quantity: format.quantity(sum.total, sum.unit),
      counted: counted(sum.counted),
      // Written with three digits, a longer number is about that.
      about: sum.about || (sum.total >= 10_000 && rounded(sum.total, 3) !== sum.total),
    },
    unit: summary.unit,
  });
  const leftOut = words.summary.leftOut({
    otherUnits: counted(summary.otherUnits),
    otherNature: counted(summary.otherNature),
    noFigure: counted(summary.noFigure),
    contained: counted(summary.contained),
  });
  return { sentence, leftOut: summary.unit ? leftOut : '' };
}
