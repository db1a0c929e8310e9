import * as v from 'valibot';
import { describeIssue, shorten } from './issues.ts';
import type { Problem } from './problems.ts';
import { type Fields, faultyEntries, isObject, UNREAD, withoutFaults } from './read-incident.ts';
import { type Relation, RelationSchema } from './schema.ts';
import { unknownFields } from './unknown-fields.ts';
import { listed } from './written-sources.ts';

const OF_THIS_FILE = 'the id of an incident of this file';

/**
 * The relations of a file. A relation keeps those of its members that the file has, by their ids as they
 * are or as they were written (`spellings`); with fewer than two it joins nothing and is left out. Every fault is added to `problems`.
 */
export function readRelations(
  raw: unknown,
  incidents: ReadonlySet<string>,
  spellings: ReadonlyMap<string, string>,
  problems: Problem[],
): Relation[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    problems.push({ path: 'relations', found: shorten(raw), expected: 'a list', effect: 'part' });
    return [];
  }
  const ids = new Set<string>();
  return raw.flatMap((entry: unknown, index) => {
    const path = `relations[${index}]`;
    if (!isObject(entry)) {
      problems.push({ path, found: shorten(entry), expected: 'an object', effect: 'part' });
      return [];
    }
    const idOf = (id: unknown) => spellings.get(String(id)) ?? id;
    const { members, whole } = entry;
    const relation = readFields(
      {
        ...entry,
        ...listed(entry),
        ...(Array.isArray(members) ? { members: members.map(idOf) } : {}),
        ...(whole === undefined ? {} : { whole: idOf(whole) }),
      },
      path,
      problems,
    );
    if (!relation) return [];
    if (ids.has(relation.id)) {
      problems.push(fault(`${path}.id`, relation.id, 'a key that no other relation has'));
      return [];
    }
    ids.add(relation.id);
    return withKnownMembers(relation, path, incidents, problems);
  });
}

/** What can be read: a fault in one field loses that field, one in key, kind or members the relation. */
function readFields(entry: Fields, path: string, problems: Problem[]): Relation | undefined {
  for (const field of unknownFields(RelationSchema, entry)) {
    problems.push({
      path: `${path}.${field.path}`,
      found: shorten(field.value),
      expected: UNREAD,
      effect: 'ignored',
    });
  }
  const first = v.safeParse(RelationSchema, entry);
  if (first.success) return first.output;
  for (const issue of first.issues) problems.push({ ...describeIssue(issue, path), effect: 'part' });
  const faults = faultyEntries(first.issues);
  const second = faults && v.safeParse(RelationSchema, withoutFaults(entry, faults));
  return second?.success ? second.output : undefined;
}

function withKnownMembers(
  relation: Relation,
  path: string,
  incidents: ReadonlySet<string>,
  problems: Problem[],
): Relation[] {
  const members: string[] = [];
  relation.members.forEach((id, place) => {
    const where = `${path}.members[${place}]`;
    if (!incidents.has(id)) problems.push(fault(where, id, OF_THIS_FILE));
    else if (members.includes(id)) problems.push(fault(where, id, 'each member once'));
    else members.push(id);
  });
  if (members.length < 2) {
    problems.push({
      path: `${path}.members`,
      found: members.length === 0 ? 'none' : 'only one',
      expected: 'at least two incidents of this file',
      effect: 'part',
    });
    return [];
  }
  const { whole, ...rest } = relation;
  if (whole === undefined || members.includes(whole)) return [{ ...relation, members }];
  problems.push(fault(`${path}.whole`, whole, 'one of the members'));
  return [{ ...rest, members }];
}

function fault(path: string, found: string, expected: string): Problem {
  return { path, found: shorten(found), expected, effect: 'part' };
}
