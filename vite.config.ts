import { defineConfig } from 'vite';
import { examples } from './src/commands/examples.ts';
import { firstChunk } from './src/commands/first-chunk.ts';
import { previewHeaders } from './src/commands/headers.ts';
import { incidentPages } from './src/commands/incident-pages.ts';
import { siteCards } from './src/commands/site-cards.ts';
import { siteData } from './src/commands/site-data.ts';
import { siteScripts } from './src/commands/site-scripts.ts';
import { siteVersions } from './src/commands/site-versions.ts';
import { standalone } from './src/commands/standalone.ts';
import { stillPages } from './src/commands/still-pages.ts';
import { unindent } from './src/commands/unindent.ts';

export default defineConfig({
  base: './',
  // What is not there answers 404, as on any static host, and not with the first page.
  appType: 'mpa',
  plugins: [
    siteData(),
    siteVersions(),
    stillPages(),
    incidentPages(),
    siteCards(),
    siteScripts(),
    standalone(),
    examples(),
    unindent(),
    previewHeaders(),
  ],
  build: {
    target: 'es2022',
    // Inlined assets are data: addresses, which a strict policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['index.html', 'embed.html'],
      output: { codeSplitting: { groups: [{ name: firstChunk() }] } },
    },
  },
});
