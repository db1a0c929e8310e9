import type { Locale } from '../locales/locale.ts';
import type { ChangeCounts } from '../locales/parts.ts';
import { facetLabel, valueLabel } from '../locales/values.ts';
import type { IncidentChange, Part } from '../model/changes.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { EntryChange } from '../model/entry-changes.ts';
import type { Figure, Incident, IncidentEvent, Money } from '../model/schema.ts';

/** The parts whose old and new state is said; of the others it is said that they changed. */
const TOLD: readonly Part[] = ['classification', 'events', 'figures', 'money'];

/** How many incidents of each kind there are, as the words want it. */
export function countsOf(added: number, corrected: number, removed: number, locale: Locale): ChangeCounts {
  const counted = (value: number) => ({ value, text: locale.format.integer(value) });
  return { added: counted(added), corrected: counted(corrected), removed: counted(removed) };
}

/** What changed of an incident, a phrase a change: `5 million records (reported) → 7 million records (confirmed)`. */
export function sayIncidentChange(change: IncidentChange, locale: Locale): readonly string[] {
  const { since } = locale.later;
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
  const { since } = locale.later;
  return CLASSES.filter(([, of]) => of(was) !== of(is)).map(([facet, of]) => {
    const word = (incident: Incident) => valueLabel(facet, of(incident) ?? 'unknown', locale);
    return since.of(facetLabel(facet, locale), since.change(word(was), word(is)));
  });
}

function sayChangedEntry<Entry>({ was, is }: EntryChange<Entry>, say: (entry: Entry) => string, { later }: Locale): string {
  const { since } = later;
  if (was === undefined) return is === undefined ? '' : since.came(say(is));
  if (is === undefined) return since.went(say(was));
  return say(was) === say(is) ? since.restated(say(is)) : since.change(say(was), say(is));
}

function sayFigure(figure: Figure, { words, later, format }: Locale): string {
  const text = format.figure(figure);
  const status = words.statuses[figure.status];
  // A sample is of a sample: it need not be said twice.
  if (figure.scope === 'whole' || figure.scope === figure.status) return later.since.figure(text, status);
  return later.since.scoped(text, status, later.details.scopes[figure.scope]);
}

/** The kind of the event once, and its dates. */
function sayEvent({ was, is }: EntryChange<IncidentEvent>, locale: Locale): string {
  const { since } = locale.later;
  const day = (date: string) => {
    const parsed = parseEdtf(date);
    return parsed ? locale.format.date(parsed) : date;
  };
  const say = ({ kind, date }: IncidentEvent) => since.of(locale.words.events[kind], day(date));
  if (was && is && was.date !== is.date)
    return since.of(locale.words.events[is.kind], since.change(day(was.date), day(is.date)));
  return sayChangedEntry({ was, is }, say, locale);
}

function sayMoney({ was, is }: EntryChange<Money>, locale: Locale): string {
  const { since, details } = locale.later;
  const sum = ({ amount, currency }: Money) => locale.format.money(amount, currency);
  const say = (money: Money) => since.of(details.moneyKinds[money.kind], sum(money));
  if (was && is && sum(was) !== sum(is)) return since.of(details.moneyKinds[is.kind], since.change(sum(was), sum(is)));
  return sayChangedEntry({ was, is }, say, locale);
}
