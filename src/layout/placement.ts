/** Where a panel goes that belongs to a button, in CSS pixels of the viewport. */
export interface Placement {
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
