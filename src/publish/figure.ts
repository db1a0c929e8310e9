import { colouringOf, nameOfColour } from '../chart/colouring.ts';
import { createFontMeasure } from '../chart/fonts/font-widths.ts';
import { kindOf } from '../chart/marks/index.ts';
import { fingerprint, sceneToSvg } from '../chart/render-svg.ts';
import type { Box, FontRole, Ink, LabelMark, Mark, MeasureText, Scene, SymbolMark } from '../chart/scene.ts';
import { wrapText } from '../chart/text.ts';
import { type Theme, withLeastType } from '../chart/theme.ts';
import type { Dataset } from '../data/dataset.ts';
import { dateOf, formatIsoDay } from '../data/dates.ts';
import type { Locale } from '../i18n/locale.ts';
import { LEGEND_HEIGHT } from '../panels/legend/entries.ts';
import type { ViewId } from '../state/state.ts';
import { drawOf, partsOf, viewOf } from '../views/index.ts';
import type { Sourced } from '../views/view.ts';
import { type Caption, captionOf, type PictureContext, type PictureSize } from './caption.ts';

/** The same mark elsewhere: `dx` to the right and `dy` down, CSS pixels. */
const translateMark = (mark: Mark, dx: number, dy: number): Mark => kindOf(mark).translate(mark, dx, dy);

/** What a plate is set with. */
interface Typesetting {
  /** Between the margins, CSS pixels. */
  readonly width: number;
  readonly theme: Theme;
  readonly measure: MeasureText;
}

/** A piece of a plate: its marks from 0, 0 on, and how high it is. */
interface FigurePart {
  readonly marks: readonly Mark[];
  readonly height: number;
}

const NOTHING: FigurePart = { marks: [], height: 0 };

/** From one baseline to the next, and what a letter takes above and below its baseline, in sizes of the font. */
const LEADING = 1.36;
const ASCENT = 0.9;
const DESCENT = 0.24;
/** No text of a plate is longer, letters. */
const LONGEST = 4_000;

/** How a text of a plate is written. */
interface Style {
  /** What it is, for `data-part`. */
  readonly part: string;
  readonly font: FontRole;
  readonly fill: Ink;
  /** Most lines; what finds no room ends with an ellipsis. */
  readonly most: number;
}

const lineHeight = (font: FontRole, { theme }: Typesetting): number => theme.fonts[font].size * LEADING;

/** A text in lines; nothing where there is none. */
function setText(text: string, { part, font, fill, most }: Style, setting: Typesetting): FigurePart {
  if (text === '') return NOTHING;
  const lines = wrapText(text, setting.width, most, font, setting.measure, LONGEST);
  const step = lineHeight(font, setting);
  const marks = lines.map((line, at) => setLine(line, 0, at * step, { part, font, fill }, setting, `${part}/${at}`));
  return { marks, height: lines.length * step };
}

/** One line whose room begins at `x`, `y`, whatever its width. */
function setLine(
  text: string,
  x: number,
  y: number,
  { part, font, fill }: Pick<Style, 'part' | 'font' | 'fill'>,
  { theme, measure }: Typesetting,
  key: string,
  anchor: 'start' | 'end' = 'start',
): LabelMark {
  const { size } = theme.fonts[font];
  const baseline = y + size * (ASCENT + (LEADING - ASCENT - DESCENT) / 2);
  const width = measure(text, font);
  const box = {
    x: anchor === 'start' ? x : x - width,
    y: baseline - size * ASCENT,
    width,
    height: size * (ASCENT + DESCENT),
  };
  const base = { type: 'label', row: -1, emphasis: 'normal', halo: false } as const;
  return { ...base, key: `plate/${key}`, part, x, y: baseline, text, font, anchor, fill, box };
}

/** Below a text, in heights of its own line. */
const HEADING_AIR = { title: 0.12, headline: 0.14, sentence: 0.18, filters: 0 } as const;

const STYLES: Readonly<Record<keyof typeof HEADING_AIR, Style>> = {
  title: { part: 'title', font: 'label-strong', fill: 'accent', most: 2 },
  headline: { part: 'headline', font: 'title', fill: 'ink', most: 2 },
  sentence: { part: 'sentence', font: 'lead', fill: 'ink', most: 4 },
  filters: { part: 'filters', font: 'note', fill: 'ink-soft', most: 4 },
};

