/** An element of a page that was read strictly, with what it holds. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (MarkupElement | string)[];
}

const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'input', 'source', 'wbr']);
/** Elements of text that hold no blocks: a browser would end a paragraph where one begins. */
const NO_BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'dt',
  'summary',
  'span',
  'strong',
  'a',
  'cite',
  'time',
  'code',
  'pre',
]);
const BLOCKS = new Set([
  ...['p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'div', 'section', 'article', 'header', 'footer', 'main', 'nav'],
  ...['figure', 'figcaption', 'pre', 'table', 'details', 'h1', 'h2', 'h3'],
]);
/** What these may stand in. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
  summary: ['details'],
  figcaption: ['figure'],
};
const ONLY_ITEMS = new Set(['ul', 'ol']);

const TOKEN =
  /<!doctype html>|<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z][\w:-]*(?:="[^"<]*")?)*)\s*(\/?)>|([^<]+)|</gy;
const ATTRIBUTE = /([A-Za-z][\w:-]*)(?:="([^"]*)")?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Reads a page as the build writes it and throws at whatever a browser would have to repair: tags that do not
 * match, attributes given twice, characters that are not escaped, elements where they may not stand, ids used twice.
 */
export function readMarkup(page: string): MarkupElement {
  interface Open {
    name: string;
    attributes: Map<string, string>;
    children: (MarkupElement | string)[];
  }
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const stack: Open[] = [root];
  const ids = new Set<string>();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < page.length) {
    const at = TOKEN.lastIndex;
    const fail = (why: string): never => {
      throw new Error(`${why} at ${at}: ${page.slice(at, at + 80)}`);
    };
    const match = TOKEN.exec(page) ?? fail('nothing that can be read');
    const [whole, closing, name, attributeText = '', selfClosing, text] = match;
    const open = stack[stack.length - 1];
    if (text !== undefined) {
      if (text.trim() !== '' && (ONLY_ITEMS.has(open.name) || open.name === 'dl')) fail(`text in <${open.name}>`);
      open.children.push(unescaped(text, fail));
    } else if (name === undefined) {
      if (whole === '<') fail('a < that is not escaped');
    } else if (closing) {
      if (open.name !== name) fail(`</${name}> where <${open.name}> is open`);
      stack.pop();
    } else {
      const attributes = new Map<string, string>();
      for (const [, key, value = ''] of attributeText.matchAll(ATTRIBUTE)) {
        if (attributes.has(key)) fail(`${key} twice`);
        attributes.set(key, unescaped(value, fail));
      }
      const id = attributes.get('id');
      if (id !== undefined && ids.has(id)) fail(`the id ${id} twice`);
      if (id !== undefined) ids.add(id);
      const around = stack.map((each) => each.name);
      // A summary may hold a heading beside its words.
      const isHeadingOfSummary = /^h[1-6]$/.test(name) && open.name === 'summary';
      if (!isHeadingOfSummary && BLOCKS.has(name) && around.some((each) => NO_BLOCKS.has(each)))
        fail(`<${name}> in a line of text`);
      if (name === 'a' && around.includes('a')) fail('a link in a link');
      if (PARENTS[name] && !PARENTS[name].includes(open.name)) fail(`<${name}> in <${open.name}>`);
      if (ONLY_ITEMS.has(open.name) && name !== 'li') fail(`<${name}> in <${open.name}>`);
      const element: Open = { name, attributes, children: [] };
      open.children.push(element);
      if (name === 'script') {
        const end = page.indexOf('</script>', TOKEN.lastIndex);
        element.children.push(page.slice(TOKEN.lastIndex, end));
        TOKEN.lastIndex = end + '</script>'.length;
      } else if (!VOID.has(name) && !selfClosing) stack.push(element);
    }
  }
  if (stack.length > 1) throw new Error(`<${stack[stack.length - 1].name}> is never closed`);
  return root;
}

function unescaped(text: string, fail: (why: string) => never): string {
  return text.replace(/&([#\w]*;?)/g, (_all, rest: string) => {
    const letter = ENTITIES[rest.replace(/;$/, '')];
    return rest.endsWith(';') && letter !== undefined ? letter : fail(`&${rest} that is not escaped`);
  });
}

const known = new WeakMap<MarkupElement, readonly MarkupElement[]>();

/** All elements in and under one, in the order of the page. */
export function elementsOf(element: MarkupElement, name?: string): readonly MarkupElement[] {
  const elements = known.get(element) ?? [...walk(element)];
  known.set(element, elements);
  return name === undefined ? elements : elements.filter((each) => each.name === name);
}

function* walk(element: MarkupElement): Generator<MarkupElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* walk(child);
}

/** The text that a reader sees, spaces as one. */
export function textOf(element: MarkupElement): string {
  const text = (each: MarkupElement | string): string =>
    typeof each === 'string' ? each : each.name === 'script' ? '' : each.children.map(text).join('');
  return text(element).replace(/\s+/g, ' ');
}
