import { AXIS_HEIGHT, drawTimeAxis } from '../../chart/axis.ts';
import { clampedX, createTimeScale, type TimeScale } from '../../chart/scales.ts';
import type { Box, FontRole, LabelMark, Mark, MeasureText, RuleMark, Scene } from '../../chart/scene.ts';
import { wrapText } from '../../chart/text.ts';
import type { Dataset } from '../../data/dataset.ts';
import { type DatedEvent, datedLife } from '../../data/dated-life.ts';
import { DAY } from '../../data/dates.ts';
import { appliesTo } from '../../data/laws.ts';
import type { Life, Stretch } from '../../data/life.ts';
import type { Context, Incident } from '../../data/schema.ts';
import { sayPhase } from '../../i18n/describe.ts';
import type { Locale } from '../../i18n/locale.ts';
import { INITIAL } from '../../state/state.ts';
import { type DatedContext, datedLaws, drawFlags, FLAGS_HEIGHT } from './flags.ts';
import { drawLife } from './lives.ts';

/** What is said of a point in a picture: a name, and softer words after or under it. */
export interface Callout {
  readonly key: string;
  /** CSS pixels; its words begin there. */
  readonly x: number;
  readonly name: string;
  readonly detail: string;
  /** Ends of the stretch of time that is meant, where that is wider than a point. */
  readonly span?: readonly [from: number, to: number];
}

/** Words set, as a block that stands a distance away from the line that they speak of. */
interface Block {
  readonly callout: Callout;
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  /** From the line to the near side of the block, CSS pixels. */
  readonly away: number;
}

interface Line {
  readonly text: string;
  readonly detail?: string;
  readonly detailOffset?: number;
  readonly font: FontRole;
  readonly fill: LabelMark['fill'];
}

/** Of a line of words, CSS pixels. */
const LINE = 15;
/** Between two blocks, and from a leader to the words that it leads to. */
const GAP = 5;
const INSET = 4;
/** Between a name and what follows it, as the marks set it. */
const DETAIL_GAP = 4;
/** More lines of one callout say no more. */
const MOST_LINES = 3;
const NAME: FontRole = 'label-strong';
const DETAIL: FontRole = 'label';

/** Width of a callout's words, CSS pixels, in lines of at most `most`. */
function calloutWidth(callout: Pick<Callout, 'name' | 'detail'>, most: number, measure: MeasureText): number {
  return INSET + Math.max(...linesOf(callout, most - INSET, measure).map((line) => widthOf(line, measure)));
}

/**
 * Sets callouts on one side of a line, each at its own x with a leader to it, and no leader through any
 * words: from right to left, each further away than those to the right that its words would reach.
 * `away` says how far a leader goes, at the least; `right` is where words end at the latest.
 */
export function placeCallouts(
  callouts: readonly Callout[],
  right: number,
  away: number,
  measure: MeasureText,
): readonly Block[] {
  const placed: Block[] = [];
  const order = callouts.map((callout, place) => ({ callout, place }));
  // Of those at one point the first is nearest.
  order.sort((a, b) => b.callout.x - a.callout.x || a.place - b.place);
  for (const { callout } of order) {
    const most = Math.max(60, right - callout.x);
    const lines = linesOf(callout, most - INSET, measure);
    const width = INSET + Math.max(...lines.map((line) => widthOf(line, measure)));
    const reach = Math.max(callout.x + width, callout.span?.[1] ?? 0) + 2 * GAP;
    const inTheWay = placed.filter(({ callout: other }) => Math.min(other.x, other.span?.[0] ?? other.x) < reach);
    const distance = Math.max(away, ...inTheWay.map((block) => block.away + block.height + GAP));
    placed.push({ callout, lines, width, height: lines.length * LINE, away: distance });
  }
  return placed;
}

/** How far a side reaches from its line, CSS pixels; 0 without callouts. */
export function reachOfCallouts(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.map(({ away, height }) => away + height));
}

const base = { row: -1, part: 'label', emphasis: 'normal' as const };

/** Leaders and words below the line `y` (`side` 1) or above it (-1). */
export function drawCallouts(blocks: readonly Block[], y: number, side: 1 | -1, measure: MeasureText): Mark[] {
  const leaders: Mark[] = [];
  const words: Mark[] = [];
  for (const { callout, lines, away, height } of blocks) {
    const { key, x, span } = callout;
    const far = y + side * (side > 0 ? away + height - 3 : away + height - 4);
    leaders.push(rule(`${key}/leader`, x, y, x, far));
    if (span && span[1] - span[0] > 3) leaders.push(...spanOf(key, span, y + side * (away - 2)));
    const top = side > 0 ? y + away : y - away - height;
    words.push(
      ...lines.map((line, index) => wordsOf(key, line, index, x + INSET, top + (index + 1) * LINE - 4, measure)),
    );
  }
  return [...leaders, ...words];
}

/** A date that is no day is as wide as it may mean, and fades on both sides. */
function spanOf(key: string, [from, to]: readonly [number, number], y: number): Mark[] {
  const width = to - from;
  const fade = width / 3;
  const place = { x: from, y: y - 1, width, height: 2, fadeIn: fade, fadeOut: fade };
  return [{ ...base, ...place, type: 'stretch', key: `${key}/span`, pattern: 'solid', fill: 'ink-faint' }];
}

