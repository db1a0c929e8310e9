import { element } from '../../chart/marks/markup.ts';
import { loadTypesetter, type TextStyle, type Typesetter } from './typesetter.ts';

/** The least of XML that reading our own SVG takes: tags, their attributes, and the text between them. */

export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it stands in the source. */
  readonly start: number;
  readonly end: number;
}

/** Comments, declarations and the like, which are passed over, or a tag. */
const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([A-Za-z_][\w:.-]*)((?:[^"'<>]|"[^"]*"|'[^']*')*?)(\/?)>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Every tag of a document, in the order in which they stand. */
export function tagsOf(source: string): Tag[] {
  return [...source.matchAll(TAG)].flatMap((match): Tag[] => {
    const [whole, closing, name, attributes = '', empty] = match;
    if (name === undefined) return [];
    const kind = closing ? 'close' : empty ? 'empty' : 'open';
    return [{ name, kind, attributes: attributesOf(attributes), start: match.index, end: match.index + whole.length }];
  });
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)].map(([, name, double, single]): [string, string] => [
    name,
    decode(double ?? single ?? ''),
  ]);
  return new Map(found);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it is meant: `&amp;` is `&`. */
export function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? whole;
  });
}

/** What text inherits from the elements around it. */
interface Inherited extends TextStyle {
  readonly anchor: string;
  readonly baseline: string;
}

const INITIAL: Inherited = { family: 'sans-serif', size: 16, weight: 400, anchor: 'start', baseline: 'auto' };

/** Of text only: what the outlines say themselves, and shapes do not have. */
const OF_TEXT: ReadonlySet<string> = new Set([
  'x',
  'y',
  'dx',
  'dy',
  'text-anchor',
  'dominant-baseline',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'textLength',
  'lengthAdjust',
  'lang',
  'xml:lang',
  'xml:space',
  'style',
]);

/** Where a baseline lies under the point it is set by, in sizes of the type: as browsers set Inter. */
const BASELINES: Readonly<Record<string, number>> = { middle: 0.273, central: 0.364, hanging: 0.727 };

/** A stretch of text of one look, and whether it begins at a point of its own. */
interface Run {
  text: string;
  readonly style: Inherited;
  readonly tag: Tag;
  readonly x?: number;
  readonly y?: number;
  readonly dx: number;
  readonly dy: number;
}

/**
 * The same picture with every `<text>` as outlines, set in the fonts of our packages: it looks alike
 * wherever it is painted. Understands what we write: `tspan`, families, size, weight, anchor, dx and dy,
 * letter-spacing, dominant-baseline, as attributes or in `style`; not text along paths, lists of places,
 * or style sheets.
 */
export async function outlineText(svg: string): Promise<string> {
  const tags = tagsOf(svg);
  const typesetter = await loadTypesetter(decode(svg));
  const inherited: Inherited[] = [INITIAL];
  let outlined = '';
  let written = 0;
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at];
    if (tag.kind === 'close') inherited.pop();
    if (tag.kind !== 'open') continue;
    const style = inherit(inherited.at(-1) ?? INITIAL, tag);
    if (tag.name !== 'text') {
      inherited.push(style);
      continue;
    }
    const close = tags.findIndex(({ name, kind }, index) => index > at && name === 'text' && kind === 'close');
    if (close < 0) throw new Error('The SVG has a <text> without an end.');
    const runs = runsOf(svg, tags.slice(at, close + 1), style);
    outlined += svg.slice(written, tag.start) + drawRuns(runs, tag, typesetter);
    written = tags[close].end;
    at = close;
  }
  return outlined + svg.slice(written);
}

function inherit(from: Inherited, { attributes }: Tag): Inherited {
  const declared = new Map(
    (attributes.get('style') ?? '').split(';').map((declaration): [string, string] => {
      const [name, ...value] = declaration.split(':');
      return [name.trim(), value.join(':').trim()];
    }),
  );
  const get = (name: string) => declared.get(name) ?? attributes.get(name);
  const size = lengthOf(get('font-size'), from.size) ?? from.size;
  return {
    family: get('font-family') ?? from.family,
    size,
    weight: weightOf(get('font-weight')) ?? from.weight,
    lang: attributes.get('xml:lang') ?? attributes.get('lang') ?? from.lang,
    letterSpacing: lengthOf(get('letter-spacing'), size) ?? from.letterSpacing,
    anchor: get('text-anchor') ?? from.anchor,
    baseline: get('dominant-baseline') ?? from.baseline,
  };
}

