import { text } from '../../chart/axis.ts';
import { overlap } from '../../chart/label-grid.ts';
import { addMoreMarks } from '../../chart/marks/more-marks.ts';
import type { Box, LabelMark, Mark, MeasureText, Point } from '../../chart/scene.ts';
import { estimatedQuantile, estimatedShare, shareWithin } from '../../data/survival.ts';
import type { Locale } from '../../i18n/locale.ts';
import { type DelayGroup, halfOf, sayLength, tenthOf } from '../../state/delays.ts';
import type { Alignment } from '../../state/state.ts';
import type { DurationScale } from '../common/duration-axis.ts';

addMoreMarks();

const base = { part: 'share', row: -1, emphasis: 'normal' as const };

/**
 * The share of a group's breaches that were public a time after the beginning or the discovery, as a
 * band between the plain bounds, with Turnbull's estimate as a line in it. Lined up by the disclosure it
 * is the share that had begun by a time before it: the same delays, read backwards.
 *
 * `panel` is as wide as the plot; 0 lies at its foot and 1 at its top.
 */
function drawShare(group: DelayGroup, align: Alignment, scale: DurationScale, panel: Box, key: string): Mark[] {
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
    const points: Point[] = [];
    let before = Number.NaN;
    xs.forEach((x, at) => {
      const here = y(share(Math.abs(scale.invert(x))));
      if (here === before && at < xs.length - 1) return;
      if (at > 0) points.push([x, before]);
      points.push([x, here]);
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
      points: [...upper, ...lower.toReversed()],
      fill: 'accent',
    },
    { ...base, type: 'curve', key: `${key}/line`, points: steps(line), stroke: 'accent', width: 1.5 },
  ];
}

/** A sample every pixel from the moment to the end of the axis that counts away from it. */
function samplesOf({ x, time }: DurationScale, backwards: boolean): number[] {
  const [origin, end] = [x(0), backwards ? time.range()[0] : time.range()[1]];
  const direction = backwards ? -1 : 1;
  const count = Math.max(1, Math.floor(Math.abs(end - origin)));
  const xs = Array.from({ length: count }, (_, at) => origin + direction * at);
  return [...xs, end];
}

/** The least width of the band of the half, where all dates are exact, CSS pixels. */
const LEAST_BAND = 1.5;

/** The curve of a group with the lines of the half and of the tenth; labelled where the panel is `large`. */
export function drawPanel(
  group: DelayGroup,
  align: Alignment,
  scale: DurationScale,
  panel: Box,
  room: Box,
  large: boolean,
  measure: MeasureText,
  locale: Locale,
): Mark[] {
  const key = `share/${group.key}`;
  const marks = drawShare(group, align, scale, panel, key);
  const backwards = align === 'disclosure';
  const y = (share: number) => panel.y + panel.height * (1 - share);
  const line = (share: number, dash?: readonly number[]): Mark => ({
    ...base,
    type: 'rule',
    key: `${key}/at-${share}`,
    x1: panel.x,
    y1: y(share),
    x2: panel.x + panel.width,
    y2: y(share),
    stroke: 'grid-strong',
    width: 1,
    dash,
  });
  const [half, tenth] = [halfOf(group), tenthOf(group)];
  const tail = backwards ? 0.1 : 0.9;
  marks.push(line(0), line(0.5, [2, 3]));
  if (!large) return marks;
  if (tenth) marks.push(line(tail, [2, 3]));

  const { picture } = locale.lazy.delay;
  const labels: LabelMark[] = [];
  const place = (words: string, share: number, { min, max }: { min: number; max: number }, name: string) => {
    // Under the line where the curve has risen over it, over the line where it has not yet.
    const [near, far] = backwards ? [-min, -max] : [min, max];
    const under = text(words, scale.x(near) + 8, y(share) + 14, 'note', 'start', measure, `${key}/${name}`, 'ink');
    const past = text(words, scale.x(far) + 8, y(share) + 14, 'note', 'start', measure, `${key}/${name}`, 'ink');
    const over = text(words, scale.x(far) - 8, y(share) - 4, 'note', 'end', measure, `${key}/${name}`, 'ink');
    const before = text(words, scale.x(near) - 8, y(share) - 4, 'note', 'end', measure, `${key}/${name}`, 'ink');
    const label = (backwards ? [over, under] : [past, before]).find(
      ({ box }) =>
        box.x >= room.x &&
        box.x + box.width <= room.x + room.width &&
        box.y >= room.y &&
        box.y + box.height <= room.y + room.height &&
        !labels.some((other) => overlap(other.box, box)),
    );
    if (label) labels.push({ ...label, part: 'share', halo: true });
  };
  if (half && Number.isFinite(half.max)) place(picture.half(sayLength(half, locale)), 0.5, half, 'half');
  if (tenth && Number.isFinite(tenth.max)) place(picture.tenth(sayLength(tenth, locale)), tail, tenth, 'tenth');
  return [...marks, ...labels];
}

/** What stands beside a large panel: the heights of its lines. */
export function drawShares(
  group: DelayGroup,
  align: Alignment,
  panel: Box,
  measure: MeasureText,
  locale: Locale,
): LabelMark[] {
  const { picture } = locale.lazy.delay;
  const backwards = align === 'disclosure';
  const shares = tenthOf(group) ? [0.5, backwards ? 0.1 : 0.9] : [0.5];
  return shares.map((share) => {
    const words = picture.percent(locale.format.integer(share * 100));
    const x = backwards ? panel.x + panel.width + 8 : panel.x - 8;
    const baseline = panel.y + panel.height * (1 - share) + 4;
    return text(words, x, baseline, 'axis', backwards ? 'start' : 'end', measure, `share/percent-${share}`);
  });
}

/** The half of a group through all its lines: a band as wide as its range, and the estimate as a dashed line in it. */
export function drawHalf(
  group: DelayGroup,
  align: Alignment,
  scale: DurationScale,
  top: number,
  bottom: number,
): Mark[] {
  const half = halfOf(group);
  if (!half) return [];
  const side = align === 'disclosure' ? -1 : 1;
  const [left, right] = scale.time.range();
  const at = (days: number) => Math.min(Math.max(scale.x(side * days), left), right);
  const [from, to] = [at(half.min), at(half.max)].sort((a, b) => a - b);
  const width = Math.max(to - from, LEAST_BAND);
  const key = `half/${group.key}`;
  const marks: Mark[] = [
    {
      ...base,
      type: 'band',
      key,
      emphasis: 'quiet',
      x: Math.min(from, right - width),
      y: top,
      width,
      height: bottom - top,
      fill: 'accent',
    },
  ];
  const estimated = estimatedQuantile(group.estimate(), 0.5);
  if (!estimated || !Number.isFinite(estimated.max)) return marks;
  const x = at((estimated.min + estimated.max) / 2);
  const line = { ...base, type: 'rule', key: `${key}/line`, stroke: 'accent', width: 1, dash: [4, 3] } as const;
  return [...marks, { ...line, x1: x, y1: top, x2: x, y2: bottom }];
}
