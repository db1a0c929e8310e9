/**
 * Keys on a slide. What a clicker sends, and by what speakers move, belongs to the deck, wherever the
 * focus is; with Shift, arrows still belong to the picture.
 */

/** Keys that decks know; nothing else leaves the element. */
const OF_DECK = /^(Arrow(Left|Right|Up|Down)|Page(Up|Down)|Home|End|[ .,\dbvnpfosBVNPFOS])$/;

/** What a clicker sends; no field of one line and no button has a use for it. */
const OF_CLICKER = /^Page(Up|Down)$/;

/** Where keys are text; a field that is only read and copied from is none. */
const TEXT = `:is(input:not([type="checkbox"], [type="radio"], [type="button"]), textarea):not([readonly]), [contenteditable]`;
/** Where keys change what is chosen. */
const CHOICE = 'select, input[type="radio"], [readonly], [role="slider"]';
const PRESSED = 'button, a[href], summary, input';
const OPEN = 'dialog[open], :popover-open';

/** Whose a key is: the deck's, the explorer's own, or that of whoever comes by. */
export type Owner = 'deck' | 'own' | 'anyone';

/** Whose a key is; `reached` says whether what has the focus has been reached by keys. */
export function ownerOf(event: KeyboardEvent, reached: boolean): Owner {
  if (event.isComposing) return 'own';
  if (event.ctrlKey || event.metaKey || event.altKey) return 'anyone';
  const path = event.composedPath().filter((each) => each instanceof Element);
  const [target] = path;
  const { key } = event;
  const isClicker = OF_CLICKER.test(key) && !event.shiftKey;
  if (target?.matches(TEXT) && !(isClicker && target.matches('input'))) return 'own';
  // A clicker has no key that closes what a click has opened; who reads it by keys turns its pages.
  if (path.some((each) => each.matches(OPEN)) && !(isClicker && !reached)) return 'own';
  if (!OF_DECK.test(key) || (event.shiftKey && key !== ' ')) return 'anyone';
  // What has been reached by keys is worked by keys; what has been clicked only happens to have the focus.
  if (reached && key === ' ' && target?.matches(PRESSED)) return 'own';
  if (reached && target?.matches(CHOICE)) return 'own';
  return 'deck';
}

/** Takes the focus from whatever has it; out of a frame it goes to the page around. */
export function giveFocusBack(isFrame: boolean): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  if (isFrame) parent.focus();
}

/** A key for the deck around a frame. */
export class DeckKeyEvent extends Event {
  static readonly type = 'breach-deck-key';

  constructor(readonly pressed: KeyboardEvent) {
    super(DeckKeyEvent.type);
  }
}

/** Presses a key beside an element, where it has not been heard yet. False when the deck has made use of it. */
export function pressBeside(element: Element, pressed: KeyboardEvent): boolean {
  const { key, code, location, repeat, shiftKey } = pressed;
  const init = { key, code, location, repeat, shiftKey, bubbles: true, composed: true, cancelable: true };
  const copy = new KeyboardEvent('keydown', init);
  // Decks still go by numbers, which the constructor does not take.
  for (const name of ['keyCode', 'which']) Object.defineProperty(copy, name, { value: Reflect.get(pressed, name) });
  return element.parentNode?.dispatchEvent(copy) ?? true;
}