/** What stands over a picture: what it is, the question that it answers, what is selected and by what. */
function headingOf(caption: Caption, setting: Typesetting): FigurePart {
  const marks: Mark[] = [];
  let y = 0;
  for (const part of ['title', 'headline', 'sentence', 'filters'] as const) {
    const set = setText(caption[part], STYLES[part], setting);
    if (set.marks.length === 0) continue;
    marks.push(...set.marks.map((mark) => translateMark(mark, 0, y)));
    y += set.height + HEADING_AIR[part] * lineHeight(STYLES[part].font, setting);
  }
  return { marks, height: y };
}

/** Over the hairline, and between it and the first line, CSS pixels. */
const IMPRINT_AIR = 7;
/** Most lines for the publishers; the others are counted. */
const MOST_LINES = 2;
const SOURCES: Style = { part: 'sources', font: 'note', fill: 'ink-soft', most: MOST_LINES };
const ABOUT: Style = { part: 'about', font: 'note', fill: 'ink-soft', most: 3 };
/** Between two texts that share a line, CSS pixels. */
const IMPRINT_GAP = 24;
const MOST_OF_ADDRESS = 4;

/** What stands under a picture: a hairline, its sources, whose the data are, their day, and the address. */
function attributionOf(context: PictureContext, caption: Caption, setting: Typesetting): FigurePart {
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
  const about = setText(caption.about.replace(/\s+/g, ' '), ABOUT, setting);
  const sources = setText(saySources(publishersOf(context), context.locale, setting), SOURCES, setting);
  const last = lastLines(caption, context.locale, setting);
  return {
    marks: [
      rule,
      ...about.marks.map((mark) => translateMark(mark, 0, IMPRINT_AIR)),
      ...sources.marks.map((mark) => translateMark(mark, 0, IMPRINT_AIR + about.height)),
      ...last.marks.map((mark) => translateMark(mark, 0, IMPRINT_AIR + about.height + sources.height)),
    ],
    height: IMPRINT_AIR + about.height + sources.height + last.height,
  };
}

/** As many publishers as the lines hold. */
function saySources(publishers: readonly Publisher[], locale: Locale, setting: Typesetting): string {
  const { picture } = locale.lazy;
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
    wrapText(say(count), setting.width, MOST_LINES + 1, SOURCES.font, setting.measure, LONGEST).length <= MOST_LINES;
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
function lastLines(caption: Caption, locale: Locale, setting: Typesetting): FigurePart {
  const { width, measure } = setting;
  const { picture } = locale.lazy;
  const style = { part: 'licence', font: 'note', fill: 'ink-soft', most: 3 } as const;
  const link = { part: 'address', font: 'label-strong', fill: 'ink', most: MOST_OF_ADDRESS } as const;
  const said = picture.parts([caption.asOf, caption.licence].filter((text) => text !== ''));
  const { address } = caption;
  if (address === '') return setText(said, style, setting);
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
    marks: [...above.marks, ...below.marks.map((mark) => translateMark(mark, 0, above.height))],
    height: above.height + below.height,
  };
}

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

/** The colours that are in a picture, and its other marks: nothing that is not there. */
function legendOf(
  scene: Scene,
  { dataset, state: { view }, locale }: PictureContext,
  setting: Typesetting,
): FigurePart {
  const colours = setEntries('colours', coloursIn(scene, dataset, locale), setting);
  const marks = setEntries('legend', marksIn(scene, view, locale), setting);
  return {
    marks: [...colours.marks, ...marks.marks.map((mark) => translateMark(mark, 0, colours.height))],
    height: colours.height + marks.height,
  };
}

function coloursIn({ marks }: Scene, dataset: Dataset, locale: Locale): readonly Entry[] {
  const inks = new Set(
    marks.flatMap((mark): Ink[] => ('fill' in mark ? [mark.fill] : 'stroke' in mark ? [mark.stroke] : [])),
  );
  const { by, entries } = colouringOf(dataset);
  return entries
    .filter(({ ink }) => inks.has(ink))
    .map(({ ink, values }) => ({ words: nameOfColour(by, values, locale).text, width: 10, marks: [disc(ink)] }));
}

