import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Contents } from '../scripts/standalone-page.ts';

/** What all sites of somebody's own have in common: bundled, with places for what only one of them says (`places.ts`). */
export interface Parts {
  /** Files of the site by their paths; pages as the bundler writes them. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The scripts of the site in one file. */
  readonly standalone: Pick<Contents, 'script' | 'libraries'>;
  /** Rules of the pages of incidents, and fonts that they ask for at once. */
  readonly incident: { readonly styles: string; readonly fonts: readonly string[] };
  /** Rules of pages of text. */
  readonly document: string;
}

const FILES = 'site';
const STANDALONE = 'standalone.js';
const LIBRARIES = 'libraries.js';
const STYLES = 'styles.json';

/** Whether a file of a site is text, by its path. */
export const isText = (path: string): boolean => !/\.(woff2|png)$/.test(path);

/** Writes the parts into a folder, in the place of what was there. */
export function writeParts(folder: string, { files, standalone, ...styles }: Parts): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    const file = join(folder, FILES, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(join(folder, STANDALONE), standalone.script);
  writeFileSync(join(folder, LIBRARIES), standalone.libraries);
  writeFileSync(join(folder, STYLES), JSON.stringify(styles));
}

/** Reads what `writeParts` wrote. */
export function readParts(folder: string): Parts {
  const root = join(folder, FILES);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = new Map<string, string | Uint8Array>();
  for (const { parentPath, name } of entries) {
    const file = join(parentPath, name);
    const path = file.slice(root.length + 1).replaceAll('\\', '/');
    files.set(path, isText(path) ? readFileSync(file, 'utf8') : readFileSync(file));
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const { incident, document }: Pick<Parts, 'incident' | 'document'> = JSON.parse(read(STYLES));
  const standalone = { script: read(STANDALONE), libraries: read(LIBRARIES) };
  return { files, standalone, incident, document };
}
