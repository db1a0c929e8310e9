import type { LitElement, ReactiveController } from 'lit';
import { announceTask, nextFrame } from '../late-parts.ts';

/** How wide an element is, CSS pixels; 0 until it is known. Its shadow root has a `.ruler` of no height, so that drawing never changes what is observed. */
export class WidthController implements ReactiveController {
  width = 0;
  private frame = 0;
  private observed: Element | null = null;
  private readonly resized = new ResizeObserver(([entry]) => {
    const { width } = entry.contentRect;
    if (width === this.width) return;
    // A frame later: what is drawn then changes the height of what others observe.
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.width = width;
      this.host.requestUpdate();
    });
    announceTask(this.host, nextFrame());
  });

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // It may have been taken from another place.
    this.hostUpdated();
  }

  hostUpdated(): void {
    const ruler = this.host.renderRoot.querySelector('.ruler');
    if (ruler === this.observed) return;
    this.resized.disconnect();
    this.observed = ruler;
    if (ruler) this.resized.observe(ruler);
  }

  hostDisconnected(): void {
    this.resized.disconnect();
    cancelAnimationFrame(this.frame);
    this.observed = null;
  }
}
