import type { Locale } from '../locales/locale.ts';
import { type BestFigure, sizeOf } from '../model/claims.ts';
import type { Lag, Life } from '../model/phases.ts';
import type { Figure } from '../model/schema.ts';

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
  { words, later, format }: Locale,
): readonly [large: string, small: string] {
  const { hiddenFor, knownFor, unpublishedFor } = later.details;
  if (part.kind === 'size') return [format.figure(part.figure), words.statuses[part.figure.status]];
  const small = { hidden: hiddenFor, known: knownFor, unpublished: unpublishedFor }[part.kind];
  return [format.lag(part.lag), small];
}

export function sayUnknown({ what }: Extract<HeadlinePart, { kind: 'unknown' }>, { words }: Locale): string {
  const { beginUnknown, publicUnknown, sizeUnknown } = words.phases;
  return { beginning: beginUnknown, publication: publicUnknown, size: sizeUnknown }[what];
}
