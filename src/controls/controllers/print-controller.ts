import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether the page is being printed, in which case there is nothing to scroll. */
export class PrintController implements ReactiveController {
  isPrinting = false;
  private readonly media = matchMedia('print');

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.media.addEventListener('change', this.follow);
    addEventListener('beforeprint', this.begin);
    addEventListener('afterprint', this.end);
  }

  hostDisconnected(): void {
    this.media.removeEventListener('change', this.follow);
    removeEventListener('beforeprint', this.begin);
    removeEventListener('afterprint', this.end);
  }

  private readonly begin = (): void => this.set(true);
  private readonly end = (): void => this.set(false);
  private readonly follow = (): void => this.set(this.media.matches);

  private set(isPrinting: boolean): void {
    if (isPrinting === this.isPrinting) return;
    this.isPrinting = isPrinting;
    this.host.requestUpdate();
  }
}
