import { type BestFigure, canOpen, isPrimary, sizeOf } from '../data/claims.ts';
import type { DatedEvent } from '../data/dated-life.ts';
import { dateOf, type Lag } from '../data/dates.ts';
import { elsewhere } from '../data/identifiers.ts';
import type { Life } from '../data/life.ts';
import type { Figure, Incident, IncidentEvent, Money, Source } from '../data/schema.ts';
import type { EntryChange, IncidentChange, Part } from '../data/versions.ts';
import { inLanguage, inOneForm, type Locale, type LocalizedText } from './locale.ts';
import { facetLabel, inPieces, nameOf, type Piece, valueLabel, wordFor } from './names.ts';
import type { ChangeCounts } from './parts.ts';

/** Whose data they were, with the group it belonged to; nothing where nobody is named, or the name of the incident says it. */
export function sayOrganisation(incident: Incident, locale: Locale): readonly Piece[] {
  const { tag } = locale;
  const { details } = locale.lazy;
  const organisation = inLanguage(incident.organisation, tag);
  const parent = inLanguage(incident.parent, tag);
  const host = inLanguage(incident.host, tag);
  if (!organisation) return [];
  const isSaid = !parent && !host && fold(organisation.text) === fold(nameOf(incident, tag).text);
  if (isSaid) return [];
  const whose = parent ? inPieces(details.partOf, [organisation, parent]) : [organisation];
  return host ? [...whose, ...inPieces(details.onSystemsOf, [host])] : whose;
}

/** A sum of money, or what one costs; common measures have a word in each language, others stand as the data have them. */
export function saySum({ amount, currency, qualifier, per }: Money, locale: Locale): readonly Piece[] {
  const { details } = locale.lazy;
  const sum = locale.format.money(amount, currency, qualifier);
  if (!per) return [sum];
  const [, number, what = per] = /^(\d+) (.+?)s?$/.exec(per) ?? [];
  const measure = wordFor(what, details.measures, locale);
  if (number === undefined) return inPieces((one) => details.per(sum, one), [measure]);
  const many = locale.format.integer(Number(number));
  return inPieces((some) => details.per(sum, details.measured(many, some)), [measure]);
}

/** The title of a source; in brackets where we gave it ourselves. */
export function titleOf({ title, titleStatus }: Pick<Source, 'title' | 'titleStatus'>, locale: Locale): string {
  if (!title) return '';
  return titleStatus === 'descriptive' ? locale.lazy.details.descriptiveTitle(title) : title;
}

/** In which form a source was seen; nothing where it was seen itself. */
export function sayVia({ via }: Pick<Source, 'via'>, locale: Locale): readonly Piece[] {
  const { details } = locale.lazy;
  if (!via) return [];
  const [, carrier] = /^carried by (.+)$/.exec(via) ?? [];
  return carrier ? inPieces(details.carriedBy, [inOneForm(carrier)]) : [wordFor(via, details.ways, locale)];
}

/** When the entry was written, last changed and last checked; '' where no day is known. */
export function sayEntry({ created, modified, reviewed }: Incident, locale: Locale): string {
  const day = (text: string | undefined) => {
    const date = dateOf(text);
    return date && locale.format.date(date);
  };
  return locale.lazy.details.entry({ written: day(created), changed: day(modified), checked: day(reviewed) });
}

/** A collection of others in a sentence, with the address of the incident there, where that is known. */
interface IdentifierText extends LocalizedText {
  readonly url: string | undefined;
}

/** Which collections of others have the same incident, in pieces; nothing where none is known. */
export function sayElsewhere(incident: Incident, locale: Locale): readonly (string | IdentifierText)[] {
  const { details } = locale.lazy;
  const entries = elsewhere(incident).map(({ collection, id, url }): IdentifierText => {
    const text = url === undefined ? details.elsewhereKey(collection, id) : collection;
    return { text, lang: 'en', url };
  });
  return entries.length === 0 ? [] : inPieces((...names) => details.elsewhere(names), entries);
}

