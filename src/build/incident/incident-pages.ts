import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { serving } from '../dev-server.ts';
import { publishedFile } from '../edition.ts';
import { baseUrl, ROOT } from '../paths.ts';
import { loadProgram } from '../program.mjs';

/** The style sheet of pages of text, relative to the site: about the data, and what is not there. */
const TEXT_STYLES = 'document.css';

/**
 * Vite plugin: publishes a page for each incident in each language with their style sheet and that of pages of text, the list of
 * all incidents as plain text and, where the address of the site is known (`base`), a sitemap; in the
 * build and while developing.
 */
export function incidentPages(root = ROOT, base = baseUrl()): Plugin {
  let loaded: Promise<typeof import('./site.ts')> | undefined;
  const files = async (addressOf: (font: string) => string | undefined) => {
    loaded ??= loadProgram(root, 'src/build/incident/site.ts');
    const { incidentFiles, THEME } = await loaded;
    const styles = (name: string) => stylesOf(root, name, addressOf);
    const { styles: ofText } = styles(TEXT_STYLES);
    return new Map([
      ...incidentFiles(publishedFile(root), { base, ...styles('incident.css') }),
      [TEXT_STYLES, () => THEME + ofText],
    ]);
  };
  return {
    name: 'breach-timeline-incidents',
    generateBundle: {
      // The fonts have their names by then.
      order: 'post',
      async handler(_options, bundle) {
        for (const [fileName, write] of await files(addressesIn(Object.keys(bundle))))
          this.emitFile({ type: 'asset', fileName, source: write() });
      },
    },
    ...serving(async (asked) => {
      const path = asked.replace(/\/$/, '/index.html');
      if (!/^(incident\/.*\.html|incident\.css|document\.css|llms[^/]*\.txt|sitemap\.xml|robots\.txt)$/.test(path))
        return;
      return (await files((font) => `node_modules/${font}`)).get(path)?.();
    }),
  };
}

/** Where the fonts of packages are among the files of a site. */
export const addressesIn = (files: readonly string[]) => (font: string) => {
  const name = `/${font.slice(font.lastIndexOf('/') + 1).replace('.woff2', '-')}`;
  return files.find((file) => file.includes(name) && file.endsWith('.woff2'));
};

/**
 * The fonts of the explorer, then the rules of a sheet in `src/entries/`. `addressOf` turns the path of a font in its
 * package into its path in the site; a font that the site does not have is left to the system.
 */
export function stylesOf(root: string, name: string, addressOf: (font: string) => string | undefined) {
  const read = (sheet: string) => readFileSync(join(root, 'src/entries', sheet), 'utf8');
  const fonts: string[] = [];
  const faces = (read('page.css').match(/@font-face \{[^}]*\}/g) ?? []).flatMap((face) => {
    const [path] = /@fontsource[^"]+/.exec(face) ?? [];
    if (path === undefined) return [face];
    const address = addressOf(path);
    if (address === undefined) return [];
    fonts.push(address);
    return [face.replace(path, `./${address}`)];
  });
  const rules = [...faces, read(name)].join('\n').replace(/\/\*[\s\S]*?\*\//g, '');
  return { styles: rules.replace(/\s*\n\s*/g, '\n'), fonts };
}
