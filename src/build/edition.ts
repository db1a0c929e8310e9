import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDataset } from '../data/build.ts';
import type { Dataset } from '../data/dataset.ts';
import { lawsInForce } from '../data/laws.ts';
import { type PreparedFile, prepare } from '../data/read/load.ts';
import { readDataFile } from '../data/read/read.ts';
import type { DataFile } from '../data/schema.ts';
import { FORMAT } from '../data/vocabulary.ts';

/** A JSON object as it stands in a file, not yet checked. */
export type Raw = Record<string, unknown>;

/** Our own data set, joined from `data/`: header, one file an incident, context, relations. */
interface Edition {
  readonly file: Raw;
  /** Path of the file of each incident, in the order of `incidents`. */
  readonly paths: readonly string[];
}

/** Reads `data/` of the project at `root` and joins it into one data file, incidents in the order of their ids. */
export function readEdition(root: string): Edition {
  const folder = join(root, 'data', 'incidents');
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join('data', 'incidents', name));
  const relations = readJson<Raw[]>(join(root, 'data', 'relations.json'));
  const related = relatedIds(relations);
  const kinds = readJson<Readonly<Record<string, string>>>(join(root, 'data', 'publishers.json'));
  const ranked = readJson<{ readonly id: string }[]>(join(root, 'data', 'importance.json'));
  const places = new Map(ranked.map(({ id }, at) => [id, at + 1]));
  const file: Raw = {
    $schema: '../schema/incidents.schema.json',
    format: FORMAT,
    ...readJson<Raw>(join(root, 'data', 'edition.json')),
    incidents: paths.map((path) => {
      const incident = withKinds(readJson<Raw>(join(root, path)), kinds);
      const id = String(incident.id);
      const [ids, importance] = [related.get(id), places.get(id)];
      return { ...incident, ...(ids ? { related: ids } : {}), ...(importance ? { importance } : {}) };
    }),
    context: readJson<Raw[]>(join(root, 'data', 'context.json')),
    relations,
    coverage: readJson<Raw[]>(join(root, 'data', 'coverage.json')),
  };
  return { file: { ...file, version: versionOf(file) }, paths };
}

/** A data file as it is read and built: for what is drawn and written of it. */
export const datasetOf = (file: Raw): Dataset => buildDataset(readDataFile(JSON.stringify(file)));

/** The data file as it is published. */
export function textOf(file: Raw): string {
  return `${JSON.stringify(file)}\n`;
}

/** The day of the data and a fingerprint of all they say: the same data have the same version, wherever they are built. */
function versionOf(file: Raw): string {
  return `${file.updated}+${fingerprint(file)}`;
}

const fingerprint = (said: unknown): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 8);

/** For each incident, the ids that relations join with it, sorted: said once in the relations, and not again in each file. */
function relatedIds(relations: readonly Raw[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { members } of relations) {
    const ids = list<string>(members);
    for (const id of ids) found.set(id, new Set([...(found.get(id) ?? []), ...ids]));
  }
  return new Map([...found].map(([id, ids]) => [id, [...ids].filter((other) => other !== id).sort()]));
}

/** The incident with the kind of each source, by its publisher, where the source itself does not say it. */
function withKinds(incident: Raw, kinds: Readonly<Record<string, string>>): Raw {
  const sources = Object.entries((incident.sources ?? {}) as Record<string, Raw>).map(([key, source]) => {
    const publisher = String(source.publisher);
    return [key, { ...(Object.hasOwn(kinds, publisher) ? { kind: kinds[publisher] } : {}), ...source }];
  });
  return { ...incident, sources: Object.fromEntries(sources) };
}

