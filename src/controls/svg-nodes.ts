const SVG = 'http://www.w3.org/2000/svg';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** An end tag, a start tag with its attributes and perhaps its own end, or a run of text. */
const PIECE = /<\/[A-Za-z]+>|<([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Markup that our own painter has written (`chart/marks/markup.ts`) as a tree of nodes, made without the
 * parser of the browser: a strict policy (Trusted Types) keeps that for text it trusts.
 */
export function svgNode(markup: string): SVGElement {
  const root = document.createElementNS(SVG, 'g');
  let parent: Element = root;
  let read = 0;
  for (const { 0: piece, 1: name, 2: attributes = '', 3: end, index } of markup.matchAll(PIECE)) {
    if (index !== read) break;
    read += piece.length;
    if (name !== undefined) {
      const node = document.createElementNS(SVG, name);
      for (const [, key, value] of attributes.matchAll(ATTRIBUTE)) setAttribute(node, key, unescapeText(value));
      parent.append(node);
      if (end === '') parent = node;
    } else if (piece.startsWith('</')) {
      parent = parent.parentElement ?? root;
    } else {
      parent.append(unescapeText(piece));
    }
  }
  const [drawing] = root.children;
  if (!(drawing instanceof SVGElement) || read !== markup.length || parent !== root)
    throw new Error('This is no markup of ours.');
  drawing.remove();
  return drawing;
}

function setAttribute(node: Element, key: string, value: string): void {
  // The namespace of the elements says it already.
  if (key === 'xmlns') return;
  if (key.startsWith('xml:')) node.setAttributeNS(XML, key, value);
  else node.setAttribute(key, value);
}

function unescapeText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: string) => ENTITIES[name]);
}
