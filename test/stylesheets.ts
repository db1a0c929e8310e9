import { readdirSync, readFileSync } from 'node:fs';

export interface StyleSheet {
  readonly path: string;
  /** Without comments. */
  readonly css: string;
}

/** All styles of elements and pages: style sheets, and what stands in css`…`. */
export const styleSheets: readonly StyleSheet[] = ['src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })

    .filter((name) => !name.startsWith('build/'))
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\.(ts|css)$/.test(path))
    .map((path) => ({ path, css: styleOf(path, readFileSync(path, 'utf8')) })),
);

function styleOf(path: string, text: string): string {
  const css = path.endsWith('.css') ? text : [...text.matchAll(/\bcss`([^`]*)`/g)].map(([, body]) => body).join('\n');
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}
