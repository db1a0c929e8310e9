import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { headersOf } from '../../src/build/headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A server of the built site. */
export interface SiteServer {
  /** With a slash at its end. */
  readonly address: string;
  /** Files that it has besides those of the site, by their path relative to it; they go before the site's own. */
  readonly added: Map<string, Buffer | string>;
  /** Paths of files that are sent whole, whatever part of them is asked for. */
  readonly whole: Set<string>;
  close(): void;
}

/** The part of a file that a header asks for, as in `bytes=0-99`. */
function partOf(content: Buffer, header: string | undefined): { bytes: Buffer; range: string } | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? [];
  if (from === undefined) return undefined;
  const bytes = content.subarray(Number(from), Number(to) + 1);
  return { bytes, range: `bytes ${from}-${Number(from) + bytes.length - 1}/${content.length}` };
}

/** Serves a folder with the headers that the hosting guide asks for. */
export async function serveSite(folder: string): Promise<SiteServer> {
  const added = new Map<string, Buffer | string>();
  const whole = new Set<string>();
  const kept = new Map<string, Buffer>();
  const read = (path: string): Buffer | string | undefined => {
    const known = added.get(path) ?? kept.get(path);
    const file = join(folder, path);
    if (known !== undefined || !existsSync(file) || statSync(file).isDirectory()) return known;
    const content = readFileSync(file);
    kept.set(path, content);
    return content;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = normalize(decodeURIComponent(pathname)).slice(1);
    const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
    for (const [name, value] of Object.entries(headersOf(asked))) response.setHeader(name, value);
    const content = read(path);
    // Another test may put another file there.
    if (added.has(path)) response.setHeader('Cache-Control', 'no-store');
    if (content !== undefined) {
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      const part = whole.has(path) ? undefined : partOf(Buffer.from(content), request.headers.range);
      if (part) response.writeHead(206, { 'Content-Range': part.range });
      response.end(part?.bytes ?? content);
    } else if (read(`${path}/index.html`) !== undefined) {
      response.writeHead(301, { Location: `${pathname}/` }).end();
    } else {
      response.writeHead(404, { 'Content-Type': TYPES['.html'] }).end(read('404.html') ?? 'Not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    added,
    whole,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
