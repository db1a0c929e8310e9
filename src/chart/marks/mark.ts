import { interpolateObject } from 'd3-interpolate';
import type { Box, Emphasis, FontRole, Ink, Mark } from '../scene.ts';

/**
 * All knowledge of one mark. To add a mark: its type in `chart/scene.ts`, a file here, a line in
 * `index.ts`. Both renderers, hit-testing, transitions and figures follow from the table.
 * Lengths are CSS pixels in the picture's own box, y downwards.
 */
export interface MarkKind<M extends Mark> {
  readonly type: M['type'];
  /** What a pointer on it means. */
  readonly target: Target;
  /** Everything that the mark inks, rims and halos included. */
  bounds(mark: M): Box;
  /** Whether a pointer at a point means this mark; `slack` is how far beside it still counts. */
  contains(mark: M, x: number, y: number, slack: number): boolean;
  /**
   * The shapes of the mark, the lowest first. `pixelRatio` is device pixels per CSS pixel, so that hairlines lie on whole
   * device pixels; `Infinity` where there are none, in SVG.
   */
  draw(mark: M, theme: Theme, pixelRatio: number): readonly Shape[];
  /** The mark on the way to another one of its type at `t`, 0 to 1. */
  interpolate(from: M, to: M): (t: number) => M;
  /** The same mark elsewhere: `dx` to the right and `dy` down. */
  translate(mark: M, dx: number, dy: number): M;
  /** What SVG also says of it, for scripts. */
  data?(mark: M): Attributes;
}

/**
 * The incident that a `point`, a `bar` or a `line` belongs to, the first before the second; a `name` is exactly its own
 * box. `itself`: the mark has an answer of its own. `ground`: nothing.
 */
export type Target = 'point' | 'bar' | 'line' | 'name' | 'itself' | 'ground';

/** What a symbol is drawn on. */
export type SymbolContext = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'arc' | 'rect' | 'closePath'>;

/** What a path is drawn on: a canvas, or D3's path for SVG. */
export interface PathContext extends SymbolContext {
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
}

/** D3 draws on either; its types name the canvas only. */
declare module 'd3-shape' {
  interface Line<Datum> {
    context(context: PathContext): this;
  }
}

type Shape = PathShape | TextShape;

/** A path and how it is inked. */
export interface PathShape {
  /** Adds to the current path; the origin is `at`. */
  path(context: PathContext): void;
  readonly at?: readonly [x: number, y: number];
  readonly style: Style;
}

/** How a path is inked, in the words of SVG. */
export interface Style {
  readonly fill?: string | Fade;
  readonly stroke?: string;
  /** 1 when absent. */
  readonly strokeWidth?: number;
  readonly strokeLinejoin?: 'round';
  readonly strokeDasharray?: readonly number[];
  /** The stroke lies under the fill. */
  readonly paintOrder?: 'stroke';
  /** Its edges are on device pixels. */
  readonly shapeRendering?: 'crispEdges';
}

/** A colour that comes and goes from `x1` to `x2`. */
export interface Fade {
  readonly color: string;
  readonly x1: number;
  readonly x2: number;
  /** Offsets, ascending, and opacities, both 0 to 1. */
  readonly stops: readonly (readonly [offset: number, opacity: number])[];
}

/** A line of text: a name, and perhaps a detail `gap` behind it. */
export interface TextShape {
  readonly runs: readonly Run[];
  readonly gap: number;
  /** Where the detail begins, from `x`, where that is known. */
  readonly detailOffset?: number;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Stroke under the glyphs: half of its width shows. */
  readonly halo?: { readonly stroke: string; readonly strokeWidth: number };
  /** BCP 47 tag, where it differs from the page's. */
  readonly lang?: string;
}

export interface Run {
  readonly text: string;
  readonly font: Font;
  readonly fill: string;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A colour for each role, as `#rrggbb`. Causes that a theme does not know look like `cause:unknown`. */
export type Inks = Readonly<Record<Ink, string>>;

/** How an emphasis looks. */
export interface EmphasisLook {
  /** How much of a shape's colour is left: it is mixed with the paper, so that overlaps do not show through. */
  readonly opacity: number;
  /** The same for text, which has to stay readable. */
  readonly textOpacity: number;
  /** Factor on the width of lines. */
  readonly lineWidth: number;
}

export interface Font {
  /** A CSS font family list. */
  readonly family: string;
  /** CSS pixels. */
  readonly size: number;
  readonly weight: number;
}

/** What marks look like on one paper: plain data, resolved. */
export interface Theme {
  readonly name: 'light' | 'dark';
  readonly inks: Inks;
  readonly emphasis: Readonly<Record<Emphasis, EmphasisLook>>;
  readonly fonts: Readonly<Record<FontRole, Font>>;
}

/**
 * Interpolates some fields of a mark: numbers, boxes and points. Everything else is as in the mark to which the way leads.
 * As with D3's interpolators, a mark on the way is good until the next is asked for.
 */
export function interpolateFields<M extends Mark>(...fields: readonly (keyof M)[]): MarkKind<M>['interpolate'] {
  return (from, to) => {
    const moving = fields.filter((field) => canTravel(from[field], to[field]));
    const place = interpolateObject(pick(from, moving), pick(to, moving));
    return (t) => ({ ...to, ...place(t) });
  };
}

const pick = <M extends Mark>(mark: M, fields: readonly (keyof M)[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, mark[field]]));

/** Nothing travels from or to infinity, nor between lines of different numbers of points. */
function canTravel(from: unknown, to: unknown): boolean {
  if (typeof from === 'number' && typeof to === 'number') return Number.isFinite(from) && Number.isFinite(to);
  if (Array.isArray(from) && Array.isArray(to)) return from.length === to.length;
  return typeof from === 'object' && typeof to === 'object';
}
