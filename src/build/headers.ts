import type { Plugin } from 'vite';
import { askedPath } from './dev-server.ts';

/**
 * The strictest rules under which we promise to work. Nothing is said of framing: a page without login,
 * cookie or form loses nothing in a frame, and even `frame-ancestors *` would shut out a deck that is
 * opened as a file.
 */
export const CONTENT_SECURITY_POLICY =
  "default-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'";

/** Headers of every answer, an error too. Data, fonts and scripts are read from frames without an origin as well. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Access-Control-Allow-Origin': '*',
};

/** For files whose names change with what is in them. */
export const KEPT = 'public, max-age=31536000, immutable';

/** For all others: kept, and asked about each time. */
const ASKED_ABOUT = 'no-cache';

/** The site in one file is taken along: opened from the site it would have to obey the policy, which forbids scripts in pages. */
export const STANDALONE = 'standalone.html';
export const TAKEN_ALONG = 'attachment';

const IMMUTABLE =
  /^((assets|embed)\/[\w.-]+-(?!timeline\.)[\w-]{8}\.(js|css|woff2)|data\/incidents\.[0-9a-f]{8}\.(json|js))$/;

/** `Cache-Control` of a file of the site, by its path relative to the site. */
export const cacheControl = (path: string) => (IMMUTABLE.test(path) ? KEPT : ASKED_ABOUT);

/** All headers that the hosting guide asks for, of a file of the site by its path relative to it. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return {
    ...EVERYWHERE,
    'Cache-Control': cacheControl(path),
    ...(path === STANDALONE ? { 'Content-Disposition': TAKEN_ALONG } : {}),
  };
}

/**
 * Vite plugin: `npm start` and the tests serve the built site with the headers that the hosting guide asks
 * for. Vite's own `Cache-Control` stays: whoever builds anew while it serves sees what is new.
 */
export function previewHeaders(): Plugin {
  return {
    name: 'breach-timeline-headers',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = askedPath(request);
        for (const [name, value] of Object.entries(headersOf(path))) {
          if (name !== 'Cache-Control') response.setHeader(name, value);
        }
        next();
      });
    },
  };
}
