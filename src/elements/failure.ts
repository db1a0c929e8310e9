import type { Locale } from '../locales/locale.ts';
import type { LoadError } from '../model/load.ts';

/** Why a data file did not come, and how to mend that; '' where the file came and is at fault itself. Needs the later words. */
export function sayFailure({ reason, address, status }: LoadError, locale: Locale): string {
  const { problems } = locale.later;
  if (reason === 'status') return problems.status(address, String(status));
  if (reason === 'foreign') return problems.foreign(address, '“src”', '“origins”');
  if (reason === 'broken') return problems.broken(address);
  if (reason === 'unreadable') return '';
  // A frame whose sandbox takes its origin away is refused by every server that does not say otherwise.
  if (globalThis.origin === 'null' && location.protocol !== 'file:')
    return problems.opaque(address, '“allow-same-origin”', allow('*'));
  return isElsewhere(address)
    ? problems.cross(address, `${allow(globalThis.origin)} (CORS)`)
    : problems.network(address);
}

/** The header by which a server lets the pages of an origin read a file. */
const allow = (origin: string): string => `“Access-Control-Allow-Origin: ${origin}”`;

function isElsewhere(address: string): boolean {
  return URL.canParse(address) && /^https?:/.test(address) && new URL(address).origin !== location.origin;
}
