import { describe, expect, it } from 'vitest';
import { outletName } from '../../../src/panels/details/facts.ts';
import { beginningOf, lifeLines } from '../../../src/panels/details/life.ts';
import { readIncidents } from '../../incidents.ts';

describe('a note that is told in brief', () => {
  const long = 'and so it goes on for a good while, with one thing and then with another, until nobody reads any more';
  it.each([
    ['short', 'It was found.', 'It was found.'],
    [
      'of several sentences',
      `A firm that watches the market found the data. Then ${long}.`,
      'A firm that watches the market found the data.',
    ],
    [
      'of one long sentence in parts',
      `The court sentences both men to three years in prison; ${long}.`,
      'The court sentences both men to three years in prison…',
    ],
    [
      'in Chinese',
      `一家网络安全公司在公开的互联网上发现了这个数据库，没有密码。${'随后又有人发现，'.repeat(9)}`,
      '一家网络安全公司在公开的互联网上发现了这个数据库，没有密码。',
    ],
    [
      'that begins with an abbreviation',
      `Mr. Smith of the U.S. office tells the police all about the data. Then ${long}.`,
      'Mr. Smith of the U.S. office tells the police all about the data.',
    ],
  ])('%s', (_, note, brief) => {
    expect(beginningOf(note)).toBe(brief);
  });
});

describe('the lines of a life', () => {
  it('are at most eight, without the lesser of what was said later', () => {
    const event = (kind: string, day: number) => ({ kind, date: `2020-01-${String(day).padStart(2, '0')}` });
    const kinds = [
      'breach-start',
      'discovery',
      'disclosure',
      'response',
      'response',
      'disclosure',
      'arrest',
      'response',
      'charge',
      'sentence',
    ];
    const dataset = readIncidents([{ id: 'a', events: kinds.map((kind, place) => event(kind, place + 1)) }]);
    const { main, lesser } = lifeLines(dataset.incidents[0], dataset.life(0));
    expect(main.map(({ told }) => told.event.kind)).toEqual([
      'breach-start',
      'discovery',
      'disclosure',
      'disclosure',
      'arrest',
      'charge',
      'sentence',
    ]);
    expect(lesser).toHaveLength(3);
  });
});

describe('an outlet in a sentence', () => {
  it.each([
    ['Chengdu Economic Daily (成都商报)', 'en', 'Chengdu Economic Daily'],
    ['Chengdu Economic Daily (成都商报)', 'zh-Hans', '成都商报'],
    ['New York Times (Chinese edition)', 'zh-Hans', 'New York Times'],
    ['Reuters', 'en', 'Reuters'],
  ])('%s in %s', (publisher, tag, name) => {
    expect(outletName(publisher, tag)).toBe(name);
  });
});
