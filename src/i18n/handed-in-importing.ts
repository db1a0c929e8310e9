import { type ImportWords, importing } from './en/importing.ts';
import { type Overlay, overlaid } from './handed-in.ts';

declare global {
  /** Words of bringing one's own data that are handed in, by their BCP 47 tags; set where the site is, see `site.ts`. */
  var breachTimelineImportWords: Readonly<Record<string, Overlay>> | undefined;
}

/** The words of bringing one's own data in a language that was handed in; undefined for any other. */
export function handedInImportWords(tag: string): ImportWords | undefined {
  const given = globalThis.breachTimelineImportWords?.[tag];
  return given && overlaid(importing, given, 'importing', tag);
}
