/** An immutable linear map between UTC milliseconds and CSS pixels. */
export interface TimeScale {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** UTC ms to x in CSS pixels. */
  x(time: number): number;
  /** x in CSS pixels to UTC ms. */
  invert(x: number): number;
}

/** [from, to) must have a positive width; a zero-width box maps everything to `left`. */
export function createTimeScale(from: number, to: number, left: number, right: number): TimeScale {
  const pixels = (right - left) / (to - from);
  return {
    from,
    to,
    left,
    right,
    x: (time) => left + (time - from) * pixels,
    invert: (x) => (pixels === 0 ? from : from + (x - left) / pixels),
  };
}
