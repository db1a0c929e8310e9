// reveal.js writes some of its own markup as text. Where a page asks for Trusted Types, a deck has to say
// that it trusts that: this deck consists of nothing but its own files.
globalThis.trustedTypes?.createPolicy('default', { createHTML: (text) => text });

Reveal.initialize({
  width: 1280,
  height: 720,
  margin: 0,
  hash: true,
  controls: false,
  center: false,
  transition: 'none',
});

// A frame that has been clicked keeps the keys, even on a slide that has gone.
Reveal.on('slidechanged', () => {
  if (document.activeElement?.localName === 'iframe') document.activeElement.blur();
});
