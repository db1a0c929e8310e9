import * as v from 'valibot';
import { faultOfCoverage } from './coverage.ts';
import { describeIssue, shorten } from './issues.ts';
import type { Problem } from './problems.ts';
import { isObject, UNREAD } from './read-incident.ts';
import { type Context, type Coverage, CoverageSchema } from './schema.ts';
import { unknownFields } from './unknown-fields.ts';
import { listed } from './written-sources.ts';

/**
 * Reads what changed how much is told. A faulty entry, one that names a law which `context` lacks, and
 * one without a date or a name are left out and added to `problems`.
 */
export function readCoverage(raw: unknown, context: readonly Context[], problems: Problem[]): Coverage[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    problems.push({ path: 'coverage', found: shorten(raw), expected: 'a list', effect: 'part' });
    return [];
  }
  return raw.flatMap((entry: unknown, index) => {
    const path = `coverage[${index}]`;
    const full = isObject(entry) ? { ...entry, ...listed(entry) } : entry;
    for (const field of unknownFields(CoverageSchema, full)) {
      problems.push({
        path: `${path}.${field.path}`,
        found: shorten(field.value),
        expected: UNREAD,
        effect: 'ignored',
      });
    }
    const result = v.safeParse(CoverageSchema, full);
    for (const issue of result.issues ?? []) problems.push({ ...describeIssue(issue, path), effect: 'part' });
    if (!result.success) return [];
    const fault = faultOfCoverage(result.output, context);
    if (!fault) return [result.output];
    const { field, expected } = fault;
    problems.push({ path: `${path}.${field}`, found: shorten(result.output[field]), expected, effect: 'part' });
    return [];
  });
}
