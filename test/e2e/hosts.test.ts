import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { headersOf, STANDALONE } from '../../src/build/headers.ts';
import { type Host, SERVERS } from './hosts.ts';
import { faultsUntilReady, publish, visit } from './publisher.ts';
import { expect, test, whenComplete } from './site.ts';

let folder: string;
/** A file of each kind, relative to the site. */
let kinds: readonly string[];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breach-timeline-hosts-'));
  chmodSync(folder, 0o755);
  cpSync('dist', folder, { recursive: true });
  // A version of the data under its own name, as it stands there after the data have changed.
  cpSync('dist/data/first.json', join(folder, 'data/incidents.0a1b2c3d.json'));
  const assets = readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
  const asset = (ending: string) => assets.filter((path) => path.endsWith(ending)).slice(0, 1);
  kinds = [
    ...['', 'index.html', 'zh-Hans.html', 'about.html', 'embed.html', 'favicon.svg', 'document.css', 'first-data.js'],
    ...['corrections.html', 'data/incidents.csv', 'data/datapackage.json', 'data/croissant.json'],
    ...['data/incidents.json', 'data/incidents.0a1b2c3d.json', 'schema/incidents.schema.json', 'breach-timeline.js'],
    ...['breach-timeline.classic.js', 'embed.js', 'feed.xml', 'sitemap.xml', 'llms.txt', STANDALONE],
    ...['incident/alipay-2010/', 'incident/alipay-2010/zh-Hans.html', 'incident/alipay-2010/card.png'],
    ...['.js', '.css', '.woff2'].flatMap(asset),
  ].filter((path) => path === '' || existsSync(join(folder, path)));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

// One server program after the other.
test.describe.configure({ mode: 'default' });

