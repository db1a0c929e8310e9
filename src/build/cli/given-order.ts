import { isMainThread, workerData } from 'node:worker_threads';
import type { HandedInWords } from '../../i18n/handed-in.ts';
import type { Site } from '../../i18n/site.ts';

/** What the thread that writes a site of somebody's own is told. */
export interface Order {
  readonly site: Site;
  readonly words: Readonly<Record<string, HandedInWords>>;
  /** Where the site goes. */
  readonly folder: string;
}

/** What this thread is to write; undefined in the thread of the command itself. */
export const ORDER: Order | undefined = isMainThread ? undefined : workerData;

// Imported before all that says words: they know the site from when they are loaded on.
if (ORDER) {
  globalThis.breachTimelineSite = ORDER.site;
  globalThis.breachTimelineWords = ORDER.words;
}
