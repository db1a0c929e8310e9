import { defineConfig } from 'vite';
import { siteCards } from './src/build/cards/site-cards.ts';
import { examples } from './src/build/examples.ts';
import { previewHeaders } from './src/build/headers.ts';
import { incidentPages } from './src/build/incident/incident-pages.ts';
import { TARGET } from './src/build/paths.ts';
import { stillPages } from './src/build/prerender/still-pages.ts';
import { packageCommand } from './src/build/scripts/package-command.ts';
import {
  firstChunk,
  siteScripts,
  unindent,
  withoutD3Formats,
  withoutUnusedD3,
} from './src/build/scripts/site-scripts.ts';
import { standalone } from './src/build/scripts/standalone.ts';
import { siteData } from './src/build/site-data.ts';
import { ownLogo, siteDefine } from './src/build/site-define.ts';
import { siteVersions } from './src/build/versions/site-versions.ts';
import { SITE } from './src/i18n/site.ts';

export default defineConfig({
  base: './',
  // What is not there answers 404, as on any static host, and not with the first page.
  appType: 'mpa',
  define: siteDefine(),
  plugins: [
    siteData(),
    siteVersions(),
    stillPages(),
    incidentPages(),
    siteCards(),
    siteScripts(),
    standalone(),
    ...(SITE ? [ownLogo()] : [examples(), packageCommand()]),
    unindent(),
    withoutD3Formats(),
    withoutUnusedD3(),
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
