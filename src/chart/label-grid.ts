import type { Box } from './scene.ts';

const CELL = 24;

/** Which parts of a picture are taken, so that labels can keep clear of each other and of marks. */
export interface LabelGrid {
  /** Takes a box, in CSS pixels. */
  take(box: Box, owner?: number): void;
  /** Whether nothing but what `owner` has taken touches the box. */
  isFree(box: Box, owner?: number): boolean;
}

interface Taken extends Box {
  readonly owner: number;
}

/** A uniform grid over the picture: each query looks at the few boxes in the cells it touches. */
export function createLabelGrid(): LabelGrid {
  const cells = new Map<number, Taken[]>();
  const each = (box: Box, visit: (key: number) => boolean): boolean => {
    const left = Math.floor(box.x / CELL);
    const right = Math.floor((box.x + box.width) / CELL);
    const bottom = Math.floor((box.y + box.height) / CELL);
    for (let row = Math.floor(box.y / CELL); row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (!visit(row * 65_536 + column)) return false;
      }
    }
    return true;
  };
  return {
    take(box, owner = -1) {
      const taken = { x: box.x, y: box.y, width: box.width, height: box.height, owner };
      each(box, (key) => {
        const cell = cells.get(key);
        if (cell) cell.push(taken);
        else cells.set(key, [taken]);
        return true;
      });
    },
    isFree(box, owner = -2) {
      return each(box, (key) => !cells.get(key)?.some((taken) => taken.owner !== owner && overlap(taken, box)));
    },
  };
}

/** Whether two boxes share an area; touching edges do not count. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
