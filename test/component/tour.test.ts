import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BreachTimeline } from '../../src/app/explorer.ts';
import { EN } from '../../src/i18n/index.ts';
import { STEPS } from '../../src/views/start/tour.ts';
import { inside, offer, partsOf, place } from './guests.ts';

const TOLD = {
  incidents: [
    {
      id: 'shop',
      names: { en: 'Example Shop' },
      featured: true,
      sector: 'retail',
      action: 'hacking',
      events: [
        { kind: 'breach-start', date: '2014-01-01' },
        { kind: 'discovery', date: '2015-06-01', by: 'organisation' },
        { kind: 'disclosure', date: '2017-01-01' },
      ],
    },
    {
      id: 'post',
      names: { en: 'Example Post' },
      sector: 'telecom',
      events: [{ kind: 'disclosure', date: '2021-06-01' }],
    },
  ],
};

/** An explorer in which a case is told in full. */
async function explorer(width: number, attributes: Readonly<Record<string, string>> = {}): Promise<BreachTimeline> {
  offer('told.json', JSON.stringify(TOLD));
  const element = await place({ width, attributes: { src: 'told.json', ...attributes } });
  await expect.poll(() => openerIn(element) !== undefined).toBe(true);
  return element;
}

/** The quiet link under the cases told in full. */
const openerIn = (element: BreachTimeline): HTMLElement | undefined => {
  const start = partsOf(element).find((part) => part.localName === 'breach-start');
  return start?.shadowRoot?.querySelector<HTMLElement>('.tour') ?? undefined;
};
const tourOf = (element: BreachTimeline) => partsOf(element).find((part) => part.localName === 'breach-tour');
const card = () => page.getByRole('dialog');
const boxOf = (element: BreachTimeline, selector: string) => inside(element, selector).getBoundingClientRect();

afterEach(async () => {
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

describe('the tour', () => {
  it('begins when it is asked for, and leads over five places of the page with Next, Back and Escape', async () => {
    const element = await explorer(1200);
    expect(tourOf(element)).toBeUndefined();
    const opener = page.getByRole('button', { name: EN.lazy.tour.start });
    await opener.click();
    const places = new Set<string>();
    for (const [at, step] of STEPS.entries()) {
      const { title, says } = EN.lazy.tour.steps[step];
      await expect.element(card()).toHaveAccessibleName(title);
      await expect.element(card()).toHaveAccessibleDescription(says);
      expect(card().element().textContent).toContain(`${at + 1} of 5`);
      const ring = boxOf(element, '.place-ring');
      places.add(`${Math.round(ring.x)} ${Math.round(ring.y)}`);
      expect(ring.width).toBeGreaterThan(20);
      const { left, right, top, bottom } = card().element().getBoundingClientRect();
      expect([left >= 0, right <= innerWidth, top >= 0, bottom <= innerHeight]).toEqual([true, true, true, true]);
      // What is meant is not under the card.
      expect(left >= ring.right || right <= ring.left || top >= ring.bottom || bottom <= ring.top).toBe(true);
      if (at < STEPS.length - 1) await page.getByRole('button', { name: 'Next' }).click();
    }
    expect(places.size).toBe(STEPS.length);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.element(card()).toHaveAccessibleName(EN.lazy.tour.steps.sources.title);
    await userEvent.keyboard('{Escape}');
    expect(tourOf(element)).toBeUndefined();
    expect(openerIn(element)?.matches(':focus')).toBe(true);
  });

  it('points at the life of a case in the picture, and at the search field', async () => {
    const element = await explorer(1200);
    await page.getByRole('button', { name: EN.lazy.tour.start }).click();
    await expect.element(card()).toHaveAccessibleName('One life');
    const [life, picture] = [boxOf(element, '.place-ring'), boxOf(element, 'breach-chart')];
    expect(life.height).toBeLessThan(60);
    expect([life.left >= picture.left, life.right <= picture.right]).toEqual([true, true]);
    for (let press = 1; press < STEPS.length; press += 1) await page.getByRole('button', { name: 'Next' }).click();
    const [ring, field] = [boxOf(element, '.place-ring'), boxOf(element, '.query')];
    expect([ring.left <= field.left, ring.right >= field.right, ring.top <= field.top]).toEqual([true, true, true]);
    const done = page.getByRole('button', { name: 'Done' });
    const { color, backgroundColor } = getComputedStyle(done.element());
    expect(backgroundColor).not.toBe(color);
    await done.click();
    expect(tourOf(element)).toBeUndefined();
  });

  it('works with keys alone, on a phone, and has nothing that axe objects to', async () => {
    await page.viewport(390, 760);
    const element = await explorer(390);
    openerIn(element)?.focus();
    await userEvent.keyboard('{Enter}');
    for (const step of STEPS) {
      await expect.element(card()).toHaveAccessibleName(EN.lazy.tour.steps[step].title);
      const { left, right, top, bottom } = card().element().getBoundingClientRect();
      expect([left >= 0, right <= 390, top >= 0, bottom <= 760]).toEqual([true, true, true, true]);
      const { violations } = await axe.run(card().element());
      expect(violations).toEqual([]);
      await userEvent.keyboard('{Tab}');
      if (step !== 'life') await userEvent.keyboard('{Tab}');
      await userEvent.keyboard('{Enter}');
    }
    expect(tourOf(element)).toBeUndefined();
    expect(openerIn(element)?.matches(':focus')).toBe(true);
  });

  it('leads to the timeline from another view, and stores nothing', async () => {
    const before = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
    const element = await explorer(1200, { view: 'scale' });
    await page.getByRole('button', { name: EN.lazy.tour.start }).click();
    await expect.element(card()).toHaveAccessibleName('One life');
    expect(element.search).not.toContain('view=');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).toBe(before);
  });
});
