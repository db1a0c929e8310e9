import { trustScript } from './site.ts';

/** A worker of ours by the address that the bundler gave it; undefined where the page may not start one. */
export function startWorker(address: string): Worker | undefined {
  // Nothing that lies beside a page from a file system may be run by it.
  if (location.protocol === 'file:' || globalThis.origin === 'null') return undefined;
  try {
    return new Worker(trustScript(address), { type: 'module' });
  } catch {
    return undefined;
  }
}
