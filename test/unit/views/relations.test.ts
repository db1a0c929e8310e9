import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { createHitIndex } from '../../../src/chart/hit.ts';
import type { Scene } from '../../../src/chart/scene.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { select } from '../../../src/state/filters.ts';
import { createSearch } from '../../../src/state/search.ts';
import { GROUPS, INITIAL, type State } from '../../../src/state/state.ts';
import { drawTimeline } from '../../../src/views/timeline/timeline.ts';
import { grid } from '../../grid.ts';
import { LOCALES } from '../../languages.ts';
import { labelsOf, measure } from '../../measure.ts';
import { faultsOf } from './audit.ts';

const edition = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));
const search = createSearch(edition);
const selections = new Map<string, ReturnType<typeof select>>();
const ALL = edition.relations.map(({ relation }) => relation.id);
const [EN] = LOCALES;
const rowOf = (id: string) => edition.rowOf(id) ?? -1;
const SNOWFLAKE = ['ticketmaster-2024', 'att-2024'].map(rowOf);

function draw(state: Partial<State>, { width = 1040, height = 800, locale = EN, window = edition.extent } = {}): Scene {
  const shown: State = { ...INITIAL, rows: 'lanes', ...state };
  const box = { width, height, most: Math.max(900, height * 1.25) };
  const key = JSON.stringify(shown.choices);
  const selection = selections.get(key) ?? select(edition, shown, search);
  selections.set(key, selection);
  return drawTimeline({ dataset: edition, selection, state: shown, window, box, measure, locale });
}

const handlesOf = ({ marks }: Scene) => marks.flatMap((mark) => (mark.type === 'handle' ? mark : []));
const bracketed = ({ marks }: Scene) =>
  new Set(marks.flatMap(({ part, key }) => (part === 'bracket' ? key.split('/')[1] : [])));
const linesOf = ({ rows }: Scene, members: readonly number[]) =>
  new Set(rows.filter(({ row }) => members.includes(row)).map(({ cy }) => Math.round(cy)));
const gathered = ({ marks }: Scene) => marks.reduce((sum, mark) => sum + (mark.type === 'cluster' ? mark.count : 0), 0);

const WINDOWS = [
  edition.extent,
  [Date.UTC(2011, 0), Date.UTC(2018, 0)],
  [Date.UTC(2024, 3), Date.UTC(2024, 8)],
] as const;

const STATES: readonly Partial<State>[] = [
  { incident: 'taobao-2019' },
  { incident: 'tumblr-2013', joined: ['snowflake-2024'] },
  { joined: ['sale-2016', 'snowflake-2024'] },
  { joined: ALL },
];

test.each(
  grid({
    width: [320, 480, 768, 1280, 1440, 1920],
    state: STATES,
    group: ['sector', 'country', 'none'] as const,
    locale: LOCALES,
    window: WINDOWS,
  }),
)(
  'nothing clashes, all is inside and drawn once: $width pixels, $state, $group, $locale.tag, $window',
  ({ width, state, group, locale, window }) => {
    expect(faultsOf(draw({ ...state, group }, { width, locale, window }))).toEqual([]);
  },
);

describe('one event', () => {
  test('is bracketed where lines have room, else when a member is open, as what is only akin', () => {
    expect([...bracketed(draw({}))]).toEqual([]);
    expect([...bracketed(draw({ incident: 'ticketmaster-2024' }))]).toContain('snowflake-2024');
    expect([...bracketed(draw({}, { width: 2_400, height: 2_400 }))].sort()).toEqual([
      'card-thefts-indicted-2013',
      'dream-market-2019',
      'moveit-clients',
      'sale-2016',
      'snowflake-2024',
    ]);
    expect([...bracketed(draw({ incident: 'kt-2013' }))]).toContain('kt');
    expect([...bracketed(draw({ choices: { country: ['CN'] } }))]).toEqual([]);
  });

  test('drawn as one is one line in one lane, with every disc, its name, and a sign that takes it apart', () => {
    for (const group of GROUPS) {
      const scene = draw({ group, joined: ['snowflake-2024'] }, { height: 1000 });
      expect(linesOf(scene, SNOWFLAKE).size).toBe(1);
      const discs = scene.marks.filter(({ type, row }) => type === 'symbol' && SNOWFLAKE.includes(row));
      expect(discs).toHaveLength(2);
      expect(new Set(scene.rows.filter(({ row }) => SNOWFLAKE.includes(row)).map(({ lane }) => lane)).size).toBe(1);
      expect([group, labelsOf(scene.marks).map(({ text }) => text)]).toEqual([
        group,
        expect.arrayContaining(['Snowflake customers 2024']),
      ]);
      expect(handlesOf(scene)).toContainEqual(
        expect.objectContaining({
          relation: 'snowflake-2024',
          sign: 'part',
          members: [...SNOWFLAKE].sort((a, b) => a - b),
        }),
      );
      expect(labelsOf(scene.marks)).toContainEqual(
        expect.objectContaining({ text: 'Snowflake customers 2024', detail: '· 2 incidents' }),
      );
    }
    expect(linesOf(draw({}), SNOWFLAKE).size).toBe(2);
  });

  test('is drawn as one on a phone, too, where most incidents find no line', () => {
    expect(linesOf(draw({ joined: ['snowflake-2024'] }, { width: 390 }), SNOWFLAKE).size).toBe(1);
  });

  test('loses or doubles no incident by being drawn as one, and each lane counts what it shows', () => {
    for (const group of GROUPS) {
      for (const width of [320, 768, 1440]) {
        const scene = draw({ group, joined: ALL }, { width });
        expect([group, width, scene.rows.length + gathered(scene)]).toEqual([group, width, edition.incidents.length]);
        expect(scene.lanes.reduce((sum, { count }) => sum + count, 0)).toBe(edition.incidents.length);
      }
    }
  });

  test('is not drawn as one when the filters leave fewer than two of it, nor when nobody knows its name', () => {
    const usual = draw({ choices: { sector: ['telecom'] } });
    expect(draw({ choices: { sector: ['telecom'] }, joined: ['snowflake-2024'] })).toEqual(usual);
    expect(draw({ joined: ['no-such-relation'] })).toEqual(draw({}));
  });

  test('has a sign that a pointer finds, and exactly on a disc the disc goes first', () => {
    const scene = draw({ joined: ['snowflake-2024'] });
    const handle = handlesOf(scene).find(({ relation }) => relation === 'snowflake-2024');
    const hits = createHitIndex(scene);
    expect(handle && hits.handleAt(handle.x + 10, handle.y - 10)?.relation).toBe('snowflake-2024');
    for (const { row, cx, cy } of scene.rows.filter(({ row }) => SNOWFLAKE.includes(row))) {
      expect([row, SNOWFLAKE.includes(hits.at(cx, cy, 0))]).toEqual([row, true]);
    }
  });
});
