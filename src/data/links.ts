import type { Source } from './schema.ts';

/** Whether text is an address that a reader may be sent to: http or https, without a name or a password. */
export function isSafeLink(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || text.length > 2_000) return false;
  try {
    const { protocol, hostname, username, password } = new URL(text);
    // https://bank.example@evil.example is not where it seems to lead.
    const isPlain = username === '' && password === '';
    return (protocol === 'http:' || protocol === 'https:') && hostname !== '' && isPlain;
  } catch {
    return false;
  }
}

/** Where a source can be read: only where the data allow the link and it is an ordinary web address. */
export function linkOf({ link, url }: Pick<Source, 'link' | 'url'>): string | undefined {
  return link && url !== undefined && isSafeLink(url) ? url : undefined;
}
