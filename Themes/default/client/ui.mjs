// How the search page behaves: typing, keys, the address, going back, trying again.
import { startPanel } from './panel.mjs';
import { box, element } from './parts.mjs';
import { remarks } from './remarks.mjs';
import { suggest } from './suggester.mjs';
import { clear, links, remark, show, showError, showFilters, showLoading } from './view.mjs';

/** Results shown at first, and added at each request for more. */
const PAGE = 10;
/** As far as this the list goes on by itself; behind it the button asks. */
const ENDLESS = 50;
/** The filters of which a document has one value: several of them are alternatives. */
const SINGLE = /^(?:مصدر|قسم|تاريخ|شهر):/;
/** Milliseconds without a key before a search begins, and before waiting is worth a word. */
const PAUSE = 120;
const PATIENCE = 400;

/**
 * What the parts of the page share.
 * @typedef {object} SearchPage
 * @property {string[]} filters what narrows the results, each as it would stand in a query
 * @property {import('./engine.mjs').Outcome} [outcome] what was found last
 * @property {() => string} text query and filters as one text: several values of what a document has
 *   one of are alternatives
 * @property {(filter: string) => void} toggle narrows the results, or widens them again
 * @property {(query: string) => void} take searches for a text as if it had been typed
 */

/**
 * Begins to listen, and searches for what the address or the box holds already.
 * @param {import('./engine.mjs').SearchEngine} engine
 */
export function startPage(engine) {
  const order = /** @type {HTMLSelectElement} */ (element('select'));
  const more = element('.search-more');
  let query = '';
  let shown = PAGE;
  /** Whether all is shown but what is only made from names: that comes when asked for. */
  let isWide = false;
  let sorting = '';
  /** Counts searches: only the newest may show its outcome. */
  let turn = 0;
  /** Whether the address in the history is to be kept when the query changes. */
  let isSettled = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  /** How much stood in the box at the last key. */
  let written = 0;

  /** @type {SearchPage} */
  const page = {
    filters: [],
    text: () => joined(query, page.filters),
    toggle(filter) {
      const others = page.filters.filter((one) => one !== filter);
      if (others.length === page.filters.length) others.push(filter);
      isSettled = true;
      change(query, others);
    },
    take(text) {
      box().value = text;
      isSettled = true;
      ask();
    },
  };
  const updatePanel = startPanel(engine, page);

  /**
   * Searches for something else.
   * @param {string} text
   * @param {string[]} filters
   */
  const change = (text, filters = page.filters) => {
    query = text;
    page.filters = filters;
    shown = PAGE;
    isWide = false;
    writeAddress();
    search();
  };

  /** Takes query and place from the history. */
  const restore = async () => {
    const address = new URLSearchParams(location.search);
    const state = history.state ?? {};
    box().value = query = address.get('q') ?? '';
    page.filters = address.getAll('f');
    sorting = address.get('sort') ?? 'relevance';
    shown = state.shown ?? PAGE;
    isWide = state.isWide;
    isSettled = true;
    await search();
    if (state.scroll > 0) scrollTo(0, state.scroll);
  };

  /** Waits for further keys, but not behind several letters at once: pasted, spoken, swiped. */
  const typed = () => {
    clearTimeout(pause);
    const { length } = box().value;
    pause = setTimeout(ask, length > written + 1 ? 0 : PAUSE);
    written = length;
  };

  /** Searches for what is in the box, and writes it into the address. */
  const ask = () => {
    clearTimeout(pause);
    const text = box().value.trim();
    if (text !== query || turn === 0) change(text);
  };

  /** What was settled stays in the history behind the new address. */
  const writeAddress = () => {
    const write = isSettled && location.search ? 'pushState' : 'replaceState';
    isSettled = false;
    try {
      history[write](null, '', addressOf(query, page.filters, sorting));
    } catch {
      // Browsers limit how often the address may change; the search goes on without it.
    }
  };

  const search = async () => {
    const mine = ++turn;
    const text = page.text();
    const asked = query;
    showFilters(page.filters, sorting);
    if (!text) return clear();
    const isStale = () => mine !== turn;
    const patience = setTimeout(() => isStale() || showLoading(), PATIENCE);
    try {
      const outcome = await engine.search(text, {
        limit: shown, order: /** @type {any} */ (sorting), related: isWide,
        isTyping: !isSettled, isStale,
        preview: (first) => {
          if (shown > PAGE || isStale()) return;
          clearTimeout(patience);
          show(asked, first, true);
        },
        // Remarks may take longer, and must not be taken for a search under way.
      }).finally(() => clearTimeout(patience));
      if (!outcome || isStale()) return;
      page.outcome = outcome;
      show(asked, outcome);
      updatePanel();
      const notes = await remarks(engine, asked, outcome);
      if (!isStale()) remark(notes);
    } catch (error) {
      if (!isStale()) showError(/** @type {Error} */ (error));
      // What is no failure to load is a fault in here, and belongs on the console.
      if (!/^(?:Shard|Version)$/.test(/** @type {Error} */ (error).name)) throw error;
    }
  };

  /** @param {boolean} isAsked whether the reader asked for them, who then goes on there */
  const showMore = async (isAsked) => {
    const next = links().length;
    isWide ||= isAsked && next < shown;
    shown += PAGE;
    await search();
    if (isAsked) links()[next]?.focus();
  };

  box().oninput = typed;
  order.onchange = () => {
    sorting = order.value;
    change(query);
  };
  element('.search-form').onsubmit = (event) => {
    event.preventDefault();
    ask();
    isSettled = true;
  };
  element('.search-error button').onclick = search;
  more.onclick = () => showMore(true);
  new IntersectionObserver(([{ isIntersecting }]) => {
    if (isIntersecting && shown < ENDLESS && links().length >= shown) showMore(false);
  }).observe(more);
  // So that coming back finds the list as it was left.
  element('.results').onclick = () => history.replaceState({ shown, isWide, scroll: scrollY }, '');
  suggest(engine, page);
  document.onclick = (event) => follow(event, page);
  document.addEventListener('keydown', (event) => walk(event, page));
  onpopstate = restore;
  // A failure is told when there is a query to fail.
  engine.prepare().catch(() => undefined);
  const early = box().value;
  restore();
  if (!query && early) {
    box().value = early;
    typed();
  }
}

