// The key "/" leads to the search box, from anywhere but where one types.
'use strict';
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (target instanceof HTMLElement
      && (target.isContentEditable || target.matches('input, textarea, select'))) return;
  const box = document.querySelector('[data-search-focus]');
  if (!(box instanceof HTMLInputElement)) return;
  event.preventDefault();
  box.focus();
  box.select();
});
