import { colourOf } from '../chart/colour-value.ts';
import type { IsLit } from '../chart/highlight.ts';
import { overlap } from '../chart/label-grid.ts';
import type { Box, ClusterMark, FlagMark, HandleMark, Point } from '../chart/scene.ts';
import { inOrderOfRank } from '../data/build.ts';
import type { Dataset } from '../data/dataset.ts';
import { dateOf } from '../data/dates.ts';
import type { Context } from '../data/schema.ts';
import { inLanguage, inOneForm, type Locale, type LocalizedText } from '../i18n/locale.ts';
import { facetLabel, nameOf, relationName, valueLabel } from '../i18n/names.ts';
import type { Selection } from '../state/filters.ts';
import { sayIncident, sayLife, saySize } from '../state/outline.ts';
import { sayTogether } from '../views/timeline/clusters.ts';
import type { ViewContext } from '../views/view.ts';
import { type Hotspot, isPressed, isPublicIn, type Target } from './pointing.ts';

/** A few words beside what is pointed at or has the focus; the details and the list say the same and more. */
export interface Card {
  readonly title: LocalizedText;
  /** All that is said under the title, as one sentence in the language of the interface: what is heard. */
  readonly text: string;
  /** The same in lines, where it is read in more than one. */
  readonly lines?: readonly string[];
  /** A size, and how well it is supported. */
  readonly size?: readonly [figure: string, status?: string];
  /** What a press does. */
  readonly press?: string;
}

/** The words for a target; nothing for what the data do not know. */
export function cardOf(target: Target, { dataset, state, selection, locale }: ViewContext): Card | undefined {
  if (target.type === 'row') return cardOfRow(dataset, target.row, locale);
  if (target.type === 'handle') return cardOfHandle(dataset, target.handle, locale);
  const { spot } = target;
  const { press } = locale.lazy.touch;
  switch (spot.type) {
    case 'lane':
      return {
        title: { text: spot.lane.label, lang: locale.tag },
        text: sayCount(spot.lane.count, locale),
        press: isPressed(spot, state) ? press.laneAgain : press.lane,
      };
    case 'time': {
      const count = countWhere(selection.rows, isPublicIn(dataset, spot.window));
      return {
        title: { text: sayTime(spot, locale), lang: locale.tag },
        text: locale.lazy.touch.madePublic(count, locale.format.integer(count)),
        press: isPressed(spot, state) ? press.timeAgain : press.time,
      };
    }
    case 'law':
      return cardOfLaw(dataset, spot.flag, locale);
    case 'cluster':
      return { ...cardOfCluster(spot.cluster, locale), press: press.cluster };
  }
}

/** As many rows as pass; twenty years ask it of every row. */
function countWhere(rows: Selection['rows'], passes: IsLit): number {
  let count = 0;
  for (const row of rows) if (passes(row)) count += 1;
  return count;
}

function sayCount(count: number, { words, format }: Locale): string {
  return words.summary.incidents(count, format.count(count));
}

function sayTime({ unit, window: [from] }: Hotspot & { type: 'time' }, { format }: Locale): string {
  return unit === 'year' ? format.year(from) : format.monthOfYear(from);
}

function cardOfRow(dataset: Dataset, row: number, locale: Locale): Card {
  const incident = dataset.incidents[row];
  const { filters, outline } = locale.words;
  // What the picture says by colour, which not everyone sees.
  const colour = colourOf(dataset, row);
  const said = colour
    ? [filters.chip(facetLabel(colour.facet, locale), valueLabel(colour.facet, colour.value, locale))]
    : [];
  const [figure, status] = saySize(dataset, row, locale);
  return {
    title: nameOf(incident, locale.tag),
    text: outline.says.all([sayIncident(dataset, row, locale), ...said]),
    lines: [`${begun(outline.says.all(sayLife(dataset, row, locale)), locale)}${outline.stop}`, ...said],
    size: [begun(figure, locale), status],
    press: locale.lazy.touch.press.row,
  };
}

const begun = (phrase: string, { tag }: Locale) => `${phrase.slice(0, 1).toLocaleUpperCase(tag)}${phrase.slice(1)}`;

