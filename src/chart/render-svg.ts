import { kindOf } from './marks/index.ts';
import type { Attributes, Fade, PathShape, TextShape, Theme } from './marks/mark.ts';
import { createSvgPath, decimal, element, escapeText } from './marks/markup.ts';
import type { Box, Mark, Scene } from './scene.ts';

export interface SvgOptions {
  /** Name of the picture, for readers who do not see it. */
  readonly title: string;
  /** What it shows, in a sentence or two. */
  readonly description: string;
  /** BCP 47 tag of its words. */
  readonly lang?: string;
  /** What is drawn of the plane that the scene stands in, where that is not the scene's own box: as wide and high as `size`. */
  readonly frame?: Box;
  /** Width and height of the whole, CSS pixels; the frame's own when absent. */
  readonly size?: { readonly width: number; readonly height: number };
  /** What it is, whose and from when, for programs: terms of the Dublin Core with their values. */
  readonly metadata?: readonly (readonly [term: string, value: string])[];
  /** Begins every id in the picture. By default it follows from the content, so that two pictures on one page do not mix. */
  readonly idPrefix?: string;
  /** The `data-incident` of a row. */
  incidentId(row: number): string;
}

/** A few marks as a small drawing beside words that say what it shows: no name, no ground. `idPrefix` begins every id in it. */
export function marksToSvg(
  marks: readonly Mark[],
  { width, height }: { readonly width: number; readonly height: number },
  theme: Theme,
  idPrefix: string,
): string {
  const { defs, draw } = createSvgRenderer(theme, idPrefix);
  const drawn = marks.map(draw).join('');
  const viewBox = `0 0 ${decimal(width)} ${decimal(height)}`;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox, 'aria-hidden': 'true' },
    defs() + drawn,
  );
}

/** A scene as a complete SVG document; text stays text. */
export function sceneToSvg(scene: Scene, theme: Theme, options: SvgOptions): string {
  const { title, description, lang, incidentId } = options;
  const prefix = options.idPrefix ?? `b${fingerprint(JSON.stringify([theme, scene]))}-`;
  const { defs, draw } = createSvgRenderer(theme, prefix);
  const body = paintingOrder(scene.marks)
    .map(({ row, marks }) => {
      const drawn = marks.map(draw).join('');
      return row < 0 ? drawn : element('g', { 'data-incident': incidentId(row) }, drawn);
    })
    .join('\n');
  const { plot } = scene;
  const frame = options.frame ?? { x: 0, y: 0, width: scene.width, height: scene.height };
  const { width, height } = options.size ?? frame;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: [frame.x, frame.y, frame.width, frame.height].map(decimal).join(' '),
      role: 'img',
      lang,
      'xml:lang': lang,
      'aria-labelledby': `${prefix}title ${prefix}description`,
      'font-family': theme.fonts.label.family,
      'data-view': scene.view,
      'data-axis': scene.axis,
      'data-from': isoTime(scene.from),
      'data-to': isoTime(scene.to),
      'data-plot': [plot.x, plot.y, plot.width, plot.height].map(decimal).join(' '),
    },
    [
      '',
      element('title', { id: `${prefix}title` }, escapeText(title)),
      element('desc', { id: `${prefix}description` }, escapeText(description)),
      ...describe(options.metadata ?? []),
      ...(defs() === '' ? [] : [defs()]),
      element('rect', { ...ground(frame), fill: theme.inks.paper }),
      body,
      '',
    ].join('\n'),
  );
}

/** The paper under a frame; what is 0 need not be said. */
function ground({ x, y, width, height }: Box) {
  return { x: x === 0 ? undefined : x, y: y === 0 ? undefined : y, width, height };
}

