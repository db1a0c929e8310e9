/** Rows are added and removed by so many at a time: scrolling within them changes nothing. */
const STEP = 8;

/** Rows [from, to) of a list. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows that must be there so that those in sight, and about eight to either side, are. All lengths
 * in CSS pixels; `top` is how far is scrolled.
 */
export function rowsInSight(count: number, rowHeight: number, top: number, height: number): RowRange {
  const first = Math.floor(Math.max(0, top) / rowHeight / STEP) * STEP - STEP;
  const last = Math.ceil((Math.max(0, top) + height) / rowHeight / STEP) * STEP + STEP;
  const to = Math.min(count, last);
  return { from: Math.max(0, Math.min(first, to)), to };
}

/**
 * How far to scroll so that a row is in sight: not at all when it is, else so that it stands in the
 * middle, or at the nearer edge when it is only a few rows away.
 */
export function scrollToRow(index: number, rowHeight: number, top: number, height: number): number {
  const start = index * rowHeight;
  const end = start + rowHeight;
  if (start >= top && end <= top + height) return top;
  const near = STEP * rowHeight;
  if (start < top && top - start <= near) return start;
  if (end > top + height && end - top - height <= near) return end - height;
  return Math.max(0, start - (height - rowHeight) / 2);
}
