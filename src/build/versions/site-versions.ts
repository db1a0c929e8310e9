import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type KeptVersion, readManifest } from '../../data/versions.ts';
import { feedPath } from '../../i18n/page-addresses.ts';
import { publishedFile, textOf } from '../edition.ts';
import { loadLocales } from '../locales.ts';
import { askedPath, baseUrl, ROOT } from '../paths.ts';
import { asScript, scriptOf } from '../site-data.ts';
import { entriesOf, feedOf } from './feed.ts';
import { fileOf, manifestOf, type Release, releaseOf, sha256Of, withRelease } from './releases.ts';

/** The bytes at a path of a published site; nothing where there is none. */
type Fetch = (path: string) => Promise<Uint8Array | undefined>;

interface Site {
  readonly fetch: Fetch;
  /** Whether nothing has been published there. */
  isEmpty(): Promise<boolean>;
}

/**
 * The versions that a published site keeps, newest first. `place` is its folder, or its address. A site
 * that was published before versions were kept gives the one that it shows; an address where nothing at
 * all has been published yet gives none. Throws a sentence when the site cannot be read, or when a
 * file is not what its manifest says.
 */
export async function readPrevious(place: string): Promise<readonly Release[]> {
  try {
    return await readReleases(/^https?:/i.test(place) ? fromAddress(place) : fromFolder(place));
  } catch (error) {
    throw new Error(
      `PREVIOUS is ${place}, and the versions of the data there cannot be carried over: ${messageOf(error)}. Leave PREVIOUS unset to publish for the first time.`,
    );
  }
}

async function readReleases(site: Site): Promise<readonly Release[]> {
  const { fetch } = site;
  const manifest = await fetch('data/versions.json');
  if (!manifest) return unlisted(site);
  const { versions } = about('data/versions.json', () => readManifest(new TextDecoder().decode(manifest)));
  const releases: Release[] = [];
  for (const kept of versions) releases.push({ kept, bytes: await readKept(kept, fetch) });
  return releases;
}

async function readKept({ file, sha256, version }: KeptVersion, fetch: Fetch): Promise<Uint8Array> {
  const bytes = await fetch(`data/${file}`);
  if (!bytes) throw new Error(`data/${file} is not there`);
  const found = sha256Of(bytes);
  if (found !== sha256) throw new Error(`data/${file} has been changed: its SHA-256 is ${found}, expected ${sha256}`);
  const said = fileOf(bytes).version;
  if (said !== version) throw new Error(`data/${file} calls itself version "${said}", expected ${version}`);
  return bytes;
}

/** Of a site that has no manifest: the data that it shows. */
async function unlisted({ fetch, isEmpty }: Site): Promise<readonly Release[]> {
  const bytes = await fetch('data/incidents.json');
  if (bytes) return [about('data/incidents.json', () => releaseOf(bytes))];
  if (await isEmpty()) return [];
  throw new Error('neither data/versions.json nor data/incidents.json is there');
}

/** Names the file in what is complained of. */
function about<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Error(`${path}: ${messageOf(error)}`);
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function fromFolder(folder: string): Site {
  return {
    async fetch(path) {
      try {
        return await readFile(join(folder, path));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    // Whoever names a folder has one.
    isEmpty: async () => false,
  };
}

function fromAddress(address: string): Site {
  const base = address.endsWith('/') ? address : `${address}/`;
  const ask = async (path: string): Promise<Uint8Array | undefined> => {
    const { href } = new URL(path, base);
    const response = await fetch(href).catch((error: unknown) => {
      throw new Error(`nothing came from ${href} (${messageOf(error)})`);
    });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${href} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return { fetch: ask, isEmpty: async () => (await ask('')) === undefined };
}

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
        const path = askedPath(request);
        if (!/^(data\/(versions|incidents\.[0-9a-f]{8})\.js(on)?|feed.*\.xml)$/.test(path)) return next();
        const found = (await versionFiles(root, [], baseUrl())).get(path);
        if (found === undefined) return next();
        response.setHeader('Content-Type', typeOf(path));
        response.end(found);
      });
    },
  };
}

/** The versions at `place`, which `PREVIOUS` of the environment names; none where it is ''. */
export async function previousReleases(place: string, warn: (text: string) => void): Promise<readonly Release[]> {
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
  const current = releaseOf(new TextEncoder().encode(textOf(publishedFile(root))));
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
  for (const locale of await loadLocales()) files.set(feedPath(locale.tag), feedOf(entries, locale, base));
  return files;
}

function typeOf(path: string): string {
  if (path.endsWith('.xml')) return 'application/atom+xml; charset=utf-8';
  return `${path.endsWith('.js') ? 'text/javascript' : 'application/json'}; charset=utf-8`;
}
