import type { LitElement, ReactiveController } from 'lit';
import { nextFrame } from './late-parts.ts';

/** What takes the focus, and can have it now. */
const FOCUSABLE =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]:not([tabindex="-1"])';

/** The element that has the focus inside an element, through shadow roots; the element itself when none has. */
export function deepestFocus(origin: HTMLElement): HTMLElement {
  const inner = origin.shadowRoot?.activeElement;
  return inner instanceof HTMLElement ? deepestFocus(inner) : origin;
}

/** The element that has the focus in the tree that `within` stands in, and in the shadow roots of that; nothing when it is nowhere or elsewhere. */
function focusedElement(within: Element): HTMLElement | undefined {
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
const isNowhere = (): boolean => !document.activeElement || document.activeElement === document.body;

/** Whether an element is in the document and shown. */
function isInSight(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** An element with all that it stands in, through shadow roots, from the inside outwards. */
function ancestryOf(element: HTMLElement): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof HTMLElement) found.push(node);
  }
  return found;
}

/** The first element inside that takes the focus, through shadow roots. */
function firstFocusable(within: ParentNode): HTMLElement | undefined {
  for (const element of within.querySelectorAll('*')) {
    if (element instanceof HTMLElement && element.matches(FOCUSABLE) && isInSight(element)) return element;
    const inner = element.shadowRoot && isInSight(element) ? firstFocusable(element.shadowRoot) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** A sheet that has been closed and what it was opened from take so many frames to be drawn. */
const FRAMES = 3;

/**
 * Brings the focus back to where the reader was when something opened. And never loses it: where what
 * had it has gone with a change, the nearest thing around it that can take it does, else the picture.
 */
export class FocusGuard implements ReactiveController {
  /** What had the focus before a change, and all that it stands in, from the inside outwards. */
  private before: readonly HTMLElement[] = [];
  private isWatching = false;
  private origin: HTMLElement | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly fallback: () => HTMLElement | null | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['keydown', 'click']) this.host.addEventListener(type, this.watch, { capture: true });
  }

  hostDisconnected(): void {
    for (const type of ['keydown', 'click']) this.host.removeEventListener(type, this.watch, { capture: true });
  }

  hostUpdate(): void {
    this.watch();
  }

  /** Something opens: takes the element inside `event`'s origin that has the focus. */
  remember(event: Event): void {
    const [origin] = event.composedPath();
    this.origin = origin instanceof HTMLElement ? deepestFocus(origin) : undefined;
  }

  /** It has closed: focuses what was remembered; false where that is gone. */
  restore(): boolean {
    const { origin } = this;
    this.origin = undefined;
    if (!origin || !isInSight(origin)) return false;
    origin.focus({ preventScroll: true });
    // A picture that is as high as the page stays where it is.
    if (origin.offsetHeight < innerHeight / 2) origin.scrollIntoView({ block: 'nearest' });
    return focusedElement(this.host) === origin;
  }

  private readonly watch = (): void => {
    const focused = focusedElement(this.host);
    const ancestry = focused ? ancestryOf(focused) : [];
    if (ancestry.includes(this.host)) this.before = ancestry;
    if (this.isWatching || this.before.length === 0) return;
    this.isWatching = true;
    void this.check();
  };

  private async check(): Promise<void> {
    for (let frame = 0; frame < FRAMES; frame += 1) await nextFrame();
    this.isWatching = false;
    const { before } = this;
    const [lost, ...around] = before;
    this.before = [];
    // The host itself has it when nothing in its shadow root does.
    const isLost = isNowhere() || focusedElement(this.host) === this.host;
    if (!isLost || !lost || isInSight(lost)) return;
    const picture = this.fallback();
    // What holds the picture, too, is no nearer than the picture.
    const wide = picture ? ancestryOf(picture) : [];
    const inside = around.slice(0, around.indexOf(this.host)).filter((each) => isInSight(each) && !wide.includes(each));
    const next = inside.map((element) => firstIn(element)).find((element) => element !== undefined);
    (next ?? picture)?.focus({ preventScroll: true });
  }
}

const firstIn = (element: HTMLElement) => firstFocusable(element.shadowRoot ?? element);
