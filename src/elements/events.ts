import type { Told } from '../locales/locale.ts';
import type { Problem } from '../model/problems.ts';
import type { State } from '../state/state.ts';
import type { Step } from '../state/store.ts';

/**
 * Asks the explorer to change what the reader looks at. Elements hold no state of their own: they
 * send one of these with a pure function of `state/actions.ts`.
 */
export class ChangeEvent extends Event {
  static readonly type = 'breach-change';

  constructor(
    readonly change: (state: State) => State,
    /** `push` makes a step for the Back button; `replace` does not. */
    readonly step: Step = 'push',
  ) {
    super(ChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** An incident has been opened; '' when one has been closed. */
export class SelectEvent extends Event {
  static readonly type = 'breach-select';

  constructor(readonly id: string) {
    super(SelectEvent.type, { bubbles: true, composed: true });
  }
}

/** The picture of a data set and everything around it stand, and the height of the element is final. */
export class ReadyEvent extends Event {
  static readonly type = 'breach-ready';

  constructor() {
    super(ReadyEvent.type, { bubbles: true, composed: true });
  }
}

/** The view has changed; `search` is the address that reopens it. */
export class ViewChangeEvent extends Event {
  static readonly type = 'breach-viewchange';

  constructor(readonly search: string) {
    super(ViewChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** A data file, or a part of it, could not be used. */
export class ProblemsEvent extends Event {
  static readonly type = 'breach-error';

  constructor(readonly problems: readonly Problem[]) {
    super(ProblemsEvent.type, { bubbles: true, composed: true });
  }
}

/** Asks the explorer to show in the picture where an incident stands; `row` is its row. */
export class LeadEvent extends Event {
  static readonly type = 'breach-lead';

  constructor(readonly row: number) {
    super(LeadEvent.type, { bubbles: true, composed: true });
  }
}

/** The visible stretch of time while a gesture runs, UTC ms. */
export class WindowEvent extends Event {
  static readonly type = 'breach-window';

  constructor(readonly window: readonly [number, number]) {
    super(WindowEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Something has come about that is to be said to those who cannot see it. What is said `at once` follows
 * a key that moves within a picture; all else waits until it has settled, and then the last counts.
 */
export class AnnounceEvent extends Event {
  static readonly type = 'breach-announce';

  constructor(
    /** A whole sentence, or sentences: each with the language it is in, where that is another. */
    readonly message: readonly Told[],
    readonly urgency: 'settled' | 'at-once' = 'settled',
  ) {
    super(AnnounceEvent.type, { bubbles: true, composed: true });
  }
}
