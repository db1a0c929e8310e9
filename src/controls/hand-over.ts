import { buildIndex } from '../data/build.ts';
import type { ReadOutcome } from '../data/read/load.ts';
import type { Incident } from '../data/schema.ts';

/** How a file that a worker has read comes to the page: in parts, so that the page answers meanwhile. */

/** So many incidents are handed over at once: the page takes them in a few milliseconds. */
const AT_ONCE = 250;

/** What a worker says of a file: the incidents in parts, then the rest. */
export type Told =
  | { readonly kind: 'incidents'; readonly incidents: readonly Incident[] }
  | { readonly kind: 'rest'; readonly outcome: ReadOutcome };

/** Hands over what was read, with its index; `tell` sends a part, and gives away what is not copied. */
export function handOver(outcome: ReadOutcome, tell: (told: Told, given: Transferable[]) => void): void {
  const { incidents } = outcome.file;
  // First, so that the page takes them while the index is still built.
  for (let from = 0; from < incidents.length; from += AT_ONCE)
    tell({ kind: 'incidents', incidents: incidents.slice(from, from + AT_ONCE) }, []);
  const index = buildIndex(outcome.file);
  const { columns, priority, chronological } = index;
  const arrays = Object.values(columns).map((column) => ('codes' in column ? column.codes : column));
  tell(
    { kind: 'rest', outcome: { ...outcome, file: { ...outcome.file, incidents: [] }, index } },
    [priority, chronological, ...arrays].map(({ buffer }) => buffer),
  );
}

/** Puts together what `handOver` tells. */
export class HandedOver {
  private readonly incidents: Incident[] = [];

  /** Takes a part; answers the whole with the last. */
  take(told: Told): ReadOutcome | undefined {
    if (told.kind === 'incidents') {
      this.incidents.push(...told.incidents);
      return undefined;
    }
    return { ...told.outcome, file: { ...told.outcome.file, incidents: this.incidents } };
  }
}
