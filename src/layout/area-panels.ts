import type { Locale } from '../locales/locale.ts';
import { type Amount, type AreaBlock, type Grid, gridFor } from './area-blocks.ts';
import { type Drawing, drawWords, LINE, linesOf } from './area-words.ts';
import { text } from './axis.ts';
import { nameOfUnit, quantityIn } from './comparison.ts';
import type { Box, Mark } from './scene.ts';
import { wrapText } from './wrap.ts';

/** Between two panels, and from one line of panels to the next, CSS pixels. */
export const PANEL_GAP = 22;
/** From the foot of a grid to the first line of words under it. */
const WORDS_GAP = 16;
/** Tick labels of a grid stand at least so far apart. */
const TICK_ROOM = 34;

const base = { row: -1, emphasis: 'normal' as const };

/** A block as it will be drawn: its words are broken into lines, its grid is chosen. */
export interface BlockPlan {
  readonly block: AreaBlock;
  readonly grid: Grid;
  readonly heading: readonly string[];
  /** Width of the tick labels beside the grids. */
  readonly gutter: number;
  /** Panels in a line, and the width of one. */
  readonly perLine: number;
  readonly panelWidth: number;
}

/** Plans a block of `width` CSS pixels; its grids are at most `gridHeight` high where that can be. */
export function planBlock(
  block: AreaBlock,
  width: number,
  perLine: number,
  gridHeight: number,
  { locale, measure }: Drawing,
): BlockPlan {
  const most = Math.max(...block.amounts.map((amount) => amount.most)) / block.square;
  const largest = most * block.square;
  // Ticks have fewer digits than the largest, but perhaps a wider word after them.
  const ticks = [largest, largest * 0.888, largest * 0.0888].map((value) =>
    measure(tickText(value, block.unit, locale), 'axis'),
  );
  const gutter = Math.ceil(Math.min(width / 4, Math.max(...ticks) + 10));
  // Squares lie on whole pixels.
  const panelWidth = Math.max(1, Math.floor((width - gutter - PANEL_GAP * (perLine - 1)) / perLine));
  const grid = gridFor(most, panelWidth, gridHeight);
  const { compare } = locale.later;
  const square = quantityIn(block.square, block.unit, locale);
  const scale =
    grid.columns === 1 || grid.rows === 1
      ? compare.square(square)
      : compare.scale(square, quantityIn(block.square * grid.columns, block.unit, locale));
  return { block, grid, gutter, perLine, panelWidth, heading: wrapText(scale, width, 3, 'note', measure) };
}

/** Name of the unit and what a square stands for; `height` CSS pixels in all. */
export function drawHeading({ block, heading }: BlockPlan, x: number, y: number, drawing: Drawing): Mark[] {
  const { locale, measure } = drawing;
  const key = `block/${block.unit}`;
  const name = locale.later.compare.heading(nameOfUnit(block.unit, locale));
  const title = text(name, x, y + 11, 'lane', 'start', measure, `${key}/unit`, 'ink');
  return [title, ...linesOf(heading, x, y + 11 + LINE, 'note', key, measure)];
}

export function headingHeight({ heading }: BlockPlan): number {
  return 11 + heading.length * LINE + 12;
}

/** What has been drawn, and where. */
export interface DrawnPanels {
  readonly marks: readonly Mark[];
  readonly bottom: number;
  /** The panel of each incident, by row. */
  readonly boxes: ReadonlyMap<number, Box>;
}

/** The panels of a block from `y` on. The grids of a line share a foot: `gridHeight` below its top, or as far as they reach where there are several lines. */
export function drawPanels(plan: BlockPlan, x: number, y: number, gridHeight: number, drawing: Drawing): DrawnPanels {
  const { block, grid, gutter, perLine, panelWidth } = plan;
  const marks: Mark[] = [];
  const boxes = new Map<number, Box>();
  let top = y;
  for (let first = 0; first < block.amounts.length; first += perLine) {
    const line = block.amounts.slice(first, first + perLine);
    const rows = Math.max(...line.map(({ most }) => Math.ceil(most / block.square / grid.columns)));
    const foot = top + (perLine < block.amounts.length ? rows * grid.side : gridHeight);
    const left = x + gutter;
    const width = line.length * (panelWidth + PANEL_GAP) - PANEL_GAP;
    marks.push(...drawTicks(plan, line, left, foot, width, `block/${block.unit}/${first}`, drawing));
    let bottom = foot;
    line.forEach((amount, place) => {
      const at = left + place * (panelWidth + PANEL_GAP);
      marks.push(...drawSquares(amount, block, grid, at, foot));
      const words = drawWords(amount, block, at, foot + WORDS_GAP, panelWidth, drawing);
      marks.push(...words.marks);
      bottom = Math.max(bottom, words.bottom);
      const rows = Math.ceil(amount.most / block.square / grid.columns);
      const height = Math.max(grid.side, rows * grid.side);
      const box = { x: at, y: foot - height, width: panelWidth, height: words.bottom - foot + height };
      if (amount.thing.kind === 'incident') boxes.set(amount.thing.row, box);
    });
    top = bottom + PANEL_GAP;
  }
  return { marks, bottom: top - PANEL_GAP, boxes };
}

