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
