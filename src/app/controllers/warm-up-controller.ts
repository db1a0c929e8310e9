import type { LitElement, ReactiveController } from 'lit';
import { createMovingPainter } from '../../controls/moving-marks.ts';
import type { Selection } from '../../state/filters.ts';
import type { Touched } from '../touch.ts';

/** How far in and out a zoom is drawn unseen, as powers of two; of more incidents each picture would take too long for that. */
const STEPS: readonly number[] = [0.1, 0.5, 1, 1.5, 2, 2.5, 3, -0.5];
const MOST_INCIDENTS = 20_000;

interface Host extends LitElement {
  readonly host: Touched;
  readonly selection: Selection;
}

/**
 * Draws the first pictures of a zoom unseen while nothing else is done and a pointer is over the picture: their lines are
 * found, their code has run and their symbols are painted when a hand asks for them.
 */
export class WarmUpController implements ReactiveController {
  /** Paints the picture while it moves, from what has been painted unseen. */
  readonly paint = createMovingPainter();
  /** Whether a pointer is over the picture. */
  private isNear = false;
  /** Steps of a zoom that are still to be drawn. */
  private steps: readonly number[] = [];

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.steps = [];
    this.isNear = false;
  }

  /** A pointer has come: a zoom may follow. */
  onEnter(): void {
    this.isNear = true;
    this.draw(STEPS);
  }

  onLeave(): void {
    this.isNear = false;
  }

  /** Another picture stands, whose zoom is another, too. */
  onScene(): void {
    if (this.isNear) this.draw(STEPS);
  }

  private draw(steps: readonly number[]): void {
    if (this.host.selection.rows.length > MOST_INCIDENTS || !('requestIdleCallback' in globalThis)) return;
    const isRunning = this.steps.length > 0;
    this.steps = steps;
    if (steps.length === 0 || isRunning) return;
    requestIdleCallback(() => {
      const { host: picture, isConnected } = this.host;
      const [step, ...rest] = this.steps;
      this.steps = [];
      if (step === undefined || picture.isMoving || picture.isFixed || !isConnected) return;
      const [from, to] = picture.window;
      const [middle, half] = [(from + to) / 2, (to - from) / 2 / 2 ** step];
      const scene = picture.sceneOf([middle - half, middle + half]);
      const context = document.createElement('canvas').getContext('2d');
      if (scene && context) for (const mark of scene.marks) this.paint(context, mark, picture.theme, devicePixelRatio);
      this.draw(rest);
    });
  }
}