/** In the units of the picture; `em` is the size of the type. */
function lengthOf(text: string | undefined, em: number): number | undefined {
  const [, digits, unit] = /^\s*(-?[\d.]+)(px|em|%|)/.exec(text ?? '') ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits);
  if (unit === 'em') return value * em;
  return unit === '%' ? (value / 100) * em : value;
}

function weightOf(text: string | undefined): number | undefined {
  if (text === 'bold') return 700;
  if (text === 'normal') return 400;
  const weight = Number(text);
  return weight > 0 ? weight : undefined;
}

/** The stretches of a `<text>`, from its tag to its end; white space as SVG takes it when nothing is said. */
function runsOf(svg: string, tags: readonly Tag[], outer: Inherited): Run[] {
  const runs: Run[] = [];
  const open: { readonly tag: Tag; readonly style: Inherited; begun: boolean }[] = [];
  tags.forEach((tag, at) => {
    if (tag.kind === 'close') open.pop();
    else if (tag.kind === 'open')
      open.push({ tag, style: at === 0 ? outer : inherit(open.at(-1)?.style ?? outer, tag), begun: false });
    const within = open.at(-1);
    const next = tags[at + 1];
    if (!within || !next) return;
    const text = decode(svg.slice(tag.end, next.start)).replace(/\s+/g, ' ');
    const [first] = runs;
    const follows = runs.at(-1)?.text.endsWith(' ') ?? !first;
    const told = follows ? text.replace(/^ /, '') : text;
    if (told === '') return;
    // What an element says of its place is said of its first letter.
    const placed = open.filter(({ begun }) => !begun);
    for (const each of placed) each.begun = true;
    const place = (name: string) =>
      placed
        .map(({ tag: { attributes }, style }) => lengthOf(attributes.get(name), style.size))
        .findLast((value) => value !== undefined);
    const step = (name: string) => place(name) ?? 0;
    runs.push({
      text: told,
      style: within.style,
      tag: within.tag,
      x: place('x'),
      y: place('y'),
      dx: step('dx'),
      dy: step('dy'),
    });
  });
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  return runs;
}

function drawRuns(runs: readonly Run[], tag: Tag, typesetter: Typesetter): string {
  const set = runs.map((run) => ({ run, line: typesetter.set(run.text, run.style) }));
  let [x, y] = [0, 0];
  const drawn = set.map(({ run, line }, at) => {
    if (at === 0 || run.x !== undefined) {
      // All up to the next point of its own is anchored together.
      const end = set.findIndex((other, index) => index > at && other.run.x !== undefined);
      const chunk = set.slice(at, end < 0 ? undefined : end);
      const width = chunk.reduce((sum, other) => sum + other.run.dx + other.line.width, 0);
      x = (run.x ?? 0) - width * (run.style.anchor === 'end' ? 1 : run.style.anchor === 'middle' ? 0.5 : 0);
    }
    y = (run.y ?? y) + run.dy;
    x += run.dx;
    const d = line.path(x, y + (BASELINES[run.style.baseline] ?? 0) * run.style.size);
    x += line.width;
    return element('path', { ...(run.tag === tag ? {} : looksOf(run.tag)), d });
  });
  return element('g', looksOf(tag), drawn.join(''));
}

/** What paints the text paints its outlines, too. */
function looksOf({ attributes }: Tag): Record<string, string> {
  const looks = [...attributes].filter(([name]) => !OF_TEXT.has(name));
  const style = (attributes.get('style') ?? '')
    .split(';')
    .filter((declaration) => declaration.trim() !== '' && !OF_TEXT.has(declaration.split(':')[0].trim()))
    .join(';');
  return Object.fromEntries(style === '' ? looks : [...looks, ['style', style]]);
}
