import { ComposedEvent } from './events.ts';

/** What a reader misses where a part of the page does not come. */
export type PartKind = 'page' | 'search' | 'language';

/** A part that was asked for and did not come. */
export interface MissingPart {
  readonly kind: PartKind;
  /** Whether somebody still waits for it. */
  isWanted(): boolean;
  /** Asks for it again. */
  retry(): void;
}

/** Work that the explorer around an element waits for: the event of the pending-task protocol of web components. */
export class PendingTaskEvent extends ComposedEvent {
  static readonly type = 'pending-task';

  constructor(readonly complete: Promise<unknown>) {
    super(PendingTaskEvent.type);
  }
}

/** A part of the page did not come. The explorer around the element says so and offers to try again. */
export class MissingPartEvent extends ComposedEvent {
  static readonly type = 'breach-missing-part';

  constructor(readonly part: MissingPart) {
    super(MissingPartEvent.type);
  }
}

/** Asks the explorer for all sentences and sources of our own data, which only the whole file has. */
export class WholeDataEvent extends ComposedEvent {
  static readonly type = 'breach-whole-data';
  /** Settles when they are there, or are known not to come. */
  arrival: Promise<unknown> = Promise.resolve();

  constructor() {
    super(WholeDataEvent.type);
  }
}

/** Asks the explorer around `element` for the whole data file; settles when its elements have it, or are known not to get it. */
export function askForWholeData(element: EventTarget): Promise<unknown> {
  const event = new WholeDataEvent();
  element.dispatchEvent(event);
  return event.arrival;
}

/** Says that `element` is at work until `task` settles. */
export function announceTask(element: EventTarget, task: Promise<unknown>): void {
  element.dispatchEvent(new PendingTaskEvent(task));
}

/**
 * Fetches a part of the page that is needed only now: code, or words. Resolves when the part is there. A part
 * that does not come (a new version of the site, a lost network) does not reject: the explorer around `element`
 * tells the reader, and the promise resolves when a later try succeeds.
 */
export function fetchPart<Part>(
  element: EventTarget,
  load: () => Promise<Part>,
  { kind = 'page', isWanted = () => true }: { readonly kind?: PartKind; readonly isWanted?: () => boolean } = {},
): Promise<Part> {
  return new Promise((resolve) => {
    const attempt = (): void => {
      const loading = load();
      announceTask(element, loading);
      loading.then(resolve, () => element.dispatchEvent(new MissingPartEvent({ kind, isWanted, retry: attempt })));
    };
    attempt();
  });
}

/** User Timing marks by which others measure us; each data set sets them anew. */
const DATA = 'breach-timeline:data';
const READY = 'breach-timeline:ready';

/** When a data set had been read, and when its first complete picture had been painted. */
export class Milestones {
  private awaiting = false;

  /** A data set has been read and indexed; its picture is due. */
  dataRead(): void {
    performance.clearMarks(DATA);
    performance.clearMarks(READY);
    performance.mark(DATA);
    this.awaiting = true;
  }

  /** A picture has been painted. True when it is the first of its data set. */
  painted(): boolean {
    if (!this.awaiting) return false;
    this.awaiting = false;
    performance.mark(READY);
    return true;
  }
}

/** Frames stop in a tab that is not seen; then the wait ends after so many ms. */
const LONGEST_FRAME = 300;

/** Resolves when what has been painted is on the screen. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_FRAME);
  });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Registers tags that are not there yet, so that loading twice does no harm. */
export function define(tags: Tags): void {
  for (const [tag, element] of tags) if (!customElements.get(tag)) customElements.define(tag, element);
}

export type Tags = readonly (readonly [string, CustomElementConstructor])[];
