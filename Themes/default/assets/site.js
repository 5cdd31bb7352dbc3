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
