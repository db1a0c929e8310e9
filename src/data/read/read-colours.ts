import * as v from 'valibot';
import { type Colours, ColoursSchema } from '../schema.ts';
import { describeIssue, innerIssues, type Problem, shorten } from './problems.ts';
import { faultyEntries, isObject, UNREAD, unknownFields, withoutFaults } from './read-incident.ts';
import { codeFor } from './read-vocabulary.ts';

/** The papers of the pictures, `theme.ts` has them. */
const PAPERS = { light: '#fbfaf6', dark: '#14161a' } as const;

/** What a mark needs to be seen (WCAG 2.1, 1.4.11). */
const LEAST_CONTRAST = 3;

/** The colours of a file. Those that cannot be seen well are told as doubts; on dark paper a lighter one is taken. */
export function readColours(raw: unknown, problems: Problem[]): Colours | undefined {
  if (raw === undefined) return undefined;
  // What the reader of the file has filled in once is filled in anew.
  const written = isObject(raw) ? { ...raw } : raw;
  if (isObject(written)) delete written.dark;
  for (const field of unknownFields(ColoursSchema, written)) {
    const path = `colours.${field.path}`;
    problems.push({ path, found: shorten(field.value), expected: UNREAD, effect: 'ignored' });
  }
  const first = v.safeParse(ColoursSchema, written);
  const issues = innerIssues(first.issues ?? []);
  for (const issue of issues) problems.push({ ...describeIssue(issue, 'colours'), effect: 'part' });
  const faults = faultyEntries(issues);
  const read =
    first.success || !faults || !isObject(written) ? first : v.safeParse(ColoursSchema, withoutFaults(written, faults));
  if (!read.success) return undefined;
  const { by } = read.output;
  const values: Record<string, string> = {};
  const dark: Record<string, string> = {};
  for (const [key, color] of Object.entries(read.output.values)) {
    const code = by === 'country' ? key : codeFor(key);
    values[code] = longForm(color);
    dark[code] = lightened(values[code]);
    const path = `colours.values.${key.slice(0, 80)}`;
    if (contrast(values[code], PAPERS.light) < LEAST_CONTRAST) {
      problems.push({
        path,
        found: shorten(color),
        expected: 'a darker colour, to be seen on light paper',
        effect: 'doubt',
      });
    }
    if (dark[code] !== values[code]) {
      const expected = 'a lighter colour, to be seen on dark paper; one is taken there';
      problems.push({ path, found: shorten(color), expected, effect: 'doubt' });
    }
  }
  return { by, values, dark };
}

/** `#rrggbb` in small letters. */
function longForm(color: string): string {
  const digits = color.slice(1).toLowerCase();
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

const channels = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

/** Relative luminance as WCAG has it, 0 to 1. */
function luminance(color: string): number {
  const [r, g, b] = channels(color).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The colour itself, or with as much white as dark paper asks for. */
export function lightened(color: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = channels(color).map((value) => Math.round((value + (1 - value) * share) * 255));
    const next = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(next, PAPERS.dark) >= LEAST_CONTRAST) return next;
  }
  return '#ffffff';
}
