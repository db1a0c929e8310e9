import type { Incident, Relation } from '../model/schema.ts';
import { inLanguage, inOneForm, type Told } from './locale.ts';

/** What an incident is called for a reader of `tag`; the organisation, else its id, where it has no name. */
export function nameOf(incident: Incident, tag: string): Told {
  return (
    inLanguage(incident.names, tag) ?? inLanguage(incident.organisation ?? incident.id, tag) ?? inOneForm(incident.id)
  );
}

/** What a relation is called for a reader of `tag`; its id where it has no name. */
export function relationName(relation: Relation, tag: string): Told {
  return inLanguage(relation.names, tag) ?? inOneForm(relation.id);
}

/** The language's word for a text that the data give in one form, where it has one; else the text as it is. */
export function wordFor(
  text: string,
  words: Readonly<Record<string, string>>,
  { tag }: { readonly tag: string },
): Told {
  return Object.hasOwn(words, text) ? { text: words[text], lang: tag } : inOneForm(text);
}

/** A language's own name for itself, without region or script: `中文`, `English`. */
export function autonym(tag: string): string {
  const [language] = tag.split('-');
  try {
    return new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(language) ?? tag;
  } catch {
    return tag;
  }
}
