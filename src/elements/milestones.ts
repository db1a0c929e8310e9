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
