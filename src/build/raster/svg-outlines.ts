import { element } from '../../chart/marks/markup.ts';
import { loadTypesetter, type TextStyle, type Typesetter } from './typesetter.ts';

/** The least of XML that reading our own SVG takes: tags, their attributes, and the text between them. */

interface Tag {
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
}

const INITIAL: Inherited = { family: 'sans-serif', size: 16, weight: 400, anchor: 'start' };

/** Of text only: what the outlines say themselves, and shapes do not have. */
const OF_TEXT: readonly string[] = [
  'x',
  'y',
  'dx',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
  'lang',
  'xml:lang',
  'unicode-bidi',
];

/** A tag with what its text inherits, and a stretch of that text. */
interface Opened {
  readonly tag: Tag;
  readonly style: Inherited;
}
interface Run extends Opened {
  readonly text: string;
}

/**
 * The same picture with every `<text>` as outlines, set in the fonts of our packages: it looks alike wherever
 * it is painted. Understands what our own pictures hold: attributes in numbers without a unit, a place for a
 * `<text>`, and `<tspan>` with `dx` in it.
 */
export async function outlineText(svg: string): Promise<string> {
  const typesetter = await loadTypesetter(decode(svg));
  const opened: Opened[] = [];
  let runs: Run[] | undefined;
  let outlined = '';
  let read = 0;
  for (const tag of tagsOf(svg)) {
    const within = opened.at(-1);
    const text = svg.slice(read, tag.start);
    if (!runs) outlined += text;
    else if (within && text !== '') runs.push({ ...within, text: decode(text) });
    read = tag.end;
    if (tag.kind === 'close') opened.pop();
    if (tag.kind === 'open') opened.push({ tag, style: inherit(within?.style ?? INITIAL, tag) });
    if (tag.name !== 'text') {
      if (!runs) outlined += svg.slice(tag.start, tag.end);
    } else if (tag.kind === 'open') runs = [];
    else {
      if (runs && within) outlined += drawRuns(runs, within.tag, typesetter);
      runs = undefined;
    }
  }
  if (runs) throw new Error('The SVG has a <text> without an end.');
  return outlined + svg.slice(read);
}

function inherit(from: Inherited, { attributes }: Tag): Inherited {
  return {
    family: attributes.get('font-family') ?? from.family,
    size: Number(attributes.get('font-size') ?? from.size),
    weight: Number(attributes.get('font-weight') ?? from.weight),
    lang: attributes.get('xml:lang') ?? from.lang,
    anchor: attributes.get('text-anchor') ?? from.anchor,
  };
}

function drawRuns(runs: readonly Run[], { attributes }: Tag, typesetter: Typesetter): string {
  const lines = runs.map(({ tag, text, style }) => {
    const gap = Number(tag.attributes.get('dx') ?? 0);
    return { tag, gap, anchor: style.anchor, line: typesetter.set(text, style) };
  });
  const width = lines.reduce((sum, { gap, line }) => sum + gap + line.width, 0);
  const before = { start: 0, middle: 0.5, end: 1 }[lines[0]?.anchor ?? 'start'] ?? 0;
  const y = Number(attributes.get('y') ?? 0);
  let x = Number(attributes.get('x') ?? 0) - width * before;
  const drawn = lines.map(({ tag, gap, line }) => {
    const d = line.path(x + gap, y);
    x += gap + line.width;
    return element('path', { ...(tag.name === 'text' ? {} : looksOf(tag)), d });
  });
  return element('g', looksOf({ attributes }), drawn.join(''));
}

/** What paints the text paints its outlines, too. */
function looksOf({ attributes }: Pick<Tag, 'attributes'>): Record<string, string> {
  return Object.fromEntries([...attributes].filter(([name]) => !OF_TEXT.includes(name)));
}
