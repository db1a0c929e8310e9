import { AXIS_HEIGHT, drawTimeAxis } from '../../layout/axis.ts';
import { drawLife } from '../../layout/lives.ts';
import type { Mark } from '../../layout/scene.ts';
import { createTimeScale } from '../../layout/timescale.ts';
import type { Locale } from '../../locales/locale.ts';
import type { Dataset } from '../../model/dataset.ts';
import { DAY } from '../../model/interval.ts';
import type { Life } from '../../model/phases.ts';
import { LIGHT, type Theme } from '../../paint/theme.ts';
import { createFontMeasure } from '../../pictures/measure.ts';
import { fontOf, MARGIN, ROOM } from './card-sheet.ts';

/** How much larger a life is drawn than in the timeline. */
export const MAGNIFIED = 3.4;
/** Height of its bar in the timeline, CSS pixels. */
const THICKNESS = 9;
/** Shortest time that a card shows, and the time about a single day, days. */
const SHORTEST = 100;
const ABOUT_A_DAY = 400;
/** The aftermath is shown for so many times the life before it, or so many days; what came later is said in words. */
const AFTERMATH = { lives: 1.6, least: 240 };
/** Room for words under the life, pixels of the card. */
const BELOW = 42;
/** Of the axis, pixels of the card. */
const AXIS_SIZE = 22;

export interface DrawnCardLife {
  /** Drawn `MAGNIFIED` times smaller than on the card, from its left edge and the top of its axis. */
  readonly marks: readonly Mark[];
  readonly theme: Theme;
  /** Pixels of the card: where it begins, and where its disc stands. */
  readonly start: number;
  readonly point: number;
  /** A moment of the last day of an aftermath that goes on beyond the picture, UTC ms. */
  readonly until?: number;
}

/** One incident as the timeline draws it, in a window about its life. `height` is that of axis and plot, pixels of the card. */
export function drawCardLife(dataset: Dataset, row: number, height: number, locale: Locale): DrawnCardLife {
  const life = dataset.life(row);
  const { from, to, isCut } = windowOf(dataset, row, life);
  const [left, right] = [MARGIN / MAGNIFIED, (MARGIN + ROOM) / MAGNIFIED];
  const scale = createTimeScale(from, to, left, right);
  const axis = fontOf('sans', AXIS_SIZE / MAGNIFIED, 400, locale.tag);
  const theme: Theme = {
    ...LIGHT,
    fonts: { ...LIGHT.fonts, label: axis, axis, 'axis-strong': { ...axis, weight: 600 } },
  };
  const plot = { x: left, y: AXIS_HEIGHT, width: right - left, height: (height - BELOW) / MAGNIFIED - AXIS_HEIGHT };
  const cy = plot.y + plot.height / 2;
  const drawn = drawLife(dataset, row, scale, cy, THICKNESS);
  const measure = createFontMeasure(theme);
  return {
    marks: [...drawTimeAxis(scale, plot, measure, locale), ...drawn.marks],
    theme,
    start: drawn.body.x * MAGNIFIED,
    point: drawn.cx * MAGNIFIED,
    until: isCut ? endOf(life) - 1 : undefined,
  };
}

/** When the aftermath ended at the latest, UTC ms; -Infinity without one. */
function endOf({ aftermath }: Life): number {
  return Math.max(...aftermath.map(({ date }) => finite(date.latest, date.earliest)));
}

/** The stretch of time on the card, UTC ms: the life with some air, and as much of its aftermath as leaves it legible. */
function windowOf(dataset: Dataset, row: number, life: Life): { from: number; to: number; isCut: boolean } {
  const { columns } = dataset;
  const first = columns.first[row];
  const made = Math.max(columns.anchor[row], finite(life.anchor?.latest, columns.anchor[row]));
  const last = Math.max(made, endOf(life));
  const most = made + Math.max((made - first) * AFTERMATH.lives, AFTERMATH.least * DAY);
  const isCut = last > most;
  const end = isCut ? most : last;
  const least = (life.stretches.length === 0 && end - first < 40 * DAY ? ABOUT_A_DAY : SHORTEST) * DAY;
  const lacking = Math.max(0, least - (end - first)) / 2;
  const air = (end - first + 2 * lacking) * 0.06;
  return { from: first - lacking - air, to: isCut ? end : end + lacking + air, isCut };
}

function finite(value: number | undefined, otherwise: number): number {
  return value !== undefined && Number.isFinite(value) ? value : otherwise;
}
