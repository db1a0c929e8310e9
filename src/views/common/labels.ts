import { type LabelGrid, overlap } from '../../chart/label-grid.ts';
import type { Box, LabelMark, Mark, MeasureText, RuleMark } from '../../chart/scene.ts';
import type { BestFigure } from '../../data/claims.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Incident } from '../../data/schema.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import { shortNameOf } from '../../i18n/names.ts';

/** Height of a label's box and the gap between name and size, in CSS pixels. */
export const LABEL_HEIGHT = 12;
const DETAIL_GAP = 4;

/** A name with size and note, with its size, or alone. */
export type LabelForm = 'whole' | 'sized' | 'name';

/** Where a label may stand, tried in this order: its anchor point, on the line of the text's middle. */
export interface LabelPlace {
  readonly x: number;
  readonly cy: number;
  readonly anchor: 'start' | 'end' | 'middle';
  /** With what the name stands there; whole when absent. */
  readonly form?: LabelForm;
  /** Where a thin line to the label begins, when the label stands away from what it names. */
  readonly from?: Point;
}

export interface LabelWish {
  readonly row: number;
  readonly places: readonly LabelPlace[];
  /** Whether it is to be named rather than not: without its size, cut short, or over thin lines, where there is no other room. */
  readonly isNeeded?: boolean;
}

/** Name and size of an incident as the picture writes them, and how wide that is. */
interface LabelText {
  readonly text: string;
  readonly detail: string | undefined;
  /** What the data note beside the name. */
  readonly note: string | undefined;
  readonly lang: string | undefined;
  readonly font: LabelMark['font'];
  /** Width of the name, of name and size, and of name, size and note together, CSS pixels. */
  readonly nameWidth: number;
  readonly sizedWidth: number;
  readonly width: number;
  /** The beginning of a long name, and how wide that is: seldom wanted, and measured then. */
  brief(): { readonly text: string; readonly width: number };
}

/** Owner of thin lines, which a name that must be shown may cover. */
export const THIN = -3;

/** Cuts a name that would be longer than a label may be. */
const LONGEST = 40;
/** The same where there is hardly any room. */
const BRIEF = 18;

/** Labels by language, and by their figure, or by their row where there is none. */
type Texts = Record<string, Map<BestFigure | number, LabelText>>;

const known = new WeakMap<MeasureText, WeakMap<Dataset, Texts>>();

/** The label of a row, with `figure` as its size. Remembered per measurer, which changes with font and theme. */
export function labelText(
  dataset: Dataset,
  row: number,
  measure: MeasureText,
  locale: Locale,
  figure: BestFigure | undefined = dataset.figures(row)[0],
): LabelText {
  const ofMeasure = known.get(measure) ?? new WeakMap<Dataset, Texts>();
  known.set(measure, ofMeasure);
  const texts: Texts = ofMeasure.get(dataset) ?? {};
  ofMeasure.set(dataset, texts);
  texts[locale.tag] ??= new Map();
  // Asked for many times a frame: a figure belongs to one row, and is found sooner than words made of the two.
  const key = figure ?? row;
  const found = texts[locale.tag].get(key) ?? composeLabel(dataset.incidents[row], measure, locale, figure);
  texts[locale.tag].set(key, found);
  return found;
}

