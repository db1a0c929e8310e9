import type { Plugin } from 'vite';
import { LANGUAGES } from '../locales/index.ts';
import { aboutPath } from '../locales/pages.ts';
import { aboutPage } from './about.ts';
import { baseUrl } from './base-url.ts';
import { allAsCsv, CSV_PATH } from './csv.ts';
import { prepareFirst, readEdition, textOf } from './edition.ts';
import { dataFileJsonSchema } from './json-schema.ts';
import { NOT_FOUND_PATH, writeNotFound } from './not-found.ts';
import { ROOT } from './root.ts';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.csv': 'text/csv' };

/** The script beside a data file. */
export const scriptOf = (path: string) => path.replace(/\.json$/, '.js');

/** A data file as a script that hands over its text, for pages that may run what they may not fetch; see `elements/data-texts.ts`. */
export function asScript(text: string): string {
  const address = "document.currentScript.src.replace(/\\.js$/,'.json')";
  return `(self.breachTimelineTexts??={})[${address}]=${JSON.stringify(text)}\n`;
}

/**
 * Vite plugin: publishes `data/incidents.json` (everything), `data/incidents.csv` (the same as a table), `data/first.json` (what the first picture
 * needs), a script beside each for pages that may not fetch, `schema/incidents.schema.json`, the page about the data in each language and the one for addresses where nothing is, in the build and
 * while developing.
 */
export function siteData(root = ROOT): Plugin {
  const files: Record<string, () => string | Promise<string>> = {
    'data/incidents.json': () => textOf(readEdition(root).file),
    'data/first.json': () => `${JSON.stringify(prepareFirst(readEdition(root).file))}\n`,
    'schema/incidents.schema.json': () => `${JSON.stringify(dataFileJsonSchema(), null, 2)}\n`,
    [NOT_FOUND_PATH]: () => writeNotFound(readEdition(root).file, baseUrl()),
    [CSV_PATH]: async () => {
      const locale = await LANGUAGES[0].load();
      await locale.loadLater();
      return allAsCsv(readEdition(root).file, locale);
    },
    ...Object.fromEntries(
      LANGUAGES.map((language) => [
        aboutPath(language.tag),
        async () => {
          const locale = await language.load();
          await locale.loadLater();
          return aboutPage(readEdition(root).file, locale, LANGUAGES, baseUrl());
        },
      ]),
    ),
  };
  for (const path of ['data/incidents.json', 'data/first.json']) {
    const write = files[path];
    files[scriptOf(path)] = async () => asScript(await write());
  }
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
        const type = TYPES[path.slice(path.lastIndexOf('.'))] ?? 'application/json';
        response.setHeader('Content-Type', `${type}; charset=utf-8`);
        response.end(await write());
      });
    },
  };
}
