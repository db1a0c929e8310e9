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

/** An immutable base-10 logarithmic map between positive numbers and CSS pixels, larger upwards. */
export interface LogScale {
  /** Powers of ten at the ends. */
  readonly low: number;
  readonly high: number;
  y(value: number): number;
  /** The powers of ten to label, as many as have `room` pixels each; at least three where the scale spans them. */
  ticks(room: number): readonly number[];
}

/** `low` and `high` are exponents; `bottom` and `top` CSS pixels. */
export function createLogScale(low: number, high: number, bottom: number, top: number): LogScale {
  const pixels = (bottom - top) / (high - low);
  return {
    low,
    high,
    y: (value) => bottom - (Math.log10(value) - low) * pixels,
    ticks(room) {
      const most = Math.max(3, Math.floor((bottom - top) / room));
      const step = Math.max(1, Math.ceil((high - low) / most));
      const powers: number[] = [];
      for (let power = Math.ceil(low); power <= high; power += step) powers.push(10 ** power);
      return powers;
    },
  };
}
