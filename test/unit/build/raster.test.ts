import { describe, expect, test } from 'vitest';
import { palettePng, rasterise, rasteriseInPalette } from '../../../src/build/raster/raster.ts';
import { outlineText } from '../../../src/build/raster/svg-outlines.ts';
import { loadTypesetter } from '../../../src/build/raster/typesetter.ts';
import table from '../../../src/chart/fonts/font-widths.json' with { type: 'json' };
import { type DecodedPng, decodePng } from './png.ts';

const PAPER = '#ffffff';

const svg = (content: string, attributes = 'font-family="Inter" font-size="20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" ${attributes}><rect width="200" height="100" fill="${PAPER}"/>${content}</svg>`;

const paint = async (content: string, attributes?: string) =>
  decodePng(await rasterise(svg(content, attributes), { width: 200 }));

/** First and last column and row that is not paper. */
function inkedBox(picture: DecodedPng) {
  const inked: (readonly [number, number])[] = [];
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1) if (picture.at(x, y) !== PAPER) inked.push([x, y]);
  const [xs, ys] = [inked.map(([x]) => x), inked.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Between two colours, as the largest difference in a channel. */
function distance(a: string, b: string): number {
  const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const others = channels(b);
  return Math.max(...channels(a).map((value, at) => Math.abs(value - others[at])));
}

describe('a picture', () => {
  test('is as wide as asked, and as high as that makes it', async () => {
    const picture = decodePng(
      await rasterise(svg('<rect x="50" width="50" height="100" fill="#c43d0b"/>'), { width: 600 }),
    );
    expect([picture.width, picture.height]).toEqual([600, 300]);
    expect(picture.at(75, 150)).toBe(PAPER);
    expect(picture.at(225, 150)).toBe('#c43d0b');
  });

  test('has what our marks are drawn with: gradients, clips, dashes, pictures in pictures', async () => {
    const picture = await paint(
      `<defs><linearGradient id="a"><stop offset="0" stop-color="#000000"/><stop offset="1" stop-color="#ffffff"/></linearGradient>
       <clipPath id="b"><rect x="100" width="20" height="20"/></clipPath></defs>
       <rect width="100" height="20" fill="url(#a)"/><rect x="100" width="100" height="20" fill="#3973cb" clip-path="url(#b)"/>
       <path d="M0 50H200" stroke="#178371" stroke-width="10" stroke-dasharray="20 20"/>
       <svg x="100" y="70" width="50" height="20" viewBox="0 0 10 4"><rect width="5" height="4" fill="#6940b1"/></svg>`,
    );
    expect(Number.parseInt(picture.at(10, 10).slice(1, 3), 16)).toBeLessThan(60);
    expect(Number.parseInt(picture.at(90, 10).slice(1, 3), 16)).toBeGreaterThan(190);
    expect([picture.at(110, 10), picture.at(130, 10)]).toEqual(['#3973cb', PAPER]);
    expect([picture.at(10, 50), picture.at(30, 50)]).toEqual(['#178371', PAPER]);
    expect([picture.at(110, 80), picture.at(140, 80)]).toEqual(['#6940b1', PAPER]);
  });

  test('in few colours is the same picture: a palette of its own colours, smaller', async () => {
    const picture = svg('<rect x="20" width="60" height="60" fill="#c43d0b"/><text x="100" y="50">Aé数</text>');
    const full = await rasterise(picture, { width: 1200 });
    const few = await rasteriseInPalette(picture, { width: 1200 });
    expect(few.length).toBeLessThan(full.length);
    const [a, b] = [decodePng(full), decodePng(few)];
    expect([b.width, b.height]).toEqual([a.width, a.height]);
    for (let x = 0; x < 1200; x += 7) {
      for (let y = 0; y < 600; y += 7) expect(distance(a.at(x, y), b.at(x, y))).toBeLessThan(12);
    }
    expect(b.at(300, 100)).toBe('#c43d0b');
    expect(b.at(1_190, 590)).toBe(PAPER);
  });

  test('of thousands of colours keeps to 128 that differ little from them', () => {
    const [width, height] = [256, 64];
    const bytes = new Uint8Array(width * height * 4).map((_, at) => {
      const [x, y] = [(at >> 2) % width, (at >> 2) / width];
      return [x, Math.floor(y) * 4, 128, 255][at % 4];
    });
    const picture = decodePng(palettePng({ width, height, bytes }));
    for (let x = 0; x < width; x += 1) {
      for (let y = 0; y < height; y += 1) {
        const colour = Number.parseInt(picture.at(x, y).slice(1), 16);
        expect(Math.hypot((colour >> 16) - x, ((colour >> 8) & 255) - y * 4)).toBeLessThan(45);
      }
    }
  });

  test('that is no SVG is refused', async () => {
    await expect(rasterise('<p>text</p>', { width: 100 })).rejects.toThrow();
    await expect(rasterise(svg('<text x="1" y="2">open'), { width: 100 })).rejects.toThrow('without an end');
  });
});

describe('text', () => {
  test('is as wide as a browser sets it, letter by letter, in every weight that was measured there', async () => {
    const typesetter = await loadTypesetter(table.characters);
    // What a font lacks the browser took from the machine.
    const letters = [...table.characters]
      .map((letter, at) => ({ letter, at }))
      .filter(({ letter }) => /[ -~\u00a0-ÿ]/.test(letter));
    expect(letters.length).toBeGreaterThan(180);
    for (const [family, weights] of Object.entries(table.widths)) {
      for (const [weight, widths] of Object.entries(weights)) {
        const style = { family: `"${family}"`, size: 1_000, weight: Number(weight) };
        const wrong = letters.filter(
          ({ letter, at }) => Math.abs(typesetter.set(letter, style).width - widths[at]) > 1,
        );
        expect({ family, weight, wrong }).toEqual({ family, weight, wrong: [] });
      }
    }
  });

  test('is kerned, and in the family that the list names first and we have', async () => {
    const typesetter = await loadTypesetter('AVTo');
    const style = { family: 'Unheard, "Inter Variable", serif', size: 100, weight: 400 };
    const width = (text: string, family = style.family) => typesetter.set(text, { ...style, family }).width;
    expect(width('AV')).toBeLessThan(width('A') + width('V') - 1);
    expect(width('To')).toBe(width('To', 'Inter'));
    expect(width('To')).not.toBe(width('To', '"Source Serif 4", Inter'));
  });

  test('in Chinese is in squares; the marks that page and system take from a Han font are wide there, too', async () => {
    const typesetter = await loadTypesetter('淘宝 “A” —');
    const style = { size: 20, weight: 600, lang: 'zh-Hans' };
    for (const family of ['"Inter Variable", "PingFang SC", sans-serif', '"Source Serif 4", "Noto Serif SC"']) {
      expect(typesetter.set('淘宝', { ...style, family }).width).toBeCloseTo(40, 5);
      expect(typesetter.set('“—', { ...style, family }).width).toBeLessThan(36);
    }
    expect(typesetter.set('“—', { ...style, family: '"Han Punctuation", Inter' }).width).toBeGreaterThan(37);
    expect(typesetter.set('淘A\u{10fffd}', { ...style, family: 'Inter' }).missing).toEqual(['\u{10fffd}']);
  });

  test('stands where its anchor says, over its baseline, as large as it is', async () => {
    const start = inkedBox(await paint('<text x="100" y="50">HH</text>'));
    const middle = inkedBox(await paint('<text x="100" y="50" text-anchor="middle">HH</text>'));
    const end = inkedBox(await paint('<text x="100" y="50" text-anchor="end">HH</text>'));
    // The capitals of Inter are 0.727 of its size high.
    for (const { top, bottom } of [start, middle, end]) {
      expect(bottom).toBe(49);
      expect(Math.abs(bottom + 1 - top - 0.727 * 20)).toBeLessThan(1.5);
    }
    expect(start.left).toBeGreaterThanOrEqual(100);
    expect(end.right).toBeLessThanOrEqual(100);
    expect(Math.abs(start.left - end.left - 2 * (start.left - middle.left))).toBeLessThanOrEqual(1);
  });

  test('takes its look from elements around it and from its own attributes, and each run its own', async () => {
    const same = [
      '<text x="10" y="50" font-size="30" font-weight="700">To<tspan dx="4" font-weight="400" fill="#c43d0b">12</tspan></text>',
      '<g font-size="30" font-weight="700"><text x="10" y="50">To<tspan dx="4" font-weight="400" fill="#c43d0b">12</tspan></text></g>',
    ];
    const [first, other] = await Promise.all(same.map(async (content) => inkedBox(await paint(content))));
    expect(other).toEqual(first);
    const plain = inkedBox(await paint('<text x="10" y="50" font-size="30">To<tspan dx="4">12</tspan></text>'));
    expect(first.right).toBeGreaterThan(plain.right);
  });

  test('has its rim of paper under it', async () => {
    const halo = 'stroke="#ffffff" stroke-width="6" stroke-linejoin="round" paint-order="stroke"';
    const picture = await paint(
      `<rect width="200" height="100" fill="#3973cb"/><text x="100" y="60" font-size="40" ${halo}>l</text>`,
    );
    const row = Array.from({ length: 30 }, (_, at) => picture.at(98 + at, 45));
    expect(row).toContain('#ffffff');
    expect(row).toContain('#000000');
    expect(row.indexOf('#ffffff')).toBeLessThan(row.indexOf('#000000'));
  });
});

test('text has become outlines, and everything else is as it was', async () => {
  const before = svg(
    '<g data-incident="a"><text x="5" y="20" fill="#57544d" data-part="label" xml:lang="zh">A &amp; 数</text></g>',
  );
  const after = await outlineText(before);
  expect(after).not.toContain('<text');
  expect(after).toContain('<g data-incident="a"><g fill="#57544d" data-part="label"><path d="M');
  expect(after.replace(/<g fill[\s\S]*<\/g><\/g>/, '')).toBe(before.replace(/<text[\s\S]*<\/text><\/g>/, ''));
});
