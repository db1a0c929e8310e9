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
