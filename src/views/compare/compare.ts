import type { Box, Mark, Scene, SceneLane, SceneRow } from '../../chart/scene.ts';
import { wrapText } from '../../chart/text.ts';
import { type Comparison, comparisonOf, nameOfUnit } from '../../state/comparison.ts';
import type { ViewInput } from '../view.ts';
import { drawAlignedLives } from './aligned-lives.ts';
import {
  type AreaBlock,
  areaBlocks,
  type Drawing,
  drawHeading,
  drawPanels,
  drawUnknown,
  headingHeight,
  LINE,
  linesOf,
  PANEL_GAP,
  planBlock,
} from './areas.ts';

const NARROW = 600;
/** Narrower than this no panel stands beside another. */
const LEAST_PANEL = 200;
const EDGE = 2;
/** Heights of the grids, CSS pixels: of one shelf, or of several. */
const GRIDS = { only: 300, several: 190, least: 90 };
/** What stands above and below the grids of a picture with one shelf. */
const AROUND = 330;

/** How big is that: areas true to the numbers, a block a unit, and lives lined up under them. */
export function drawCompare({ dataset, state, window, box, measure, locale }: ViewInput): Scene {
  const drawing: Drawing = { dataset, measure, locale };
  const comparison = comparisonOf(dataset, state);
  const { blocks, unknown } = areaBlocks(comparison.things, dataset);
  const width = Math.max(1, box.width - EDGE * 2);
  const perShelf = box.width < NARROW ? 1 : Math.max(1, Math.floor((width + PANEL_GAP) / (LEAST_PANEL + PANEL_GAP)));
  const shelves = setOnShelves(blocks, perShelf);
  const room = shelves.length > 1 ? GRIDS.several : Math.min(GRIDS.only, box.height - AROUND);
  const gridHeight = Math.max(GRIDS.least, box.width < NARROW ? GRIDS.several : room);

  const marks: Mark[] = [];
  const boxes = new Map<number, Box>();
  const lanes: (SceneLane & { readonly rows: ReadonlySet<number> })[] = [];
  let y = 4;
  const say = (texts: readonly string[]) => {
    for (const [place, words] of texts.entries()) {
      const lines = wrapText(words, width, 4, 'note', measure);
      marks.push(...linesOf(lines, EDGE, y + 11, 'note', `note/${lanes.length}-${place}`, measure));
      y += lines.length * LINE + 4;
    }
  };
  say(opening(comparison, drawing));
  for (const shelf of shelves) {
    const panels = shelf.reduce((sum, { amounts }) => sum + amounts.length, 0);
    const share = Math.floor((width + PANEL_GAP) / Math.min(Math.max(panels, 2), perShelf));
    const plans = shelf.map((block) => {
      const perLine = Math.min(block.amounts.length, perShelf);
      return planBlock(block, perLine * share - PANEL_GAP, perLine, gridHeight, drawing);
    });
    const top = y + Math.max(...plans.map(headingHeight));
    const height = Math.max(...plans.map(({ grid }) => grid.rows * grid.side));
    let x = EDGE;
    let bottom = top;
    for (const plan of plans) {
      const { block, perLine } = plan;
      const drawn = drawPanels(plan, x, top, height, drawing);
      marks.push(...drawHeading(plan, x, y, drawing), ...drawn.marks);
      const rows = new Set([...drawn.boxes.keys()].filter((row) => !boxes.has(row)));
      for (const [row, panel] of drawn.boxes) if (!boxes.has(row)) boxes.set(row, panel);
      const lane = {
        key: block.unit,
        label: nameOfUnit(block.unit, locale),
        count: rows.size,
        y,
        height: drawn.bottom - y,
      };
      lanes.push({ ...lane, rows });
      bottom = Math.max(bottom, drawn.bottom);
      x += perLine * share;
    }
    y = bottom + PANEL_GAP;
  }
  if (unknown.length > 0) {
    const drawn = drawUnknown(unknown, { x: EDGE, y, width }, perShelf, drawing);
    marks.push(...drawn.marks);
    for (const [row, panel] of drawn.boxes) boxes.set(row, panel);
    lanes.push({
      key: '',
      label: '',
      count: unknown.length,
      y,
      height: drawn.bottom - y,
      rows: new Set(drawn.boxes.keys()),
    });
    y = drawn.bottom + PANEL_GAP;
  }
  say(closing(blocks, drawing));
  const lives = drawAlignedLives([...boxes.keys()], state.align, { x: EDGE, y: y + 6, width }, drawing);
  marks.push(...lives.marks);
  const height = Math.ceil(lives.bottom + 4);
  return {
    width: box.width,
    height,
    view: 'compare',
    axis: 'none',
    plot: { x: EDGE, y: 0, width, height },
    from: window[0],
    to: window[1],
    marks,
    rows: sceneRows(lanes, boxes),
    lanes: lanes.map(({ rows: _rows, ...lane }) => lane),
  };
}

/** Blocks side by side as far as they have room; one with more panels than a shelf holds has its own. */
function setOnShelves(blocks: readonly AreaBlock[], perShelf: number): AreaBlock[][] {
  const shelves: AreaBlock[][] = [];
  let taken = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    const { length } = block.amounts;
    if (taken + length <= perShelf) shelves[shelves.length - 1].push(block);
    else shelves.push([block]);
    taken = taken + length <= perShelf ? taken + length : length;
  }
  return shelves;
}

/** What is said before the areas. */
function opening({ things, isSuggested }: Comparison, { locale }: Drawing): string[] {
  const { compare: words } = locale.lazy;
  if (things.length === 0) return [words.nothing];
  return isSuggested ? [words.suggested] : [];
}

/** What is said after them: what may not be compared, and how disagreement is drawn. */
function closing(blocks: readonly AreaBlock[], { locale }: Drawing): string[] {
  const { compare: words } = locale.lazy;
  const isRange = blocks.some(({ amounts }) => amounts.some(({ least, most }) => least < most));
  return [
    ...(isRange ? [words.ranges] : []),
    ...(blocks.length > 1 ? [words.apart] : []),
    ...(blocks.some(({ unit }) => unit === 'bytes') ? [words.volume] : []),
  ];
}

function sceneRows(
  lanes: readonly { readonly rows: ReadonlySet<number> }[],
  boxes: ReadonlyMap<number, Box>,
): SceneRow[] {
  return [...boxes].map(([row, box]) => ({
    row,
    lane: Math.max(
      0,
      lanes.findIndex(({ rows }) => rows.has(row)),
    ),
    cx: box.x + box.width / 2,
    cy: box.y + box.height / 2,
    box,
  }));
}
