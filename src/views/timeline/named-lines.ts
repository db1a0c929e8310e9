import type { LabelForm } from '../common/labels.ts';
import type { Stretch } from './arrange.ts';

/** Where a name stands: on which side of its life, and with what beside it. */
export interface Side {
  readonly anchor: 'start' | 'end';
  readonly form: LabelForm;
}

/** A life that wants a line, and the room of the name that may stand beside it, CSS pixels. */
export interface NamedLife extends Stretch {
  /** Width of the name by its form, with the air between it and the life. */
  readonly width: Readonly<Record<LabelForm, number>>;
}

/** The lines of a lane: the tall ones, which hold names, come first. */
interface NamedLines {
  /** Line of each life. */
  readonly lines: Int32Array;
  readonly sides: readonly (Side | undefined)[];
  readonly tall: number;
  readonly thin: number;
}

/** Heights in CSS pixels: of a line with names, of one without, of the air between the two, and of all lanes together. */
interface Heights {
  readonly tall: number;
  readonly thin: number;
  readonly air: number;
  readonly total: number;
}

/** Height of a lane's lines, CSS pixels. */
export function heightOf({ tall, thin }: Pick<NamedLines, 'tall' | 'thin'>, heights: Omit<Heights, 'total'>): number {
  return tall * heights.tall + thin * heights.thin + (tall > 0 && thin > 0 ? heights.air : 0);
}

/** Air between two lives on a line, and about a life with its name. */
const APART = 4;
const APART_NAMED = 7;
/** Up to so many names a lane is tried with one name at a time on its other side, and up to so many lives packed for that. */
const MOST_TURNED = 24;
const MOST_LIVES = 90;

/** After so many names in a row without room the others are not tried. */
const MOST_FAILED = 60;

type Sides = (Side | undefined)[];

const NO_LINES: NamedLines = { lines: new Int32Array(), sides: [], tall: 0, thin: 0 };

/**
 * Lines for lives, with as many names beside them as the height allows. Names are tried in the order of their
 * importance, to the right of the life, to the left, without the size, and, where they `canTurn`, with one other name
 * of the lane on its other side; the way that needs the least height is kept if all lanes together stay within
 * `heights.total`. The `reserved` first names are kept, whole, even where they do not. `width` is that of the plot; a
 * name lies inside it.
 */
export function packNamed(
  lanes: readonly (readonly NamedLife[])[],
  order: readonly { readonly lane: number; readonly life: number }[],
  reserved: number,
  width: number,
  heights: Heights,
  canTurn: boolean,
): NamedLines[] {
  const sorted = lanes.map((lives) => [...lives.keys()].sort((a, b) => lives[a].start - lives[b].start || a - b));
  const sides: Sides[] = lanes.map((lives) => lives.map(() => undefined));
  const attempt = (lane: number, tried: Sides, most: number) =>
    packLane(lanes[lane], sorted[lane], tried, (lines) => heightOf(lines, heights) <= most);
  const packed = lanes.map((_, lane) => packLane(lanes[lane], sorted[lane], sides[lane], () => true) ?? NO_LINES);
  let total = packed.reduce((sum, lane) => sum + heightOf(lane, heights), 0);

  let failed = 0;
  for (const [place, { lane, life }] of order.entries()) {
    if (failed >= MOST_FAILED) break;
    const before = heightOf(packed[lane], heights);
    const most = place < reserved ? Number.POSITIVE_INFINITY : heights.total - total + before;
    let best: { readonly lines: NamedLines; readonly height: number } | undefined;
    for (const tried of waysToName(lanes[lane], sides[lane], life, width, canTurn, place < reserved)) {
      const lines = attempt(lane, tried, most);
      const height = lines ? heightOf(lines, heights) : Number.POSITIVE_INFINITY;
      if (!lines || (best && height >= best.height)) continue;
      best = { lines, height };
      if (height <= before) break;
    }
    failed = best ? 0 : failed + 1;
    if (!best) continue;
    total += best.height - before;
    packed[lane] = best.lines;
    sides[lane] = [...best.lines.sides];
  }
  return packed;
}

