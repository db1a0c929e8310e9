import { sayIncident } from '../layout/outline.ts';
import type { ClusterMark, FlagMark, HandleMark } from '../layout/scene.ts';
import { sayTogether } from '../layout/sums.ts';
import { inLanguage, inOneForm, type Locale, type Told } from '../locales/locale.ts';
import { nameOf, relationName } from '../locales/names.ts';
import type { Dataset } from '../model/dataset.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Point } from './gestures.ts';

/** A few words beside what is pointed at or has the focus; the details and the list say the same and more. */
export interface Readout extends Point {
  readonly title: Told;
  /** In the language of the interface. */
  readonly text: string;
  readonly note?: Told;
}

export function readoutOfRow(dataset: Dataset, row: number, locale: Locale, { x, y }: Point): Readout {
  const incident = dataset.incidents[row];
  const { facets, filters, outline } = locale.words;
  // The picture says the cause by colour, which not everyone sees.
  const cause = filters.chip(facets.cause.label, facets.cause.values[incident.action ?? 'unknown']);
  const text = outline.says.all([sayIncident(dataset, row, locale), cause]);
  return { x, y, title: nameOf(incident, locale.tag), text };
}

export function readoutOfHandle(
  dataset: Dataset,
  { relation: id, members, sign }: Pick<HandleMark, 'relation' | 'members' | 'sign'>,
  locale: Locale,
  { x, y }: Point,
): Readout | undefined {
  const kinship = dataset.relations.find(({ relation }) => relation.id === id);
  if (!kinship) return undefined;
  const text = locale.words.relations[sign](sayTogether(dataset, members, locale));
  return { x, y, title: relationName(kinship.relation, locale.tag), text };
}

export function readoutOfCluster(cluster: ClusterMark, locale: Locale, { x, y }: Point): Readout {
  const [from, to] = cluster.window;
  const { format, words, tag } = locale;
  const title = { text: cluster.words, lang: tag };
  return { x, y, title, text: cluster.detail ?? words.filters.dates(format.day(from), format.day(to - 1)) };
}

export function readoutOfFlag(dataset: Dataset, flag: FlagMark, locale: Locale, { x, y }: Point): Readout | undefined {
  const entry = dataset.context.find(({ id }) => id === flag.id);
  if (!entry) return undefined;
  const title = inLanguage(entry.title ?? entry.label, locale.tag) ?? inOneForm(entry.id);
  const date = parseEdtf(entry.inForce ?? entry.adopted ?? '');
  const text = date ? locale.words.chart.inForce(locale.format.date(date)) : '';
  return { x, y, title, text, note: inLanguage(entry.note, locale.tag) };
}
