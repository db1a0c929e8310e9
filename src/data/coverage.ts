import { dateOf, type FuzzyDate } from './dates.ts';
import type { Context, Coverage, Localized, Source } from './schema.ts';
import type { CoverageEffect, CoverageKind } from './vocabulary.ts';

/** Something that changed how much is told about breaches: a law, or a place where cases are published. */
export interface CoverageChange {
  readonly id: string;
  readonly kind: CoverageKind;
  /** `ends` and `shrinks`: from then on less is told. */
  readonly effect: CoverageEffect;
  readonly date: FuzzyDate;
  readonly label: Localized;
  readonly note: Localized | undefined;
  readonly sources: readonly Omit<Source, 'seed'>[];
}

/**
 * The changes of coverage of a data file, earliest first. An entry that names one of `context` takes
 * its words, its sources and the day on which it took effect (failing that, was adopted). One without
 * a day or without words is left out.
 */
export function changesOfCoverage(coverage: readonly Coverage[], context: readonly Context[]): CoverageChange[] {
  const known = new Map(context.map((entry) => [entry.id, entry]));
  return coverage
    .flatMap((entry): CoverageChange[] => {
      const rule = known.get(entry.context ?? '');
      const date = beginningOf(entry, rule);
      const label = entry.label ?? rule?.label ?? rule?.title;
      const id = entry.id ?? rule?.id;
      if (!date || label === undefined || id === undefined) return [];
      const sources = entry.sources.length > 0 ? entry.sources : (rule?.sources ?? []);
      return [{ id, kind: entry.kind, effect: entry.effect, date, label, note: entry.note ?? rule?.note, sources }];
    })
    .sort((a, b) => a.date.earliest - b.date.earliest || a.date.latest - b.date.latest);
}

/** Its own day, else that of the law; nothing when that has no beginning. */
export function beginningOf(entry: Coverage, rule: Context | undefined): FuzzyDate | undefined {
  const date = dateOf(entry.date ?? rule?.inForce ?? rule?.adopted ?? '');
  return date && Number.isFinite(date.earliest) ? date : undefined;
}
