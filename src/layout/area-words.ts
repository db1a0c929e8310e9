import { inLanguage, type Locale } from '../locales/locale.ts';
import type { Dataset } from '../model/dataset.ts';
import { UNITS, type Unit } from '../model/vocabulary.ts';
import type { Amount, AreaBlock } from './area-blocks.ts';
import { text } from './axis.ts';
import { nameOfCompared, quantityIn } from './comparison.ts';
import type { FontRole, LabelMark, Mark, MeasureText } from './scene.ts';
import { wrapText } from './wrap.ts';

/** From one line of words to the next, CSS pixels. */
export const LINE = 15;
/** Most lines under a panel: name, number, who says so, what others say. */
const MOST_LINES = { name: 2, value: 3, who: 3, range: 2 };

/** What a picture is drawn with. */
export interface Drawing {
  readonly dataset: Dataset;
  readonly locale: Locale;
  readonly measure: MeasureText;
}

/** Under a grid: what it is, how many, who says so, and what others say. */
export function drawWords(
  amount: Amount,
  block: AreaBlock,
  x: number,
  y: number,
  width: number,
  drawing: Drawing,
): { marks: Mark[]; bottom: number } {
  const { dataset, locale, measure } = drawing;
  const { thing } = amount;
  const name = nameOfCompared(thing, dataset, locale);
  const lang = name.lang === locale.tag ? undefined : name.lang;
  const texts = [
    { part: 'label', text: name.text, font: 'label-strong', most: MOST_LINES.name, fill: 'ink' },
    { part: 'value', text: valueText(amount, block.unit, locale), font: 'label', most: MOST_LINES.value, fill: 'ink' },
    { part: 'who', text: whoText(amount, locale), font: 'note', most: MOST_LINES.who, fill: 'ink-soft' },
    { part: 'range', text: rangeText(amount, block, locale), font: 'note', most: MOST_LINES.range, fill: 'ink-soft' },
  ] as const;
  let at = y;
  const marks = texts.flatMap(({ part, text: words, font, most, fill }) => {
    if (words === '') return [];
    const lines = wrapText(words, width, most, font, measure);
    const drawn = linesOf(lines, x, at, font, `${thing.id}/${block.unit}/${part}`, measure);
    at += lines.length * LINE;
    const row = thing.kind === 'incident' ? thing.row : -1;
    return drawn.map((mark): LabelMark => ({ ...mark, part, row, fill, lang: part === 'label' ? lang : undefined }));
  });
  return { marks, bottom: at - LINE + 4 };
}

function valueText({ thing, figure, value }: Amount, unit: string, locale: Locale): string {
  if (figure) return locale.format.figure(figure.best);
  return thing.kind === 'quantity' ? quantityIn(value, unit, locale) : '';
}

function whoText({ thing, figure }: Amount, { tag, words, later }: Locale): string {
  if (figure) {
    const by = inLanguage(figure.best.by, tag)?.text;
    const status = words.statuses[figure.best.status];
    return by === undefined ? status : later.compare.who(status, by);
  }
  const publisher = thing.kind === 'quantity' ? thing.reference.entry.sources[0]?.publisher : undefined;
  return publisher === undefined ? '' : later.compare.countedBy(publisher);
}

/** What other sources say; failing that, how little of a square it is. */
function rangeText({ least, value, most, figure }: Amount, { unit, square }: AreaBlock, locale: Locale): string {
  const { later, format } = locale;
  const known = UNITS.find((each) => each === unit);
  if (figure?.disagree && known && least < most)
    return later.compare.range(rangeEnd(least, known, locale), format.quantity(most, known));
  if (value > 0 && value < square && square > 1)
    return later.compare.ofSquare(format.compact(Number((value / square).toPrecision(3))));
  return '';
}

function rangeEnd(value: number, unit: Unit, { format }: Locale): string {
  return unit === 'bytes' ? format.quantity(value, unit) : format.count(value);
}

/** Lines of text from a first baseline on. */
export function linesOf(
  lines: readonly string[],
  x: number,
  y: number,
  font: FontRole,
  key: string,
  measure: MeasureText,
): LabelMark[] {
  return lines.map((line, place) => text(line, x, y + place * LINE, font, 'start', measure, `${key}-${place}`));
}
