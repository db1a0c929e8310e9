import { describe, expect, it } from 'vitest';
import { readEdition } from '../../../src/build/edition.ts';
import { colouringOf, nameOfColour } from '../../../src/chart/colouring.ts';
import { incidentInk } from '../../../src/chart/encodings.ts';
import { colorOf } from '../../../src/chart/marks/color.ts';
import { DARK, LIGHT } from '../../../src/chart/theme.ts';
import { buildDataset } from '../../../src/data/build.ts';
import { readDataFile } from '../../../src/data/read/read.ts';
import { ACTIONS } from '../../../src/data/vocabulary.ts';
import { EN } from '../../../src/i18n/index.ts';
import { withOwnWords } from '../../../src/i18n/names.ts';

const read = (incidents: readonly object[], rest: object = {}) =>
  readDataFile(
    JSON.stringify({ ...rest, incidents: incidents.map((more, at) => ({ organisation: `Firm ${at}`, ...more })) }),
  );
const dataOf = (incidents: readonly object[], rest: object = {}) => buildDataset(read(incidents, rest));
const key = (data: ReturnType<typeof dataOf>) => {
  const { by, entries } = colouringOf(data);
  return [by, ...entries.map(({ values }) => nameOfColour(by, values, withOwnWords(EN, data)).text)];
};

describe('what colours stand for', () => {
  it('is the cause where any is known, and the key lists only those that occur', () => {
    const data = dataOf([{ action: 'hacking', sector: 'retail' }, { sector: 'health' }, { action: 'error' }]);
    expect(key(data)).toEqual(['cause', 'Hacking', 'Mistake', 'Unknown']);
    expect([0, 1, 2].map((row) => incidentInk(data, row))).toEqual(['cause:hacking', 'cause:unknown', 'cause:error']);
  });

  it('is the cause in our own data, in the order of the causes', () => {
    const { by, entries } = colouringOf(buildDataset(readDataFile(JSON.stringify(readEdition('.').file))));
    expect(by).toBe('cause');
    expect(entries.map(({ ink }) => ink)).toEqual(ACTIONS.map((action) => `cause:${action}`));
  });

  it('else is the first of sector, country and actor that has two to eight values', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ sector: `Sector ${at}`, country: at < 4 ? 'US' : 'CA' }));
    const data = dataOf(many);
    expect(key(data)).toEqual(['country', 'Canada', 'United States']);
    expect(new Set(many.map((_, row) => incidentInk(data, row))).size).toBe(2);
  });

  it('else is nothing: all have one colour, which is not that of the unknown, and there is no key', () => {
    const data = dataOf([{}, {}]);
    expect(key(data)).toEqual(['']);
    expect(incidentInk(data, 0)).toBe(incidentInk(data, 1));
    expect(incidentInk(data, 0)).not.toBe('cause:unknown');
  });

  it('gives causes that a file names itself colours that no other has', () => {
    const vocabulary = { cause: { ransomware: 'Ransomware', leak: 'Leak' } };
    const data = dataOf([{ action: 'hacking' }, { action: 'ransomware' }, { action: 'leak' }, {}], { vocabulary });
    expect(new Set([0, 1, 2, 3].map((row) => incidentInk(data, row))).size).toBe(4);
    expect(incidentInk(data, 0)).toBe('cause:hacking');
  });
});

describe('colours that a file gives', () => {
  const colours = { by: 'sector', values: { Health: '#2A7F62', retail: '#f0c' } };
  const incidents = [{ sector: 'health' }, { sector: 'Retail' }, { sector: 'Mining' }, { action: 'hacking' }];

  it('are drawn on light paper as they are; what has none is grey, and one line of the key', () => {
    const data = dataOf(incidents, { colours });
    expect(key(data)).toEqual(['sector', 'Health', 'Retail', 'All others']);
    const drawn = [0, 1, 2].map((row) => colorOf(LIGHT, incidentInk(data, row), 'normal'));
    expect(drawn).toEqual(['#2a7f62', '#ff00cc', LIGHT.inks['cause:unknown']]);
  });

  it('are lighter on dark paper where they would not be seen, which is told', () => {
    const navy = { by: 'sector', values: { health: '#101840' } };
    const { problems } = read(incidents, { colours: navy });
    expect(problems.map(({ path, effect }) => `${effect} ${path}`)).toEqual(['doubt colours.values.health']);
    const data = dataOf(incidents, { colours: navy });
    const dark = colorOf(DARK, incidentInk(data, 0), 'normal');
    expect(dark).not.toBe('#101840');
    expect(colorOf(LIGHT, incidentInk(data, 0), 'normal')).toBe('#101840');
    expect(Number.parseInt(dark.slice(1, 3), 16)).toBeGreaterThan(0x40);
  });

  it('that are too light for light paper are told, and nothing but hex is a colour', () => {
    const { problems, file } = read(incidents, {
      colours: { by: 'sector', values: { health: '#ffee00', retail: 'red', mining: 'url(x)', other: '#2a7f62' } },
    });
    expect(new Set(problems.map(({ path, effect }) => `${effect} ${path}`))).toEqual(
      new Set(['doubt colours.values.health', 'part colours.values.retail', 'part colours.values.mining']),
    );
    expect(file.colours?.by).toBe('sector');
    expect(read(incidents, { colours: { by: 'mood' } }).file.colours).toBeUndefined();
  });

  it('may stand for another facet without a colour of their own', () => {
    const data = dataOf(incidents, { colours: { by: 'sector' } });
    expect(key(data)).toEqual(['sector', 'Health', 'Mining', 'Retail', 'Unknown']);
  });
});
