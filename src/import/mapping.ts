import * as v from 'valibot';
import { EVENT_KINDS, STATUSES, UNITS } from '../data/vocabulary.ts';

/**
 * How a table becomes a data file: which column is what, and what was chosen where a value can mean two things. Kept as
 * a small JSON file it reads tomorrow's table the same way.
 */
export const MAPPING_FORMAT = 'breach-timeline-mapping/1';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const words = v.union([name, v.record(v.string(), name)]);

/** What a date says; `unsaid` where nobody has told it yet. */
export const DATE_MEANINGS = [...EVENT_KINDS, 'unsaid'] as const;

const dateColumn = v.object({
  column: v.pipe(name, v.description('Name of the column')),
  is: v.pipe(v.picklist(DATE_MEANINGS), v.description('The kind of event that the date is of')),
});

const sizeColumn = v.object({
  column: name,
  unit: v.optional(v.pipe(v.picklist([...UNITS, 'unsaid']), v.description('What is counted')), 'unsaid'),
  status: v.optional(v.picklist(STATUSES), 'reported'),
});

const codedColumn = v.object({
  column: name,
  values: v.optional(
    v.pipe(v.record(v.string(), v.string()), v.description("The table's own words, and our code for each")),
    {},
  ),
});

export const MappingSchema = v.object({
  format: v.literal(MAPPING_FORMAT),
  importer: v.pipe(v.string(), v.description('hibp, iib, hhs, veris or table')),
  columns: v.optional(
    v.object({
      organisation: v.optional(name),
      name: v.optional(name),
      id: v.optional(name),
      dates: v.optional(v.array(dateColumn), []),
      size: v.optional(sizeColumn),
      country: v.optional(name),
      sector: v.optional(codedColumn),
      cause: v.optional(codedColumn),
      actor: v.optional(codedColumn),
      kinds: v.optional(codedColumn),
      summary: v.optional(name),
      links: v.optional(v.array(name), []),
      publisher: v.optional(name),
    }),
    {},
  ),
  choices: v.optional(
    v.pipe(v.record(v.string(), v.string()), v.description('What was chosen in each doubt, by its key')),
    {},
  ),
  extra: v.optional(v.pipe(v.array(name), v.description('Columns that are shown as they are')), []),
  header: v.optional(
    v.object({
      title: v.optional(words),
      license: v.optional(name),
      attribution: v.optional(words),
      updated: v.optional(v.string()),
    }),
    {},
  ),
  lang: v.optional(v.pipe(v.string(), v.description('Language of the table, BCP 47')), 'en'),
});

export type Mapping = v.InferOutput<typeof MappingSchema>;
export type Columns = Mapping['columns'];

/** What a column may be, in the order in which it is offered. */
export const ROLES = [
  'organisation',
  'name',
  'date',
  'size',
  'country',
  'sector',
  'cause',
  'actor',
  'kinds',
  'summary',
  'link',
  'publisher',
  'id',
] as const;

export type Role = (typeof ROLES)[number];
export type DateMeaning = (typeof DATE_MEANINGS)[number];

/** What is wrong with a mapping file: where, what stands there, what would be right. */
export interface MappingFault {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** Reads a mapping file; never throws. Fields that it does not know are faults, for they would be lost in silence. */
export function readMapping(text: string): { readonly mapping?: Mapping; readonly faults: readonly MappingFault[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff+/, ''));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { faults: [{ path: '', found: said, expected: 'a mapping file in JSON' }] };
  }
  const result = v.safeParse(v.strictObject({ ...MappingSchema.entries }), raw);
  if (result.success) return { mapping: result.output, faults: [] };
  return {
    faults: result.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? '',
      found: String(issue.received).slice(0, 80),
      expected: (issue.expected ?? 'something else').slice(0, 200),
    })),
  };
}
