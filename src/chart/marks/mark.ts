import type { Box, Emphasis, FontRole, Ink, Mark } from '../scene.ts';

/**
 * All knowledge of one shape. To add a shape: its type in `chart/scene.ts`, a file here, a line in
 * `index.ts`. Both painters, hit-testing, tweening and export follow from the table.
 * Lengths are CSS pixels in the picture's own box, y downwards.
 */
export interface MarkKind<M extends Mark> {
  readonly type: M['type'];
  /** Everything that the mark inks, rims and halos included. */
  bounds(mark: M): Box;
  /** Whether a pointer at a point means this mark; `slack` is how far beside it still counts. */
  contains(mark: M, x: number, y: number, slack: number): boolean;
  /**
   * Leaves the context as it was, except for `fillStyle`, `strokeStyle` and `lineWidth`, which
   * every kind sets for itself. The context is in CSS pixels; `pixelRatio` is device pixels per
   * CSS pixel, so that hairlines can be laid onto whole device pixels.
   */
  canvas(context: CanvasRenderingContext2D, mark: M, theme: Theme, pixelRatio: number): void;
  /** One element that carries `partAttributes(mark)`. */
  svg(mark: M, theme: Theme, define: Define): string;
}

/** Puts an element among the definitions of the SVG and returns `url(#…)` for it. */
export type Define = (name: string, attributes: Attributes, content: string) => string;

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
