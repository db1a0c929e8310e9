import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BreachTimeline } from '../../src/app/explorer.ts';
import { inside, offer, partsOf, place, SHOP, textOf } from './guests.ts';

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('class');
  await page.viewport(1280, 800);
});

const boxOf = (element: Element) => element.getBoundingClientRect();

describe('a guest is laid out by its own width', () => {
  it('as on a phone in a narrow column of a wide page', async () => {
    const element = await place({ width: 400 });
    expect(boxOf(inside(element, '.stage')).width).toBeGreaterThan(360);
    expect(inside(element, '.toggle').checkVisibility()).toBe(true);
    expect(boxOf(inside(element, 'breach-reader')).top).toBeGreaterThan(boxOf(inside(element, '.stage')).bottom - 1);
  });

  it('as on a desk where it has the room of one, also in nested shadow trees', async () => {
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    document.body.append(outer);
    outer.attachShadow({ mode: 'open' }).append(inner);
    const into = inner.attachShadow({ mode: 'open' });
    const element = await place({ width: 1100, into });
    const stage = boxOf(inside(element, '.stage'));
    const reader = boxOf(inside(element, 'breach-reader'));
    expect(reader.left).toBeGreaterThan(stage.right - 1);
    expect(inside(element, '.toggle').checkVisibility()).toBe(false);
    // The list is as high as what stands beside it, however long it is.
    expect(Math.abs(reader.bottom - boxOf(inside(element, '.main')).bottom)).toBeLessThan(2);
  });

  it('changes with it, and not with the viewport', async () => {
    const element = await place({ width: 1100 });
    const before = element.offsetHeight;
    await page.viewport(1280, 400);
    await element.complete;
    expect(element.offsetHeight).toBe(before);
    element.style.width = '400px';
    await element.complete;
    expect(boxOf(inside(element, 'breach-reader')).top).toBeGreaterThan(boxOf(inside(element, '.stage')).bottom - 1);
  });

  it.each(['full', 'minimal', 'none'])('never wider than its column, with controls=%s', async (controls) => {
    for (const width of [320, 640, 960]) {
      const element = await place({ width, attributes: { controls } });
      expect(element.scrollWidth).toBeLessThanOrEqual(width);
      element.remove();
    }
  });
});

describe('the height of a guest', () => {
  it('is what its content needs, and that of the picture what --breach-height says in any unit', async () => {
    const element = await place({
      attributes: { controls: 'none', view: 'scale' },
      style: '--breach-height: calc(10em + 240px); font-size: 20px',
    });
    const picture = inside(element, 'canvas');
    expect(Math.abs(picture.clientHeight - 440)).toBeLessThan(4);
    expect(Math.abs(boxOf(inside(element, 'breach-footer')).bottom - boxOf(element).bottom)).toBeLessThan(12);
  });

  it('is held by every view: what comes out higher than --breach-height scrolls', async () => {
    for (const view of ['timeline', 'scale', 'delay', 'compare']) {
      const element = await place({ attributes: { controls: 'none', view }, style: '--breach-height: 260px' });
      await element.complete;
      expect(inside(element, 'breach-chart').offsetHeight, view).toBeLessThanOrEqual(268);
    }
  });

  it('is the one that the page gives it: the picture fills what is left, or the element scrolls', async () => {
    const element = await place({ attributes: { controls: 'none', view: 'scale' }, style: 'height: 700px' });
    await element.complete;
    expect(element.offsetHeight).toBe(700);
    expect(Math.abs(boxOf(inside(element, 'breach-footer')).bottom - boxOf(element).bottom)).toBeLessThan(12);
    expect(element.scrollHeight).toBe(element.clientHeight);
    element.style.height = '160px';
    await element.complete;
    expect(element.offsetHeight).toBe(160);
    expect(element.scrollHeight).toBeGreaterThan(200);
  });
});

