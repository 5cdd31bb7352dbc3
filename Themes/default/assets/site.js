// The key "/" leads to the search box, from anywhere but where one types. On an Arabic keyboard the
// same key types «ظ».
'use strict';
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' && event.key !== 'ظ') return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (target instanceof HTMLElement
      && (target.isContentEditable || target.matches('input, textarea, select'))) return;
  const box = document.querySelector('[data-search-focus]');
  if (!(box instanceof HTMLInputElement)) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// Escape puts away the note on a date until the reader looks at another.
const root = document.documentElement;
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') root.classList.add('without-notes');
});
for (const type of ['focusin', 'pointerover']) {
  document.addEventListener(type, () => root.classList.remove('without-notes'));
}
