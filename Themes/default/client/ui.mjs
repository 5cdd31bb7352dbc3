// How the search page behaves: typing, keys, the address, going back, trying again.
import { Panel } from './panel.mjs';
import { remarks } from './remarks.mjs';
import { Suggester } from './suggester.mjs';

/** Results shown at first, and added at each request for more. */
const PAGE = 10;
/** As far as this the list goes on by itself; behind it the button asks. */
const ENDLESS = 50;
/** The filters of which a document has one value: several of them are alternatives. */
const SINGLE = /^(?:مصدر|قسم|تاريخ):/;
/** Milliseconds without a key before a search begins, and before waiting is worth a word. */
const PAUSE = 120;
const PATIENCE = 400;

export class SearchPage {
  #engine;
  #view;
  #panel;
  #query = '';
  /** What narrows the results, each as it would stand in a query. @type {string[]} */
  #filters = [];
  /** @type {import('./archive.mjs').Order} */
  #order = 'relevance';
  #shown = PAGE;
  /** Whether words made from the query's names are searched for as well. */
  #isWide = false;
  /** Counts searches: only the newest may show its outcome. */
  #turn = 0;
  /** Whether the address in the history is to be kept when the query changes. */
  #settled = true;
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
    const { box, form, results, more, related, retry, order, tools } = this.#view;
    box.addEventListener('input', () => this.#typed());
    order.addEventListener('change', () => this.#change({ order: order.value }));
    tools.addEventListener('click', () => this.#panel.toggle());
    new Suggester(this.#engine, this.#view, this).start();
    new IntersectionObserver(([{ isIntersecting }]) => {
      if (isIntersecting && this.#shown < ENDLESS) this.#showMore(false);
    }).observe(more);
    form.addEventListener('submit', (event) => this.#submitted(event));
    more.addEventListener('click', () => this.#showMore(true));
    related.addEventListener('click', () => this.#showRelated());
    retry.addEventListener('click', () => this.#search());
    results.addEventListener('click', () => this.#rememberPlace());
    document.addEventListener('click', (event) => this.#clicked(event));
    document.addEventListener('keydown', (event) => this.#pressed(event));
    addEventListener('popstate', () => this.#restore());
    // A failure is told when there is a query to fail.
    this.#engine.prepare().catch(() => undefined);
    const typed = box.value;
    this.#restore();
    if (!this.#query && typed) {
      box.value = typed;
      this.#typed();
    }
  }

  /** Query and filters as one text. */
  get text() {
    const single = this.#filters.filter((filter) => SINGLE.test(filter));
    const names = [...new Set(single.map((filter) => filter.split(':')[0]))];
    return [
      this.#query, ...this.#filters.filter((filter) => !SINGLE.test(filter)),
      ...names.map((name) => single.filter((one) => one.startsWith(`${name}:`)).join(' أو ')),
    ].join(' ').trim();
  }

  get filters() {
    return this.#filters;
  }

  /**
   * Narrows the results, or widens them again.
   * @param {string} filter
   */
  toggle(filter) {
    const others = this.#filters.filter((one) => one !== filter);
    this.#change({
      filters: others.length < this.#filters.length ? others : [...others, filter],
    });
  }

  /**
   * Searches for something else.
   * @param {{query?: string, filters?: string[], order?: string}} change
   */
  #change({ query = this.#query, filters = this.#filters, order = this.#order }) {
    this.#query = query;
    this.#filters = filters;
    this.#order = /** @type {any} */ (order);
    this.#shown = PAGE;
    this.#isWide = false;
    this.#writeAddress();
    return this.#search();
  }

  /** Takes query and place from the history. */
  async #restore() {
    const address = new URLSearchParams(location.search);
    const query = address.get('q') ?? '';
    const { shown = PAGE, scroll = 0, isWide = false } = history.state ?? {};
    this.#view.box.value = query;
    this.#query = query;
    this.#filters = address.getAll('f');
    this.#order = /** @type {any} */ (address.get('sort') ?? 'relevance');
    this.#shown = shown;
    this.#isWide = isWide;
    this.#settled = true;
    await this.#search();
    if (scroll > 0) scrollTo(0, scroll);
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#ask(this.#view.box.value), PAUSE);
  }

  /** @param {Event} event */
  #submitted(event) {
    event.preventDefault();
    this.#ask(this.#view.box.value);
    this.#settled = true;
  }

  /**
   * Searches for a query, and writes it into the address: what was settled stays behind it.
   * @param {string} query
   */
  #ask(query) {
    clearTimeout(this.#pause);
    const trimmed = query.trim();
    if (trimmed === this.#query && this.#turn > 0) return;
    this.#change({ query: trimmed });
  }

  #writeAddress() {
    const address = new URL(location.href);
    const isExplained = address.searchParams.has('explain');
    const parts = new URLSearchParams(this.#query ? { q: this.#query } : {});
    for (const filter of this.#filters) parts.append('f', filter);
    if (this.#order !== 'relevance') parts.set('sort', this.#order);
    if (isExplained) parts.set('explain', '');
    address.search = String(parts);
    const write = this.#settled && location.search ? 'pushState' : 'replaceState';
    this.#settled = false;
    try {
      history[write](null, '', address);
    } catch {
      // Browsers limit how often the address may change; the search goes on without it.
    }
  }

  async #search() {
    const turn = ++this.#turn;
    const { text } = this;
    this.#view.showFilters(this.#filters, this.#order);
    if (!text) return this.#view.clear();
    const isStale = () => turn !== this.#turn;
    const patience = setTimeout(() => isStale() || this.#view.showLoading(), PATIENCE);
    try {
      const isWide = this.#isWide;
      const outcome = await this.#engine.search(text, {
        limit: this.#shown, related: isWide, order: this.#order, isTyping: !this.#settled, isStale,
      });
      // Remarks may take longer, and must not be taken for a search under way.
      clearTimeout(patience);
      if (!outcome) return;
      this.#view.show(this.#query, { ...outcome, isWide });
      this.outcome = outcome;
      this.#panel.update();
      this.#view.remark(await remarks(this.#engine, this.#view, {
        query: this.#query, outcome, isStale,
      }));
    } catch (error) {
      if (!isStale()) this.#view.showError(/** @type {Error} */ (error));
      // What is no failure to load is a fault in here, and belongs on the console.
      if (!isExpected(error)) throw error;
    } finally {
      clearTimeout(patience);
    }
  }

  /** @param {boolean} isAsked whether the reader asked for them, who then goes on there */
  async #showMore(isAsked) {
    const next = this.#view.links.length;
    this.#shown += PAGE;
    await this.#search();
    if (isAsked) this.#view.links[next]?.focus();
  }

  async #showRelated() {
    const next = this.#view.links.length;
    this.#isWide = true;
    this.#shown = Math.max(this.#shown, next + PAGE);
    await this.#search();
    this.#view.links[next]?.focus();
  }

  /** So that coming back finds the list as it was left. */
  #rememberPlace() {
    history.replaceState({ shown: this.#shown, isWide: this.#isWide, scroll: scrollY }, '');
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const link = event.target instanceof Element
      ? event.target.closest('[data-query], [data-filter]') : null;
    if (!(link instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.dataset.filter) {
      this.#settled = true;
      return this.toggle(link.dataset.filter);
    }
    this.#view.box.value = link.dataset.query ?? '';
    this.#settled = true;
    this.#ask(this.#view.box.value);
    this.#view.box.focus();
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#action(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  /**
   * What a key does, if it does anything here.
   * @param {KeyboardEvent} event
   * @returns {(() => void) | null}
   */
  #action(event) {
    const { box, links } = this.#view;
    const focused = /** @type {any} */ (document.activeElement);
    const place = focused === box ? -1 : links.indexOf(focused);
    const isHere = focused === box || place >= 0;
    const target = place + (event.key === 'ArrowDown' ? 1 : -1);
    switch (event.key) {
      case 'ArrowDown': return isHere && target < links.length ? () => links[target].focus() : null;
      case 'ArrowUp': return place >= 0 ? () => (target < 0 ? box : links[target]).focus() : null;
      case 'Escape': return isHere || box.value ? () => this.#clear() : null;
    }
    // The key with the slash, also where an Arabic keyboard has a letter on it.
    const isSlash = event.key === '/' || (event.code === 'Slash' && !event.shiftKey);
    return isSlash && !isEditable(focused) ? () => box.focus() : null;
  }

  /**
   * Searches for a text as if it had been typed.
   * @param {string} query
   */
  take(query) {
    this.#view.box.value = query;
    this.#settled = true;
    this.#ask(query);
  }

  #clear() {
    this.#view.box.value = '';
    this.#ask('');
    this.#view.box.focus();
  }
}

/** @param {any} error */
const isExpected = (error) => ['ShardError', 'VersionError'].includes(error?.name);

/** @param {Element | null} element */
const isEditable = (element) =>
  element instanceof HTMLElement &&
  (element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName));
