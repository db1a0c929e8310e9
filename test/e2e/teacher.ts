/**
 * A teacher's quarter of an hour with one of the example decks: a click into every picture, on ground, words,
 * symbols and buttons, and a clicker that goes on and back after each. Any browser can be driven through it.
 */

/** What the lesson needs of a browser. */
export interface Hands {
  /** Clicks at a place of the window, CSS pixels. */
  click(x: number, y: number): Promise<void>;
  /** Presses a key, as `KeyboardEvent.key` names it; with Shift where `shift` says so. */
  key(key: string, shift?: boolean): Promise<void>;
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until an expression is true in the page; `what` says what is waited for. */
  until(expression: string, what: string): Promise<void>;
}

/** How a deck of the examples tells where it is: expressions for its page. */
export interface Deck {
  /** Address of its first slide, relative to the site. */
  readonly path: string;
  /** Address that is printed. */
  readonly printed: string;
  /** Number of the slide that is shown, from 0 on. */
  readonly slide: string;
  readonly isBlack: string;
  /** The slide that is shown, an element. */
  readonly shown: string;
}

export const DECKS = {
  'reveal.js': {
    path: 'examples/reveal/index.html',
    printed: 'examples/reveal/index.html?view=print',
    slide: 'Reveal.getIndices().h',
    isBlack: 'Reveal.isPaused()',
    shown: 'Reveal.getCurrentSlide()',
  },
  'plain HTML': {
    path: 'examples/plain-deck/index.html',
    printed: 'examples/plain-deck/index.html#4',
    slide: `[...document.querySelectorAll('section')].findIndex(({ hidden }) => !hidden)`,
    isBlack: `document.body.classList.contains('black')`,
    shown: `document.querySelector('section:not([hidden])')`,
  },
} satisfies Readonly<Record<string, Deck>>;

/** The last slide of both decks. */
const LAST = 4;

/** A place to click: an element, what fits a selector in it, and where in that, as shares of its width and height. */
type Place = readonly [tag: string, selector: string, across: number, down: number];

/** Empty ground of the picture, which takes the focus. */
const GROUND: Place = ['breach-chart', '.picture', 0.004, 0.01];
const INCIDENTS: Place = ['breach-chart', '.picture', 0.6, 0.5];
const WORDS: Place = ['breach-colours', '*', 0.5, 0.5];

/** What is clicked on each slide with a picture: ground, words, incidents, buttons, what folds and what is copied. */
const CLICKED: readonly (readonly [slide: number, places: readonly Place[]])[] = [
  [1, [GROUND, WORDS]],
  [
    2,
    [
      ['breach-details', 'h2', 0.5, 0.5],
      ['breach-details', 'summary', 0.5, 0.5],
      ['breach-header', 'button[aria-pressed="false"]', 0.5, 0.5],
      // Last: it closes the incident.
      GROUND,
    ],
  ],
  [3, [GROUND, WORDS, INCIDENTS]],
];

/** Keys of clickers and of speakers: on, and back. */
const PAIRS = [
  ['PageDown', 'PageUp'],
  ['ArrowRight', 'ArrowLeft'],
  [' ', 'Shift+ '],
  ['ArrowDown', 'ArrowUp'],
] as const;

/** The explorer on the slide that is shown, as an expression: in its frame or as an element. */
const explorerOn = ({ shown }: Deck) =>
  `((slide) => slide?.querySelector('breach-timeline') ?? slide?.querySelector('iframe')?.contentDocument?.querySelector('breach-timeline'))(${shown})`;

/** The first thing in an element that fits a selector and is seen on the slide that is shown. */
const seenOn = (deck: Deck, [tag, selector]: Place) => `((explorer) => {
  const find = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const fits = root.host.localName === ${JSON.stringify(tag)} && element.matches(${JSON.stringify(selector)});
      if (fits && element.checkVisibility() && element.getBoundingClientRect().width > 0) return element;
      const inner = element.shadowRoot && find(element.shadowRoot);
      if (inner) return inner;
    }
  };
  return explorer?.shadowRoot && find(explorer.shadowRoot);
})(${explorerOn(deck)})`;

/** Goes through a deck that has been opened on its first slide. Fails with what did not happen. */
export async function teach(deck: Deck, hands: Hands): Promise<{ readonly clicks: number; readonly keys: number }> {
  const done = { clicks: 0, keys: 0 };
  let slide = 0;
  const press = async (key: string, next: number) => {
    const shift = key.startsWith('Shift+');
    await hands.key(shift ? key.slice('Shift+'.length) : key, shift);
    done.keys += 1;
    await hands.until(`${deck.slide} === ${next}`, `slide ${next} after “${key}” on slide ${slide}, key ${done.keys}`);
    slide = next;
  };
  const goTo = async (place: number) => {
    while (slide !== place) await press(slide < place ? 'PageDown' : 'PageUp', slide + Math.sign(place - slide));
  };
  const click = async (at: Place) => {
    const [tag, selector, across, down] = at;
    await hands.until(`${seenOn(deck, GROUND)}?.querySelector('canvas')?.width > 300`, `a picture on slide ${slide}`);
    await hands.until(`${seenOn(deck, at)} != null`, `${selector} of ${tag} on slide ${slide}`);
    const place = await hands.evaluate(`((element) => {
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      let { x, y, width, height } = element.getBoundingClientRect();
      x += width * ${across};
      y += height * ${down};
      const frame = element.ownerDocument.defaultView.frameElement;
      if (!frame) return [x, y];
      const box = frame.getBoundingClientRect();
      const scale = box.width / frame.offsetWidth;
      return [box.x + scale * x, box.y + scale * y];
    })(${seenOn(deck, at)})`);
    const [x, y] = place as readonly [number, number];
    await hands.click(x, y);
    done.clicks += 1;
  };

  await hands.until(`${deck.slide} === 0`, 'the first slide');
  for (const [picture, places] of CLICKED) {
    for (const [index, place] of places.entries()) {
      await goTo(picture);
      await click(place);
      const [on, back] = PAIRS[index % PAIRS.length];
      await press(on, picture + 1);
      await press(back, picture);
      if (index > 0) continue;
      await press(back, picture - 1);
      await press(on, picture);
    }
    // The screen goes black and comes back, with a key that the click has given to the picture.
    for (const key of ['b', '.']) {
      await click(GROUND);
      for (const isBlack of [true, false]) {
        await hands.key(key);
        done.keys += 1;
        await hands.until(
          `${deck.isBlack} === ${isBlack}`,
          `${isBlack ? 'a black screen' : 'the slide'} after “${key}”`,
        );
      }
    }
    await click(GROUND);
    await press('End', LAST);
    await goTo(picture);
    await click(GROUND);
    await press('Home', 0);
  }
  return done;
}