function marksIn({ marks }: Scene, view: ViewId, locale: Locale): readonly Entry[] {
  const entries = partsOf(view)?.legend?.(locale) ?? [];
  return entries
    .filter((entry) => marks.some((mark) => entry.explains(mark)))
    .map(({ brief, width, marks: drawn }) => ({ words: brief, width, marks: drawn }));
}

function disc(fill: Ink): SymbolMark {
  const place = { cx: 5, cy: LEGEND_HEIGHT / 2, radius: 4.5 };
  const looks = { shape: 'circle', fillStyle: 'filled', emphasis: 'normal' } as const;
  return { type: 'symbol', key: fill, part: 'colours', row: -1, ...place, ...looks, fill };
}

/** Entries beside each other in as many lines as they need. */
function setEntries(part: string, entries: readonly Entry[], setting: Typesetting): FigurePart {
  const { width: room, measure } = setting;
  const drop = (LINE - lineHeight(STYLE.font, setting)) / 2;
  const marks: Mark[] = [];
  let [x, y] = [0, 0];
  entries.forEach(({ words, width, marks: drawn }, at) => {
    const whole = width + BESIDE + measure(words, STYLE.font);
    if (x > 0 && x + whole > room) [x, y] = [0, y + LINE];
    const down = y + (LINE - LEGEND_HEIGHT) / 2;
    drawn.forEach((mark, place) => {
      marks.push({ ...translateMark(mark, x, down), key: `plate/${part}/${at}-${place}`, part });
    });
    marks.push(setLine(words, x + width + BESIDE, y + drop, { part, ...STYLE }, setting, `${part}/${at}`));
    x += whole + KEY_GAP;
  });
  return { marks, height: entries.length > 0 ? y + LINE : 0 };
}

/**
 * A picture that can leave the page: a scene with what must travel with it. The scene keeps its
 * coordinates; the heading stands above zero, key and imprint below the scene.
 */
export interface ExportFigure {
  /** The picture's marks, and those around it. */
  readonly scene: Scene;
  /** All that is drawn of the plane, in the scene's coordinates. */
  readonly frame: Box;
  /** Outer size, CSS pixels: as wide for its height as the frame. */
  readonly size: { readonly width: number; readonly height: number };
}

/** Widths at which a picture of so many incidents at most is laid out before it is enlarged to a wide screen. */
const LAYOUTS: readonly (readonly [most: number, width: number])[] = [
  [4, 780],
  [12, 860],
  [40, 960],
  [Number.POSITIVE_INFINITY, 1_060],
];
/** A slide is this high for its width: pictures of other shapes are laid out on as large an area. */
const SLIDE = 9 / 16;
/** Narrower than this nothing is laid out. */
const LEAST_WIDTH = 320;
/** What does not fit is laid out so much wider, and so smaller, so many times at most. */
const STEP = 1.03;
const MOST_STEPS = 24;
/** The picture itself takes at least this share of a plate. */
const LEAST_SHARE = 0.42;
/** Between heading, picture, key and imprint. */
const GAP = { heading: 12, key: 6, imprint: 10 };
/** Room that is left over goes above the picture and above the imprint; above the picture no more than this. */
const MOST_ABOVE = 28;

/** Wanted and greatest height of a picture without a given one. */
const HEIGHTS = { share: 0.56, least: 380, most: 640, over: 1.45 };

const marginOf = (width: number) => (width < 600 ? 16 : Math.round(Math.min(32, width * 0.028)));

/** What a plate consists of at one width. */
interface Pieces {
  readonly scene: Scene;
  readonly heading: FigurePart;
  readonly key: FigurePart;
  readonly imprint: FigurePart;
}

