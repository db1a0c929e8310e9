/** Radius of a disc in CSS pixels by the order of magnitude of the size, from under ten thousand to a billion and more. */
const RADII = [3, 3.5, 4.1, 4.8, 5.5, 6.4];
const LEAST = 4;

/** Orders of magnitude that the legend of disc sizes shows, with their radii. */
export const MAGNITUDES: readonly { readonly value: number; readonly radius: number }[] = RADII.map((radius, step) => ({
  value: 10 ** (LEAST + step - 1),
  radius,
}));

export const UNKNOWN_RADIUS = 3.4;

/** Radius for a size in its own unit; NaN (unknown) has a radius of its own. */
export function radiusOf(size: number): number {
  if (!(size >= 0)) return UNKNOWN_RADIUS;
  const step = Math.floor(Math.log10(Math.max(size, 1)) + 1e-9) - LEAST + 1;
  return RADII[Math.min(Math.max(step, 0), RADII.length - 1)];
}
