import { describe, expect, it } from 'vitest';
import type { Hotspot } from '../../../src/app/pointing.ts';
import { changeFor, isPressed, isPublicIn, litBy, spotsOf, type Target, targetAt } from '../../../src/app/pointing.ts';
import type { Scene } from '../../../src/chart/scene.ts';
import { EN } from '../../../src/i18n/index.ts';
import { setChoices, setWindow } from '../../../src/state/actions.ts';
import { createSelector } from '../../../src/state/filters.ts';
import { REST } from '../../../src/state/lanes.ts';
import { createSearch } from '../../../src/state/search.ts';
import { INITIAL, type State } from '../../../src/state/state.ts';
import { drawTimeline } from '../../../src/views/timeline/timeline.ts';
import { readIncidents } from '../../incidents.ts';
import { measure } from '../../measure.ts';

const SECTORS = Array.from({ length: 16 }, (_, at) => `sector-${at}`);
/** Two a sector, so that the smallest sectors share the last lane; under the law of the Union or not. */
const dataset = readIncidents(
  SECTORS.flatMap((sector, at) =>
    ['DE', 'US'].map((country) => ({
      id: `${sector}-${country.toLowerCase()}`,
      sector,
      country,
      action: at % 2 === 0 ? 'hacking' : 'misuse',
      events: [
        { kind: 'breach-start', date: `${2010 + at}-01` },
        { kind: 'disclosure', date: `${2010 + at}-06-01` },
      ],
    })),
  ),
  { context: [{ id: 'gdpr', kind: 'law', jurisdiction: 'EU', label: { en: 'GDPR' }, inForce: '2018-05-25' }] },
);

function sceneOf(state: State): Scene {
  const selection = createSelector()(dataset, state, createSearch(dataset));
  const window = state.window ?? dataset.extent;
  const box = { width: 1000, height: 600, most: 900 };
  return drawTimeline({ dataset, state, selection, window, box, measure, locale: EN });
}

const scene = sceneOf(INITIAL);
const find = (wanted: (spot: Hotspot) => boolean, of = scene): Hotspot => {
  const spot = spotsOf(of).find(wanted);
  if (!spot) throw new Error('it is not in the picture');
  return spot;
};
const pressed = (spot: Hotspot, state: State, of = scene) =>
  (changeFor({ type: 'spot', spot }, of, dataset) ?? ((now: State) => now))(state);
const year = (number: number) => [Date.UTC(number, 0, 1), Date.UTC(number + 1, 0, 1)] as const;
const isLane = (key: string) => (spot: Hotspot) => spot.type === 'lane' && spot.lane.key === key;

describe('a press', () => {
  it('on the name of a lane leaves that lane, and once more brings all back', () => {
    const spot = find(isLane('sector-0'));
    const chosen = pressed(spot, INITIAL);
    expect(chosen.choices).toEqual({ sector: ['sector-0'] });
    expect([isPressed(spot, INITIAL), isPressed(spot, chosen)]).toEqual([false, true]);
    expect(pressed(spot, chosen).choices).toEqual({});
  });

  it('on another lane goes to that one alone', () => {
    const two = setChoices(INITIAL, 'sector', ['sector-0', 'sector-1']);
    expect(pressed(find(isLane('sector-1')), two).choices).toEqual({ sector: ['sector-1'] });
  });

  it('on the lane of the rest leaves all that it holds', () => {
    const { choices } = pressed(find(isLane(REST)), INITIAL);
    expect(choices.sector).toHaveLength(SECTORS.length - scene.lanes.length + 1);
  });

  it('on a year looks at it, and once more at everything', () => {
    const [from, to] = year(2014);
    const spot = find(({ type, ...rest }) => type === 'time' && 'window' in rest && rest.window[0] === from);
    const shown = pressed(spot, INITIAL);
    expect(shown.window).toEqual([from, to]);
    // The year stands over its months then, and answers still.
    const again = find((each) => each.type === 'time' && each.unit === 'year', sceneOf(shown));
    expect(isPressed(again, shown)).toBe(true);
    expect(pressed(again, shown).window).toBeNull();
    expect(isPressed(again, setWindow(INITIAL, ...year(2015)))).toBe(false);
  });

  it('on an incident opens it', () => {
    const [{ row, cx, cy }] = scene.rows;
    const target = targetAt(scene, [cx, cy], 0);
    expect(target).toEqual<Target>({ type: 'row', row });
    if (target) expect(changeFor(target, scene, dataset)?.(INITIAL).incident).toBe(dataset.incidents[row].id);
  });
});

describe('pointing lets stand out', () => {
  const lit = (spot: Hotspot) => {
    const isLit = litBy(spot, scene, dataset, INITIAL);
    return dataset.incidents.filter((_, row) => isLit?.(row)).map(({ id }) => id);
  };

  it('the incidents of a lane', () => {
    expect(lit(find(isLane('sector-3')))).toEqual(['sector-3-de', 'sector-3-us']);
  });

  it('the incidents to which a law applied when they became public', () => {
    const ids = lit(find(({ type }) => type === 'law'));
    expect(ids).toContain('sector-9-de');
    expect(ids.some((id) => id.endsWith('us') || id === 'sector-7-de')).toBe(false);
  });

  it('what became public in a year', () => {
    const isLit = isPublicIn(dataset, year(2012));
    expect(dataset.incidents.filter((_, row) => isLit(row)).map(({ id }) => id)).toEqual([
      'sector-2-de',
      'sector-2-us',
    ]);
  });
});
