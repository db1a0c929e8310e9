import type { Plugin } from 'vite';
import { LANGUAGES } from '../../locales/index.ts';
import { feedPath } from '../../locales/pages.ts';
import { baseUrl } from '../base-url.ts';
import { readEdition, textOf } from '../edition.ts';
import { ROOT } from '../root.ts';
import { asScript, scriptOf } from '../site-data.ts';
import { entriesOf, feedOf } from './feed.ts';
import { readPrevious } from './previous.ts';
import { manifestOf, type Release, releaseOf, withRelease } from './releases.ts';

/** Folder of the data in the site. */
const DATA = 'data/';

/**
 * Vite plugin: keeps each version of the data for good, under a name made of its contents, with a
 * manifest of all of them and a feed of what changed in each language. Those that were published
 * before are carried over from `PREVIOUS` of the environment: the folder of a published site, or
 * its address.
 */
export function siteVersions(root = ROOT): Plugin {
  return {
    name: 'breach-timeline-versions',
    async generateBundle() {
      const previous = await previousReleases(process.env.PREVIOUS ?? '', (text) => this.warn(text));
      for (const [fileName, source] of await versionFiles(root, previous, baseUrl())) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '').split('?')[0].replace(/^\//, '');
        if (!/^(data\/(versions|incidents\.[0-9a-f]{8})\.js(on)?|feed.*\.xml)$/.test(path)) return next();
        const found = (await versionFiles(root, [], baseUrl())).get(path);
        if (found === undefined) return next();
        response.setHeader('Content-Type', typeOf(path));
        response.end(found);
      });
    },
  };
}

async function previousReleases(place: string, warn: (text: string) => void): Promise<readonly Release[]> {
  if (place === '') return [];
  const releases = await readPrevious(place);
  if (releases.length === 0)
    warn(`PREVIOUS is ${place}, where nothing is published yet: there is nothing to carry over.`);
  return releases;
}

/** All files of the versions, by their paths in the site: the data as they are now, and those that were before. */
export async function versionFiles(
  root: string,
  previous: readonly Release[],
  base?: string,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const current = releaseOf(new TextEncoder().encode(textOf(readEdition(root).file)));
  const releases = withRelease(current, previous);
  const manifest = `${JSON.stringify(manifestOf(releases), null, 1)}\n`;
  const files = new Map<string, string | Uint8Array>([
    [`${DATA}versions.json`, manifest],
    [`${DATA}versions.js`, asScript(manifest)],
  ]);
  for (const { kept, bytes } of releases) {
    const path = `${DATA}${kept.file}`;
    files.set(path, bytes);
    files.set(scriptOf(path), asScript(new TextDecoder().decode(bytes)));
  }
  const entries = entriesOf(releases);
  for (const language of LANGUAGES) {
    const locale = await language.load();
    await locale.loadLater();
    files.set(feedPath(language.tag), feedOf(entries, locale, base));
  }
  return files;
}

function typeOf(path: string): string {
  if (path.endsWith('.xml')) return 'application/atom+xml; charset=utf-8';
  return `${path.endsWith('.js') ? 'text/javascript' : 'application/json'}; charset=utf-8`;
}
