import type { Ink, Mark, Scene, SymbolMark } from '../layout/scene.ts';
import type { Locale } from '../locales/locale.ts';
import { ACTIONS } from '../model/vocabulary.ts';
import type { ViewId } from '../state/state.ts';
import { LEGEND_HEIGHT, type LegendEntry, legendEntries } from './legend-entries.ts';
import { lineHeight, type Piece, type Setting, setLine } from './lines.ts';
import { moved } from './moved.ts';

/** From an entry to the next, from marks to their words, and from one line to the next, CSS pixels. */
const KEY_GAP = 16;
const BESIDE = 6;
const LINE = 20;
const STYLE = { font: 'note', fill: 'ink-soft' } as const;

/** A few marks and what they mean. */
interface Entry {
  readonly words: string;
  readonly width: number;
  readonly marks: readonly Mark[];
}

/** The colours of the causes that are in a picture, and its other marks: nothing that is not there. */
export function keyOf(scene: Scene, view: ViewId, locale: Locale, setting: Setting): Piece {
  const colours = setEntries('colours', coloursIn(scene, locale), setting);
  const marks = setEntries('legend', marksIn(scene, view, locale), setting);
  return {
    marks: [...colours.marks, ...marks.marks.map((mark) => moved(mark, 0, colours.height))],
    height: colours.height + marks.height,
  };
}

function coloursIn({ marks }: Scene, locale: Locale): readonly Entry[] {
  const inks = new Set(
    marks.flatMap((mark): Ink[] => ('fill' in mark ? [mark.fill] : 'stroke' in mark ? [mark.stroke] : [])),
  );
  return ACTIONS.filter((action) => inks.has(`cause:${action}`)).map((action) => ({
    words: locale.words.facets.cause.values[action],
    width: 10,
    marks: [disc(`cause:${action}`)],
  }));
}

function marksIn({ marks }: Scene, view: ViewId, locale: Locale): readonly Entry[] {
  return legendEntries(view, locale)
    .filter((entry: LegendEntry) => marks.some((mark) => entry.explains(mark)))
    .map(({ brief, width, marks: drawn }) => ({ words: brief, width, marks: drawn }));
}

function disc(fill: Ink): SymbolMark {
  const place = { cx: 5, cy: LEGEND_HEIGHT / 2, radius: 4.5 };
  const looks = { shape: 'circle', finish: 'filled', emphasis: 'normal' } as const;
  return { type: 'symbol', key: fill, part: 'colours', row: -1, ...place, ...looks, fill };
}

/** Entries beside each other in as many lines as they need. */
function setEntries(part: string, entries: readonly Entry[], setting: Setting): Piece {
  const { width: room, measure } = setting;
  const drop = (LINE - lineHeight(STYLE.font, setting)) / 2;
  const marks: Mark[] = [];
  let [x, y] = [0, 0];
  entries.forEach(({ words, width, marks: drawn }, at) => {
    const whole = width + BESIDE + measure(words, STYLE.font);
    if (x > 0 && x + whole > room) [x, y] = [0, y + LINE];
    const down = y + (LINE - LEGEND_HEIGHT) / 2;
    drawn.forEach((mark, place) => {
      marks.push({ ...moved(mark, x, down), key: `plate/${part}/${at}-${place}`, part });
    });
    marks.push(setLine(words, x + width + BESIDE, y + drop, { part, ...STYLE }, setting, `${part}/${at}`));
    x += whole + KEY_GAP;
  });
  return { marks, height: entries.length > 0 ? y + LINE : 0 };
}