function cardOfHandle(
  dataset: Dataset,
  { relation: id, members, sign }: Pick<HandleMark, 'relation' | 'members' | 'sign'>,
  locale: Locale,
): Card | undefined {
  const kinship = dataset.relations.find(({ relation }) => relation.id === id);
  if (!kinship) return undefined;
  const text = locale.words.relations[sign](sayTogether(dataset, members, locale));
  return { title: relationName(kinship.relation, locale.tag), text };
}

function cardOfCluster(cluster: ClusterMark, { format, words, tag }: Locale): Card {
  const [from, to] = cluster.window;
  const text = cluster.detail ?? words.filters.dates(format.day(from), format.day(to - 1));
  return { title: { text: cluster.words(), lang: tag }, text };
}

function cardOfLaw(dataset: Dataset, flag: FlagMark, locale: Locale): Card | undefined {
  const entry = lawOf(dataset, flag);
  return (
    entry && {
      title: titleOf(entry, locale),
      text: sayInForce(entry, locale),
      press: locale.lazy.touch.press.law,
    }
  );
}

export const lawOf = ({ context }: Dataset, flag: FlagMark): Context | undefined =>
  context.find(({ id }) => id === flag.id);

export const titleOf = (entry: Context, { tag }: Locale): LocalizedText =>
  inLanguage(entry.title ?? entry.label, tag) ?? inOneForm(entry.id);

/** Where it holds, and since when. */
export function sayInForce({ jurisdiction, inForce, adopted }: Context, { format, words }: Locale): string {
  const date = dateOf(inForce ?? adopted ?? '');
  const since = date ? words.chart.inForce(format.date(date)) : '';
  const where = jurisdiction === undefined ? '' : format.country(jurisdiction.slice(0, 2));
  return words.outline.says.all([where, since].filter((part) => part !== ''));
}

/** What the button of a hotspot is called: what it is, and what a press does. */
export function sayHotspot(spot: Hotspot, context: ViewContext): string {
  const { words, lazy } = context.locale;
  const { touch } = lazy;
  const card = cardOf({ type: 'spot', spot }, context);
  const [name, said] = [card?.title.text ?? '', card?.text ?? ''];
  switch (spot.type) {
    case 'lane':
      return touch.choose(name, said);
    case 'time':
      return touch.look(name, said);
    case 'law':
      return touch.read(name);
    case 'cluster':
      return touch.list(words.outline.says.all([name, said]));
  }
}

/** At most so many names are listed; a column may hold thousands. */
const MOST_NAMES = 40;

/** The names that a column holds, the most important first, and how many more there are. */
export function namesIn(
  cluster: ClusterMark,
  dataset: Dataset,
): { readonly rows: readonly number[]; readonly more: number } {
  const rows = inOrderOfRank(dataset, cluster.rows(), -1);
  return { rows: rows.slice(0, MOST_NAMES), more: Math.max(0, rows.length - MOST_NAMES) };
}

/** Between a mark and its card, and between a card and the edges of the picture, CSS pixels. */
const GAP = 10;
const EDGE = 4;

/**
 * Where a card lies that speaks of a mark: never on the mark where there is room beside it, and on as few names as can
 * be. `point` is where the hand is: a life may be as wide as the picture.
 */
export function placeCard(
  mark: Box,
  [x, y]: Point,
  card: { readonly width: number; readonly height: number },
  room: Box,
  names: readonly Box[],
): Point {
  const { width, height } = card;
  const within = (value: number, from: number, size: number, length: number) =>
    Math.max(from + EDGE, Math.min(value, from + size - length - EDGE));
  const [below, above] = [mark.y + mark.height + GAP, mark.y - GAP - height];
  const [leftwards, rightwards] = [x - width + 2 * GAP, x - 2 * GAP];
  const wanted: readonly Point[] = [
    [leftwards, below],
    [rightwards, below],
    [leftwards, above],
    [rightwards, above],
    [mark.x + mark.width + GAP, y - height / 2],
    [mark.x - GAP - width, y - height / 2],
  ];
  const boxes = wanted.map(([left, top]) => ({
    x: within(left, room.x, room.width, width),
    y: within(top, room.y, room.height, height),
    width,
    height,
  }));
  // Nothing weighs more than the mark itself.
  const cost = (box: Box) =>
    (overlap(box, mark) ? names.length + 1 : 0) + names.filter((name) => overlap(name, box)).length;
  const best = boxes.reduce((found, box) => (cost(box) < cost(found) ? box : found));
  return [Math.round(best.x), Math.round(best.y)];
}
