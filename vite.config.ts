import { defineConfig } from 'vite';
import { siteCards } from './src/build/cards/site-cards.ts';
import { examples } from './src/build/examples.ts';
import { previewHeaders } from './src/build/headers.ts';
import { incidentPages } from './src/build/incident/incident-pages.ts';
import { bundling, ownPlugins, ownSite } from './src/build/own/bundling.ts';
import { stillPages } from './src/build/prerender/still-pages.ts';
import {
  packageCommand,
  siteScripts,
  unindent,
  withoutD3Formats,
  withoutRareParquet,
  withoutUnusedD3,
} from './src/build/scripts/site-scripts.ts';
import { standalone } from './src/build/scripts/standalone.ts';
import { siteData } from './src/build/site-data.ts';
import { siteVersions } from './src/build/versions/site-versions.ts';
import { SITE } from './src/i18n/site.ts';

const ours = () => [
  siteData(),
  siteVersions(),
  stillPages(),
  incidentPages(),
  siteCards(),
  siteScripts(),
  standalone(),
  examples(),
  packageCommand(),
  unindent(),
  withoutD3Formats(),
  withoutRareParquet(),
  withoutUnusedD3(),
];

export default defineConfig({
  ...bundling(SITE !== undefined),
  plugins: [...(SITE ? [...ownPlugins(), ownSite(SITE)] : ours()), previewHeaders()],
});
