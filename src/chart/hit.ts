import { kindOf } from './marks/index.ts';
import type { Target } from './marks/mark.ts';
import type { HandleMark, Mark, Scene } from './scene.ts';

/** Beyond so many CSS pixels a press is a drag. */
export const DRAG_SLACK = 4;
/** How far beside a mark a pointer still counts, CSS pixels. */
export const MOUSE_SLACK = 4;
export const TOUCH_SLACK = 12;

/** What lies under a point of the picture, in its CSS pixels. */
export interface HitIndex {
  /** Row of the incident, or -1. What is hit exactly goes before what is near, a point before a line, the topmost before the rest. */
  at(x: number, y: number, slack: number): number;
  handleAt(x: number, y: number): HandleMark | undefined;
}

/** From what a reader most surely means to what they may mean; later ones give way. */
const LAYERS: readonly Target[] = ['point', 'bar', 'line'];

/** Sorts a scene's marks once; the scene is bounded by pixels, so a search may look at all of them. */
export function createHitIndex(scene: Scene): HitIndex {
  const topmostFirst = scene.marks.toReversed();
  const ofIncidents = topmostFirst.filter((mark) => mark.row >= 0);
  const marksOf = (target: Target) => ofIncidents.filter((mark) => kindOf(mark).target === target);
  const layers = LAYERS.map(marksOf);
  // A name is a target too, but exactly its own box: slack would take from the marks beside it.
  const names = marksOf('name');
  const handles = topmostFirst.filter((mark) => mark.type === 'handle');

  return {
    at(x, y, slack) {
      for (const reach of reaches(slack)) {
        for (const layer of layers) {
          const hit = find(layer, x, y, reach);
          if (hit) return hit.row;
        }
        // In a list the whole row is where an incident can be pressed.
        const listed =
          scene.left === undefined ? undefined : scene.rows.find(({ box }) => y >= box.y && y < box.y + box.height);
        if (listed) return listed.row;
        if (reach === 0) {
          const named = find(names, x, y, 0);
          if (named) return named.row;
        }
      }
      return -1;
    },
    handleAt: (x, y) => find(handles, x, y, 0),
  };
}

function find<M extends Mark>(marks: readonly M[], x: number, y: number, slack: number): M | undefined {
  return marks.find((mark) => kindOf(mark).contains(mark, x, y, slack));
}

/** 0, 1, 2, … up to and with `slack`: the first reach that hits has the nearest mark, to the pixel. */
function* reaches(slack: number): Generator<number> {
  for (let reach = 0; reach < slack; reach += 1) yield reach;
  yield Math.max(0, slack);
}
