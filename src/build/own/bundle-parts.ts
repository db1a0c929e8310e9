import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { addressesIn, stylesOf } from '../incident/incident-pages.ts';
import {
  classicPage,
  publishedScripts,
  unindent,
  withoutD3Formats,
  withoutRareParquet,
  withoutUnusedD3,
} from '../scripts/site-scripts.ts';
import { standaloneScripts } from '../scripts/standalone.ts';
import { bundling } from './bundling.ts';
import { isText, type Parts } from './parts.ts';
import { RULES_PLACE } from './places.ts';

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
export async function bundleParts(root: string): Promise<Parts> {
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
  return partsOf(
    root,
    [result].flat().flatMap((each) => ('output' in each ? each.output : [])),
  );
}

/** The parts, from what the bundler made of the explorer. */
export async function partsOf(
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
