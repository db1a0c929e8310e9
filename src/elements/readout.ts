import { sayIncident } from '../layout/outline.ts';
import type { ClusterMark, FlagMark } from '../layout/scene.ts';
import { inLanguage, type Locale } from '../locales/locale.ts';
import { nameOf } from '../locales/names.ts';
import type { Dataset } from '../model/dataset.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Point } from './gestures.ts';

/** A few words beside what is pointed at or has the focus; the details and the list say the same and more. */
export interface Readout extends Point {
  readonly title: string;
  readonly text: string;
}

export function readoutOfRow(dataset: Dataset, row: number, locale: Locale, { x, y }: Point): Readout {
  return { x, y, title: nameOf(dataset.incidents[row], locale.tag).text, text: sayIncident(dataset, row, locale) };
}

export function readoutOfCluster(cluster: ClusterMark, locale: Locale, { x, y }: Point): Readout {
  const [from, to] = cluster.window;
  const { format, words } = locale;
  return { x, y, title: cluster.words, text: words.filters.years(format.day(from), format.day(to - 1)) };
}

export function readoutOfFlag(dataset: Dataset, flag: FlagMark, locale: Locale, { x, y }: Point): Readout | undefined {
  const entry = dataset.context.find(({ id }) => id === flag.id);
  if (!entry) return undefined;
  const title = inLanguage(entry.title ?? entry.label, locale.tag)?.text ?? entry.id;
  const date = parseEdtf(entry.inForce ?? entry.adopted ?? '');
  const since = date ? locale.words.chart.inForce(locale.format.date(date)) : '';
  const note = inLanguage(entry.note, locale.tag)?.text ?? '';
  return { x, y, title, text: note === '' ? since : locale.words.chart.lawNote(since, note) };
}
