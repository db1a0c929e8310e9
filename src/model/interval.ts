/** UTC milliseconds since 1970 of one civil day. */
export const DAY = 86_400_000;

/**
 * A stretch of UTC milliseconds within which something lies. Both ends are civil midnights in UTC:
 * `earliest` opens the first possible day, `latest` closes the last possible day (the next midnight),
 * so `latest - earliest` is the width of the doubt. Open ends are -Infinity and +Infinity.
 */
export interface Interval {
  readonly earliest: number;
  readonly latest: number;
}
