import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrame } from '../../../src/embed/frame.ts';
import { readMessage, writeMessage, writeRevealKey, writeSize } from '../../../src/embed/messages.ts';
import { NAMED_VIEWS } from '../../../src/state/named-views.ts';
import { FRAME_PARAMETERS, fromSearch, toSearch } from '../../../src/state/url/url.ts';

const say = (name: string, fields: object = {}) =>
  readMessage({ type: `breach-timeline:${name}`, version: 1, ...fields });
const problemsOf = (read: ReturnType<typeof readMessage>) => (read && 'problems' in read ? read.problems : []);

describe('what a page may ask of an embed', () => {
  test('colours, language, an incident, everything, its size, a picture for paper', () => {
    expect(say('set-theme', { theme: 'dark' })).toEqual({ command: { does: 'show', parameters: { theme: 'dark' } } });
    expect(say('set-theme', { theme: 'auto' })).toEqual({ command: { does: 'show', parameters: { theme: '' } } });
    expect(say('set-lang', { lang: 'zh-Hans' })).toEqual({
      command: { does: 'show', parameters: { lang: 'zh-Hans' } },
    });
    expect(say('select', { incident: 'alipay-2010' })).toEqual({
      command: { does: 'select', incident: 'alipay-2010' },
    });
    expect(say('select', { incident: '' })).toEqual({ command: { does: 'select', incident: '' } });
    for (const does of ['fit', 'request-size', 'print-poster']) expect(say(does)).toEqual({ command: { does } });
    expect(readMessage('slide:start')).toEqual({ command: { does: 'start' } });
    expect(readMessage('slide:stop')).toEqual({ command: { does: 'stop' } });
  });

  test.each(NAMED_VIEWS)('the view named $id, as its address has it', ({ id, search }) => {
    const read = say('set-view', { view: id });
    const parameters = read && 'command' in read && read.command.does === 'show' ? read.command.parameters : undefined;
    const rebuilt = new URLSearchParams(Object.entries(parameters ?? {}).filter(([, text]) => text !== ''));
    expect(toSearch(fromSearch(`?${rebuilt}`).state)).toBe(toSearch(fromSearch(search).state));
    // What was looked at before does not shine through; how it is shown does.
    expect(parameters).toHaveProperty('q', '');
    expect(parameters).not.toHaveProperty('theme');
    expect(parameters).not.toHaveProperty('controls');
  });

  test('any other view by its parameters, colours among them', () => {
    const read = say('set-view', { view: '?view=scale&theme=dark&cause=misuse&cause=error' });
    expect(read).toMatchObject({ command: { parameters: { view: 'scale', theme: 'dark', cause: 'misuse,error' } } });
  });
});

describe('what cannot be used is said back, with the field it stands in', () => {
  test.each([
    ['set-theme', { theme: 'sepia' }, 'theme'],
    ['set-theme', {}, 'theme'],
    ['set-theme', { theme: ['dark'] }, 'theme'],
    ['set-lang', { lang: '../../etc' }, 'lang'],
    ['set-lang', { lang: 'a'.repeat(1e6) }, 'lang'],
    ['select', { incident: '<img src=x>' }, 'incident'],
    ['select', { incident: 7 }, 'incident'],
    ['set-view', { view: 'no-such-view' }, 'view'],
    ['set-view', { view: `?q=${'x'.repeat(5_000)}` }, 'view'],
    ['set-view', { view: '?colour=red' }, 'colour'],
    ['set-view', { view: '?view=pie' }, 'view'],
    ['set-view', { view: '?src=javascript:alert(1)' }, 'src'],
    ['fit', { version: 2 }, 'version'],
    ['fit', { version: '1' }, 'version'],
  ])('%s %j', (name, fields, path) => {
    const [problem, ...more] = problemsOf(say(name, fields));
    expect(more).toEqual([]);
    expect(problem.path).toBe(path);
    expect(problem.found.length).toBeLessThanOrEqual(100);
    expect(problem.expected).not.toBe('');
  });
});

