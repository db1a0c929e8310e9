import type { Locale } from '../locales/locale.ts';
import { inLanguage } from '../locales/locale.ts';
import type { PerHead, Reference } from '../model/per-head.ts';
import { quantityIn } from './comparison.ts';

/** A figure per head in words. */
export interface SaidPerHead {
  /** `about 71 in 100`, `about 1.7 times the number`. */
  readonly ratio: string;
  /** The same for the least and the most that any figure says, where figures differ. */
  readonly spread: string | undefined;
  /** What it is a share of. */
  readonly of: string;
  /** That there cannot be so many heads, where there are more. */
  readonly more: string | undefined;
}

/** The ratio with the qualifier of its figure, rounded to two digits; never more exact than the figure is. */
export function sayPerHead({ of, figure, low, high, lowest, highest }: PerHead, locale: Locale): SaidPerHead {
  const { perHead } = locale.later.compare;
  const { inBase, rangeInBase, times, rangeTimes, spread } = perHead;
  const say = (least: number, most: number) => {
    const isTimes = most > 1.005;
    const base = isTimes ? 1 : baseFor(most);
    const [from, to] = [least, most].map((ratio) => locale.format.compact(rounded(ratio * base)));
    const isOne = from === to;
    // Words such as "millions" are read as at least their smallest value.
    const qualifier = figure.best.words === undefined ? figure.best.qualifier : 'more-than';
    if (isTimes) return isOne ? times(qualifier, to) : rangeTimes(from, to);
    const text = locale.format.integer(base);
    return isOne ? inBase(of, qualifier, to, text) : rangeInBase(of, from, to, text);
  };
  return {
    ratio: say(low, high),
    spread: figure.disagree ? spread(say(lowest, highest)) : undefined,
    of: perHead.of[of],
    more: (figure.disagree ? highest : high) > 1 ? perHead.more : undefined,
  };
}

/** Both names of what was counted, for the sentence that gives both numbers. */
export function sayReference({ entry, value, unit }: Reference, locale: Locale): { quantity: string; title: string } {
  const title = inLanguage(entry.title ?? entry.label, locale.tag)?.text ?? entry.id;
  return { quantity: quantityIn(value, unit, locale), title };
}

/** 100, or the power of ten by which the ratio comes to at least one. */
function baseFor(ratio: number): number {
  let base = 100;
  while (ratio > 0 && ratio * base < 0.995 && base < 1e15) base *= 10;
  return base;
}

const rounded = (value: number) => Number(value.toPrecision(2));
