// The search page's script: one engine over the index beside the page.
import { SearchEngine } from './engine.mjs';
import { scriptLoader } from './shards.mjs';
import { startPage } from './ui.mjs';

const page = /** @type {HTMLElement | null} */ (document.querySelector('[data-search]'));
if (page) {
  const index = new URL(`${page.dataset.search}search/`, location.href).href;
  const engine = new SearchEngine(scriptLoader(index, document, self));
  startPage(engine);
}
