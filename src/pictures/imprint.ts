import type { Mark } from '../layout/scene.ts';
import { wrapText } from '../layout/wrap.ts';
import type { Locale } from '../locales/locale.ts';
import type { PictureContext } from './context.ts';
import { lineHeight, type Piece, type Setting, type Style, setLine, setText } from './lines.ts';
import { moved } from './moved.ts';
import { type Publisher, publishersOf } from './sources.ts';
import type { Telling } from './telling.ts';

/** Over the hairline, and between it and the first line, CSS pixels. */
const IMPRINT_AIR = 7;
/** Most lines for the publishers; the others are counted. */
const MOST_LINES = 2;
const SOURCES: Style = { part: 'sources', font: 'note', fill: 'ink-soft', most: MOST_LINES };
/** Between two texts that share a line, CSS pixels. */
const IMPRINT_GAP = 24;
const MOST_OF_ADDRESS = 4;

/** What stands under a picture: a hairline, its sources, whose the data are, their day, and the address. */
export function imprintOf(context: PictureContext, telling: Telling, setting: Setting): Piece {
  const rule: Mark = {
    type: 'rule',
    key: 'plate/rule',
    part: 'imprint',
    row: -1,
    emphasis: 'normal',
    x1: 0,
    y1: 0.5,
    x2: setting.width,
    y2: 0.5,
    stroke: 'grid-strong',
    width: 1,
  };
  const sources = setText(saySources(publishersOf(context), context.locale, setting), SOURCES, setting);
  const last = lastLines(telling, context.locale, setting);
  return {
    marks: [
      rule,
      ...sources.marks.map((mark) => moved(mark, 0, IMPRINT_AIR)),
      ...last.marks.map((mark) => moved(mark, 0, IMPRINT_AIR + sources.height)),
    ],
    height: IMPRINT_AIR + sources.height + last.height,
  };
}

/** As many publishers as the lines hold. */
function saySources(publishers: readonly Publisher[], locale: Locale, setting: Setting): string {
  const { picture } = locale.later;
  if (publishers.length === 0) return picture.noSources;
  const names = publishers.map(({ name, years }) =>
    years === undefined ? name : picture.publisher(name, sayYears(years, locale)),
  );
  const say = (count: number) => {
    const more = names.length - count;
    const list = picture.sources(names.slice(0, count), more, locale.format.integer(more));
    return more > 0 ? picture.sentences([list, picture.allSources]) : list;
  };
  const fits = (count: number) =>
    wrapText(say(count), setting.width, MOST_LINES + 1, SOURCES.font, setting.measure, 4_000).length <= MOST_LINES;
  if (fits(names.length)) return say(names.length);
  let [low, high] = [0, Math.min(names.length - 1, 200)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return say(low);
}

function sayYears([first, last]: readonly [number, number], { words, format }: Locale): string {
  const year = (value: number) => format.year(Date.UTC(value, 0, 1));
  return words.filters.years(year(first), year(last));
}

/** Licence and day, with the address beside them where there is room. */
function lastLines(telling: Telling, locale: Locale, setting: Setting): Piece {
  const { width, measure } = setting;
  const { picture } = locale.later;
  const style = { part: 'licence', font: 'note', fill: 'ink-soft', most: 3 } as const;
  const link = { part: 'address', font: 'label-strong', fill: 'ink', most: MOST_OF_ADDRESS } as const;
  const said = picture.parts([telling.asOf, telling.licence].filter((text) => text !== ''));
  const { address } = telling;
  if (measure(said, style.font) + IMPRINT_GAP + measure(address, link.font) <= width) {
    const left = setLine(said, 0, 0, style, setting, 'licence/0');
    return {
      marks: [left, setLine(address, width, 0, link, setting, 'address/0', 'end')],
      height: lineHeight('note', setting),
    };
  }
  const above = setText(said, style, setting);
  const below = setText(address, link, setting);
  return {
    marks: [...above.marks, ...below.marks.map((mark) => moved(mark, 0, above.height))],
    height: above.height + below.height,
  };
}
