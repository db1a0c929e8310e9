import { expect, test } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { sayOffer, sayOmission } from '../../../src/panels/problems/problems.ts';
import { nearestIncident, offerFor } from '../../../src/state/url/url-problems.ts';
import { LOCALES } from '../../languages.ts';

const edition = buildDataset(readDataFile(JSON.stringify(readEdition('.').file)));
const [en, zh] = LOCALES;

test.each([
  ['shanghai-police', 'shanghai-police-2021'],
  ['shanghai-police-20', 'shanghai-police-2021'],
  ['shanghai-police-2022', 'shanghai-police-2021'],
  ['shangai-police-2021', 'shanghai-police-2021'],
  ['shangai-police', 'shanghai-police-2021'],
  ['Shanghai police database leak', 'shanghai-police-2021'],
  ['SHANGHAI_POLICE_2021', 'shanghai-police-2021'],
  ['equifax', 'equifax-2017'],
  ['equifx', 'equifax-2017'],
  ['alipay-2013', 'alipay-2010'],
  // Two have the name: the more important one.
  ['yahoo', 'yahoo-2013'],
  ['圆通速递', 'yto-express-2013'],
  ['nobody-at-all', undefined],
  ['x', undefined],
  ['', undefined],
])('%s was meant to be %s', (word, id) => {
  expect(nearestIncident(word, edition)).toBe(id);
});

test('every id is found without its year, cut off by a letter, and with two letters exchanged', () => {
  for (const { id } of edition.incidents) {
    const name = id.replace(/-\d{4}$/, '');
    const exchanged = name.replace(/^(.)(.)(.)/, '$1$3$2');
    expect(nearestIncident(id.slice(0, -1), edition)?.startsWith(name.slice(0, 3))).toBe(true);
    expect(nearestIncident(name, edition)).toBeDefined();
    if (name.length > 5) expect([exchanged, nearestIncident(exchanged, edition)]).not.toContain(undefined);
  }
});

test.each([
  ['incident', 'shanghai-police', 'We couldn’t find “shanghai-police”.', 'Shanghai police database leak'],
  ['compare', 'equifax', 'We couldn’t find “equifax”.', 'Equifax'],
  ['sector', 'helth', 'We couldn’t find “helth”.', 'Health'],
  ['country', 'XQ', 'We couldn’t find “XQ”.', undefined],
  ['incident', 'nobody-at-all', 'We couldn’t find “nobody-at-all”.', undefined],
  ['view', 'scael', 'We couldn’t find “view=scael”.', 'view=scale'],
  ['theme', 'pink', 'We couldn’t find “theme=pink”.', undefined],
])('%s=%s is told in a sentence, with what may be meant', (parameter, value, says, meant) => {
  const offer = offerFor({ parameter, value }, edition, ['en', 'zh-Hans']);
  expect(sayOmission({ parameter, value }, en)).toBe(says);
  expect(offer && sayOffer(offer, edition, en)).toBe(meant);
});

test('in Chinese the sentence and the name are Chinese', () => {
  const omitted = { parameter: 'incident', value: 'shanghai-police' };
  const offer = offerFor(omitted, edition, ['en', 'zh-Hans']);
  expect(sayOmission(omitted, zh)).toBe('没有找到“shanghai-police”。');
  expect(offer && zh.lazy.problems.meant(sayOffer(offer, edition, zh))).toMatch(/^要找的是上海.+吗？$/);
});