/** What is left of a name without case and blanks: names that differ in these alone are the same. */
const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** What the top of the details says in large type; what is unknown is said, too. */
export type HeadlinePart =
  | { readonly kind: 'hidden' | 'known' | 'unpublished'; readonly lag: Lag }
  | { readonly kind: 'size'; readonly figure: Figure }
  | { readonly kind: 'unknown'; readonly what: 'beginning' | 'publication' | 'size' };

/** How long it was hidden, how long it was known and not public, how big it was; then what nobody knows. */
export function headlineOf(life: Life, figures: readonly BestFigure[]): HeadlinePart[] {
  const { hidden, known, unpublished } = life.lags;
  const size = sizeOf(figures) ?? figures[0];
  const parts: HeadlinePart[] = [];
  if (hidden) parts.push({ kind: 'hidden', lag: hidden });
  else if (unpublished) parts.push({ kind: 'unpublished', lag: unpublished });
  // What was noticed on the day it was published was never kept from anyone.
  if (known && known.max > 0) parts.push({ kind: 'known', lag: known });
  if (size) parts.push({ kind: 'size', figure: size.best });
  if (!life.begin) parts.push({ kind: 'unknown', what: 'beginning' });
  if (!life.madePublic) parts.push({ kind: 'unknown', what: 'publication' });
  if (!size) parts.push({ kind: 'unknown', what: 'size' });
  return parts;
}

/** A part in large type, and what it is in small: `8 months`, `hidden`. */
export function sayPart(
  part: Exclude<HeadlinePart, { kind: 'unknown' }>,
  { words, lazy, format }: Locale,
): readonly [large: string, small: string] {
  const { hiddenFor, knownFor, unpublishedFor } = lazy.details;
  if (part.kind === 'size') return [format.figure(part.figure), words.statuses[part.figure.status]];
  const small = { hidden: hiddenFor, known: knownFor, unpublished: unpublishedFor }[part.kind];
  return [format.lag(part.lag), small];
}

export function sayUnknown({ what }: Extract<HeadlinePart, { kind: 'unknown' }>, { words }: Locale): string {
  const { beginUnknown, publicUnknown, sizeUnknown } = words.phases;
  return { beginning: beginUnknown, publication: publicUnknown, size: sizeUnknown }[what];
}

/** The parts whose old and new state is said; of the others it is said that they changed. */
const TOLD: readonly Part[] = ['classification', 'events', 'figures', 'money'];

/** How many incidents of each kind there are, as the words want it. */
export function countsOf(added: number, corrected: number, removed: number, locale: Locale): ChangeCounts {
  const counted = (value: number) => ({ value, text: locale.format.integer(value) });
  return { added: counted(added), corrected: counted(corrected), removed: counted(removed) };
}

/** What changed of an incident, a phrase a change: `5 million records (reported) → 7 million records (confirmed)`. */
export function sayIncidentChange(change: IncidentChange, locale: Locale): readonly string[] {
  const { since } = locale.lazy;
  const phrases = [
    ...classification(change, locale),
    ...change.events.map((entry) => sayEvent(entry, locale)),
    ...change.figures.map((entry) => sayChangedEntry(entry, (figure) => sayFigure(figure, locale), locale)),
    ...change.money.map((entry) => sayMoney(entry, locale)),
  ];
  const others = change.parts.filter((part) => !TOLD.includes(part)).map((part) => since.parts[part]);
  if (others.length === 0) return phrases;
  const listed = locale.format.list(others);
  return [...phrases, phrases.length === 0 ? since.only(listed) : since.also(listed)];
}

/** What an incident is filed under, by the facet that shows it. */
const CLASSES: readonly (readonly [string, (incident: Incident) => string | undefined])[] = [
  ['nature', ({ nature }) => nature],
  ['cause', ({ action }) => action],
  ['actor', ({ actor }) => actor],
  ['sector', ({ sector }) => sector],
  ['country', ({ country }) => country],
];

function classification({ was, is }: IncidentChange, locale: Locale): readonly string[] {
  const { since } = locale.lazy;
  return CLASSES.filter(([, of]) => of(was) !== of(is)).map(([facet, of]) => {
    const word = (incident: Incident) => valueLabel(facet, of(incident) ?? 'unknown', locale);
    return since.of(facetLabel(facet, locale), since.change(word(was), word(is)));
  });
}

