/** The element that has the focus inside an element, through shadow roots; the element itself when none has. */
export function deepestFocus(origin: HTMLElement): HTMLElement {
  const inner = origin.shadowRoot?.activeElement;
  return inner instanceof HTMLElement ? deepestFocus(inner) : origin;
}
