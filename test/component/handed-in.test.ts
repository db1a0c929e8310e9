import './handed-in.ts';
import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import data from '../../examples/own-site/data.json';
import type { BreachTimeline } from '../../src/app/explorer.ts';
import { handedInParts } from '../../src/i18n/handed-in.ts';
import { createLocale } from '../../src/i18n/index.ts';
import { TAGS } from '../../src/panels/import/import.ts';
import { BreachOwnCode } from '../../src/publish/share/own-code.ts';
import { BreachCopyField } from '../../src/publish/share/share-elements.ts';
import { VIEWS } from '../../src/state/state.ts';
import { dataInOtherLetters, inOtherLetters, latinIn } from '../pseudo-words.ts';
import { inside, offer, partsOf, place, textOf } from './guests.ts';
import { ABOUT, TAG } from './handed-in.ts';
import { dataOf, register, show } from './stage.ts';

/** Names of columns and words that stand in the tables which are brought. */
const OF_TABLES = /: (Organisation|Date|Records|Country|Cause|Link|hacking|unknown|DE)( \d)?$/;

/** What has one name in all languages, and addresses, files and codes. */
const ALLOWED =
  /https?:\S+|\+[0-9a-f]{8}\b|\b[A-Z]{3}\b|\b[\w-]+\.(json|js|csv|html)\b|\b(English|EN|AR-EG|BibTeX|Chicago|GB\/T)\b/g;

/** Elements whose text is no language: code to copy, citations, styles. */
const SILENT = 'style, script, code, pre, textarea';

/** All texts inside, shown or not. */
const textsOf = (root: Element): readonly string[] =>
  partsOf(root).flatMap((part) => [...part.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])));

/** Everything that is said inside in Latin letters, with the element that says it. */
function latinInside(root: Element): readonly string[] {
  const found = partsOf(root).flatMap((part) => {
    if (part.closest(SILENT)) return [];
    const where =
      part.localName +
      (part.id && `#${part.id}`) +
      (part.className && typeof part.className === 'string' ? `.${part.className}` : '');
    const host = part.getRootNode();
    const own = host instanceof ShadowRoot ? host.host.localName : '';
    const texts = [...part.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : []));
    const said = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label'].flatMap(
      (name) => part.getAttribute(name) ?? [],
    );
    return [...texts, ...said].flatMap((text) => latinIn(text, ALLOWED).map((latin) => `${own} ${where}: ${latin}`));
  });
  return [...new Set(found)];
}

/** Tables with much in them that is doubted, left out or not understood. */
const TABLES = [
  `Organisation;Date;Records;Country;Cause;Link
Алпха;03/04/2019;1.234;Норщай;жжж;хттп
Бета;2020-01-01;500;;hacking;
Бета;2020-01-01;500;;hacking;
;05/06/2021;7;;;
Тотал;;507;;;
Гамма;2035-01-01;манй;;;`,
  `Бреачес
Органисатион,Дате,Дате,Records,Country
Алпха,43831,,500 клиентс,Норщай
Бета,2009-05-09,,unknown,DE
Гамма,2020-01-01,,7,ФР,зу виел
Делта,2020-02-01,,7
`,
];

let element: BreachTimeline;

beforeAll(async () => {
  offer('letters.json', JSON.stringify(dataInOtherLetters(data)));
  element = await place({ width: 1200, attributes: { src: 'letters.json', lang: TAG } });
});

