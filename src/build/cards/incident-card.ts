import { AXIS_HEIGHT, drawTimeAxis } from '../../chart/axis.ts';
import { fillStyleOf, incidentInk } from '../../chart/encodings.ts';
import { createFontMeasure } from '../../chart/fonts/font-widths.ts';
import { element } from '../../chart/marks/markup.ts';
import { createTimeScale } from '../../chart/scales.ts';
import type { Mark, SymbolMark } from '../../chart/scene.ts';
import { type Font, LIGHT, type Theme } from '../../chart/theme.ts';
import { sizeOf } from '../../data/claims.ts';
import type { Dataset } from '../../data/dataset.ts';
import { DAY, dateOf } from '../../data/dates.ts';
import type { Life, Phase } from '../../data/life.ts';
import { type HeadlinePart, headlineOf, sayOrganisation, sayPart } from '../../i18n/describe.ts';
import { inLanguage, type Locale } from '../../i18n/locale.ts';
import { nameOf, valueLabel } from '../../i18n/names.ts';
import { cardWords } from '../../i18n/pages.ts';
import { drawLife } from '../../views/common/lives.ts';
import { CARD } from '../pages/social.ts';
import {
  type Card,
  CardSheet,
  fontOf,
  linesOf,
  MARGIN,
  ROOM,
  type TitleSize,
  widthOf,
  writeFoot,
  writeTitle,
} from './card-sheet.ts';

/** Something a card says in large type, and what it is. */
interface CardFact {
  readonly large: string;
  readonly small: string;
  /** Below both: that sources differ. */
  readonly note?: string;
  /** How the life draws it. */
  readonly swatch?: Mark;
  readonly isUnknown: boolean;
}

/** Baselines, pixels: of large type in one line or two; and from one to the next below it. */
const BASELINES = { one: [456], two: [432, 474] } as const;
const STEP = { small: 37, note: 31 };

/** Sizes of type, and the room between columns, pixels. */
interface Setting {
  readonly large: number;
  /** Lines of the widest of the large texts. */
  readonly most: 1 | 2;
  readonly small: number;
  readonly note: number;
  readonly gap: number;
}

/** The first that fits is taken. */
const SETTINGS: readonly Setting[] = [
  ...[46, 42, 38, 35].map((large) => ({ large, most: 1, small: 23, note: 21, gap: 44 }) as const),
  ...[40, 35, 30].map((large) => ({ large, most: 2, small: 23, note: 21, gap: 44 }) as const),
  ...[33, 28].map((large) => ({ large, most: 2, small: 20, note: 19, gap: 28 }) as const),
];
/** Of a disc, and a stretch of a life, before the words that say what they are; drawn twice as large. */
const SYMBOL = 5;
const SWATCH = { width: 34, height: 16, gap: 10 };

/** The size with its certainty, then how long it was hidden and kept; then what nobody knows. */
function cardFacts(dataset: Dataset, row: number, locale: Locale): readonly CardFact[] {
  const said = cardWords(locale.tag);
  const parts = headlineOf(dataset.life(row), dataset.figures(row));
  const order = (part: HeadlinePart) =>
    part.kind === 'size' || (part.kind === 'unknown' && part.what === 'size') ? 0 : 1;
  return [...parts]
    .sort((a, b) => order(a) - order(b))
    .map((part): CardFact => {
      if (part.kind === 'unknown') {
        const sign = part.what === 'size' ? disc(dataset, row, 'unknown') : undefined;
        return { large: said.unknown, small: said.unknownWhat[part.what], swatch: sign, isUnknown: true };
      }
      const [large, small] = sayPart(part, locale);
      if (part.kind === 'size')
        return {
          large,
          small,
          note: sayDoubt(dataset, row, locale),
          swatch: disc(dataset, row, fillStyleOf(part.figure.status)),
          isUnknown: false,
        };
      const phase = part.kind === 'unpublished' ? 'unnoticed-unknown' : part.kind;
      return { large, small, swatch: swatch(phase, dataset, row), isUnknown: false };
    });
}

/** The figures that sources give for the whole, where they are not one. */
function sayDoubt(dataset: Dataset, row: number, { tag, format }: Locale): string | undefined {
  const figures = dataset.figures(row);
  const size = sizeOf(figures) ?? figures[0];
  if (!size?.disagree) return undefined;
  const low = size.unit === 'bytes' ? format.quantity(size.low, size.unit) : format.count(size.low);
  return cardWords(tag).differ(low, format.quantity(size.high, size.unit));
}

