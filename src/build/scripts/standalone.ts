import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, type Rolldown, runnerImport } from 'vite';
import { STANDALONE } from '../headers.ts';
import { baseUrl, ROOT } from '../paths.ts';
import { publishedFile } from '../published-file.ts';
import { ICON } from '../site-define.ts';
import { bundle } from './site-scripts.ts';
import { dataOf, standalonePage, styleOf } from './standalone-page.ts';
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
          script: await standaloneScript(root),
          icon: readFileSync(join(root, 'public', ICON), 'utf8'),
          site: baseUrl(),
          words: await loadWords(root),
        });
        this.emitFile({ type: 'asset', fileName: STANDALONE, source });
      },
    },
  };
}

/** The explorer as one classic script; `isOwn` for a site of somebody's own. */
export async function standaloneScript(root: string, isOwn = false): Promise<string> {
  const [{ source }] = await bundle(root, { entry: 'standalone.ts', fileName: 'standalone.js', format: 'iife' }, isOwn);
  return source;
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