describe('in a language that is handed in the explorer says nothing in English', () => {
  it('and is written in its direction', () => {
    expect(element.dir).toBe('rtl');
  });

  it.each(VIEWS.map((view) => [view]))('in the view %s', async (view) => {
    element.setAttribute('view', view);
    await element.complete;
    await expect.poll(() => latinInside(element)).toEqual([]);
    expect(latinIn(element.toSVG().replace(/<metadata>[\s\S]*<\/metadata>|<[^>]*>/g, ' '), ALLOWED)).toEqual([]);
  });

  const press = (text: string) => {
    const button = partsOf(element).find(
      (part) => part.localName === 'button' && part.textContent?.trim() === inOtherLetters(text),
    );
    if (!(button instanceof HTMLButtonElement)) throw new Error(`there is no button “${text}”`);
    button.click();
  };

  it('in the help, whose words are there with the views', () => {
    expect(textsOf(inside(element, 'breach-help')).join(' ')).toContain(inOtherLetters('With a keyboard'));
  });

  it('in the details of an incident', async () => {
    element.setAttribute('view', 'timeline');
    for (const { id } of data.incidents) {
      element.setAttribute('incident', id);
      await expect.poll(() => textOf(inside(element, 'breach-details')).length).toBeGreaterThan(100);
      await expect.poll(() => latinInside(element)).toEqual([]);
    }
    element.removeAttribute('incident');
  });

  it.each([
    ['Share, embed or save', 'breach-share'],
    ['Cite or link this view', 'breach-cite'],
  ])('behind “%s”', async (button, panel) => {
    press(button);
    await expect.poll(() => partsOf(inside(element, panel)).some((part) => part.matches('dialog[open]'))).toBe(true);
    await expect.poll(() => latinInside(element)).toEqual([]);
    for (const dialog of partsOf(element)) if (dialog instanceof HTMLDialogElement) dialog.close();
  });

  it('where nothing is found, and where filters are set', async () => {
    for (const [name, value] of [
      ['q', 'ъъъъ'],
      ['cause', 'hacking,misuse'],
      ['size', '100-'],
      ['from', '2018'],
    ]) {
      element.setAttribute(name, value);
      await element.complete;
      await expect.poll(() => latinInside(element)).toEqual([]);
      element.removeAttribute(name);
    }
  });

  it('and finds what readers type in it', async () => {
    element.setAttribute('q', inOtherLetters('hack'));
    await element.complete;
    expect(element.search).toContain('q=');
    await expect.poll(() => textOf(inside(element, 'breach-summary'))).not.toContain(inOtherLetters('No incident'));
    await expect.poll(() => latinInside(element)).toEqual([]);
    element.removeAttribute('q');
  });

  it('where an address cannot be read', async () => {
    element.setAttribute('cause', 'жжж');
    await expect.poll(() => latinInside(element)).toEqual([]);
    element.removeAttribute('cause');
  });

  it('where somebody brings a table', async () => {
    register(Object.fromEntries(TAGS));
    const locale = createLocale(handedInParts(ABOUT));
    await locale.loadLazy();
    const stage = await show(dataOf([]), () => html`<breach-import></breach-import>`, { locale });
    const panel = inside(stage, 'breach-import');
    await expect.poll(() => partsOf(panel).some((part) => part.localName === 'textarea')).toBe(true);
    expect(latinInside(panel)).toEqual([]);
    for (const table of TABLES) {
      const field = inside(panel, 'textarea');
      if (!(field instanceof HTMLTextAreaElement)) throw new Error('there is no field for a table');
      field.value = table;
      inside(panel, 'button.read').click();
      await expect
        .poll(() => partsOf(panel).some((part) => part.localName === 'select'), { timeout: 20_000 })
        .toBe(true);
      expect(latinInside(panel).filter((said) => !OF_TABLES.test(said))).toEqual([]);
      const again = partsOf(panel).find((part) => part.textContent?.trim() === inOtherLetters('Take another table'));
      if (!(again instanceof HTMLElement)) throw new Error('no other table can be taken');
      again.click();
      await expect.poll(() => partsOf(panel).some((part) => part.localName === 'textarea')).toBe(true);
    }
  });

  it('beside the code for a page of one’s own', async () => {
    register({ 'breach-own-code': BreachOwnCode, 'breach-copy-field': BreachCopyField });
    const locale = createLocale(handedInParts(ABOUT));
    await locale.loadLazy();
    const picture = () => html`<breach-own-code .table=${'жжж'}></breach-own-code>`;
    const stage = await show(dataOf([]), picture, { locale });
    await expect.poll(() => textOf(stage)).toContain(inOtherLetters('Put it on your page'));
    expect(latinInside(stage)).toEqual([]);
  });
});
