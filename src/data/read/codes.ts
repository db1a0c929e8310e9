import { type Problem, shorten } from './problems.ts';

/** Ids of incidents as other collections write them, and the ones by which they are known here. */

export const CODE = /^[a-z0-9][a-z0-9-]{0,79}$/;
/** Longest part of an id that is taken from words. */
const LONGEST = 60;

export interface Ids {
  /** An id for each entry of the list, in its order. The same one twice only where the same id was written twice. */
  readonly ids: readonly string[];
  /** Ids as they were written, where they had to be written otherwise. */
  readonly spellings: ReadonlyMap<string, string>;
}

/**
 * Gives each incident an id. One that is a code stays as it is, whatever the others are; of any other a code is made,
 * which depends on nothing but the ids of the file; without one it is made from name and date. Told as doubts.
 */
export function assignIds(entries: readonly unknown[], problems: Problem[]): Ids {
  const written = entries.map(writtenId);
  const given = new Set(written.filter((id) => id !== undefined));
  const taken = new Set([...given].filter((id) => CODE.test(id)));
  const likeness = new Map<string, number>();
  // Where all are codes, none is made.
  for (const id of taken.size < given.size ? given : []) {
    const slug = CODE.test(id) ? id : slugOf(id);
    likeness.set(slug, (likeness.get(slug) ?? 0) + 1);
  }
  const spellings = new Map<string, string>();
  const ids = entries.map((entry, index) => {
    const id = written[index];
    if (id !== undefined && CODE.test(id)) return tell(entry, index, id);
    if (id === undefined) return tell(entry, index, free(fromWords(entry, index), taken));
    const known = spellings.get(id);
    if (known !== undefined) return tell(entry, index, known);
    const slug = slugOf(id);
    const isPlain = losesNothing(id, slug) && likeness.get(slug) === 1;
    const made = free(isPlain ? slug : `${slug || 'id'}-${markOf(id)}`, taken);
    spellings.set(id, made);
    return tell(entry, index, made);
  });
  return { ids, spellings };

  function tell(entry: unknown, index: number, id: string): string {
    const raw = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
    if (raw === undefined || raw === id) return id;
    const expected = 'a code of lower-case letters, digits and hyphens; one is made for it';
    problems.push({ path: `incidents[${index}].id`, found: shorten(raw), expected, effect: 'doubt', incident: id });
    return id;
  }
}

/** The id that an entry has, as text. */
function writtenId(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || !Object.hasOwn(entry, 'id')) return undefined;
  const id: unknown = Reflect.get(entry, 'id');
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id.trim() !== '' ? id.slice(0, 2_000) : undefined;
}

function free(id: string, taken: Set<string>): string {
  let next = id;
  for (let count = 2; taken.has(next); count += 1) next = `${id}-${count}`;
  taken.add(next);
  return next;
}

function fromWords(entry: unknown, index: number): string {
  const fields: Readonly<Record<string, unknown>> = typeof entry === 'object' && entry !== null ? { ...entry } : {};
  const words = [fields.name, fields.organisation, fields.date].filter((part) => typeof part === 'string').join(' ');
  return `${slugOf(words.slice(0, 200)) || 'incident'}-${index + 1}`;
}

/** Lower-case letters, digits and hyphens; '' where a text has no Latin letters. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/** Whether a slug lacks letters or digits that the text has. */
export function losesLetters(text: string, slug: string): boolean {
  const letters = text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length !== slug.replaceAll('-', '').length;
}

/** Whether only case and what stands between words was changed. */
function losesNothing(id: string, slug: string): boolean {
  return slug !== '' && id.toLowerCase().replace(/[\s._/:-]+/g, '-') === slug;
}

/** Seven letters and digits that tell one text from another (FNV-1a, 32 bits). */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
