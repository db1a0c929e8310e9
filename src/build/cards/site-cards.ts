import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Plugin } from 'vite';
import { serving } from '../dev-server.ts';
import { publishedFile } from '../edition.ts';
import { CARD, PAINTING } from '../pages/social.ts';
import { baseUrl, ROOT } from '../paths.ts';
import { loadProgram } from '../program.mjs';

/** What a card looks like hangs on these, besides its SVG. */
const PROGRAM = ['raster.ts', 'svg-outlines.ts', 'typesetter.ts'];

/** Threads that paint: each has its own fonts in memory, and a build is seldom alone on a machine. */
const MOST_THREADS = 4;
/** Starting a thread takes as long as painting so many cards. */
const WORTH_A_THREAD = 8;
/** Cards that no build has wanted for so long are thrown away, ms. */
const KEPT = 30 * 86_400_000;

const folderOf = (root: string) => join(root, '.cache', 'cards');

/**
 * SVG cards as PNG, by their paths. What was painted before is taken from `.cache/cards/`, where a picture
 * has the fingerprint of its SVG and of everything that paints it as its name.
 */
export async function paintCards(
  cards: ReadonlyMap<string, string>,
  root: string,
  now = Date.now(),
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = folderOf(root);
  mkdirSync(folder, { recursive: true });
  const painter = painterVersion(root);
  const fileOf = (svg: string) => join(folder, `${createHash('sha256').update(painter).update(svg).digest('hex')}.png`);
  const painted = new Map<string, Uint8Array>();
  const missing = new Map<string, string>();
  for (const [path, svg] of cards) {
    const known = readAgain(fileOf(svg), now);
    if (known) painted.set(path, known);
    else missing.set(path, svg);
  }
  await paintInThreads(missing, root, (path, bytes) => {
    const file = fileOf(missing.get(path) ?? '');
    // Whole or not at all, whoever else builds at the same time.
    writeFileSync(`${file}.${process.pid}`, bytes);
    renameSync(`${file}.${process.pid}`, file);
    painted.set(path, bytes);
  });
  forgetOldCards(folder, now);
  return painted;
}

/** A painted card that no build has had for a month is thrown away. */
function forgetOldCards(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) > KEPT) rmSync(file, { force: true });
  }
}

type Answer = { readonly path: string } & ({ readonly bytes: Uint8Array } | { readonly problem: string });

async function paintInThreads(
  cards: ReadonlyMap<string, string>,
  root: string,
  keep: (path: string, bytes: Uint8Array) => void,
): Promise<void> {
  const waiting = [...cards];
  const count = Math.min(MOST_THREADS, availableParallelism(), Math.ceil(waiting.length / WORTH_A_THREAD));
  const workerData = { root, width: CARD.width, program: 'src/build/raster/raster.ts' };
  const program = join(root, 'src/build/cards/card-worker.mjs');
  const workers = Array.from({ length: count }, () => new Worker(program, { workerData }));
  const paintAll = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const next = () => {
        const card = waiting.shift();
        if (card) worker.postMessage({ path: card[0], svg: card[1] });
        else resolve();
      };
      worker.on('message', (answer: Answer) => {
        if ('problem' in answer) return reject(complaint(answer.path, answer.problem));
        keep(answer.path, answer.bytes);
        next();
      });
      worker.on('error', (error) => reject(complaint('', error instanceof Error ? error.message : String(error))));
      next();
    });
  try {
    await Promise.all(workers.map(paintAll));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function complaint(path: string, problem: string): Error {
  const what = path === '' ? 'The social cards' : `The social card ${path}`;
  return new Error(
    `${what} could not be painted: ${problem}. \`npm ci\` brings back fonts and painter; the picture itself is drawn by src/build/cards/incident-card.ts and cards.ts.`,
  );
}

/** A file that is there, marked as used. */
function readAgain(file: string, now: number): Uint8Array | undefined {
  try {
    utimesSync(file, now / 1_000, now / 1_000);
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Whatever changes this may change every card. */
function painterVersion(root: string): string {
  const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
  const programs = PROGRAM.map((name) => read('src', 'build', 'raster', name));
  const packages = PAINTING.map((name) => String(JSON.parse(read('node_modules', name, 'package.json')).version));
  return [...programs, ...packages].join('\n');
}

const EMBED = 'embed.html';

/**
 * Vite plugin: publishes the social cards of incidents and named views and, where the address of the site
 * is known (`base`), their oEmbed documents and the link to the first of them in the embed. While
 * developing a card is painted when it is asked for.
 */
export function siteCards(root = ROOT, base = baseUrl()): Plugin {
  let loaded: Promise<typeof import('./cards.ts')> | undefined;
  const files = async () => {
    loaded ??= loadProgram(root, 'src/build/cards/cards.ts');
    return (await loaded).socialFiles(publishedFile(root), base);
  };
  return {
    name: 'breach-timeline-cards',
    generateBundle: {
      // The embed is written by then.
      order: 'post',
      async handler(_options, bundle) {
        const { cards, documents, withDiscovery } = await files();
        const drawn = new Map([...cards].map(([path, draw]) => [path, draw().svg]));
        for (const [fileName, source] of await paintCards(drawn, root))
          this.emitFile({ type: 'asset', fileName, source });
        for (const [fileName, write] of documents)
          this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(write())}\n` });
        const embed = bundle[EMBED];
        if (embed?.type === 'asset') embed.source = withDiscovery(String(embed.source));
      },
    },
    ...serving(async (path) => {
      if (!/^(cards|incident|oembed)\/.*\.(png|json)$/.test(path)) return;
      const { cards, documents } = await files();
      const card = cards.get(path);
      if (card) return (await paintCards(new Map([[path, card().svg]]), root)).get(path);
      const document = documents.get(path);
      return document && JSON.stringify(document());
    }),
  };
}
