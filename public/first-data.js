// Asks for our own data while the page's script is still on its way, unless the address names other data.
// A plain preload link would be fetched in vain then, and the browser would warn of it.
if (!/[?&]src=[^&]/.test(location.search)) {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = 'data/first.json';
  document.head.append(link);
}

// What stands in the page is the usual view in the language of the page. Whoever asks for another view
// or reads another language would see it flash by: it is hidden then, before it is drawn.
const page = document.documentElement;
const reads = navigator.languages.find((tag) => /^(en|zh)\b/i.test(tag)) ?? 'en';
const isForeign = page.lang === 'en' && !/^en\b/i.test(reads);
if (isForeign || !/^(\?(incident=[^&]*)?)?$/.test(location.search)) page.classList.add('asked');