describe('what a guest shows', () => {
  it('has neither the main heading of a page nor its landmarks', async () => {
    for (const controls of ['full', 'minimal', 'none']) {
      const element = await place({ width: 1100, attributes: { controls, incident: 'shop' } });
      const inner = partsOf(element).filter((part) => part.checkVisibility());
      const landmarks = inner.filter(
        (part) => part.matches('main, header, footer, aside') && !part.hasAttribute('role'),
      );
      expect(landmarks.map(({ outerHTML }) => outerHTML)).toEqual([]);
      expect(inner.filter((part) => part.matches('h1'))).toEqual([]);
      element.remove();
    }
  });

  it('has no <main>, and none of its roles is one that its element may not have', async () => {
    const element = await place({ attributes: { controls: 'full' } });
    expect(partsOf(element).filter((part) => part.matches('main'))).toEqual([]);
    const skip = partsOf(element).find((part) => part.matches('.skip'));
    expect(skip?.assignedSlot?.closest('header')).toBeTruthy();
  });

  it('is little with few controls, and less with none; an incident can be opened in the first', async () => {
    const element = await place({ attributes: { controls: 'minimal' } });
    const tags = () =>
      partsOf(element)
        .filter((part) => part.checkVisibility())
        .map((part) => part.localName);
    for (const tag of ['breach-filters', 'breach-outline', 'breach-overview', 'breach-settings', 'breach-legend'])
      expect(tags()).not.toContain(tag);
    for (const tag of ['breach-zoom', 'breach-summary', 'breach-chart', 'breach-colours', 'breach-footer'])
      expect(tags()).toContain(tag);
    element.select('shop');
    await expect.poll(() => tags().includes('breach-details')).toBe(true);
    element.setAttribute('controls', 'none');
    await element.complete;
    expect(tags()).not.toContain('breach-details');
    expect(tags()).not.toContain('breach-zoom');
    expect(tags()).toContain('breach-chart');
  });

  it('stays in its box when an incident is open, wherever the page is scrolled to', async () => {
    const before = document.createElement('p');
    before.style.height = '500px';
    document.body.append(before);
    const element = await place({ width: 400, attributes: { incident: 'shop' } });
    const after = before.cloneNode();
    document.body.append(after);
    await expect.poll(() => inside(element, 'breach-details').offsetHeight).toBeGreaterThan(100);
    for (const top of [0, 300, 700, 1_200]) {
      scrollTo({ top });
      const sheet = boxOf(inside(element, 'breach-details'));
      const box = boxOf(element);
      expect(sheet.top).toBeGreaterThanOrEqual(box.top);
      expect(sheet.left).toBeGreaterThanOrEqual(box.left);
      expect(sheet.right).toBeLessThanOrEqual(box.right);
      expect(boxOf(inside(element, 'breach-reader')).bottom).toBeLessThanOrEqual(box.bottom);
    }
  });

  it('links to the pages of our site in a new tab', async () => {
    offer('data/first.json', JSON.stringify(SHOP));
    offer('data/incidents.json', JSON.stringify(SHOP));
    for (const controls of ['full', 'minimal']) {
      const element = await place({ attributes: { controls, src: '' } });
      await expect.poll(() => partsOf(element).some((part) => part.matches('breach-footer'))).toBe(true);
      const links = partsOf(inside(element, 'breach-footer')).filter((part) => part instanceof HTMLAnchorElement);
      expect(links.length).toBeGreaterThan(0);
      for (const { target, rel } of links) expect([target, rel]).toEqual(['_blank', 'noopener']);
      element.remove();
    }
  });
});

describe('children of a guest', () => {
  it('stand until the picture does, and are hidden then', async () => {
    const child = document.createElement('p');
    child.textContent = 'A table of breaches';
    const placed = place({ children: [child] });
    await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
    expect(child.checkVisibility()).toBe(true);
    await placed;
    expect(child.getClientRects()).toHaveLength(0);
    expect(child.isConnected).toBe(true);
  });

  it('stay when the data do not come, with the reason beside them', async () => {
    const element = document.createElement('breach-timeline');
    // Nothing listens there.
    element.setAttribute('src', 'http://localhost:1/gone.json');
    element.innerHTML = '<p>A table of breaches</p>';
    const told = new Promise((resolve) => element.addEventListener('breach-error', resolve));
    document.body.append(element);
    await told;
    await expect.poll(() => textOf(element)).toContain('could not be read');
    expect(element.querySelector('p')?.getClientRects()).toHaveLength(1);
    expect(partsOf(element).some((part) => part.matches('breach-header'))).toBe(false);
  });
});