/** The ways in which one more life of a lane can be named, the plainest first. */
function* waysToName(
  lives: readonly NamedLife[],
  sides: Sides,
  life: number,
  width: number,
  canTurn: boolean,
  isReserved: boolean,
): Generator<Sides> {
  const possible = (index: number) =>
    SIDES.filter((side) => {
      const { start, end } = claimOf(lives[index], side);
      return start >= 0 && end <= width;
    });
  /** Without losing what stands beside the name already, or of an important one what can. */
  const kept = (index: number, form: LabelForm | undefined) => {
    const sides = possible(index);
    const least = form ?? sides[0]?.form;
    return sides.filter((side) => side.form === least);
  };
  const own = isReserved ? kept(life, undefined) : possible(life);
  for (const side of own) yield replaced(sides, life, side);
  const named = sides.flatMap((side, index) => (side ? [index] : []));
  if (!canTurn || named.length > MOST_TURNED || lives.length > MOST_LIVES) return;
  for (const other of named) {
    for (const turned of kept(other, sides[other]?.form)) {
      if (turned.anchor === sides[other]?.anchor) continue;
      for (const side of own) yield replaced(replaced(sides, life, side), other, turned);
    }
  }
}

/** Where a name may stand, the best first. */
const SIDES: readonly Side[] = (['whole', 'sized', 'name'] as const).flatMap((form) =>
  (['end', 'start'] as const).map((anchor) => ({ anchor, form })),
);

function claimOf({ start, end, width }: NamedLife, { anchor, form }: Side): Stretch {
  return anchor === 'end' ? { start, end: end + width[form] } : { start: start - width[form], end };
}

/**
 * Named lives on tall lines by their start, then the others where these leave room, then on thin lines. Nothing as soon
 * as there are more lines than fit: most names that are tried find no room.
 */
function packLane(
  lives: readonly NamedLife[],
  sorted: readonly number[],
  sides: Sides,
  fits: (lines: { readonly tall: number; readonly thin: number }) => boolean,
): NamedLines | undefined {
  const lines = new Int32Array(lives.length).fill(-1);
  const tall: Stretch[][] = [];
  const thin: number[] = [];
  const claims: (Stretch & { readonly index: number })[] = [];
  for (const [index, side] of sides.entries()) {
    if (!side) continue;
    const { start, end } = claimOf(lives[index], side);
    claims.push({ index, start, end });
  }
  claims.sort((a, b) => a.start - b.start || a.index - b.index);
  for (const { index, start, end } of claims) {
    let line = 0;
    while (line < tall.length && !(tall[line][tall[line].length - 1].end + APART_NAMED <= start)) line += 1;
    if (line === tall.length) {
      tall.push([]);
      if (!fits({ tall: tall.length, thin: 0 })) return undefined;
    }
    tall[line].push({ start, end });
    lines[index] = line;
  }
  for (const index of sorted) {
    if (sides[index]) continue;
    const { start, end } = lives[index];
    let line = 0;
    while (line < tall.length && !isFree(tall[line], start, end)) line += 1;
    if (line < tall.length) tall[line].push({ start, end });
    else {
      line = 0;
      while (line < thin.length && !(thin[line] + APART <= start)) line += 1;
      thin[line] = end;
      if (!fits({ tall: tall.length, thin: thin.length })) return undefined;
      line += tall.length;
    }
    lines[index] = line;
  }
  return { lines, sides: [...sides], tall: tall.length, thin: thin.length };
}

function isFree(taken: readonly Stretch[], start: number, end: number): boolean {
  for (const each of taken) if (!(each.end + APART_NAMED <= start || end + APART_NAMED <= each.start)) return false;
  return true;
}

function replaced(sides: Sides, index: number, side: Side): Sides {
  const copy = [...sides];
  copy[index] = side;
  return copy;
}
