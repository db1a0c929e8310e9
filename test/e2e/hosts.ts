import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server program with the site behind it, as the hosting guide sets it up. */
export interface Host {
  /** Address of the site, with a slash at its end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** A way of serving that the guide documents. */
export interface Server {
  readonly name: string;
  /** Whether its program is on this machine. */
  readonly isInstalled: boolean;
  /** Serves a folder under a path (`/breaches/`, `/`) by the documented configuration. */
  start(folder: string, path: string): Promise<Host>;
}

/** Nobody: the programs run without rights, also where the tests have all of them. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

const where = (program: string) =>
  ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin']
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path)) ?? '';

const NGINX = where('nginx');
const APACHE = where('apache2') || where('httpd');
const APACHE_MODULES =
  ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/lib/httpd/modules'].find(existsSync) ?? '';

export const SERVERS: readonly Server[] = [
  { name: 'nginx', isInstalled: NGINX !== '', start: startNginx },
  {
    name: 'Apache',
    isInstalled: APACHE !== '' && APACHE_MODULES !== '',
    start: (folder, path) => startApache(path, documented('apache.conf', folder, path)),
  },
  {
    name: 'Apache with .htaccess',
    isInstalled: APACHE !== '' && APACHE_MODULES !== '',
    start(folder, path) {
      writeFileSync(join(folder, '.htaccess'), documented('htaccess', folder, path));
      const conf = `Alias ${path} ${folder}/
<Directory ${folder}/>
  Require all granted
  AllowOverride FileInfo
</Directory>`;
      return startApache(path, conf);
    },
  },
];

/** A configuration of the guide, with its examples filled in. */
function documented(file: string, folder: string, path: string): string {
  return readFileSync(join('docs/hosting', file), 'utf8')
    .replaceAll('/srv/breach-timeline', folder)
    .replaceAll('/breaches/', path);
}

async function startNginx(folder: string, path: string): Promise<Host> {
  const port = await freePort();
  const place = ownFolder();
  const site = documented('nginx.conf', folder, path).replace('listen 80;', `listen 127.0.0.1:${port};`);
  const conf = `daemon off;
pid ${place}/nginx.pid;
error_log ${place}/errors;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${place}/${kind};`).join('\n  ')}
  ${site}
}
`;
  writeFileSync(join(place, 'nginx.conf'), conf);
  return run(NGINX, ['-e', 'stderr', '-p', place, '-c', join(place, 'nginx.conf')], port, path, place);
}

async function startApache(path: string, site: string): Promise<Host> {
  const port = await freePort();
  const place = ownFolder();
  const conf = `${modules(['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'filter', 'deflate'])}
ServerName localhost
ServerRoot ${place}
DefaultRuntimeDir ${place}
Listen 127.0.0.1:${port}
PidFile ${place}/apache.pid
ErrorLog ${place}/errors
TypesConfig /dev/null
<Directory />
  Require all denied
  AllowOverride None
</Directory>
${site}
`;
  writeFileSync(join(place, 'apache.conf'), conf);
  return run(APACHE, ['-D', 'FOREGROUND', '-f', join(place, 'apache.conf')], port, path, place);
}

/** Modules that a program has built in, as some do, cannot be loaded. */
function modules(names: readonly string[]): string {
  const present = readdirSync(APACHE_MODULES);
  const wanted = ['unixd', ...names].filter((name) => present.includes(`mod_${name}.so`));
  return wanted.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`).join('\n');
}

async function run(
  program: string,
  parameters: readonly string[],
  port: number,
  path: string,
  place: string,
): Promise<Host> {
  const rights = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'], ...rights });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const address = `http://127.0.0.1:${port}${path}`;
  try {
    await untilAnswers(address, child);
  } catch (error) {
    child.kill();
    const errors = join(place, 'errors');
    if (existsSync(errors)) said += readFileSync(errors, 'utf8');
    throw new Error(`${program} does not serve ${address}: ${error}\n${said}`);
  }
  return {
    address,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill()) await gone;
      rmSync(place, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(address: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}`);
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function ownFolder(): string {
  const place = mkdtempSync(join(tmpdir(), 'breach-timeline-host-'));
  if (isRoot) chownSync(place, NOBODY, NOBODY);
  return place;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
