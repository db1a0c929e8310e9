import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEdition, textOf } from '../../../src/build/edition.ts';
import {
  manifestOf,
  type Release,
  readPrevious,
  releaseOf,
  sha256Of,
  versionFiles,
  withRelease,
} from '../../../src/build/versions/site-versions.ts';
import { fingerprintOf, keptFile } from '../../../src/data/dataset.ts';
import { changesSince, isNewest, readManifest } from '../../../src/data/versions.ts';

const folder = mkdtempSync(join(tmpdir(), 'breach-timeline-versions-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A project with the data of ours, some of them changed. */
function project(name: string, change: (data: string) => void = () => {}): string {
  const root = join(folder, name);
  cpSync('data', join(root, 'data'), { recursive: true });
  change(join(root, 'data'));
  return root;
}

function edit(path: string, change: (value: Record<string, unknown>) => object): void {
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
}

/** Publishes a project into a folder: what the build writes of versions. */
async function publish(root: string, previous: readonly Release[], site: string): Promise<string> {
  const files = new Map(await versionFiles(root, previous));
  files.set('data/incidents.json', textOf(readEdition(root).file));
  for (const [path, source] of files) {
    mkdirSync(dirname(join(folder, site, path)), { recursive: true });
    writeFileSync(join(folder, site, path), source);
  }
  return join(folder, site);
}

const manifestIn = (site: string) => readManifest(readFileSync(join(site, 'data', 'versions.json'), 'utf8'));
const bytesIn = (site: string, path: string) => readFileSync(join(site, 'data', path));

const ADDED = 'alipay-2010';
const CORRECTED = 'zynga-2019';
const REMOVED = 'aol-2003';

/** Without one incident, with another that is gone since, and with an older number. */
const older = project('older', (data) => {
  rmSync(join(data, 'incidents', `${ADDED}.json`));
  edit(join(data, 'relations.json'), (relations) =>
    Array.isArray(relations) ? relations.filter(({ members }) => !members.includes(ADDED)) : [],
  );
  edit(join(data, 'incidents', `${CORRECTED}.json`), (incident) => ({ ...incident, figures: [] }));
  edit(join(data, 'edition.json'), (edition) => ({ ...edition, updated: '2026-10-01' }));
});
const newer = project('newer', (data) => {
  rmSync(join(data, 'incidents', `${REMOVED}.json`));
  edit(join(data, 'relations.json'), (relations) =>
    Array.isArray(relations) ? relations.filter(({ members }) => !members.includes(REMOVED)) : [],
  );
});

let first: string;
let second: string;
beforeAll(async () => {
  first = await publish(older, [], 'first');
  second = await publish(newer, await readPrevious(first), 'second');
});

describe('a build', () => {
  test('keeps its data under the fingerprint of what they say, byte for byte', () => {
    const { version } = JSON.parse(bytesIn(first, 'incidents.json').toString());
    const [kept, ...others] = manifestIn(first).versions;
    expect(others).toEqual([]);
    expect(kept).toEqual({
      version,
      updated: '2026-10-01',
      file: keptFile(fingerprintOf(version)),
      sha256: sha256Of(bytesIn(first, 'incidents.json')),
      bytes: bytesIn(first, 'incidents.json').length,
      incidents: readEdition(older).paths.length,
    });
    expect(bytesIn(first, kept.file).equals(bytesIn(first, 'incidents.json'))).toBe(true);
  });

  test('carries over what was published before, and says what it changed', () => {
    const { versions } = manifestIn(second);
    expect(versions.slice(1)).toEqual(manifestIn(first).versions);
    const [{ changes }, before] = versions;
    expect([changes?.added, changes?.removed]).toEqual([[ADDED], [REMOVED]]);
    expect(changes?.changed.filter(({ id }) => id === CORRECTED)).toEqual([{ id: CORRECTED, parts: ['figures'] }]);
    expect(bytesIn(second, before.file).equals(bytesIn(first, before.file))).toBe(true);
  });

  test('adds nothing when the data are the same', async () => {
    const again = await publish(newer, await readPrevious(second), 'again');
    expect(manifestIn(again)).toEqual(manifestIn(second));
  });

  test('puts a version that comes back at the head again', async () => {
    const back = await publish(older, await readPrevious(second), 'back');
    const [old, recent, ...others] = manifestIn(back).versions;
    expect(others).toEqual([]);
    expect([old.version, recent.version]).toEqual([
      manifestIn(first).versions[0].version,
      manifestIn(second).versions[0].version,
    ]);
    expect([old.changes?.added, old.changes?.removed]).toEqual([[REMOVED], [ADDED]]);
    expect(recent.changes).toBeUndefined();
  });

  test('never publishes other contents under a fingerprint that has been used', () => {
    const current = releaseOf(bytesIn(first, 'incidents.json'));
    const forged = { ...current, kept: { ...current.kept, sha256: '0'.repeat(64) } };
    expect(() => withRelease(current, [forged])).toThrow(/published with other contents/);
  });

  test('lays a script beside each file for pages that may not fetch', () => {
    for (const name of ['versions', keptFile(fingerprintOf(manifestIn(second).versions[1].version)).slice(0, -5)]) {
      expect(bytesIn(second, `${name}.js`).toString()).toContain('breachTimelineTexts');
    }
  });
});

describe('what was published before', () => {
  const copy = (name: string) => {
    const site = join(folder, name);
    cpSync(second, site, { recursive: true });
    return site;
  };

  test('is refused when a file has been tampered with', async () => {
    const site = copy('tampered');
    const { file } = manifestIn(site).versions[1];
    writeFileSync(join(site, 'data', file), bytesIn(site, file).toString().replace('2026-10-01', '2026-10-02'));
    await expect(readPrevious(site)).rejects.toThrow(new RegExp(`data/${file} has been changed: its SHA-256 is`));
  });

  test('is refused when a file is missing, or the manifest is none', async () => {
    const site = copy('lost');
    const { file } = manifestIn(site).versions[1];
    rmSync(join(site, 'data', file));
    await expect(readPrevious(site)).rejects.toThrow(`data/${file} is not there`);
    writeFileSync(join(site, 'data', 'versions.json'), '{"format": "breach-timeline-versions/1", "versions": [{}]}');
    await expect(readPrevious(site)).rejects.toThrow(/data\/versions\.json: versions\[0\]\.version: got nothing/);
    writeFileSync(join(site, 'data', 'versions.json'), '<!doctype html>');
    await expect(readPrevious(site)).rejects.toThrow('data/versions.json: it is not JSON');
  });

  test('is refused when the manifest names a path outside its folder', async () => {
    const site = copy('sly');
    const manifest = readFileSync(join(site, 'data', 'versions.json'), 'utf8');
    const { file } = manifestIn(site).versions[1];
    writeFileSync(join(site, 'data', 'versions.json'), manifest.replace(file, `../../${file}`));
    await expect(readPrevious(site)).rejects.toThrow(/expected a file named by its fingerprint/);
  });

  test('without a manifest is the one version that the site shows', async () => {
    const site = copy('plain');
    rmSync(join(site, 'data', 'versions.json'));
    const [only, ...others] = await readPrevious(site);
    expect(others).toEqual([]);
    expect(only.kept).toEqual({ ...manifestIn(second).versions[0], changes: undefined });
  });

  test('is said with the name of the folder when there is nothing', async () => {
    await expect(readPrevious(join(folder, 'nowhere'))).rejects.toThrow(
      /PREVIOUS is .*nowhere, .*neither data\/versions\.json nor data\/incidents\.json is there/,
    );
  });
});

describe('a published site at an address', () => {
  const server = createServer((request, response) => {
    const path = join(folder, request.url ?? '/');
    try {
      response.end(readFileSync(path.endsWith('/') ? join(path, 'data', 'incidents.json') : path));
    } catch {
      response.writeHead(404).end();
    }
  });
  let address: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test('gives its versions, with and without a slash at its end', async () => {
    for (const place of [`${address}/second`, `${address}/second/`]) {
      expect(manifestOf(await readPrevious(place))).toEqual(manifestIn(second));
    }
  });

  test('has none where nothing has been published yet', async () => {
    expect(await readPrevious(`${address}/first-time`)).toEqual([]);
  });

  test('is refused when it cannot be reached', async () => {
    await expect(readPrevious('http://127.0.0.1:1/')).rejects.toThrow(/PREVIOUS is .* nothing came from/);
  });
});

describe('what changed since a version', () => {
  const version = (fingerprint: string, changes?: { added?: string[]; removed?: string[]; changed?: string[] }) => ({
    version: `2026-01-01+${fingerprint}`,
    updated: '2026-01-01',
    file: keptFile(fingerprint),
    sha256: '0'.repeat(64),
    bytes: 1,
    incidents: 1,
    ...(changes && {
      changes: {
        added: changes.added ?? [],
        removed: changes.removed ?? [],
        changed: (changes.changed ?? []).map((id) => ({ id, parts: ['events'] })),
        beside: [],
      },
    }),
  });
  const manifest = readManifest(
    JSON.stringify({
      format: 'breach-timeline-versions/1',
      versions: [
        version('00000003', { added: ['gone'], changed: ['new', 'old'], removed: ['old-too', 'short'] }),
        version('00000002', { added: ['new', 'short'], changed: ['old-too'], removed: ['gone'] }),
        version('00000001'),
      ],
    }),
  );

  test('is taken together: what was added and corrected later is added, what came back is corrected', () => {
    expect(changesSince(manifest, '00000001')).toEqual({
      added: ['new'],
      changed: ['gone', 'old'],
      removed: ['old-too'],
    });
    expect(changesSince(manifest, '00000002')).toEqual({
      added: ['gone'],
      changed: ['new', 'old'],
      removed: ['old-too', 'short'],
    });
  });

  test('is nothing for the newest, and not known for one that is not listed', () => {
    expect(isNewest(manifest, '00000003')).toBe(true);
    expect(isNewest(manifest, '00000002')).toBe(false);
    expect(changesSince(manifest, '0000000f')).toBeUndefined();
  });
});
