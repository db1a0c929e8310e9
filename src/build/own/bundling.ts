import type { UserConfig } from 'vite';
import { TARGET } from '../paths.ts';
import { firstChunk, withoutRareParquet } from '../scripts/site-scripts.ts';
import { siteDefine } from '../site-define.ts';
import { FINGERPRINT_PLACE } from './places.ts';

/** How the explorer and the page of the embed are bundled: for our site, or once for all sites of somebody's own. */
export function bundling(isOwn: boolean): UserConfig {
  const mark = `-${FINGERPRINT_PLACE}`;
  const scripts = `assets/[name]-[hash]${isOwn ? mark : ''}.js`;
  return {
    base: './',
    // What is not there answers 404, as on any static host, and not with the first page.
    appType: 'mpa',
    define: siteDefine(isOwn),
    worker: {
      plugins: () => [withoutRareParquet()],
      ...(isOwn ? { rolldownOptions: { output: { entryFileNames: scripts, chunkFileNames: scripts } } } : {}),
    },
    build: {
      target: TARGET,
      // Inlined assets are data: addresses, which a strict policy forbids.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: ['index.html', 'embed.html'],
        output: {
          codeSplitting: { groups: [{ name: firstChunk() }] },
          entryFileNames: scripts,
          chunkFileNames: scripts,
          // The colours of a site stand in its style sheet; fonts are the same for all.
          assetFileNames: ({ names: [name = ''] }) =>
            `assets/[name]-[hash]${isOwn && name.endsWith('.css') ? mark : ''}[extname]`,
        },
      },
    },
  };
}
