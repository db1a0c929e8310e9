import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PreparedFile, prepare } from '../model/prepared.ts';
import { readDataFile } from '../model/read.ts';
import { FORMAT } from '../model/vocabulary.ts';

/** A JSON object as it stands in a file, not yet checked. */
export type Raw = Record<string, unknown>;

/** Our own data set, joined from `data/`: header, one file an incident, context. */
export interface Edition {
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
  const file: Raw = {
    $schema: '../schema/incidents.schema.json',
    format: FORMAT,
    ...readJson<Raw>(join(root, 'data', 'edition.json')),
    incidents: paths.map((path) => readJson<Raw>(join(root, path))),
    context: readJson<Raw[]>(join(root, 'data', 'context.json')),
  };
  return { file, paths };
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
  'organisation',
  'parent',
  'country',
  'sector',
  'actor',
  'action',
  'nature',
  'featured',
  'data',
  'evidence',
];
const FIRST_CONTEXT = ['id', 'kind', 'label', 'adopted', 'inForce', 'asOf', 'series', 'value', 'unit'];

/** The first part, read and checked, as the page takes it. Throws when a file has a problem: nothing faulty is published. */
export function prepareFirst(file: Raw): PreparedFile {
  const { file: read, problems } = readDataFile(JSON.stringify(firstPart(file)));
  const [problem] = problems;
  if (problem) throw new Error(`${problem.path}: got ${problem.found}, expected ${problem.expected}`);
  return prepare(read);
}

/**
 * What the first picture needs of a data file, in the same format: no sentences, no titles, no
 * addresses. The whole file follows it and says the same where both speak.
 */
export function firstPart(file: Raw): Raw {
  const { incidents, context, ...header } = file as { incidents: Raw[]; context: Raw[] };
  return {
    ...header,
    incidents: incidents.map((incident) => ({
      ...pick(incident, FIRST_FIELDS),
      events: list(incident.events).map((event) => pick(event, ['kind', 'date'])),
      figures: list(incident.figures).map(({ by: _by, ...figure }) => withoutDefaults(figure)),
      // The publication date of a source decides between figures of equal standing.
      sources: Object.fromEntries(
        Object.entries((incident.sources ?? {}) as Record<string, Raw>).map(([key, source]) => [
          key,
          pick(source, ['publisher', 'date']),
        ]),
      ),
    })),
    context: context
      .filter(({ kind, series }) => kind === 'law' || kind === 'regulation' || series !== undefined)
      .map((entry) => pick(entry, FIRST_CONTEXT)),
  };
}

function list(value: unknown): Raw[] {
  return Array.isArray(value) ? value : [];
}

function pick(from: Raw, fields: readonly string[]): Raw {
  return Object.fromEntries(fields.filter((field) => from[field] !== undefined).map((field) => [field, from[field]]));
}

function withoutDefaults(figure: Raw): Raw {
  const { qualifier, scope, ...rest } = figure;
  return { ...rest, ...(qualifier === 'exactly' ? {} : { qualifier }), ...(scope === 'whole' ? {} : { scope }) };
}
