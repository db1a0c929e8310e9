import { text } from '../../chart/axis.ts';
import type { FontRole, Mark, MeasureText, SceneLane } from '../../chart/scene.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { GroupId } from '../../state/state.ts';

/** Height of a lane's name where it stands above the lane, in CSS pixels. */
export const LANE_HEADING = 15;
/** Beside the lanes there is so much room for a name and its count, CSS pixels. */
const SIDE_WIDTH = 114;

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
    const name = shortened(lane.label, (narrow ? width - 40 : SIDE_WIDTH) - measure(count, 'note') - 14, measure);
    const baseline = narrow ? lane.y + 13 : lane.y + Math.min(lane.height / 2 + 4, 17);
    // Above a lane it stands in the plot, where the lines of laws and years pass.
    marks.push({ ...text(name, 8, baseline, 'lane', 'start', measure, `${key}/name`, 'ink'), halo: narrow });
    const x = 8 + measure(name, 'lane') + 6;
    marks.push({ ...text(count, x, baseline, 'note', 'start', measure, `${key}/count`, 'ink-soft'), halo: narrow });
    return marks;
  });
}

/** No label is longer: what follows need not be measured. */
const LONGEST = 80;

/** The text, cut with an ellipsis where it is wider than the room, CSS pixels. */
export function shortened(label: string, room: number, measure: MeasureText, font: FontRole = 'lane'): string {
  if (label.length <= LONGEST && measure(label, font) <= room) return label;
  const letters = Array.from(label).slice(0, LONGEST);
  while (letters.length > 1 && measure(`${letters.join('')}…`, font) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
