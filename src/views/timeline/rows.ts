import { groups } from 'd3-array';
import { AXIS_HEIGHT, drawTimeAxis, text } from '../../chart/axis.ts';
import { createTimeScale } from '../../chart/scales.ts';
import type { FontRole, LabelMark, Mark, Scene, SceneLane, SceneRow } from '../../chart/scene.ts';
import { inOrderOfRank } from '../../data/build.ts';
import type { BestFigure } from '../../data/claims.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { shortNameOf } from '../../i18n/names.ts';
import { passesWindow } from '../../state/filters.ts';
import { leadersOf } from '../../state/ranking.ts';
import type { State } from '../../state/state.ts';
import { shortened } from '../common/lane-headings.ts';
import { drawLife, lifeOnCalendar } from '../common/lives.ts';
import type { ViewInput } from '../view.ts';

/** Heights of a row and of the heading of a group, CSS pixels: a row is as high as a thumb needs it. */
const ROW = 44;
const HEADING = 24;
/** Where in a row its name stands, and the middle of its bar, CSS pixels. */
const NAME = 18;
const BAR = 32;
const THICKNESS = 7;
/** Between a name and its size, CSS pixels. */
const NAME_GAP = 12;
/** At both sides of the plot; the largest disc of a life at its end needs as much. */
const SIDE = 8;
/** How many rows stand there at first, by the room, and when a reader has asked for more: a canvas of a phone holds no more. */
const LEAST = 5;
const FIRST = 15;
const MOST = 60;

/** Incidents that stand together, in their order. */
interface Part {
  readonly label: string;
  readonly rows: readonly number[];
}

/** The timeline of a narrow page: a row for each incident, its name and size over its life, all on one time axis. */
export function drawRows(input: ViewInput, order: Exclude<State['rows'], 'lanes'>): Scene {
  const { dataset, selection, state, window, box, measure, locale, more } = input;
  const { anchor } = dataset.columns;
  const width = box.width - 2 * SIDE;
  const scale = createTimeScale(window[0], window[1], SIDE, SIDE + width);
  const opened = dataset.rowOf(state.incident) ?? -1;
  const isAll = window[0] === dataset.extent[0] && window[1] === dataset.extent[1];
  const isInSight = passesWindow(dataset, window);
  const chosen = Array.from(state.window ? selection.inWindow : selection.rows);
  const counted = isAll ? chosen : chosen.filter(isInSight);
  const marks: Mark[] = [];
  const words: Mark[] = [];
  const rows: SceneRow[] = [];
  const lanes: SceneLane[] = [];
  const write = (key: string, row: number, ...[content, x, y, font, anchored, ink]: Written) =>
    words.push({ ...text(content, x, y, font, anchored, measure, key, ink), row, halo: row >= 0 });

  /** Draws a row, unless nothing of its life is in sight. */
  const drawRow = (row: number, y: number): boolean => {
    const incident = dataset.incidents[row];
    const { id } = incident;
    const life = drawLife(dataset, row, scale, y + BAR, THICKNESS, lifeOnCalendar(dataset, row, row === opened));
    const isUndated = Number.isNaN(anchor[row]);
    if (life.marks.length === 0 && !isUndated) return false;
    marks.push(...life.marks);
    if (isUndated) write(`${id}/undated`, row, locale.words.outline.noYear, SIDE, y + BAR + 4, 'note', 'start');
    const figure = dataset.figures(row)[0];
    const name = shortNameOf(incident, locale.tag);
    // A long size leaves half of the row to the name.
    const nameWidth = Math.min(measure(name.text, 'row'), width / 2);
    const said = figure ? sayClaim(figure.best, locale) : '';
    const size = shortened(said, width - nameWidth - NAME_GAP, measure, 'note');
    if (size !== '') write(`${id}/size`, row, size, SIDE + width, y + NAME, 'note', 'end');
    const short = shortened(name.text, width - measure(size, 'note') - NAME_GAP, measure, 'row');
    const lang = name.lang === locale.tag ? undefined : name.lang;
    const label = text(short, SIDE, y + NAME, 'row', 'start', measure, `${id}/label`, 'ink', lang);
    words.push({ ...label, part: 'label', row, halo: true });
    const foot = y + ROW - 0.5;
    marks.push({
      ...base,
      type: 'rule',
      key: `${id}/row`,
      x1: 0,
      y1: foot,
      x2: box.width,
      y2: foot,
      stroke: 'grid',
      width: 1,
    });
    const reach = { x: 1, y: y + 1, width: box.width - 2, height: ROW - 2 };
    rows.push({ row, lane: lanes.length, cx: life.cx, cy: y + BAR, box: reach });
    return true;
  };

  let y = AXIS_HEIGHT;
  const fitting = Math.floor((box.most - AXIS_HEIGHT - 2 * HEADING) / ROW);
  let room = more ? MOST : Math.min(FIRST, Math.max(LEAST, fitting));
  for (const { label, rows: listed } of partsIn(order, dataset, counted, locale, opened, room)) {
    if (room === 0) break;
    const top = y;
    const key = `list/${lanes.length}`;
    y += HEADING;
    for (const row of listed) {
      if (room === 0) break;
      if (!drawRow(row, y)) continue;
      y += ROW;
      room -= 1;
    }
    if (y === top + HEADING) {
      y = top;
      continue;
    }
    marks.push({ ...base, type: 'band', key, x: 0, y: top, width: box.width, height: HEADING, fill: 'paper-band' });
    write(`${key}/name`, -1, label, SIDE, top + 17, 'lane', 'start', 'ink');
    write(`${key}/count`, -1, locale.format.integer(listed.length), SIDE + width, top + 17, 'note', 'end');
    lanes.push({ key, label, count: listed.length, y: top, height: y - top });
  }
  const plot = { x: SIDE, y: AXIS_HEIGHT, width, height: Math.max(ROW, y - AXIS_HEIGHT) };
  return {
    width: box.width,
    height: plot.y + plot.height,
    view: 'timeline',
    plot,
    from: window[0],
    to: window[1],
    marks: [...drawTimeAxis(scale, plot, measure, locale), ...marks, ...words],
    rows,
    lanes,
    left: counted.length - rows.length,
  };
}

