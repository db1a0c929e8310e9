import { text } from '../../chart/axis.ts';
import type { FontRole, Mark, MeasureText, SceneLane } from '../../chart/scene.ts';
import { wrapText } from '../../chart/text.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { GroupId } from '../../state/state.ts';

/** Height of a lane's name where it stands above the lane, in CSS pixels. */
export const LANE_HEADING = 15;
/** No label is longer: what follows need not be measured. */
const LONGEST = 80;
/** Beside the lanes there is so much room for a name and its count, CSS pixels. */
const SIDE_WIDTH = 114;
/** A lane is at least as high as its name beside it; of this height, a name may take two lines, CSS pixels. */
const ONE_LINE = 14;
const TWO_LINES = 25;
const LINE = 12;

/** Room for a name beside or above its lane, before a count, CSS pixels. */
const roomFor = (count: string, measure: MeasureText, within = SIDE_WIDTH): number =>
  within - measure(count, 'note') - 14;

/** The least height that a lane needs for its name and count beside it, CSS pixels. */
export const leastHeight = (label: string, count: string, measure: MeasureText): number =>
  measure(label, 'lane') <= roomFor(count, measure) ? ONE_LINE : TWO_LINES;

/** Grounds of the lanes, every other one tinted, with their names and counts beside or above. */
export function laneBands(
  lanes: readonly SceneLane[],
  group: GroupId,
  narrow: boolean,
  width: number,
  measure: MeasureText,
  locale: Locale,
): Mark[] {
  return lanes.flatMap((lane, index) => {
    const key = `lane/${lane.key}`;
    const marks: Mark[] = [];
    if (index % 2 === 0) {
      const { y, height } = lane;
      marks.push({
        type: 'band',
        key,
        part: 'lane',
        row: -1,
        emphasis: 'normal',
        x: 0,
        y,
        width,
        height,
        fill: 'paper-band',
      });
    }
    if (group === 'none') return marks;
    const count = locale.format.integer(lane.count);
    const room = roomFor(count, measure, narrow ? width - 40 : SIDE_WIDTH);
    const isHigh = !narrow && lane.height >= TWO_LINES;
    const names = isHigh ? wrapText(lane.label, room, 2, 'lane', measure) : [shortened(lane.label, room, measure)];
    const last = names.length - 1;
    const top = narrow ? 13 : Math.min(lane.height / 2 + 4 - (last * LINE) / 2, 17);
    const baselineOf = (line: number) => lane.y + top + line * LINE;
    // Above a lane it stands in the plot, where the lines of laws and years pass.
    for (const [line, name] of names.entries()) {
      const of = line === 0 ? `${key}/name` : `${key}/rest`;
      const words = text(name, 8, baselineOf(line), 'lane', 'start', measure, of, 'ink');
      marks.push({ ...words, halo: narrow });
    }
    const x = 8 + measure(names[last] ?? '', 'lane') + 6;
    const words = text(count, x, baselineOf(last), 'note', 'start', measure, `${key}/count`, 'ink-soft');
    marks.push({ ...words, halo: narrow });
    return marks;
  });
}

/** The text, cut with an ellipsis where it is wider than the room, CSS pixels. */
export function shortened(label: string, room: number, measure: MeasureText, font: FontRole = 'lane'): string {
  if (label.length <= LONGEST && measure(label, font) <= room) return label;
  const letters = Array.from(label).slice(0, LONGEST);
  while (letters.length > 1 && measure(`${letters.join('')}…`, font) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
