import { type Path, pathRound } from 'd3-path';
import type { Attributes, PathContext } from './mark.ts';

/** An SVG element; attribute values are escaped, `content` is markup already. Absent values are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    tag += ` ${key}="${typeof value === 'number' ? decimal(value) : escapeText(value)}"`;
  }
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** Of a length in SVG: a hundredth of a CSS pixel is a fiftieth of a device pixel at most. */
const DECIMALS = 2;

/** D3's path with rounded numbers, for the `d` of an SVG path, and with the rounded rectangle that a canvas has. */
export function createSvgPath(): Path & PathContext {
  const path = pathRound(DECIMALS);
  const drawArc = path.arc.bind(path);
  // Half a circle whose ends and radius are rounded apart has another centre, as much as a quarter of a pixel away.
  const arc = (x: number, y: number, radius: number, start: number, end: number) =>
    drawArc(x, y, Number(decimal(radius)), start, end);
  const roundRect = (x: number, y: number, width: number, height: number, radius: number) => {
    const round = Math.min(radius, width / 2, height / 2);
    const [right, bottom] = [x + width - round, y + height - round];
    const corners = [
      [right, y + round],
      [right, bottom],
      [x + round, bottom],
      [x + round, y + round],
    ];
    path.moveTo(x + round, y);
    corners.forEach(([cx, cy], turn) => {
      arc(cx, cy, round, ((turn - 1) * Math.PI) / 2, (turn * Math.PI) / 2);
    });
    path.closePath();
  };
  return Object.assign(path, { arc, roundRect });
}

/** A number as SVG writes it. */
export function decimal(value: number): string {
  // Adding 0 turns -0 into 0.
  return Number.isFinite(value) ? String(Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS + 0) : '0';
}

/** Text for elements and attributes. What XML cannot hold at all is dropped: one such character would break the file. */
export function escapeText(text: string): string {
  return text
    .replace(UNSPEAKABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

// Control characters, surrogates without their half, and the two non-characters of the basic plane.
const UNSPEAKABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
