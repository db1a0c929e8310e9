import { buildDataset } from './build.ts';
import type { Dataset } from './dataset.ts';
import { parsePrepared } from './prepared.ts';

/** Why no text came from an address. */
export class LoadError extends Error {
  constructor(
    readonly reason: 'network' | 'status' | 'foreign',
    readonly address: string,
    /** HTTP status, where there was an answer. */
    readonly status = 0,
  ) {
    super(`${address}: ${reason}${status ? ` ${status}` : ''}`);
  }
}

/**
 * The full address of a data file named by a page's `src`: relative to the page, of the page's own
 * origin. Another origin is refused with a `LoadError`.
 */
export function resolveSource(source: string, page: string): string {
  let address: URL;
  try {
    address = new URL(source, page);
  } catch {
    throw new LoadError('network', source);
  }
  const base = new URL(page);
  const same = address.protocol === base.protocol && address.host === base.host;
  if (!same) throw new LoadError('foreign', address.href);
  return address.href;
}

/**
 * Fetches and reads a data file. Rejects with a `LoadError` when there is no text to read. The reader,
 * with its schema, is fetched only for files that the build has not prepared.
 */
export async function loadDataset(address: string, signal?: AbortSignal): Promise<Dataset> {
  const text = await loadText(address, signal);
  const file = parsePrepared(text);
  if (file) return buildDataset({ file, problems: [], offered: file.incidents.length });
  const { readDataFile } = await import('./read.ts');
  return buildDataset(readDataFile(text));
}

async function loadText(address: string, signal?: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address, { signal, credentials: 'same-origin' });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new LoadError('network', address);
  }
  if (!response.ok) throw new LoadError('status', address, response.status);
  return response.text();
}