describe('what is not addressed to us is no mistake', () => {
  test.each([
    ['noise of other frames', 'pymxPYMxidxPYMxheightxPYMx300'],
    ['React', { source: 'react-devtools-bridge' }],
    ['our own sayings, sent back', { type: 'breach-timeline:size', version: 1, height: 3 }],
    ['a name that every object has', { type: 'breach-timeline:constructor', version: 1 }],
    ['another', { type: 'breach-timeline:__proto__', version: 1 }],
    ['a type that is inherited', Object.create({ type: 'breach-timeline:fit', version: 1 })],
    ['a list', ['breach-timeline:fit']],
    ['a long type', { type: `breach-timeline:fit${' '.repeat(1e6)}`, version: 1 }],
    ['nothing', null],
    ['less', undefined],
  ])('%s', (_what, data) => {
    expect(readMessage(data)).toBeUndefined();
  });

  test('whatever is sent, nothing is thrown, and what is understood can be written into an address', () => {
    const name = fc.constantFrom('set-theme', 'set-lang', 'set-view', 'select', 'fit', 'size', 'toString', '');
    const loose = fc.record(
      {
        type: fc.oneof(
          name.map((each) => `breach-timeline:${each}`),
          fc.anything(),
        ),
        version: fc.oneof(fc.constant(1), fc.anything()),
        theme: fc.oneof(fc.constantFrom('auto', 'light', 'dark'), fc.anything()),
        lang: fc.oneof(fc.constantFrom('en', 'zh-Hans'), fc.anything()),
        view: fc.oneof(
          fc.string(),
          fc.webQueryParameters().map((text) => `?${text}`),
          fc.anything(),
        ),
        incident: fc.oneof(fc.string(), fc.anything()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(loose, fc.anything({ withNullPrototype: true, withMap: true })), (data) => {
        const read = readMessage(data);
        if (!read) return;
        if ('problems' in read) {
          expect(read.problems.length).toBeGreaterThan(0);
        } else if (read.command.does === 'show') {
          const asked = Object.entries(read.command.parameters).filter(([, text]) => text !== '');
          expect(fromSearch(`?${new URLSearchParams(asked)}`).ignored).toEqual([]);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the address of a frame', () => {
  test('says how it stands in its page', () => {
    expect(readFrame('?view=scale')).toEqual({ auto: false, slides: false, still: false, id: '', pym: undefined });
    expect(readFrame('?auto=1&host=slides&motion=none&id=chart_3')).toEqual({
      auto: true,
      slides: true,
      still: true,
      id: 'chart_3',
      pym: undefined,
    });
    expect(readFrame('?initialWidth=640&childId=pym-1')).toMatchObject({ pym: 'pym-1' });
    expect(readFrame(`?auto=yes&host=tv&id=${'x'.repeat(99)}&childId=a%20b`)).toEqual({
      auto: false,
      slides: false,
      still: false,
      id: '',
      pym: '',
    });
  });

  test('none of that is told as a mistake, in any address of ours', () => {
    const search = `?${FRAME_PARAMETERS.map((name) => `${name}=1`).join('&')}&view=scale`;
    expect(fromSearch(search).ignored).toEqual([]);
    expect(toSearch(fromSearch(search).state)).toBe('?view=scale');
  });
});

describe('what an embed says', () => {
  const frame = readFrame('?auto=1&id=a1');

  test('carries the version and the name that the page gave', () => {
    expect(writeMessage({ says: 'view-changed', search: '?view=scale' }, frame)).toEqual({
      type: 'breach-timeline:view-changed',
      version: 1,
      id: 'a1',
      search: '?view=scale',
    });
  });

  test('a height in every dialect, in that of pym only where the page speaks it', () => {
    const address = 'https://example.org/embed.html?auto=1';
    const [own, amp, medium, ...more] = writeSize(612, 640, frame, address);
    expect(own).toEqual({ type: 'breach-timeline:size', version: 1, id: 'a1', height: 612, width: 640 });
    expect(amp).toEqual({ sentinel: 'amp', type: 'embed-size', height: 612 });
    expect(JSON.parse(String(medium))).toEqual({ src: address, context: 'iframe.resize', height: 612 });
    expect(more).toEqual([]);
    const inPym = writeSize(612, 640, readFrame('?auto=1&initialWidth=640&childId=pym-1'), address);
    expect(inPym.at(-1)).toBe('pymxPYMxpym-1xPYMxheightxPYMx612');
  });

  test('keys of a clicker, in the words of reveal.js', () => {
    expect(JSON.parse(writeRevealKey({ keyCode: 34, shiftKey: false }))).toEqual({ method: 'triggerKey', args: [34] });
    expect(JSON.parse(writeRevealKey({ keyCode: 32, shiftKey: true }))).toEqual({ method: 'prev' });
  });
});
