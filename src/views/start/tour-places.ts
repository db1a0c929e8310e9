import type { StageElement } from '../../controls/context.ts';
import type { ViewId } from '../../state/state.ts';
import { exampleOf } from './example.ts';

/** The steps of the tour, in their order. */
export const STEPS = ['life', 'phases', 'size', 'sources', 'search'] as const;
type Step = (typeof STEPS)[number];

/** What a step speaks of, CSS pixels of the viewport; nothing where the page does not show it. */
export function placeOf(step: Step, explorer: ShadowRoot): DOMRect | undefined {
  switch (step) {
    case 'life':
      return lifeIn(explorer);
    case 'phases':
      return boxOf(within(explorer, 'breach-stage', 'breach-legend')) ?? lifeIn(explorer);
    case 'size':
      return boxOf(tabOf(explorer, 'scale'));
    case 'sources':
      return (
        boxOf(within(explorer, 'breach-reader', 'breach-start', 'ol')) ??
        boxOf(within(explorer, 'breach-reader', 'breach-outline', '.incident')) ??
        lifeIn(explorer)
      );
    case 'search':
      return boxOf(within(explorer, 'breach-filters', '.search'));
  }
}

/** An element inside others, through their shadow roots. */
function within(root: ShadowRoot, ...selectors: readonly string[]): Element | undefined {
  let place: ParentNode | null = root;
  let found: Element | null = null;
  for (const selector of selectors) {
    found = place?.querySelector(selector) ?? null;
    place = found?.shadowRoot ?? null;
  }
  return found ?? undefined;
}

/** The tab of a view. */
function tabOf(explorer: ShadowRoot, view: ViewId): Element | undefined {
  return within(explorer, 'breach-header', `.views [data-id=${view}]`);
}

function boxOf(element: Element | undefined): DOMRect | undefined {
  const box = element?.getBoundingClientRect();
  return box && box.width > 0 && box.height > 0 ? box : undefined;
}

/** A life whose phases are seen, in the part of the picture that is shown; else all of that. */
function lifeIn(explorer: ShadowRoot): DOMRect | undefined {
  const stage = within(explorer, 'breach-stage') as StageElement | undefined;
  const whole = boxOf(stage?.pictureBox ?? undefined);
  const { currentScene: scene, picture } = stage ?? {};
  if (!stage || !whole || !scene || !picture) return whole;
  const { left, top, width, height } = picture.getBoundingClientRect();
  // A slide may show the picture larger than it is.
  const [across, down] = [width / scene.width, height / scene.height];
  const boxes = new Map(
    scene.rows.map(({ row, box: { x, y, width, height } }) => [
      row,
      new DOMRect(left + x * across, top + y * down, width * across, height * down),
    ]),
  );
  const shown = [...boxes].filter(([, box]) => box.bottom < whole.bottom && box.width > 24).map(([row]) => row);
  return boxes.get(exampleOf(stage.data, shown)) ?? whole;
}
