import type { Locale } from '../locales/locale.ts';
import type { Counted } from '../locales/parts.ts';
import type { Dataset } from '../model/dataset.ts';
import { DAY } from '../model/interval.ts';
import { containedRows, countEvents } from '../model/relations.ts';
import { UNITS, type Unit } from '../model/vocabulary.ts';
import type { Selection } from './select.ts';
import type { State } from './state.ts';
import type { Window } from './window.ts';

/** What a selection amounts to. */
export interface Summary {
  /** Incidents that show. */
  readonly count: number;
  /** Events among them: the victims of one event count as one. */
  readonly events: number;
  /** Incidents of the data set. */
  readonly total: number;
  /** First and last moment that the years are named by, UTC ms; undefined when no incident has a date. */
  readonly span: Window | undefined;
  readonly sum: { readonly unit: Unit; readonly total: number; readonly counted: number } | undefined;
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
 * Counts and sums what shows. The sum is in `state.unit`, else in the unit in which most incidents
 * can be summed. Every incident is in exactly one of the sum and the four kinds that are left out.
 */
export function summarise(dataset: Dataset, state: State, selection: Selection): Summary {
  const { size, summable, unit, nature } = dataset.columns;
  const rows = selection.inWindow;
  const contained = containedRows(dataset, rows);
  const counted = new Map<string, number>();
  const totals = new Map<string, number>();
  let otherNature = 0;
  let noFigure = 0;
  for (const row of rows) {
    if (nature.values[nature.codes[row]] !== 'breach') otherNature += 1;
    else if (summable[row] !== 1) noFigure += 1;
    else if (contained.size === 0 || !contained.has(row)) {
      const word = unit.values[unit.codes[row]];
      counted.set(word, (counted.get(word) ?? 0) + 1);
      totals.set(word, (totals.get(word) ?? 0) + size[row]);
    }
  }
  const summed = sumUnit(state.unit, counted);
  const inSum = (summed && counted.get(summed)) ?? 0;
  return {
    count: rows.length,
    events: countEvents(dataset, rows),
    total: selection.total,
    span: state.window ? [state.window[0], state.window[1] - DAY] : spanOf(dataset, rows),
    sum: summed && inSum > 0 ? { unit: summed, total: totals.get(summed) ?? 0, counted: inSum } : undefined,
    otherUnits: rows.length - otherNature - noFigure - contained.size - inSum,
    otherNature,
    noFigure,
    contained: contained.size,
  };
}

/** The wanted unit; else the one with most incidents, of equals the first in the order of units. */
function sumUnit(wanted: string, counted: ReadonlyMap<string, number>): Unit | undefined {
  if (wanted !== '') return UNITS.find((unit) => unit === wanted);
  const most = Math.max(0, ...counted.values());
  return most === 0 ? undefined : UNITS.find((unit) => counted.get(unit) === most);
}

function spanOf(dataset: Dataset, rows: Uint32Array): Window | undefined {
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
    sum: sum && { text: format.quantity(sum.total, sum.unit, 'down'), counted: counted(sum.counted) },
  });
  const leftOut = words.summary.leftOut({
    otherUnits: counted(summary.otherUnits),
    otherNature: counted(summary.otherNature),
    noFigure: counted(summary.noFigure),
    contained: counted(summary.contained),
  });
  return { sentence, leftOut: sum ? leftOut : '' };
}
