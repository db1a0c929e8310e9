import type { Dataset } from '../model/dataset.ts';
import { type Bracket, drawFrame } from './brackets.ts';
import { FRAME, type Joined } from './joined.ts';
import { drawDot, drawLife } from './lives.ts';
import type { Box, Mark, SceneRow } from './scene.ts';
import type { TimeScale } from './timescale.ts';

/** Thickness of a life that shares its line with others, CSS pixels: phases and doubts stay, and the discs stand out. */
const THIN = 3;
/** From the middle of the line to the ends of the bracket's uprights. */
const HALF = 6;

export interface DrawnJoined {
  readonly marks: readonly Mark[];
  readonly rows: readonly Omit<SceneRow, 'lane'>[];
  readonly bracket: Bracket & { readonly box: Box };
}

/** The incidents of a relation on one line: each with its own life, thin, and its own disc, between two brackets. */
export function drawJoined(
  dataset: Dataset,
  { kinship }: Joined,
  rows: readonly number[],
  scale: TimeScale,
  cy: number,
): DrawnJoined | undefined {
  const lives: Mark[] = [];
  const discs: Mark[] = [];
  const drawn: Omit<SceneRow, 'lane'>[] = [];
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let isOpenBefore = false;
  let isOpenAfter = false;
  for (const row of rows) {
    const life = drawLife(dataset, row, scale, cy, THIN);
    if (life.marks.length === 0) continue;
    const drawnDot = drawDot(dataset, row, scale, cy);
    isOpenBefore ||= life.goesOn.before;
    isOpenAfter ||= life.goesOn.after;
    lives.push(...life.marks.filter(({ type }) => type !== 'symbol'));
    if (drawnDot) discs.push(drawnDot.dot);
    const hit = drawnDot ? around(life.body, drawnDot.box) : life.body;
    left = Math.min(left, hit.x);
    right = Math.max(right, hit.x + hit.width, life.end);
    drawn.push({ row, cx: life.cx, cy, box: hit });
  }
  if (drawn.length === 0) return undefined;
  const [start, end] = [Math.max(left - FRAME + 2, scale.left - FRAME), right + FRAME - 2];
  return {
    marks: [...lives, ...discs],
    rows: drawn,
    bracket: drawFrame(
      kinship,
      drawn.map(({ row }) => row),
      { x: start, y: cy - HALF, width: end - start, height: 2 * HALF },
      { before: isOpenBefore, after: isOpenAfter },
    ),
  };
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
