import type { Locale } from '../locales/locale.ts';
import type { Counted } from '../locales/parts.ts';
import { lagParts } from '../model/durations.ts';
import { type CensoredDuration, quantileBounds } from '../model/survival.ts';
import type { Alignment } from '../state/state.ts';
import { type DelayGroup, LEAST_FOR_HALF, LEAST_FOR_TENTH } from './delays.ts';

/** The delay that half of the breaches did not exceed, as a range; undefined when they are too few. */
export function halfOf(group: DelayGroup): CensoredDuration | undefined {
  return group.measured < LEAST_FOR_HALF ? undefined : quantileBounds(group.bounds, 0.5);
}

/** The delay that one in ten exceeded, as a range; undefined when they are too few. */
export function tenthOf(group: DelayGroup): CensoredDuration | undefined {
  return group.measured < LEAST_FOR_TENTH ? undefined : quantileBounds(group.bounds, 0.9);
}

/** `4 to 7 months`, `at most 9 days`, `a day`: how the sentences write a delay that has a range. */
export function sayLength({ min, max }: CensoredDuration, locale: Locale): string {
  const { lengths } = locale.later.delay;
  const say = (from: number, to: number) => locale.format.lag({ min: from, max: to, approximate: false });
  if (max === 0) return lengths.day;
  const rounded = lagParts({ min, max, approximate: false });
  return rounded.min === 0 && Number.isFinite(max) ? lengths.atMost(say(max, max)) : say(min, max);
}

const counted = (value: number, locale: Locale): Counted => ({ value, text: locale.format.integer(value) });

/** What the picture shows, in a sentence; and how many are beside it because their dates are not known, '' when none. */
export function sayDelays(group: DelayGroup, align: Alignment, locale: Locale): { sentence: string; without: string } {
  const words = locale.later.delay;
  const [half, tenth] = [halfOf(group), tenthOf(group)];
  const count = counted(group.measured, locale);
  const sentence =
    half === undefined
      ? words.tooFew(count)
      : words.sentence[align]({
          count,
          half: sayLength(half, locale),
          tenth: tenth && sayLength(tenth, locale),
        });
  const missing = group.without[align === 'discovery' ? 'discovery-unknown' : 'begin-unknown'].length;
  return { sentence, without: missing > 0 ? words.unknown[align](counted(missing, locale)) : '' };
}
