import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { prepareFirst, readEdition } from './edition.ts';
import { dataFileJsonSchema } from './json-schema.ts';

/**
 * Vite plugin: publishes `data/incidents.json` (everything), `data/first.json` (what the first picture
 * needs) and `schema/incidents.schema.json`, in the build and while developing.
 */
export function siteData(root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))): Plugin {
  const files: Readonly<Record<string, () => string>> = {
    'data/incidents.json': () => `${JSON.stringify(readEdition(root).file)}\n`,
    'data/first.json': () => `${JSON.stringify(prepareFirst(readEdition(root).file))}\n`,
    'schema/incidents.schema.json': () => `${JSON.stringify(dataFileJsonSchema(), null, 2)}\n`,
  };
  return {
    name: 'breach-timeline-data',
    generateBundle() {
      for (const [fileName, write] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source: write() });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0].replace(/^\//, '');
        const write = Object.hasOwn(files, path) ? files[path] : undefined;
        if (!write) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(write());
      });
    },
  };
}
