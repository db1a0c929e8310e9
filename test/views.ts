import type { Scene } from '../src/chart/scene.ts';
import type { ViewId } from '../src/state/state.ts';
import { drawOf, loadViews, VIEWS } from '../src/views/index.ts';
import type { Draw, View } from '../src/views/view.ts';

await loadViews();

/** The views that have a picture. */
export const PICTURES: readonly View[] = VIEWS.filter(({ axis }) => axis !== undefined);

/** What draws the picture of a view. */
export function drawingOf(id: ViewId): Draw {
  const draw = drawOf(id);
  if (!draw) throw new Error(`${id} has no picture`);
  return draw;
}

/** A scene with the words that are made when somebody points at a mark. */
export function spoken({ marks, ...scene }: Scene) {
  return {
    ...scene,
    marks: marks.map((mark) => (mark.type === 'cluster' ? { ...mark, rows: mark.rows(), words: mark.words() } : mark)),
  };
}