function rule(key: string, x1: number, y1: number, x2: number, y2: number): RuleMark {
  return { ...base, type: 'rule', key, x1, y1, x2, y2, stroke: 'ink-faint', width: 0.75 };
}

function wordsOf(key: string, line: Line, index: number, x: number, y: number, measure: MeasureText): LabelMark {
  const { text, detail, detailOffset, font, fill } = line;
  const box = { x, y: y - 9, width: widthOf(line, measure), height: 12 };
  const place = { key: `${key}/words-${index}`, x, y, anchor: 'start', halo: true, box } as const;
  return { ...base, ...place, type: 'label', text, detail, detailOffset, font, fill };
}

function widthOf({ text, detail, detailOffset = 0, font }: Line, measure: MeasureText): number {
  return detail === undefined ? measure(text, font) : detailOffset + measure(detail, DETAIL);
}

/** Name and detail in one line where there is room; else one under the other. */
function linesOf({ name, detail }: Pick<Callout, 'name' | 'detail'>, most: number, measure: MeasureText): Line[] {
  const detailOffset = measure(name, NAME) + DETAIL_GAP;
  const strong = { font: NAME, fill: 'ink' } as const;
  if (detail === '') return wrapText(name, most, MOST_LINES, NAME, measure).map((text) => ({ text, ...strong }));
  if (detailOffset + measure(detail, DETAIL) <= most) return [{ text: name, detail, detailOffset, ...strong }];
  return [
    ...wrapText(name, most, MOST_LINES, NAME, measure).map((text) => ({ text, ...strong })),
    ...wrapText(detail, most, MOST_LINES, DETAIL, measure).map((text) => ({
      text,
      font: DETAIL,
      fill: 'ink-soft' as const,
    })),
  ];
}

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

/** Kinds of event that are turning points although nobody learned anything by them. */
const TURNING: readonly string[] = ['breach-start', 'breach-end', 'sale'];

/** The events that a picture names: all, or the first of each that turns the life. */
function namedEvents(incident: Incident, life: Life, turningPoints: boolean): DatedEvent[] {
  const events = datedLife(incident, life);
  if (!turningPoints) return events;
  return events.filter(({ event: { kind }, phase }, place) => {
    if (phase !== (events[place - 1]?.phase ?? 'none')) return true;
    return TURNING.includes(kind) && events.findIndex(({ event }) => event.kind === kind) === place;
  });
}

/**
 * The life of one incident over its own stretch of time: its phases named above the bar, its events
 * below (all, or its turning points), and flags for the rules of its country that took effect meanwhile. Nothing where
 * no date is known.
 */
export function drawOneLife(
  dataset: Dataset,
  row: number,
  width: number,
  measure: MeasureText,
  locale: Locale,
  turningPoints = false,
): Scene | undefined {
  const incident = dataset.incidents[row];
  const life = dataset.life(row);
  const named = namedEvents(incident, life, turningPoints);
  const bounds = boundsOf(incident, life);
  if (!bounds) return undefined;
  const right = width - SIDE;
  const scale = scaleFor(bounds, SIDE, right, roomFor(named, right - SIDE, measure, locale));

  const phases = placeCallouts(sayStretches(life, scale, locale), right, AWAY + 2, measure);
  const events = placeCallouts(sayEvents(incident.id, named, scale, locale), right, AWAY, measure);
  const laws = turningPoints ? [] : lawsWithin(dataset.context, incident.country, bounds);
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
    view: INITIAL.view,
    plot,
    from: Number(scale.domain()[0]),
    to: Number(scale.domain()[1]),
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
function roomFor(named: readonly DatedEvent[], width: number, measure: MeasureText, locale: Locale): number {
  const most = width * MOST_ROOM;
  const widths = named.map(({ event, date }) =>
    calloutWidth({ name: locale.words.events[event.kind], detail: locale.format.date(date) }, most, measure),
  );
  return Math.max(30, ...widths) + 2;
}

function sayEvents(id: string, named: readonly DatedEvent[], scale: TimeScale, locale: Locale): Callout[] {
  return named.map(({ event, date, time }, place) => {
    const span = [clampedX(scale, date.earliest), clampedX(scale, date.latest)] as const;
    const isDay = date.latest - date.earliest <= DAY;
    return {
      key: `${id}/told-${place}`,
      x: clampedX(scale, time),
      name: locale.words.events[event.kind],
      detail: locale.format.date(date),
      ...(isDay ? {} : { span }),
    };
  });
}

/** What each stretch is called, and how long it was as far as that can be said. */
function sayStretches(life: Life, scale: TimeScale, locale: Locale): Callout[] {
  const lags = { hidden: life.lags.hidden, known: life.lags.known, 'unnoticed-unknown': life.lags.unpublished };
  return life.stretches.map(({ phase, start }) => {
    const lag = lags[phase];
    const x = clampedX(scale, start.earliest);
    return { key: `${phase}/said`, x, name: sayPhase(phase, locale) ?? '', detail: lag ? locale.format.lag(lag) : '' };
  });
}

/** A line over a stretch, from its first to its last possible moment. */
function bracket({ phase, start, end }: Stretch, scale: TimeScale, y: number): RuleMark[] {
  const [x1, x2] = [clampedX(scale, start.earliest), clampedX(scale, end.latest)];
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