/** The squares of one amount: what is best supported in its finish, what others say beyond it paler, and the least as a line. */
function drawSquares(
  amount: Amount,
  { unit, square }: AreaBlock,
  { columns, side }: Grid,
  x: number,
  y: number,
): Mark[] {
  const { thing, fill, finish } = amount;
  const row = thing.kind === 'incident' ? thing.row : -1;
  const key = `${thing.id}/${unit}`;
  const [least, value, most] = [amount.least, amount.value, amount.most].map((each) => each / square);
  const set = { type: 'squares', row, emphasis: 'normal', x, y, side, columns, fill } as const;
  const marks: Mark[] = [
    {
      ...base,
      type: 'rule',
      key: `${key}/foot`,
      part: 'foot',
      row,
      x1: x,
      y1: y,
      x2: x + columns * side,
      y2: y,
      stroke: 'grid-strong',
      width: 1,
    },
  ];
  if (most < 1) {
    // What is less than a square is seen as a part of one.
    const whole = { ...set, start: 0, end: 1, finish: 'hollow', emphasis: 'quiet' } as const;
    marks.push({ ...whole, key: `${key}/whole-square`, part: 'whole-square' });
  }
  if (most > value) {
    // Hollow squares are light as they are.
    const emphasis = amount.mostFinish === 'hollow' ? 'normal' : 'quiet';
    const beyond = { start: value, end: most, finish: amount.mostFinish, emphasis } as const;
    marks.push({ ...set, ...beyond, key: `${key}/most`, part: 'most' });
  }
  if (value > 0) marks.push({ ...set, key: `${key}/area`, part: 'area', start: 0, end: value, finish });
  if (least > 0 && value - least > 0.05) {
    const within = Math.min(columns, Math.ceil(value));
    marks.push(...contour(least, columns, within, side, x, y, row, `${key}/least`));
  }
  return marks;
}

/** The upper edge of so many squares. */
function contour(
  squares: number,
  columns: number,
  within: number,
  side: number,
  x: number,
  y: number,
  row: number,
  key: string,
): Mark[] {
  const full = Math.floor(squares / columns);
  const corner = x + (squares - full * columns) * side;
  const [upper, lower] = [y - (full + 1) * side, y - full * side];
  const right = x + within * side;
  const lines: [number, number, number, number][] = [
    [x, upper, corner, upper],
    [corner, upper, corner, lower],
    [corner, lower, right, lower],
  ];
  // Full rows have a level edge; what does not fill one row has no row below it.
  const drawn = corner === x ? [2] : full === 0 ? [0, 1] : [0, 1, 2];
  return lines.flatMap(([x1, y1, x2, y2], place): Mark[] => {
    if (!drawn.includes(place)) return [];
    const line = { ...base, row, type: 'rule', part: 'least', key: `${key}-${place}`, x1, y1, x2, y2 } as const;
    return [{ ...line, stroke: 'ink', width: 1.5 }];
  });
}

/** Lines at round numbers of rows, with what the rows up to there hold. */
function drawTicks(
  { block, grid, gutter }: BlockPlan,
  line: readonly Amount[],
  left: number,
  foot: number,
  width: number,
  key: string,
  { locale, measure }: Drawing,
): Mark[] {
  const most = Math.max(...line.map((amount) => amount.most)) / block.square;
  const rows = Math.ceil(most / grid.columns);
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => each * grid.side >= TICK_ROOM) ?? rows + 1;
  const marks: Mark[] = [];
  for (let row = step; row <= rows; row += step) {
    const y = foot - row * grid.side;
    const words = tickText(row * grid.columns * block.square, block.unit, locale);
    const rule = { ...base, type: 'rule', part: 'axis', key: `${key}/${row}`, y1: y, y2: y } as const;
    marks.push({ ...rule, x1: left - 4, x2: left + width, stroke: 'grid', width: 1 });
    if (measure(words, 'axis') > gutter - 6) continue;
    marks.push(text(words, left - 8, y + 4, 'axis', 'end', measure, `${key}/${row}/label`));
  }
  return marks;
}

function tickText(value: number, unit: string, { format }: Locale): string {
  return unit === 'bytes' ? format.quantity(value, 'bytes') : format.compact(value);
}
