import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../src/data/dates.ts';
import { CITATION_STYLES, type Cited, usualStyle } from '../../../src/i18n/citations.ts';

const CITED: Cited = {
  title: 'Alipay insider data theft',
  container: 'Breach Timeline: data breaches with their sources',
  author: 'Breach Timeline',
  version: '2026-11-21+0a1b2c3d',
  updated: parseEdtf('2026-11-21'),
  address: 'https://example.org/?v=1&view=timeline&incident=alipay-2010',
  accessed: Date.UTC(2026, 10, 22),
  key: 'breach-timeline-alipay-2010',
};

const written = (id: string, cited: Partial<Cited> = {}) =>
  CITATION_STYLES.find((style) => style.id === id)?.write({ ...CITED, ...cited });

describe('an incident is cited as the styles ask', () => {
  test('APA', () => {
    expect(written('apa')).toBe(
      'Breach Timeline. (2026, November 21). Alipay insider data theft. In Breach Timeline: data breaches with their sources (Version 2026-11-21+0a1b2c3d) [Data set]. https://example.org/?v=1&view=timeline&incident=alipay-2010',
    );
  });

  test('MLA', () => {
    expect(written('mla')).toBe(
      '“Alipay insider data theft.” Breach Timeline: data breaches with their sources, version 2026-11-21+0a1b2c3d, 21 Nov. 2026, https://example.org/?v=1&view=timeline&incident=alipay-2010. Accessed 22 Nov. 2026.',
    );
  });

  test('Chicago', () => {
    expect(written('chicago')).toBe(
      'Breach Timeline. “Alipay insider data theft.” In Breach Timeline: data breaches with their sources, version 2026-11-21+0a1b2c3d. Last modified November 21, 2026. https://example.org/?v=1&view=timeline&incident=alipay-2010.',
    );
  });

  test('BibTeX', () => {
    expect(written('bibtex')).toBe(
      [
        '@misc{breach-timeline-alipay-2010,',
        '  author = {{Breach Timeline}},',
        '  title = {{Alipay insider data theft}},',
        '  howpublished = {Breach Timeline: data breaches with their sources, version 2026-11-21+0a1b2c3d},',
        '  year = {2026},',
        '  month = nov,',
        '  url = {https://example.org/?v=1&view=timeline&incident=alipay-2010},',
        '  urldate = {2026-11-22}',
        '}',
      ].join('\n'),
    );
  });

  test('GB/T 7714', () => {
    expect(written('gbt7714', { title: '支付宝内鬼泄密案' })).toBe(
      'Breach Timeline. 支付宝内鬼泄密案[DS/OL]//Breach Timeline: data breaches with their sources, 2026-11-21+0a1b2c3d. (2026-11-21)[2026-11-22]. https://example.org/?v=1&view=timeline&incident=alipay-2010.',
    );
  });
});

test('no name can break out of a BibTeX entry', () => {
  const entry = written('bibtex', { title: 'A} & B_{1} 100% \\end', address: 'https://example.org/?q={a}\\b' }) ?? '';
  expect(entry).toContain('title = {{A\\} \\& B\\_\\{1\\} 100\\% \\textbackslash{}end}}');
  expect(entry).toContain('url = {https://example.org/?q=%7Ba%7D%5Cb}');
});

test('a date is cited as far as it is known, and none is invented', () => {
  expect(written('apa', { updated: parseEdtf('2026-11') })).toContain('(2026, November).');
  expect(written('apa', { updated: parseEdtf('2026') })).toContain('(2026).');
  expect(written('apa', { updated: undefined, version: '' })).toContain('(n.d.). Alipay insider data theft. In Breach');
  expect(written('bibtex', { updated: undefined })).not.toMatch(/year|month/);
  expect(written('gbt7714', { updated: undefined })).toContain('. [2026-11-22]. ');
  expect(written('mla', { updated: parseEdtf('2026-05'), version: '' })).toContain('sources, May 2026, https');
});

test('readers of Chinese are first offered the Chinese standard', () => {
  expect(usualStyle('zh-Hans').id).toBe('gbt7714');
  expect(usualStyle('en').id).toBe('apa');
});
