import { buildIndex } from '../data/build.ts';
import type { ReadOutcome } from '../data/read/load.ts';
import { readText } from '../data/read/read.ts';
import type { Incident } from '../data/schema.ts';

/** So many incidents are handed over at once: the page takes them in a few milliseconds. */
const AT_ONCE = 500;

/** What a worker says of the text that it was given: the incidents in parts, then the rest. */
export type Told =
  | { readonly kind: 'incidents'; readonly incidents: readonly Incident[] }
  | { readonly kind: 'rest'; readonly outcome: ReadOutcome };

const tell = (told: Told, transfer: Transferable[] = []) => postMessage(told, { transfer });

addEventListener('message', ({ data: text }: MessageEvent<string>) => {
  const outcome = readText(text);
  const { incidents } = outcome.file;
  const index = buildIndex(outcome.file);
  for (let from = 0; from < incidents.length; from += AT_ONCE) {
    tell({ kind: 'incidents', incidents: incidents.slice(from, from + AT_ONCE) });
  }
  const { columns, priority } = index;
  const arrays = Object.values(columns).map((column) => ('codes' in column ? column.codes : column));
  tell(
    { kind: 'rest', outcome: { ...outcome, file: { ...outcome.file, incidents: [] }, index } },
    [priority, ...arrays].map(({ buffer }) => buffer),
  );
});
