import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ZoomController } from '../../src/app/controllers/zoom-controller.ts';
import { createTimeScale } from '../../src/chart/scales.ts';
import type { Scene } from '../../src/chart/scene.ts';
import { createZoom, type Zoom } from '../../src/chart/zoom.ts';
import type { StateChangeEvent } from '../../src/controls/events.ts';
import type { Dataset } from '../../src/data/dataset.ts';
import { DAY } from '../../src/data/dates.ts';
import { INITIAL } from '../../src/state/state.ts';
import type { TimeDomain } from '../../src/state/time-domain.ts';

/** Six thousand days over 600 pixels, of which the middle half shows: a pixel is five days. */
const SCALE = createTimeScale(0, 6_000 * DAY, 0, 600);
const SHOWN: TimeDomain = [1_500 * DAY, 4_500 * DAY];

let svg: SVGSVGElement;
let heard: string[];
let zoom: Zoom;

const days = (domain: TimeDomain) => domain.map((time) => Math.round(time / DAY)).join('–');
const follow = (x: typeof SCALE | undefined, domain = SHOWN) =>
  zoom.follow({ x, domain, height: 300, isAnimated: false });

beforeEach(() => {
  document.body.style.margin = '0';
  svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 600px; height: 300px';
  document.body.append(svg);
  heard = [];
  zoom = createZoom(svg, {
    zoom: (domain) => heard.push(`zoom ${days(domain)}`),
    end: () => heard.push('end'),
    range: (domain) => heard.push(`range ${days(domain)}`),
    clickTwice: () => heard.push('twice'),
    plainWheel: () => heard.push('plain wheel'),
  });
  svg.addEventListener('click', () => heard.push('click'));
  follow(SCALE);
});

afterEach(async () => {
  zoom.dispose();
  svg.remove();
  // D3 keeps back the click after a drag until the end of the turn.
  await new Promise((resolve) => setTimeout(resolve));
});

const mouse = (type: string, x: number, more: MouseEventInit = {}) => {
  const target = svg.querySelector('.overlay') ?? svg;
  const init = { view: window, buttons: 1, detail: 1, clientX: x, clientY: 100, bubbles: true, cancelable: true };
  return target.dispatchEvent(new MouseEvent(type, { ...init, ...more }));
};
const click = (x: number) => {
  for (const type of ['mousedown', 'mouseup', 'click']) mouse(type, x);
};

const touch = (type: string, ...places: readonly (readonly [x: number, y: number])[]) => {
  const touches = places.map(
    ([clientX, clientY], identifier) => new Touch({ identifier, target: svg, clientX, clientY }),
  );
  const event = new TouchEvent(type, { view: window, touches, changedTouches: touches, cancelable: true });
  svg.dispatchEvent(event);
  return event.defaultPrevented;
};

/** Ways in which a gesture ends without a release that is heard. */
const ENDS: Readonly<Record<string, () => void>> = {
  'the window loses the focus': () => dispatchEvent(new Event('blur')),
  'a menu comes up': () => mouse('contextmenu', 300),
  'the button is released outside': () => mouse('mousemove', 340, { buttons: 0 }),
  'nothing at all is told': () => {},
};

for (const [name, end] of Object.entries(ENDS)) {
  test(`a drag that ends as ${name} comes to its end, and the next gesture starts afresh`, async () => {
    mouse('mousedown', 200);
    mouse('mousemove', 300);
    expect(heard).toEqual(['zoom 1000–4000']);
    end();
    if (name !== 'nothing at all is told') {
      expect(heard).toEqual(['zoom 1000–4000', 'end']);
      mouse('mousemove', 350, { buttons: 0 });
    }
    // The click that would have followed the drag is kept back until the end of the turn.
    await vi.waitFor(() => {
      heard.length = 0;
      click(100);
      expect(heard.filter((each) => each !== 'end')).toEqual(['click']);
    }, 20_000);
  });

  test(`a stretch that is being drawn when ${name} is taken away`, () => {
    mouse('mousedown', 200, { shiftKey: true });
    mouse('mousemove', 300, { shiftKey: true });
    const drawn = svg.querySelector('.selection');
    expect(drawn?.getBoundingClientRect().width).toBe(100);
    end();
    mouse('mousedown', 100);
    expect(drawn?.getBoundingClientRect().width).toBe(0);
    expect(heard).toEqual([]);
  });
}

