import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A name and what it means. */
export type Meanings = Readonly<Record<string, string>>;

/**
 * Custom properties and parts that publishers may rely on, as `docs/theming.md` of the project at `root`
 * tells them: rows of its tables that begin with a name in backquotes.
 */
export function looksOf(root: string): { readonly properties: Meanings; readonly parts: Meanings } {
  const text = readFileSync(join(root, 'docs', 'theming.md'), 'utf8');
  const rows = [...text.matchAll(/^\|\s*`([\w-]+)`\s*\|\s*([^|]+?)\s*\|/gm)];
  const pick = (isProperty: boolean) =>
    Object.fromEntries(
      rows
        .filter(([, name]) => name.startsWith('--') === isProperty)
        .map(([, name, meaning]) => [name, meaning.replaceAll('`', '')]),
    );
  return { properties: pick(true), parts: pick(false) };
}
