import type { Incident } from '../model/schema.ts';
import { inLanguage } from './locale.ts';

/** What an incident is called for a reader of `tag`; the organisation, else its id, where it has no name. */
export function nameOf(incident: Incident, tag: string): { text: string; lang: string } {
  return inLanguage(incident.names, tag) ?? { text: incident.organisation ?? incident.id, lang: tag };
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
