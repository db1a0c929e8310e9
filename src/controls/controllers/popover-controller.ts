import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a panel goes that belongs to a button, in CSS pixels of the viewport. */
interface Placement {
  readonly x: number;
  /** Distance from the top edge of the viewport; nothing where the panel stands above its button. */
  readonly top: number | undefined;
  /** Distance from the bottom edge of the viewport, for a panel above its button. */
  readonly bottom: number | undefined;
  readonly width: number;
  /** The panel scrolls beyond this. */
  readonly maxHeight: number;
}

/** Least distance from the edges of the viewport, and between button and panel. */
const MARGIN = 8;
const GAP = 6;
/** Height with which a panel is content below its button even if there is more room above. */
const ENOUGH = 280;

/** Below the button, above it where there is clearly more room; never beyond the viewport. */
export function placePanel(
  button: { readonly left: number; readonly top: number; readonly bottom: number },
  width: number,
  viewport: { readonly width: number; readonly height: number },
): Placement {
  const fitting = Math.min(width, viewport.width - 2 * MARGIN);
  const x = Math.max(MARGIN, Math.min(button.left, viewport.width - MARGIN - fitting));
  const below = viewport.height - button.bottom - GAP - MARGIN;
  const above = button.top - GAP - MARGIN;
  const under = below >= ENOUGH || below >= above;
  return {
    x,
    top: under ? button.bottom + GAP : undefined,
    bottom: under ? undefined : viewport.height - button.top + GAP,
    width: fitting,
    maxHeight: Math.max(0, under ? below : above),
  };
}

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
