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
