import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, type Rolldown, type UserConfig } from 'vite';
import type { Site } from '../../i18n/site.ts';
import { paintCards } from '../cards/site-cards.ts';
import { addressesIn, stylesOf } from '../incident/incident-pages.ts';
import { ROOT, TARGET } from '../paths.ts';
import { withProgram } from '../program.mjs';
import {
  classicPage,
  firstChunk,
  outputsOf,
  publishedScripts,
  unindent,
  withoutD3Formats,
  withoutRareParquet,
  withoutUnusedD3,
} from '../scripts/site-scripts.ts';
import { standaloneScripts } from '../scripts/standalone.ts';
import type { Writing } from './own-site-files.ts';
import { FINGERPRINT_PLACE, isText, type Parts, RULES_PLACE, siteDefine, writeParts } from './parts.ts';

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

/** Vite plugins by which the explorer of somebody's own site is bundled. */
export const ownPlugins = (): Plugin[] => [
  placeRules(),
  unindent(),
  withoutD3Formats(),
  withoutRareParquet(),
  withoutUnusedD3(),
];

/** Vite plugin: the style sheet of the pages has a place for the colours of the site. */
function placeRules(): Plugin {
  return {
    name: 'breach-timeline-own-colours',
    transform: {
      filter: { id: /\/src\/entries\/page\.css$/ },
      order: 'pre',
      handler: (code) => `${code}\n${RULES_PLACE}`,
    },
  };
}

/** Bundles the parts from the sources of the project at `root`. */
async function bundleParts(root: string): Promise<Parts> {
  const { build: options, ...config } = bundling(true);
  const result = await build({
    ...config,
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: ownPlugins(),
    build: { ...options, write: false },
  });
  return partsOf(root, outputsOf(result));
}

/** The parts, from what the bundler made of the explorer. */
async function partsOf(
  root: string,
  outputs: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[],
): Promise<Parts> {
  const files = new Map<string, string | Uint8Array>();
  for (const name of readdirSync(join(root, 'public')))
    files.set(name, readFileSync(join(root, 'public', name), 'utf8'));
  for (const output of outputs) {
    const content = output.type === 'chunk' ? output.code : output.source;
    files.set(output.fileName, isText(output.fileName) ? String(content) : content);
  }
  for (const { fileName, source } of await publishedScripts(root, true)) files.set(fileName, source);
  files.set('embed.html', classicPage(String(files.get('embed.html'))));
  const styles = (name: string) => stylesOf(root, name, addressesIn([...files.keys()].sort()));
  return {
    files,
    standalone: await standaloneScripts(root, true),
    incident: styles('incident.css'),
    document: styles('document.css').styles,
  };
}

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

/** For the package, before it is packed: puts beside its command, in `folder`, what all sites of somebody's own have in common. */
export async function main([folder = join('dist', 'own-site')]: readonly string[]): Promise<void> {
  // Else libraries would come as they are for whoever develops.
  process.env.NODE_ENV = 'production';
  writeParts(folder, await bundleParts(resolve('.')));
}