test('a drawing that goes in the middle of a drag takes nothing with it', () => {
  mouse('mousedown', 200, { shiftKey: true });
  mouse('mousemove', 300, { shiftKey: true });
  zoom.dispose();
  expect(svg.querySelector('.selection')).toBeNull();
  mouse('mouseup', 300);
  expect(heard).toEqual([]);
});

test('Shift draws a stretch and tells its time', () => {
  mouse('mousedown', 200, { shiftKey: true });
  mouse('mousemove', 300, { shiftKey: true });
  mouse('mouseup', 300, { shiftKey: true });
  expect(heard).toEqual(['range 2500–3000']);
  expect(svg.querySelector('.selection')?.getBoundingClientRect().width).toBe(0);
});

test('a drag comes to its end once, however many of its ends are heard', () => {
  mouse('mousedown', 200);
  mouse('mousemove', 300);
  mouse('mouseup', 300);
  mouse('contextmenu', 300);
  dispatchEvent(new Event('blur'));
  expect(heard).toEqual(['zoom 1000–4000', 'end']);
});

test('a press that moves by less than four pixels is a click, and moves nothing', () => {
  mouse('mousedown', 200);
  mouse('mousemove', 203);
  mouse('mouseup', 203);
  mouse('click', 203);
  expect(heard).toEqual(['end', 'click']);
});

test('the click that ends a drag is kept back', () => {
  mouse('mousedown', 200);
  mouse('mousemove', 300);
  mouse('mouseup', 300);
  mouse('click', 300);
  expect(heard).toEqual(['zoom 1000–4000', 'end']);
});

test('a finger that goes sideways pans; one that goes up or down is the page’s, which scrolls', () => {
  touch('touchstart', [200, 100]);
  expect(touch('touchmove', [202, 140])).toBe(false);
  expect(touch('touchmove', [204, 180])).toBe(false);
  touch('touchcancel', [204, 180]);
  expect(heard).toEqual(['end']);
  heard.length = 0;
  touch('touchstart', [200, 100]);
  expect(touch('touchmove', [300, 110])).toBe(true);
  expect(heard).toEqual(['zoom 1000–4000']);
});

test('two fingers zoom; a finger that was never lifted is none of the next touch', () => {
  touch('touchstart', [250, 100], [350, 100]);
  touch('touchmove', [200, 100], [400, 100]);
  expect(heard).toEqual(['zoom 2250–3750']);
  heard.length = 0;
  touch('touchstart', [100, 100]);
  touch('touchmove', [200, 100]);
  expect(heard).toEqual(['zoom 2000–3500']);
});

test('a double click zooms about its place, after it is told that the first click meant something else', () => {
  click(300);
  click(300);
  mouse('dblclick', 300, { detail: 2 });
  expect(heard.filter((each) => each !== 'click')).toEqual(['end', 'end', 'twice', 'zoom 2250–3750', 'end']);
});

test('a double click flies there where things may move, and comes to one end', async () => {
  zoom.follow({ x: SCALE, domain: SHOWN, height: 300, isAnimated: true });
  mouse('dblclick', 300, { detail: 2 });
  await vi.waitFor(() => expect(heard.at(-1)).toBe('end'), 20_000);
  expect(heard[0]).toBe('twice');
  expect(heard.at(-2)).toBe('zoom 2250–3750');
  expect(heard.filter((each) => each === 'end')).toEqual(['end']);
});

test('a second tap zooms as a double click does', () => {
  for (let tap = 0; tap < 2; tap += 1) {
    touch('touchstart', [300, 100]);
    const finger = new Touch({ identifier: 0, target: svg, clientX: 300, clientY: 100 });
    svg.dispatchEvent(new TouchEvent('touchend', { changedTouches: [finger], cancelable: true }));
  }
  expect(heard).toEqual(['end', 'end', 'twice', 'zoom 2250–3750', 'end']);
});

const wheel = (more: WheelEventInit) => {
  const event = new WheelEvent('wheel', { cancelable: true, clientX: 300, clientY: 100, ...more });
  svg.dispatchEvent(event);
  return event.defaultPrevented;
};

