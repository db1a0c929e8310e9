import { dateOf } from './dates.ts';
import type { Incident, IncidentEvent, Money } from './schema.ts';

/** A sum of money, with the parts that add up to it where the data give these as well. */
export interface WholeSum {
  readonly sum: Money;
  readonly parts: readonly Money[];
}

/** The sums in the order of the data, those that are parts of another of their kind and currency under it. */
export function wholeSums(money: readonly Money[]): readonly WholeSum[] {
  const partsOf = new Map(
    money.map((sum) => {
      const others = money.filter(
        (other) => other !== sum && other.kind === sum.kind && other.currency === sum.currency && !other.per,
      );
      const total = others.reduce((all, { amount }) => all + amount, 0);
      return [sum, !sum.per && others.length > 1 && total === sum.amount ? others : []] as const;
    }),
  );
  const parts = new Set([...partsOf.values()].flat());
  return money.filter((sum) => !parts.has(sum)).map((sum) => ({ sum, parts: partsOf.get(sum) ?? [] }));
}

/** Kinds of event that bring a fine. */
const PUNISHING: readonly string[] = ['sentence', 'verdict', 'penalty'];

/**
 * The fines that an event brought: those of its own sources, or all where no other event can have brought them. One
 * that the note of the event names already is left out, and so is what it comes to in another currency.
 */
export function finesOf(event: IncidentEvent, { events, money }: Incident): readonly WholeSum[] {
  if (!PUNISHING.includes(event.kind) || dateOf(event.date) === undefined) return [];
  const isOnly = events.filter(({ kind }) => PUNISHING.includes(kind)).length === 1;
  const fines = wholeSums(money.filter(({ kind, per }) => (kind === 'fine' || kind === 'penalty') && !per)).filter(
    ({ sum, parts }) =>
      isOnly || [sum, ...parts].some(({ sources }) => sources.some((key) => event.sources.includes(key))),
  );
  const note = Object.values(event.note ?? {}).join(' ');
  return fines.filter(
    ({ sum }) => sum.currency === fines[0]?.sum.currency && !numbersIn(note).includes(significant(String(sum.amount))),
  );
}

/** The digits of each number in a text, without what only says how large it is: `8.026 billion` is `8026`. */
const numbersIn = (text: string): readonly string[] => (text.match(/\d[\d.,]*/g) ?? []).map(significant);
const significant = (number: string): string => number.replace(/\D/g, '').replace(/0+$/, '');
