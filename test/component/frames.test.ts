import { afterEach, beforeEach, expect, it } from 'vitest';

const FOLDER = new URL('/src/entries/', location.href).href;
const SIZE = { type: 'breach-timeline:size', version: 1, id: 'a', width: 600 };

/** As a publisher's page has it: a classic script, here twice. */
async function loadTwice(): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    const script = document.createElement('script');
    script.src = `${FOLDER}frames.ts`;
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
      document.head.append(script);
    });
  }
}

function addFrame(src = `${FOLDER}none.html`, to: ParentNode = document.body): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // The test speaks for the frame: what it would show does not matter.
  frame.setAttribute('src', src);
  frame.setAttribute('sandbox', '');
  to.append(frame);
  return frame;
}

const speak = (frame: HTMLIFrameElement, data: unknown, origin = location.origin) =>
  dispatchEvent(new MessageEvent('message', { data, origin, source: frame.contentWindow }));

const before = new Set(Object.getOwnPropertyNames(globalThis));
await loadTwice();
const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));

let frame: HTMLIFrameElement;
beforeEach(() => {
  frame = addFrame();
});
afterEach(() => document.body.replaceChildren());

it('leaves nothing global', () => {
  expect(added).toEqual([]);
});

it('gives the frame that asks the height it asks for, and no other', () => {
  const other = addFrame();
  speak(frame, { ...SIZE, height: 512 });
  expect(frame.style.height).toBe('512px');
  expect(other.style.height).toBe('');
});

it('finds frames that came later, and those in open shadow roots', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const inside = addFrame(undefined, host.attachShadow({ mode: 'open' }));
  speak(inside, { ...SIZE, height: 431 });
  expect(inside.style.height).toBe('431px');
});

it('believes a frame without an origin of its own', () => {
  speak(frame, { ...SIZE, height: 512 }, 'null');
  expect(frame.style.height).toBe('512px');
});

it.each([
  ['of another type', { ...SIZE, type: 'iframe.resize', height: 512 }],
  ['of another version', { ...SIZE, version: 2, height: 512 }],
  ['of no height', { ...SIZE, height: 0 }],
  ['of a height beyond reason', { ...SIZE, height: 20_001 }],
  ['with half a pixel', { ...SIZE, height: 512.5 }],
  ['with a text for a height', { ...SIZE, height: '512' }],
  ['that is a text', 'breach-timeline:size'],
  ['that is nothing', null],
])('passes over a message %s', (_, data) => {
  speak(frame, data);
  expect(frame.style.height).toBe('');
});

it('passes over frames of others, and messages that come from another origin or from no frame', () => {
  const foreign = addFrame('/elsewhere/none.html');
  speak(foreign, { ...SIZE, height: 512 });
  speak(frame, { ...SIZE, height: 512 }, 'https://example.org');
  dispatchEvent(
    new MessageEvent('message', { data: { ...SIZE, height: 512 }, origin: location.origin, source: window }),
  );
  expect([foreign.style.height, frame.style.height]).toEqual(['', '']);
});

it('does not follow every wink of a frame that cannot make up its mind, but ends where it ends', async () => {
  const seen: (string | null)[] = [];
  const observer = new MutationObserver((changes) => seen.push(...changes.map(() => frame.style.height)));
  observer.observe(frame, { attributeFilter: ['style'] });
  for (let time = 0; time < 50; time += 1) speak(frame, { ...SIZE, height: time % 2 === 0 ? 400 : 300 });
  await expect.poll(() => frame.style.height).toBe('300px');
  // At once, and once more by each copy of the script.
  expect(seen.length + observer.takeRecords().length).toBeLessThanOrEqual(3);
  observer.disconnect();
});

it('takes the picture that the frame covers away once the frame speaks', () => {
  const poster = document.createElement('a');
  const image = document.createElement('img');
  image.setAttribute('src', `${FOLDER}cards/none.png`);
  poster.append(image);
  frame.before(poster);
  expect(poster.checkVisibility()).toBe(true);
  speak(frame, { ...SIZE, height: 512 });
  expect(poster.checkVisibility()).toBe(false);
});

it('leaves alone what stands before a frame and is none of ours', () => {
  const link = document.createElement('a');
  link.append(document.createElement('img'), 'A link of the page');
  frame.before(link);
  speak(frame, { ...SIZE, height: 512 });
  expect(link.checkVisibility()).toBe(true);
});