const PATTERNS = { hidden: 'solid', known: 'hatch', 'unnoticed-unknown': 'tone' } as const;

function swatch(phase: Phase, dataset: Dataset, row: number): Mark {
  const looks = { row, emphasis: 'normal', fadeIn: 0, fadeOut: 0, pattern: PATTERNS[phase] } as const;
  const place = { x: 0, y: 0, width: SWATCH.width / 2, height: SWATCH.height / 2 };
  const fill = incidentInk(dataset, row);
  return { type: 'stretch', key: `swatch/${phase}`, part: 'swatch', ...looks, ...place, fill };
}

/** The disc, of one size for all: its fill style says how certain the figure is. */
function disc(dataset: Dataset, row: number, fillStyle: SymbolMark['fillStyle']): SymbolMark {
  const looks = {
    row,
    emphasis: 'normal',
    shape: 'circle',
    radius: SYMBOL,
    fillStyle,
    fill: incidentInk(dataset, row),
  } as const;
  return { type: 'symbol', key: 'swatch/disc', part: 'swatch', cx: SYMBOL, cy: SWATCH.height / 4, ...looks };
}

/** Facts beside each other, in the largest type that leaves all of them whole. */
function writeFacts(sheet: CardSheet, facts: readonly CardFact[], tag: string): void {
  const { inks } = LIGHT;
  const { setting, columns } = setColumns(facts, tag);
  const fonts = fontsOf(setting, tag);
  const baselines = columns.some(({ lines }) => lines.length > 1) ? BASELINES.two : BASELINES.one;
  const last = baselines[baselines.length - 1];
  let x = MARGIN;
  facts.forEach((fact, at) => {
    const { lines, width } = columns[at];
    const ink = fact.isUnknown ? inks['ink-faint'] : inks.ink;
    // One line stands beside the last of two.
    lines.forEach((line, index) => {
      sheet.write(line, x, baselines[baselines.length - lines.length + index], fonts.large, ink);
    });
    if (fact.swatch) sheet.drawMarks([fact.swatch], LIGHT, x, last + STEP.small - SWATCH.height, 2);
    sheet.write(fact.small, x + indentOf(fact), last + STEP.small, fonts.small, inks['ink-soft']);
    if (fact.note) sheet.write(fact.note, x, last + STEP.small + STEP.note, fonts.note, inks['ink-soft']);
    x += width + setting.gap;
  });
}

const fontsOf = ({ large, small, note }: Setting, tag: string) => ({
  large: fontOf('serif', large, 600, tag),
  small: fontOf('sans', small, 400, tag),
  note: fontOf('sans', note, 400, tag),
});

interface Column {
  readonly lines: readonly string[];
  readonly width: number;
}

function setColumns(facts: readonly CardFact[], tag: string): { setting: Setting; columns: readonly Column[] } {
  const smallest = SETTINGS[SETTINGS.length - 1];
  const widthIn = (setting: Setting, columns: readonly Column[]) =>
    columns.reduce((sum, { width }) => sum + width, setting.gap * (columns.length - 1));
  for (const setting of SETTINGS) {
    const columns = columnsIn(facts, setting, tag);
    if (widthIn(setting, columns) <= ROOM) return { setting, columns };
  }
  // No figure of ours is so long; the widest is cut to what the others leave.
  const columns = columnsIn(facts, smallest, tag);
  const widest = columns.reduce((a, b) => (b.width > a.width ? b : a));
  const left = ROOM - (widthIn(smallest, columns) - widest.width);
  const { large } = fontsOf(smallest, tag);
  return {
    setting: smallest,
    columns: columns.map((column, at) =>
      column === widest ? { lines: linesOf(facts[at].large, left, 2, large, tag), width: left } : column,
    ),
  };
}

/** The widest text takes two lines where it may; every column is as wide as what stands in it. */
function columnsIn(facts: readonly CardFact[], setting: Setting, tag: string): readonly Column[] {
  const fonts = fontsOf(setting, tag);
  const wholes = facts.map(({ large }) => widthOf(large, fonts.large, tag));
  return facts.map((fact, at) => {
    const small = indentOf(fact) + widthOf(fact.small, fonts.small, tag);
    const below = Math.max(small, fact.note ? widthOf(fact.note, fonts.note, tag) : 0);
    const isBroken = setting.most === 2 && wholes[at] === Math.max(...wholes) && wholes[at] > below;
    const lines = isBroken ? halves(fact.large, wholes[at], fonts.large, tag) : [fact.large];
    return { lines, width: Math.max(below, ...lines.map((line) => widthOf(line, fonts.large, tag))) };
  });
}

