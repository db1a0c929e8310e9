import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { serving } from '../dev-server.ts';
import { ROOT } from '../paths.ts';
import { loadProgram } from '../program.mjs';

const SHELL = 'index.html';
const EMBED = 'embed.html';

/**
 * Vite plugin: fills the page with the first view as it is without scripts, adds the same page in
 * every other language, and gives the style sheet of the page the colours of the themes.
 */
export function stillPages(root = ROOT): Plugin {
  let drawn: Promise<typeof import('./still.ts')> | undefined;
  const still = async () => {
    drawn ??= loadProgram(root, 'src/build/prerender/still.ts');
    return (await drawn).STILL;
  };
  return {
    name: 'breach-timeline-still',
    transform: {
      filter: { id: /\/src\/entries\/page\.css$/ },
      order: 'pre',
      handler: async (code) => `${code}\n${(await still()).rules}`,
    },
    generateBundle: {
      // The page itself is written by then.
      order: 'post',
      async handler(_options, bundle) {
        const shell = bundle[SHELL];
        if (shell?.type !== 'asset') return;
        const { fillEmbed, fillPages } = await still();
        const embed = bundle[EMBED];
        if (embed?.type === 'asset') embed.source = fillEmbed(String(embed.source));
        for (const [fileName, source] of fillPages(String(shell.source), Object.keys(bundle))) {
          if (fileName === SHELL) shell.source = source;
          else this.emitFile({ type: 'asset', fileName, source });
        }
      },
    },
    ...serving(async (path, server) => {
      const asked = (await still()).pages.find(({ fileName }) => fileName === (path || SHELL));
      return asked?.fill(await server.transformIndexHtml('/', readFileSync(join(root, SHELL), 'utf8')));
    }),
  };
}
