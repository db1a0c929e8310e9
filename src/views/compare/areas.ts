import { text } from '../../chart/axis.ts';
import { fillStyleOf, incidentInk } from '../../chart/encodings.ts';
import { addMoreMarks } from '../../chart/marks/more-marks.ts';
import type { Box, FontRole, Ink, LabelMark, Mark, MeasureText, SquaresMark } from '../../chart/scene.ts';
import { wrapText } from '../../chart/text.ts';
import type { BestFigure } from '../../data/claims.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Incident } from '../../data/schema.ts';
import { UNITS, type Unit } from '../../data/vocabulary.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import {
  type Compared,
  figureIn,
  nameOfCompared,
  nameOfUnit,
  quantityIn,
  shownFigure,
} from '../../state/comparison.ts';

addMoreMarks();

/** At most so many squares are drawn for the largest of a block. */
export const MOST_SQUARES = 1_500;

/** One thing in one unit, as an area. Values are in the unit. */
interface Amount {
  readonly thing: Compared;
  /** Of an incident: what is drawn, and what other sources say. */
  readonly figure?: BestFigure;
  /** Drawn in the fill style of its certainty: the best-supported figure. */
  readonly value: number;
  /** Drawn lighter beyond it: the end of its range, or the most that any source says, in the fill style of who says that. */
  readonly most: number;
  readonly mostFinish: SquaresMark['fillStyle'];
  /** The least that any source says. */
  readonly least: number;
  readonly fill: Ink;
  readonly fillStyle: SquaresMark['fillStyle'];
}

/** Things that are counted in one unit, true to area among each other and with nothing else. */
export interface AreaBlock {
  readonly unit: string;
  /** What one square stands for: a power of ten, 1 or more. */
  readonly square: number;
  readonly amounts: readonly Amount[];
}

