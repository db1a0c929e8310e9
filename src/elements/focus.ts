/** What takes the focus, and can have it now. */
const FOCUSABLE =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]:not([tabindex="-1"])';

/** The element that has the focus inside an element, through shadow roots; the element itself when none has. */
export function deepestFocus(origin: HTMLElement): HTMLElement {
  const inner = origin.shadowRoot?.activeElement;
  return inner instanceof HTMLElement ? deepestFocus(inner) : origin;
}

/** The element that has the focus in the tree that `within` stands in, and in the shadow roots of that; nothing when it is nowhere or elsewhere. */
export function focusedElement(within: Element): HTMLElement | undefined {
  const { activeElement } = within.getRootNode() as Document | ShadowRoot;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return undefined;
  return deepestFocus(activeElement);
}

/**
 * Whether an element or what is inside it has the focus of its tree. In WebKit `:focus-within` says so only
 * while the reader's window is the active one.
 */
export function holdsFocus(element: Element): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && element.contains(activeElement);
}

/** Whether nothing of the whole page has the focus. */
export const isNowhere = (): boolean => !document.activeElement || document.activeElement === document.body;

/** Whether an element is in the document and shown. */
export function isInSight(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** An element with all that it stands in, through shadow roots, from the inside outwards. */
export function ancestryOf(element: HTMLElement): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof HTMLElement) found.push(node);
  }
  return found;
}

/** The first element inside that takes the focus, through shadow roots. */
export function firstFocusable(within: ParentNode): HTMLElement | undefined {
  for (const element of within.querySelectorAll('*')) {
    if (element instanceof HTMLElement && element.matches(FOCUSABLE) && isInSight(element)) return element;
    const inner = element.shadowRoot && isInSight(element) ? firstFocusable(element.shadowRoot) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
