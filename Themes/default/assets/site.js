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

// The words that a search found are marked in the article that it led to.
{
  const words = new URLSearchParams(location.hash.slice(1)).getAll('mark').slice(0, 20);
  const article = document.querySelector('main article, main .article');
  if (words.length > 0 && article) {
    const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const pieces = [];
      let end = 0;
      for (const match of text.data.matchAll(pattern)) {
        const mark = document.createElement('mark');
        mark.append(match[0]);
        pieces.push(text.data.slice(end, match.index), mark);
        end = match.index + match[0].length;
      }
      if (pieces.length > 0) text.replaceWith(...pieces, text.data.slice(end));
    }
    article.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }
}

// Escape puts away the note on a date until the reader looks at another.
const root = document.documentElement;
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') root.classList.add('without-notes');
});
for (const type of ['focusin', 'pointerover']) {
  document.addEventListener(type, () => root.classList.remove('without-notes'));
}

// How the reader wants pages shown (settings.js) is chosen here, and kept.
{
  const panel = document.querySelector('.display');
  const form = panel?.querySelector('form');
  const names = ['digits', 'size'];
  if (form) {
    for (const name of names) {
      const choice = form.querySelector(`[name=${name}][value="${CSS.escape(root.dataset[name] ?? '')}"]`);
      if (choice) choice.checked = true;
    }
    form.addEventListener('change', ({ target: { name, value } }) => {
      root.dataset[name] = value;
      try {
        localStorage.setItem(`sitegen-${name}`, value);
      } catch { /* No store: the choice holds for this page. */ }
    });
    document.addEventListener('click', (event) => {
      if (!panel.contains(event.target)) panel.open = false;
    });
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !panel.open) return;
      panel.open = false;
      panel.firstElementChild.focus();
    });
  }

  // From disk the next page may not see the store: its address says what was chosen.
  const chosen = () => names.filter((name) => root.dataset[name] !== undefined)
    .map((name) => [`set-${name}`, root.dataset[name]]);
  if (location.protocol === 'file:') {
    addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.protocol !== 'file:') return;
      if (link.pathname === location.pathname && link.hash) return;
      const address = new URL(link.href);
      for (const [name, value] of chosen()) address.searchParams.set(name, value);
      link.href = address.href;
    }, true);
    addEventListener('submit', (event) => {
      if (!(event.target instanceof HTMLFormElement) || !event.target.matches('[role=search]')) return;
      for (const [name, value] of chosen()) {
        const field = event.target.elements[name] ?? document.createElement('input');
        Object.assign(field, { type: 'hidden', name, value });
        event.target.append(field);
      }
    }, true);
  }
}

// Reading without a network: what was read is kept, and a newer build of the archive is offered.
if ('serviceWorker' in navigator && location.protocol.startsWith('http')) {
  const base = new URL('..', document.currentScript.src);
  const { serviceWorker } = navigator;
  const notice = document.querySelector('.newer');
  const wasControlled = Boolean(serviceWorker.controller);
  const offer = (worker) => {
    if (!worker || !wasControlled || !notice) return;
    notice.hidden = false;
    notice.querySelector('button').onclick = () => worker.postMessage({ task: 'activate' });
  };
  serviceWorker.addEventListener('controllerchange', () => location.reload());
  addEventListener('load', async () => {
    try {
      const registration = await serviceWorker.register(
        new URL('service-worker.js', base), { scope: base.pathname, updateViaCache: 'none' });
      offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'installed') offer(worker);
        });
      });
      const { active } = await serviceWorker.ready;
      const urls = [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
      active.postMessage({ task: 'keep', urls });
    } catch { /* The browser keeps no pages: the archive is read as it comes. */ }
  });
}
