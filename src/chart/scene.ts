/**
 * What layout returns: a flat display list of a closed set of marks, in painting order, and the
 * same picture in words. All lengths are CSS pixels in the picture's own box, y downwards.
 * The number of marks is bounded by the pixels of the box, never by the number of incidents.
 */

/** A colour by its role; `theme.ts` knows what it looks like on each paper. */
export type Ink =
  | `cause:${string}`
  /** A colour that a data file gives: on light paper, then on dark, each `#rrggbb`. */
  | `own:${string}`
  | 'paper'
  | 'paper-band'
  | 'ink'
  | 'ink-soft'
  | 'ink-faint'
  | 'grid'
  | 'grid-strong'
  | 'accent'
  | 'reference';

/** How strongly a mark speaks: looks come from a table in `theme.ts`, not from conditions in painters. */
export type Emphasis = 'normal' | 'quiet' | 'strong';

interface MarkBase {
  /** Stable identity for tweening and export: `incident-id/part` or `axis/2014`. */
  readonly key: string;
  /** Which part of an incident it is, for `data-part` in SVG and for words. */
  readonly part: string;
  /** Row of the incident it belongs to, or -1. */
  readonly row: number;
  readonly emphasis: Emphasis;
  /** 0 to 1 while a mark enters or leaves between two scenes; fully there when absent. */
  readonly opacity?: number;
}

/** A filled rectangle: a lane's ground, a column of a histogram. */
export interface BandMark extends MarkBase {
  readonly type: 'band';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Ink;
}

/** A straight hairline or tick. */
export interface RuleMark extends MarkBase {
  readonly type: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Ink;
  readonly width: number;
  /** Dash lengths, or none. */
  readonly dash?: readonly number[];
}

/** A stretch of a life, with ends that may fade over the doubt about a date. */
export interface StretchMark extends MarkBase {
  readonly type: 'stretch';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels over which the left end fades in and the right end fades out. */
  readonly fadeIn: number;
  readonly fadeOut: number;
  /** Of a fade that the picture cuts off: how much ink is there at the cut end, 0 to 1; 0 when absent. */
  readonly inkIn?: number;
  readonly inkOut?: number;
  /** `solid`: hidden; `hatch`: known, not public; `tone`: not public, noticed when unknown. */
  readonly pattern: 'solid' | 'hatch' | 'tone';
  readonly fill: Ink;
}

export type SymbolShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'cross';

/** A point in time or on a scale. */
export interface SymbolMark extends MarkBase {
  readonly type: 'symbol';
  readonly cx: number;
  readonly cy: number;
  /** Radius of the circle of the same area; other shapes reach up to half as far again. */
  readonly radius: number;
  readonly shape: SymbolShape;
  /** Only its right half, with the flat side at `cx`: a date is known, but not when it was made public. */
  readonly isHalf?: boolean;
  readonly fill: Ink;
  /** `filled`: confirmed or found by a court; `cored`: reported; `hollow`: claimed; `unknown`: size unknown. */
  readonly fillStyle: 'filled' | 'cored' | 'hollow' | 'unknown';
}

/** A vertical span of values that sources give, with caps. */
export interface WhiskerMark extends MarkBase {
  readonly type: 'whisker';
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
  readonly cap: number;
  readonly stroke: Ink;
}

