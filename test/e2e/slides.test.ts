import type { Frame, Page } from 'playwright';
import type { BreachTimeline } from '../../src/app/explorer.ts';
import { embedIn, iframe, tell, test, whenHeard } from './foreign.ts';
import { readContract } from './picture.ts';
import { expect, fullWhen, type Site, type Visitor, whenComplete } from './site.ts';
import { DECKS as TAUGHT, type Deck as Taught, teach } from './teacher.ts';

const SIZES = [
  [1_280, 720, 18],
  [1_920, 1_080, 24],
  [3_840, 2_160, 48],
] as const;

/** A deck of the examples, as Playwright finds its way about it. */
interface Deck extends Taught {
  /** Selector of the slide that is shown. */
  readonly section: string;
  /** What the address says on slide `n`, from 0 on. */
  readonly hash: (slide: number) => string;
}

const DECKS: Readonly<Record<string, Deck>> = {
  'reveal.js': { ...TAUGHT['reveal.js'], section: 'section.present', hash: (slide) => `#/${slide}` },
  'plain HTML': { ...TAUGHT['plain HTML'], section: 'section:not([hidden])', hash: (slide) => `#${slide + 1}` },
};

/** The slide that is shown, and whether the screen is black. */
async function look(page: Page, { slide, isBlack }: Deck): Promise<{ slide: number; isBlack: boolean }> {
  return { slide: Number(await page.evaluate(slide)), isBlack: Boolean(await page.evaluate(isBlack)) };
}

/** Opens a deck on a slide; the explorer of the page is not what is waited for. */
async function openDeck(site: Site, { path, hash }: Deck, slide: number, visitor: Visitor = {}): Promise<Page> {
  const size = { width: 1_280, height: 720, ...visitor };
  const page = await site.open({ ...size, search: path + hash(slide), ready: false });
  await page.locator('section').first().waitFor({ state: 'attached' });
  return page;
}