/**
 * Query and filters as one text: several values of what a document has one of are alternatives.
 * @param {string} query
 * @param {string[]} filters
 */
const joined = (query, filters) => {
  /** @type {Record<string, string[]>} */
  const groups = {};
  for (const filter of filters) (groups[SINGLE.exec(filter)?.[0] ?? filter] ??= []).push(filter);
  return [query, ...Object.values(groups).map((all) => all.join(' أو '))].join(' ').trim();
};

/**
 * The page's address where it shows the results of a query; what else it holds stays.
 * @param {string} query
 * @param {string[]} filters
 * @param {string} sorting
 */
const addressOf = (query, filters, sorting) => {
  const address = new URL(location.href);
  const { searchParams } = address;
  for (const name of ['q', 'f', 'sort']) searchParams.delete(name);
  if (query) searchParams.append('q', query);
  for (const filter of filters) searchParams.append('f', filter);
  if (sorting !== 'relevance') searchParams.append('sort', sorting);
  return address;
};

/**
 * Follows what asks for another query, or narrows this one.
 * @param {MouseEvent} event
 * @param {SearchPage} page
 */
const follow = (event, page) => {
  const target = /** @type {Element} */ (event.target).closest('[data-query], [data-filter]');
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { query, filter } = /** @type {HTMLElement} */ (target).dataset;
  if (filter) return page.toggle(filter);
  page.take(query ?? '');
  box().focus();
};

/**
 * The arrows walk from the box through the results; Escape clears the box.
 * @param {KeyboardEvent} event
 * @param {SearchPage} page
 */
const walk = (event, page) => {
  const stops = [box(), ...links()];
  const place = stops.indexOf(/** @type {any} */ (document.activeElement));
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const isClear = event.key === 'Escape' && (place >= 0 || box().value);
  const next = isClear ? box() : place >= 0 && step && stops[place + step];
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || !next) return;
  event.preventDefault();
  if (isClear) page.take('');
  next.focus();
};
