import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placePanel } from '../layout/placement.ts';

/** Width of a panel in CSS pixels, where the viewport has room for it. */
const WIDTH = 296;

/**
 * A button that opens a panel. The browser's own popover does most of it: one open at a time, Esc and
 * a click outside close. This keeps the panel beside its button within the viewport, says whether it
 * is open, and gives the focus back.
 */
export class PopoverController implements ReactiveController {
  isOpen = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly button: () => HTMLElement | null,
    private readonly panel: () => HTMLElement | null,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stopFollowing();
    this.isOpen = false;
  }

  /** A choice may change the button's width, and so its place. */
  hostUpdated(): void {
    if (this.isOpen) this.place();
  }

  /** For `@beforetoggle` of the panel. */
  readonly onBeforeToggle = (event: ToggleEvent) => {
    this.isOpen = event.newState === 'open';
    this.host.requestUpdate();
    if (this.isOpen) {
      this.place();
      addEventListener('scroll', this.place, { capture: true, passive: true });
      addEventListener('resize', this.place);
      return;
    }
    this.stopFollowing();
    const panel = this.panel();
    const root = panel?.getRootNode();
    if (root instanceof ShadowRoot && panel?.contains(root.activeElement)) {
      this.button()?.focus({ preventScroll: true });
    }
  };

  private stopFollowing(): void {
    removeEventListener('scroll', this.place, { capture: true });
    removeEventListener('resize', this.place);
  }

  private readonly place = () => {
    const panel = this.panel();
    const button = this.button();
    if (!panel || !button) return;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const placement = placePanel(button.getBoundingClientRect(), WIDTH, {
      width,
      height: Math.min(height, innerHeight),
    });
    const pixels = (value: number | undefined) => (value === undefined ? 'auto' : `${value}px`);
    panel.style.left = pixels(placement.x);
    panel.style.top = pixels(placement.top);
    panel.style.bottom = pixels(placement.bottom);
    panel.style.width = pixels(placement.width);
    panel.style.maxHeight = pixels(placement.maxHeight);
  };
}
