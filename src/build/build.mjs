/**
 * `npm run build`: our own site, as Vite builds it. `npm run build -- --data own.json --site site.json` builds the same
 * site of somebody else's data; `--report FILE` lists what a file of words lacks. All other options are Vite's.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadProgram } from './program.mjs';

const OWN = ['--data', '--site', '--report'];
const own = {};
const others = [];
for (const words = process.argv.slice(2); words.length > 0; ) {
  const word = words.shift();
  const [name, ...value] = word.split('=');
  if (!OWN.includes(name)) others.push(word);
  else own[name] = value.length > 0 ? value.join('=') : words.shift();
}

const missing = OWN.find((name) => name in own && !own[name]);
if (missing) stop(`${missing}: got nothing, expected the path of a file`);
if (own['--site'] && !own['--data'])
  stop('--site: got no --data beside it, expected the data file of the site as well');
if (own['--data']) await useOwnData(own['--data'], own['--site']);

process.argv.splice(2, Infinity, 'build', ...others);
const vite = dirname(createRequire(import.meta.url).resolve('vite/package.json'));
await import(pathToFileURL(join(vite, 'bin', 'vite.js')).href);

/** What all programs of this build, and the bundler, are told of the site. */
async function useOwnData(data, site) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { NODE_ENV } = process.env;
  const { prepareOwnSite } = await loadProgram(root, 'src/build/own/site-file.ts');
  const prepared = prepareOwnSite(data, site, new Date().toISOString().slice(0, 10));
  if (!prepared) process.exit(1);
  // What has run so far was no build, and has said so to all that follows.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  if (own['--report']) writeFileSync(own['--report'], prepared.report);
  globalThis.breachTimelineSite = prepared.site;
  globalThis.breachTimelineWords = prepared.words;
  Object.assign(process.env, prepared.environment);
}

function stop(sentence) {
  console.error(`${sentence}\n\nUsage: npm run build -- --data own.json --site site.json`);
  process.exit(2);
}
