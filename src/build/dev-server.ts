import type { Plugin, ViteDevServer } from 'vite';

/** Content types by the ending of a file; what has another, or none, is a page. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/** The path that a request to a server is for, relative to the site. */
export const askedPath = ({ url = '' }: { readonly url?: string }): string => url.split('?')[0].replace(/^\//, '');

type Content = string | Uint8Array | undefined;

/**
 * For a Vite plugin: while developing, a file of the site is what `write` gives for its path. What it gives nothing for is
 * somebody else's. `types` are content types that differ from the usual ones, by the ending.
 */
export function serving(
  write: (path: string, server: ViteDevServer) => Content | Promise<Content>,
  types: Readonly<Record<string, string>> = {},
): Pick<Plugin, 'configureServer'> {
  return {
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = askedPath(request);
        try {
          const content = await write(path, server);
          if (content === undefined) return next();
          const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
          response.setHeader('Content-Type', types[ending] ?? TYPES[ending] ?? 'text/html; charset=utf-8');
          response.end(content);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
