import { AXIS_HEIGHT, text } from '../../chart/axis.ts';
import type { Box, Mark, Scene, SceneLane, SceneRow } from '../../chart/scene.ts';
import { type DelayGroup, delayGroups, halfOf, sayLength } from '../../state/delays.ts';
import { laneLabel } from '../../state/lanes.ts';
import { drawDurationAxis } from '../common/duration-axis.ts';
import { shortened } from '../common/lane-headings.ts';
import type { ViewInput } from '../view.ts';
import { drawHalf, drawPanel, drawShares } from './panel.ts';
import {
  arrangeDelays,
  type DelayRows,
  drawLine,
  drawStrip,
  type LineFrame,
  STRIP_HEIGHT,
  scaleOfDelays,
} from './rows.ts';

/** Below this width names stand over their bars instead of beside them. */
const NARROW = 600;
/** Room for names beside the plot, and for the longest delay in words at its other end. */
const NAMES = { least: 150, most: 214, share: 0.22 };
const BEYOND = { wide: 92, narrow: 16 };
const EDGE = 8;
const LINE = { wide: { least: 15, greatest: 19, fewest: 3 }, narrow: { least: 25, greatest: 28, fewest: 1 } };
/** Height of the name of a group over its curve, of a small curve, and the air under a group. */
const HEADING = 16;
const SMALL_PANEL = 28;
const GROUP_AIR = { loose: 8, tight: 3 };

const base = { part: 'lane', row: -1, emphasis: 'normal' as const };

/** What one group takes, from its heading to its strip, CSS pixels. */
interface Plan {
  readonly group: DelayGroup;
  readonly heading: number;
  readonly panel: number;
}

/** Every incident lined up at one of its moments: how long nobody knew, and how many were public by then. */
export function drawDelay(input: ViewInput): Scene {
  const { dataset, selection, state, window, box, measure, locale } = input;
  const { align, order } = state;
  const groups = delayGroups(dataset, selection.inWindow, state.group, align).filter(({ rows }) => rows.length > 0);
  const narrow = box.width < NARROW;
  const backwards = align === 'disclosure';
  const names = Math.round(Math.min(NAMES.most, Math.max(NAMES.least, box.width * NAMES.share)));
  const beside = narrow ? EDGE : names;
  const beyond = narrow ? BEYOND.narrow : BEYOND.wide;
  const left = backwards ? (narrow ? EDGE : beyond) : beside;
  const right = box.width - (backwards ? (narrow ? BEYOND.narrow : beside) : beyond);
  const scale = scaleOfDelays(dataset, groups, align, left, Math.max(left + 60, right));
  const grouped = state.group !== 'none';
  const large = Math.round(Math.min(150, Math.max(84, box.height * 0.2)));
  const air = box.tight ? GROUP_AIR.tight : GROUP_AIR.loose;
  const plans = groups.map((group): Plan => {
    const panel = halfOf(group) ? (grouped ? SMALL_PANEL : large) : 0;
    // Beside a curve there is room for the name; over a narrow picture, and over lines, it takes its own.
    return { group, panel, heading: narrow || (grouped && panel === 0) ? HEADING : grouped ? 0 : 6 };
  });
  const overhead = plans.reduce((sum, { heading, panel }) => sum + heading + panel + air, AXIS_HEIGHT);
  const arranged = arrangeDelays(dataset, groups, order, align, {
    height: box.height - overhead,
    most: box.most - overhead,
    ...(narrow ? LINE.narrow : LINE.wide),
    ...(box.tight ? { fewest: 0 } : {}),
    overflow: narrow ? STRIP_HEIGHT + HEADING : STRIP_HEIGHT,
  });
  const [plotLeft, plotRight] = scale.time.range();
  const plotWidth = plotRight - plotLeft;
  const frame: LineFrame = {
    scale,
    align,
    order,
    narrow,
    names: narrow
      ? [EDGE, Math.max(EDGE + 40, box.width - EDGE)]
      : backwards
        ? [plotRight + 12, box.width - EDGE]
        : [EDGE, plotLeft - 12],
    ends: [2, box.width - 2],
    lineHeight: arranged.lineHeight,
  };

  const under: Mark[] = [];
  const shapes: Mark[] = [];
  const labels: Mark[] = [];
  const rows: SceneRow[] = [];
  const lanes: SceneLane[] = [];
  let y = AXIS_HEIGHT;
  plans.forEach(({ group, heading, panel }, lane) => {
    const top = y;
    const area: Box = { x: plotLeft, y: top + heading, width: plotWidth, height: panel };
    const lines = arranged.groups[lane];
    const bottom = area.y + panel + (panel > 0 ? 4 : 0);
    const end = bottom + heightOf(lines, frame);
    if (grouped && lane % 2 === 0) under.push(ground(group, top, end - top + air, box.width));
    under.push(...drawHalf(group, align, scale, area.y, end));
    if (panel > 0) {
      const room = { x: 2, y: top, width: box.width - 4, height: panel + heading };
      under.push(...drawPanel(group, align, scale, area, room, !grouped, measure, locale));
      if (!grouped && !narrow) labels.push(...drawShares(group, align, area, measure, locale));
    }
    labels.push(...headingOf(input, group, area, top, frame));
    lines.shown.forEach((shown, place) => {
      const drawn = drawLine(dataset, shown, bottom + place * frame.lineHeight, frame, measure, locale);
      if (!drawn) return;
      shapes.push(...drawn.shapes);
      labels.push(...drawn.labels);
      rows.push({ ...drawn.place, lane });
    });
    if (lines.gathered.length > 0)
      labels.push(...stripOf(input, group, lines, frame, bottom + lines.shown.length * frame.lineHeight));
    y = end + air;
    const label = laneLabel(group.key, state.group, locale);
    lanes.push({ key: group.key, label, count: group.rows.length, y: top, height: y - top });
  });
  if (groups.length === 0) {
    labels.push(nothingToDraw(input, y));
    y += 60;
  }
  const plot: Box = {
    x: plotLeft,
    y: AXIS_HEIGHT,
    width: plotWidth,
    height: Math.max(40, y - AXIS_HEIGHT),
  };
  const axis = drawDurationAxis(scale, plot, locale.lazy.delay.axis.zero[align], measure, locale, box.width - 2);
  return {
    width: box.width,
    height: Math.ceil(plot.y + plot.height + 2),
    view: 'delay',
    axis: 'duration',
    plot,
    from: window[0],
    to: window[1],
    marks: [...under.filter(isGround), ...axis, ...under.filter((mark) => !isGround(mark)), ...shapes, ...labels],
    rows,
    lanes:
      lanes.length > 0
        ? lanes
        : [{ key: '', label: locale.words.groups.all, count: 0, y: plot.y, height: plot.height }],
  };
}

