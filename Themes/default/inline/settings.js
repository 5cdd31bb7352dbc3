// How the reader wants pages shown. It stands in every page, so that none shows itself twice. From
// disk some browsers keep a store for every file; there the address carries what was chosen.
'use strict';
{
  const root = document.documentElement;
  const carried = location.protocol === 'file:' ? new URLSearchParams(location.search) : null;
  root.dataset.scripted = '';
  for (const name of ['digits', 'size']) {
    let value = carried?.get(`set-${name}`);
    try {
      if (value) localStorage.setItem(`sitegen-${name}`, value);
      value ??= localStorage.getItem(`sitegen-${name}`);
    } catch { /* No store: the page is shown as it is. */ }
    if (value) root.dataset[name] = value;
  }
  // Asked for before anything is drawn, the fonts never change a line that was. From disk nothing
  // can be asked for ahead, and nothing needs to be.
  if (!carried) {
    for (const { content } of document.querySelectorAll('meta[name="font"]')) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href: content });
      document.head.append(link);
    }
  }
}
