import { type LabelGrid, overlap } from '../../chart/label-grid.ts';
import type { Box, HandleMark, LabelMark, Mark, MeasureText, RuleMark } from '../../chart/scene.ts';
import type { RelationGroup } from '../../data/relations.ts';
import type { Locale } from '../../i18n/locale.ts';
import { relationName } from '../../i18n/names.ts';
import { LABEL_HEIGHT } from '../common/labels.ts';
import { type Bracket, ruleOf, SIGN_ROOM } from './brackets.ts';

/** Radius of a sign, and from its middle to the edge of what a pointer hits at least, in CSS pixels. */
const RADIUS = 5.5;
const TARGET = 12;
const DETAIL_GAP = 4;

/** Owner of what brackets take: names keep clear of it, and signs sit on it. */
export const BRACKETS = -3;

/** Keeps names off the upright lines of brackets. */
export function takeSpines(brackets: readonly Bracket[], taken: LabelGrid): void {
  for (const { x1, y1, x2, y2 } of brackets.flatMap(({ rules }) => rules)) {
    if (x1 === x2) taken.take({ x: x1 - 1, y: Math.min(y1, y2), width: 2, height: Math.abs(y2 - y1) }, BRACKETS);
  }
}

/** Name of a relation and how many of its incidents it joins, as the picture writes them. */
export function bracketText(
  kinship: RelationGroup,
  count: number,
  measure: MeasureText,
  locale: Locale,
): Pick<LabelMark, 'text' | 'detail' | 'lang' | 'font'> & { readonly nameWidth: number; readonly width: number } {
  const { text, lang } = relationName(kinship.relation, locale.tag);
  const { relations, summary } = locale.words;
  const detail = relations.beside(summary.incidents(count, locale.format.integer(count)));
  const nameWidth = measure(text, 'label');
  const width = nameWidth + DETAIL_GAP + measure(detail, 'label');
  return { text, detail, lang: lang === locale.tag ? undefined : lang, font: 'label', nameWidth, width };
}

/** Room that sign and name take beside a shared line, CSS pixels. */
export const besideWidth = (textWidth: number) => 2 * SIGN_ROOM + 2 * DETAIL_GAP + textWidth;

/**
 * The signs of brackets, each at the first seat inside `bounds` where there is room for the relation's name, too,
 * else at the first where there is room for the sign. Neither covers a name or a mark, and no line of a bracket goes
 * through a name; without any room there is
 * none. A line to a sign that stands aside is painted under all lives and names.
 */
export function placeHandles(
  brackets: readonly Bracket[],
  taken: LabelGrid,
  bounds: Box,
  measure: MeasureText,
  locale: Locale,
): Mark[] {
  const lines = brackets.flatMap(({ rules }) => rules.map(boxOfRule));
  return brackets.flatMap((bracket) => placeHandle(bracket, lines, taken, bounds, measure, locale));
}

function boxOfRule({ x1, y1, x2, y2 }: RuleMark): Box {
  return {
    x: Math.min(x1, x2) - 1,
    y: Math.min(y1, y2) - 1,
    width: Math.abs(x2 - x1) + 2,
    height: Math.abs(y2 - y1) + 2,
  };
}

function placeHandle(
  { kinship, members, sign, emphasis, seats }: Bracket,
  lines: readonly Box[],
  taken: LabelGrid,
  bounds: Box,
  measure: MeasureText,
  locale: Locale,
): Mark[] {
  const isFree = (box: Box) => isInside(box, bounds) && taken.isFree(box, BRACKETS);
  const written = bracketText(kinship, members.length, measure, locale);
  const roomFor = ({ x, y }: { readonly x: number; readonly y: number }): Box => ({
    x: x - SIGN_ROOM,
    y: y - SIGN_ROOM,
    width: 2 * SIGN_ROOM,
    height: 2 * SIGN_ROOM,
  });
  const nameAt = ({ x, y }: { readonly x: number; readonly y: number }): Box | undefined =>
    [x + SIGN_ROOM + DETAIL_GAP, x - SIGN_ROOM - DETAIL_GAP - written.width]
      .map((left) => ({ x: left, y: y - LABEL_HEIGHT / 2, width: written.width, height: LABEL_HEIGHT }))
      .find((box) => isFree(box) && !lines.some((line) => overlap(line, box)));
  const free = seats.filter((seat) => isFree(roomFor(seat)));
  const near = free.filter(({ from }) => !from);
  const seat = near.find((each) => nameAt(each)) ?? free[0];
  if (!seat) return [];
  const { x, y } = seat;
  const place = nameAt(seat);
  taken.take(roomFor(seat));
  const target = { x: x - TARGET, y: y - TARGET, width: 2 * TARGET, height: 2 * TARGET };
  const { id } = kinship.relation;
  const base = { part: 'bracket', row: -1 } as const;
  const handle: HandleMark = {
    ...base,
    type: 'handle',
    key: `bracket/${id}/handle`,
    emphasis: 'normal',
    x,
    y,
    radius: RADIUS,
    sign,
    stroke: 'ink-soft',
    target: place ? around(target, place) : target,
    relation: id,
    members,
  };
  const { from } = seat;
  const stub = from ? [ruleOf(`${id}/stub`, emphasis, from.x, from.y, x, y)] : [];
  if (!place) return [...stub, handle];
  taken.take({ ...place, x: place.x - 3, width: place.width + 6 });
  const { text, detail, lang, font, nameWidth } = written;
  const label: LabelMark = {
    ...base,
    type: 'label',
    key: `bracket/${id}/label`,
    emphasis: 'normal',
    x: place.x,
    y: y + 4,
    text,
    detail,
    detailOffset: nameWidth + DETAIL_GAP,
    lang,
    font,
    anchor: 'start',
    fill: 'ink-soft',
    box: place,
    halo: true,
  };
  return [...stub, handle, label];
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const right = Math.max(a.x + a.width, b.x + b.width);
  return { x, y: a.y, width: right - x, height: a.height };
}
