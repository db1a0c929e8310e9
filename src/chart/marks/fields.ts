import { interpolateObject } from 'd3-interpolate';
import type { Mark } from '../scene.ts';
import type { MarkKind } from './mark.ts';

/**
 * Interpolates some fields of a mark: numbers, boxes and points. Everything else is as in the mark to which the way leads.
 * As with D3's interpolators, a mark on the way is good until the next is asked for.
 */
export function interpolateFields<M extends Mark>(...fields: readonly (keyof M)[]): MarkKind<M>['interpolate'] {
  return (from, to) => {
    const moving = fields.filter((field) => canTravel(from[field], to[field]));
    const place = interpolateObject(pick(from, moving), pick(to, moving));
    return (t) => ({ ...to, ...place(t) });
  };
}

const pick = <M extends Mark>(mark: M, fields: readonly (keyof M)[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, mark[field]]));

/** Nothing travels from or to infinity, nor between lines of different numbers of points. */
function canTravel(from: unknown, to: unknown): boolean {
  if (typeof from === 'number' && typeof to === 'number') return Number.isFinite(from) && Number.isFinite(to);
  if (Array.isArray(from) && Array.isArray(to)) return from.length === to.length;
  return typeof from === 'object' && typeof to === 'object';
}
