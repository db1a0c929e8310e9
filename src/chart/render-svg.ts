import { kindOf } from './marks/index.ts';
import type { Define, Theme } from './marks/mark.ts';
import { decimal, element, escapeText } from './marks/markup.ts';
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
  /** Written under the picture, a line each: where it comes from. */
  readonly attributionLines?: readonly string[];
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
  const { definitions, define } = collect(idPrefix);
  const drawn = marks.map((mark) => kindOf(mark).svg(mark, theme, define)).join('');
  const viewBox = `0 0 ${decimal(width)} ${decimal(height)}`;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox, 'aria-hidden': 'true' },
    (definitions.length > 0 ? element('defs', {}, definitions.join('')) : '') + drawn,
  );
}

/** Of the lines under the picture, CSS pixels. */
const LINE_HEIGHT = 16;
const MARGIN = 12;

/** A scene as a complete SVG document; text stays text. */
export function sceneToSvg(scene: Scene, theme: Theme, options: SvgOptions): string {
  const { title, description, lang, attributionLines = [], incidentId } = options;
  const prefix = options.idPrefix ?? `b${fingerprint(JSON.stringify([theme, scene]))}-`;
  const { definitions, define } = collect(prefix);
  const body = paintingOrder(scene.marks)
    .map(({ row, marks }) => {
      const drawn = marks.map((mark) => kindOf(mark).svg(mark, theme, define)).join('');
      return row < 0 ? drawn : element('g', { 'data-incident': incidentId(row) }, drawn);
    })
    .join('\n');
  const below = attributionLines.length > 0 ? attributionLines.length * LINE_HEIGHT + MARGIN : 0;
  const { plot } = scene;
  const frame = options.frame ?? { x: 0, y: 0, width: scene.width, height: scene.height + below };
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
      ...(definitions.length > 0 ? [element('defs', {}, definitions.join(''))] : []),
      element('rect', { ...ground(frame), fill: theme.inks.paper }),
      body,
      ...attribution(attributionLines, scene, theme),
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

/** Definitions with ids that begin with `prefix`; equal ones are kept once. */
function collect(prefix: string): { definitions: string[]; define: Define } {
  const definitions: string[] = [];
  const known = new Map<string, string>();
  const define: Define = (name, attributes, content) => {
    const same = element(name, attributes, content);
    let id = known.get(same);
    if (id === undefined) {
      id = `${prefix}${known.size}`;
      known.set(same, id);
      definitions.push(element(name, { id, ...attributes }, content));
    }
    return `url(#${id})`;
  };
  return { definitions, define };
}

function attribution(lines: readonly string[], scene: Scene, theme: Theme): string[] {
  const { size } = theme.fonts.note;
  return lines.map((line, at) =>
    element(
      'text',
      {
        x: MARGIN,
        y: scene.height + (at + 1) * LINE_HEIGHT,
        'font-size': size,
        fill: theme.inks['ink-soft'],
        'data-part': 'attribution',
      },
      escapeText(line),
    ),
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
