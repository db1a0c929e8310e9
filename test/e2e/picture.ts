import type { Page } from 'playwright';
import { svgOf } from './site.ts';

/** A box in the picture's own CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What belongs to an incident, as it came out in the fonts that the page has. */
export interface Piece {
  readonly incident: string;
  readonly part: string;
  /** Words of a label, or ''. */
  readonly text: string;
  readonly box: Box;
}

/**
 * Measures the pieces of the current picture in the page itself, which must have been opened
 * `withoutPolicy`. Of text it gives the box of its letters: as wide as they came out, from the height of
 * capitals to the depth of descenders.
 */
export async function piecesOf(page: Page): Promise<readonly Piece[]> {
  const svg = await svgOf(page);
  return page.evaluate((markup) => {
    const easel = document.createElement('div');
    easel.innerHTML = markup;
    document.body.append(easel);
    const pieces = [...easel.querySelectorAll('[data-incident]')].flatMap((group) =>
      [...group.querySelectorAll<SVGGraphicsElement>('[data-part]')].map((node) => {
        const { x, y, width, height } = node.getBBox();
        const box = { x, y, width, height };
        if (node.tagName === 'text') {
          const size = Number(node.getAttribute('font-size'));
          const baseline = Number(node.getAttribute('y'));
          box.y = baseline - 0.73 * size;
          box.height = 0.95 * size;
        }
        return {
          incident: group.getAttribute('data-incident') ?? '',
          part: node.getAttribute('data-part') ?? '',
          text: node.tagName === 'text' ? (node.textContent ?? '') : '',
          box,
        };
      }),
    );
    easel.remove();
    return pieces;
  }, svg);
}

/** Less than this is no overlap that anyone sees, CSS pixels: the tip of a triangle between two descenders. */
const TOUCH = 1.5;

export function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > TOUCH && down > TOUCH;
}

/** Labels that stand on one another, or on the symbol of another incident, in words. */
export function clashesOf(pieces: readonly Piece[]): readonly string[] {
  const labels = pieces.filter(({ text }) => text !== '');
  const symbols = pieces.filter(({ part }) => part === 'public');
  return labels.flatMap((label, at) => [
    ...labels
      .slice(at + 1)
      .filter((other) => overlap(label.box, other.box))
      .map((other) => `“${label.text}” and “${other.text}”`),
    ...symbols
      .filter((symbol) => symbol.incident !== label.incident && overlap(label.box, symbol.box))
      .map((symbol) => `“${label.text}” on the symbol of ${symbol.incident}`),
  ]);
}

/** Attributes of the root and the parts of each incident, read from the text: what a script from outside would see. */
export function readContract(svg: string) {
  const root = /^<svg [^>]*>/.exec(svg)?.[0] ?? '';
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(root)?.[1];
  const [x, y, width, height] = (attribute('data-plot') ?? '').split(' ').map(Number);
  const groups = svg.split('<g data-incident="').slice(1);
  return {
    view: attribute('data-view'),
    from: Date.parse(attribute('data-from') ?? ''),
    to: Date.parse(attribute('data-to') ?? ''),
    plot: { x, y, width, height },
    width: Number(attribute('width')),
    height: Number(attribute('height')),
    incidents: groups.map((group) => group.slice(0, group.indexOf('"'))),
    parts: [...new Set([...svg.matchAll(/ data-part="([^"]*)"/g)].map(([, part]) => part))],
    /** Place of an incident's symbol, or undefined. */
    symbolOf(id: string) {
      const group = groups.find((each) => each.startsWith(`${id}"`))?.split('\n')[0];
      const place = group && /data-part="public"[^>]* data-x="([\d.-]+)" data-y="([\d.-]+)"/.exec(group);
      return place ? { x: Number(place[1]), y: Number(place[2]) } : undefined;
    },
    /** Words of an incident's label, or undefined. */
    labelOf(id: string) {
      const group = groups.find((each) => each.startsWith(`${id}"`))?.split('\n')[0];
      return group && /<text data-part="label"[^>]*>([^<]*)/.exec(group)?.[1];
    },
  };
}

/** Where an incident's symbol is in the viewport. */
export async function symbolOnPage(page: Page, id: string): Promise<{ x: number; y: number }> {
  const symbol = readContract(await svgOf(page)).symbolOf(id);
  const box = await page.locator('.picture').boundingBox();
  const width = readContract(await svgOf(page)).width;
  if (!symbol || !box) throw new Error(`${id} has no symbol in the picture`);
  const scale = box.width / width;
  return { x: box.x + symbol.x * scale, y: box.y + symbol.y * scale };
}
