import type { LitElement, ReactiveController } from 'lit';
import type { StageElement } from '../controls/context.ts';
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

/**
 * What a page has put into the element for readers without scripts, and for the time before the first
 * picture: it stays in sight until there is something to show instead.
 */
export class StandIn implements ReactiveController {
  private slot: HTMLSlotElement | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.host.hasUpdated) return;
    this.slot = document.createElement('slot');
    this.host.renderRoot.prepend(this.slot);
  }

  hostUpdated(): void {
    // In somebody's page it is what there is, as long as there is nothing to draw.
    const stage = this.host.renderRoot.querySelector<StageElement>('breach-stage');
    if (!stage?.data.incidents.length && !ownsDocument(this.host)) return;
    this.slot?.remove();
    this.slot = undefined;
  }

  /** Whether there is something to look at while the data are on their way. */
  get isSeen(): boolean {
    return this.slot?.assignedElements().some((element) => element.getClientRects().length > 0) ?? false;
  }

  /** Takes away what has served its time. */
  remove(): void {
    for (const element of this.host.querySelectorAll(':scope > [data-stand-in]')) element.remove();
  }
}
