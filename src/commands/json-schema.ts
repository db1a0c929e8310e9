import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { DataFileSchema, IncidentSchema } from '../model/schema.ts';
import { UNITS } from '../model/vocabulary.ts';

const shortForm = <Schema extends v.GenericSchema>(schema: Schema, of: string) =>
  v.optional(v.pipe(schema, v.description(`Short for ${of}`)));

/** An incident as a file may write it: its id may be left to the reader, and parts may be in the short form. */
const WrittenIncident = v.object({
  ...v.partial(IncidentSchema, ['id']).entries,
  name: shortForm(v.string(), '"names" in English'),
  date: shortForm(v.string(), 'an event of kind "disclosure"; EDTF'),
  ...Object.fromEntries(
    UNITS.map((unit) => [
      unit,
      shortForm(v.nullable(v.pipe(v.number(), v.minValue(0))), `a reported figure in ${unit}; null when unknown`),
    ]),
  ),
});

/** The published JSON Schema (draft 2020-12) of a data file, from the definition that also validates it. */
export function dataFileJsonSchema(): object {
  const schema = toJsonSchema(v.object({ ...DataFileSchema.entries, incidents: v.array(WrittenIncident) }), {
    target: 'draft-2020-12',
    typeMode: 'input',
    // EDTF dates and safe links are checked in code; their descriptions say what they must look like.
    errorMode: 'ignore',
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...schema,
    title: 'Breach Timeline data file',
    description: 'Incidents with events, figures and the sources of each. What is absent is unknown, never zero.',
  };
}
