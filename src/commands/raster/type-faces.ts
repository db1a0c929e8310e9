import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

export type TypefaceName = 'inter' | 'source-serif-4' | 'noto-sans-sc' | 'noto-serif-sc';

/** The lightest and the heaviest weight of each typeface. */
export const WEIGHTS: Readonly<Record<TypefaceName, readonly [number, number]>> = {
  inter: [100, 900],
  'source-serif-4': [200, 900],
  'noto-sans-sc': [100, 900],
  'noto-serif-sc': [200, 900],
};

/** A file of a typeface: a stretch of Unicode in every weight. */
export interface FaceFile {
  /** Path of the woff2 file, from the packages. */
  readonly path: string;
}

const SPACE = 0x20;

const { resolve } = createRequire(import.meta.url);
const typefaces = new Map<TypefaceName, ReadonlyMap<number, FaceFile>>();

/** The file of a typeface that is for a letter, though it may lack it; by ranges of Unicode, as its style sheet says. */
export function fileFor(name: TypefaceName, letter: string): FaceFile | undefined {
  const files = typefaces.get(name) ?? filesOf(name);
  typefaces.set(name, files);
  // A range may leave out what its file has all the same.
  return files.get(letter.codePointAt(0) ?? 0) ?? files.get(SPACE);
}

/** The file for each code point. */
function filesOf(name: TypefaceName): ReadonlyMap<number, FaceFile> {
  const text = readFileSync(resolve(`@fontsource-variable/${name}/unicode.json`), 'utf8');
  const files = new Map<number, FaceFile>();
  for (const [subset, ranges] of Object.entries(JSON.parse(text) as Record<string, string>)) {
    // Subsets without a name have a number in brackets.
    const file = {
      path: `@fontsource-variable/${name}/files/${name}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    };
    for (const range of ranges.split(',')) {
      const [first, last = first] = range.replace(/^U\+/i, '').split('-');
      // What a style sheet says later counts.
      for (let point = Number.parseInt(first, 16); point <= Number.parseInt(last, 16); point += 1)
        files.set(point, file);
    }
  }
  return files;
}

const opened = new Map<string, Promise<Face>>();

/** Opens a file for shaping and drawing; once, however often it is asked for. */
export function openFace({ path }: FaceFile): Promise<Face> {
  const face = opened.get(path) ?? decompressed(resolve(path));
  opened.set(path, face);
  return face;
}

async function decompressed(file: string): Promise<Face> {
  return new Face(new Blob(await decompress(readFileSync(file))), 0);
}
