import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type MissingPart,
  MissingPartEvent,
  nextFrame,
  type PartKind,
  PendingTaskEvent,
} from '../../controls/late-parts.ts';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Knows what an explorer still waits for, and what it waits for in vain: code, words, data, fonts and
 * drawings that elements inside have announced by `PendingTaskEvent` and `MissingPartEvent`.
 */
export class CompletionController implements ReactiveController {
  private readonly pending = new Set<Promise<unknown>>();
  private missing: readonly MissingPart[] = [];
  private begun = 0;
  private connect: (() => void) | undefined;
  private readonly connected = new Promise<void>((resolve) => {
    this.connect = resolve;
  });

  private miss: (() => void) | undefined;
  /** Resolves when a part is known not to come: what can be shown without it is shown then. */
  readonly firstMiss = new Promise<void>((resolve) => {
    this.miss = resolve;
  });

  /** `onQuiet` is called before anybody who waits goes on. */
  constructor(
    private readonly host: Host,
    private readonly onQuiet: () => void = () => undefined,
  ) {
    host.addController(this);
    host.addEventListener(PendingTaskEvent.type, (event) => {
      if (!(event instanceof PendingTaskEvent)) return;
      event.stopPropagation();
      this.waitFor(event.complete);
    });
    host.addEventListener(MissingPartEvent.type, (event) => {
      if (!(event instanceof MissingPartEvent)) return;
      event.stopPropagation();
      this.missing = [...this.missing, event.part];
      this.miss?.();
      host.requestUpdate();
    });
    host.addEventListener('breach-retry-parts', () => this.retry());
  }

  hostConnected(): void {
    this.connect?.();
  }

  /** What did not come and is still wanted, each kind once. */
  get missingKinds(): readonly PartKind[] {
    return [...new Set(this.missing.filter((part) => part.isWanted()).map(({ kind }) => kind))];
  }

  /** Asks again for everything that did not come. */
  private retry(): void {
    const wanted = this.missing.filter((part) => part.isWanted());
    this.missing = [];
    for (const part of wanted) part.retry();
    this.host.requestUpdate();
  }

  private waitFor(task: Promise<unknown>): void {
    this.begun += 1;
    this.pending.add(task);
    const settle = () => this.pending.delete(task);
    task.then(settle, settle);
  }

  /**
   * Resolves when nothing is on its way any more and one whole frame has passed in which nothing was begun and
   * the height of the element stayed the same.
   */
  async settle(): Promise<void> {
    await this.connected;
    for (;;) {
      await this.host.updateComplete;
      const { status, ready } = document.fonts;
      await Promise.allSettled([...this.pending, status === 'loading' ? ready : undefined]);
      const { begun } = this;
      const { offsetHeight } = this.host;
      await nextFrame();
      const isQuiet = this.pending.size === 0 && this.begun === begun && document.fonts.status === 'loaded';
      if (!isQuiet || this.host.offsetHeight !== offsetHeight) continue;
      this.onQuiet();
      return;
    }
  }
}
