import { fingerprint, sceneToSvg } from '../chart/render-svg.ts';
import { withLeastType } from '../chart/theme.ts';
import { dateOf, formatIsoDay } from '../data/dates.ts';
import { captionOf } from './caption.ts';
import type { PictureContext, PictureSize } from './context.ts';
import { drawFigure, type ExportFigure } from './figure.ts';

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
