import { expect, it } from 'vitest';
import { PendingTaskEvent } from '../../src/controls/late-parts.ts';
import { updateBehind } from '../../src/controls/selection-element.ts';

/** What an element that stands beside the picture has announced, and whether it was rendered. */
function render(incidents: number) {
  const element = new EventTarget();
  const tasks: Promise<unknown>[] = [];
  element.addEventListener(PendingTaskEvent.type, (event) => {
    if (event instanceof PendingTaskEvent) tasks.push(event.complete);
  });
  const seen = { rendered: false };
  updateBehind(element, incidents, () => {
    seen.rendered = true;
  });
  return { seen, tasks };
}

it('what tells of some hundred incidents is rendered with the picture', () => {
  const { seen, tasks } = render(240);
  expect([seen.rendered, tasks.length]).toEqual([true, 0]);
});

it('what tells of thousands follows the picture, and the page is not complete before', async () => {
  const { seen, tasks } = render(100_000);
  expect([seen.rendered, tasks.length]).toEqual([false, 1]);
  await Promise.all(tasks);
  expect(seen.rendered).toBe(true);
});
