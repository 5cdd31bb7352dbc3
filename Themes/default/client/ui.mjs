// How the search page behaves: typing, keys, the address, going back, trying again.
import { Panel } from './panel.mjs';
import { remarks } from './remarks.mjs';
import { Suggester } from './suggester.mjs';

/** Results shown at first, and added at each request for more. */
const PAGE = 10;
/** As far as this the list goes on by itself; behind it the button asks. */
const ENDLESS = 50;
/** The filters of which a document has one value: several of them are alternatives. */
const SINGLE = /^(?:مصدر|قسم|تاريخ|شهر):/;
/** Milliseconds without a key before a search begins, and before waiting is worth a word. */
const PAUSE = 120;
const PATIENCE = 400;

export class SearchPage {
  #engine;
  #view;
  #panel;
  #query = '';
  /** What narrows the results, each as it would stand in a query. @type {string[]} */
  filters = [];
  /** @type {string} */
  #order = '';
  #shown = PAGE;
  /** Whether all is shown but what is only made from names: that comes when asked for. */
  #isWide = false;
  /** Counts searches: only the newest may show its outcome. */
  #turn = 0;
  /** Whether the address in the history is to be kept when the query changes. */
  #isSettled = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  /**
   * @param {import('./engine.mjs').SearchEngine} engine
   * @param {import('./view.mjs').View} view
   */
  constructor(engine, view) {
    this.#engine = engine;
    this.#view = view;
    this.#panel = new Panel(engine, view, this);
  }

