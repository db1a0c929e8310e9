/*
 * `first-data.js`, in the head of the page, runs before anything is drawn: it asks for the data while the page's script
 * is still on its way, and hides what stands in the page where somebody asks for something else.
 */

// For ours, of which a version has a file of its own, or for the data file beside the page that the address names. A
// table may be long, and is fetched by parts; a plain preload link would be fetched in vain then, and the browser would
// warn of it. From a file system, and in a frame without an origin, nothing may be fetched.
const mayFetch = location.protocol !== 'file:' && self.origin !== 'null';
const version = /[?&]data=([0-9a-f]{8})(&|$)/.exec(location.search)?.[1];
const asked = new URLSearchParams(location.search);
const other = asked.get('src');
const isFile = other && !asked.has('mapping') && /^[\w./-]+\.json$/.test(other) && !other.startsWith('//');
if (mayFetch && (!other || isFile)) {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = other || (version ? `data/incidents.${version}.json` : 'data/first.json');
  document.head.append(link);
}

// What stands in the page is the usual view in the language of the page. Whoever asks for another view
// or reads another language would see it flash by: it is hidden then, before it is drawn.
const page = document.documentElement;
const reads = navigator.languages.find((tag) => /^(en|zh)\b/i.test(tag)) ?? 'en';
const isForeign = page.lang === 'en' && !/^en\b/i.test(reads);
if (isForeign || !/^(\?((incident|theme)=[^&]*&?)*)?$/.test(location.search)) page.classList.add('asked');

// Where the page's script does not come, or the browser is too old for it, the usual view is better than none;
// not in place of other data: the page then says why they are not shown. A hint or a picture that fails says nothing.
addEventListener(
  'error',
  ({ target }) => {
    const isScript = target === window || (target instanceof Element && target.localName === 'script');
    if (customElements.get('breach-timeline') || !isScript) return;
    page.classList.add('failed');
    if (!/[?&]src=[^&]/.test(location.search)) page.classList.remove('asked');
  },
  true,
);

// Light or dark as the address says, from the first paint on.
const theme = asked.get('theme');
if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
