import { afterEach, describe, expect, it } from 'vitest';
import { partsOf, place } from './guests.ts';

const sheet = new CSSStyleSheet();

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('class');
  document.documentElement.removeAttribute('style');
  document.adoptedStyleSheets = [];
});

/** A style sheet of the page. */
function style(css: string): void {
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

describe('light and dark', () => {
  it('follow the color-scheme of the page, also when it changes', async () => {
    style('html { color-scheme: light } html.night { color-scheme: dark }');
    const element = await place();
    expect(element.getAttribute('scheme')).toBe('light');
    expect(element.toSVG()).toContain('#fbfaf6');
    document.documentElement.classList.add('night');
    await element.complete;
    expect(element.getAttribute('scheme')).toBe('dark');
    expect(element.toSVG()).toContain('#14161a');
    // Its own wish stands before that of the page.
    element.setAttribute('theme', 'light');
    await element.complete;
    expect(element.getAttribute('scheme')).toBe('light');
    element.removeAttribute('theme');
    await element.complete;
    expect(element.getAttribute('scheme')).toBe('dark');
  });

  it('follow the color-scheme that the page gives to the element itself, and the system where it gives both', async () => {
    style('html { color-scheme: light } breach-timeline { color-scheme: dark }');
    expect((await place()).getAttribute('scheme')).toBe('dark');
    document.body.replaceChildren();
    style('html { color-scheme: light dark }');
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    expect((await place()).getAttribute('scheme')).toBe(system);
  });
});

describe('the looks of a publisher', () => {
  it('reach the picture in any notation of CSS', async () => {
    style(`
      html { color-scheme: dark }
      breach-timeline {
        --breach-paper: light-dark(white, rebeccapurple);
        --breach-ink: hsl(60 100% 50%);
        --breach-grid: rgb(255 255 255 / 50%);
        --breach-cause-hacking: color-mix(in srgb, red 50%, blue);
      }`);
    const element = await place();
    const svg = element.toSVG();
    // White at a half over #663399.
    for (const color of ['#663399', '#ffff00', '#b399cc', '#800080']) expect(svg).toContain(color);
    expect(getComputedStyle(element).backgroundColor).toBe('rgb(102, 51, 153)');
  });

  it('are its fonts and its size of type, too', async () => {
    const plain = await place();
    expect(plain.toSVG()).toContain('Inter Variable');
    plain.remove();
    style('breach-timeline { --breach-sans: "Courier New", monospace; --breach-type-scale: 1.1 }');
    const element = await place();
    const svg = element.toSVG();
    expect(svg).toContain('Courier New');
    expect(svg).not.toContain('Inter Variable');
    expect(svg).toContain('font-size="13.2"');
    expect(getComputedStyle(element).fontFamily).toContain('Courier New');
  });

  it('are followed when a class of the page, or of the element, changes them; else when it is told', async () => {
    style(`
      .blue breach-timeline { --breach-paper: #000080 }
      breach-timeline.red { --breach-paper: #800000 }
      section.green breach-timeline { --breach-paper: #008000 }`);
    const section = document.createElement('section');
    document.body.append(section);
    const element = await place({ into: section });
    document.body.classList.add('blue');
    await element.complete;
    expect(element.toSVG()).toContain('#000080');
    document.body.classList.remove('blue');
    element.classList.add('red');
    await element.complete;
    expect(element.toSVG()).toContain('#800000');
    element.classList.remove('red');
    section.classList.add('green');
    element.refresh();
    await element.complete;
    expect(element.toSVG()).toContain('#008000');
  });

  it('are bands and grids that belong to its paper, where it sets no others', async () => {
    const near = (hex: string, [red, green, blue]: readonly number[]) =>
      [red, green, blue].every(
        (share, at) => Math.abs(Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16) - share) < 48,
      );
    const groundsOf = (svg: string) => [...new Set(svg.match(/#[0-9a-f]{6}/gi) ?? [])];
    const ours = groundsOf((await place({ attributes: { theme: 'light' } })).toSVG());
    document.body.replaceChildren();
    style('breach-timeline { --breach-paper: #ffd8c0 }');
    const salmon = await place({ attributes: { theme: 'light' } });
    const svg = salmon.toSVG();
    for (const color of ['#fbfaf6', '#f4f2ea', '#e5e2d8', '#cbc6b8'].filter((each) => ours.includes(each)))
      expect(svg).not.toContain(color);
    expect(groundsOf(svg).filter((color) => near(color, [255, 216, 192])).length).toBeGreaterThan(1);
    const button = salmon.shadowRoot?.querySelector('breach-header')?.shadowRoot?.querySelector('select');
    if (button) expect(getComputedStyle(button).backgroundColor).not.toContain('244, 242, 234');
    document.body.replaceChildren();
    // What the page sets itself stands before what is mixed.
    style('breach-timeline { --breach-paper: #ffd8c0; --breach-paper-band: #112233 }');
    expect((await place()).toSVG()).toContain('#112233');
  });

  it('are its corners, everywhere', async () => {
    style('breach-timeline { --breach-radius: 0px }');
    const element = await place({ width: 1100, attributes: { controls: 'full', incident: 'shop', cause: 'hacking' } });
    const round = partsOf(element)
      // A disc means "made public", whatever the corners of boxes are.
      .filter((part) => !part.matches('svg, svg *'))
      .filter((part) => !/^(0px ?)*$/.test(getComputedStyle(part).borderRadius));
    expect(round.map((part) => part.outerHTML.slice(0, 120))).toEqual([]);
  });

  it('do not make it draw anew while they stay the same', async () => {
    const element = await place();
    let drawn = 0;
    const stage = element.shadowRoot?.querySelector('breach-stage');
    stage?.addEventListener('breach-painted', () => {
      drawn += 1;
    });
    document.body.classList.add('menu-open');
    await element.complete;
    document.body.classList.remove('menu-open');
    await element.complete;
    expect(drawn).toBe(0);
  });

  it('can take hold of the parts that are named for them', async () => {
    style(`
      breach-timeline::part(button) { text-transform: uppercase }
      breach-timeline::part(summary) { border-left: 5px solid }
      breach-timeline::part(picture) { border-top: 5px solid }`);
    const element = await place({ attributes: { controls: 'minimal' } });
    const button = element.shadowRoot?.querySelector('breach-header')?.shadowRoot?.querySelector('button');
    const summary = element.shadowRoot?.querySelector('breach-summary');
    const chart = element.shadowRoot?.querySelector('breach-stage')?.shadowRoot?.querySelector('breach-chart');
    const picture = chart?.shadowRoot?.querySelector('.picture');
    const found = [button, summary, picture].map((part) => part && getComputedStyle(part));
    expect([found[0]?.textTransform, found[1]?.borderLeftWidth, found[2]?.borderTopWidth]).toEqual([
      'uppercase',
      '5px',
      '5px',
    ]);
  });
});