/** What is written, where, and how: as `text` takes it. */
type Written = [
  content: string,
  x: number,
  y: number,
  font: FontRole,
  anchor: LabelMark['anchor'],
  ink?: LabelMark['fill'],
];

const base = { part: 'lane', row: -1, emphasis: 'normal' } as const;

/** A size, and that it is only claimed. */
function sayClaim(best: BestFigure['best'], { format, words }: Locale): string {
  const size = format.figureLabel(best);
  return best.status === 'claimed' ? words.rows.claimed(size) : size;
}

/** The incidents in the order that was chosen, and what divides them. The open one is among the first `room`: on top if need be. */
function partsIn(
  order: Exclude<State['rows'], 'lanes'>,
  dataset: Dataset,
  counted: readonly number[],
  locale: Locale,
  opened: number,
  room: number,
): readonly Part[] {
  const parts = inOrder(order, dataset, counted, locale).filter(({ rows }) => rows.length > 0);
  if (parts.flatMap(({ rows }) => rows).indexOf(opened) < room) return parts;
  const others = parts.map(({ label, rows }) => ({ label, rows: rows.filter((row) => row !== opened) }));
  return [{ label: locale.words.rows.open, rows: [opened] }, ...others];
}

function inOrder(
  order: Exclude<State['rows'], 'lanes'>,
  dataset: Dataset,
  counted: readonly number[],
  locale: Locale,
): readonly Part[] {
  const { anchor } = dataset.columns;
  const { rows: words, outline } = locale.words;
  const ranked = inOrderOfRank(dataset, counted, -1);
  switch (order) {
    case 'known': {
      const isTold = (row: number) => dataset.incidents[row].featured === true;
      const told = ranked.filter(isTold);
      const label = told.length > 0 ? words.rest : words.known;
      return [
        { label: words.told, rows: told },
        { label, rows: ranked.filter((row) => !isTold(row)) },
      ];
    }
    case 'largest': {
      const sized = leadersOf(dataset, counted);
      const isSized = new Set(sized);
      return [
        { label: words.largest, rows: sized },
        { label: words.unsized, rows: ranked.filter((row) => !isSized.has(row)) },
      ];
    }
    case 'newest': {
      const dated = counted
        .filter((row) => Number.isFinite(anchor[row]))
        .sort((a, b) => anchor[b] - anchor[a] || a - b);
      const years = groups(dated, (row) => locale.format.year(anchor[row])).map(([label, rows]) => ({ label, rows }));
      return [...years, { label: outline.noYear, rows: counted.filter((row) => Number.isNaN(anchor[row])) }];
    }
  }
}