function sayChangedEntry<Entry>(
  { was, is }: EntryChange<Entry>,
  say: (entry: Entry) => string,
  { lazy }: Locale,
): string {
  const { since } = lazy;
  if (was === undefined) return is === undefined ? '' : since.came(say(is));
  if (is === undefined) return since.went(say(was));
  return say(was) === say(is) ? since.restated(say(is)) : since.change(say(was), say(is));
}

function sayFigure(figure: Figure, { words, lazy, format }: Locale): string {
  const text = format.figure(figure);
  const status = words.statuses[figure.status];
  // A sample is of a sample: it need not be said twice.
  if (figure.scope === 'whole' || figure.scope === figure.status) return lazy.since.figure(text, status);
  return lazy.since.scoped(text, status, lazy.details.scopes[figure.scope]);
}

/** The kind of the event once, and its dates. */
function sayEvent({ was, is }: EntryChange<IncidentEvent>, locale: Locale): string {
  const { since } = locale.lazy;
  const day = (date: string) => {
    const parsed = dateOf(date);
    return parsed ? locale.format.date(parsed) : date;
  };
  const say = ({ kind, date }: IncidentEvent) => since.of(locale.words.events[kind], day(date));
  if (was && is && was.date !== is.date)
    return since.of(locale.words.events[is.kind], since.change(day(was.date), day(is.date)));
  return sayChangedEntry({ was, is }, say, locale);
}

function sayMoney({ was, is }: EntryChange<Money>, locale: Locale): string {
  const { since, details } = locale.lazy;
  const sum = ({ amount, currency, qualifier }: Money) => locale.format.money(amount, currency, qualifier);
  const say = (money: Money) => since.of(details.moneyKinds[money.kind], sum(money));
  if (was && is && sum(was) !== sum(is)) return since.of(details.moneyKinds[is.kind], since.change(sum(was), sum(is)));
  return sayChangedEntry({ was, is }, say, locale);
}

/** What is to be said of a figure beside who says it: why it does not count, or why an editor chose it, and its evidence. */
export function figureNotes(
  figure: Figure,
  { sources }: Pick<Incident, 'sources'>,
  locale: Locale,
): readonly LocalizedText[] {
  const { details } = locale.lazy;
  const own = (text: string): LocalizedText => ({ text, lang: locale.tag });
  const { superseded, rejected } = figure;
  const reason = inLanguage(figure.reason, locale.tag);
  const cited = figure.sources.flatMap((key) => sources[key] ?? []);
  return [
    superseded ? own(details.superseded) : undefined,
    rejected && own(details.rejections[rejected]),
    inLanguage(figure.note, locale.tag),
    figure.headline && reason ? { ...reason, text: details.reason(reason.text) } : undefined,
    cited.length > 0 && !cited.some(canOpen) ? own(details.figureEvidence.none) : undefined,
    cited.some((source) => canOpen(source) && isPrimary(source)) ? own(details.figureEvidence.primary) : undefined,
  ].filter((note) => note !== undefined);
}

/** Kinds of event whose name does not say who acted. */
const KINDS_WITH_PARTY: readonly string[] = ['discovery', 'disclosure', 'response'];

/** Who noticed, told or answered, in words; undefined where the data do not say or the kind of event implies it. */
export function sayParty({ kind, by }: IncidentEvent, { lazy }: Locale): string | undefined {
  return by && KINDS_WITH_PARTY.includes(kind) ? lazy.details.by[by] : undefined;
}

/** What begins with a phase, in the words of the large type above; undefined where an event says it itself. */
export function sayPhase(phase: DatedEvent['phase'], { lazy }: Locale): string | undefined {
  if (phase === 'none' || phase === 'public') return undefined;
  const { hiddenFor, knownFor, unpublishedFor } = lazy.details;
  return { hidden: hiddenFor, known: knownFor, 'unnoticed-unknown': unpublishedFor }[phase];
}
