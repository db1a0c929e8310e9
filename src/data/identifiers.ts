import type { Incident } from './schema.ts';

/** An incident as another collection knows it. */
interface Elsewhere {
  /** What the collection calls itself, in every language. */
  readonly collection: string;
  /** Its key there. */
  readonly id: string;
  /** Where that entry can be read, where the key alone says it. */
  readonly url?: string;
}

/**
 * The same incident in collections of others. The files of the VERIS Community Database are named by their keys, but in
 * letters of either case and with two endings, so that a key alone does not lead to its file.
 */
export function elsewhere({ identifiers }: Incident): readonly Elsewhere[] {
  const { hibp, vcdb, wikidata } = identifiers ?? {};
  return [
    hibp === undefined
      ? []
      : {
          collection: 'Have I Been Pwned',
          id: hibp,
          url: `https://haveibeenpwned.com/Breach/${encodeURIComponent(hibp)}`,
        },
    vcdb === undefined ? [] : { collection: 'VCDB', id: vcdb },
    wikidata === undefined
      ? []
      : {
          collection: 'Wikidata',
          id: wikidata,
          url: `https://www.wikidata.org/entity/${encodeURIComponent(wikidata)}`,
        },
  ].flat();
}
