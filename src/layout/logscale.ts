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
