import { defineConfig } from 'vite';
import { siteCards } from './src/commands/cards/site-cards.ts';
import { examples } from './src/commands/examples.ts';
import { TARGET } from './src/commands/floor.ts';
import { previewHeaders } from './src/commands/headers.ts';
import { incidentPages } from './src/commands/incident/incident-pages.ts';
import { firstChunk } from './src/commands/scripts/first-chunk.ts';
import { siteScripts } from './src/commands/scripts/site-scripts.ts';
import { standalone } from './src/commands/scripts/standalone.ts';
import { unindent } from './src/commands/scripts/unindent.ts';
import { siteData } from './src/commands/site-data.ts';
import { stillPages } from './src/commands/still/still-pages.ts';
import { siteVersions } from './src/commands/versions/site-versions.ts';

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
    target: TARGET,
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
