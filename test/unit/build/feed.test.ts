import { describe, expect, test } from 'vitest';
import { readEdition, textOf } from '../../../src/build/edition.ts';
import { sayChanges } from '../../../src/build/versions/changes.ts';
import { feedLink, feedOf, urnOf } from '../../../src/build/versions/feed.ts';
import { entriesOf, fileOf, type Release, releaseOf, withRelease } from '../../../src/build/versions/site-versions.ts';
import { fingerprintOf } from '../../../src/data/dataset.ts';
import type { DataFile } from '../../../src/data/schema.ts';
import { changesBetween } from '../../../src/data/versions.ts';
import { LOCALES } from '../../languages.ts';

const bytesOf = (file: object) => new TextEncoder().encode(textOf({ ...file }));
const newest = releaseOf(bytesOf(readEdition('.').file));
const file = fileOf(newest.bytes);
const [gone, added, corrected] = file.incidents;

/** A version before the present one: one incident fewer, one more, and one with another number and day. */
function earlier(changes: Partial<DataFile> = {}): Release {
  const incidents = file.incidents
    .filter(({ id }) => id !== added.id)
    .map((incident) =>
      incident.id === corrected.id
        ? {
            ...incident,
            figures: [{ value: 5_000_000, unit: 'records', status: 'reported' }],
            events: [{ kind: 'disclosure', date: '2019-11' }],
          }
        : incident,
    );
  const more = { ...gone, id: 'withdrawn', names: { en: 'Withdrawn & <gone>', 'zh-Hans': '已撤回' } };
  return releaseOf(
    bytesOf({
      ...file,
      incidents: [...incidents, more],
      updated: '2026-10-01',
      version: '2026-10-01+0123abcd',
      ...changes,
    }),
  );
}

const before = earlier();
const releases = withRelease(newest, [before]);
const entries = entriesOf(releases);
const [en, zh] = LOCALES;

