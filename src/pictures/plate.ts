import type { Box, Mark, Scene } from '../layout/scene.ts';
import { withLeastType } from '../paint/theme.ts';
import { pictureById } from '../views/index.ts';
import type { PictureContext, PictureSize } from './context.ts';
import { headingOf } from './heading.ts';
import { imprintOf } from './imprint.ts';
import { keyOf } from './key.ts';
import type { Piece, Setting } from './lines.ts';
import { createFontMeasure } from './measure.ts';
import { moved } from './moved.ts';
import { tell } from './telling.ts';

/**
 * A picture that can leave the page: a scene with what must travel with it. The scene keeps its
 * coordinates; the heading stands above zero, key and imprint below the scene.
 */
export interface Plate {
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
  readonly heading: Piece;
  readonly key: Piece;
  readonly imprint: Piece;
}

/** The picture of a view with all that must travel with it. The table is none: ask `isPicture` first. */
export function drawPlate(context: PictureContext, size: PictureSize): Plate {
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

/** Whether a view has a picture. */
export const isPicture = ({ state }: Pick<PictureContext, 'state'>): boolean => state.view !== 'table';

/**
 * A scene that has been laid out already, with what must travel with it: as wide as it is, so that
 * whoever compares it with the screen finds the same places.
 */
export function plateAround(scene: Scene, context: PictureContext): Plate {
  return plateFor({ scene, ...around(scene, context, scene.width) }, scene.width, undefined, 0);
}

function layoutWidth({ selection, state }: PictureContext, width: number, height: number): number {
  const count = state.view === 'compare' ? 0 : selection.inWindow.length;
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
  const draw = (wanted: number, most: number) =>
    pictureById(state.view).draw({
      dataset,
      state,
      selection,
      window: state.window ?? dataset.extent,
      // Lanes of the timeline are not taken together on a sheet: they are drawn smaller.
      box: { width, height: wanted, most, tight: height !== undefined && state.view !== 'timeline' },
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
  return { scene, heading: pieces.heading, imprint: pieces.imprint, key: keyOf(scene, state.view, locale, setting) };
}

function around(scene: Scene, context: PictureContext, width: number): Omit<Pieces, 'scene'> {
  const { state, locale } = context;
  const theme = withLeastType(context.theme, locale.leastType);
  const setting: Setting = { width, theme, measure: createFontMeasure(theme) };
  const telling = tell(context);
  return {
    heading: headingOf(telling, setting),
    key: keyOf(scene, state.view, locale, setting),
    imprint: imprintOf(context, telling, setting),
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
  size: Plate['size'] | undefined,
  margin: number = marginOf(outer),
): Plate {
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
  const place = (marks: readonly Mark[], down: number) => marks.map((mark) => moved(mark, 0, down));
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
