import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { outlineText } from './svg-outlines.ts';

interface RasterOptions {
  /** Of the picture, pixels; its height follows. */
  readonly width: number;
}

/**
 * Paints an SVG as a PNG without a browser and without the fonts of the machine, so that the same
 * picture comes out everywhere. Throws when the SVG cannot be read.
 */
export function rasterise(svg: string, options: RasterOptions): Promise<Uint8Array> {
  return paint(svg, options, (image) => image.asPng());
}

/** The same in at most 128 colours and a third of the bytes, for pictures that are fetched by many. */
export function rasteriseInPalette(svg: string, options: RasterOptions): Promise<Uint8Array> {
  return paint(svg, options, ({ width, height, pixels }) => palettePng({ width, height, bytes: pixels }));
}

type Image = ReturnType<InstanceType<typeof Resvg>['render']>;

async function paint<Result>(svg: string, { width }: RasterOptions, take: (image: Image) => Result): Promise<Result> {
  const outlined = await outlineText(svg);
  await ready();
  const picture = new Resvg(outlined, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
  try {
    const image = picture.render();
    try {
      return take(image);
    } finally {
      image.free();
    }
  } finally {
    picture.free();
  }
}

let begun: Promise<void> | undefined;

/** The painter is set up once in a process, whoever asks first. */
function ready(): Promise<void> {
  begun ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))).catch(
    (error: unknown) => {
      // Another copy of this module may have done it.
      if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error;
    },
  );
  return begun;
}

/** Opaque pixels, four bytes each (red, green, blue, opacity), row by row from the top left. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Fewer than a palette may hold: letters and fades look the same, and the bytes are fewer. */
const MOST = 128;
/** A twentieth larger than the smallest, in an eighth of the time. */
const LEVEL = 7;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A PNG (ISO/IEC 15948) of at most 128 colours: a third of the bytes of one in full colours, for flat
 * pictures. Colours beyond that are drawn together by median cut (Heckbert 1982, doi:10.1145/800064.801294),
 * so that what differs least becomes alike. Opacity is not kept.
 */
export function palettePng({ width, height, bytes }: Pixels): Uint8Array {
  const counts = countColours(bytes);
  const palette = medianCut(counts, MOST);
  const indexOf = new Map(palette.flatMap(({ members }, at) => members.map((colour) => [colour, at] as const)));
  // A row is its filter, none, and an index a pixel.
  const rows = new Uint8Array((width + 1) * height);
  let before = -1;
  let index = 0;
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 4, to += 1) {
      const colour = (bytes[from] << 16) | (bytes[from + 1] << 8) | bytes[from + 2];
      if (colour !== before) index = indexOf.get(colour) ?? 0;
      before = colour;
      rows[to] = index;
    }
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits a pixel, colours from a palette.
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  const colours = palette.flatMap(({ colour }) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(colours)),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** How often each colour occurs, `0xrrggbb`. */
function countColours(bytes: Uint8Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < bytes.length; ) {
    const colour = (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
    const from = at;
    // Most pixels are like the one before.
    do at += 4;
    while (at < bytes.length && ((bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2]) === colour);
    counts.set(colour, (counts.get(colour) ?? 0) + (at - from) / 4);
  }
  return counts;
}

/** Colours that become one. */
interface Entry {
  readonly colour: number;
  readonly members: readonly number[];
}

function medianCut(counts: ReadonlyMap<number, number>, most: number): readonly Entry[] {
  const weight = (colour: number) => counts.get(colour) ?? 0;
  const boxes = [boxOf([...counts.keys()], weight)];
  while (boxes.length < most) {
    const widest = boxes.reduce((a, b) => (b.worth > a.worth ? b : a));
    if (widest.members.length < 2) break;
    const shift = widest.shift;
    const sorted = [...widest.members].sort((a, b) => ((a >> shift) & 255) - ((b >> shift) & 255) || a - b);
    const middle = sorted.length >> 1;
    boxes.splice(boxes.indexOf(widest), 1, boxOf(sorted.slice(0, middle), weight), boxOf(sorted.slice(middle), weight));
  }
  return boxes.map(({ members }) => ({ members, colour: commonest(members, weight) }));
}

/** The colour of most of the pixels: paper stays exactly paper. */
function commonest(members: readonly number[], weight: (colour: number) => number): number {
  return members.reduce((a, b) => (weight(b) > weight(a) ? b : a));
}

/** Colours with the channel in which they differ most, and how much there is to gain from parting them. */
function boxOf(members: readonly number[], weight: (colour: number) => number) {
  let [shift, range] = [0, -1];
  for (const tried of [16, 8, 0]) {
    const values = members.map((colour) => (colour >> tried) & 255);
    const spread = values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
    if (spread > range) [shift, range] = [tried, spread];
  }
  const pixels = members.reduce((sum, colour) => sum + weight(colour), 0);
  return { members, shift, worth: members.length < 2 ? -1 : range ** 2 * Math.sqrt(pixels) };
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