/** The frame on the slide that is shown. */
async function frameOn(page: Page, { section }: Deck): Promise<Frame> {
  const element = page.locator(`${section} iframe`);
  await element.waitFor();
  await expect.poll(async () => (await (await element.elementHandle())?.contentFrame())?.url()).toContain('embed.html');
  const frame = await (await element.elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await whenComplete(frame);
  return frame;
}

for (const [name, deck] of Object.entries(DECKS)) {
  test.describe(`a deck in ${name}`, () => {
    const quarter =
      'a teacher’s quarter of an hour: a click into everything, a clicker that goes on and back, and a print';
    test(quarter, fullWhen(name !== 'reveal.js'), async ({ site }) => {
      // Long, and the drawing of every slide takes its time.
      test.slow();
      const page = await openDeck(site, deck, 0, { expected: /Content Security Policy|style-src/ });
      const { clicks, keys } = await teach(deck, {
        click: (x, y) => page.mouse.click(x, y),
        key: (key, shift) => page.keyboard.press(shift ? `Shift+${key}` : key),
        evaluate: (expression) => page.evaluate(expression),
        until: (expression, message) =>
          expect.poll(() => page.evaluate(expression), { message, intervals: [10, 20, 50, 100] }).toBe(true),
      });
      expect(clicks).toBeGreaterThan(10);
      expect(keys).toBeGreaterThan(20);
      await page.goto(site.address + deck.printed);
      await page.reload();
      await page.locator('breach-timeline[postered]').waitFor({ state: 'attached' });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(5);
    });

    test(
      'its other keys reach it from the frame, too, and none of them moves the picture',
      fullWhen(name === 'reveal.js'),
      async ({ site }) => {
        const page = await openDeck(site, deck, 1);
        const frame = await frameOn(page, deck);
        await clickPicture(frame);
        const before = await markedIn(frame);
        for (const key of ['.', 'b']) {
          await page.keyboard.press(key);
          await expect.poll(async () => (await look(page, deck)).isBlack).toBe(true);
          await page.keyboard.press(key);
          await expect.poll(async () => (await look(page, deck)).isBlack).toBe(false);
        }
        expect(await markedIn(frame)).toBe(before);
        await page.keyboard.press('End');
        await expect.poll(async () => (await look(page, deck)).slide).toBe(4);
      },
    );

    test(
      'the element on a slide gives the deck its keys as well, and keeps its own',
      fullWhen(name === 'reveal.js'),
      async ({ site }) => {
        const page = await openDeck(site, deck, 3);
        const picture = page.locator(`${deck.section} breach-timeline .picture`);
        await picture.waitFor();
        for (const [key, slide] of [
          ['PageDown', 4],
          ['ArrowRight', 4],
          [' ', 4],
          ['PageUp', 2],
          ['ArrowLeft', 2],
        ] as const) {
          await picture.click({ position: { x: 20, y: 90 } });
          await page.keyboard.press(key);
          await expect.poll(async () => (await look(page, deck)).slide, { message: key }).toBe(slide);
          await page.keyboard.press(slide === 4 ? 'PageUp' : 'PageDown');
          await expect.poll(async () => (await look(page, deck)).slide).toBe(3);
        }
        // Zoom is a key of the picture, and no business of the deck.
        await picture.focus();
        await page.keyboard.press('+');
        const search = () => page.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.search);
        await expect.poll(search).toContain('from=');
        expect((await look(page, deck)).slide).toBe(3);
      },
    );

    test('Esc closes what is open, then gives the focus back', fullWhen(name === 'reveal.js'), async ({ site }) => {
      const page = await openDeck(site, deck, 2);
      const frame = await frameOn(page, deck);
      await frame.locator('breach-details h2').waitFor();
      await clickPicture(frame);
      await page.keyboard.press('Escape');
      await frame.locator('breach-details').waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await expect
        .poll(() => page.evaluate(() => document.hasFocus() && document.activeElement?.localName))
        .not.toBe('iframe');
      expect(await frame.evaluate(() => document.hasFocus())).toBe(false);
      expect((await look(page, deck)).slide).toBe(2);
      await page.keyboard.press('PageDown');
      await expect.poll(async () => (await look(page, deck)).slide).toBe(3);
    });

    test('nothing on it takes the focus by itself', fullWhen(name === 'reveal.js'), async ({ site }) => {
      const page = await openDeck(site, deck, 2);
      await frameOn(page, deck);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    });

    for (const [width, height] of [
      [1_280, 720],
      [1_920, 1_080],
      [800, 450],
    ] as const) {
      const title = `a click on an incident opens it where the deck shows its slides at ${width} × ${height}`;
      test(title, fullWhen(width !== (name === 'reveal.js' ? 1_920 : 800)), async ({ site }) => {
        const page = await openDeck(site, deck, 2, { width, height });
        const frame = await frameOn(page, deck);
        await frame.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.select(''));
        await whenComplete(frame);
        await openByClick(page, frame);
      });
    }

    test('printed, it has a picture on every slide, and no list of sources', async ({ site }) => {
      const page = await openDeck(site, deck, 3, { expected: /Content Security Policy|style-src/ });
      await page.locator('breach-timeline[postered]').waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator(`${deck.section} breach-timeline .poster > svg`).isVisible()).toBe(true);
      expect(await page.locator(`${deck.section} breach-timeline .picture`).isVisible()).toBe(false);
      // At one moment: for the size of the paper the picture is drawn anew, and takes the place of the one before.
      const [host, drawn] = await page.locator(`${deck.section} breach-timeline`).evaluate((element) => {
        const boxOf = (each: Element | null | undefined) =>
          each?.getBoundingClientRect().toJSON() as DOMRect | undefined;
        return [boxOf(element), boxOf(element.shadowRoot?.querySelector('.poster > svg'))];
      });
      expect(drawn?.height).toBeLessThanOrEqual((host?.height ?? 0) + 1);
      expect(drawn?.width).toBeLessThanOrEqual((host?.width ?? 0) + 1);
      expect((drawn?.width ?? 0) * (drawn?.height ?? 0)).toBeGreaterThan(
        0.7 * (host?.width ?? 0) * (host?.height ?? 0),
      );
      // As its software prints it: a page a slide.
      await page.emulateMedia({ media: null });
      await page.goto(site.address + deck.printed);
      await page.locator('breach-timeline[postered]').waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      const heights = await page.locator('section').evaluateAll((slides) => slides.map((slide) => slide.clientHeight));
      // A slide that is higher than its page loses its picture to the next one.
      expect(Math.max(...heights)).toBeLessThanOrEqual(720);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(5);
    });
  });
}

/** Clicks where the picture is empty. */
async function clickPicture(frame: Frame): Promise<void> {
  await frame.locator('.picture').click({ position: { x: 3, y: 3 } });
}

/** Row that has the focus in the picture, as it is heard, and the part of time that is seen. */
const markedIn = (frame: Frame) =>
  frame.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.search);

