import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { palettePng } from './palette-png.ts';
import { outlineText } from './svg-outlines.ts';

export interface RasterOptions {
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
