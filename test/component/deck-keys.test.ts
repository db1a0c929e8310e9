import { afterEach, expect, test } from 'vitest';
import { type Owner, ownerOf } from '../../src/embed/deck-keys.ts';
import { openBeside } from '../../src/embed/frame.ts';

afterEach(() => document.body.replaceChildren());

/** Whose a key is that is pressed in an element. */
function ownerIn(markup: string, key: string, reached: boolean, more: KeyboardEventInit = {}): Owner | undefined {
  document.body.innerHTML = markup;
  for (const dialog of document.querySelectorAll('dialog')) dialog.showModal();
  for (const popover of document.querySelectorAll<HTMLElement>('[popover]')) popover.showPopover();
  let owner: Owner | undefined;
  const target = document.querySelector('.target');
  target?.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent) owner = ownerOf(event, reached);
  });
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  return owner;
}

const CLICKER = ['PageDown', 'PageUp'];
const SPEAKER = [...CLICKER, 'ArrowRight', 'ArrowLeft', ' ', 'Home', 'End', 'b', '.', 'f'];

/** What a mouse may have clicked before. */
const CLICKED = {
  ground: '<div class="target" tabindex="0"></div>',
  'a button': '<button class="target">Zoom</button>',
  'a link': '<a class="target" href="#x">More</a>',
  'what folds': '<details><summary class="target">Sources</summary></details>',
  'a box to tick': '<input class="target" type="checkbox">',
  'a choice': '<select class="target"><option>APA</option><option>MLA</option></select>',
  'one of several': '<input class="target" type="radio" name="a">',
  'a handle': '<div class="target" role="slider" tabindex="0"></div>',
  'a field to copy from': '<input class="target" readonly value="https://example.org/">',
  'text to copy from': '<textarea class="target" readonly>Example</textarea>',
};

test.each(Object.entries(CLICKED))('after a click on %s every key of a speaker is the deck’s', (_name, markup) => {
  for (const key of SPEAKER) expect([key, ownerIn(markup, key, false)]).toEqual([key, 'deck']);
});

test('what is typed stays text; a clicker still moves the deck from a field of one line', () => {
  const field = '<input class="target" type="search">';
  for (const key of SPEAKER) expect(ownerIn(field, key, false)).toBe(CLICKER.includes(key) ? 'deck' : 'own');
  for (const key of SPEAKER) expect(ownerIn('<textarea class="target"></textarea>', key, false)).toBe('own');
  for (const key of ['Process', ' ', 'PageDown'])
    expect(ownerIn(field, key, false, { isComposing: true }), key).toBe('own');
});

test.each([
  ['dialog', '<dialog><button class="target">Close</button></dialog>'],
  ['list', '<div popover><button class="target">Hacking</button></div>'],
])('a %s that a click has opened does not stop a clicker; one that is read by keys does', (_name, markup) => {
  for (const key of CLICKER) {
    expect(ownerIn(markup, key, false)).toBe('deck');
    expect(ownerIn(markup, key, true)).toBe('own');
  }
  expect(ownerIn(markup, 'ArrowDown', false)).toBe('own');
});

test('what has been reached by keys is worked by keys', () => {
  expect(ownerIn(CLICKED['a button'], ' ', true)).toBe('own');
  expect(ownerIn(CLICKED['a handle'], 'ArrowRight', true)).toBe('own');
  expect(ownerIn(CLICKED['a choice'], 'ArrowDown', true)).toBe('own');
  expect(ownerIn(CLICKED['a button'], 'PageDown', true)).toBe('deck');
  expect(ownerIn(CLICKED.ground, 'ArrowRight', true, { shiftKey: true })).toBe('anyone');
  expect(ownerIn(CLICKED.ground, 'PageDown', true, { ctrlKey: true })).toBe('anyone');
});

test('on a slide a link to another page opens beside it, and one within the page stays there', () => {
  document.body.innerHTML = `<p><a id="page" href="incident/x/"><b>Page</b></a><a id="here" href="#x">Here</a><a
    id="own" href="other/" target="_top">Top</a><a id="taken" href="other/">Taken</a></p>`;
  const targets: Record<string, string> = {};
  const note = (event: Event) => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (link?.id === 'taken') event.preventDefault();
    openBeside(event);
    if (link) targets[link.id] = link.target;
    event.preventDefault();
  };
  document.body.addEventListener('click', note);
  for (const link of document.querySelectorAll('a')) (link.querySelector('b') ?? link).click();
  document.body.removeEventListener('click', note);
  expect(targets).toEqual({ page: '_blank', here: '', own: '_top', taken: '' });
});
