import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LANGUAGES } from '../locales/index.ts';
import { aboutPath } from '../locales/pages.ts';
import { aboutPage } from './about.ts';
import { prepareFirst, readEdition } from './edition.ts';
import { dataFileJsonSchema } from './json-schema.ts';

/**
 * Vite plugin: publishes `data/incidents.json` (everything), `data/first.json` (what the first picture
 * needs), `schema/incidents.schema.json` and the page about the data in each language, in the build and
 * while developing.
 */
export function siteData(root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))): Plugin {
  const files: Readonly<Record<string, () => string | Promise<string>>> = {
    'data/incidents.json': () => `${JSON.stringify(readEdition(root).file)}\n`,
    'data/first.json': () => `${JSON.stringify(prepareFirst(readEdition(root).file))}\n`,
    'schema/incidents.schema.json': () => `${JSON.stringify(dataFileJsonSchema(), null, 2)}\n`,
    ...Object.fromEntries(
      LANGUAGES.map((language) => [
        aboutPath(language.tag),
        async () => {
          const locale = await language.load();
          await locale.loadLater();
          return aboutPage(readEdition(root).file, locale, LANGUAGES);
        },
      ]),
    ),
  };
  return {
    name: 'breach-timeline-data',
    async generateBundle() {
      for (const [fileName, write] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source: await write() });
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '').split('?')[0].replace(/^\//, '');
        const write = Object.hasOwn(files, path) ? files[path] : undefined;
        if (!write) return next();
        const type = path.endsWith('.html') ? 'text/html' : 'application/json';
        response.setHeader('Content-Type', `${type}; charset=utf-8`);
        response.end(await write());
      });
    },
  };
}
