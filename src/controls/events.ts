import type { Problem } from '../data/read/problems.ts';
import type { LocalizedText } from '../i18n/locale.ts';
import type { State } from '../state/state.ts';
import type { Step } from '../state/store.ts';

/**
 * Whether an event of a text field belongs to a word that is still being composed, as half a syllable on its way to a
 * Han character. When it is chosen, or given up, `compositionend` tells.
 */
export function isComposing(event: Event): boolean {
  // Keyboards of Android compose every word in every language: nothing would be heard until its end.
  if (event instanceof InputEvent) return event.isComposing && !navigator.userAgent.includes('Android');
  // Safari tells of the Enter that chooses a word after the word, and marks it by this number alone.
  return event instanceof KeyboardEvent && (event.isComposing || Reflect.get(event, 'keyCode') === 229);
}

/**
 * Keeps the attribute `entered` on an element while somebody is in it by a hand that moves or by keys. One whose page
 * scrolls by under a pointer that rests is not: a box that scrolls only then does not take the wheel from the page.
 */
export function markEntered(element: HTMLElement): void {
  let x = Number.NaN;
  let y = Number.NaN;
  const enter = () => element.toggleAttribute('entered', true);
  const leave = () => element.toggleAttribute('entered', false);
  element.addEventListener('pointermove', (event) => {
    // Some browsers tell of a move when it is the page that has moved.
    if (event.screenX !== x || event.screenY !== y) enter();
    ({ screenX: x, screenY: y } = event);
  });
  element.addEventListener('pointerenter', (event) => {
    ({ screenX: x, screenY: y } = event);
  });
  element.addEventListener('pointerdown', enter);
  element.addEventListener('keydown', enter);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) leave();
  });
}

/** An event that is heard outside the shadow roots in which it is fired. */
export class ComposedEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/**
 * Asks the explorer to change what the reader looks at. Elements hold no state of their own: they
 * send one of these with a pure function of `state/actions.ts`.
 */
export class StateChangeEvent extends ComposedEvent {
  static readonly type = 'breach-change';

  constructor(
    readonly change: (state: State) => State,
    /** `push` makes a step for the Back button; `replace` does not. */
    readonly step: Step = 'push',
  ) {
    super(StateChangeEvent.type);
  }
}

/** An incident has been opened; '' when one has been closed. */
export class IncidentSelectEvent extends ComposedEvent {
  static readonly type = 'breach-select';

  constructor(readonly id: string) {
    super(IncidentSelectEvent.type);
  }
}

/** The picture of a data set and everything around it stand, and the height of the element is final. */
export class ReadyEvent extends ComposedEvent {
  static readonly type = 'breach-ready';

  constructor() {
    super(ReadyEvent.type);
  }
}

/** The view has changed; `search` is the address that reopens it. */
export class ViewChangeEvent extends ComposedEvent {
  static readonly type = 'breach-viewchange';

  constructor(readonly search: string) {
    super(ViewChangeEvent.type);
  }
}

/** A data file, or a part of it, could not be used. */
export class ProblemsEvent extends ComposedEvent {
  static readonly type = 'breach-error';

  constructor(readonly problems: readonly Problem[]) {
    super(ProblemsEvent.type);
  }
}

/** Asks the explorer to show in the picture where an incident stands; `row` is its row. */
export class LeadEvent extends ComposedEvent {
  static readonly type = 'breach-lead';

  constructor(readonly row: number) {
    super(LeadEvent.type);
  }
}

/** The visible stretch of time while a gesture runs, UTC ms. */
export class TimeDomainEvent extends ComposedEvent {
  static readonly type = 'breach-window';

  constructor(readonly window: readonly [number, number]) {
    super(TimeDomainEvent.type);
  }
}

/**
 * Something has come about that is to be said to those who cannot see it. What is said `at once` follows
 * a key that moves within a picture; all else waits until it has settled, and then the last counts.
 */
export class AnnounceEvent extends ComposedEvent {
  static readonly type = 'breach-announce';

  constructor(
    /** A whole sentence, or sentences: each with the language it is in, where that is another. */
    readonly message: readonly LocalizedText[],
    readonly urgency: 'settled' | 'at-once' = 'settled',
  ) {
    super(AnnounceEvent.type);
  }
}

/** Asks the picture to let some incidents stand out while something that means them is pointed at; none when that ends. */
export class HighlightEvent extends ComposedEvent {
  static readonly type = 'breach-highlight';

  constructor(readonly isLit?: (row: number) => boolean) {
    super(HighlightEvent.type);
  }
}
