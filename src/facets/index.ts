import { actor } from './actor.ts';
import { cause } from './cause.ts';
import { certainty } from './certainty.ts';
import { country } from './country.ts';
import type { Facet } from './facet.ts';
import { kind } from './kind.ts';
import { nature } from './nature.ts';
import { sector } from './sector.ts';

/** Every facet, in the order in which a reader meets them. */
export const FACETS: readonly Facet[] = [cause, actor, sector, country, certainty, kind, nature];

const byId: ReadonlyMap<string, Facet> = new Map(FACETS.map((facet) => [facet.id, facet]));

export function facetById(id: string): Facet | undefined {
  return byId.get(id);
}
