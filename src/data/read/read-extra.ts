import * as v from 'valibot';
import { isSafeLink } from '../links.ts';
import { type ExtraColumn, ExtraColumnSchema } from '../schema.ts';
import { describeIssue, innerIssues, isBlank, type Problem, shorten, showHidden } from './problems.ts';
import { type Fields, isObject, UNREAD, unknownFields } from './read-incident.ts';
import { codeFor } from './read-vocabulary.ts';

/** A column with fewer or more different texts is no filter. */
const FILTER_VALUES = { least: 2, most: 60 } as const;

/** What an address can say. */
const CODE = /^[A-Za-z0-9-]{1,80}$/;

/** `key` is the end of the path, with its dot. */
type Tell = (key: string, problem: Pick<Problem, 'found' | 'expected' | 'effect'>) => void;

/** The columns of a file's own, and what stands in them. */
export class ExtraColumns {
  private readonly columns = new Map<string, ExtraColumn>();
  /** The different texts of each column, as many as are needed to know that they are too many. */
  private readonly texts = new Map<string, Set<string>>();

  constructor(raw: unknown, problems: Problem[]) {
    if (raw === undefined) return;
    if (!Array.isArray(raw)) {
      problems.push({ path: 'extra', found: shorten(raw), expected: 'a list', effect: 'part' });
      return;
    }
    for (const [index, entry] of raw.entries()) this.add(entry, `extra[${index}]`, problems);
  }

  private add(entry: unknown, path: string, problems: Problem[]): void {
    // What the reader of the file has filled in once is filled in anew.
    const written = isObject(entry) ? { ...entry } : entry;
    if (isObject(written)) delete written.values;
    for (const field of unknownFields(ExtraColumnSchema, written)) {
      const at = `${path}.${field.path}`;
      problems.push({ path: at, found: shorten(field.value), expected: UNREAD, effect: 'ignored' });
    }
    const read = v.safeParse(ExtraColumnSchema, written);
    for (const issue of innerIssues(read.issues ?? [])) {
      problems.push({ ...describeIssue(issue, path), effect: 'part' });
    }
    if (!read.success) return;
    const { key } = read.output;
    if (this.columns.has(key)) {
      const expected = 'a key that no other column has';
      problems.push({ path: `${path}.key`, found: shorten(key), expected, effect: 'part' });
      return;
    }
    this.columns.set(key, read.output);
    if (read.output.type === 'text') this.texts.set(key, new Set());
  }

  /** Leaves of the values of an incident those that their columns can have; the others are told. */
  check(full: Fields, tell: Tell): void {
    if (!isObject(full.extra)) return;
    const kept: Fields = {};
    for (const [key, value] of Object.entries(full.extra)) {
      const column = this.columns.get(key);
      const place = `.${showHidden(key.slice(0, 80))}`;
      if (!column) {
        const expected = 'the key of a column in "extra" of the file';
        tell(place, { found: shorten(value), expected, effect: 'ignored' });
      } else if (value !== null && !(typeof value === 'string' && isBlank(value))) {
        const read = readValue(column, value);
        if (read === undefined) tell(place, { found: shorten(value), expected: EXPECTED[column.type], effect: 'part' });
        else kept[key] = read;
        if (typeof read === 'string') this.count(key, read);
      }
    }
    if (Object.keys(kept).length > 0) full.extra = kept;
    else delete full.extra;
  }

  private count(key: string, text: string): void {
    const texts = this.texts.get(key);
    if (texts && texts.size <= FILTER_VALUES.most) texts.add(text);
  }

  /** The columns, with the values by which incidents can be chosen. */
  withValues(): readonly ExtraColumn[] {
    return Array.from(this.columns.values(), (column) => {
      const texts = this.texts.get(column.key);
      if (!texts || texts.size < FILTER_VALUES.least || texts.size > FILTER_VALUES.most) return column;
      return { ...column, values: withCodes(texts) };
    });
  }
}

const EXPECTED = { text: 'string', number: 'a finite number', link: 'an http or https address' } as const;

/** The value as its column has it; nothing where it cannot. */
function readValue({ type }: ExtraColumn, value: unknown): string | number | undefined {
  if (type === 'number') {
    const isWritten = typeof value === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value);
    const number = isWritten ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }
  if (type === 'text' && typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.length > 20_000) return undefined;
  return type === 'text' || isSafeLink(value) ? value : undefined;
}

/** A code for each text: itself where an address can say it. */
function withCodes(texts: ReadonlySet<string>): Readonly<Record<string, string>> {
  const taken = new Map([...texts].filter((text) => CODE.test(text)).map((text) => [text, text]));
  for (const text of texts) {
    if (CODE.test(text)) continue;
    const wish = codeFor(text).slice(0, 70);
    let code = wish;
    for (let count = 2; taken.has(code); count += 1) code = `${wish}-${count}`;
    taken.set(code, text);
  }
  return Object.fromEntries(taken);
}
