import { resolve } from 'node:path';
import { bestFigures, canOpen, sizeOf } from '../../data/claims.ts';
import { changesOfCoverage } from '../../data/coverage.ts';
import { readDataFile } from '../../data/read/read.ts';
import type { DataFile } from '../../data/schema.ts';
import { readEdition } from '../edition.ts';
import { CORRECTIONS_FILE, correctionsText, readCorrections } from '../pages/corrections.ts';
import { checkFiles, sayProblem, today } from './check.ts';
import type { DrawingPlace } from './draw.ts';

const USAGE = `Usage:
  npm run data -- check            checks our own files in data/
  npm run data -- check FILE…      checks data files
  npm run data -- import FILE -o OUT.json   makes a data file of a table; alone it tells its options
  npm run data -- words TAG > WORDS.json    prints the words of one more language to translate
  npm run data -- changes OLD NEW  prints what differs between two data files
  npm run data -- draw … -o FILE   draws a view: FILE.svg, .png, .csv or .json, or - with --format
      every parameter of the address is an option: --view scale --country CN --from 2010 --lang zh-Hans
      --address '?view=scale'      all of them at once      --theme dark
      --src FILE                   a data file of your own  --width 1920 --height 1080   pixels
Exit code: 0 clean, 1 problems or doubts (each kind once, with its count and up to three examples: path, value,
expectation), 2 usage.`;

/** Pictures are drawn of the files in `data/`, with all that paints. */
const OF_PROJECT: DrawingPlace = {
  ownText: () => JSON.stringify(readEdition(resolve('.')).file),
  loadPainter: () => import('../raster/raster.ts'),
};

/** `npm run data -- …`. Returns the exit code. */
export function main(parameters: readonly string[]): number | Promise<number> {
  const [verb, ...files] = parameters;
  if (verb === 'draw') return import('./draw.ts').then(({ draw }) => draw(files, OF_PROJECT));
  if (verb === 'import') return import('./import.ts').then(({ importFile }) => importFile(files));
  if (verb === 'words') return import('./build-site.ts').then(({ printWords }) => printWords(files));
  if (verb === 'changes') return import('../versions/changes.ts').then(({ printChanges }) => printChanges(files));
  if (verb !== 'check') {
    console.error(USAGE);
    return 2;
  }
  return files.length === 0 ? checkEdition() : checkFiles(files);
}

/** Our own files are held to more than a stranger's: an incident is named by its id, summed up in both languages, and cites only what it lists. */
function checkEdition(): number {
  const { file, paths } = readEdition(resolve('.'));
  const { problems, file: data } = readDataFile(JSON.stringify(file));
  const lines = problems.map((problem) => {
    const index = Number(/^incidents\[(\d+)\]/.exec(problem.path)?.[1] ?? Number.NaN);
    const other = problem.path.startsWith('relations') ? 'data/relations.json' : 'data/';
    return `${paths[index] ?? other}: ${sayProblem(problem)}`;
  });
  data.incidents.forEach((incident, index) => {
    const path = paths[index];
    const demand = (holds: boolean, what: string) => {
      if (!holds) lines.push(`${path}: ${what}`);
    };
    demand(path.endsWith(`/${incident.id}.json`), `id: got ${incident.id}, expected the name of the file`);
    for (const lang of ['en', 'zh-Hans']) {
      demand(Boolean(incident.names[lang]), `names.${lang}: got nothing, expected a name`);
      demand(Boolean(incident.summary[lang]), `summary.${lang}: got nothing, expected two or three sentences`);
    }
    demand(incident.events.length > 0, 'events: got none, expected at least one');
    demand(Object.keys(incident.sources).length > 0, 'sources: got none, expected at least one');
    for (const [part, entries] of [
      ['events', incident.events],
      ['figures', incident.figures],
    ] as const) {
      for (const [n, { sources }] of entries.entries()) {
        demand(sources.length > 0, `${part}[${n}].sources: got none, expected a source`);
      }
    }
    const size = sizeOf(bestFigures(incident));
    demand(
      size === undefined ||
        incident.evidence === 'weak' ||
        size.best.sources.some((key) => canOpen(incident.sources[key])),
      `figures[${size?.places.join(', ')}].sources: got no page that can be opened, expected one for the size of the incident`,
    );
    incident.figures.forEach(({ rejected, note }, n) => {
      demand(
        rejected === undefined || note !== undefined,
        `figures[${n}].note: got nothing, expected why it is rejected`,
      );
    });
    for (const id of incident.context ?? []) {
      demand(
        data.context.some((entry) => entry.id === id),
        `context: got ${id}, expected an id of data/context.json`,
      );
    }
    for (const [key, { url, link, kind, publisher }] of Object.entries(incident.sources)) {
      demand(kind !== undefined, `sources.${key}: got ${publisher}, expected a publisher of data/publishers.json`);
      demand(
        link === Boolean(url),
        `sources.${key}: got link ${link} ${url ? 'with' : 'without'} a url, expected both or neither`,
      );
    }
  });
  lines.push(...faultsOfCoverage(data));
  for (const relation of data.relations) {
    const demand = (holds: boolean, what: string) => {
      if (!holds) lines.push(`data/relations.json: ${relation.id}: ${what}`);
    };
    for (const lang of ['en', 'zh-Hans']) {
      demand(Boolean(relation.names[lang]), `names.${lang}: got nothing, expected a name`);
      demand(Boolean(relation.note?.[lang]), `note.${lang}: got nothing, expected what joins them`);
    }
    demand(
      relation.sources.some(({ link }) => link),
      'sources: got none with a link, expected at least one',
    );
  }
  const ids = new Set(data.incidents.map(({ id }) => id));
  const { corrections, faults } = readCorrections(correctionsText(resolve('.')), ids, today());
  for (const { path, found, expected } of faults)
    lines.push(`${CORRECTIONS_FILE}: ${path}: got ${found}, expected ${expected}`);
  for (const line of lines) console.error(line);
  console.log(
    `data/: ${data.incidents.length} incidents, ${data.context.length} entries of context, ${data.relations.length} relations, ${corrections.length} corrections, ${lines.length} problems`,
  );
  return lines.length === 0 ? 0 : 1;
}

/** Of our own changes of coverage: their order, and a name and a note in both languages. */
function faultsOfCoverage({ coverage, context }: DataFile): string[] {
  const lines: string[] = [];
  changesOfCoverage(coverage, context).forEach(({ id, label, note }, index) => {
    const path = `data/coverage.json: ${id}`;
    const { id: own, context: named } = coverage[index];
    if ((own ?? named) !== id) lines.push(`${path}: got place ${index}, expected the order of the dates`);
    for (const lang of ['en', 'zh-Hans']) {
      if (!label[lang]) lines.push(`${path}: label.${lang}: got nothing, expected a short name`);
      if (!note?.[lang]) lines.push(`${path}: note.${lang}: got nothing, expected a sentence`);
    }
  });
  return lines;
}
