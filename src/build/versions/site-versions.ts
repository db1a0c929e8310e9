import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { fingerprintOf, keptFile } from '../../data/dataset.ts';
import { readDataFile } from '../../data/read/read.ts';
import type { DataFile } from '../../data/schema.ts';
import {
  type Changes,
  changesBetween,
  type KeptChanges,
  type KeptVersion,
  MANIFEST_FORMAT,
  type Manifest,
  readManifest,
} from '../../data/versions.ts';
import { feedPath } from '../../i18n/page-addresses.ts';
import { serving } from '../dev-server.ts';
import { publishedFile, textOf } from '../edition.ts';
import { loadLocales } from '../locales.ts';
import { baseUrl, ROOT } from '../paths.ts';
import { asScript, scriptOf } from '../site-data.ts';
import { type Entry, feedOf } from './feed.ts';

/** A version of the data that is kept: what the manifest says of it, and the bytes of its file. */
export interface Release {
  readonly kept: KeptVersion;
  readonly bytes: Uint8Array;
}

/** A release from its file, without what changed. Throws a sentence when the file does not name its version. */
export function releaseOf(bytes: Uint8Array): Release {
  const { version = '', updated = '', incidents } = fileOf(bytes);
  const fingerprint = fingerprintOf(version);
  if (fingerprint === '' || updated === '')
    throw new Error(`it calls itself version "${version}" of "${updated}", expected a date and a fingerprint`);
  const kept = {
    version,
    updated,
    file: keptFile(fingerprint),
    sha256: sha256Of(bytes),
    bytes: bytes.length,
    incidents: incidents.length,
  };
  return { kept, bytes };
}

/**
 * The releases with `current` at their head, each with what changed against the one below it. A version
 * that is published again changes nothing; one that comes back after others stands at the head
 * again. `previous` is newest first. Throws a sentence when another file has the same fingerprint.
 */
export function withRelease(current: Release, previous: readonly Release[]): readonly Release[] {
  const { file, sha256 } = current.kept;
  const place = previous.findIndex(({ kept }) => kept.file === file);
  if (place >= 0 && previous[place].kept.sha256 !== sha256)
    throw new Error(`${file} has been published with other contents: a published version must not change`);
  if (place === 0) return previous;
  const others = previous.filter((_, at) => at !== place);
  const all = [current, ...others];
  // Where one was taken out, those around it are neighbours now.
  return all.map((release, at) => (at === 0 || at === place ? compared(release, all[at + 1]) : release));
}

function compared({ kept, bytes }: Release, below: Release | undefined): Release {
  const { changes: _before, ...rest } = kept;
  if (!below) return { kept: rest, bytes };
  return { kept: { ...rest, changes: idsOf(changesBetween(fileOf(below.bytes), fileOf(bytes))) }, bytes };
}

function idsOf({ added, removed, changed, beside }: Changes): KeptChanges {
  return {
    added: added.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    changed: changed.map(({ is: { id }, parts }) => ({ id, parts: [...parts] })),
    beside: [...beside],
  };
}

export function manifestOf(releases: readonly Release[]): Manifest {
  return { format: MANIFEST_FORMAT, versions: releases.map(({ kept }) => kept) };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A data file as it is read; its problems were those of whoever published it. */
export function fileOf(bytes: Uint8Array): DataFile {
  return readDataFile(new TextDecoder().decode(bytes)).file;
}

/** The newest versions that the feed tells of; older ones are in the manifest. */
const MOST_ENTRIES = 20;

/** What the feed tells of: computed once for all languages. */
export function entriesOf(releases: readonly Release[]): readonly Entry[] {
  const told = releases.slice(0, MOST_ENTRIES + 1).map((release) => ({ release, file: fileOf(release.bytes) }));
  return told.slice(0, MOST_ENTRIES).map(({ release, file }, at) => {
    const below = told.at(at + 1);
    return { release, changes: below && changesBetween(below.file, file) };
  });
}

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
    ...serving(
      async (path) => {
        if (/^(data\/(versions|incidents\.[0-9a-f]{8})\.js(on)?|feed.*\.xml)$/.test(path))
          return (await versionFiles(root, [], baseUrl())).get(path);
      },
      { xml: 'application/atom+xml; charset=utf-8' },
    ),
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
