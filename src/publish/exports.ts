import { fontShorthand } from '../chart/marks/color.ts';
import { paintScene } from '../chart/render-canvas.ts';
import type { Scene } from '../chart/scene.ts';
import { withLeastType } from '../chart/theme.ts';
import { explorerAddress } from '../controls/site.ts';
import { loadView, viewOf } from '../views/index.ts';
import type { PictureContext, PictureSize } from './caption.ts';
import { drawFigure, type ExportFigure, pictureSvg, figureAround as plateOf, plateSvg } from './figure.ts';
import { selectionCsv, selectionJson } from './selection.ts';

/** What leaves the page, from the state alone; where the explorer stands may be left to the page. */
export type ExportContext = Omit<PictureContext, 'page'> & Partial<Pick<PictureContext, 'page'>>;

/** Width of a picture for which none is asked, CSS pixels. */
const USUAL_WIDTH = 1_280;

/** The view as a complete SVG document; '' for the table, which is no picture. */
export async function svgOf(context: ExportContext, size: PictureSize = { width: USUAL_WIDTH }): Promise<string> {
  if (viewOf(context.state).axis === undefined) return '';
  return pictureSvg(await whole(context), size);
}

/** A scene that is on the screen, as a complete SVG document with all that must travel with it. Needs the lazy words and the view. */
export function plateAround(scene: Scene, context: ExportContext): string {
  const placed = { ...context, page: context.page ?? pageAddress() };
  return plateSvg(plateOf(scene, placed), placed);
}

/**
 * The view as a PNG of `width` × `height` CSS pixels, each `scale` pixels of the picture wide. Rejects
 * where the browser cannot hold so large a picture, and for the table.
 */
export async function pngOf(
  context: ExportContext,
  { scale = 1, ...size }: PictureSize & { readonly scale?: number },
): Promise<Blob> {
  if (viewOf(context.state).axis === undefined) throw new Error('A table is no picture.');
  return paintPlate(drawFigure(await whole(context), size), context, scale);
}

/** The rows that the view shows, as CSV. Wants the whole data file: sources are among the columns. */
export async function csvOf(context: ExportContext): Promise<string> {
  return selectionCsv(await whole(context));
}

/** The incidents that the view shows, as a data file of our own format. Wants the whole data file. */
export async function jsonOf(context: ExportContext): Promise<string> {
  return selectionJson(await whole(context));
}

async function whole(context: ExportContext): Promise<PictureContext> {
  await loadView(context.state.view, context.locale);
  return { ...context, page: context.page ?? pageAddress() };
}

/** Where the explorer stands; '' for a file, whose place on somebody's disk is nobody else's business. */
function pageAddress(): string {
  const address = explorerAddress();
  return /^https?:/.test(address) ? address : '';
}

async function paintPlate({ scene, frame, size }: ExportFigure, context: ExportContext, scale: number): Promise<Blob> {
  const theme = withLeastType(context.theme, context.locale.leastType);
  // Fonts come when they are first used, and a canvas does not wait for them.
  const letters = [...new Set(scene.marks.flatMap((mark) => (mark.type === 'label' ? [...mark.text] : [])))].join('');
  await Promise.all(Object.values(theme.fonts).map((font) => document.fonts.load(fontShorthand(font), letters)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  const context2d = canvas.getContext('2d');
  if (!context2d) throw new Error('There is no canvas to paint on.');
  paintScene(context2d, scene, theme, { pixelRatio: canvas.width / frame.width, frame });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Gives the memory back at once.
  canvas.width = 0;
  if (!blob) throw new Error(`A picture of ${size.width * scale} × ${size.height * scale} pixels is too large.`);
  return blob;
}