/** Grounds lie under the grid; the curve, its lines and its words over it. */
const isGround = ({ type }: Mark) => type === 'band' || type === 'area';

function heightOf({ shown, gathered }: DelayRows, { lineHeight, narrow }: LineFrame): number {
  const strip = gathered.length > 0 ? STRIP_HEIGHT + (narrow ? HEADING : 0) : 0;
  return shown.length * lineHeight + strip;
}

function ground({ key }: DelayGroup, y: number, height: number, width: number): Mark {
  return { ...base, type: 'band', key: `lane/${key}`, x: 0, y, width, height, fill: 'paper-band' };
}

/** The name of a group and its half in words: beside its curve, or over it. */
function headingOf(input: ViewInput, group: DelayGroup, area: Box, top: number, frame: LineFrame): Mark[] {
  const { state, measure, locale, box } = input;
  const { picture } = locale.lazy.delay;
  const grouped = state.group !== 'none';
  if (area.height === 0 && !grouped) return [];
  const name = grouped ? laneLabel(group.key, state.group, locale) : picture.share[state.align];
  const half = halfOf(group);
  const count = picture.counted({ value: group.measured, text: locale.format.integer(group.measured) });
  const note = grouped && half ? picture.half(sayLength(half, locale)) : count;
  const key = `lane/${group.key}`;
  const oneLine = frame.narrow || area.height === 0;
  const [from, to] = oneLine ? [EDGE, box.width - EDGE] : frame.names;
  const noteWidth = measure(note, 'note');
  const title = shortened(name, to - from - (oneLine ? noteWidth + 8 : 0), measure);
  const heading = { ...text(title, from, top + 12, 'lane', 'start', measure, `${key}/name`, 'ink'), halo: oneLine };
  if (oneLine) {
    const x = from + measure(title, 'lane') + 8;
    if (x + noteWidth > to) return [heading];
    return [heading, { ...text(note, x, top + 12, 'note', 'start', measure, `${key}/note`), halo: true }];
  }
  const words = shortened(note, to - from, measure, 'note');
  return [heading, text(words, from, top + 26, 'note', 'start', measure, `${key}/note`)];
}

function stripOf(input: ViewInput, group: DelayGroup, { gathered }: DelayRows, frame: LineFrame, top: number): Mark[] {
  const { state, window, measure, locale } = input;
  const { scale, narrow, names, align } = frame;
  const key = `gathered/${group.key}`;
  const backwards = align === 'disclosure';
  const words = locale.lazy.delay.picture.more(locale.format.integer(gathered.length));
  const isEnd = !narrow && !backwards;
  const place = { x: isEnd ? names[1] : names[0], y: narrow ? top + 12 : top + 13 };
  const label = text(words, place.x, place.y, 'note', isEnd ? 'end' : 'start', measure, `${key}/label`);
  const y = narrow ? top + HEADING : top;
  return [
    { ...label, halo: narrow },
    ...drawStrip(gathered, scale, backwards ? -1 : 1, y, `${key}/${state.align}`, window, measure, locale),
  ];
}

function nothingToDraw({ state, box, measure, locale }: ViewInput, y: number): Mark {
  const words = shortened(locale.lazy.delay.missing[state.align], box.width - EDGE * 2, measure, 'note');
  return text(words, EDGE, y + 30, 'note', 'start', measure, 'nothing');
}
