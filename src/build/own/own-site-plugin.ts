import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Site } from '../../i18n/site.ts';
import { paintCards } from '../cards/site-cards.ts';
import { ROOT } from '../paths.ts';
import { withProgram } from '../program.mjs';
import { partsOf } from './bundle-parts.ts';
import type { Writing } from './own-site-files.ts';

/** Vite plugin: makes of the bundled explorer the whole site of somebody's own. */
export function ownSite(site: Site, root = ROOT): Plugin {
  return {
    name: 'breach-timeline-own-site',
    generateBundle: {
      // The pages are written by then.
      order: 'post',
      async handler(_options, bundle) {
        const parts = await partsOf(root, Object.values(bundle));
        const writing: Writing = {
          paint: (cards) => paintCards(cards, root),
          warn: (text) => this.warn(text),
        };
        // Loaded apart, so that the configuration does not hang on every file that draws.
        const program = join(root, 'src/build/own/own-site-files.ts');
        const write = ({ ownSiteFiles }: typeof import('./own-site-files.ts')) => ownSiteFiles(site, parts, writing);
        const files = await withProgram(program, write);
        for (const [name, output] of Object.entries(bundle)) {
          const content = files.get(name);
          if (output.type === 'asset' && content !== undefined) output.source = content;
          else delete bundle[name];
        }
        for (const [fileName, source] of files)
          if (!(fileName in bundle)) this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}