/** The picture of a view with all that must travel with it. The table is none. */
export function drawFigure(context: PictureContext, size: PictureSize): ExportFigure {
  const { width, height } = size;
  if (height === undefined) return plateFor(piecesWithin(context, width, undefined), width, undefined);
  const shape = height / width;
  let outer = Math.min(width, layoutWidth(context, width, height));
  let pieces = piecesWithin(context, outer, outer * shape);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const excess = heightOf(pieces, outer) / (outer * shape);
    if (excess <= 1) break;
    // What is far too high is laid out much wider at once; near the goal the steps are small.
    outer *= Math.max(STEP, excess ** 0.4);
    pieces = piecesWithin(context, outer, outer * shape);
  }
  return plateFor(pieces, outer, { width, height });
}

/**
 * A scene that has been laid out already, with what must travel with it: as wide as it is, so that
 * whoever compares it with the screen finds the same places.
 */
export function figureAround(scene: Scene, context: PictureContext): ExportFigure {
  return plateFor({ scene, ...around(scene, context, scene.width) }, scene.width, undefined, 0);
}

function layoutWidth({ selection, state }: PictureContext, width: number, height: number): number {
  const count = viewOf(state).isFiltered ? selection.inWindow.length : 0;
  const wide = LAYOUTS.find(([most]) => count <= most)?.[1] ?? width;
  const area = wide * wide * SLIDE;
  return Math.max(LEAST_WIDTH, Math.sqrt((area * width) / height));
}

/** All pieces for a plate of an outer width and, where it is given, height. */
function piecesWithin(context: PictureContext, outer: number, height: number | undefined): Pieces {
  const { dataset, state, selection, locale } = context;
  const margin = marginOf(outer);
  const width = outer - 2 * margin;
  const theme = withLeastType(context.theme, locale.leastType);
  const measure = createFontMeasure(theme);
  const setting = { width, theme, measure };
  const view = viewOf(state);
  const drawView = drawOf(state.view);
  if (!drawView) throw new Error(`The view ${state.view} has no picture, or has not been loaded.`);
  const draw = (wanted: number, most: number) =>
    drawView({
      dataset,
      state,
      selection,
      window: state.window ?? dataset.extent,
      box: { width, height: wanted, most, tight: height !== undefined && !view.shrinks },
      measure,
      locale,
    });
  if (height === undefined) {
    const wanted = Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, Math.round(outer * HEIGHTS.share)));
    const scene = draw(wanted, Math.round(wanted * HEIGHTS.over));
    return { scene, ...around(scene, context, width) };
  }
  // What belongs around depends on what is drawn, and that on the room that is left.
  const draft = draw(height / 2, height / 2);
  const pieces = around(draft, context, width);
  const room = Math.max(height * LEAST_SHARE, height - 2 * margin - heightAround(pieces));
  const first = draw(Math.floor(room), Math.floor(room));
  // Some views reckon with less around their data than there is: they are told so once.
  const over = first.height - room;
  const scene = over > 0 ? draw(Math.floor(room - over), Math.floor(room - over)) : first;
  return { scene, heading: pieces.heading, imprint: pieces.imprint, key: legendOf(scene, context, setting) };
}

function around(scene: Scene, context: PictureContext, width: number): Omit<Pieces, 'scene'> {
  const { locale } = context;
  const theme = withLeastType(context.theme, locale.leastType);
  const setting: Typesetting = { width, theme, measure: createFontMeasure(theme) };
  const caption = captionOf(context);
  return {
    heading: headingOf(caption, setting),
    key: legendOf(scene, context, setting),
    imprint: attributionOf(context, caption, setting),
  };
}

const heightAround = ({ heading, key, imprint }: Omit<Pieces, 'scene'>) =>
  heading.height + GAP.heading + GAP.key + key.height + GAP.imprint + imprint.height;

/** What a plate takes at least, margins and all. */
const heightOf = (pieces: Pieces, outer: number) => pieces.scene.height + heightAround(pieces) + 2 * marginOf(outer);

