import type * as v from 'valibot';
import { showHidden } from './plain-text.ts';

type Schema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

/** What of a schema says which fields it reads; other kinds of schema have none of these. */
interface Shape extends Schema {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
}

const PASSED_OVER = ['__proto__', 'prototype', 'constructor'];

/**
 * Fields that no schema reads, as paths with their values: a misspelt field is told to its author
 * instead of being dropped in silence. Walks only as deep as the schema does.
 */
export function unknownFields(schema: Shape, value: unknown, path = ''): { path: string; value: unknown }[] {
  const found: { path: string; value: unknown }[] = [];
  walk(schema, value, path, found);
  return found;
}

function walk(schema: Shape, value: unknown, path: string, found: { path: string; value: unknown }[]): void {
  if (typeof value !== 'object' || value === null) return;
  let shape = schema;
  while (shape.wrapped) shape = shape.wrapped;
  const { entries, item, value: each } = shape;
  if (Array.isArray(value)) {
    // A list passes for an object without fields.
    if (!item && (entries || each || typeof shape.options?.[0] === 'object')) found.push({ path, value });
    if (!item || !reads(item)) return;
    for (const [index, entry] of value.entries()) walk(item, entry, `${path}[${index}]`, found);
    return;
  }
  for (const [field, inner] of Object.entries(value)) {
    const next = entries ? (Object.hasOwn(entries, field) ? entries[field] : undefined) : each;
    const place = `${path}${path === '' ? '' : '.'}${showHidden(field.slice(0, 80))}`;
    // A record passes over these keys without a word, whatever stands under them.
    const isPassedOver = !entries && PASSED_OVER.includes(field);
    if (next && !isPassedOver) walk(next, inner, place, found);
    else if (entries || next) found.push({ path: place, value: inner });
  }
}

/** Whether a schema has fields at all: lists of plain texts and numbers need no walk. */
function reads(schema: Shape): boolean {
  return Boolean(schema.entries ?? schema.item ?? schema.value ?? schema.wrapped);
}
