import type { BestFigure } from '../model/claims.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Incident } from '../model/schema.ts';
import { UNITS } from '../model/vocabulary.ts';
import { type Compared, figureIn, shownFigure } from './comparison.ts';
import { causeInk, finishOf } from './looks.ts';
import type { Ink, SquaresMark } from './scene.ts';

/** At most so many squares are drawn for the largest of a block. */
export const MOST_SQUARES = 1_500;

/** One thing in one unit, as an area. Values are in the unit. */
export interface Amount {
  readonly thing: Compared;
  /** Of an incident: what is drawn, and what other sources say. */
  readonly figure?: BestFigure;
  /** Drawn in the finish of its certainty: the best-supported figure. */
  readonly value: number;
  /** Drawn lighter beyond it: the end of its range, or the most that any source says, in the finish of who says that. */
  readonly most: number;
  readonly mostFinish: SquaresMark['finish'];
  /** The least that any source says. */
  readonly least: number;
  readonly fill: Ink;
  readonly finish: SquaresMark['finish'];
}

/** Things that are counted in one unit, true to area among each other and with nothing else. */
export interface AreaBlock {
  readonly unit: string;
  /** What one square stands for: a power of ten, 1 or more. */
  readonly square: number;
  readonly amounts: readonly Amount[];
}

export interface AreaBlocks {
  readonly blocks: readonly AreaBlock[];
  /** Incidents of which nobody says how big they were. */
  readonly unknown: readonly Compared[];
}

/**
 * Divides what is compared by unit. An incident stands in the block of its size, and in each other
 * block that is there anyway when it has a figure in that unit; quantities stand in their own.
 */
export function areaBlocks(things: readonly Compared[], dataset: Dataset): AreaBlocks {
  const units = new Set<string>();
  const unknown: Compared[] = [];
  for (const thing of things) {
    const unit = thing.kind === 'quantity' ? thing.reference.unit : shownFigure(dataset, thing.row)?.unit;
    if (unit === undefined) unknown.push(thing);
    else units.add(unit);
  }
  // Units that only quantities have stand last.
  const place = (unit: string) => {
    const known = (UNITS as readonly string[]).indexOf(unit);
    return known < 0 ? UNITS.length : known;
  };
  const blocks = [...units]
    .sort((a, b) => place(a) - place(b))
    .map((unit): AreaBlock => {
      const amounts = things.flatMap((thing) => amountOf(thing, unit, dataset) ?? []);
      return { unit, square: squareValue(Math.max(...amounts.map(({ most }) => most))), amounts };
    });
  return { blocks, unknown };
}

function amountOf(thing: Compared, unit: string, dataset: Dataset): Amount | undefined {
  if (thing.kind === 'quantity') {
    const { value, unit: own } = thing.reference;
    if (own !== unit) return undefined;
    return { thing, value, most: value, mostFinish: 'filled', least: value, fill: 'reference', finish: 'filled' };
  }
  const figure = figureIn(dataset, thing.row, unit);
  if (!figure) return undefined;
  const { best, low, high } = figure;
  return {
    thing,
    figure,
    value: best.value,
    most: Math.max(best.value, high),
    mostFinish: finishOf(statusOfMost(figure, dataset.incidents[thing.row])),
    least: Math.min(best.value, low),
    fill: causeInk(dataset, thing.row),
    finish: finishOf(best.status),
  };
}

/** How well the most that is said is supported: by the best-supported figure that says so much. */
function statusOfMost({ unit, high, statuses }: BestFigure, { figures }: Incident): string {
  const saying = figures.filter(
    (each) => each.unit === unit && each.scope === 'whole' && (each.max ?? each.value) >= high,
  );
  return statuses.find((status) => saying.some((each) => each.status === status)) ?? statuses[0];
}

/** The least power of ten, 1 or more, of which `largest` holds no more than {@link MOST_SQUARES}. */
export function squareValue(largest: number): number {
  let value = 1;
  while (largest / value > MOST_SQUARES) value *= 10;
  return value;
}

/** Squares in a row are round numbers, so that a row is one, too. */
const COLUMNS = [1, 2, 5, 10, 20, 40, 50, 100];
const LARGEST_SIDE = 22;
export const LEAST_SIDE = 2;

/** How the squares of a block are set: the same for all of it. */
export interface Grid {
  readonly columns: number;
  /** From one square to the next, whole CSS pixels. */
  readonly side: number;
  /** Rows that the largest needs. */
  readonly rows: number;
}

/** The grid with the largest squares that fits `most` squares into a box; of equals the one with the longer rows. */
export function gridFor(most: number, width: number, height: number): Grid {
  const squares = Math.max(1, Math.ceil(most));
  const grids = COLUMNS.map((columns): Grid => {
    const rows = Math.ceil(squares / columns);
    const side = Math.floor(Math.min(LARGEST_SIDE, width / columns, height / rows));
    return { columns, rows, side: Math.max(LEAST_SIDE, side) };
  }).filter(({ columns, side }) => columns === 1 || columns * side <= width);
  const tall = ({ rows, side }: Grid) => Math.max(0, rows * side - height);
  return grids.reduce((best, grid) => ((tall(grid) - tall(best) || best.side - grid.side) <= 0 ? grid : best));
}
