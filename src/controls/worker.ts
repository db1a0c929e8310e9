import { isOwnPage, trustScript } from './site.ts';

/** A worker of ours by the address that the bundler gave it; undefined where that is not there, or the page may not start it. */
export function startWorker(address: string): Worker | undefined {
  // Nothing that lies beside a page from a file system may be run by it; beside a page of somebody else's lies no worker.
  if (!isOwnPage() || location.protocol === 'file:' || globalThis.origin === 'null') return undefined;
  try {
    return new Worker(trustScript(address), { type: 'module' });
  } catch {
    return undefined;
  }
}
