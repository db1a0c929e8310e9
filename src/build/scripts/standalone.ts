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

/** What imports tables, as it is asked for: the page holds it packed. */
const PACKED = './job.ts';

/** The explorer as one classic script, and what it unpacks when a table is imported; `isOwn` for a site of somebody's own. */
export async function standaloneScripts(
  root: string,
  isOwn = false,
): Promise<Pick<Contents, 'script' | 'importScript'>> {
  const instead = join(root, 'src/entries/packed-import.ts');
  const explorer = {
    entry: 'standalone.ts',
    fileName: 'standalone.js',
    format: 'iife',
    alias: { [PACKED]: instead },
  } as const;
  const importScript = {
    entry: 'standalone-import.ts',
    fileName: 'import.js',
    format: 'iife',
    global: 'BreachTimelineImport',
  } as const;
  const [[script], [packed]] = await Promise.all([bundle(root, explorer, isOwn), bundle(root, importScript, isOwn)]);
  return { script: script.source, importScript: packed.source.trim() };
}
