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

// A map that is wider than the screen begins where the archive does: at its largest dot.
for (const frame of document.querySelectorAll('.map-frame')) {
  const dot = frame.querySelector('circle')?.getBoundingClientRect();
  const shown = frame.getBoundingClientRect();
  if (dot) frame.scrollLeft += (dot.left + dot.right - shown.left - shown.right) / 2;
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

// Links to an article and to its paragraphs, to copy.
{
  const tools = document.querySelector('[data-tools]');
  const status = tools?.querySelector('[role=status]');
  const toggle = tools?.querySelector('[data-paragraph-links]');
  const paragraphs = document.querySelectorAll('.article .prose :is(p, blockquote, li):not(:is(p, blockquote, li) *)');
  const addressOf = (hash) => {
    const address = new URL(document.querySelector('link[rel=canonical]')?.href ?? location.href);
    for (const name of [...address.searchParams.keys()]) address.searchParams.delete(name);
    address.hash = hash;
    return address.href;
  };
  const copy = async (hash) => {
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(addressOf(hash));
      status.textContent = status.dataset.copied;
    } catch {
      status.textContent = status.dataset.notCopied;
    }
  };
  if (tools) {
    for (const [index, paragraph] of paragraphs.entries()) {
      const link = document.createElement('a');
      paragraph.id ||= `p${index + 1}`;
      link.href = `#${paragraph.id}`;
      link.className = 'paragraph-link';
      link.textContent = '¶';
      link.setAttribute('aria-label', toggle.dataset.paragraphLinks.replace('{n}', index + 1));
      link.addEventListener('click', () => copy(paragraph.id));
      paragraph.append(' ', link);
    }
    toggle.hidden = paragraphs.length === 0;
    toggle.addEventListener('click', () => {
      const isOn = document.querySelector('.article').classList.toggle('with-links');
      toggle.setAttribute('aria-pressed', isOn);
    });
    tools.querySelector('[data-copy]').addEventListener('click', () => copy(''));
    // The paragraphs have their names only now.
    if (/^#p\d+$/.test(location.hash)) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
}

// Long lists are filtered by what their entries say, whatever the hamza and the vowel signs.
{
  const filter = document.querySelector('.filter');
  const entries = document.querySelectorAll('main :is(.entries, .names-list) > li');
  const folded = (text) => text.toLowerCase().normalize('NFKD').replace(/[\u0610-\u061a\u0640\u064b-\u065f\u0670]/g, '')
    .replace(/ى/g, 'ي').replace(/ة/g, 'ه');
  const texts = filter ? Array.from(entries, ({ textContent }) => folded(textContent)) : [];
  filter?.querySelector('input').addEventListener('input', ({ target }) => {
    const words = folded(target.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [index, entry] of entries.entries()) {
      entry.hidden = !words.every((word) => texts[index].includes(word));
      if (!entry.hidden) shown += 1;
    }
    const status = filter.querySelector('[role=status]');
    status.textContent = shown === 0 ? status.dataset.empty : '';
  });
}

// What the archive holds on the reader's day of the year, or on the nearest within a week.
{
  const section = document.querySelector('.on-this-day');
  const today = new Date();
  const show = (days) => {
    const near = Object.keys(days).map((day) => [Math.abs(day - today.getDate()), day])
      .sort(([first], [second]) => first - second)[0];
    if (!near || near[0] > 7) return;
    for (const [path, date, title, count] of days[near[1]]) {
      const entry = section.querySelector('template').content.cloneNode(true);
      entry.querySelector('a').href = path;
      entry.querySelector('a').textContent = date;
      entry.querySelector('bdi').textContent = title;
      entry.querySelector('.entry-meta').textContent = count;
      section.querySelector('ul').append(entry);
    }
    if (near[0] > 0) section.querySelector('h2').textContent = section.dataset.near;
    section.hidden = false;
  };
  if (section) {
    self.sitegenDays = show;
    const script = document.createElement('script');
    script.src = `on-this-day/${String(today.getMonth() + 1).padStart(2, '0')}.js`;
    document.head.append(script);
  }
}
