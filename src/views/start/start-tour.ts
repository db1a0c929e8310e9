import { define, fetchPart } from '../../controls/late-parts.ts';

/** Begins the tour over the picture of the explorer that `element` stands in; when it ends, the focus goes back. */
export async function startTour(element: HTMLElement): Promise<void> {
  const { BreachTour } = await fetchPart(element, () => import('./tour.ts'));
  define([['breach-tour', BreachTour]]);
  const explorer = explorerAround(element);
  if (!explorer || explorer.querySelector('breach-tour')) return;
  const tour = new BreachTour();
  explorer.append(tour);
  tour.begin(element);
}

/** The shadow root that holds the stage, from an element somewhere inside it. */
export function explorerAround(element: Node): ShadowRoot | undefined {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return undefined;
  return root.querySelector('breach-stage') ? root : explorerAround(root.host);
}
