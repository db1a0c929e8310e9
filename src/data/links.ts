import type { Source } from './schema.ts';

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