describe('parameters, methods and events', () => {
  it('properties that a page sets before the element is known are taken; attributes follow later', async () => {
    const early = document.createElement('breach-early') as BreachTimeline;
    Object.assign(early, { src: 'shop.json', view: 'scale', controls: 'minimal' });
    const { BreachTimeline: Base } = await import('../../src/app/explorer.ts');
    document.body.append(early);
    customElements.define('breach-early', class extends Base {});
    await early.complete;
    expect(['view', 'controls'].map((name) => Reflect.get(early, name)).concat(early.getAttribute('view'))).toEqual([
      'scale',
      'minimal',
      'scale',
    ]);

    const element = await place();
    const texts: Readonly<Record<string, string>> = {
      ...{
        view: 'scale',
        group: 'country',
        from: '2014',
        to: '2019',
        q: 'example',
        cause: 'error,hacking',
        sector: 'finance,retail',
      },
      ...{
        size: '1000..',
        unit: 'records',
        align: 'discovery',
        order: 'time',
        sort: '-size',
        compare: 'bank,shop',
        years: 'open',
      },
      ...{ list: 'lane', incident: 'shop', theme: 'dark', controls: 'minimal' },
    };
    for (const [name, text] of Object.entries(texts)) element.setAttribute(name, text);
    await element.complete;
    const read = Object.keys(texts).map((name) => [name, Reflect.get(element, name)]);
    expect(Object.fromEntries(read)).toEqual(texts);
    for (const name of Object.keys(texts)) element.removeAttribute(name);
    expect(element.search).toBe('?src=shop.json');
  });

  it('says from within a shadow root what happens', async () => {
    const outer = document.createElement('div');
    document.body.append(outer);
    const heard: string[] = [];
    const stop = new AbortController();
    for (const type of ['breach-ready', 'breach-select', 'breach-viewchange', 'breach-error'])
      document.addEventListener(
        type,
        (event) => heard.push(`${event.type} ${Reflect.get(event, 'id') ?? Reflect.get(event, 'search') ?? ''}`.trim()),
        { signal: stop.signal },
      );
    const element = await place({ into: outer.attachShadow({ mode: 'open' }) });
    element.select('bank');
    element.zoomTo(Date.UTC(2016, 0), new Date(Date.UTC(2020, 0)));
    expect(element.search).toBe('?from=2016&to=2019&incident=bank&src=shop.json');
    element.fit();
    element.show({ view: 'scale', incident: '' });
    stop.abort();
    expect(heard[0]).toBe('breach-ready');
    expect(heard).toContain('breach-select bank');
    expect(heard).toContain('breach-viewchange ?from=2016&to=2019&incident=bank&src=shop.json');
    expect(heard).toContain('breach-select');
    await element.complete;
    expect(element.toSVG()).toContain('data-view="scale"');
  });

  it('leaves title, language, address and history of the page alone', async () => {
    document.title = 'The Daily';
    document.documentElement.lang = 'fr';
    const { length } = history;
    const { href } = location;
    const element = await place({ attributes: { lang: 'zh-Hans' } });
    element.show({ view: 'scale', q: 'bank', incident: 'bank' });
    await element.complete;
    expect([document.title, document.documentElement.lang, history.length, location.href]).toEqual([
      'The Daily',
      'fr',
      length,
      href,
    ]);
    document.title = '';
  });

  it('does not disturb another one beside it', async () => {
    const first = await place();
    const second = await place({ attributes: { view: 'scale' } });
    const before = second.toSVG();
    first.show({ q: 'bank', view: 'table' });
    first.select('bank');
    await first.complete;
    await second.complete;
    expect([second.search, second.toSVG()]).toEqual(['?view=scale&src=shop.json', before]);
    expect(
      partsOf(second)
        .filter((part) => part.matches('[role=status]'))
        .map((part) => part.textContent?.trim()),
    ).not.toContain('bank');
    // Nothing of ours has a name in the document itself.
    expect(document.querySelectorAll('[id]:not(script):not(style)')).toHaveLength(0);
  });
});

