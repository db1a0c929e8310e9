import type { FontRole, LabelMark, Mark, MeasureText, RuleMark } from './scene.ts';
import { wrapText } from './wrap.ts';

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
export function calloutWidth(callout: Pick<Callout, 'name' | 'detail'>, most: number, measure: MeasureText): number {
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
