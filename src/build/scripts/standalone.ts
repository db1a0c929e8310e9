import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, type Rolldown, runnerImport } from 'vite';
import { STANDALONE } from '../headers.ts';
import { baseUrl, ROOT } from '../paths.ts';
import { publishedFile } from '../published-file.ts';
import { ICON } from '../site-define.ts';
import { bundle } from './site-scripts.ts';
import { type Contents, dataOf, standalonePage, styleOf } from './standalone-page.ts';
import type { StandaloneWords } from './standalone-words.ts';

/** Vite plugin: writes the whole site into one file, for a stick, a mail, a room without a network. */
export function standalone(root = ROOT): Plugin {
  return {
    name: 'breach-timeline-standalone',
    generateBundle: {
      // Style sheets and data are written by then.
      order: 'post',
      async handler(_options, files) {
        const source = standalonePage({
          css: styleOf(assetsOf(files)),
          data: dataOf(publishedFile(root)),
          ...(await standaloneScripts(root)),
          icon: readFileSync(join(root, 'public', ICON), 'utf8'),
          site: baseUrl(),
          words: await loadWords(root),
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

/** The files of a bundle that are no chunks of code. */
export const assetsOf = (bundle: Rolldown.OutputBundle): ReadonlyMap<string, string | Uint8Array> =>
  new Map(
    Object.values(bundle).flatMap((output) => (output.type === 'asset' ? [[output.fileName, output.source]] : [])),
  );

/** Loaded apart, so that the configuration does not hang on every file that knows words. */
async function loadWords(root: string): Promise<readonly StandaloneWords[]> {
  const program = join(root, 'src/build/scripts/standalone-words.ts');
  const options = { configFile: false, logLevel: 'error', root } as const;
  const { module } = await runnerImport<typeof import('./standalone-words.ts')>(program, options);
  return module.WORDS;
}