function composeLabel(
  incident: Incident,
  measure: MeasureText,
  locale: Locale,
  figure: BestFigure | undefined,
): LabelText {
  const name = shortNameOf(incident, locale.tag);
  const text = cut(name.text, LONGEST);
  const detail = figure && locale.format.figureLabel(figure.best);
  const note = inLanguage(incident.annotation, locale.tag)?.text;
  const font = incident.featured ? 'label-strong' : 'label';
  const nameWidth = measure(text, font);
  const sizedWidth = nameWidth + (detail === undefined ? 0 : DETAIL_GAP + measure(detail, 'label'));
  const width = sizedWidth + (note === undefined ? 0 : DETAIL_GAP + measure(note, 'annotation'));
  return {
    text,
    detail,
    note,
    lang: name.lang === locale.tag ? undefined : name.lang,
    font,
    nameWidth,
    sizedWidth,
    width,
    brief: () => {
      const text = cut(name.text, BRIEF);
      return { text, width: measure(text, font) };
    },
  };
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const letters = Array.from(text);
  if (letters.length <= longest) return text;
  return `${letters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}

/** Owner of nothing. */
const NOBODY = -2;

/**
 * Sets labels greedily in the order of the wishes, each at its first free place inside `bounds`; what
 * finds none is left out. No label touches another label or a mark of another incident, and no line to a
 * label crosses a label. What the owner `over` has taken may be covered.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  textOf: (row: number) => LabelText,
  taken: LabelGrid,
  bounds: Box,
  dataset: Dataset,
  over = NOBODY,
): Mark[] {
  const labels: Mark[] = [];
  const words: Box[] = [];
  for (const { row, places, isNeeded } of wishes) {
    const whole = textOf(row);
    const { id } = dataset.incidents[row];
    const found = firstOf(
      isNeeded ? waysFor(whole) : [{ text: whole, over }],
      places,
      ({ text: written, over: covered }, place) => {
        const text = inForm(written, place.form);
        const box = boxAt(text, place);
        if (!isInside(box, bounds) || !taken.isFree(box, covered)) return undefined;
        const room = place.from && roomOf(place.from, endOf(place));
        return room && words.some((other) => overlap(other, room)) ? undefined : { text, box, place, room };
      },
    );
    if (!found) continue;
    const { text, box, place, room } = found;
    if (place.from && room) {
      taken.take(room);
      labels.push(leader(id, row, place.from, endOf(place)));
    }
    words.push(box);
    taken.take({ ...box, x: box.x - 3, width: box.width + 6 });
    labels.push({
      type: 'label',
      key: `${id}/label`,
      part: 'label',
      row,
      emphasis: 'normal',
      x: box.x,
      y: box.y + LABEL_HEIGHT / 2 + 4,
      text: text.text,
      detail: text.detail,
      detailOffset: text.nameWidth + DETAIL_GAP,
      note: text.note,
      lang: text.lang,
      font: text.font,
      anchor: 'start',
      fill: 'ink',
      box,
      halo: true,
    });
  }
  return labels;
}

/** How a label may be written, and whose marks it may cover. */
interface Way {
  readonly text: LabelText;
  readonly over: number;
}

/** From the best to the least. */
function waysFor(text: LabelText): readonly Way[] {
  const name = inForm(text, 'name');
  const texts = [text, name, { ...name, ...text.brief() }];
  return [NOBODY, THIN].flatMap((over) => texts.map((each) => ({ text: each, over })));
}

/** A text with no more beside its name than a form has. */
function inForm(text: LabelText, form: LabelForm = 'whole'): LabelText {
  if (form === 'whole') return text;
  if (form === 'sized') return { ...text, note: undefined, width: text.sizedWidth };
  return { ...text, detail: undefined, note: undefined, width: text.nameWidth };
}

/** Width of a text in a form, CSS pixels. */
export const widthIn = ({ width, sizedWidth, nameWidth }: LabelText, form: LabelForm): number =>
  ({ whole: width, sized: sizedWidth, name: nameWidth })[form];

/** What the first way and place give that give anything. */
function firstOf<Found>(
  ways: readonly Way[],
  places: readonly LabelPlace[],
  find: (way: Way, place: LabelPlace) => Found | undefined,
): Found | undefined {
  for (const way of ways) {
    for (const place of places) {
      const found = find(way, place);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function boxAt({ width }: LabelText, { x, cy, anchor }: LabelPlace): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: cy - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT };
}

function isInside(box: Box, bounds: Box): boolean {
  const isWithin = box.x >= bounds.x && box.x + box.width <= bounds.x + bounds.width;
  return isWithin && box.y >= bounds.y && box.y + box.height <= bounds.y + bounds.height;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the line to a label ends. */
const endOf = ({ x, cy, anchor }: LabelPlace): Point => ({ x: anchor === 'end' ? x + 2 : x - 2, y: cy });

function leader(id: string, row: number, { x: x1, y: y1 }: Point, { x: x2, y: y2 }: Point): RuleMark {
  const base = { type: 'rule', row, emphasis: 'normal', stroke: 'ink-soft', width: 0.75 } as const;
  return { ...base, key: `${id}/leader`, part: 'label', x1, y1, x2, y2 };
}

/** The room of the line to a label. */
function roomOf(from: Point, to: Point): Box {
  const x = Math.min(from.x, to.x);
  const y = Math.min(from.y, to.y) - 1;
  return { x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) + 2 };
}
