import { sum } from 'd3-array';
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
  const packers = lanes.map((lives) => createLanePacker(lives, heights));
  const lineHeights = packers.map((packer) => packer.heightWith([]) ?? 0);
  let total = sum(lineHeights);

  let failed = 0;
  for (const [place, { lane, life }] of order.entries()) {
    if (failed >= MOST_FAILED) break;
    const packer = packers[lane];
    const before = lineHeights[lane];
    const most = place < reserved ? undefined : heights.total - total + before;
    const ways = (how: 'any' | 'kept' | 'shortest') => waysToName(lanes[lane], packer.sides, life, width, canTurn, how);
    let best: { readonly names: readonly Name[]; readonly height: number } | undefined;
    // Where the name alone finds no room, it finds none with more beside it: most names that are tried find none.
    const isHopeless =
      place >= reserved && ![...ways('shortest')].some((names) => packer.heightWith(names, most) !== undefined);
    for (const names of isHopeless ? [] : ways(place < reserved ? 'kept' : 'any')) {
      const height = packer.heightWith(names, most, best?.height);
      if (height === undefined) continue;
      best = { names, height };
      if (height <= before) break;
    }
    failed = best ? 0 : failed + 1;
    if (!best) continue;
    packer.keep(best.names);
    total += best.height - before;
    lineHeights[lane] = best.height;
  }
  return packers.map((packer) => packer.lines());
}

/** A life of a lane, and where its name is to stand. */
type Name = readonly [life: number, side: Side];

/**
 * The ways in which one more life of a lane can be named, the plainest first: its name, and the name that is to turn.
 * `any` form, the one with most beside the name that can be `kept`, or the `shortest`.
 */
function* waysToName(
  lives: readonly NamedLife[],
  sides: Sides,
  life: number,
  width: number,
  canTurn: boolean,
  how: 'any' | 'kept' | 'shortest',
): Generator<readonly Name[]> {
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
  const own = how === 'any' ? possible(life) : kept(life, how === 'shortest' ? 'name' : undefined);
  for (const ownSide of own) yield [[life, ownSide]];
  if (!canTurn || lives.length > MOST_LIVES) return;
  const named = sides.flatMap((side, index) => (side ? [{ index, side }] : []));
  if (named.length > MOST_TURNED) return;
  for (const { index, side } of named) {
    for (const turned of kept(index, side.form)) {
      if (turned.anchor === side.anchor) continue;
      for (const ownSide of own)
        yield [
          [life, ownSide],
          [index, turned],
        ];
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

/** What packs the lives of one lane again and again, each time with other names. */
interface LanePacker {
  /** Where the names stand that are kept, by life. */
  readonly sides: Sides;
  /**
   * Height of the lines with some names besides those that are kept, CSS pixels; undefined where it would be more than
   * `most` or not below `below`.
   */
  heightWith(names: readonly Name[], most?: number, below?: number): number | undefined;
  /** Keeps names. */
  keep(names: readonly Name[]): void;
  /** The lines of the names that are kept. */
  lines(): NamedLines;
}

/**
 * Named lives on tall lines by their start, then the others where these leave room, then on thin lines. This is tried
 * thousands of times for one picture: hence arrays that are made once, and the end as soon as the lines are too high.
 */
function createLanePacker(lives: readonly NamedLife[], heights: Heights): LanePacker {
  const count = lives.length;
  const byStart = [...lives.keys()].sort((a, b) => lives[a].start - lives[b].start || a - b);
  const sides: Sides = lives.map(() => undefined);
  const lines = new Int32Array(count);
  /** By life with a name: where the two start and end together, and the next such life on its line. */
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const next = new Int32Array(count);
  /** Lives whose names are kept, and those of a try, by their start with the name. */
  let kept: readonly number[] = [];
  const named: number[] = [];
  /** By tall line: its first named life that does not end before what comes, its last, and where its last plain life ends. */
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  const plainEnds = new Float64Array(count);
  const thinEnds = new Float64Array(count);
  let tall = 0;
  let thin = 0;

  function setName(index: number, side: Side | undefined): void {
    if (!side) return;
    const { start, end } = claimOf(lives[index], side);
    starts[index] = start;
    ends[index] = end;
  }

  /** Puts a life among those with names, where its start is in order. */
  function insert(index: number): void {
    let place = named.length;
    while (place > 0 && isBefore(index, named[place - 1])) place -= 1;
    named.splice(place, 0, index);
  }

  const isBefore = (a: number, b: number): boolean => starts[a] < starts[b] || (starts[a] === starts[b] && a < b);

  function setNames(names: readonly Name[]): void {
    named.length = 0;
    for (const index of kept) if (!names.some(([life]) => life === index)) named.push(index);
    for (const [index, side] of names) {
      setName(index, side);
      insert(index);
    }
  }

  /** The first tall line that has room for a life without a name. Lives are asked for by their start. */
  function freeTallLine({ start, end }: Stretch): number {
    for (let line = 0; line < tall; line += 1) {
      while (first[line] >= 0 && ends[first[line]] + APART_NAMED <= start) first[line] = next[first[line]];
      const isFree = first[line] < 0 || end + APART_NAMED <= starts[first[line]];
      if (isFree && plainEnds[line] + APART_NAMED <= start) return line;
    }
    return -1;
  }

  /** Finds lines; false as soon as they are too high. */
  function pack(isTooHigh: () => boolean): boolean {
    tall = 0;
    thin = 0;
    lines.fill(-1);
    for (const index of named) {
      let line = 0;
      while (line < tall && !(ends[last[line]] + APART_NAMED <= starts[index])) line += 1;
      if (line < tall) next[last[line]] = index;
      else {
        tall += 1;
        if (isTooHigh()) return false;
        first[line] = index;
        plainEnds[line] = Number.NEGATIVE_INFINITY;
      }
      last[line] = index;
      next[index] = -1;
      lines[index] = line;
    }
    for (const index of byStart) {
      if (lines[index] >= 0) continue;
      const life = lives[index];
      const line = freeTallLine(life);
      if (line >= 0) {
        plainEnds[line] = Math.max(plainEnds[line], life.end);
        lines[index] = line;
        continue;
      }
      let below = 0;
      while (below < thin && !(thinEnds[below] + APART <= life.start)) below += 1;
      thinEnds[below] = life.end;
      lines[index] = tall + below;
      if (below < thin) continue;
      thin += 1;
      if (isTooHigh()) return false;
    }
    return true;
  }

  return {
    sides,
    heightWith(names, most = Number.POSITIVE_INFINITY, below = Number.POSITIVE_INFINITY) {
      setNames(names);
      let height = 0;
      const fits = pack(() => {
        height = heightOf({ tall, thin }, heights);
        return height > most || height >= below;
      });
      for (const [index] of names) setName(index, sides[index]);
      return fits ? height : undefined;
    },
    keep(names) {
      setNames(names);
      kept = [...named];
      for (const [index, side] of names) sides[index] = side;
    },
    lines() {
      setNames([]);
      pack(() => false);
      return { lines: lines.slice(), sides, tall, thin };
    },
  };
}
