import type { Incident, Source } from './schema.ts';

/** Whether text is an address that a reader may be sent to: http or https, and nothing else. */
export function isSafeLink(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || text.length > 2_000) return false;
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'http:' || protocol === 'https:') && hostname !== '';
  } catch {
    return false;
  }
}

/** Where a source can be read: only where the data allow the link and it is an ordinary web address. */
export function linkOf({ link, url }: Pick<Source, 'link' | 'url'>): string | undefined {
  return link && url !== undefined && isSafeLink(url) ? url : undefined;
}

/** An incident as another collection knows it. */
export interface Elsewhere {
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
