import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

type TypefaceName = 'inter' | 'source-serif-4' | 'noto-sans-sc' | 'noto-serif-sc';

const SPACE = 0x20;

const { resolve } = createRequire(import.meta.url);
const typefaces = new Map<TypefaceName, ReadonlyMap<number, string>>();

/** The woff2 file of a typeface that is for a letter, though it may lack it; by ranges of Unicode, as its style sheet says. */
function fileFor(name: TypefaceName, letter: string): string | undefined {
  const files = typefaces.get(name) ?? filesOf(name);
  typefaces.set(name, files);
  // A range may leave out what its file has all the same.
  return files.get(letter.codePointAt(0) ?? 0) ?? files.get(SPACE);
}

/** The file for each code point. */
function filesOf(name: TypefaceName): ReadonlyMap<number, string> {
  const text = readFileSync(resolve(`@fontsource-variable/${name}/unicode.json`), 'utf8');
  const files = new Map<number, string>();
  for (const [subset, ranges] of Object.entries(JSON.parse(text) as Record<string, string>)) {
    // Subsets without a name have a number in brackets.
    const file = `@fontsource-variable/${name}/files/${name}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`;
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
function openFace(file: string): Promise<Face> {
  const face = opened.get(file) ?? decompressed(resolve(file));
  opened.set(file, face);
  return face;
}

async function decompressed(file: string): Promise<Face> {
  return new Face(new Blob(await decompress(readFileSync(file))), 0);
}

/** How a text is to be set. */
export interface TextStyle {
  /** A CSS list of font families. */
  readonly family: string;
  /** In the units of the picture. */
  readonly size: number;
  /** 100 to 900. */
  readonly weight: number;
  /** BCP 47 tag. */
  readonly lang?: string;
}

/** A line of text as outlines. */
interface SetText {
  /** How far the next letter stands from the first, in the units of the picture. */
  readonly width: number;
  /** Letters that none of our fonts has; they are drawn as boxes. */
  readonly missing: readonly string[];
  /** The outlines as the `d` of an SVG path, the baseline beginning at a point. */
  path(x: number, y: number): string;
}

export interface Typesetter {
  set(text: string, style: TextStyle): SetText;
}

/** Families by the names that style sheets give them; what is not here is no font of ours and is passed over. */
const FAMILIES: Readonly<Record<string, readonly TypefaceName[]>> = {
  inter: ['inter'],
  'inter variable': ['inter'],
  'system-ui': ['inter'],
  'sans-serif': ['inter', 'noto-sans-sc'],
  'source serif 4': ['source-serif-4'],
  'source serif 4 variable': ['source-serif-4'],
  serif: ['source-serif-4', 'noto-serif-sc'],
  'noto sans sc': ['noto-sans-sc'],
  'noto serif sc': ['noto-serif-sc'],
};

/** What the page calls the families for the marks that are wide in Chinese and narrow elsewhere. */
const HAN_PUNCTUATION: Readonly<Record<string, TypefaceName>> = {
  'han punctuation': 'noto-sans-sc',
  'han serif punctuation': 'noto-serif-sc',
};
const WIDE_IN_CHINESE = '—‘’“”…';

/** Tried when no family of the list has a letter. */
const LAST: readonly TypefaceName[] = ['inter', 'noto-sans-sc'];

/** What belongs to the letter before it: combining marks, joiners, variation selectors. */
const FOLLOWS = /^[\p{M}\u200c\u200d]$/u;

/** A typesetter with the fonts for all the letters of a text; others come out as missing. */
export async function loadTypesetter(letters: string): Promise<Typesetter> {
  const names = [...new Set(Object.values(FAMILIES).flat())];
  const wanted = new Set(
    [...new Set(letters)].flatMap((letter) => names.map((name) => fileFor(name, letter) ?? [])).flat(),
  );
  const faces = new Map<string, Face>();
  // The box for what is missing is of the first file of the first typeface.
  const spare = fileFor('inter', ' ');
  const files = [...(spare ? [spare] : []), ...wanted];
  for (const file of files) faces.set(file, await openFace(file));
  return createTypesetter(faces);
}

/** A file in one weight. */
interface Cut {
  readonly font: Font;
  readonly unitsPerEm: number;
  readonly outlines: Map<number, Outline>;
}

/** Commands of a path and their numbers, in units of the font, y upwards. */
type Outline = readonly (readonly [command: string, numbers: readonly number[]])[];

interface Glyph {
  readonly outline: Outline;
  /** Of its origin, and the size of a unit of the font, all in the units of the picture. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Kept from picture to picture, with the outlines that were asked for. */
const cuts = new Map<string, Cut>();
const chosen = new Map<string, Cut>();
const buffer = new Buffer();

function createTypesetter(faces: ReadonlyMap<string, Face>): Typesetter {
  const cutOf = (name: TypefaceName, letter: string, weight: number): Cut | undefined => {
    const file = fileFor(name, letter);
    const face = file && faces.get(file);
    if (!face) return undefined;
    const key = `${file} ${weight}`;
    const cut = cuts.get(key) ?? cutFrom(face, weight);
    cuts.set(key, cut);
    return cut;
  };

  /** As a browser looks for a font, letter by letter; undefined when none has it. */
  const choose = (letter: string, { family, weight }: TextStyle): Cut | undefined => {
    const key = `${letter} ${weight} ${family}`;
    const known = chosen.get(key);
    if (known) return known;
    for (const name of [...namesIn(family, letter), ...LAST]) {
      const cut = cutOf(name, letter, weight);
      if (cut?.font.nominalGlyph(letter.codePointAt(0) ?? 0) === undefined) continue;
      chosen.set(key, cut);
      return cut;
    }
    return undefined;
  };

  const set = (text: string, style: TextStyle): SetText => {
    const missing: string[] = [];
    const runs: { cut: Cut; text: string }[] = [];
    for (const letter of text) {
      const last = runs.at(-1);
      const cut = last && FOLLOWS.test(letter) ? last.cut : choose(letter, style);
      if (!cut) missing.push(letter);
      const found = cut ?? cutOf('inter', ' ', style.weight);
      if (!found) throw new Error('The typeface Inter has no file for the space.');
      if (last?.cut === found) last.text += letter;
      else runs.push({ cut: found, text: letter });
    }
    const glyphs: Glyph[] = [];
    let width = 0;
    for (const run of runs) {
      const scale = style.size / run.cut.unitsPerEm;
      buffer.clearContents();
      buffer.addText(run.text);
      buffer.guessSegmentProperties();
      if (style.lang) buffer.setLanguage(style.lang);
      shape(run.cut.font, buffer);
      const infos = buffer.getGlyphInfos();
      buffer.getGlyphPositions().forEach(({ xAdvance, xOffset, yOffset }, at) => {
        const outline = outlineOf(run.cut, infos[at].codepoint);
        glyphs.push({ outline, x: width + xOffset * scale, y: -yOffset * scale, scale });
        width += xAdvance * scale;
      });
    }
    return { width, missing, path: (x, y) => glyphs.map((glyph) => drawGlyph(glyph, x, y)).join('') };
  };
  return { set };
}

function cutFrom(face: Face, weight: number): Cut {
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  return { font, unitsPerEm: face.upem, outlines: new Map() };
}

/** Our typefaces in a CSS list of families, in its order. */
function namesIn(family: string, letter: string): TypefaceName[] {
  return family.split(',').flatMap((part) => {
    const name = part
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .toLowerCase();
    if (Object.hasOwn(HAN_PUNCTUATION, name)) return WIDE_IN_CHINESE.includes(letter) ? HAN_PUNCTUATION[name] : [];
    return Object.hasOwn(FAMILIES, name) ? FAMILIES[name] : [];
  });
}

function outlineOf({ font, outlines }: Cut, glyph: number): Outline {
  const outline = outlines.get(glyph) ?? font.glyphToJson(glyph).map(({ type, values }) => [type, values] as const);
  outlines.set(glyph, outline);
  return outline;
}

/** Turned over, for fonts count upwards; three decimals, for pictures are drawn larger than they say they are. */
function drawGlyph(glyph: Glyph, x: number, y: number): string {
  const place = (value: number, at: number) => {
    const placed = at % 2 === 0 ? x + glyph.x + value * glyph.scale : y + glyph.y - value * glyph.scale;
    return String(Math.round(placed * 1_000) / 1_000);
  };
  return glyph.outline.map(([command, numbers]) => command + numbers.map(place).join(' ')).join('');
}
