import { html, svg } from 'lit';
import { type SvgOptions, sceneToSvg } from '../../chart/render-svg.ts';
import type { Scene } from '../../chart/scene.ts';
import type { Theme } from '../../chart/theme.ts';
import { svgNode } from '../../controls/svg-nodes.ts';

/** A stretch of the picture from its top, CSS pixels: a page holds one. */
interface Slice {
  readonly y: number;
  readonly height: number;
}

/**
 * A scene as vectors for pages that are `most` CSS pixels high: whole where it fits, else cut between
 * lanes, with the axis repeated over each piece.
 */
export function paperPicture(scene: Scene, most: number, theme: Theme, options: SvgOptions, className: string) {
  const drawing = svgNode(sceneToSvg(scene, theme, options));
  const slices = slicesOf(scene, most);
  if (slices.length < 2) {
    drawing.classList.add(className);
    return drawing;
  }
  const id = `${className}-whole`;
  drawing.id = id;
  const { width, plot } = scene;
  const head = plot.y;
  return html`<div class="${className} sliced">
    <svg class="whole" aria-hidden="true"><defs>${drawing}</defs></svg>
    ${slices.map(
      ({ y, height }) => html`<svg viewBox="0 0 ${width} ${head + height}" role="img" aria-label=${options.description}>
        ${piece(id, scene, 0, { y: 0, height: head })} ${piece(id, scene, head, { y, height })}
      </svg>`,
    )}
  </div>`;
}

function piece(id: string, { width, height: whole }: Scene, at: number, { y, height }: Slice) {
  return svg`<svg x="0" y=${at} width=${width} height=${height} viewBox="0 ${y} ${width} ${height}">
    <use href="#${id}" width=${width} height=${whole}></use>
  </svg>`;
}

/** Room over the picture on the first page, for what stands there in words; CSS pixels of the picture. */
const HEADING = 100;
/** What the next lane begins with reaches a little over its edge. */
const EDGE = 2;

/** Consecutive stretches below the axis, cut where a lane ends; a lane that is higher than a page stays whole. */
function slicesOf({ plot, height, lanes }: Scene, most: number): readonly Slice[] {
  if (height <= most - HEADING) return [{ y: 0, height }];
  const slices: Slice[] = [];
  let start = plot.y;
  let end = start;
  for (const lane of lanes) {
    const bottom = lane.y + lane.height;
    const room = most - plot.y - (slices.length === 0 ? HEADING : 0);
    if (bottom - start > room && end > start) {
      slices.push({ y: start, height: end - start - EDGE });
      start = end;
    }
    end = bottom;
  }
  return [...slices, { y: start, height: height - start }];
}
