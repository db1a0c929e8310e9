import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { publishedFile } from '../edition.ts';
import { STANDALONE } from '../headers.ts';
import { ICON } from '../own/parts.ts';
import { baseUrl, ROOT } from '../paths.ts';
import { loadProgram } from '../program.mjs';
import { bundle } from './site-scripts.ts';
import type { Contents } from './standalone-page.ts';

/** Vite plugin: writes the whole site into one file, for a stick, a mail, a room without a network. */
export function standalone(root = ROOT): Plugin {
  return {
    name: 'breach-timeline-standalone',
    generateBundle: {
      // Style sheets and data are written by then.
      order: 'post',
      async handler(_options, files) {
        const page = 'src/build/scripts/standalone-page.ts';
        const { dataOf, standalonePage, styleOf, WORDS } = await loadProgram<typeof import('./standalone-page.ts')>(
          root,
          page,
        );
        const assets = Object.values(files).filter((file) => file.type === 'asset');
        const source = standalonePage({
          css: styleOf(new Map(assets.map(({ fileName, source }) => [fileName, source]))),
          data: dataOf(publishedFile(root)),
          ...(await standaloneScripts(root)),
          icon: readFileSync(join(root, 'public', ICON), 'utf8'),
          site: baseUrl(),
          words: WORDS,
        });
        this.emitFile({ type: 'asset', fileName: STANDALONE, source });
      },
    },
  };
}

/** Libraries that the page holds packed. */
const PACKED = ['fzstd', 'hyparquet', 'read-excel-file/universal'];

/** The explorer as one classic script, and the libraries that it unpacks when they are needed; `isOwn` for a site of somebody's own. */
export async function standaloneScripts(root: string, isOwn = false): Promise<Pick<Contents, 'script' | 'libraries'>> {
  const instead = join(root, 'src/entries/packed-libraries.ts');
  const explorer = {
    entry: 'standalone.ts',
    fileName: 'standalone.js',
    format: 'iife',
    alias: Object.fromEntries(PACKED.map((name) => [name, instead])),
  } as const;
  const libraries = {
    entry: 'standalone-libraries.ts',
    fileName: 'libraries.js',
    format: 'iife',
    global: 'BreachTimelineLibraries',
  } as const;
  const [[script], [packed]] = await Promise.all([bundle(root, explorer, isOwn), bundle(root, libraries, isOwn)]);
  return { script: script.source, libraries: packed.source.trim() };
}