function readJson<Value>(path: string): Value {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Value;
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const FIRST_FIELDS = [
  'id',
  'names',
  'short',
  'organisation',
  'parent',
  'country',
  'sector',
  'actor',
  'action',
  'nature',
  'featured',
  'importance',
  'annotation',
  'data',
  'parts',
  'evidence',
  'extra',
];
const FIRST_RELATION = ['id', 'kind', 'names', 'members', 'whole'];
const FIRST_CONTEXT = ['id', 'kind', 'jurisdiction', 'label', 'adopted', 'inForce', 'asOf', 'series', 'value', 'unit'];
const FIRST_COVERAGE = ['context', 'id', 'kind', 'effect', 'date'];

/** The first part, read and checked, as the page takes it. */
export function prepareFirst(file: Raw): PreparedFile {
  return prepare(readFaultless(firstPart(file)));
}

/** A file as a page reads it. Throws when it has a problem: nothing faulty is published. */
function readFaultless(raw: Raw): DataFile {
  const { file, problems } = readDataFile(JSON.stringify(raw));
  // A doubt is shown as it stands; `npm run data -- check` tells it.
  const problem = problems.find(({ effect }) => effect !== 'doubt');
  if (problem) throw new Error(`${problem.path}: got ${problem.found}, expected ${problem.expected}`);
  return file;
}

/** Where the files of single incidents lie in the site: each with all that its details tell. */
export const INCIDENTS = 'data/incident/';
export const incidentDataPath = (id: string): string => `${INCIDENTS}${id}.json`;

/** What the details of each incident need beside the first part, by its id, in the order of the file. */
export function prepareIncidents(file: Raw): ReadonlyMap<string, PreparedFile> {
  const read = readFaultless(file);
  const dataset = buildDataset({ file: read, problems: [], offered: read.incidents.length });
  return new Map(
    read.incidents.map((incident, row) => {
      const { id, country, context = [] } = incident;
      const told = new Set([
        ...context,
        ...lawsInForce(dataset.context, country, dataset.life(row)).map(({ entry }) => entry.id),
      ]);
      const part: DataFile = {
        format: read.format,
        version: read.version,
        incidents: [incident],
        context: read.context.filter((entry) => told.has(entry.id)),
        relations: read.relations.filter(({ members }) => members.includes(id)),
        coverage: [],
      };
      return [id, prepare(part)];
    }),
  );
}

/**
 * What the first picture needs of a data file, in the same format: no sentences, no titles, no
 * addresses. The whole file says the same where both speak.
 */
export function firstPart(file: Raw): Raw {
  const { incidents, context, relations, coverage, ...header } = file as {
    incidents: Raw[];
    context: Raw[];
    relations?: Raw[];
    coverage?: Raw[];
  };
  return {
    ...header,
    incidents: incidents.map((incident) => ({
      ...pick(incident, FIRST_FIELDS),
      events: list(incident.events).map((event) => pick(event, ['kind', 'date', 'by'])),
      figures: list(incident.figures).map(({ by: _by, note: _note, reason: _reason, ...figure }) =>
        withoutDefaults(figure),
      ),
      sources: Object.fromEntries(
        Object.entries((incident.sources ?? {}) as Record<string, Raw>).map(([key, source]) => [
          key,
          pick(source, ['publisher', 'kind']),
        ]),
      ),
    })),
    context: context
      .filter(({ kind, series }) => kind === 'law' || kind === 'regulation' || series !== undefined)
      .map((entry) => ({ ...pick(entry, FIRST_CONTEXT), ...(entry.series === undefined ? {} : publishersOf(entry)) })),
    relations: list(relations).map((relation) => pick(relation, FIRST_RELATION)),
    coverage: list(coverage).map((entry) =>
      pick(entry, entry.context === undefined ? [...FIRST_COVERAGE, 'label'] : FIRST_COVERAGE),
    ),
  };
}

/** Who stands behind an entry, as a picture says it. */
const publishersOf = ({ sources }: Raw): Raw => ({
  sources: list(sources).map((source) => pick(source, ['publisher'])),
});

function list<Entry = Raw>(value: unknown): Entry[] {
  return Array.isArray(value) ? value : [];
}

function pick(from: Raw, fields: readonly string[]): Raw {
  return Object.fromEntries(fields.filter((field) => from[field] !== undefined).map((field) => [field, from[field]]));
}

function withoutDefaults(figure: Raw): Raw {
  const { qualifier, scope, ...rest } = figure;
  return { ...rest, ...(qualifier === 'exactly' ? {} : { qualifier }), ...(scope === 'whole' ? {} : { scope }) };
}

/**
 * The data file that the site is built of: our own edition, or the one that `OWN_DATA` of the environment names, as
 * `build.mjs` sets it. Only the rules of the format hold for that one; it has been checked before the build begins.
 */
export function publishedFile(root: string): Raw {
  const path = process.env.OWN_DATA ?? '';
  return path === '' ? readEdition(root).file : ownFile(readFileSync(path, 'utf8'), process.env.OWN_DATA_DAY ?? '');
}

/**
 * Somebody's data file with what a site needs of it: a day, and a version whose fingerprint changes with the data. `day`,
 * YYYY-MM-DD, stands where the file names none.
 */
function ownFile(text: string, day: string): Raw {
  const { file } = readDataFile(text);
  const { updated = day, version, ...rest } = file;
  // All that is said counts, as do names of versions: whoever names one anew publishes anew.
  const dated = { ...rest, $schema: '../schema/incidents.schema.json', updated };
  return { ...dated, version: `${updated}+${fingerprint([dated, version])}` };
}
