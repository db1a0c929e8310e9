import { toJsonSchema } from '@valibot/to-json-schema';
import { DataFileSchema } from '../model/schema.ts';

/** The published JSON Schema (draft 2020-12) of a data file, from the definition that also validates it. */
export function dataFileJsonSchema(): object {
  const schema = toJsonSchema(DataFileSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // EDTF dates and safe links are checked in code; their descriptions say what they must look like.
    errorMode: 'ignore',
  });
  return {
    ...schema,
    title: 'Breach Timeline data file',
    description: 'Incidents with events, figures and the sources of each. What is absent is unknown, never zero.',
  };
}
