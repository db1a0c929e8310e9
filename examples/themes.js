/* Light, dark, or as the system; the elements follow the color-scheme of the page. */
const choices = document.querySelectorAll('button[data-scheme]');
for (const choice of choices) {
  choice.addEventListener('click', () => {
    document.documentElement.dataset.scheme = choice.dataset.scheme;
    for (const each of choices) each.setAttribute('aria-pressed', String(each === choice));
  });
}

/* Where nothing may be copied by a script it is selected, to be copied by hand. */
for (const button of document.querySelectorAll('button[data-copy]')) {
  const text = button.closest('figure').querySelector('pre');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(text);
    }
  });
}
