import { fetchText } from '../data/read/load.ts';
import { runScript } from './site.ts';

declare global {
  /** Texts of data files by their full address, put here by the scripts that stand beside the files. */
  var breachTimelineTexts: Record<string, string> | undefined;
}

/**
 * The text of a data file. From a file system, or in a frame without an origin, a page may not fetch
 * what lies beside it, but it may run it: there the script beside the file (`first.json` → `first.js`)
 * brings the same text. Of a Parquet file the text is ''. Rejects with a `LoadError` when there is no text.
 */
export async function readDataText(address: string, signal?: AbortSignal): Promise<string> {
  // Whoever reads a Parquet file fetches of it what is needed.
  const known = address.includes('.parquet') ? '' : takeText(address);
  if (known !== undefined) return known;
  if (mayNotFetch() && isOfPage(address)) {
    // Without such a script the host may still allow the file itself to be fetched.
    await runScript(address.replace(/\.json$/, '.js')).catch(() => undefined);
    const text = takeText(address);
    if (text !== undefined) return text;
  }
  return fetchText(address, signal);
}

/** Kept, since another element of the page may ask for it, too. */
const takeText = (address: string): string | undefined => globalThis.breachTimelineTexts?.[address];

/** Whether the page holds the text of a data file already. */
export const isAtHand = (address: string): boolean => takeText(address) !== undefined;

/** An origin that is `null` is that of a sandboxed frame. */
const mayNotFetch = (): boolean => location.protocol === 'file:' || globalThis.origin === 'null';

function isOfPage(address: string): boolean {
  const { protocol, host } = new URL(address);
  return protocol === location.protocol && host === location.host && address.endsWith('.json');
}
