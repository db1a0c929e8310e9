import { estimatedShare, shareWithin } from '../model/survival.ts';
import type { Alignment } from '../state/state.ts';
import type { DelayGroup } from './delays.ts';
import type { DurationScale } from './duration-axis.ts';
import type { Box, Mark } from './scene.ts';

const base = { part: 'share', row: -1, emphasis: 'normal' as const };

/**
 * The share of a group's breaches that were public a time after the beginning or the discovery, as a
 * band between the plain bounds, with Turnbull's estimate as a line in it. Lined up by the disclosure it
 * is the share that had begun by a time before it: the same delays, read backwards.
 *
 * `panel` is as wide as the plot; 0 lies at its foot and 1 at its top.
 */
export function drawShare(group: DelayGroup, align: Alignment, scale: DurationScale, panel: Box, key: string): Mark[] {
  const { shortest, longest } = group.bounds;
  const estimated = group.estimate();
  const y = (share: number) => panel.y + panel.height * (1 - share);
  const backwards = align === 'disclosure';
  // A breach of exactly so long had begun by then: the shorter ones are those that had not.
  const begun = (share: (days: number) => number) => (days: number) => 1 - share(Math.ceil(days) - 1);
  const [sure, possible] = [
    (days: number) => shareWithin(longest, days),
    (days: number) => shareWithin(shortest, days),
  ];
  const [low, high] = backwards ? [begun(possible), begun(sure)] : [sure, possible];
  const line = (days: number) => {
    const share = estimatedShare(estimated, backwards ? Math.max(0, days - 1) : days);
    return Math.min(Math.max(backwards ? 1 - share : share, low(days)), high(days));
  };
  const xs = samplesOf(scale, backwards);
  const steps = (share: (days: number) => number) => {
    const points: number[] = [];
    let before = Number.NaN;
    xs.forEach((x, at) => {
      const here = y(share(Math.abs(scale.invert(x))));
      if (here === before && at < xs.length - 1) return;
      if (at > 0) points.push(x, before);
      points.push(x, here);
      before = here;
    });
    return points;
  };
  const lower = steps(low);
  const upper = steps(high);
  return [
    {
      ...base,
      type: 'area',
      key: `${key}/band`,
      emphasis: 'quiet',
      points: [...upper, ...backToStart(lower)],
      fill: 'accent',
    },
    { ...base, type: 'curve', key: `${key}/line`, points: steps(line), stroke: 'accent', width: 1.5 },
  ];
}

/** A sample every pixel from the moment to the end of the axis that counts away from it. */
function samplesOf({ x, time }: DurationScale, backwards: boolean): number[] {
  const [origin, end] = [x(0), backwards ? time.left : time.right];
  const direction = backwards ? -1 : 1;
  const count = Math.max(1, Math.floor(Math.abs(end - origin)));
  const xs = Array.from({ length: count }, (_, at) => origin + direction * at);
  return [...xs, end];
}

function backToStart(points: readonly number[]): number[] {
  const reversed: number[] = [];
  for (let at = points.length - 2; at >= 0; at -= 2) reversed.push(points[at], points[at + 1]);
  return reversed;
}