describe.each(LOCALES.map((locale) => [locale.tag, locale] as const))('the feed in %s', (tag, locale) => {
  const feed = feedOf(entries, locale, undefined);

  test('has what RFC 4287 demands of a feed and of an entry', () => {
    const head = feed.slice(0, feed.indexOf('<entry>'));
    for (const element of ['id', 'title', 'updated']) expect(head.split(`<${element}>`)).toHaveLength(2);
    expect(head).toMatch(/<author><name>[^<]+<\/name><\/author>/);
    expect(head).toContain(`xml:lang="${tag}"`);
    const bodies = feed.split('<entry>').slice(1);
    expect(bodies).toHaveLength(2);
    for (const body of bodies) {
      for (const element of ['id', 'title', 'updated', 'content type="xhtml"'])
        expect(body.split(`<${element}>`)).toHaveLength(2);
      expect(body).toContain('<link rel="alternate"');
    }
    const moments = [...feed.matchAll(/<updated>([^<]+)</g)].map(([, moment]) => moment);
    expect(moments).toEqual(['2026-11-28', '2026-11-28', '2026-10-01'].map((day) => `${day}T00:00:00.000Z`));
  });

  test('is known by names that hold for ever and are all different', () => {
    const ids = [...feed.matchAll(/<id>([^<]+)</g)].map(([, id]) => id);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(3);
    expect([...feedOf(entries, locale, 'https://example.org/').matchAll(/<id>([^<]+)</g)].map(([, id]) => id)).toEqual(
      ids,
    );
  });

  test('links each incident in the version that the entry tells of', () => {
    const version = fingerprintOf(newest.kept.version);
    const [, first] = feed.split('<entry>');
    const links = [...first.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(link).toContain(`data=${version}`);
    expect(links.some((link) => link.includes(`incident=${added.id}`))).toBe(true);
  });

  test('is found by the pages in its language', () => {
    expect(feedLink(locale).text).toContain(`href="./feed.${tag === 'en' ? '' : `${tag}.`}xml"`);
  });
});

test('without an address of the site nothing is absolute; with it everything is, and it says where it stands', () => {
  const addresses = (feed: string) => [...feed.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  const relative = feedOf(entries, en, undefined);
  for (const href of addresses(relative)) expect(href).toMatch(/^\.\/\?/);
  expect(relative).not.toContain('rel="self"');
  const absolute = feedOf(entries, en, 'https://example.org/breaches/');
  for (const href of addresses(absolute)) expect(href).toMatch(/^https:\/\/example\.org\/breaches\//);
  expect(absolute).toContain(
    '<link rel="self" type="application/atom+xml" href="https://example.org/breaches/feed.xml"/>',
  );
});

test('says in words what was added and corrected, what was and what is', () => {
  const feed = feedOf(entries, en, undefined);
  expect(feed).toContain('<title>28 November 2026: 1 incident added, 1 corrected and 1 removed</title>');
  expect(feed).toContain('<title>1 October 2026: first version kept here, ');
  expect(feed).toContain('Withdrawn &amp; &lt;gone&gt;');
  expect(feed).toContain('5 million records (reported)');
  const chinese = feedOf(entries, zh, undefined);
  expect(chinese).toContain('<title>2026年11月28日：事件新增1起、更正1起、删除1起</title>');
  expect(chinese).toContain('500万条记录（有来源记载）');
  expect(chinese).toContain('已撤回');
});

test('the same name is the same address, and another another', () => {
  expect(urnOf('a')).toBe(urnOf('a'));
  expect(urnOf('a')).not.toBe(urnOf('b'));
});

describe('changes in words', () => {
  const say = (incident: object, now: object) => {
    const one = (fields: object) =>
      fileOf(bytesOf({ incidents: [{ id: 'case', names: { en: 'The case' }, ...fields }] }));
    return sayChanges(changesBetween(one(incident), one(now)), en);
  };

  test('an old number stands beside the new one', () => {
    expect(
      say(
        { figures: [{ value: 5_000_000, unit: 'records', status: 'reported' }] },
        { figures: [{ value: 7_000_000, unit: 'records', status: 'confirmed' }] },
      ),
    ).toBe(`Since then 1 incident was corrected.
Corrected (1)
  The case [case]
    5 million records (reported) → 7 million records (confirmed)`);
  });

  test.each([
    [
      { events: [{ kind: 'disclosure', date: '2019-11' }] },
      { events: [{ kind: 'disclosure', date: '2019-11-14' }] },
      'Made public: November 2019 → 14 November 2019',
    ],
    [{}, { events: [{ kind: 'arrest', date: '2020' }] }, 'Arrest: 2020, new'],
    [{ events: [{ kind: 'arrest', date: '2020' }] }, {}, 'Arrest: 2020, no longer given'],
    [
      { figures: [{ value: 9, unit: 'people', status: 'claimed', scope: 'part' }] },
      { figures: [{ value: 9, unit: 'people', status: 'claimed', scope: 'part', asOf: '2020' }] },
      '9 people (only claimed, a part), details or sources changed',
    ],
    [{ action: 'error' }, { action: 'hacking', country: 'CN' }, 'Cause: Mistake → Hacking'],
    [
      { money: [{ amount: 5, currency: 'USD', kind: 'fine' }] },
      { money: [{ amount: 6, currency: 'USD', kind: 'fine' }] },
      'Fine: USD 5 → USD 6',
    ],
    [{ summary: { en: 'Thus.' } }, { summary: { en: 'So.' }, notes: { en: 'Note.' } }, 'Changed: summary and notes'],
    [{ featured: true, action: 'error' }, { action: 'hacking' }, 'Also changed: whether it is labelled first'],
  ])('%j → %j', (was, is, said) => {
    expect(say(was, is)).toContain(said);
  });

  test('nothing is said to have changed when nothing has', () => {
    expect(say({}, {})).toBe(en.lazy.since.none);
  });
});
