import type { Mark } from '../scene.ts';
import { band } from './band.ts';
import { cluster } from './cluster.ts';
import { flag } from './flag.ts';
import { handle } from './handle.ts';
import { label } from './label.ts';
import type { MarkKind } from './mark.ts';
import { rule } from './rule.ts';
import { stretch } from './stretch.ts';
import { symbol } from './symbol.ts';

/** Every kind of mark, by its type. */
export type MarkKinds = { readonly [T in Mark['type']]: MarkKind<Extract<Mark, { type: T }>> };

/** The marks of the first picture. */
export const FIRST_MARKS = { band, rule, stretch, symbol, label, flag, cluster, handle } satisfies Partial<MarkKinds>;

const known: Partial<MarkKinds> = { ...FIRST_MARKS };

/** Makes marks known that come with the views that draw them: see `more-marks.ts`. */
export function addMarks(kinds: Partial<MarkKinds>): void {
  Object.assign(known, kinds);
}

/** The kind of a mark: `kindOf(mark).bounds(mark)`. A view has added what it draws. */
export function kindOf(mark: Mark): MarkKind<Mark> {
  return known[mark.type] as MarkKind<Mark>;
}
