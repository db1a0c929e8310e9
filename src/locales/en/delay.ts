import type { DurationUnit } from '../../model/durations.ts';
import type { Counted } from '../parts.ts';
import { one } from './plural.ts';

/** What a sentence on delays is made of; the lengths are finished, ranges and all. */
interface DelayParts {
  readonly count: Counted;
  readonly half: string;
  /** What one in ten exceeded, where there are enough to say. */
  readonly tenth: string | undefined;
}

const breaches = ({ value, text }: Counted) => `${text} ${one(value, 'breach', 'breaches')}`;
const longer = (tenth: string | undefined) => (tenth === undefined ? '' : `; one in ten took longer than ${tenth}`);

/** How long nobody knew. */
export const delay = {
  label: 'How long did nobody know?',
  sentence: {
    breach: ({ count, half, tenth }: DelayParts) =>
      `Half of ${breaches(count)} were public within ${half} of their beginning${longer(tenth)}.`,
    discovery: ({ count, half, tenth }: DelayParts) =>
      `Once noticed, half of ${breaches(count)} were public within ${half}${longer(tenth)}.`,
    disclosure: ({ count, half, tenth }: DelayParts) =>
      `When it came out, half of ${breaches(count)} had gone on for no longer than ${half}${
        tenth === undefined ? '' : `; one in ten for longer than ${tenth}`
      }.`,
  },
  /** Nothing can be drawn: which dates are missing. */
  missing: {
    breach: 'No incident here has both a beginning and a day on which it was made public.',
    discovery: 'No incident here has both a day on which it was noticed and one on which it was made public.',
    disclosure: 'No incident here has both a beginning and a day on which it was made public.',
  },
  elsewhere: 'Show them in the timeline',
  tooFew: ({ value, text }: Counted) =>
    value === 0
      ? 'No breach in this selection has both the dates that a delay takes.'
      : `Only ${breaches({ value, text })} in this selection ${one(value, 'has', 'have')} both the dates that a delay takes: too few to say what is usual.`,
  unknown: {
    breach: (count: Counted) => `For ${count.text} more the beginning is unknown.`,
    discovery: (count: Counted) => `For ${count.text} more nothing says when it was noticed.`,
    disclosure: (count: Counted) => `For ${count.text} more the beginning is unknown.`,
  },
  lengths: {
    day: 'a day',
    atMost: (length: string) => `at most ${length}`,
  },
  axis: {
    tick: (unit: DurationUnit, value: number, text: string) => `${text} ${one(value, unit, `${unit}s`)}`,
    before: (length: string) => `${length} before`,
    zero: { breach: 'beginning', discovery: 'noticed', disclosure: 'made public' },
  },
  picture: {
    share: { breach: 'Share made public', discovery: 'Share made public', disclosure: 'Share already under way' },
    percent: (text: string) => `${text}%`,
    half: (length: string) => `half: within ${length}`,
    tenth: (length: string) => `one in ten: longer than ${length}`,
    counted: breaches,
    more: (text: string) => `${text} more`,
  },
  beside: {
    label: (text: string) => `Not in the picture (${text})`,
    'begin-unknown': 'The beginning is unknown',
    'discovery-unknown': 'When it was noticed is unknown',
    'disclosure-unknown': 'When it became public is unknown',
    contradiction: 'The dates contradict each other',
    counted: (reason: string, text: string) => `${reason}: ${text}`,
    more: (text: string) => `and ${text} more`,
  },
  natures: (drawn: Counted, without: Counted) =>
    `${drawn.text} ${one(drawn.value, 'incident', 'incidents')} of another kind (leaks, exposures, penalties, compilations, trade) ${one(drawn.value, 'is', 'are')} drawn, with shapes of their own, but not counted${
      without.value === 0 ? '' : `; ${without.text} more ${one(without.value, 'has', 'have')} no such dates`
    }.`,
  truncation:
    'What no curve can show: breaches that nobody has found yet are not in the data. The latest years therefore look quicker than they will prove.',
  method: {
    label: 'How this is reckoned',
    bounds:
      'Many dates are known only to the month or the year, so a delay is a range. The band runs from the share that must have been public by then, if every delay was as long as its dates allow, to the share that may have been, if every one was as short.',
    estimate: (length: string) =>
      `The line in it is the nonparametric maximum-likelihood estimate for interval-censored durations; it puts the half at ${length}.`,
    estimateOnly: 'The line in it is the nonparametric maximum-likelihood estimate for interval-censored durations.',
    source:
      'B. W. Turnbull, “The empirical distribution function with arbitrarily grouped, censored and truncated data”, Journal of the Royal Statistical Society B 38 (1976), 290–295.',
    discovery:
      'Counted from the day on which the organisation noticed; what it noticed no sooner than everybody counts as no days.',
  },
  legend: {
    fade: 'fading end: as short or as long as imprecise dates allow',
    band: 'band: the share made public by then, between the least and the most that the dates allow',
    line: 'line in it: Turnbull’s estimate',
    half: 'upright band: the time by which half were public',
    gathered: 'column: incidents for which there is no line, by their delay',
  },
  table: {
    caption: 'Delays by group',
    group: 'Group',
    count: 'Breaches',
    half: 'Half within',
    tenth: 'One in ten longer than',
    unknown: 'Dates unknown',
    tooFew: 'too few',
  },
};
