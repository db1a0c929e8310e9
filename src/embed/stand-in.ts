import type { LitElement, ReactiveController } from 'lit';
import type { StageElement } from '../controls/context.ts';
import { ownsDocument } from '../controls/site.ts';

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
