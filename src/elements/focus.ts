/** Remembers where the reader was when something opened, and brings the focus back there. */
export class FocusReturn {
  private origin: HTMLElement | undefined;

  /** Takes the element inside `event`'s origin that has the focus. */
  remember(event: Event): void {
    const [origin] = event.composedPath();
    this.origin = origin instanceof HTMLElement ? deepestFocus(origin) : undefined;
  }

  /** Focuses what was remembered, or `fallback` when that is gone. */
  restore(fallback: HTMLElement | null | undefined): void {
    const target = this.origin?.isConnected ? this.origin : fallback;
    this.origin = undefined;
    target?.focus({ preventScroll: true });
  }
}

/** The element that has the focus inside an element, through shadow roots; the element itself when none has. */
function deepestFocus(origin: HTMLElement): HTMLElement {
  const inner = origin.shadowRoot?.activeElement;
  return inner instanceof HTMLElement ? deepestFocus(inner) : origin;
}
