/** Data files as publishers might bring them. */

const EVIL = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>';

const incident = (index: number) => ({
  id: `case-${index}`,
  names: { en: `Case ${index}` },
  sector: 'finance',
  action: 'hacking',
  events: [
    { kind: 'breach-start', date: `${2005 + (index % 20)}-02` },
    { kind: 'disclosure', date: `${2005 + (index % 20)}-0${1 + (index % 9)}` },
  ],
  figures: [{ value: 1000 * (index + 1), unit: 'people', status: 'confirmed' }],
});

/** 160 incidents, three of which cannot be read: a text, a list, and one whose key is taken. */
export function threeBad(): string {
  const incidents: unknown[] = Array.from({ length: 160 }, (_, index) => incident(index));
  incidents[12] = 'a breach';
  incidents[47] = ['a breach'];
  incidents[99] = { ...incident(99), id: 'case-98' };
  return JSON.stringify({ incidents });
}

/** Markup wherever text may stand, and links that are none. */
export function hostile(): string {
  const text = { en: EVIL, 'zh-Hans': EVIL };
  return JSON.stringify({
    title: text,
    incidents: [
      {
        id: 'evil',
        names: text,
        organisation: EVIL,
        parent: EVIL,
        sector: 'finance',
        action: 'hacking',
        summary: text,
        method: text,
        notes: text,
        dataWords: text,
        evidence: 'single',
        evidenceNote: text,
        events: [{ kind: 'disclosure', date: '2019-11-05', note: text, sources: ['good', 'bad'] }],
        figures: [{ value: 5, unit: 'people', status: 'claimed', words: EVIL, by: text, sources: ['good'] }],
        money: [{ amount: 5, currency: 'USD', kind: 'fine', per: EVIL, note: text }],
        disputes: [{ about: text, positions: [{ says: text, sources: ['good'] }] }],
        sources: {
          good: { publisher: EVIL, title: EVIL, url: 'https://example.org/', link: true, via: EVIL, lang: EVIL },
          bad: { publisher: 'Bad', title: 'Bad link', url: 'javascript:globalThis.hit=1', link: true },
        },
      },
    ],
    context: [{ id: 'law', kind: 'law', label: text, inForce: '2018-05-25' }],
  });
}

export const SMALLEST = '{"incidents": [{"organisation": "Small Shop", "date": "2019-11", "records": 1200000}]}';
