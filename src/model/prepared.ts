import type { DataFile } from './schema.ts';
import { FORMAT } from './vocabulary.ts';

/**
 * A data file that the build has read, checked and written out again with all its defaults. It is
 * taken at its word: reading it is parsing it.
 */
export type PreparedFile = DataFile & { readonly prepared: typeof FORMAT };

export function prepare(file: DataFile): PreparedFile {
  return { ...file, prepared: FORMAT };
}

/** The prepared file in a text, or nothing when it is none of this version: then it must be read like any other. */
export function parsePrepared(text: string): DataFile | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff+/, ''));
    return isPrepared(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPrepared(value: unknown): value is PreparedFile {
  if (typeof value !== 'object' || value === null) return false;
  const { prepared, incidents, context, relations } = value as Partial<PreparedFile>;
  return prepared === FORMAT && [incidents, context, relations].every(Array.isArray);
}
