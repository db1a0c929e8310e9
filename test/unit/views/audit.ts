import { overlap } from '../../../src/chart/label-grid.ts';
import type { Box, ClusterMark, LabelMark, Mark, Scene } from '../../../src/chart/scene.ts';
import { labelsOf } from '../../measure.ts';

/** What may reach beyond the box of a scene, CSS pixels: half a symbol, the last label of an axis. */
const TOLERANCE = 3;

/** Marks that show an incident. */
const SEEN: readonly Mark['type'][] = ['symbol', 'stretch', 'rule', 'squares'];

/** Everything that is wrong with a scene, whatever it shows, in words; at most a few. */
export function faultsOf(scene: Scene): string[] {
  const faults = [
    ...notFinite(scene),
    ...clashes(labelsOf(scene.marks)),
    ...labelsOverMarks(scene.marks),
    ...boxesOverSymbols(scene.marks),
    ...outside(scene),
    ...rowsWithoutInk(scene),
    ...keysTwice(scene.marks),
  ];
  return faults.slice(0, 6);
}

function notFinite(scene: Scene): string[] {
  const numbers = (value: unknown): number[] => {
    if (typeof value === 'number') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
  };
  const { marks, rows, lanes, ...frame } = scene;
  return [...marks, ...rows, ...lanes, frame]
    .filter((part) => !numbers(part).every(Number.isFinite))
    .map((part) => `not finite: ${JSON.stringify(part)}`);
}

/** Labels that overlap each other, of whatever kind. */
function clashes(labels: readonly LabelMark[]): string[] {
  const sorted = [...labels].sort((a, b) => a.box.x - b.box.x);
  return sorted.flatMap((label, at) => {
    const found: string[] = [];
    for (let next = at + 1; next < sorted.length && sorted[next].box.x < label.box.x + label.box.width; next += 1) {
      if (overlap(label.box, sorted[next].box)) found.push(`labels clash: ${said(label)} and ${said(sorted[next])}`);
    }
    return found;
  });
}

/** Labels of incidents that stand on the symbol or the life of another one, or on a box with a number. */
function labelsOverMarks(marks: readonly Mark[]): string[] {
  const shapes = marks.flatMap((mark): { box: Box; mark: Mark }[] => {
    // Cells of many incidents are a ground that names may stand on.
    if (mark.type === 'stretch' || isNumbered(mark)) return [{ box: mark, mark }];
    if (mark.type !== 'symbol') return [];
    const [left, top, right, bottom] = edges(mark);
    return [{ box: { x: left, y: top, width: right - left, height: bottom - top }, mark }];
  });
  return labelsOf(marks)
    .filter(({ row }) => row >= 0)
    .flatMap((label) =>
      shapes
        .filter(({ box, mark }) => mark.row !== label.row && overlap(box, label.box))
        .map(({ mark }) => `label over another incident: ${said(label)} over ${mark.key}`),
    );
}

const isNumbered = (mark: Mark): mark is ClusterMark => mark.type === 'cluster' && mark.key.startsWith('cluster/');

/** Boxes with numbers that stand on the symbol of an incident. */
function boxesOverSymbols(marks: readonly Mark[]): string[] {
  const boxes = marks.filter(isNumbered);
  return marks.flatMap((mark) => {
    if (mark.type !== 'symbol') return [];
    const [left, top, right, bottom] = edges(mark);
    const box = { x: left + 1, y: top + 1, width: right - left - 2, height: bottom - top - 2 };
    return boxes.filter((each) => overlap(each, box)).map(({ key }) => `box over an incident: ${key} over ${mark.key}`);
  });
}

function outside({ marks, width, height }: Scene): string[] {
  return marks
    .filter((mark) => {
      const [left, top, right, bottom] = edges(mark);
      return left < -TOLERANCE || top < -TOLERANCE || right > width + TOLERANCE || bottom > height + TOLERANCE;
    })
    .map((mark) => `outside ${width} × ${height}: ${mark.key} ${edges(mark).map(Math.round).join(' ')}`);
}

function edges(mark: Mark): [number, number, number, number] {
  switch (mark.type) {
    case 'band':
    case 'stretch':
    case 'cluster':
      return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
    case 'label':
      return [mark.box.x, mark.box.y, mark.box.x + mark.box.width, mark.box.y + mark.box.height];
    case 'symbol':
      if (mark.isHalf) {
        const reach = mark.radius * Math.SQRT2;
        return [mark.cx, mark.cy - reach, mark.cx + reach, mark.cy + reach];
      }
      return [mark.cx - mark.radius, mark.cy - mark.radius, mark.cx + mark.radius, mark.cy + mark.radius];
    case 'rule':
      return [
        Math.min(mark.x1, mark.x2),
        Math.min(mark.y1, mark.y2),
        Math.max(mark.x1, mark.x2),
        Math.max(mark.y1, mark.y2),
      ];
    case 'handle':
      return [mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius];
    case 'whisker':
      return [mark.x - mark.cap, Math.min(mark.y1, mark.y2), mark.x + mark.cap, Math.max(mark.y1, mark.y2)];
    case 'squares': {
      const rows = Math.ceil(mark.end / mark.columns);
      return [mark.x, mark.y - rows * mark.side, mark.x + mark.columns * mark.side, mark.y];
    }
    case 'flag':
      return [mark.x, mark.y, mark.x, mark.y + mark.height];
    case 'area':
    case 'curve': {
      const xs = mark.points.map(([x]) => x);
      const ys = mark.points.map(([, y]) => y);
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    }
  }
}

/** What the arrow keys reach must be seen: a symbol, a stretch of a life, or at least its aftermath. */
function rowsWithoutInk({ rows, marks }: Scene): string[] {
  const drawn = new Set(marks.flatMap(({ type, row }) => (SEEN.includes(type) && row >= 0 ? [row] : [])));
  const found = rows.filter(({ row }) => !drawn.has(row)).map(({ row }) => `row ${row} has nothing to see`);
  for (const { row, box } of rows) if (!(box.width > 0.5 && box.height > 0.5)) found.push(`row ${row} cannot be hit`);
  const reachable = new Set(rows.map(({ row }) => row));
  if (reachable.size !== rows.length) found.push('a row stands twice among the rows');
  for (const row of drawn) if (!reachable.has(row)) found.push(`row ${row} is drawn, but no key reaches it`);
  return found;
}

/** Keys are what tells a mark's next place when the picture changes. */
function keysTwice(marks: readonly Mark[]): string[] {
  const seen = new Set<string>();
  return marks.flatMap(({ key }) => {
    if (seen.has(key)) return [`key twice: ${key}`];
    seen.add(key);
    return [];
  });
}

const said = ({ text, detail = '', key }: LabelMark) => `"${text} ${detail}" (${key})`;
