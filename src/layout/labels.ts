import type { Locale } from '../locales/locale.ts';
import { nameOf } from '../locales/names.ts';
import type { BestFigure } from '../model/claims.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Incident } from '../model/schema.ts';
import type { Occupancy } from './occupancy.ts';
import type { Box, LabelMark, Mark, MeasureText, RuleMark } from './scene.ts';

/** Height of a label's box and the gap between name and size, in CSS pixels. */
export const LABEL_HEIGHT = 12;
const DETAIL_GAP = 4;

/** Where a label may stand, tried in this order: its anchor point, on the line of the text's middle. */
export interface LabelPlace {
  readonly x: number;
  readonly cy: number;
  readonly anchor: 'start' | 'end' | 'middle';
  /** Where a thin line to the label begins, when the label stands away from what it names. */
  readonly from?: { readonly x: number; readonly y: number };
}

export interface LabelWish {
  readonly row: number;
  readonly places: readonly LabelPlace[];
}

/** Name and size of an incident as the picture writes them, and how wide that is. */
export interface LabelText {
  readonly text: string;
  readonly detail: string | undefined;
  readonly lang: string | undefined;
  readonly font: LabelMark['font'];
  /** Width of the name, and of name, gap and size together, CSS pixels. */
  readonly nameWidth: number;
  readonly width: number;
}

/** Cuts a name that would be longer than a label may be. */
const LONGEST = 40;

const known = new WeakMap<MeasureText, WeakMap<Dataset, Map<string, LabelText>>>();

/** The label of a row, with `figure` as its size. Remembered per measurer, which changes with font and theme. */
export function labelText(
  dataset: Dataset,
  row: number,
  measure: MeasureText,
  locale: Locale,
  figure: BestFigure | undefined = dataset.figures(row)[0],
): LabelText {
  const ofMeasure = known.get(measure) ?? new WeakMap<Dataset, Map<string, LabelText>>();
  known.set(measure, ofMeasure);
  const texts = ofMeasure.get(dataset) ?? new Map<string, LabelText>();
  ofMeasure.set(dataset, texts);
  const key = `${locale.tag} ${row} ${figure?.unit}`;
  const found = texts.get(key) ?? composeLabel(dataset.incidents[row], measure, locale, figure);
  texts.set(key, found);
  return found;
}

function composeLabel(
  incident: Incident,
  measure: MeasureText,
  locale: Locale,
  figure: BestFigure | undefined,
): LabelText {
  const name = nameOf(incident, locale.tag);
  const letters = Array.from(name.text);
  const text =
    letters.length > LONGEST
      ? `${letters
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`
      : name.text;
  const detail = figure && locale.format.figureShort(figure.best);
  const font = incident.featured ? 'label-strong' : 'label';
  const nameWidth = measure(text, font);
  const width = nameWidth + (detail === undefined ? 0 : DETAIL_GAP + measure(detail, 'label'));
  return { text, detail, lang: name.lang === locale.tag ? undefined : name.lang, font, nameWidth, width };
}

/**
 * Sets labels greedily in the order of the wishes, each at its first free place inside `bounds`; what
 * finds none is left out. No label touches another label or a mark of another incident.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  textOf: (row: number) => LabelText,
  taken: Occupancy,
  bounds: Box,
  dataset: Dataset,
): Mark[] {
  const labels: Mark[] = [];
  for (const { row, places } of wishes) {
    const { text, detail, lang, font, nameWidth, width } = textOf(row);
    for (const { x, cy, anchor, from } of places) {
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      const box = { x: left, y: cy - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT };
      const inside = left >= bounds.x && left + width <= bounds.x + bounds.width;
      if (!inside || box.y < bounds.y || box.y + box.height > bounds.y + bounds.height) continue;
      if (!taken.isFree(box)) continue;
      taken.take({ ...box, x: box.x - 3, width: box.width + 6 });
      const { id } = dataset.incidents[row];
      if (from) labels.push(leader(id, row, from, anchor === 'end' ? x + 2 : x - 2, cy));
      labels.push({
        type: 'label',
        key: `${id}/label`,
        part: 'label',
        row,
        emphasis: 'normal',
        x: left,
        y: cy + 4,
        text,
        detail,
        detailOffset: nameWidth + DETAIL_GAP,
        lang,
        font,
        anchor: 'start',
        fill: 'ink',
        box,
        halo: true,
      });
      break;
    }
  }
  return labels;
}

function leader(
  id: string,
  row: number,
  from: { readonly x: number; readonly y: number },
  x2: number,
  y2: number,
): RuleMark {
  const base = { type: 'rule', row, emphasis: 'normal', stroke: 'ink-soft', width: 0.75 } as const;
  return { ...base, key: `${id}/leader`, part: 'label', x1: from.x, y1: from.y, x2, y2 };
}
