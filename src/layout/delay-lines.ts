import type { Locale } from '../locales/locale.ts';
import { nameOf } from '../locales/names.ts';
import type { Dataset } from '../model/dataset.ts';
import { lifeFrom } from '../model/delays.ts';
import type { Alignment, Order } from '../state/state.ts';
import { alignedAt, type DelayRow } from './delay-rows.ts';
import type { DurationScale } from './duration-axis.ts';
import { shortened } from './lane-headings.ts';
import { type DrawnLife, drawLife } from './lives.ts';
import type { LabelMark, Mark, MeasureText, SceneRow } from './scene.ts';

/** Where the lines of a picture of delays lie, CSS pixels. */
export interface LineFrame {
  readonly scale: DurationScale;
  readonly align: Alignment;
  readonly order: Order;
  /** Names stand over their bars instead of beside them. */
  readonly narrow: boolean;
  /** Ends of the room for names: beside the plot, or over it. */
  readonly names: readonly [number, number];
  /** Ends of the picture. */
  readonly ends: readonly [number, number];
  readonly lineHeight: number;
}

/** Height of a name over a bar, and air between a bar and what is written beside it. */
const NAME_HEIGHT = 13;
const AIR = 6;
const DETAIL_GAP = 4;
const LABEL_HEIGHT = 12;

export interface DrawnLine {
  readonly shapes: readonly Mark[];
  readonly labels: readonly Mark[];
  readonly place: Omit<SceneRow, 'lane'>;
}

/** One incident on its line: its life from the moment that it is lined up by, its name, and its delay in words. */
export function drawLine(
  dataset: Dataset,
  { row, lag }: DelayRow,
  top: number,
  frame: LineFrame,
  measure: MeasureText,
  locale: Locale,
): DrawnLine | undefined {
  const { scale, align, order, narrow, lineHeight } = frame;
  const life = lifeFrom(dataset.life(row), align);
  if (!life) return undefined;
  const thickness = Math.min(9, Math.max(5, lineHeight * (narrow ? 0.34 : 0.62)));
  const cy = narrow ? top + NAME_HEIGHT + (lineHeight - NAME_HEIGHT) / 2 : top + lineHeight / 2;
  const shown = { ...life, aftermath: [], isPublic: true, point: pointOf(life.anchor.earliest, life.anchor.latest) };
  const drawn = drawLife(dataset, row, scale.time, cy, thickness, shown);
  if (drawn.marks.length === 0) return undefined;
  const length = locale.format.lag(lag);
  const year = order === 'time' ? yearOf(dataset, row, align, locale) : undefined;
  const name = drawName(
    dataset,
    row,
    narrow ? top + NAME_HEIGHT / 2 : cy,
    frame,
    narrow ? length : year,
    measure,
    locale,
  );
  const labels: Mark[] = [name];
  const beside = narrow ? undefined : drawLength(dataset, row, length, drawn, cy, frame, measure);
  if (beside) labels.push(beside);
  return { shapes: drawn.marks, labels, place: { row, cx: drawn.cx, cy, box: drawn.body } };
}

function pointOf(earliest: number, latest: number): number {
  if (!Number.isFinite(latest)) return earliest;
  return Number.isFinite(earliest) ? (earliest + latest) / 2 : latest;
}

function yearOf(dataset: Dataset, row: number, align: Alignment, locale: Locale): string | undefined {
  const time = alignedAt(dataset, row, align);
  return Number.isFinite(time) ? locale.format.year(time) : undefined;
}

/** The name, shortened to its room, with a softer run after it where that fits. */
function drawName(
  dataset: Dataset,
  row: number,
  cy: number,
  { names: [from, to], narrow, align }: LineFrame,
  detail: string | undefined,
  measure: MeasureText,
  locale: Locale,
): LabelMark {
  const incident = dataset.incidents[row];
  const { text, lang } = nameOf(incident, locale.tag);
  const font = incident.featured ? 'label-strong' : 'label';
  const detailWidth = detail === undefined ? 0 : DETAIL_GAP + measure(detail, 'label');
  const room = to - from;
  const name = shortened(text, Math.max(20, room - detailWidth), measure, font);
  const nameWidth = measure(name, font);
  const fits = nameWidth + detailWidth <= room;
  const width = nameWidth + (fits ? detailWidth : 0);
  // Beside the plot a name stands next to where its bar begins.
  const x = narrow || align === 'disclosure' ? from : to - width;
  return {
    type: 'label',
    key: `${incident.id}/label`,
    part: 'label',
    row,
    emphasis: 'normal',
    x,
    y: cy + 4,
    text: name,
    detail: fits ? detail : undefined,
    detailOffset: nameWidth + DETAIL_GAP,
    lang: lang === locale.tag ? undefined : lang,
    font,
    anchor: 'start',
    fill: 'ink',
    box: { x, y: cy - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT },
    halo: narrow,
  };
}

/** The delay in words at the far end of its bar, where there is room. */
function drawLength(
  dataset: Dataset,
  row: number,
  length: string,
  { body, end, cx, radius }: DrawnLife,
  cy: number,
  { align, ends: [left, right] }: LineFrame,
  measure: MeasureText,
): LabelMark | undefined {
  const width = measure(length, 'note');
  const backwards = align === 'disclosure';
  const x = backwards ? Math.min(body.x, cx - radius) - AIR - width : Math.max(end, body.x + body.width) + AIR;
  if (x < left || x + width > right) return undefined;
  return {
    type: 'label',
    key: `${dataset.incidents[row].id}/delay`,
    part: 'delay',
    row,
    emphasis: 'normal',
    x,
    y: cy + 4,
    text: length,
    font: 'note',
    anchor: 'start',
    fill: 'ink-soft',
    box: { x, y: cy - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT },
    halo: true,
  };
}
