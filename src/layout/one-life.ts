import type { Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import { DAY } from '../model/interval.ts';
import { appliesTo } from '../model/laws-in-force.ts';
import type { Life, Stretch } from '../model/phases.ts';
import type { Context, Incident } from '../model/schema.ts';
import { AXIS_HEIGHT, drawTimeAxis } from './axis.ts';
import { type Callout, calloutWidth, drawCallouts, placeCallouts, reachOfCallouts } from './callouts.ts';
import { datedLife } from './dated-life.ts';
import { type DatedContext, datedLaws, drawFlags, FLAGS_HEIGHT } from './flags.ts';
import { drawLife } from './lives.ts';
import type { Box, Mark, MeasureText, RuleMark, Scene } from './scene.ts';
import { createTimeScale, type TimeScale } from './timescale.ts';

/** Of the bar, CSS pixels. */
const THICKNESS = 10;
/** Air beside the plot, and before the first moment of the life. */
const SIDE = 8;
const BEFORE = 14;
/** Words after the last moment take at most this share of the width. */
const MOST_ROOM = 0.48;
/** A life of one day is shown among so many, so that it has a before and an after. */
const LEAST_SPAN = 60 * DAY;
/** From the bar to the words, and from the bar to the line that brackets a stretch. */
const AWAY = 10;
/** From the words above the bar to the axis. */
const AXIS_AIR = 6;
const BRACKET = 5;
/** The grid ends so far under the bar: the words below stand on clear paper. */
const UNDER = 7;

/**
 * The life of one incident over its own stretch of time: its phases named above the bar, its events
 * below, and flags for the rules of its country that took effect meanwhile. Nothing where no date is known.
 */
export function drawOneLife(
  dataset: Dataset,
  row: number,
  width: number,
  measure: MeasureText,
  locale: Locale,
): Scene | undefined {
  const incident = dataset.incidents[row];
  const life = dataset.life(row);
  const bounds = boundsOf(incident, life);
  if (!bounds) return undefined;
  const right = width - SIDE;
  const scale = scaleFor(bounds, SIDE, right, roomFor(incident, life, right - SIDE, measure, locale));

  const phases = placeCallouts(sayStretches(life, scale, locale), right, AWAY + 2, measure);
  const events = placeCallouts(sayEvents(incident, life, scale, locale), right, AWAY, measure);
  const laws = lawsWithin(dataset.context, incident.country, bounds);
  const top = (laws.length > 0 ? FLAGS_HEIGHT : 0) + AXIS_HEIGHT;
  const above = phases.length > 0 ? reachOfCallouts(phases) + AXIS_AIR : AWAY;
  const cy = top + above + THICKNESS / 2 + BRACKET;
  const plot: Box = { x: SIDE, y: top, width: right - SIDE, height: cy + THICKNESS / 2 + UNDER - top };

  const drawn = drawLife(dataset, row, scale, cy, THICKNESS);
  const marks: Mark[] = [
    // The axis writes over the end of its plot; here the picture ends with it.
    ...drawTimeAxis(scale, plot, measure, locale).filter(
      (mark) => mark.type !== 'label' || mark.box.x + mark.box.width <= width,
    ),
    ...(laws.length > 0 ? drawFlags(laws, scale, plot, 0, measure, locale, width) : []),
    ...life.stretches.flatMap((stretch) => bracket(stretch, scale, cy - THICKNESS / 2 - BRACKET)),
    ...drawCallouts(phases, cy - THICKNESS / 2 - BRACKET, -1, measure),
    ...drawCallouts(events, cy, 1, measure),
    ...drawn.marks,
  ];
  const bottom = cy + Math.max(reachOfCallouts(events), THICKNESS / 2) + 6;
  return {
    width,
    height: Math.ceil(Math.max(bottom, plot.y + plot.height)),
    view: 'timeline',
    plot,
    from: scale.from,
    to: scale.to,
    marks,
    rows: [{ row, lane: 0, cx: drawn.cx, cy, box: drawn.body }],
    lanes: [],
  };
}

/** First and last moment of anything that is dated, UTC ms. An open end counts at its known side. */
function boundsOf(incident: Incident, life: Life): readonly [number, number] | undefined {
  const times = [
    life.first,
    life.last,
    ...datedLife(incident, life).flatMap(({ date }) => [date.earliest, date.latest]),
  ];
  const known = times.filter((time) => time !== undefined && Number.isFinite(time)) as number[];
  if (known.length === 0) return undefined;
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const missing = Math.max(0, LEAST_SPAN - (last - first));
  return [first - missing / 2, last + missing / 2];
}

/** The calendar across the plot, with room for words after the last moment. */
function scaleFor([first, last]: readonly [number, number], left: number, right: number, room: number): TimeScale {
  const perPixel = (last - first) / Math.max(40, right - left - BEFORE - room);
  const from = first - BEFORE * perPixel;
  return createTimeScale(from, from + (right - left) * perPixel, left, right);
}

/** Width of the widest words that an event has, as far as there may be room for them. */
function roomFor(incident: Incident, life: Life, width: number, measure: MeasureText, locale: Locale): number {
  const most = width * MOST_ROOM;
  const widths = datedLife(incident, life).map(({ event, date }) =>
    calloutWidth({ name: locale.words.events[event.kind], detail: locale.format.date(date) }, most, measure),
  );
  return Math.max(30, ...widths) + 2;
}

function sayEvents(incident: Incident, life: Life, scale: TimeScale, locale: Locale): Callout[] {
  return datedLife(incident, life).map(({ event, date, time }, place) => {
    const span = [clip(scale.x(date.earliest), scale), clip(scale.x(date.latest), scale)] as const;
    const isDay = date.latest - date.earliest <= DAY;
    return {
      key: `${incident.id}/told-${place}`,
      x: clip(scale.x(time), scale),
      name: locale.words.events[event.kind],
      detail: locale.format.date(date),
      ...(isDay ? {} : { span }),
    };
  });
}

/** What each stretch is called, and how long it was as far as that can be said. */
function sayStretches(life: Life, scale: TimeScale, { words, format }: Locale): Callout[] {
  const { hidden, known, unpublished } = words.phases;
  const names = { hidden, known, 'unnoticed-unknown': unpublished };
  const lags = { hidden: life.lags.hidden, known: life.lags.known, 'unnoticed-unknown': life.lags.unpublished };
  return life.stretches.map(({ phase, start }) => {
    const lag = lags[phase];
    const x = clip(scale.x(start.earliest), scale);
    return { key: `${phase}/said`, x, name: names[phase], detail: lag ? format.lag(lag) : '' };
  });
}

/** A line over a stretch, from its first to its last possible moment. */
function bracket({ phase, start, end }: Stretch, scale: TimeScale, y: number): RuleMark[] {
  const [x1, x2] = [clip(scale.x(start.earliest), scale), clip(scale.x(end.latest), scale)];
  const base = { type: 'rule', part: 'label', row: -1, emphasis: 'normal', stroke: 'ink-faint', width: 0.75 } as const;
  return [
    { ...base, key: `${phase}/bracket`, x1, y1: y, x2, y2: y },
    { ...base, key: `${phase}/bracket-end`, x1: x2, y1: y, x2, y2: y + 3 },
  ];
}

/** The rules of the country that took effect between two moments. */
function lawsWithin(
  context: readonly Context[],
  country: string | undefined,
  [first, last]: readonly [number, number],
): DatedContext[] {
  return datedLaws(context).filter(
    ({ context: { jurisdiction }, time }) =>
      time >= first && time < last && appliesTo(jurisdiction, country ?? '', time),
  );
}

function clip(x: number, scale: TimeScale): number {
  return Math.min(Math.max(x, scale.left), scale.right);
}