/** Clicks an incident where it is on the screen, and waits until that one is open. */
async function openByClick(page: Page, frame: Frame): Promise<void> {
  const svg = await frame.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.toSVG() ?? '');
  const contract = readContract(svg);
  const inside = await frame.locator('.picture').evaluate((picture) => {
    const { x, y, width } = picture.getBoundingClientRect();
    return { x, y, scale: width / (picture as HTMLElement).offsetWidth };
  });
  // The frame, too, may be scaled by the page around it.
  const owner = frame.parentFrame() ? await frame.frameElement() : undefined;
  const around = await owner?.evaluate((element) => {
    const { x, y, width } = (element as HTMLElement).getBoundingClientRect();
    return { x, y, scale: width / (element as HTMLElement).offsetWidth };
  });
  const { x, y, scale } = around ?? { x: 0, y: 0, scale: 1 };
  const onPage = (id: string) => {
    const symbol = contract.symbolOf(id);
    return (
      symbol && {
        x: x + scale * (inside.x + inside.scale * symbol.x),
        y: y + scale * (inside.y + inside.scale * symbol.y),
      }
    );
  };
  // Named ones stand alone; a low slide shows the upper end of its picture, and perhaps none of them.
  const bottom = (page.viewportSize()?.height ?? 0) - 20;
  const inSight = contract.incidents.filter((id) => (onPage(id)?.y ?? Number.POSITIVE_INFINITY) < bottom);
  const picked = inSight.find((id) => contract.labelOf(id) !== undefined) ?? inSight[0] ?? '';
  const place = onPage(picked);
  if (!place) throw new Error('No incident has a symbol in sight.');
  await page.mouse.click(place.x, place.y);
  await frame.locator('breach-details h2').waitFor();
  expect(
    await frame.evaluate(() => document.querySelector<BreachTimeline>('breach-timeline')?.parameter('incident')),
  ).toBe(picked);
}

test.describe('what the hall sees', () => {
  for (const [width, height, least] of SIZES) {
    const title = `on a slide of ${width} × ${height} no type is smaller than ${least} pixels, and no button than 40`;
    test(title, fullWhen(width > 1_280), async ({ site }) => {
      const deck = DECKS['plain HTML'];
      for (const [scheme, slide] of [
        ['light', 1],
        ['dark', 2],
      ] as const) {
        const page = await openDeck(site, deck, slide, { width, height, scheme });
        const frame = await frameOn(page, deck);
        const seen = await frame.evaluate(() => {
          const host = document.querySelector<BreachTimeline>('breach-timeline');
          const box = host?.renderRoot as HTMLElement;
          const scale = box.getBoundingClientRect().width / box.offsetWidth;
          const inPicture = [...(host?.toSVG() ?? '').matchAll(/font-size="([\d.]+)"/g)].map(
            ([, size]) => Number(size) * scale,
          );
          const texts: { text: string; size: number }[] = [];
          const buttons: { text: string; least: number }[] = [];
          const visit = (root: ParentNode) => {
            for (const element of root.querySelectorAll<HTMLElement>('*')) {
              if (element.shadowRoot) visit(element.shadowRoot);
              const { width: across, height: down } = element.getBoundingClientRect();
              if (across < 3 || down < 3 || !element.checkVisibility()) continue;
              const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
              if (own)
                texts.push({
                  text: element.textContent?.trim() ?? '',
                  size: Number.parseFloat(getComputedStyle(element).fontSize) * scale,
                });
              // What a key reaches in the picture a hand presses on the picture itself.
              if (element.localName === 'button' && !element.matches('.ref, [data-source], .spot'))
                buttons.push({ text: element.textContent?.trim() ?? '', least: Math.min(across, down) });
            }
          };
          visit(box);
          const drawn = host?.renderRoot
            .querySelector('breach-stage')
            ?.shadowRoot?.querySelector('breach-chart')
            ?.shadowRoot?.querySelector('canvas');
          return {
            inPicture,
            texts,
            buttons,
            finer: (drawn?.width ?? 0) / (drawn?.getBoundingClientRect().width ?? 1),
          };
        });
        expect(Math.min(...seen.inPicture)).toBeGreaterThanOrEqual(least);
        expect(seen.texts.filter(({ size }) => size < least)).toEqual([]);
        expect(seen.buttons.filter((button) => button.least < 40)).toEqual([]);
        // Sharp: at least a pixel of the canvas for each that is seen.
        expect(seen.finer).toBeGreaterThanOrEqual(width > 2_000 ? 0.9 : 1);
        await site.close(page);
      }
    });
  }

  for (const scale of [1.5, 0.6]) {
    test(
      `a frame and an element that a deck scales by ${scale} are hit where they are pointed at`,
      fullWhen(scale < 1),
      async ({ site, foreign }) => {
        const page = await foreign.open(
          {
            html: `<div style="transform:scale(${scale});transform-origin:0 0;width:900px">
          ${iframe(site, '?host=slides&controls=minimal&group=none', 'width="900" height="506" style="border:0"')}
        </div>`,
          },
          { width: 1_600, height: 900 },
        );
        const frame = await embedIn(page);
        await openByClick(page, frame);
      },
    );
  }

  for (const scale of [1.5, 0.6]) {
    test(
      `an element in the deck itself, scaled by ${scale}, too; and it is drawn as finely`,
      fullWhen(scale < 1),
      async ({ site, foreign }) => {
        const page = await foreign.open(
          {
            html: `<script src="${site.address}breach-timeline.classic.js"></script>
          <div style="transform:scale(${scale});transform-origin:0 0;width:900px">
            <breach-timeline host="slides" controls="minimal" group="none" style="width:900px;height:506px"></breach-timeline>
          </div>`,
          },
          { width: 1_600, height: 900 },
        );
        await whenComplete(page);
        const fineness = await page.evaluate(() => {
          const host = document.querySelector<BreachTimeline>('breach-timeline');
          const chart = host?.renderRoot.querySelector('breach-stage')?.shadowRoot?.querySelector('breach-chart');
          const canvas = chart?.shadowRoot?.querySelector('canvas');
          return (canvas?.width ?? 0) / (canvas?.getBoundingClientRect().width ?? 1);
        });
        expect(fineness).toBeGreaterThanOrEqual(0.98);
        await openByClick(page, page.mainFrame());
      },
    );
  }
});

