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
