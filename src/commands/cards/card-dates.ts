import { MARGIN, ROOM } from './card-sheet.ts';

/** Words under a life: of its beginning, its disc, and what came later. */
export interface DateTexts {
  readonly begins?: string;
  readonly ends?: string;
  readonly after?: string;
}

export interface PlacedDate {
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
export function placeDates(
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
