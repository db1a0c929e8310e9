import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface Server {
  readonly address: string;
  close(): void;
}

/** Serves a folder on a free port from memory, uncompressed and never cached: the same for every subject. */
export async function serve(folder: string): Promise<Server> {
  const files = new Map<string, Buffer>();
  const read = (path: string): Buffer => {
    const known = files.get(path);
    if (known) return known;
    const content = readFileSync(join(folder, path));
    files.set(path, content);
    return content;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      const content = read(path);
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      if (from !== undefined) {
        const part = content.subarray(Number(from), Number(to) + 1);
        response.writeHead(206, {
          'Content-Range': `bytes ${from}-${Number(from) + part.length - 1}/${content.length}`,
          'Content-Length': part.length,
          'Cache-Control': 'no-store',
        });
        response.end(part);
        return;
      }
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Content-Length': content.length,
        'Cache-Control': 'no-store',
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
