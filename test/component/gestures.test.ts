import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenToGestures } from '../../src/chart/gestures.ts';

let target: HTMLElement;
let heard: string[];
let stop: () => void;
let isFixed: boolean;

beforeEach(() => {
  target = document.createElement('div');
  target.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 600px; height: 300px';
  document.body.append(target);
  heard = [];
  isFixed = false;
  stop = listenToGestures(target, {
    zoom: (factor, x) => {
      if (!isFixed && factor !== 1) heard.push(`zoom ${factor} about ${x}`);
      return !isFixed;
    },
    pan: (pixels) => {
      if (!isFixed) heard.push(`pan ${pixels}`);
      return !isFixed;
    },
    range: (stretch) => heard.push(stretch ? `range ${stretch.join('–')}` : 'no range'),
    rangeEnd: (stretch) => heard.push(`ranged ${stretch.join('–')}`),
    tap: ({ x, y }) => heard.push(`tap ${x},${y}`),
    tapTwice: () => heard.push('twice'),
    hover: (point) => point && heard.push(`hover ${point.x}`),
    plainWheel: () => heard.push('plain wheel'),
    settle: () => heard.push('settle'),
  });
});

afterEach(() => {
  stop();
  target.remove();
});

const pointer = (type: string, x: number, more: PointerEventInit = {}) =>
  target.dispatchEvent(
    new PointerEvent(type, {
      pointerId: 1,
      pointerType: 'mouse',
      isPrimary: true,
      buttons: 1,
      clientX: x,
      clientY: 100,
      bubbles: true,
      ...more,
    }),
  );
const click = (detail: number) => target.dispatchEvent(new MouseEvent('click', { detail }));

/** Ways in which a gesture ends without a release that is heard. */
const ENDS: Readonly<Record<string, () => void>> = {
  'the browser takes the pointer': () => pointer('pointercancel', 300),
  'the pointer is let go': () => pointer('lostpointercapture', 300),
  'the window loses the focus': () => dispatchEvent(new Event('blur')),
  'a menu comes up': () => target.dispatchEvent(new MouseEvent('contextmenu')),
  'the button is released outside': () => pointer('pointermove', 340, { buttons: 0 }),
  'nothing at all is told': () => {},
};

for (const [name, end] of Object.entries(ENDS)) {
  test(`a drag that ends as ${name} settles, and the next gesture starts afresh`, () => {
    pointer('pointerdown', 200);
    pointer('pointermove', 300);
    end();
    heard.length = 0;
    pointer('pointermove', 350, { buttons: 0 });
    expect(heard.filter((each) => each.startsWith('pan'))).toEqual([]);
    pointer('pointerdown', 100);
    pointer('pointerup', 100);
    click(1);
    expect(heard.filter((each) => !/^(hover|settle)/.test(each))).toEqual(['tap 100,100']);
  });

  test(`a stretch that is being drawn when ${name} is taken away`, () => {
    pointer('pointerdown', 200, { shiftKey: true });
    pointer('pointermove', 300, { shiftKey: true });
    expect(heard).toContain('range 200–300');
    end();
    pointer('pointerdown', 100);
    expect(heard).toContain('no range');
    expect(heard.some((each) => each.startsWith('ranged'))).toBe(false);
  });
}

test('a drag settles once, however many of its ends are heard', () => {
  pointer('pointerdown', 200);
  pointer('pointermove', 300);
  pointer('pointerup', 300);
  pointer('lostpointercapture', 300);
  dispatchEvent(new Event('blur'));
  expect(heard.filter((each) => each === 'settle')).toEqual(['settle']);
});

test('a finger that was never lifted is no second finger of the next touch', () => {
  const touch = { pointerType: 'touch' };
  pointer('pointerdown', 200, touch);
  pointer('pointerdown', 300, { ...touch, pointerId: 2, isPrimary: false });
  pointer('pointermove', 340, { ...touch, pointerId: 2, isPrimary: false });
  expect(heard.some((each) => each.startsWith('zoom'))).toBe(true);
  heard.length = 0;
  pointer('pointerdown', 100, { ...touch, pointerId: 3 });
  pointer('pointermove', 160, { ...touch, pointerId: 3 });
  expect(heard).toEqual(['settle', 'pan 60']);
});

test('listening that ends in the middle of a stretch takes it away', () => {
  pointer('pointerdown', 200, { shiftKey: true });
  pointer('pointermove', 300, { shiftKey: true });
  heard.length = 0;
  stop();
  expect(heard).toEqual(['no range']);
});

test('of two clicks in a row the second means the double click alone', () => {
  for (const detail of [1, 2]) {
    pointer('pointerdown', 200);
    pointer('pointerup', 200);
    click(detail);
  }
  target.dispatchEvent(new MouseEvent('dblclick', { clientX: 200, clientY: 100 }));
  expect(heard).toEqual(['tap 200,100', 'twice', 'zoom 2 about 200', 'settle']);
});

const wheel = (more: WheelEventInit) => {
  const event = new WheelEvent('wheel', { cancelable: true, clientX: 200, clientY: 100, ...more });
  target.dispatchEvent(event);
  return event.defaultPrevented;
};

test('a sideways swipe never turns back the page where the picture moves; a plain wheel is the page’s', () => {
  expect(wheel({ deltaX: 120 })).toBe(true);
  expect(wheel({ deltaX: -120 })).toBe(true);
  expect(wheel({ deltaY: 120, shiftKey: true })).toBe(true);
  expect(wheel({ deltaY: 120 })).toBe(false);
  isFixed = true;
  expect(wheel({ deltaX: 120 })).toBe(false);
  expect(wheel({ deltaY: 120, ctrlKey: true })).toBe(false);
});

test('a pinch of Safari’s trackpad zooms the picture about the pointer, and not the page', () => {
  const gesture = (type: string, scale: number) => {
    const event = Object.assign(new Event(type, { cancelable: true }), { scale, clientX: 150, clientY: 80 });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect([gesture('gesturestart', 1), gesture('gesturechange', 2), gesture('gesturechange', 3)]).toEqual([
    true,
    true,
    true,
  ]);
  gesture('gestureend', 3);
  expect(heard).toEqual(['zoom 2 about 150', 'zoom 1.5 about 150', 'settle']);
  // On a phone fingers are pointers already.
  heard.length = 0;
  pointer('pointerdown', 200, { pointerType: 'touch' });
  gesture('gesturestart', 1);
  gesture('gesturechange', 2);
  expect(heard).toEqual([]);
  pointer('pointerup', 200, { pointerType: 'touch' });
  isFixed = true;
  expect(gesture('gesturechange', 2)).toBe(false);
});
