/** Paints pictures as PNG; what it needs is not in the package itself. */
type Painter = typeof import('../raster/raster.ts');

/** What the package must have beside it to paint a PNG; optional peer dependencies in package.json. */
const NEEDED = [
  '@resvg/resvg-wasm',
  'harfbuzzjs',
  'woff2-encoder',
  '@fontsource-variable/inter',
  '@fontsource-variable/source-serif-4',
  '@fontsource-variable/noto-sans-sc',
  '@fontsource-variable/noto-serif-sc',
];

/** The painter, or a sentence that says what is missing. */
export async function loadPainter(): Promise<Painter | string> {
  try {
    // In a file of its own: what it imports need not be there.
    return await import(new URL('./raster.js', import.meta.url).href);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return `PNG needs packages that are not installed: npm install ${NEEDED.join(' ')}`;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code));
}