test('a sideways swipe never turns back the page where the picture moves; a plain wheel is the page’s', () => {
  expect(wheel({ deltaX: 100 })).toBe(true);
  expect(heard).toEqual(['zoom 2000–5000']);
  follow(SCALE, [0, 3_000 * DAY]);
  expect(wheel({ deltaX: -120 })).toBe(true);
  expect(wheel({ deltaY: 120, shiftKey: true })).toBe(true);
  expect(wheel({ deltaY: 120 })).toBe(false);
  expect(heard.at(-1)).toBe('plain wheel');
  follow(undefined);
  expect(wheel({ deltaX: 120 })).toBe(false);
  expect(wheel({ deltaY: 120, ctrlKey: true })).toBe(false);
});

test('a wheel with Ctrl zooms about the pointer, and never the page, also where the picture is at its end', async () => {
  expect(wheel({ deltaY: -250, ctrlKey: true })).toBe(true);
  expect(heard).toEqual(['zoom 2250–3750']);
  await vi.waitFor(() => expect(heard).toEqual(['zoom 2250–3750', 'end']), 20_000);
  follow(SCALE, [0, 6_000 * DAY]);
  heard.length = 0;
  expect(wheel({ deltaY: 250, ctrlKey: true })).toBe(true);
  expect(heard).toEqual([]);
});

test('small steps of keys come to one end', async () => {
  zoom.scaleBy(2, 3_000 * DAY);
  zoom.translateBy(0.5);
  expect(heard).toEqual(['zoom 2250–3750', 'zoom 3000–4500']);
  await vi.waitFor(() => expect(heard).toEqual(['zoom 2250–3750', 'zoom 3000–4500', 'end']), 20_000);
});

test('a pinch of Safari’s trackpad zooms the picture about the pointer, and not the page', () => {
  const gesture = (type: string, scale: number) => {
    const event = Object.assign(new Event(type, { cancelable: true }), { scale, clientX: 300, clientY: 80 });
    svg.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect([gesture('gesturestart', 1), gesture('gesturechange', 2), gesture('gestureend', 2)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(heard.filter((each) => each.startsWith('zoom')).at(-1)).toBe('zoom 2250–3750');
  expect(heard.at(-1)).toBe('end');
  // On a phone fingers are touches already.
  heard.length = 0;
  touch('touchstart', [200, 100], [300, 100]);
  gesture('gesturestart', 1);
  gesture('gesturechange', 2);
  expect(heard).toEqual([]);
  touch('touchcancel', [200, 100], [300, 100]);
  follow(undefined);
  expect(gesture('gesturechange', 2)).toBe(false);
});

test('on a page shown larger than it is, a wheel zooms about what is under it', () => {
  svg.style.transformOrigin = '0 0';
  svg.style.transform = 'scale(1.5)';
  wheel({ deltaY: -250, ctrlKey: true, clientX: 450 });
  expect(heard).toEqual(['zoom 2250–3750']);
});

test('it can be given up off the page, also where time has never run across', () => {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('width', '50%');
  const nothing = () => {};
  const unused = createZoom(drawing, {
    zoom: nothing,
    end: nothing,
    range: nothing,
    clickTwice: nothing,
    plainWheel: nothing,
  });
  unused.follow({ x: undefined, domain: SHOWN, height: 300, isAnimated: false });
  expect(() => unused.dispose()).not.toThrow();
});

test('what a key or a button asks for before the code for it has come is done when it has', async () => {
  const data = { extent: [0, 6_000 * DAY] } as unknown as Dataset;
  const plot = { x: 0, y: 0, width: 600, height: 300 };
  const currentScene = { plot, width: 600, height: 300 } as Scene;
  const host = Object.assign(new EventTarget(), { data, state: INITIAL, currentScene });
  const domains: TimeDomain[] = [];
  const settled = new Promise<void>((resolve) => {
    host.addEventListener('breach-change', (event) => {
      const { window } = (event as StateChangeEvent).change(INITIAL);
      if (window) domains.push(window);
      resolve();
    });
  });
  const zooming = new ZoomController(host, { draw() {}, clickTwice: () => false, plainWheel() {} });
  zooming.step(false, (early) => early.scaleBy(2, 3_000 * DAY));
  zooming.connect(svg);
  await settled;
  expect(domains.map(days)).toEqual(['1500–4500']);
  zooming.dispose();
});
