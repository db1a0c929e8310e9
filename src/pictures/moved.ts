import type { Box, Mark } from '../layout/scene.ts';

/** The same mark elsewhere: `dx` to the right and `dy` down, CSS pixels. */
export function moved(mark: Mark, dx: number, dy: number): Mark {
  switch (mark.type) {
    case 'band':
    case 'stretch':
    case 'cluster':
    case 'flag':
    case 'squares':
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
    case 'label':
      return { ...mark, x: mark.x + dx, y: mark.y + dy, box: movedBox(mark.box, dx, dy) };
    case 'handle':
      return { ...mark, x: mark.x + dx, y: mark.y + dy, target: movedBox(mark.target, dx, dy) };
    case 'symbol':
      return { ...mark, cx: mark.cx + dx, cy: mark.cy + dy };
    case 'rule':
      return { ...mark, x1: mark.x1 + dx, y1: mark.y1 + dy, x2: mark.x2 + dx, y2: mark.y2 + dy };
    case 'whisker':
      return { ...mark, x: mark.x + dx, y1: mark.y1 + dy, y2: mark.y2 + dy };
    case 'curve':
    case 'area':
      return { ...mark, points: mark.points.map((value, at) => value + (at % 2 === 0 ? dx : dy)) };
  }
}

const movedBox = (box: Box, dx: number, dy: number): Box => ({ ...box, x: box.x + dx, y: box.y + dy });
