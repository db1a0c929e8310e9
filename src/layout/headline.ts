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
