import type { Mark } from '../scene.ts';
import { area } from './area.ts';
import { band } from './band.ts';
import { cluster } from './cluster.ts';
import { curve } from './curve.ts';
import { flag } from './flag.ts';
import { handle } from './handle.ts';
import { label } from './label.ts';
import type { MarkKind } from './mark.ts';
import { rule } from './rule.ts';
import { squares } from './squares.ts';
import { stretch } from './stretch.ts';
import { symbol } from './symbol.ts';
import { whisker } from './whisker.ts';

/** Every shape that can be drawn, by its type. */
export const MARKS: { readonly [T in Mark['type']]: MarkKind<Extract<Mark, { type: T }>> } = {
  band,
  rule,
  stretch,
  symbol,
  whisker,
  curve,
  label,
  flag,
  cluster,
  handle,
  squares,
  area,
};

/** The kind of a mark: `kindOf(mark).bounds(mark)`. */
export function kindOf(mark: Mark): MarkKind<Mark> {
  return MARKS[mark.type];
}