for (const { name, isInstalled, start } of SERVERS) {
  // What a host sends does not depend on the path: what needs a browser is tried under one.
  for (const path of ['/breaches/', '/']) {
    test.describe(`the documented configuration of ${name} under ${path}`, { tag: '@full' }, () => {
      test.skip(!isInstalled, `${name} is not installed`);
      let host: Host;

      test.beforeAll(async () => {
        if (isInstalled) host = await start(folder, path);
      });

      test.afterAll(async () => {
        await host?.stop();
        rmSync(join(folder, '.htaccess'), { force: true });
      });

      test('every kind of file has the documented headers and its type', async () => {
        for (const file of kinds) {
          const { status, headers } = await ask(host.address + file);
          expect([file, status]).toEqual([file, 200]);
          const wanted = Object.entries(headersOf(file)).map(([header, value]) => [file, header, value]);
          expect(wanted.map(([, header]) => [file, header, headers[header.toLowerCase()]])).toEqual(wanted);
          expect(headers['x-frame-options']).toBeUndefined();
          expect([file, headers['content-type']]).toEqual([file, typeOf(file)]);
        }
      });

      test('what is not there answers 404, keeps the policy, and is not kept for ever', async () => {
        for (const file of ['no-such-page', 'data/incidents.00000000.json', 'assets/gone.js', 'incident/none/']) {
          const { status, headers } = await ask(host.address + file);
          expect([file, status]).toEqual([file, 404]);
          expect(headers['content-security-policy']).toBe(headersOf(file)['Content-Security-Policy']);
          expect(headers['cache-control'] ?? '').not.toContain('immutable');
        }
      });

      test('a folder without its slash leads to its page, on the same host and path', async () => {
        const folderless = new URL('incident/alipay-2010', host.address).href;
        const { status, headers } = await ask(folderless);
        expect([status, new URL(headers.location ?? '', folderless).href]).toEqual([301, `${folderless}/`]);
      });

      test('text is packed, fonts and PNG are not packed twice', async () => {
        for (const file of kinds) {
          const plain = await ask(host.address + file);
          const packed = await ask(host.address + file, { 'accept-encoding': 'gzip, deflate, br' });
          const isPacked = /\.(woff2|png)$/.test(file);
          expect([file, plain.headers['content-encoding']]).toEqual([file, undefined]);
          if (plain.size < 1024) continue;
          expect([file, packed.headers['content-encoding']]).toEqual([file, isPacked ? undefined : 'gzip']);
          if (isPacked) continue;
          expect(packed.headers.vary).toMatch(/accept-encoding/i);
          // The page in one file is packed inside.
          if (file !== STANDALONE) expect(packed.size).toBeLessThan(0.6 * plain.size);
        }
      });

      if (name === 'nginx')
        test('what is packed already is sent as it is', async () => {
          const packed = gzipSync('packed beforehand');
          writeFileSync(join(folder, 'packed.txt'), 'x'.repeat(5_000));
          writeFileSync(join(folder, 'packed.txt.gz'), packed);
          const { headers, size } = await ask(`${host.address}packed.txt`, { 'accept-encoding': 'gzip' });
          expect([headers['content-encoding'], size]).toEqual(['gzip', packed.length]);
        });

      test('what has not changed is not sent again', async () => {
        const encoding = { 'accept-encoding': 'gzip' };
        const { headers } = await ask(`${host.address}data/incidents.json`, encoding);
        const again = await ask(`${host.address}data/incidents.json`, {
          ...encoding,
          ...(headers.etag ? { 'if-none-match': headers.etag } : {}),
          ...(headers['last-modified'] ? { 'if-modified-since': headers['last-modified'] } : {}),
        });
        expect([again.status, again.size]).toEqual([304, 0]);
      });

      test('the explorer is drawn, with every part that comes later, and nothing is refused', async ({ browser }) => {
        const { page, faults } = await visit(browser, host.address);
        await whenComplete(page);
        await page.getByRole('button', { name: 'Size', exact: true }).click();
        await page.locator('breach-outline .incident').first().click();
        await page.locator('breach-details h2').waitFor();
        expect(await faults()).toEqual([]);
        await page.context().close();
      });

      if (path !== '/breaches/') return;

      test('embed and explorer stand in frames: on another host, without an origin, in a page that is a file', async ({
        browser,
      }) => {
        for (const file of ['embed.html', 'index.html']) {
          const framing = (attributes = '') =>
            `<!doctype html><iframe ${attributes} width="900" height="600" src="${host.address}${file}"></iframe>`;
          const [elsewhere, sandboxed] = [await publish(framing()), await publish(framing('sandbox="allow-scripts"'))];
          const deck = join(mkdtempSync(join(tmpdir(), 'breach-timeline-deck-')), 'deck.html');
          writeFileSync(deck, framing());
          for (const page of [elsewhere.address, sandboxed.address, pathToFileURL(deck).href])
            expect([file, page, await faultsUntilReady(browser, page, true)]).toEqual([file, page, []]);
          await Promise.all([elsewhere.stop(), sandboxed.stop()]);
          rmSync(dirname(deck), { recursive: true });
        }
      });

      test('a page of another host shows the element by a module and by a classic script, under the documented policy', async ({
        browser,
      }) => {
        const policy = PUBLISHER.replaceAll('https://example.org', new URL(host.address).origin);
        const module = `<script type="module" src="${host.address}breach-timeline.js"></script>`;
        const classic = `<script src="${host.address}breach-timeline.classic.js"></script>`;
        const cases = [
          [module, policy],
          [classic, policy],
          [classic + module + classic, policy.replace('trusted-types ', "trusted-types 'allow-duplicates' ")],
        ];
        for (const [scripts, rules] of cases) {
          const html = `<!doctype html><title>News</title>${scripts}<breach-timeline></breach-timeline>`;
          const page = await publish(html, { 'Content-Security-Policy': rules });
          expect([scripts, await faultsUntilReady(browser, page.address, false)]).toEqual([scripts, []]);
          await page.stop();
        }
      });
    });
  }
}

/** The policy that the guide gives to publishers who use the element on their own pages. */
const NEEDED = /^ {4}(script-src [^\n]+)$/m.exec(readFileSync('docs/hosting.md', 'utf8'))?.[1];
const PUBLISHER = `default-src 'none'; ${NEEDED}; require-trusted-types-for 'script'`;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Bytes of the body as they came over the wire. */
  readonly size: number;
}

function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, size }));
    }).on('error', reject);
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  woff2: 'font/woff2',
};

const typeOf = (file: string) => TYPES[file.includes('.') ? file.slice(file.lastIndexOf('.') + 1) : ''];