/** A line through several points, e.g. a population over time. */
export interface CurveMark extends MarkBase {
  readonly type: 'curve';
  readonly points: readonly Point[];
  readonly stroke: Ink;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** One line of text; its box is what the measurer said, so that nothing overlaps. */
export interface LabelMark extends MarkBase {
  readonly type: 'label';
  /** Anchor point: x by `anchor`, y is the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** A second, softer run of text after the first (a size). */
  readonly detail?: string;
  /** Where the second run begins, CSS pixels from `x`, for a label that is anchored at its start. */
  readonly detailOffset?: number;
  /** A third run, in the letters of annotations. */
  readonly note?: string;
  readonly font: FontRole;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Ink;
  /** Measured box in CSS pixels. */
  readonly box: Box;
  /** Paint a rim of paper under the glyphs. */
  readonly halo: boolean;
  /** BCP 47 tag, where it differs from the page's. */
  readonly lang?: string;
}

/** A small flag on the time axis for a law or a rule; `id` is the context entry. */
export interface FlagMark extends MarkBase {
  readonly type: 'flag';
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly fill: Ink;
  readonly id: string;
}

/** Incidents too dense to be drawn one by one: a column with its count. */
export interface ClusterMark extends MarkBase {
  readonly type: 'cluster';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How full the column is, 0 to 1. */
  readonly level: number;
  readonly fill: Ink;
  /** Number of incidents gathered. */
  readonly count: number;
  /** [from, to) in UTC ms that it opens to, where time runs across. */
  readonly window: readonly [number, number];
  /** What it gathers, and in words: asked for only where somebody points. */
  rows(): readonly number[];
  words(): string;
  /** What its incidents have in common, in words, where that is no window of time. */
  readonly detail?: string;
}

/** A quantity as squares of one size: row upon row from the bottom left, the first and the last perhaps in part. */
export interface SquaresMark extends MarkBase {
  readonly type: 'squares';
  /** Left end and foot of the lowest row. */
  readonly x: number;
  readonly y: number;
  /** From one square to the next, CSS pixels. */
  readonly side: number;
  /** How many squares a row holds. */
  readonly columns: number;
  /** The stretch of squares that is drawn, counted from the bottom left; parts of one are cut upright. */
  readonly start: number;
  readonly end: number;
  readonly fill: Ink;
  /** As of a symbol. */
  readonly fillStyle: SymbolMark['fillStyle'];
}

/** A filled shape between lines, such as the band between two curves. */
export interface AreaMark extends MarkBase {
  readonly type: 'area';
  /** Corners of the closed shape. */
  readonly points: readonly Point[];
  readonly fill: Ink;
}

/** A small sign on a bracket that draws the incidents of a relation as one, or each again. */
export interface HandleMark extends MarkBase {
  readonly type: 'handle';
  /** Middle of the sign. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** What it does: `join` takes them together, `part` takes them apart. */
  readonly sign: 'join' | 'part';
  readonly stroke: Ink;
  /** Where a pointer means it: at least 24 by 24 CSS pixels. */
  readonly target: Box;
  /** Id of the relation, and the rows of it that are in the picture. */
  readonly relation: string;
  readonly members: readonly number[];
}

export type Mark =
  | BandMark
  | RuleMark
  | StretchMark
  | SymbolMark
  | WhiskerMark
  | CurveMark
  | LabelMark
  | FlagMark
  | ClusterMark
  | HandleMark
  | SquaresMark
  | AreaMark;

/** Text roles; sizes in CSS pixels live in `theme.ts`. `title` and `lead` head a picture that travels. */
export type FontRole =
  | 'label'
  | 'label-strong'
  | 'axis'
  | 'axis-strong'
  | 'lane'
  | 'note'
  | 'annotation'
  | 'row'
  | 'title'
  | 'lead';

export type Point = readonly [x: number, y: number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Injected, so that layout needs no DOM and tests no font. Width in CSS pixels. */
export type MeasureText = (text: string, font: FontRole) => number;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly view: string;
  /** The box of the data, inside axes and margins. */
  readonly plot: Box;
  /** What runs across: calendar time (when absent), durations, or neither. Only time can be zoomed and panned. */
  readonly axis?: 'time' | 'duration' | 'none';
  /** Time domain, UTC ms; what is filtered by, where time does not run across. */
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
  /** Rows drawn one by one, in reading order (lane by lane, by time): the order of the arrow keys. */
  readonly rows: readonly SceneRow[];
  /** The lanes, top to bottom; one nameless lane when not grouped. */
  readonly lanes: readonly SceneLane[];
  /** Set where incidents stand one below the other, each as wide as the picture: how many more there are than are drawn. */
  readonly left?: number;
}

/** Where an incident stands: for focus, hit-testing and the overlay. */
export interface SceneRow {
  readonly row: number;
  readonly lane: number;
  /** Point of its symbol. */
  readonly cx: number;
  readonly cy: number;
  /** Everything of it that counts as a hit: life and symbol, not the label. */
  readonly box: Box;
}

export interface SceneLane {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}
