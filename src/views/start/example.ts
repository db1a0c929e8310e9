import { createTimeScale } from '../../chart/scales.ts';
import type { Mark, MeasureText } from '../../chart/scene.ts';
import { inOrderOfRank } from '../../data/build.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Phase, Stretch } from '../../data/life.ts';
import type { Locale } from '../../i18n/locale.ts';
import { drawLife, lifeOnCalendar } from '../common/lives.ts';
import { type Callout, drawCallouts, placeCallouts, reachOfCallouts } from '../common/one-life.ts';

/** A drawn example: marks in a box. */
interface Example {
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
}

/** Each phase takes at least this share of the time until the publication, so that it is seen. */
const LEAST_SHARE = 0.2;
/** Of the bar, and from it to the words, CSS pixels. */
const THICKNESS = 14;
const AWAY = 12;
const SIDE = 4;
/** What followed has at most this share of the width, and the words after the publication have at least the rest. */
const WHOLE = 0.5;

const middle = ({ earliest, latest }: { readonly earliest: number; readonly latest: number }) =>
  (earliest + latest) / 2;

/** The phases of an example: nobody knew, then somebody did and kept it quiet. */
function phasesOf(dataset: Dataset, row: number): readonly [Stretch, Stretch] | undefined {
  const { stretches } = dataset.life(row);
  const find = (phase: Phase) => stretches.find((stretch) => stretch.phase === phase);
  const [hidden, known] = [find('hidden'), find('known')];
  if (!hidden || !known) return undefined;
  const [begin, found, end] = [hidden.start, known.start, known.end].map(middle);
  const shares = [found - begin, end - found].map((length) => length / (end - begin));
  return shares.every((share) => share >= LEAST_SHARE) ? [hidden, known] : undefined;
}

/** The most important of some incidents in whose life both phases are seen, told in full if there is one; -1 for none. */
export function exampleOf(dataset: Dataset, rows: Iterable<number>): number {
  const able = inOrderOfRank(dataset, rows, -1).filter(
    (row) => dataset.life(row).madePublic !== undefined && phasesOf(dataset, row) !== undefined,
  );
  return able.find((row) => dataset.incidents[row].featured) ?? able[0] ?? -1;
}

/** One life, large, with words at its parts: what the phases mean above it, what the disc means below. */
export function drawExample(
  dataset: Dataset,
  row: number,
  width: number,
  measure: MeasureText,
  locale: Locale,
): Example | undefined {
  const phases = phasesOf(dataset, row);
  if (!phases) return undefined;
  const { parts } = locale.lazy.help;
  const [hidden, known] = phases;
  const from = hidden.start.earliest;
  const until = middle(known.end);
  // The disc stands so far to the right that there is room for what is said of it.
  const scale = createTimeScale(from, from + (until - from) / WHOLE, SIDE, width - SIDE);
  const callout = (key: string, x: number, [name, detail]: readonly [string, string]): Callout => ({
    key,
    x,
    name,
    detail,
  });
  const above = [
    callout('hidden', scale(middle(hidden.start)), parts.hidden),
    callout('known', scale(middle(known.start)), parts.known),
  ];
  const below = [callout('public', scale(until), parts.public)];
  const right = width - SIDE;
  const top = placeCallouts(above, right, AWAY, measure);
  const bottom = placeCallouts(below, right, AWAY, measure);
  const cy = reachOfCallouts(top) + THICKNESS / 2 + 4;
  const life = lifeOnCalendar(dataset, row);
  return {
    marks: [
      ...drawCallouts(top, cy - THICKNESS / 2, -1, measure),
      ...drawCallouts(bottom, cy, 1, measure),
      ...drawLife(dataset, row, scale, cy, THICKNESS, { ...life, aftermath: [] }).marks,
    ],
    width,
    height: Math.ceil(cy + Math.max(reachOfCallouts(bottom), THICKNESS) + 6),
  };
}
