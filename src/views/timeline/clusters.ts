import { group, max } from 'd3-array';
import type { TimeInterval } from 'd3-time';
import { text } from '../../chart/axis.ts';
import type { TimeScale } from '../../chart/scales.ts';
import type { ClusterMark, Mark, MeasureText } from '../../chart/scene.ts';
import { gatheringStep } from '../../chart/ticks.ts';
import type { Dataset } from '../../data/dataset.ts';
import { containedRows } from '../../data/relations.ts';
import { UNITS } from '../../data/vocabulary.ts';
import { type Locale, sumText } from '../../i18n/locale.ts';

/** Count and the largest sum of one unit: `12 incidents; counts of accounts add up to about 3.4 million`. `sums` is by the code of the unit. */
function saySums(count: number, sums: Float64Array, units: readonly string[], locale: Locale): string {
  const { words, format } = locale;
  const subject = words.summary.incidents(count, format.count(count));
  let largest = 0;
  for (let code = 1; code < sums.length; code += 1) if (sums[code] > sums[largest]) largest = code;
  const unit = UNITS.find((name) => name === units[largest]);
  return unit && sums[largest] > 0
    ? words.summary.columnSum(subject, unit, sumText(sums[largest], unit, format))
    : subject;
}

/** The same of a few rows; a figure that another of them contains is counted once. */
export function sayTogether(dataset: Dataset, rows: readonly number[], locale: Locale): string {
  const { size, summable, unit } = dataset.columns;
  const contained = containedRows(dataset, rows);
  const sums = new Float64Array(unit.values.length);
  for (const row of rows) if (summable[row] === 1 && !contained.has(row)) sums[unit.codes[row]] += size[row];
  return saySums(rows.length, sums, unit.values, locale);
}

/** Height of the strip of gathered incidents in a lane, and the least width of a column, in CSS pixels. */
export const CLUSTER_HEIGHT = 16;
const LEAST_COLUMN = 10;
/** From the middle of a disc to the nearest column, CSS pixels, so that they do not touch. */
const DISC_ROOM = 6;

/** Calendar steps and their beginnings, UTC ms: all lanes of a picture have the same. */
interface Steps {
  readonly of: string;
  readonly step: TimeInterval;
  readonly starts: readonly number[];
}

let latest: Steps | undefined;

function columnsOf(from: number, to: number, pixels: number): Steps {
  const of = `${from} ${to} ${pixels}`;
  if (latest?.of === of) return latest;
  const step = gatheringStep(from, to, pixels, LEAST_COLUMN);
  const starts = [step.floor(new Date(from)), ...step.range(new Date(from + 1), new Date(to))].map(Number);
  latest = { of, step, starts };
  return latest;
}

interface Gathered {
  readonly columns: readonly Mark[];
  /** Rows that are alone in their step: they stay incidents, drawn as a disc. */
  readonly alone: readonly number[];
}

/**
 * The rule: incidents that find no row in their lane are gathered into columns, one a calendar step
 * (day, week, month … decade), by the time they became public. A column says how many they are and
 * the sum of their like sizes, and opens to exactly its step; one that is alone in its step is a disc, unless that
 * would lie on a column beside it. What became
 * public outside the window is in none.
 */
export function drawClusters(
  dataset: Dataset,
  rows: readonly number[],
  scale: TimeScale,
  y: number,
  lane: string,
  measure: MeasureText,
  locale: Locale,
): Gathered {
  const [from, to] = scale.domain().map(Number);
  const [plotLeft, plotRight] = scale.range();
  const { step, starts } = columnsOf(from, to, plotRight - plotLeft);
  const { anchor } = dataset.columns;
  const counts = new Uint32Array(starts.length);
  const last = new Uint32Array(starts.length);
  const { size, summable, unit } = dataset.columns;
  const units = unit.values.length;
  const sums = new Float64Array(starts.length * units);
  const pixels = (starts.length - 1) / (to - from);
  const contained = containedRows(dataset, rows);
  const columnOf = (row: number): number => {
    const time = anchor[row];
    // Calendar steps are nearly even: of 100,000 rows a guess and a step are found sooner than by bisection.
    let index = Math.min(starts.length - 1, Math.max(0, Math.floor((time - from) * pixels)));
    while (index > 0 && time < starts[index]) index -= 1;
    while (index < starts.length - 1 && time >= starts[index + 1]) index += 1;
    return index;
  };
  const isCovered = (row: number, index: number): boolean => {
    const whole = contained.size > 0 ? contained.get(row) : undefined;
    return whole !== undefined && anchor[whole] >= from && anchor[whole] < to && columnOf(whole) === index;
  };
  for (const row of rows) {
    // What became public outside the window has no place in it; the comparison is false without a date, too.
    if (!(anchor[row] >= from && anchor[row] < to)) continue;
    const index = columnOf(row);
    counts[index] += 1;
    last[index] = row;
    if (summable[row] === 1 && !isCovered(row, index)) sums[index * units + unit.codes[row]] += size[row];
  }
  let members: ReadonlyMap<number, number[]> | undefined;
  const membersOf = (index: number): readonly number[] => {
    members ??= group(
      rows.filter((row) => anchor[row] >= from && anchor[row] < to),
      columnOf,
    );
    return members.get(index) ?? [];
  };
  const most = max(counts) ?? 0;
  const columns: Mark[] = [];
  const placeOf = (index: number) => scale(starts[index] ?? Number(step.offset(new Date(starts[index - 1]), 1)));
  const isColumn = Array.from(counts, (count) => count > 1);
  const wouldTouch = (index: number): boolean => {
    const x = scale(anchor[last[index]]);
    const isNear = (other: number, edge: number) => isColumn[other] && Math.abs(edge - x) <= DISC_ROOM;
    return isNear(index - 1, placeOf(index)) || isNear(index + 1, placeOf(index + 1));
  };
  // Forwards, then backwards: one that becomes a column may crowd the next.
  const places = [...counts.keys()].filter((index) => counts[index] === 1);
  for (const index of [...places, ...places.toReversed()]) if (wouldTouch(index)) isColumn[index] = true;
  starts.forEach((start, index) => {
    const count = counts[index];
    if (!isColumn[index]) return;
    const end = starts[index + 1] ?? Number(step.offset(new Date(start), 1));
    const left = Math.max(plotLeft, scale(start));
    const right = Math.min(plotRight, scale(end));
    // A step that only begins or ends in the plot is too narrow for air beside it.
    const gap = right - left > 3 ? 1 : 0;
    const key = `cluster/${lane}/${start}`;
    const column: ClusterMark = {
      type: 'cluster',
      key,
      part: 'cluster',
      row: -1,
      emphasis: 'normal',
      x: left + gap / 2,
      y: y + 3,
      width: right - left - gap,
      height: CLUSTER_HEIGHT - 4,
      level: Math.sqrt(count / most),
      fill: 'ink-soft',
      count,
      window: [start, end],
      rows: () => membersOf(index),
      words: () => saySums(count, sums.subarray(index * units, (index + 1) * units), unit.values, locale),
    };
    columns.push(column);
    const label = text(
      locale.format.compact(count),
      (left + right) / 2,
      // So that digits, which are 9 pixels high, stand in the middle of the column.
      y + 13,
      'note',
      'middle',
      measure,
      `${key}/count`,
      'ink',
    );
    if (label.box.width <= right - left - 4) columns.push({ ...label, part: 'cluster', halo: false });
  });
  return { columns, alone: [...last].filter((_, index) => counts[index] === 1 && !isColumn[index]) };
}
