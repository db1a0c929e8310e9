import type { LitElement } from 'lit';
import type { RoomController } from '../controls/controllers/room-controller.ts';
import type { ThemeController } from '../controls/controllers/theme-controller.ts';
import { fetchPart } from '../controls/late-parts.ts';
import { ownsDocument } from '../controls/site.ts';

/** Whether an explorer stands on a slide, whose deck it shares keys and room with: attribute `host="slides"`. */
const isOnSlide = (host: Element): boolean => host.getAttribute('host') === 'slides';

/** Where an explorer renders: on a slide into a box of its own, which is magnified as a whole. */
export function renderRootOf(host: Element, root: HTMLElement | DocumentFragment): HTMLElement | DocumentFragment {
  if (!isOnSlide(host)) return root;
  const box = document.createElement('div');
  box.className = 'slide';
  root.append(box);
  return box;
}

/** Fetches what an explorer has to heed where it stands in something of somebody else's. */
export async function loadHostPageAdapter(
  host: LitElement,
  room: RoomController,
  themes: ThemeController,
): Promise<void> {
  if (isOnSlide(host)) {
    const { Slide } = await fetchPart(host, () => import('./slide.ts'));
    new Slide(host, room);
  } else if (!ownsDocument(host)) {
    const { HostPageAdapter } = await fetchPart(host, () => import('./host-page-adapter.ts'));
    new HostPageAdapter(host, room, themes);
  }
}
