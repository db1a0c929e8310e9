import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { isEdtf } from '../data/dates.ts';
import { isSafeLink } from '../data/links.ts';
import {
  count,
  DATA_KINDS,
  DataFileSchema,
  date,
  IncidentSchema,
  limitOf,
  SECTORS,
  shortText,
  text,
} from '../data/schema.ts';
import { ACTIONS, ACTORS, UNITS } from '../data/vocabulary.ts';

const shortForm = <Schema extends v.GenericSchema>(schema: Schema, of: string) =>
  v.optional(v.pipe(schema, v.description(`Short for ${of}`)));

/** Editors offer the known words; others may stand there, too. */
function knownOr(words: readonly string[], description: string) {
  return v.pipe(v.union([v.picklist(words), shortText]), v.description(description));
}

/** An incident as a file may write it: its id may be left to the reader, and parts may be in the short form. */
const WrittenIncident = v.object({
  ...v.partial(IncidentSchema, ['id']).entries,
  sector: v.optional(knownOr(SECTORS, 'What the organisation does: a known key, or any words')),
  actor: v.optional(knownOr(ACTORS, 'VERIS actor, or one that vocabulary.actor names')),
  action: v.optional(knownOr(ACTIONS, 'VERIS action, scraping, or a cause that vocabulary.cause names')),
  extra: v.optional(
    v.pipe(
      v.record(v.string(), v.union([text, v.number(), v.null()])),
      v.description('Values of columns that extra of the file names, by their keys'),
    ),
  ),
  data: v.optional(v.array(knownOr(DATA_KINDS, 'A known kind of data, or any words'))),
  name: shortForm(text, '"names" in English'),
  date: shortForm(date, 'an event of kind "disclosure"; EDTF'),
  ...Object.fromEntries(
    UNITS.map((unit) => [unit, shortForm(v.nullable(count), `a reported figure in ${unit}; null when unknown`)]),
  ),
});

const DAY = '([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-([0-9]{2}|XX)(-([0-9]{2}|XX))?)?[~?%]?';
/** The form of a date. That there is such a day, and that an interval does not end before it begins, only the reader says. */
const EDTF = `^(${DAY}|(${DAY}|\\.\\.)?/(${DAY}|\\.\\.)?|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:+Z-]+)$`;

/** What stands beside a part in its short form would say the same again. */
const EITHER_OR = {
  events: { properties: { date: false } },
  names: { properties: { name: false } },
  figures: { properties: Object.fromEntries(UNITS.map((unit) => [unit, { type: 'null' }])) },
} as const;

/**
 * The published JSON Schema (draft 2020-12) of a data file, from the definition that also validates it. What it cannot
 * say: that a day is in the calendar, that an address can be parsed, that a reference has something to refer to, and
 * that an id is there once. Nor does it describe a bare list of incidents, which could not name its schema.
 */
export function dataFileJsonSchema(): object {
  const schema = toJsonSchema(v.object({ ...DataFileSchema.entries, incidents: v.array(WrittenIncident) }), {
    target: 'draft-2020-12',
    typeMode: 'input',
    // What is checked in code has no counterpart but those given here.
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const requirement = 'requirement' in valibotAction ? valibotAction.requirement : undefined;
      if (requirement === isEdtf) return { ...jsonSchema, pattern: EDTF };
      if (requirement === isSafeLink) return { ...jsonSchema, pattern: '^[Hh][Tt][Tt][Pp][Ss]?://', maxLength: 2_000 };
      const limit = limitOf(requirement);
      return limit === undefined ? undefined : { ...jsonSchema, maxLength: limit };
    },
  });
  const { properties = {}, ...file } = asWritten(schema);
  const { incidents } = properties;
  if (typeof incidents === 'object' && typeof incidents.items === 'object' && !Array.isArray(incidents.items)) {
    Object.assign(incidents.items, { dependentSchemas: EITHER_OR });
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...file,
    properties,
    title: 'Breach Timeline data file',
    description: 'Incidents with events, figures and the sources of each. What is absent is unknown, never zero.',
  };
}

/** The schema with the forms that sources may have, and without fields that nobody reads. */
function asWritten(schema: JsonSchema): JsonSchema {
  const { properties, items, additionalProperties, ...rest } = schema;
  const written: JsonSchema = { ...rest };
  if (properties !== undefined) {
    written.additionalProperties = false;
    written.properties = Object.fromEntries(
      Object.entries(properties).map(([field, inner]) => [
        field,
        typeof inner === 'boolean' ? inner : field === 'sources' ? sources(asWritten(inner)) : asWritten(inner),
      ]),
    );
  } else if (additionalProperties !== undefined) {
    written.additionalProperties =
      typeof additionalProperties === 'boolean' ? additionalProperties : asWritten(additionalProperties);
  }
  if (typeof items === 'object' && !Array.isArray(items)) written.items = asWritten(items);
  return written;
}

const ADDRESS: JsonSchema = {
  type: 'string',
  pattern: '^[Hh][Tt][Tt][Pp][Ss]?://',
  maxLength: 2_000,
  description: 'A web address alone: linked, and called by the name of its host',
};

/** Sources themselves, by key, in a list or as addresses; or references to them, by key, position or address. */
function sources(schema: JsonSchema): JsonSchema {
  const { items, additionalProperties } = schema;
  if (typeof items === 'object' && !Array.isArray(items) && items.type === 'string') {
    return {
      ...schema,
      items: { anyOf: [{ type: 'string' }, { type: 'integer', minimum: 0 }] },
      description: 'Sources of the incident: by key or id, by position in their list (from 0), or by address',
    };
  }
  const source = items ?? additionalProperties;
  if (typeof source !== 'object' || Array.isArray(source)) return schema;
  const id: JsonSchema = { anyOf: [{ type: 'string' }, { type: 'number' }], description: 'By which it is referred to' };
  const entry: JsonSchema = { ...source, properties: { id, ...source.properties } };
  return {
    description: 'By key, as a list whose entries may have an id, or as plain addresses',
    anyOf: [
      { type: 'object', additionalProperties: { anyOf: [source, ADDRESS] } },
      { type: 'array', items: { anyOf: [entry, ADDRESS] } },
    ],
  };
}
