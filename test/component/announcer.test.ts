import { html, render } from 'lit';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BreachAnnouncer } from '../../src/controls/announcer.ts';
import { AnnounceEvent } from '../../src/controls/events.ts';
import { EN } from '../../src/i18n/index.ts';
import { register } from './stage.ts';

const english = (text: string) => [{ text, lang: 'en' }];

/** A page with two elements that speak, and all that its live region has said. */
async function listen() {
  render(
    html`<i></i><b></b><breach-announcer .locale=${EN}></breach-announcer>
      <dialog><u></u><breach-announcer .locale=${EN}></breach-announcer></dialog>`,
    document.body,
  );
  const [region, inner] = [...document.querySelectorAll('breach-announcer')].map((each) => each as BreachAnnouncer);
  await Promise.all([region.updateComplete, inner.updateComplete]);
  const said: string[] = [];
  const textOf = (each: BreachAnnouncer) =>
    [...(each.shadowRoot?.querySelectorAll('p') ?? [])].map((one) => one.textContent?.trim()).join(' ');
  const speak = async (tag: string, text: string, urgency?: 'settled' | 'at-once') => {
    const speaker = document.querySelector(tag);
    speaker?.dispatchEvent(new AnnounceEvent(english(text), urgency));
    await region.updateComplete;
    note();
  };
  const note = () => {
    const text = textOf(region);
    if (text !== '' && text !== said.at(-1)) said.push(text);
  };
  const wait = async (ms: number) => {
    vi.advanceTimersByTime(ms);
    await Promise.all([region.updateComplete, inner.updateComplete]);
    note();
  };
  return { said, speak, wait, region, inner: () => textOf(inner) };
}

beforeAll(() => register({ 'breach-announcer': BreachAnnouncer }));
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  render('', document.body);
});

describe('<breach-announcer>', () => {
  it('is one polite live region that is there before it says anything', async () => {
    const { region } = await listen();
    const status = region.shadowRoot?.querySelector('[role=status]');
    expect(status?.textContent?.trim()).toBe('');
    expect(region.shadowRoot?.querySelectorAll('[aria-live], [role=status], [role=alert]').length).toBe(1);
  });

  it('says the last of many changes, once they have settled', async () => {
    const { said, speak, wait } = await listen();
    for (const text of ['a', 'al', 'ali']) {
      await speak('i', text);
      await wait(300);
    }
    expect(said).toEqual([]);
    await wait(600);
    expect(said).toEqual(['ali']);
  });

  it('says what two elements have to say of one change in one message', async () => {
    const { said, speak, wait } = await listen();
    await speak('i', 'One incident could not be read.');
    await speak('b', 'Nine incidents.');
    await wait(600);
    expect(said).toEqual(['One incident could not be read. Nine incidents.']);
  });

  it('says at once where a key has led', async () => {
    const { said, speak, wait } = await listen();
    await speak('i', 'Alipay', 'at-once');
    await speak('i', 'Taobao', 'at-once');
    await wait(600);
    expect(said).toEqual(['Alipay', 'Taobao']);
  });

  it('does not touch the region for a message that stands there already', async () => {
    const { speak, region } = await listen();
    await speak('i', 'Alipay', 'at-once');
    const changes = vi.fn();
    const observer = new MutationObserver(changes);
    observer.observe(region.shadowRoot ?? region, { subtree: true, childList: true, characterData: true });
    await speak('i', 'Alipay', 'at-once');
    await Promise.resolve();
    expect(changes).not.toHaveBeenCalled();
    observer.disconnect();
  });

  it('leaves to a dialog what is said in it', async () => {
    const { said, speak, inner, wait } = await listen();
    await speak('u', 'Copied.', 'at-once');
    await wait(0);
    expect([said, inner()]).toEqual([[], 'Copied.']);
  });
});