  /** Begins to listen, and searches for what the address or the box holds already. */
  start() {
    const { box, order, results } = this.#view;
    const more = this.#view.element('.search-more');
    box.oninput = () => this.#typed();
    order.onchange = () => this.#change({ order: order.value });
    this.#view.element('.search-form').onsubmit = (event) => {
      event.preventDefault();
      this.#ask();
      this.#isSettled = true;
    };
    this.#view.element('.search-error button').onclick = () => this.#search();
    more.onclick = () => this.#showMore(true);
    new IntersectionObserver(([{ isIntersecting }]) => {
      if (isIntersecting && this.#shown < ENDLESS && this.#view.links.length >= this.#shown) this.#showMore(false);
    }).observe(more);
    // So that coming back finds the list as it was left.
    results.onclick = () =>
      history.replaceState({ shown: this.#shown, isWide: this.#isWide, scroll: scrollY }, '');
    new Suggester(this.#engine, this.#view, this).start();
    document.onclick = (event) => this.#clicked(event);
    document.addEventListener('keydown', (event) => this.#pressed(event));
    onpopstate = () => this.#restore();
    // A failure is told when there is a query to fail.
    this.#engine.prepare().catch(() => undefined);
    const typed = box.value;
    this.#restore();
    if (!this.#query && typed) {
      box.value = typed;
      this.#typed();
    }
  }

  /** Query and filters as one text: several values of what a document has one of are alternatives. */
  get text() {
    /** @type {Record<string, string[]>} */
    const groups = {};
    for (const filter of this.filters) {
      (groups[SINGLE.exec(filter)?.[0] ?? filter] ??= []).push(filter);
    }
    return [this.#query, ...Object.values(groups).map((all) => all.join(' أو '))].join(' ').trim();
  }

  /**
   * Narrows the results, or widens them again.
   * @param {string} filter
   */
  toggle(filter) {
    const others = this.filters.filter((one) => one !== filter);
    if (others.length === this.filters.length) others.push(filter);
    this.#isSettled = true;
    this.#change({ filters: others });
  }

  /**
   * Searches for a text as if it had been typed.
   * @param {string} query
   */
  take(query) {
    this.#view.box.value = query;
    this.#isSettled = true;
    this.#ask();
  }

  /**
   * Searches for something else.
   * @param {{query?: string, filters?: string[], order?: string}} change
   */
  #change({ query = this.#query, filters = this.filters, order = this.#order }) {
    this.#query = query;
    this.filters = filters;
    this.#order = order;
    this.#shown = PAGE;
    this.#isWide = false;
    this.#writeAddress();
    return this.#search();
  }

  /** Takes query and place from the history. */
  async #restore() {
    const address = new URLSearchParams(location.search);
    const { shown = PAGE, scroll = 0, isWide = false } = history.state ?? {};
    this.#view.box.value = this.#query = address.get('q') ?? '';
    this.filters = address.getAll('f');
    this.#order = address.get('sort') ?? 'relevance';
    this.#shown = shown;
    this.#isWide = isWide;
    this.#isSettled = true;
    await this.#search();
    if (scroll > 0) scrollTo(0, scroll);
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#ask(), PAUSE);
  }

  /** Searches for what is in the box, and writes it into the address. */
  #ask() {
    clearTimeout(this.#pause);
    const query = this.#view.box.value.trim();
    if (query !== this.#query || this.#turn === 0) this.#change({ query });
  }

  /** What was settled stays in the history behind the new address. */
  #writeAddress() {
    const address = new URL(location.href);
    const isExplained = address.searchParams.has('explain');
    const parts = new URLSearchParams(this.#query ? { q: this.#query } : {});
    for (const filter of this.filters) parts.append('f', filter);
    if (this.#order !== 'relevance') parts.set('sort', this.#order);
    if (isExplained) parts.set('explain', '');
    address.search = String(parts);
    const write = this.#isSettled && location.search ? 'pushState' : 'replaceState';
    this.#isSettled = false;
    try {
      history[write](null, '', address);
    } catch {
      // Browsers limit how often the address may change; the search goes on without it.
    }
  }

  async #search() {
    const turn = ++this.#turn;
    const { text } = this;
    const query = this.#query;
    this.#view.showFilters(this.filters, this.#order);
    if (!text) return this.#view.clear();
    const isStale = () => turn !== this.#turn;
    const patience = setTimeout(() => isStale() || this.#view.showLoading(), PATIENCE);
    try {
      const outcome = await this.#engine.search(text, {
        limit: this.#shown, order: /** @type {any} */ (this.#order), related: this.#isWide,
        isTyping: !this.#isSettled, isStale,
      });
      // Remarks may take longer, and must not be taken for a search under way.
      clearTimeout(patience);
      if (!outcome || isStale()) return;
      this.outcome = outcome;
      this.#view.show(query, outcome);
      this.#panel.update();
      const notes = await remarks(this.#engine, this.#view, query, outcome);
      if (!isStale()) this.#view.remark(notes);
    } catch (error) {
      clearTimeout(patience);
      if (!isStale()) this.#view.showError(/** @type {Error} */ (error));
      // What is no failure to load is a fault in here, and belongs on the console.
      if (!/^(?:Shard|Version)Error$/.test(/** @type {Error} */ (error).name)) throw error;
    }
  }

  /** @param {boolean} isAsked whether the reader asked for them, who then goes on there */
  async #showMore(isAsked) {
    const next = this.#view.links.length;
    this.#isWide ||= isAsked && next < this.#shown;
    this.#shown += PAGE;
    await this.#search();
    if (isAsked) this.#view.links[next]?.focus();
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const target = /** @type {Element} */ (event.target).closest('[data-query], [data-filter]');
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { query, filter } = /** @type {HTMLElement} */ (target).dataset;
    if (filter) return this.toggle(filter);
    this.take(query ?? '');
    this.#view.box.focus();
  }

  /**
   * The arrows walk from the box through the results; Escape clears the box.
   * @param {KeyboardEvent} event
   */
  #pressed(event) {
    const { box, links } = this.#view;
    const stops = [box, ...links];
    const place = stops.indexOf(/** @type {any} */ (document.activeElement));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isClear = event.key === 'Escape' && (place >= 0 || box.value);
    const next = isClear ? box : place >= 0 && step && stops[place + step];
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || !next) return;
    event.preventDefault();
    if (isClear) this.take('');
    next.focus();
  }
}