describe('the focus', () => {
  it('comes back within nested shadow roots, and is not taken from elsewhere', async () => {
    const outer = document.createElement('div');
    document.body.append(outer);
    const into = outer.attachShadow({ mode: 'open' });
    const element = await place({ into });
    inside(element, '.picture').focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => inside(element, 'breach-details').shadowRoot?.activeElement?.localName).toMatch(/^h\d$/);
    await userEvent.keyboard('{Escape}');
    await expect
      .poll(() => inside(element, 'breach-chart').shadowRoot?.activeElement)
      .toBe(inside(element, '.picture'));
    // What has the focus goes, with all that it stood in: the picture takes it.
    inside(element, '.query').focus();
    element.setAttribute('controls', 'minimal');
    await expect
      .poll(() => inside(element, 'breach-chart').shadowRoot?.activeElement)
      .toBe(inside(element, '.picture'));
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    element.select('bank');
    element.select('');
    element.setAttribute('view', 'table');
    await element.complete;
    expect(document.activeElement === button || document.activeElement === outer).toBe(true);
  });
});

describe('hard places', () => {
  it('draws when a hidden tab is shown, and only then says that it is ready', async () => {
    const tab = document.createElement('div');
    tab.style.display = 'none';
    document.body.append(tab);
    let ready = 0;
    tab.addEventListener('breach-ready', () => {
      ready += 1;
    });
    const element = await place({ into: tab, ready: false, width: 400 });
    expect([ready, element.toSVG()]).toEqual([0, '']);
    tab.style.display = 'block';
    await expect.poll(() => ready).toBe(1);
    await element.complete;
    expect(element.toSVG()).toContain('data-incident="shop"');
    expect(boxOf(inside(element, 'breach-reader')).top).toBeGreaterThan(boxOf(inside(element, '.stage')).bottom - 1);
  });

  it('finds what is pointed at, and paints crisply, inside transform: scale(1.5)', async () => {
    const slide = document.createElement('div');
    slide.style.cssText = 'transform: scale(1.5); transform-origin: 0 0';
    document.body.append(slide);
    const element = await place({ into: slide, attributes: { controls: 'none' } });
    const chart = inside(element, 'breach-chart') as HTMLElement & {
      currentScene: { rows: { row: number; cx: number; cy: number }[] };
    };
    const picture = inside(element, '.picture');
    const canvas = inside(element, 'canvas') as HTMLCanvasElement;
    expect(Math.abs(canvas.width - picture.offsetWidth * 1.5 * devicePixelRatio)).toBeLessThanOrEqual(1);
    const { left, top } = picture.getBoundingClientRect();
    const [{ cx, cy }] = chart.currentScene.rows;
    picture.dispatchEvent(
      new PointerEvent('pointermove', { clientX: left + cx * 1.5, clientY: top + cy * 1.5, pointerType: 'mouse' }),
    );
    await element.complete;
    const card = inside(element, '.card');
    expect(card.textContent).toContain('Example');
    expect(boxOf(card).left).toBeGreaterThanOrEqual(left);
    expect(Math.abs(boxOf(card).left - (left + cx * 1.5))).toBeLessThan(520);
  });

  it('keeps data, zoom and what is open when it is moved in the document', async () => {
    const element = await place();
    let ready = 0;
    element.addEventListener('breach-ready', () => {
      ready += 1;
    });
    element.zoomTo(Date.UTC(2014, 0), Date.UTC(2019, 0));
    element.select('shop');
    await element.complete;
    const before = [element.search, element.toSVG()];
    const stage = inside(element, 'breach-stage');
    const box = document.createElement('section');
    document.body.append(box);
    box.append(element);
    await element.complete;
    expect([element.search, element.toSVG()]).toEqual(before);
    expect(inside(element, 'breach-stage')).toBe(stage);
    expect(ready).toBe(0);
    element.style.width = '480px';
    await element.complete;
    expect(inside(element, '.picture').offsetWidth).toBeLessThan(480);
    expect(element.toSVG()).not.toBe(before[1]);
  });
});