/** Puts the pieces together. With a size the frame has its shape: what is left over is paper. */
function plateFor(
  pieces: Pieces,
  outer: number,
  size: ExportFigure['size'] | undefined,
  margin: number = marginOf(outer),
): ExportFigure {
  const { scene, heading, key, imprint } = pieces;
  const needed = heightOf(pieces, outer);
  const whole = { width: outer, height: Math.ceil(needed) };
  const shape = size ?? whole;
  // A plate that fits nowhere keeps its shape by wider margins.
  const height = Math.max(needed, (outer * shape.height) / shape.width);
  const width = Math.max(outer, (height * shape.width) / shape.height);
  const pixel = width / shape.width;
  // On whole pixels, so that hairlines of the painted picture stay sharp.
  const onPixels = (value: number) => Math.ceil(value / pixel - 1e-6) * pixel;
  const spare = Math.max(0, height - needed);
  const above = Math.min(MOST_ABOVE, spare * 0.3);
  const x = 0 - onPixels(margin + (width - outer) / 2);
  const y = -onPixels(margin + heading.height + GAP.heading + above);
  const under = scene.height + GAP.key + Math.min(MOST_ABOVE / 2, spare * 0.15);
  const foot = y + height - margin - imprint.height;
  const place = (marks: readonly Mark[], down: number) => marks.map((mark) => translateMark(mark, 0, down));
  return {
    scene: {
      ...scene,
      marks: [
        ...scene.marks,
        ...place(heading.marks, y + margin),
        ...place(key.marks, under),
        ...place(imprint.marks, foot),
      ],
    },
    frame: { x, y, width, height },
    size: shape,
  };
}

/** Who has published something that a picture rests on, and from when to when. */
interface Publisher {
  readonly name: string;
  /** First and last year of what it published, as far as they are known. */
  readonly years: readonly [number, number] | undefined;
  /** In how many of the incidents and quantities it is named. */
  readonly named: number;
}

/** The publishers of what a view shows: those that are named most often first, then by name. */
function publishersOf(context: PictureContext): readonly Publisher[] {
  const found = new Map<string, { first: number; last: number; named: number }>();
  for (const sources of sourcedOf(context)) {
    const here = new Set<string>();
    for (const { publisher, date } of sources) {
      const known = found.get(publisher) ?? { first: Number.POSITIVE_INFINITY, last: 0, named: 0 };
      const year = Number(/^\d{4}/.exec(date ?? '')?.[0] ?? Number.NaN);
      if (year > 0) {
        known.first = Math.min(known.first, year);
        known.last = Math.max(known.last, year);
      }
      if (!here.has(publisher)) known.named += 1;
      here.add(publisher);
      found.set(publisher, known);
    }
  }
  return [...found]
    .map(([name, { first, last, named }]): Publisher => ({ name, years: last > 0 ? [first, last] : undefined, named }))
    .sort((a, b) => b.named - a.named || (a.name < b.name ? -1 : 1));
}

/** The sources of each incident and quantity that a view shows. */
function sourcedOf(context: PictureContext): readonly Sourced[] {
  const { dataset, state, selection } = context;
  const selected = Array.from(selection.inWindow, (row): Sourced => Object.values(dataset.incidents[row].sources));
  return partsOf(state.view)?.sources?.(context, selected) ?? selected;
}

/** The view of a context, at a size, as a complete SVG document: the same text in the browser and without one. */
export function pictureSvg(context: PictureContext, size: PictureSize): string {
  return plateSvg(drawFigure(context, size), context);
}

/** A plate as a complete SVG document; text stays text. */
export function plateSvg({ scene, frame, size }: ExportFigure, context: PictureContext): string {
  const { dataset, state, locale } = context;
  const theme = withLeastType(context.theme, locale.leastType);
  const caption = captionOf(context);
  const { title, headline, sentence, filters, licence, asOf, address } = caption;
  const updated = dateOf(dataset.updated);
  return sceneToSvg(scene, theme, {
    title,
    description: locale.lazy.picture.sentences([locale.words.views.describe[state.view], sentence, filters]),
    lang: locale.tag,
    frame,
    size,
    metadata: [
      ['title', headline],
      ['language', locale.tag],
      ['rights', licence],
      ...(updated ? [['date', formatIsoDay(updated.earliest)] as const] : []),
      ...(asOf === '' ? [] : [['description', asOf] as const]),
      ...(address === '' ? [] : [['source', address] as const]),
    ],
    // From what is drawn, not from how: the last digits of a number may differ from one engine to the next.
    idPrefix: `b${fingerprint(JSON.stringify([caption, theme, size]))}-`,
    incidentId: (row) => dataset.incidents[row].id,
  });
}