test.describe('an embed in a deck', () => {
  test('leaves the wheel alone', async ({ site, foreign }) => {
    const page = await foreign.open({
      html: iframe(site, '?host=slides&controls=minimal', 'width="960" height="540"'),
    });
    const frame = await embedIn(page);
    const before = await markedIn(frame);
    const box = await page.locator('iframe').boundingBox();
    await frame.evaluate(() => {
      Object.assign(globalThis, { turns: 0 });
      addEventListener('wheel', () => Object.assign(globalThis, { turns: Reflect.get(globalThis, 'turns') + 1 }), {
        passive: true,
        capture: true,
      });
    });
    await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 300);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await page.mouse.wheel(200, 0);
    await page.mouse.wheel(0, 200);
    await frame.waitForFunction(() => Reflect.get(globalThis, 'turns') === 3);
    await whenComplete(frame);
    expect(await markedIn(frame)).toBe(before);
    expect(await frame.locator('.hint').count()).toBe(0);
  });

  test('hears that its slide comes and goes: closes what is open, and draws itself when it had no room before', async ({
    site,
    foreign,
  }) => {
    const page = await foreign.open({
      html: `<div hidden>${iframe(site, '?host=slides&controls=minimal', 'width="960" height="540"')}</div>`,
    });
    await page.locator('div').evaluate((element) => {
      (element as HTMLElement).hidden = false;
    });
    const frame = await embedIn(page);
    await tell(page, 'slide:start');
    await expect.poll(() => frame.locator('.picture').evaluate((picture) => picture.clientHeight)).toBeGreaterThan(100);
    await frame.locator('breach-settings, breach-header').first().waitFor();
    await frame.evaluate(() => {
      const host = document.querySelector<BreachTimeline>('breach-timeline');
      host?.renderRoot
        .querySelector('breach-header')
        ?.dispatchEvent(new CustomEvent('breach-help', { bubbles: true, composed: true }));
    });
    await frame.locator('dialog[open]').waitFor();
    await tell(page, 'slide:stop');
    await frame.locator('dialog[open]').waitFor({ state: 'detached' });
  });

  test('passes on a clicker’s keys only: neither what is typed nor what works a button', async ({ site, foreign }) => {
    const page = await foreign.open({ html: iframe(site, '?host=slides&controls=full', 'width="1200" height="700"') });
    const frame = await embedIn(page);
    await frame.locator('breach-filters input').first().waitFor();
    await whenHeard(page, 'ready');
    await frame.locator('breach-filters input[type=search]').click();
    await page.keyboard.type('b. bank 1');
    await page.keyboard.press('ArrowLeft');
    const scale = frame.getByRole('button', { name: 'Size', exact: true });
    await frame.getByRole('button', { name: 'Timeline' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press(' ');
    await expect.poll(() => scale.getAttribute('aria-pressed')).toBe('true');
    const keys = () =>
      page.evaluate(
        () =>
          (globalThis.heard ?? []).filter(({ data }) => (data as { type?: string })?.type === 'breach-timeline:key')
            .length,
      );
    expect(await keys()).toBe(0);
    // Clicked, it only happens to have the focus.
    await frame.getByRole('button', { name: 'Time hidden' }).click();
    await page.keyboard.press(' ');
    expect(await whenHeard(page, 'key')).toMatchObject([{ key: ' ', code: 'Space', shiftKey: false, version: 1 }]);
  });

  test('is drawn for paper when its page asks for that', async ({ site, foreign }) => {
    const page = await foreign.open({ html: iframe(site, '?controls=minimal', 'width="960" height="540"') });
    const frame = await embedIn(page);
    await whenHeard(page, 'ready');
    await tell(page, { type: 'breach-timeline:print-poster', version: 1 });
    await whenHeard(page, 'poster');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => frame.locator('.poster > svg').isVisible()).toBe(true);
    expect(await frame.locator('breach-header').isVisible()).toBe(false);
  });
});