interface AreaBlocks {
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
    return { thing, value, most: value, mostFinish: 'filled', least: value, fill: 'reference', fillStyle: 'filled' };
  }
  const figure = figureIn(dataset, thing.row, unit);
  if (!figure) return undefined;
  const { best, low, high } = figure;
  return {
    thing,
    figure,
    value: best.value,
    most: Math.max(best.value, high),
    mostFinish: fillStyleOf(statusOfMost(figure, dataset.incidents[thing.row])),
    least: Math.min(best.value, low),
    fill: incidentInk(dataset, thing.row),
    fillStyle: fillStyleOf(best.status),
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
const LEAST_SIDE = 2;

/** How the squares of a block are set: the same for all of it. */
interface Grid {
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

/** From one line of words to the next, CSS pixels. */
export const LINE = 15;
/** Most lines under a panel: name, number, who says so, what others say. */
const MOST_LINES = { name: 2, value: 3, who: 3, range: 2 };

/** What a picture is drawn with. */
export interface Drawing {
  readonly dataset: Dataset;
  readonly locale: Locale;
  readonly measure: MeasureText;
}

/** Under a grid: what it is, how many, who says so, and what others say. */
function drawWords(
  amount: Amount,
  block: AreaBlock,
  x: number,
  y: number,
  width: number,
  drawing: Drawing,
): { marks: Mark[]; bottom: number } {
  const { dataset, locale, measure } = drawing;
  const { thing } = amount;
  const name = nameOfCompared(thing, dataset, locale);
  const lang = name.lang === locale.tag ? undefined : name.lang;
  const texts = [
    { part: 'label', text: name.text, font: 'label-strong', most: MOST_LINES.name, fill: 'ink' },
    { part: 'value', text: valueText(amount, block.unit, locale), font: 'label', most: MOST_LINES.value, fill: 'ink' },
    { part: 'who', text: whoText(amount, locale), font: 'note', most: MOST_LINES.who, fill: 'ink-soft' },
    { part: 'range', text: rangeText(amount, block, locale), font: 'note', most: MOST_LINES.range, fill: 'ink-soft' },
  ] as const;
  let at = y;
  const marks = texts.flatMap(({ part, text: words, font, most, fill }) => {
    if (words === '') return [];
    const lines = wrapText(words, width, most, font, measure);
    const drawn = linesOf(lines, x, at, font, `${thing.id}/${block.unit}/${part}`, measure);
    at += lines.length * LINE;
    const row = thing.kind === 'incident' ? thing.row : -1;
    return drawn.map((mark): LabelMark => ({ ...mark, part, row, fill, lang: part === 'label' ? lang : undefined }));
  });
  return { marks, bottom: at - LINE + 4 };
}

function valueText({ thing, figure, value }: Amount, unit: string, locale: Locale): string {
  if (figure) return locale.format.figure(figure.best);
  return thing.kind === 'quantity' ? quantityIn(value, unit, locale) : '';
}

function whoText({ thing, figure }: Amount, { tag, words, lazy }: Locale): string {
  if (figure) {
    const by = inLanguage(figure.best.by, tag)?.text;
    const status = words.statuses[figure.best.status];
    return by === undefined ? status : lazy.compare.who(status, by);
  }
  const publisher = thing.kind === 'quantity' ? thing.reference.entry.sources[0]?.publisher : undefined;
  return publisher === undefined ? '' : lazy.compare.countedBy(publisher);
}

/** What other sources say; failing that, how little of a square it is. */
function rangeText({ least, value, most, figure }: Amount, { unit, square }: AreaBlock, locale: Locale): string {
  const { lazy, format } = locale;
  const known = UNITS.find((each) => each === unit);
  if (figure?.disagree && known && least < most)
    return lazy.compare.range(rangeEnd(least, known, locale), format.quantity(most, known));
  if (value > 0 && value < square && square > 1)
    return lazy.compare.ofSquare(format.compact(Number((value / square).toPrecision(3))));
  return '';
}

function rangeEnd(value: number, unit: Unit, { format }: Locale): string {
  return unit === 'bytes' ? format.quantity(value, unit) : format.count(value);
}

/** Lines of text from a first baseline on. */
export function linesOf(
  lines: readonly string[],
  x: number,
  y: number,
  font: FontRole,
  key: string,
  measure: MeasureText,
): LabelMark[] {
  return lines.map((line, place) => text(line, x, y + place * LINE, font, 'start', measure, `${key}-${place}`));
}

/** Between two panels, and from one line of panels to the next, CSS pixels. */
export const PANEL_GAP = 22;
/** From the foot of a grid to the first line of words under it. */
const WORDS_GAP = 16;
/** Tick labels of a grid stand at least so far apart. */
const TICK_ROOM = 34;

const base = { row: -1, emphasis: 'normal' as const };

/** A block as it will be drawn: its words are broken into lines, its grid is chosen. */
interface BlockPlan {
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
  const { compare } = locale.lazy;
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
  const name = locale.lazy.compare.heading(nameOfUnit(block.unit, locale));
  const title = text(name, x, y + 11, 'lane', 'start', measure, `${key}/unit`, 'ink');
  return [title, ...linesOf(heading, x, y + 11 + LINE, 'note', key, measure)];
}

export function headingHeight({ heading }: BlockPlan): number {
  return 11 + heading.length * LINE + 12;
}

/** What has been drawn, and where. */
interface DrawnPanels {
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

/** The squares of one amount: what is best supported in its fill style, what others say beyond it paler, and the least as a line. */
function drawSquares(
  amount: Amount,
  { unit, square }: AreaBlock,
  { columns, side }: Grid,
  x: number,
  y: number,
): Mark[] {
  const { thing, fill, fillStyle } = amount;
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
    const whole = { ...set, start: 0, end: 1, fillStyle: 'hollow', emphasis: 'quiet' } as const;
    marks.push({ ...whole, key: `${key}/whole-square`, part: 'whole-square' });
  }
  if (most > value) {
    // Hollow squares are light as they are.
    const emphasis = amount.mostFinish === 'hollow' ? 'normal' : 'quiet';
    const beyond = { start: value, end: most, fillStyle: amount.mostFinish, emphasis } as const;
    marks.push({ ...set, ...beyond, key: `${key}/most`, part: 'most' });
  }
  if (value > 0) marks.push({ ...set, key: `${key}/area`, part: 'area', start: 0, end: value, fillStyle });
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

const HEIGHT = 64;
const WIDEST = 200;
const unknownBase = { emphasis: 'normal' as const };

/** Incidents of which nobody says how big they were: an empty frame each, no area. */
export function drawUnknown(
  things: readonly Compared[],
  { x, y, width }: Omit<Box, 'height'>,
  perLine: number,
  { dataset, locale, measure }: Drawing,
): DrawnPanels {
  const marks: Mark[] = [];
  const boxes = new Map<number, Box>();
  const share = (width + PANEL_GAP) / Math.max(perLine, 2);
  const panelWidth = Math.max(1, Math.min(WIDEST, share - PANEL_GAP));
  let [at, top, bottom] = [0, y, y];
  for (const thing of things) {
    if (thing.kind !== 'incident') continue;
    const left = x + (at % Math.max(perLine, 2)) * share;
    const words = locale.words.axis.unknownSize;
    const { row, id } = thing;
    marks.push(...frame({ x: left, y: top, width: panelWidth, height: HEIGHT }, thing.id, row));
    const middle = left + panelWidth / 2;
    if (measure(words, 'note') < panelWidth - 4) {
      const label = text(words, middle, top + HEIGHT / 2 + 4, 'note', 'middle', measure, `${id}/unknown/says`);
      marks.push({ ...label, row, part: 'value' });
    }
    const name = nameOfCompared(thing, dataset, locale);
    const lines = wrapText(name.text, panelWidth, 2, 'label-strong', measure);
    const lang = name.lang === locale.tag ? undefined : name.lang;
    const called = linesOf(lines, left, top + HEIGHT + 16, 'label-strong', `${id}/unknown/label`, measure);
    marks.push(...called.map((mark): LabelMark => ({ ...mark, part: 'label', row, fill: 'ink', lang })));
    const height = HEIGHT + 6 + lines.length * LINE;
    boxes.set(row, { x: left, y: top, width: panelWidth, height });
    bottom = Math.max(bottom, top + height);
    at += 1;
    if (at % Math.max(perLine, 2) === 0) top = bottom + PANEL_GAP;
  }
  return { marks, bottom, boxes };
}

function frame({ x, y, width, height }: Box, id: string, row: number): Mark[] {
  const [right, bottom] = [x + width, y + height];
  const sides: [number, number, number, number][] = [
    [x, y, right, y],
    [right, y, right, bottom],
    [x, bottom, right, bottom],
    [x, y, x, bottom],
  ];
  return sides.map(([x1, y1, x2, y2], place): Mark => {
    const line = {
      ...unknownBase,
      type: 'rule',
      row,
      part: 'unknown',
      key: `${id}/unknown/${place}`,
      x1,
      y1,
      x2,
      y2,
    } as const;
    return { ...line, stroke: 'ink-faint', width: 1, dash: [4, 3] };
  });
}
