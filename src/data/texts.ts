import type { Texts } from './schema.ts';

/** A text in every form that the data give. */
export function formsOf(texts: Texts | undefined): readonly string[] {
  return typeof texts === 'string' ? [texts] : Object.values(texts ?? {});
}