/** Metadata as SVG wants them: RDF with terms of the Dublin Core, https://www.dublincore.org/specifications/dublin-core/dces/. */
function describe(metadata: readonly (readonly [string, string])[]): string[] {
  if (metadata.length === 0) return [];
  const spaces = {
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  const terms = metadata.map(([term, value]) => element(`dc:${term}`, {}, escapeText(value))).join('');
  return [element('metadata', {}, element('rdf:RDF', spaces, element('rdf:Description', { 'rdf:about': '' }, terms)))];
}

/**
 * Marks in painting order, with each incident's gathered in one group: first the free marks that
 * lie under incidents (grounds, grid, flags), then the incidents, then free labels and whatever was
 * painted after the last incident.
 */
function paintingOrder(marks: readonly Mark[]): readonly { row: number; marks: readonly Mark[] }[] {
  const under: Mark[] = [];
  const over: Mark[] = [];
  const incidents = new Map<number, Mark[]>();
  const last = marks.findLastIndex((mark) => mark.row >= 0);
  marks.forEach((mark, at) => {
    if (mark.row >= 0) {
      const gathered = incidents.get(mark.row);
      if (gathered) gathered.push(mark);
      else incidents.set(mark.row, [mark]);
    } else if (mark.type === 'label' || at > last) over.push(mark);
    else under.push(mark);
  });
  const groups = [...incidents].map(([row, gathered]) => ({ row, marks: gathered }));
  return [{ row: -1, marks: under }, ...groups, { row: -1, marks: over }];
}

/** Draws marks as SVG. Fades that they need are gathered for `defs`, with ids that begin with `idPrefix`; equal ones are kept once. */
export function createSvgRenderer(
  theme: Theme,
  idPrefix: string,
): { draw(mark: Mark): string /** `<defs>` of all that has been drawn, or ''. */; defs(): string } {
  const definitions = new Map<string, string>();
  const define = (fade: Fade): string => {
    const { attributes, stops } = gradientOf(fade);
    const same = element('linearGradient', attributes, stops);
    const id = definitions.get(same) ?? `${idPrefix}${definitions.size}`;
    definitions.set(same, id);
    return `url(#${id})`;
  };
  return {
    /** One element, which says the mark's part and how far it has come or gone. */
    draw(mark) {
      const kind = kindOf(mark);
      const own = { 'data-part': mark.part || undefined, ...kind.data?.(mark), opacity: mark.opacity };
      const shapes = kind.draw(mark, theme, Infinity);
      const drawn = (attributes: Attributes) =>
        shapes.map((shape) =>
          'runs' in shape ? drawText(shape, theme, attributes) : drawPath(shape, define, attributes),
        );
      // A box that a script asks for leaves out the element's own translation: that of a group has it.
      const isAlone = shapes.length === 1 && !('at' in shapes[0]);
      return isAlone ? drawn(own)[0] : element('g', own, drawn({}).join(''));
    },
    defs() {
      const all = [...definitions].map(([gradient, id]) => gradient.replace(' ', ` id="${id}" `));
      return all.length === 0 ? '' : element('defs', {}, all.join(''));
    },
  };
}

function drawPath({ path, at, style }: PathShape, define: (fade: Fade) => string, own: Attributes): string {
  const { fill = 'none', stroke, strokeWidth = 1, strokeDasharray } = style;
  const d = createSvgPath();
  path(d);
  return element('path', {
    ...own,
    transform: at?.some(Boolean) ? `translate(${at.map(decimal)})` : undefined,
    d: String(d),
    fill: typeof fill === 'string' ? fill : define(fill),
    stroke,
    'stroke-width': stroke === undefined || strokeWidth === 1 ? undefined : strokeWidth,
    'stroke-linejoin': style.strokeLinejoin,
    'stroke-dasharray': strokeDasharray?.map(decimal).join(' '),
    'paint-order': style.paintOrder,
    'shape-rendering': style.shapeRendering,
  });
}

function gradientOf({ color, x1, x2, stops }: Fade): { attributes: Attributes; stops: string } {
  return {
    attributes: { gradientUnits: 'userSpaceOnUse', x1, x2, y1: 0, y2: 0 },
    stops: stops
      // Offsets to the ten-thousandth: a long bar may begin within one day.
      .map(([at, opacity]) => element('stop', { offset: at.toFixed(4), 'stop-color': color, 'stop-opacity': opacity }))
      .join(''),
  };
}

/** A name in Hebrew, Arabic or a like script would draw the number behind it to its own left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function drawText({ runs, gap, x, y, anchor, halo, lang }: TextShape, theme: Theme, own: Attributes): string {
  const [name, ...details] = runs;
  const { size, weight, family } = name.font;
  const softer = details.map(({ text, fill, font }) =>
    element(
      'tspan',
      {
        dx: gap,
        'font-size': font.size === size ? undefined : font.size,
        'font-weight': font.weight === weight ? undefined : font.weight,
        fill,
      },
      escapeText(text),
    ),
  );
  const isIsolated = softer.length > 0 && RIGHT_TO_LEFT.test(name.text);
  return element(
    'text',
    {
      ...own,
      x,
      y,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      // The root carries the family of `label`, which nearly all text has.
      'font-family': family === theme.fonts.label.family ? undefined : family,
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      fill: name.fill,
      lang,
      'xml:lang': lang,
      stroke: halo?.stroke,
      'stroke-width': halo?.strokeWidth,
      'stroke-linejoin': halo && 'round',
      'paint-order': halo && 'stroke',
    },
    (isIsolated ? element('tspan', { 'unicode-bidi': 'isolate' }, escapeText(name.text)) : escapeText(name.text)) +
      softer.join(''),
  );
}

/** `2019-11-05` from UTC ms, with the time where it is not the first moment of a day; absent when there is no such day. */
function isoTime(time: number): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('T00:00:00.000Z', '');
}

/** A short name for a text (FNV-1a, 32 bit): equal for equal texts, nearly always different for others. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
