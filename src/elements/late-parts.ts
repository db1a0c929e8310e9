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
export class PendingTaskEvent extends Event {
  static readonly type = 'pending-task';

  constructor(readonly complete: Promise<unknown>) {
    super(PendingTaskEvent.type, { bubbles: true, composed: true });
  }
}

/** A part of the page did not come. The explorer around the element says so and offers to try again. */
export class MissingPartEvent extends Event {
  static readonly type = 'breach-missing-part';

  constructor(readonly part: MissingPart) {
    super(MissingPartEvent.type, { bubbles: true, composed: true });
  }
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