function indentOf({ swatch }: CardFact): number {
  if (!swatch) return 0;
  return SWATCH.gap + (swatch.type === 'symbol' ? 4 * SYMBOL : SWATCH.width);
}

/** A text in two lines of about the same length, or before its bracket. */
function halves(text: string, whole: number, font: Font, tag: string): readonly string[] {
  const bracket = text.search(/ \(|（/);
  if (bracket > 0) return [text.slice(0, bracket), text.slice(bracket).trim()];
  for (let share = 0.5; share < 1; share += 0.05) {
    const lines = linesOf(text, whole * share, 2, font, tag);
    if (!lines.at(-1)?.endsWith('…')) return lines;
  }
  return [text];
}

/** Words under a life: of its beginning, its disc, and what came later. */
interface DateTexts {
  readonly begins?: string;
  readonly ends?: string;
  readonly after?: string;
}

interface PlacedDate {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

type Place = Omit<PlacedDate, 'text'>;

/** Least room between two, pixels, and how far one reaches beyond the middle of its disc. */
const GAP = 30;
const OVER = 12;

const RIGHT = MARGIN + ROOM;

/**
 * Each as near as can be to what it is about, none over another; beginning and end in one where they are
 * too near each other. What finds no place is left out: first what came later, then the beginning; the
 * axis over them tells, too.
 */
function placeDates(
  { begins, ends, after }: DateTexts,
  { start, point }: { readonly start: number; readonly point: number },
  join: (texts: readonly string[]) => string,
  widthOf: (text: string) => number,
): readonly PlacedDate[] {
  const ofBegin: readonly Place[] = [
    { x: start, anchor: 'start' },
    { x: start, anchor: 'end' },
    { x: MARGIN, anchor: 'start' },
  ];
  const ofEnd: readonly Place[] = [
    { x: point - OVER, anchor: 'start' },
    { x: point + OVER, anchor: 'end' },
  ];
  const ofBoth: readonly Place[] = [...ofBegin, ...ofEnd, { x: RIGHT, anchor: 'end' }];
  const ofAfter: readonly Place[] = [{ x: RIGHT, anchor: 'end' }];
  const both = begins !== undefined && ends !== undefined ? join([begins, ends]) : ends;
  const tries: readonly (readonly (readonly [string | undefined, readonly Place[]])[])[] = [
    [
      [begins, ofBegin],
      [ends, ofEnd],
      [after, ofAfter],
    ],
    [
      [both, ofBoth],
      [after, ofAfter],
    ],
    [
      [begins, ofBegin],
      [ends, ofEnd],
    ],
    [[both, ofBoth]],
    [[ends, ofBoth]],
  ];
  for (const texts of tries) {
    const told = texts.flatMap(([text, places]) => (text === undefined ? [] : [{ text, places }]));
    const placed = placeAll(told, widthOf, MARGIN - 1);
    if (placed) return placed;
  }
  return [];
}

/** From left to right, none before `free`, each at the first of its places that leaves the others one. */
function placeAll(
  [next, ...others]: readonly { readonly text: string; readonly places: readonly Place[] }[],
  widthOf: (text: string) => number,
  free: number,
): readonly PlacedDate[] | undefined {
  if (!next) return [];
  const width = widthOf(next.text);
  for (const place of next.places) {
    const left = place.anchor === 'start' ? place.x : place.x - width;
    if (left < free || left + width > RIGHT + 1) continue;
    const rest = placeAll(others, widthOf, left + width + GAP);
    if (rest) return [{ text: next.text, ...place }, ...rest];
  }
  return undefined;
}

/** How much larger a life is drawn than in the timeline. */
const MAGNIFIED = 3.4;
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

interface DrawnCardLife {
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
function drawCardLife(dataset: Dataset, row: number, height: number, locale: Locale): DrawnCardLife {
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

const { inks } = LIGHT;

/** Baselines and heights, pixels. */
const KICKER = 66;
const BAND = { top: 200, height: 182 };
/** Words under a life. */
const DATE = { size: 22, y: BAND.top + BAND.height - 16 };

/** Sizes of a name. Han letters fill their squares: in the largest type they would touch what stands over them. */
const NAMES: readonly TitleSize[] = [
  { size: 76, baselines: [156] },
  { size: 66, baselines: [154] },
  { size: 58, baselines: [150] },
  { size: 50, baselines: [147] },
  { size: 42, baselines: [124, 174] },
];

/** The card of an incident: its name, its life true to time, its best-supported figure, how long nobody knew. */
export function incidentCard(dataset: Dataset, row: number, locale: Locale): Card {
  const { tag } = locale;
  const name = nameOf(dataset.incidents[row], tag);
  const sheet = new CardSheet(name.text, tag);
  writeKicker(sheet, dataset, row, locale);
  writeTitle(sheet, name.text, tag.startsWith('zh') ? NAMES.slice(1) : NAMES, tag);
  drawBand(sheet, dataset, row, locale);
  writeFacts(sheet, cardFacts(dataset, row, locale), tag);
  writeFoot(sheet, dataset, locale);
  return sheet.finish();
}

/** Whose data, where, when, and how, before the name. */
function writeKicker(sheet: CardSheet, dataset: Dataset, row: number, locale: Locale): void {
  const { words, format, tag } = locale;
  const incident = dataset.incidents[row];
  const said = cardWords(tag);
  const year = yearOf(dataset.life(row), locale);
  const organisation = inLanguage(incident.organisation, tag)?.text;
  const isInName = organisation !== undefined && nameOf(incident, tag).text.includes(organisation);
  const whose = isInName
    ? ''
    : sayOrganisation(incident, locale)
        .map((piece) => (typeof piece === 'string' ? piece : piece.text))
        .join('');
  const parts = [
    incident.action && incident.action !== 'unknown' ? valueLabel('cause', incident.action, locale) : said.causeUnknown,
    ...(incident.nature === 'breach' ? [] : [words.facets.nature.values[incident.nature]]),
    ...(incident.country ? [format.country(incident.country)] : []),
    ...(year === undefined ? [] : [year]),
  ];
  const font = fontOf('sans', 25, 400, tag);
  const left = MARGIN + 30;
  const fits = (tried: readonly string[]) => widthOf(said.facts(tried), font, tag) <= ROOM - 30;
  const all = whose === '' ? parts : [whose, ...parts];
  sheet.draw(element('circle', { cx: MARGIN + 10, cy: KICKER - 9, r: 10, fill: inks[incidentInk(dataset, row)] }));
  sheet.write(said.facts(fits(all) ? all : parts), left, KICKER, font, inks['ink-soft']);
}

/** The year in which it became public, where that is known to the year. */
function yearOf({ anchor }: Life, { format }: Locale): string | undefined {
  if (!anchor || !Number.isFinite(anchor.earliest) || !Number.isFinite(anchor.latest)) return undefined;
  const [first, last] = [format.year(anchor.earliest), format.year(anchor.latest - 1)];
  return first === last ? first : undefined;
}

/** The life on a band of its own, with the dates of its beginning and its end in words. */
function drawBand(sheet: CardSheet, dataset: Dataset, row: number, locale: Locale): void {
  const { format, words, tag } = locale;
  const said = cardWords(tag);
  sheet.draw(element('rect', { x: 0, y: BAND.top, width: CARD.width, height: BAND.height, fill: inks['paper-band'] }));
  const { marks, theme, start, point, until } = drawCardLife(dataset, row, BAND.height, locale);
  sheet.drawMarks(marks, theme, 0, BAND.top, MAGNIFIED);

  const incident = dataset.incidents[row];
  const life = dataset.life(row);
  const date = (at: number) => dateOf(incident.events[at].date);
  const moment = life.madePublic ?? life.anchor;
  const begun = life.begin && date(life.begin.event);
  const made = moment && date(moment.event);
  const font = fontOf('sans', DATE.size, 400, tag);
  const name = moment && words.events[incident.events[moment.event].kind];
  const ends = made && name && (life.madePublic ? said.public(format.date(made)) : said.event(name, format.date(made)));
  const isSame = life.begin !== undefined && life.begin.event === moment?.event;
  const begins = isSame ? undefined : begun ? said.began(format.date(begun)) : said.beginUnknown;
  const after = until === undefined ? undefined : said.aftermath(format.year(until));
  const texts = { begins, ends, after };
  for (const { text, x, anchor } of placeDates(texts, { start, point }, said.facts, (text) => widthOf(text, font, tag)))
    sheet.write(text, x, DATE.y, font, inks['ink-soft'], anchor);
}
